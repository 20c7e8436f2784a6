module example.com/broken/compile-error

go 1.21
