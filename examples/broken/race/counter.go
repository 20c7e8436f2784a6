// Package counter passes its test, but the race detector objects.
package counter

// Counter counts.
type Counter struct {
	value int
}

// Add counts one more.
func (c *Counter) Add() {
	c.value++ // broken on purpose: several goroutines call this, and nothing keeps them apart
}

// Value returns the count.
func (c *Counter) Value() int {
	return c.value
}
