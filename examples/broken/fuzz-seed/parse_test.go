package parse

import "testing"

func FuzzPair(f *testing.F) {
	f.Add("name=value")
	f.Fuzz(func(t *testing.T, text string) {
		name, _ := Pair(text)
		if len(name) > len(text) {
			t.Errorf("the name %q is longer than %q", name, text)
		}
	})
}
