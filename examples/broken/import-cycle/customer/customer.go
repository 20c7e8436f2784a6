// Package customer imports order, which imports customer.
package customer

import "example.com/broken/import-cycle/order"

// Customer has a last order.
type Customer struct {
	Name string
	Last *order.Order
}
