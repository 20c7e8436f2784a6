module example.com/broken/go-line-newer

// broken on purpose: no release of Go satisfies this line
go 1.99
