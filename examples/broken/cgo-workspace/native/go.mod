module example.com/broken/cgo-workspace/native

go 1.21
