module example.com/broken/ignored-sigterm

go 1.21
