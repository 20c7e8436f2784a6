package visits

import "testing"

func TestCount(t *testing.T) {
	// Enough rounds for the runtime to notice on one processor too.
	if counts := Count([]string{"/", "/about"}, 50_000_000); counts["/"] == 0 {
		t.Error("no visit was counted")
	}
}
