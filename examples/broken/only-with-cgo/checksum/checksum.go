// Package checksum exists only with cgo.
package checksum

// static int sum(int a, int b) { return (a + b) % 251; }
import "C" // broken on purpose: there is no file for builds without cgo

// Sum returns the checksum of two bytes.
func Sum(a, b byte) byte {
	return byte(C.sum(C.int(a), C.int(b)))
}
