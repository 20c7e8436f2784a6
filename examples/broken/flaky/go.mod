module example.com/broken/flaky

go 1.21
