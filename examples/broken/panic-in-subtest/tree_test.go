package tree

import "testing"

func TestSum(t *testing.T) {
	t.Run("none", func(t *testing.T) {})
	t.Run("leaf", func(t *testing.T) {
		if got := Sum(&Node{Value: 1}); got != 1 {
			t.Errorf("Sum = %d, want 1", got)
		}
	})
	t.Run("never run", func(t *testing.T) {
		t.Error("this fails too, but nobody will see it")
	})
}
