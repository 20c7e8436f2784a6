//go:build linux

package main

import (
	"syscall"
	"unsafe"
)

const nativeArch = archARM64

const (
	// registerSet is NT_PRSTATUS, linux/elf.h.
	registerSet = 1
	// compatBytes is the size of the registers of a program of 32 bits (arch/arm64/include/asm/compat.h, compat_elf_gregset_t).
	compatBytes = 18 * 4
)

func readRegisters(id int) (at seen, ok bool) {
	var r syscall.PtraceRegs
	asked := syscall.Iovec{Base: (*byte)(unsafe.Pointer(&r)), Len: uint64(unsafe.Sizeof(r))}
	if errno := ptrace(syscall.PTRACE_GETREGSET, id, registerSet, uintptr(unsafe.Pointer(&asked))); errno != 0 {
		return at, false
	}
	if asked.Len == compatBytes {
		small := (*[18]uint32)(unsafe.Pointer(&r))
		at.arch, at.number, at.value = archARM, uint64(small[7]), int64(int32(small[0]))
		for i := range at.arguments {
			at.arguments[i] = uint64(small[i])
		}
		return at, true
	}
	at.arch, at.number, at.value = archARM64, r.Regs[8], int64(r.Regs[0])
	copy(at.arguments[:], r.Regs[:6])
	return at, true
}

// isRolledBack: the register of the result is that of the first argument, and has it again. Where a thread alone is ended it has it
// still, so that the two cannot be told apart by it; the process tells, which goes on or does not.
func isRolledBack(one *thread, at seen) bool {
	return !one.isIn && at.number == one.entered.number && uint64(at.value) == one.first
}

// isUndecided: the register still has the first argument.
func isUndecided(one *thread, at seen) bool {
	return at.number == one.entered.number && uint64(at.value) == one.first
}
