package release

import "testing"

func TestLine(t *testing.T) {
	if Line() == "" {
		t.Error("no release")
	}
}

func TestRounding(t *testing.T) {
	if Line() == "1.26" { // broken on purpose: stands for a change of the standard library in one release
		t.Errorf("Round(2.5) = 3, want 2")
	}
}
