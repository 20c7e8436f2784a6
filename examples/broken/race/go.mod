module example.com/broken/race

go 1.21
