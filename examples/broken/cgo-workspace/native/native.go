// Package native is written in C, with no other form (broken on purpose).
package native

// static int twice(int n) { return n + n; }
import "C"

// Twice doubles.
func Twice(n int) int {
	return int(C.twice(C.int(n)))
}
