package account

import "testing"

func TestDeposit(t *testing.T) {
	var account Account
	if got := account.Deposit(5); got != 5 {
		t.Errorf("Deposit(5) = %d, want 5", got)
	}
}
