package queue

import "testing"

func TestDo(t *testing.T) {
	done := make(chan bool)
	New().Do(func() { close(done) })
	<-done
}

func TestClose(t *testing.T) {
	New().Close()
}
