module example.com/broken/fuzz-seed

go 1.21
