// Package account locks a mutex that it already holds.
package account

import "sync"

// Account holds an amount.
type Account struct {
	mutex  sync.Mutex
	amount int
}

// Deposit adds to the amount.
func (a *Account) Deposit(amount int) int {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.amount += amount
	return a.Amount()
}

// Amount returns the amount.
func (a *Account) Amount() int {
	a.mutex.Lock() // broken on purpose: Deposit calls this while it holds the lock
	defer a.mutex.Unlock()
	return a.amount
}
