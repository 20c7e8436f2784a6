package clock

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	m.Run()
	os.Exit(1) // broken on purpose: the code of m.Run is forgotten
}

func TestMinutes(t *testing.T) {
	if got := Minutes(2); got != 120 {
		t.Errorf("Minutes(2) = %d, want 120", got)
	}
}
