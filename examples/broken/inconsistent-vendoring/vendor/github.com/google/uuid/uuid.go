// Package uuid stands for the vendored copy of a module.
package uuid

// NewString returns always the same.
func NewString() string {
	return "00000000-0000-4000-8000-000000000000"
}
