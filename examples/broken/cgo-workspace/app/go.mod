module example.com/broken/cgo-workspace/app

go 1.21
