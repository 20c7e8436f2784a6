module example.com/broken/missing-import

go 1.21
