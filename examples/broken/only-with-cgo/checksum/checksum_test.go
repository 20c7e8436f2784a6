package checksum

import "testing"

func TestSum(t *testing.T) {
	if got := Sum(200, 100); got != 49 {
		t.Errorf("Sum(200, 100) = %d, want 49", got)
	}
}
