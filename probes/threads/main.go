// Command threads does what nearly every Go program does: it runs goroutines on threads of their own, waits for timers, and reads
// from a pipe through the poller. Compiled with cgo, its threads are made by the C library; with -race, under the race detector.
package main

import (
	"os"
	"runtime"
	"sync"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

const threads = 4

func main() {
	if len(os.Args) != 1 {
		say.Usage("threads")
	}
	say.Line("go", runtime.Version())
	say.Line("cgo", withCgo)
	say.Number("threads", int64(onThreads()))
	say.Line("timer", timer())
	say.Line("poll", poll())
}

// onThreads blocks goroutines that are bound to threads, so that as many threads must be made, and gives their number.
func onThreads() int {
	var ready, done sync.WaitGroup
	release := make(chan struct{})
	running := 0
	var lock sync.Mutex
	for i := 0; i < threads; i++ {
		ready.Add(1)
		done.Add(1)
		go func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			lock.Lock()
			running++
			lock.Unlock()
			ready.Done()
			<-release
			done.Done()
		}()
	}
	ready.Wait()
	close(release)
	done.Wait()
	return running
}

func timer() string {
	before := time.Now()
	<-time.After(time.Millisecond)
	if time.Since(before) < time.Millisecond {
		return "early"
	}
	return "ok"
}

// poll waits for data that come later than the reader, once in time and once too late.
func poll() string {
	reader, writer, err := os.Pipe()
	if err != nil {
		return err.Error()
	}
	go func() {
		time.Sleep(time.Millisecond)
		writer.Write([]byte{1})
	}()
	buffer := make([]byte, 1)
	if _, err := reader.Read(buffer); err != nil {
		return err.Error()
	}
	if err := reader.SetReadDeadline(time.Now().Add(time.Millisecond)); err != nil {
		return err.Error()
	}
	if _, err := reader.Read(buffer); !os.IsTimeout(err) {
		return "no timeout"
	}
	return "ok"
}
