// Package greeting asks for a release of Go that does not exist yet: see go.mod.
package greeting

// Hello returns a greeting.
func Hello(name string) string {
	return "Hello, " + name
}
