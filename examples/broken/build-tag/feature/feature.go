//go:build feature

// Package feature is left out without the build tag (broken on purpose: nothing sets it).
package feature

// Enabled says whether it is there.
func Enabled() bool {
	return missing() // nobody compiles this, so nobody sees that it does not compile
}
