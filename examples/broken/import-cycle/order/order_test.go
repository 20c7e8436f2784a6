package order

import "testing"

func TestOrder(t *testing.T) {
	if (Order{}).Buyer.Name != "" {
		t.Error("named")
	}
}
