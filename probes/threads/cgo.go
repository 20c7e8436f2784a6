//go:build cgo && !race

package main

// static int answer(void) { return 42; }
import "C"

// withCgo is told by the C compiler's own code.
var withCgo = map[bool]string{true: "yes", false: "broken"}[C.answer() == 42]
