module example.com/broken/build-tag

go 1.21
