// Package worker waits for ever and ignores SIGTERM.
package worker

import (
	"os/signal"
	"syscall"
)

// Run works until it is told to stop.
func Run(stop chan struct{}) {
	signal.Ignore(syscall.SIGTERM, syscall.SIGINT) // broken on purpose: nobody can stop it politely
	<-stop
}
