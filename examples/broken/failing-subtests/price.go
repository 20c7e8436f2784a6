// Package price has a test of which some cases fail.
package price

// Total returns the price of count items in cents: from ten items on, each tenth is free.
func Total(count, cents int) int {
	return count * cents // broken on purpose: no item is ever free
}
