module example.com/broken/only-with-cgo

go 1.21
