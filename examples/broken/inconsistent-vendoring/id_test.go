package id

import "testing"

func TestNew(t *testing.T) {
	if len(New()) != 36 {
		t.Error("not a UUID")
	}
}
