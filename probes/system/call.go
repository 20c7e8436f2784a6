package main

import (
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"go-wsl-conform.invalid/probes/internal/say"
)

func init() {
	// The main thread makes the call: it stays visible in /proc when a filter ends it alone.
	runtime.LockOSThread()
}

// request is a system call: its number and its arguments.
type request [7]uintptr

func requestOf(parameters []string) (asked request) {
	if len(parameters) == 0 || len(parameters) > len(asked) {
		say.Usage("system call NUMBER [ARGUMENT]...")
	}
	for i, text := range parameters {
		value, err := strconv.ParseInt(text, 0, 64)
		if err != nil {
			say.Usage("system call: " + text + " is no number")
		}
		asked[i] = uintptr(value)
	}
	return asked
}

// call makes one system call with arguments that do no harm, and tells how it was answered.
func call(parameters []string) {
	numbers := requestOf(parameters)
	withoutCore()
	say.Line("asked", parameters[0])
	result, _, errno := syscall.RawSyscall6(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6])
	say.Number("errno", int64(errno))
	if errno == 0 {
		say.Number("result", int64(result))
	}
}

// calls makes each of several system calls, `NUMBER,ARGUMENT,…`, in a child of its own and tells how each was answered: a filter that
// ends who calls ends that child alone. It stops where children cannot be made or waited for.
func calls(parameters []string) {
	seccomp(nil)
	withoutCore()
	if errno := defaultSIGSYS(); errno != 0 {
		say.Line("problem", errno.Error())
		return
	}
	for i, text := range parameters {
		asked := requestOf(strings.Split(text, ","))
		pid, errno := fork(&asked)
		if errno != 0 {
			say.Line("problem", errno.Error())
			return
		}
		var status syscall.WaitStatus
		for {
			_, err := syscall.Wait4(int(pid), &status, 0, nil)
			if err == nil {
				break
			}
			if err != syscall.EINTR {
				say.Line("problem", err.Error())
				return
			}
		}
		key := "answer-" + strconv.Itoa(i)
		if status.Signaled() {
			say.Line(key, "signal "+strconv.Itoa(int(status.Signal())))
		} else {
			say.Line(key, "errno "+strconv.Itoa(status.ExitStatus()))
		}
	}
}

// fork gives its number to the parent; the child makes the call and leaves with its errno. Between the two there is nothing but system
// calls: the child is a single thread, and locks that others held are held for ever.
//
//go:nosplit
//go:norace
//go:noinline
func fork(asked *request) (pid uintptr, errno syscall.Errno) {
	pid, _, errno = syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	if errno != 0 || pid != 0 {
		return pid, errno
	}
	_, _, errno = syscall.RawSyscall6(asked[0], asked[1], asked[2], asked[3], asked[4], asked[5], asked[6])
	for {
		syscall.RawSyscall6(syscall.SYS_EXIT_GROUP, uintptr(errno), 0, 0, 0, 0, 0)
	}
}

// defaultSIGSYS lets the signal of a filter end a process; the runtime would leave with a status that looks like an errno.
func defaultSIGSYS() syscall.Errno {
	// SIG_DFL without flags and mask is all zeros, whatever the layout (rt_sigaction(2)).
	var action [8]uint64
	_, _, errno := syscall.RawSyscall6(
		syscall.SYS_RT_SIGACTION, uintptr(syscall.SIGSYS), uintptr(unsafe.Pointer(&action)), 0, 8, 0, 0)
	return errno
}

// withoutCore keeps a process that is to be ended from leaving a core file where it stands.
func withoutCore() {
	var limit syscall.Rlimit
	if syscall.Getrlimit(syscall.RLIMIT_CORE, &limit) == nil {
		limit.Cur = 0
		syscall.Setrlimit(syscall.RLIMIT_CORE, &limit)
	}
}

const prGetSeccomp = 21

// seccomp tells whether a filter is in force for this process (prctl(2)).
func seccomp([]string) {
	mode, _, errno := syscall.RawSyscall(syscall.SYS_PRCTL, prGetSeccomp, 0, 0)
	if errno != 0 {
		say.Line("problem", errno.Error())
		return
	}
	say.Number("seccomp", int64(mode))
}
