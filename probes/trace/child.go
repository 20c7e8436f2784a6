//go:build linux && (amd64 || arm64)

package main

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"syscall"

	"go-wsl-conform.invalid/probes/internal/filter"
)

// childWord starts this program as the process that becomes the command once it is traced.
const childWord = "-become"

// File descriptors of that process: what it waits for, and where it tells why the command could not be executed.
const (
	fdGo   = 3
	fdWord = 4
)

// prctl(2).
const (
	prSetPdeathsig  = 1
	prSetNoNewPrivs = 38
)

func init() {
	// ptrace(2) is asked by one thread, and the process that becomes the command does so as its first one.
	runtime.LockOSThread()
}

// becomeCommand waits until it is traced and becomes the command: `yes|no UNTRACED FILE COMMAND [ARGUMENTS]`, the first whether with
// no_new_privs. Why it could not it writes as a word and an errno.
func becomeCommand(parameters []string) {
	syscall.CloseOnExec(fdGo)
	syscall.CloseOnExec(fdWord)
	word := []byte{1}
	syscall.Write(fdWord, word)
	if n, err := syscall.Read(fdGo, word); n != 1 || err != nil {
		os.Exit(exitFailed)
	}
	// PTRACE_O_EXITKILL holds from now on, and the command is to find what it would without us.
	endsWithParent(0)
	if parameters[0] == "yes" {
		if errno := setNoNewPrivs(); errno != 0 {
			leave(stepPrctl, errno)
		}
	}
	if parameters[1] != "" {
		var untraced numbers
		untraced.Set(parameters[1])
		if err := stopAtOthers(untraced); err != nil {
			leave(stepFilter, err)
		}
	}
	leave(stepExec, syscall.Exec(parameters[2], parameters[3:], os.Environ()))
}

// Words of why it could not.
const (
	stepPrctl  = "prctl"
	stepFilter = "seccomp"
	stepExec   = "execve"
)

func leave(step string, why error) {
	errno, _ := why.(syscall.Errno)
	syscall.Write(fdWord, []byte(step+" "+strconv.Itoa(int(errno))))
	os.Exit(exitFailed)
}

// endsWithParent has this process sent a signal when its parent ends; 0: none.
func endsWithParent(signal syscall.Signal) syscall.Errno {
	_, _, errno := syscall.RawSyscall6(syscall.SYS_PRCTL, prSetPdeathsig, uintptr(signal), 0, 0, 0, 0)
	return errno
}

func setNoNewPrivs() syscall.Errno {
	_, _, errno := syscall.RawSyscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0)
	return errno
}

// stopAtOthers has the tracer told of all calls but these.
func stopAtOthers(untraced numbers) error {
	program := filter.Program{
		{Code: filter.LoadWord, K: filter.OffsetArch},
		{Code: filter.JumpEqual, Jt: 0, Jf: uint8(len(untraced) + 1), K: nativeArch},
		{Code: filter.LoadWord, K: filter.OffsetNumber},
	}
	for i, number := range untraced {
		program = append(program, syscall.SockFilter{Code: filter.JumpEqual, Jt: uint8(len(untraced) - i), K: number})
	}
	program = append(program, syscall.SockFilter{Code: filter.Return, K: filter.Trace}, syscall.SockFilter{Code: filter.Return, K: filter.Allow})
	// Who has CAP_SYS_ADMIN needs no promise to gain no privileges.
	if err := filter.Put(program); err != syscall.EACCES {
		return err
	}
	return filter.Install(program)
}

// waiting is the process that becomes the command; it goes on when a byte is written, and leaves a word where it cannot.
type waiting struct {
	pid  int
	goOn int
	word int
}

func startWaiting(asked options) (waiting, error) {
	file, err := exec.LookPath(asked.command[0])
	if err != nil {
		// Let the kernel say why.
		file = asked.command[0]
	}
	self, err := os.Executable()
	if err != nil {
		return waiting{}, err
	}
	var start, word [2]int
	if err := syscall.Pipe2(start[:], syscall.O_CLOEXEC); err != nil {
		return waiting{}, err
	}
	if err := syscall.Pipe2(word[:], syscall.O_CLOEXEC); err != nil {
		return waiting{}, err
	}
	privileges := "no"
	if asked.noNewPrivs {
		privileges = "yes"
	}
	pid, err := syscall.ForkExec(self, append([]string{os.Args[0], childWord, privileges, asked.untraced.text(), file}, asked.command...), &syscall.ProcAttr{
		Env:   os.Environ(),
		Files: []uintptr{0, 1, 2, uintptr(start[0]), uintptr(word[1])},
		// Whatever ends us before it is traced ends it.
		Sys: &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL},
	})
	syscall.Close(start[0])
	syscall.Close(word[1])
	if err == nil {
		// Until it runs this program it may still be about to execute it, which would be taken for the command.
		syscall.Read(word[0], make([]byte, 1))
	}
	return waiting{pid, start[1], word[0]}, err
}
