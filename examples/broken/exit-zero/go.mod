module example.com/broken/exit-zero

go 1.21
