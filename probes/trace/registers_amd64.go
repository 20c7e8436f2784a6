//go:build linux

package main

import (
	"syscall"
	"unsafe"
)

const nativeArch = archAMD64

// compatSegment is the code segment of programs of 32 bits (arch/x86/include/asm/segment.h, __USER32_CS).
const compatSegment = 0x23

func readRegisters(id int) (at seen, ok bool) {
	var r syscall.PtraceRegs
	if errno := ptrace(syscall.PTRACE_GETREGS, id, 0, uintptr(unsafe.Pointer(&r))); errno != 0 {
		return at, false
	}
	at.number, at.value = r.Orig_rax, int64(r.Rax)
	if r.Cs == compatSegment {
		at.arch = arch386
		at.arguments = [6]uint64{r.Rbx, r.Rcx, r.Rdx, r.Rsi, r.Rdi, r.Rbp}
	} else {
		at.arch = archAMD64
		at.arguments = [6]uint64{r.Rdi, r.Rsi, r.Rdx, r.R10, r.R8, r.R9}
	}
	return at, true
}

// isRolledBack: the register of the result has the number of the call again, and the thread has not left the kernel since.
func isRolledBack(one *thread, at seen) bool {
	number := one.entered.number
	if one.entered.arch == archX32 {
		number |= x32Bit
	}
	return at.number == number && uint64(at.value) == number
}

// isUndecided: the result is what it is from the beginning of a call.
func isUndecided(one *thread, at seen) bool {
	return at.value == -errnoNone
}
