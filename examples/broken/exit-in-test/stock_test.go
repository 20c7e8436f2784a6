package stock

import "testing"

func TestTake(t *testing.T) {
	if got := Take(3, 1); got != 2 {
		t.Errorf("Take(3, 1) = %d, want 2", got)
	}
}

func TestTakeTooMany(t *testing.T) {
	if got := Take(3, 4); got != 0 {
		t.Errorf("Take(3, 4) = %d, want 0", got)
	}
}

func TestNeverRun(t *testing.T) {
	t.Error("this fails too, but nobody will see it")
}
