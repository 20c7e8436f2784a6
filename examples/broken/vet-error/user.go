// Package user compiles and passes its tests, but vet finds a mistake that "go test" does not look for.
package user

import "encoding/json"

// User is a person with an account.
type User struct {
	Name string `json:name` // broken on purpose: the value of the tag has no quotes, so the tag has no effect
}

// Encode returns the user as JSON.
func Encode(user User) ([]byte, error) {
	return json.Marshal(user)
}
