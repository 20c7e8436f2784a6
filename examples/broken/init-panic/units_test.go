package units

import "testing"

func TestMetres(t *testing.T) {
	if got := Metres(2, "m"); got != 2 {
		t.Errorf("Metres(2, m) = %v, want 2", got)
	}
}
