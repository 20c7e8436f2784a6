module example.com/broken/import-cycle

go 1.21
