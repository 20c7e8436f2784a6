// Package clock has tests that all pass and a TestMain that fails.
package clock

// Minutes returns how many minutes these hours have.
func Minutes(hours int) int {
	return hours * 60
}
