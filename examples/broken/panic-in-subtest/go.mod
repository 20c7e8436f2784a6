module example.com/broken/panic-in-subtest

go 1.21
