package greeting

import "testing"

func TestHello(t *testing.T) {
	if got := Hello("Go"); got != "Hello, Go" {
		t.Errorf("Hello(Go) = %q", got)
	}
}
