module example.com/broken/deadlock

go 1.21
