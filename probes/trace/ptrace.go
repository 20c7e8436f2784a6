//go:build linux && (amd64 || arm64)

package main

import (
	"syscall"
	"unsafe"
)

// Of linux/ptrace.h, what package syscall lacks.
const (
	ptraceSeize          = 0x4206
	ptraceListen         = 0x4208
	ptraceGetSyscallInfo = 0x420e
	optionTraceSeccomp   = 0x00000080
	optionExitKill       = 0x00100000
	eventSeccomp         = 7
	eventStop            = 128
)

// followed: calls, new threads and processes, executions and ends.
const followed = syscall.PTRACE_O_TRACESYSGOOD | syscall.PTRACE_O_TRACECLONE | syscall.PTRACE_O_TRACEFORK | syscall.PTRACE_O_TRACEVFORK |
	syscall.PTRACE_O_TRACEEXEC | syscall.PTRACE_O_TRACEEXIT | optionExitKill

func ptrace(request uintptr, id int, address, data uintptr) syscall.Errno {
	_, _, errno := syscall.RawSyscall6(syscall.SYS_PTRACE, request, uintptr(id), address, data, 0, 0)
	return errno
}

// seize begins to trace a process; with stops where a filter says so, which other filters say to nobody otherwise.
func seize(id int, atFilter bool) syscall.Errno {
	options := uintptr(followed)
	if atFilter {
		options |= optionTraceSeccomp
	}
	return ptrace(ptraceSeize, id, 0, options)
}

func eventMessage(id int) (message uintptr, errno syscall.Errno) {
	errno = ptrace(syscall.PTRACE_GETEVENTMSG, id, 0, uintptr(unsafe.Pointer(&message)))
	return message, errno
}

// peek reads a word of the memory of a thread.
func peek(id int, address uint64) (word uint64, ok bool) {
	// The system call, unlike the C library's function, writes the word where `data` points to.
	errno := ptrace(syscall.PTRACE_PEEKDATA, id, uintptr(address), uintptr(unsafe.Pointer(&word)))
	return word, errno == 0
}

// signalInfo is siginfo_t as far as it is read.
type signalInfo struct {
	number, errno, code int32
	_                   [29]int32
}

// syscallInfo is struct ptrace_syscall_info.
type syscallInfo struct {
	op    uint8
	_     [3]uint8
	arch  uint32
	_     [2]uint64
	union [8]uint64
}

const (
	opEntry   = 1
	opExit    = 2
	opSeccomp = 3
)

// seen is a stop at a call.
type seen struct {
	begins    bool
	arch      uint32
	number    uint64
	arguments [6]uint64
	value     int64
}

// reader reads stops.
type reader struct {
	// registers: the kernel does not tell more.
	registers bool
}

func (r *reader) by() string {
	if r.registers {
		return "registers"
	}
	return "syscall info"
}

func (r *reader) read(one *thread) (at seen, ok bool) {
	if !r.registers {
		var info syscallInfo
		errno := ptrace(ptraceGetSyscallInfo, one.id, unsafe.Sizeof(info), uintptr(unsafe.Pointer(&info)))
		switch {
		case errno == syscall.ESRCH:
			return at, false
		case errno == 0 && (info.op == opEntry || info.op == opSeccomp):
			at.begins, at.arch, at.number = true, info.arch, info.union[0]
			copy(at.arguments[:], info.union[1:7])
			return at, true
		case errno == 0 && info.op == opExit:
			at.arch, at.value = info.arch, int64(info.union[0])
			return at, true
		}
		r.registers = true
	}
	at, ok = readRegisters(one.id)
	at.begins = !one.isIn
	return at, ok
}
