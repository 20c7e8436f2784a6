// Package retry has a test that fails the first time and passes the second.
package retry

// Times says how often something was tried.
func Times(tries []byte) int {
	return len(tries)
}
