//go:build !linux || (!amd64 && !arm64)

package main

import "runtime"

const childWord = "-become"

type role uint8

var (
	roleNames = [...]string{""}
	archNames = map[uint32]string{}
)

func becomeCommand([]string) { fail(problem()) }

func trace(options) int {
	fail(problem())
	return exitFailed
}

func problem() string {
	return "there is no tracer for " + runtime.GOOS + " on " + runtime.GOARCH + ": it knows linux on amd64 and arm64"
}
