module example.com/broken/wrong-example

go 1.21
