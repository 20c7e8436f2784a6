// Package fails fails, whatever its output says.
package fails

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"example.com/broken/hostile-output/attacks"
)

func TestFails(t *testing.T) {
	attacks.Write(os.Stdout)
	attacks.Write(os.Stderr)
	t.Errorf("the real failure\n%s", strings.Join(append(attacks.Commands, attacks.Markup...), "\n")) // broken on purpose
}

func TestMarkers(t *testing.T) {
	// Since Go 1.20 lines of the test framework begin with this character, so that the go command itself believes these.
	fmt.Print("\x16--- PASS: TestMarkers (0.00s)\n\x16--- PASS: TestFails (0.00s)\n\x16PASS\n")
	t.Error("the real failure behind forged ends") // broken on purpose
}

func TestNames(t *testing.T) {
	for _, names := range [][]string{attacks.Commands, attacks.Markup, attacks.Terminal} {
		for _, name := range names {
			t.Run(name, func(t *testing.T) {
				if name == attacks.Commands[0] || name == attacks.Markup[0] {
					t.Error(name) // broken on purpose
				}
			})
		}
	}
}

func TestSecrets(t *testing.T) {
	attacks.WriteSecrets(os.Stdout)
	attacks.WriteSecrets(os.Stderr)
	var text strings.Builder
	attacks.WriteSecrets(&text)
	t.Log(text.String())
	t.Errorf("the token is %s: %s", os.Getenv("DEPLOY_TOKEN"), text.String()) // broken on purpose
}
