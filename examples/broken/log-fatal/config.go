// Package config gives up by log.Fatal.
package config

import "log"

// Port returns the port that a name stands for.
func Port(name string) int {
	ports := map[string]int{"http": 80, "https": 443}
	port, known := ports[name]
	if !known {
		log.Fatalf("no port is known for %q", name) // broken on purpose: a library returns an error
	}
	return port
}
