module example.com/broken/timeout

go 1.21
