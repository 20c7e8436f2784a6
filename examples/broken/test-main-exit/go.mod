module example.com/broken/test-main-exit

go 1.21
