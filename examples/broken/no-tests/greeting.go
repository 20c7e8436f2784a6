// Package greeting is broken only in that it has no tests: "go test" passes and proves nothing.
package greeting

// Hello returns a greeting.
func Hello(name string) string {
	return "Hello, " + name
}
