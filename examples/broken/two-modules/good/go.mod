module example.com/broken/two-modules/good

go 1.21
