package main

import (
	"os"
	"strconv"
	"syscall"

	"go-wsl-conform.invalid/probes/internal/say"
)

// files opens as many files as asked for and tells how many it got. Go raises the soft limit to the hard one when it starts.
func files(parameters []string) {
	if len(parameters) != 1 {
		say.Usage("system files NUMBER")
	}
	wanted, err := strconv.Atoi(parameters[0])
	if err != nil {
		say.Usage("system files: " + parameters[0] + " is no number")
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		say.Line("problem", err.Error())
		return
	}
	say.Number("soft", clamped(limit.Cur))
	say.Number("hard", clamped(limit.Max))
	var open []*os.File
	for len(open) < wanted {
		file, err := os.Open("/dev/null")
		if err != nil {
			say.Line("problem", err.Error())
			break
		}
		open = append(open, file)
	}
	say.Number("opened", int64(len(open)))
}

func clamped(value uint64) int64 {
	if value > 1<<62 {
		return -1
	}
	return int64(value)
}
