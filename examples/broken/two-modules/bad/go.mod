module example.com/broken/two-modules/bad

go 1.21
