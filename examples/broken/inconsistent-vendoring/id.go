// Package id has a vendor folder that is older than its go.mod (broken on purpose: see vendor/modules.txt).
package id

import "github.com/google/uuid"

// New returns a new identifier.
func New() string {
	return uuid.NewString()
}
