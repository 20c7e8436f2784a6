// Package greeting requires a module that it does not import.
package greeting

// Hello greets.
func Hello(name string) string {
	return "Hello, " + name
}
