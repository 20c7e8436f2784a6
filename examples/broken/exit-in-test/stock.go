// Package stock ends the whole process where it should return an error.
package stock

import "os"

// Take returns what is left after n pieces were taken.
func Take(stock, n int) int {
	if n > stock {
		os.Exit(3) // broken on purpose: the test binary ends here, and no test that follows is run
	}
	return stock - n
}
