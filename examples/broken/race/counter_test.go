package counter

import (
	"sync"
	"testing"
)

func TestCounter(t *testing.T) {
	var counter Counter
	var group sync.WaitGroup
	for i := 0; i < 2; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			counter.Add()
		}()
	}
	group.Wait()
	if counter.Value() == 0 {
		t.Error("nothing was counted")
	}
}
