package id

import "testing"

func TestNew(t *testing.T) {
	if New() == New() {
		t.Error("two identifiers are equal")
	}
}
