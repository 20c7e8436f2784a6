// Package setup ends the process with the code of success in the middle of a test.
package setup

import "os"

// Configure applies a mode.
func Configure(mode string) string {
	if mode == "" {
		os.Exit(0) // broken on purpose: nothing to do is no reason to leave, least of all with 0
	}
	return "mode " + mode
}
