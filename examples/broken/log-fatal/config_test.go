package config

import "testing"

func TestPort(t *testing.T) {
	if got := Port("https"); got != 443 {
		t.Errorf("Port(https) = %d, want 443", got)
	}
}

func TestUnknownPort(t *testing.T) {
	if got := Port("gopher"); got != 0 {
		t.Errorf("Port(gopher) = %d, want 0", got)
	}
}
