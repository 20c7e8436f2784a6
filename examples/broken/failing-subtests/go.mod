module example.com/broken/failing-subtests

go 1.21
