module example.com/broken/untidy-go-mod

go 1.21

require github.com/google/uuid v1.6.0 // broken on purpose: nothing imports it
