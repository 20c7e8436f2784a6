package geometry

import "testing"

func TestArea(t *testing.T) {
	if got := Area(2, 3); got != 6 {
		t.Errorf("Area(2, 3) = %v, want 6", got)
	}
}
