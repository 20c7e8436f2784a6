// Package units panics before any test runs.
package units

var factors = load(map[string]float64{"m": 1, "km": 1000, "mile": 0})

func load(table map[string]float64) map[string]float64 {
	for unit, factor := range table {
		if factor == 0 {
			panic("no factor is known for the unit " + unit) // broken on purpose: this runs while variables are initialized
		}
	}
	return table
}

// Metres returns how long that is.
func Metres(value float64, unit string) float64 {
	return value * factors[unit]
}
