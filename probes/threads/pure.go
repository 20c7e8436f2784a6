//go:build !cgo || race

package main

const withCgo = "no"
