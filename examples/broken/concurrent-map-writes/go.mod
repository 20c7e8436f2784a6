module example.com/broken/concurrent-map-writes

go 1.21
