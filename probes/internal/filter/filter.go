// Package filter installs seccomp filters (seccomp(2)): any program of classic BPF, or rules that answer single system calls in their own
// way and allow all others.
package filter

import (
	"encoding/binary"
	"errors"
	"syscall"
	"unsafe"
)

// Program is a program of classic BPF.
type Program []syscall.SockFilter

// Rule is the answer to one system call.
type Rule struct {
	// Arch is one of the AUDIT_ARCH values.
	Arch uint32
	// Number of the system call in that architecture.
	Number uint32
	// Action is one of the SECCOMP_RET values, with its data.
	Action uint32
}

// Actions, linux/seccomp.h.
const (
	KillProcess = 0x80000000
	KillThread  = 0x00000000
	Trap        = 0x00030000
	Errno       = 0x00050000
	Trace       = 0x7ff00000
	Log         = 0x7ffc0000
	Allow       = 0x7fff0000
)

// Architectures, linux/audit.h.
const (
	ArchAMD64 = 0xc000003e
	ArchARM64 = 0xc00000b7
	Arch386   = 0x40000003
	ArchARM   = 0x40000028
)

const (
	prSetNoNewPrivs      = 38
	prSetSeccomp         = 22
	seccompModeFilter    = 2
	seccompSetModeFilter = 1

	filterFlagNewListener = 1 << 3

	maxInstructions = 4096 // BPF_MAXINSNS
)

// What programs are made of, linux/filter.h.
const (
	LoadWord  = 0x20 // BPF_LD | BPF_W | BPF_ABS
	JumpEqual = 0x15 // BPF_JMP | BPF_JEQ | BPF_K
	Return    = 0x06 // BPF_RET | BPF_K

	// Offsets in struct seccomp_data.
	OffsetNumber = 0
	OffsetArch   = 4
)

// Install puts the filter on the calling thread, and so on all that it starts or executes. The caller has locked its goroutine to the
// thread. A filter that was installed before may refuse this, in the one way or the other.
func Install(program Program) error {
	// Who may not ask may have them set already; else the kernel refuses the filter with EACCES.
	_, _, refused := syscall.RawSyscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0)
	err := Put(program)
	if err == syscall.EACCES && refused != 0 {
		return refused
	}
	return err
}

// Put does the same where the thread has no_new_privs or CAP_SYS_ADMIN; else the kernel answers EACCES (seccomp(2)).
func Put(program Program) error {
	if len(program) == 0 {
		return errors.New("a program has at least one instruction")
	}
	loaded := syscall.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	_, _, err := syscall.RawSyscall6(syscall.SYS_PRCTL, prSetSeccomp, seccompModeFilter, uintptr(unsafe.Pointer(&loaded)), 0, 0, 0)
	if err != 0 && sysSeccomp != 0 {
		if _, _, other := syscall.RawSyscall(sysSeccomp, seccompSetModeFilter, 0, uintptr(unsafe.Pointer(&loaded))); other == 0 {
			return nil
		}
	}
	if err != 0 {
		return err
	}
	return nil
}

// InstallListener puts a filter on the calling thread that allows everything and that a listener could be asked by, of which a process
// has one at most: EBUSY tells that there is one. That the kernel checks the flag alone, without a filter, does not tell (EFAULT).
func InstallListener() syscall.Errno {
	if sysSeccomp == 0 {
		return syscall.ENOSYS
	}
	program := Compile(nil)
	loaded := syscall.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	_, _, _ = syscall.RawSyscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0)
	_, _, err := syscall.RawSyscall(sysSeccomp, seccompSetModeFilter, filterFlagNewListener, uintptr(unsafe.Pointer(&loaded)))
	return err
}

// Decode reads a program as the kernel has it, of a little-endian machine.
func Decode(content []byte) (Program, error) {
	const size = 8 // struct sock_filter
	if len(content) == 0 || len(content)%size != 0 || len(content)/size > maxInstructions {
		return nil, errors.New("is no program of 1 to 4096 instructions of 8 bytes")
	}
	var program Program
	for ; len(content) > 0; content = content[size:] {
		program = append(program, syscall.SockFilter{
			Code: binary.LittleEndian.Uint16(content),
			Jt:   content[2],
			Jf:   content[3],
			K:    binary.LittleEndian.Uint32(content[4:]),
		})
	}
	return program, nil
}

// Compile makes a program of rules.
func Compile(rules []Rule) Program {
	var program Program
	for _, rule := range rules {
		program = append(program,
			syscall.SockFilter{Code: LoadWord, K: OffsetArch},
			syscall.SockFilter{Code: JumpEqual, Jt: 0, Jf: 3, K: rule.Arch},
			syscall.SockFilter{Code: LoadWord, K: OffsetNumber},
			syscall.SockFilter{Code: JumpEqual, Jt: 0, Jf: 1, K: rule.Number},
			syscall.SockFilter{Code: Return, K: rule.Action},
		)
	}
	return append(program, syscall.SockFilter{Code: Return, K: Allow})
}
