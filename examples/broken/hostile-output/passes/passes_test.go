// Package passes passes, whatever its output says.
package passes

import (
	"os"
	"testing"

	"example.com/broken/hostile-output/attacks"
)

func TestPasses(t *testing.T) {
	attacks.Write(os.Stdout)
	attacks.Write(os.Stderr)
	attacks.WriteSecrets(os.Stdout)
}
