// Command installed tells which seccomp filters are installed.
//
//	installed dump TASK    the programs of a thread of another process, oldest first: filter-0=HEX, filter-1=…; their number: filters=N
//	installed listener     whether one more filter with a listener can be installed on this process: listener=ok, or the errno: listener=16
//
// What could not be done is told as problem=STEP and errno=N. It works on Linux.
package main

import (
	"encoding/binary"
	"encoding/hex"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"unsafe"

	"go-wsl-conform.invalid/probes/internal/filter"
	"go-wsl-conform.invalid/probes/internal/say"
)

// linux/ptrace.h
const (
	ptraceSeize     = 0x4206
	ptraceInterrupt = 0x4207
	ptraceGetFilter = 0x420c

	waitAll      = 0x40000000 // __WALL, linux/wait.h
	mostFilters  = 32768      // MAX_INSNS_PER_PATH, kernel/seccomp.c: each has an instruction
	instructions = 4096       // BPF_MAXINSNS, linux/bpf_common.h
)

func main() {
	// A tracer is a thread.
	runtime.LockOSThread()
	switch {
	case len(os.Args) == 2 && os.Args[1] == "listener":
		listener()
	case len(os.Args) == 3 && os.Args[1] == "dump":
		task, err := strconv.Atoi(os.Args[2])
		if err != nil || task <= 0 {
			say.Usage("installed dump TASK")
		}
		dump(task)
	default:
		say.Usage("installed dump TASK | listener")
	}
}

func listener() {
	errno := filter.InstallListener()
	if errno == 0 {
		say.Line("listener", "ok")
	} else {
		say.Number("listener", int64(errno))
	}
}

// dump stops the thread for as long as it reads. Whatever ends this program lets the thread go on.
func dump(task int) {
	if _, errno := ptrace(ptraceSeize, task, 0, nil); errno != 0 {
		problem("PTRACE_SEIZE", errno)
		return
	}
	if _, errno := ptrace(ptraceInterrupt, task, 0, nil); errno != 0 {
		problem("PTRACE_INTERRUPT", errno)
		return
	}
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(task, &status, waitAll, nil); err != nil || !status.Stopped() {
		say.Line("problem", "it ended")
		return
	}
	read(task)
	// A signal that stopped it before we did is delivered.
	pending := 0
	if uint32(status)>>16 == 0 {
		pending = int(status.StopSignal())
	}
	if err := detach(task, pending); err != 0 {
		problem("PTRACE_DETACH", err)
	}
}

func read(task int) {
	index := 0
	for ; index < mostFilters; index++ {
		count, errno := ptrace(ptraceGetFilter, task, uintptr(index), nil)
		if errno == syscall.ENOENT {
			break
		}
		program := make([]syscall.SockFilter, instructions)
		if errno == 0 && count <= len(program) {
			count, errno = ptrace(ptraceGetFilter, task, uintptr(index), unsafe.Pointer(&program[0]))
		}
		if errno != 0 {
			problem("PTRACE_SECCOMP_GET_FILTER", errno)
			return
		}
		say.Line("filter-"+strconv.Itoa(index), encode(program[:count]))
	}
	say.Number("filters", int64(index))
}

func encode(program []syscall.SockFilter) string {
	var content []byte
	for _, each := range program {
		var one [8]byte
		binary.LittleEndian.PutUint16(one[:], each.Code)
		one[2], one[3] = each.Jt, each.Jf
		binary.LittleEndian.PutUint32(one[4:], each.K)
		content = append(content, one[:]...)
	}
	return hex.EncodeToString(content)
}

func ptrace(request, task int, address uintptr, data unsafe.Pointer) (int, syscall.Errno) {
	result, _, errno := syscall.RawSyscall6(syscall.SYS_PTRACE, uintptr(request), uintptr(task), address, uintptr(data), 0, 0)
	return int(result), errno
}

func detach(task, signal int) syscall.Errno {
	_, _, errno := syscall.RawSyscall6(syscall.SYS_PTRACE, syscall.PTRACE_DETACH, uintptr(task), 0, uintptr(signal), 0, 0)
	return errno
}

func problem(step string, errno syscall.Errno) {
	say.Line("problem", step)
	say.Number("errno", int64(errno))
}
