module example.com/broken/init-panic

go 1.21
