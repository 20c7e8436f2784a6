module example.com/broken/killed-test

go 1.21
