package text

import "testing"

func TestTwice(t *testing.T) {
	if got := Twice("ab"); got != "abab" {
		t.Errorf("Twice(ab) = %q", got)
	}
}
