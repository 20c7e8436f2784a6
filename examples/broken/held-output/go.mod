module example.com/broken/held-output

go 1.21
