module example.com/broken/vet-error

go 1.21
