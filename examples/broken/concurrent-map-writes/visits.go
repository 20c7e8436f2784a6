// Package visits writes to one map from several goroutines; the runtime stops the program.
package visits

import "sync"

// Count counts visits by page, from several goroutines.
func Count(pages []string, rounds int) map[string]int {
	counts := map[string]int{}
	var group sync.WaitGroup
	for i := 0; i < 8; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for round := 0; round < rounds; round++ {
				for _, page := range pages {
					counts[page]++ // broken on purpose: a map needs a lock
				}
			}
		}()
	}
	group.Wait()
	return counts
}
