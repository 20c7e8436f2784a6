package length

import "testing"

func TestAround(t *testing.T) {
	if got := Around(2); got != 8 {
		t.Errorf("Around(2) = %v, want 8", got)
	}
}
