package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

// child starts this program again, waits for it, and ends another one by a signal.
func child([]string) {
	self, err := os.Executable()
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	say.Line("child", outcome(exec.Command(self, "nothing").Run()))
	waiting := exec.Command(self, "wait")
	if err := waiting.Start(); err != nil {
		say.Line("kill", err.Error())
		return
	}
	say.Line("pidfd", yes(holdsPidfd()))
	if err := waiting.Process.Kill(); err != nil {
		say.Line("kill", err.Error())
		return
	}
	var ended *exec.ExitError
	err = waiting.Wait()
	if errors.As(err, &ended) && strings.HasPrefix(ended.Error(), "signal: killed") {
		err = nil
	}
	say.Line("kill", outcome(err))
}

// holdsPidfd tells whether a descriptor of this process stands for another one.
func holdsPidfd() bool {
	entries, _ := os.ReadDir("/proc/self/fd")
	for _, entry := range entries {
		// Before Linux 6.9 the name was in the anonymous inodes.
		if target, _ := os.Readlink("/proc/self/fd/" + entry.Name()); strings.Contains(target, "pidfd") {
			return true
		}
	}
	return false
}

// become hands this process over to another program, and tells why the kernel did not take it.
func become(parameters []string) {
	if len(parameters) == 0 {
		say.Usage("system exec PROGRAM [ARGUMENTS]")
	}
	say.Line("exec", syscall.Exec(parameters[0], parameters, os.Environ()).Error())
}

const (
	busyRounds = 8
	busyTries  = 100
)

// busy writes programs into a folder and starts each at once, several side by side: a child that another one of them has just
// forked may still hold the file open for writing, and the kernel refuses to run it then (ETXTBSY).
func busy(parameters []string) {
	if len(parameters) != 1 {
		say.Usage("system busy FOLDER")
	}
	self, err := os.Executable()
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	program, err := os.ReadFile(self)
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	say.Line("held", heldOpen(filepath.Join(parameters[0], "held"), program))
	var lock sync.Mutex
	var done sync.WaitGroup
	refused, failed, problem := 0, 0, ""
	for i := 0; i < busyRounds; i++ {
		done.Add(1)
		go func(name string) {
			defer done.Done()
			tries, err := writeAndRun(filepath.Join(parameters[0], name), program)
			lock.Lock()
			defer lock.Unlock()
			if tries > 1 {
				refused++
			}
			if err != nil {
				failed++
				problem = err.Error()
			}
		}("program-" + string(rune('a'+i)))
	}
	done.Wait()
	say.Number("started", busyRounds)
	say.Number("refused", int64(refused))
	say.Number("failed", int64(failed))
	if problem != "" {
		say.Line("problem", problem)
	}
}

// heldOpen runs a program that this process itself holds open for writing.
func heldOpen(path string, program []byte) string {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o700)
	if err != nil {
		return err.Error()
	}
	defer os.Remove(path)
	defer file.Close()
	if _, err := io.Copy(file, bytes.NewReader(program)); err != nil {
		return err.Error()
	}
	return outcome(exec.Command(path, "nothing").Run())
}

// writeAndRun tries again where the file is busy, as the go command does.
func writeAndRun(path string, program []byte) (tries int, err error) {
	if err := os.WriteFile(path, program, 0o700); err != nil {
		return 0, err
	}
	defer os.Remove(path)
	for tries = 1; tries <= busyTries; tries++ {
		err = exec.Command(path, "nothing").Run()
		if !errors.Is(err, syscall.ETXTBSY) {
			return tries, err
		}
		time.Sleep(time.Millisecond)
	}
	return tries, err
}

func outcome(err error) string {
	if err != nil {
		return err.Error()
	}
	return "ok"
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}
