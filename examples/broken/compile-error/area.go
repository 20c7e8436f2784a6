// Package geometry does not compile.
package geometry

// Area returns the area of a rectangle.
func Area(width, height float64) float64 {
	return width * heigth // broken on purpose: a misspelt name
}
