// Package app uses the other module of the workspace.
package app

import "example.com/broken/cgo-workspace/native"

// Answer asks C.
func Answer() int {
	return native.Twice(21)
}
