// Package bad subtracts where it should add.
package bad

// Sum adds.
func Sum(a, b int) int {
	return a - b // broken on purpose
}
