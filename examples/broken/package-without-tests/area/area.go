// Package area has no tests (broken on purpose); its neighbour has.
package area

// Square returns the area of a square.
func Square(side float64) float64 {
	return side * side
}
