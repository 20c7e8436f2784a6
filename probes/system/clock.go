package main

import (
	"sync"
	"syscall"
	"time"
	"unsafe"

	"go-wsl-conform.invalid/probes/internal/filter"
	"go-wsl-conform.invalid/probes/internal/say"
)

const readings = 1000

// vdso reads the time after a filter was installed that ends the process at the system calls which do the same.
func vdso([]string) {
	withoutCore()
	err := filter.Install(filter.Compile([]filter.Rule{
		{Arch: filter.Native, Number: syscall.SYS_CLOCK_GETTIME, Action: filter.KillProcess},
		{Arch: filter.Native, Number: syscall.SYS_GETTIMEOFDAY, Action: filter.KillProcess},
	}))
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	say.Line("filter", "installed")
	for i := 0; i < readings; i++ {
		time.Now()
	}
	say.Line("vdso", "yes")
}

const (
	clockRealtime  = 0
	clockMonotonic = 1
	clockBoottime  = 7
)

// clocks reads each clock of the kernel, whether the time is kept right by somebody, and whether Go's monotonic clock ever went back.
func clocks([]string) {
	say.Number("realtime", readClock(clockRealtime))
	say.Number("monotonic", readClock(clockMonotonic))
	say.Number("boottime", readClock(clockBoottime))
	var adjusted syscall.Timex
	state, err := syscall.Adjtimex(&adjusted)
	if err != nil {
		say.Line("adjtimex", err.Error())
	} else {
		say.Number("adjtimex-state", int64(state))
		say.Number("adjtimex-status", int64(adjusted.Status))
		say.Number("largest-error-microseconds", int64(adjusted.Maxerror))
	}
	say.Number("backwards", int64(backwards()))
}

// readClock gives nanoseconds, or -1.
func readClock(clock uintptr) int64 {
	var at syscall.Timespec
	if _, _, errno := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clock, uintptr(unsafe.Pointer(&at)), 0); errno != 0 {
		return -1
	}
	return at.Nano()
}

// backwards reads the clock by turns on several threads and counts how often it showed less than before.
func backwards() int {
	var lock sync.Mutex
	var done sync.WaitGroup
	last, steps := time.Now(), 0
	for thread := 0; thread < 4; thread++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := 0; i < readings; i++ {
				lock.Lock()
				now := time.Now()
				if now.Sub(last) < 0 {
					steps++
				}
				last = now
				lock.Unlock()
			}
		}()
	}
	done.Wait()
	return steps
}
