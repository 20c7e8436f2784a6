// Package server starts a process and does not stop it.
package server

import (
	"os"
	"os/exec"
)

// Start starts a program that serves; it writes where this program writes.
func Start() error {
	command := exec.Command("sleep", "600")
	command.Stdout = os.Stdout
	return command.Start() // broken on purpose: nobody stops it when the test ends
}
