// Package release behaves differently on one release of Go.
package release

import (
	"runtime"
	"strings"
)

// Line returns the release line that compiled the program, as 1.26.
func Line() string {
	parts := strings.SplitN(strings.TrimPrefix(runtime.Version(), "go"), ".", 3)
	return strings.Join(parts[:2], ".")
}
