// Package text needs nothing of C.
package text

// Twice repeats a text.
func Twice(text string) string {
	return text + text
}
