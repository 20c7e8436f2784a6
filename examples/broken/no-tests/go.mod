module example.com/broken/no-tests

go 1.21
