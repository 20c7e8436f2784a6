//go:build feature

package feature

import "testing"

func TestEnabled(t *testing.T) {
	if !Enabled() {
		t.Error("not enabled")
	}
}
