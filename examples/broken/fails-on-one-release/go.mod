module example.com/broken/fails-on-one-release

go 1.21
