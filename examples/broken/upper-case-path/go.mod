module example.com/Broken/UpperCase

go 1.21
