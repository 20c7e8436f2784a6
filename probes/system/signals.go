package main

import (
	"os"
	"os/signal"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

// signals tells whether a signal that this program sends to itself comes.
func signals([]string) {
	came := make(chan os.Signal, 1)
	signal.Notify(came, syscall.SIGUSR1)
	before := time.Now()
	if err := syscall.Kill(os.Getpid(), syscall.SIGUSR1); err != nil {
		say.Line("problem", err.Error())
		return
	}
	select {
	case <-came:
		say.Number("microseconds", time.Since(before).Microseconds())
	case <-time.After(2 * time.Second):
		say.Line("problem", "the signal did not come within 2 s")
	}
}

// spins is a bound on a loop that is to be ended from outside; a second or two of one CPU.
const spins = 1_000_000_000

// preempt keeps the only thread busy with a loop that calls nothing: only a signal takes it from there.
func preempt([]string) {
	runtime.UnlockOSThread()
	runtime.GOMAXPROCS(1)
	var stop uint32
	ended := make(chan bool)
	before := time.Now()
	go func() {
		for i := 0; i < spins; i++ {
			if atomic.LoadUint32(&stop) != 0 {
				ended <- true
				return
			}
		}
		ended <- false
	}()
	time.Sleep(time.Millisecond)
	atomic.StoreUint32(&stop, 1)
	waited := time.Since(before)
	say.Line("preempted", yes(<-ended))
	say.Number("milliseconds", waited.Milliseconds())
}
