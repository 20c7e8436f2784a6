module example.com/broken/log-fatal

go 1.21
