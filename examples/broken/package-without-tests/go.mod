module example.com/broken/package-without-tests

go 1.21
