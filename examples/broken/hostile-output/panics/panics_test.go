// Package panics dies of an error whose text is hostile.
package panics

import (
	"strings"
	"testing"

	"example.com/broken/hostile-output/attacks"
)

func TestPanics(t *testing.T) {
	panic(strings.Join(append(attacks.Commands[:6:6], attacks.Markup[:1]...), "\n")) // broken on purpose
}
