package setup

import "testing"

func TestConfigure(t *testing.T) {
	if got := Configure(""); got != "mode default" {
		t.Errorf("Configure(\"\") = %q", got)
	}
}

func TestNeverRun(t *testing.T) {
	t.Error("this fails too, but nobody will see it")
}
