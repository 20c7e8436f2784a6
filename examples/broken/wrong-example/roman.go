// Package roman has an example whose output is wrong.
package roman

import "strings"

// Numeral writes a number below four.
func Numeral(n int) string {
	return strings.Repeat("I", n)
}
