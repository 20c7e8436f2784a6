// Package length has tests.
package length

// Around returns the length of the border of a square.
func Around(side float64) float64 {
	return 4 * side
}
