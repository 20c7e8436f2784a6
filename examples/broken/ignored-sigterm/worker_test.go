package worker

import "testing"

func TestQuick(t *testing.T) {}

func TestRun(t *testing.T) {
	Run(make(chan struct{}))
}
