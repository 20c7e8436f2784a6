module example.com/broken/panic-in-goroutine

go 1.21
