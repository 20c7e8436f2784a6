// Package report imports what does not exist.
package report

import (
	_ "example.com/broken/missing-import/renderer" // broken on purpose: there is no such folder
	_ "formatter"                                  // and this can only be the standard library's
)

// Title returns the title.
func Title() string {
	return "Report"
}
