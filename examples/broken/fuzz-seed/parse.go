// Package parse cannot parse everything that its fuzz test knows.
package parse

import "strings"

// Pair splits "name=value".
func Pair(text string) (name, value string) {
	parts := strings.SplitN(text, "=", 2)
	return parts[0], parts[1] // broken on purpose: a text without "=" has one part
}
