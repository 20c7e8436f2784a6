package native

import "testing"

func TestTwice(t *testing.T) {
	if got := Twice(21); got != 43 { // broken on purpose: it is 42
		t.Errorf("Twice(21) = %d, want 43", got)
	}
}
