// Package order imports customer, which imports order.
package order

import "example.com/broken/import-cycle/customer" // broken on purpose

// Order belongs to a customer.
type Order struct{ Buyer customer.Customer }
