package Shape

import "testing"

func TestCorners(t *testing.T) {
	if got := Corners(); got != 4 {
		t.Errorf("Corners() = %d, want 4", got) // broken on purpose
	}
}
