// Package Shape lies in a folder and a module with upper-case letters.
package Shape

// Corners counts.
func Corners() int {
	return 3
}
