// Package text is whole.
package text

// Twice repeats a text.
func Twice(text string) string {
	return text + text
}
