// Package good is whole.
package good

// Sum adds.
func Sum(a, b int) int {
	return a + b
}
