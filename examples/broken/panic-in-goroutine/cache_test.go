package cache

import (
	"testing"
	"time"
)

func TestEmpty(t *testing.T) {
	<-new(Cache).Warm(nil)
}

func TestWarm(t *testing.T) {
	cache := new(Cache)
	<-cache.Warm([]string{"life", "universe"})
	// The panic ends the process while this test still runs.
	time.Sleep(time.Minute)
}
