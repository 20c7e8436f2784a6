// Package cache panics in a goroutine of its own, which no test can recover from.
package cache

// Cache keeps answers by their question.
type Cache struct {
	answers map[string]string
}

// Warm fills the cache in the background; the channel is closed when it is done.
func (c *Cache) Warm(questions []string) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, question := range questions {
			c.answers[question] = "42" // broken on purpose: the map was never made
		}
	}()
	return done
}
