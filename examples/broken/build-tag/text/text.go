// Package text is built always.
package text

// Twice repeats a text.
func Twice(text string) string {
	return text + text
}
