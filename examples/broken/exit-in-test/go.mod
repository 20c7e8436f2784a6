module example.com/broken/exit-in-test

go 1.21
