module example.com/broken/hostile-output

go 1.21
