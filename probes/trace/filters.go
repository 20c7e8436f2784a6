//go:build linux && (amd64 || arm64)

package main

import (
	"encoding/binary"
	"encoding/hex"
	"syscall"
	"unsafe"

	"go-wsl-conform.invalid/probes/internal/filter"
)

// ptraceGetFilter is PTRACE_SECCOMP_GET_FILTER, linux/ptrace.h.
const ptraceGetFilter = 0x420c

const (
	// mostFilters bounds the filters that are read of one thread.
	mostFilters = 64
	// mostSets bounds the sets of filters that are told.
	mostSets = 64
)

type filtersLine struct {
	Kind     string   `json:"kind"`
	Program  string   `json:"program"`
	Phase    string   `json:"phase"`
	Programs []string `json:"programs"`
}

// filterSets are the filters that were in force where calls were refused.
type filterSets struct {
	lines []filtersLine
	known map[string]bool
	// isDenied: reading them takes CAP_SYS_ADMIN, and that we are under no filter ourselves.
	isDenied bool
}

// read reads the filters of a thread, the oldest first: so the kernel counts (kernel/seccomp.c, get_nth_filter), whatever ptrace(2) says.
func (s *filterSets) read(one *thread) {
	if s.isDenied || len(s.lines) >= mostSets {
		return
	}
	line := filtersLine{Kind: "filters", Program: one.process.program.name, Phase: one.process.program.phase}
	key := line.Program + "\x00" + line.Phase
	for index := uintptr(0); index < mostFilters; index++ {
		program, errno := filterAt(one.id, index)
		if errno == syscall.ENOENT {
			break
		}
		if errno != 0 {
			s.isDenied = true
			return
		}
		line.Programs = append(line.Programs, program)
		key += "\x00" + program
	}
	if s.known[key] || len(line.Programs) == 0 {
		return
	}
	if s.known == nil {
		s.known = map[string]bool{}
	}
	s.known[key] = true
	s.lines = append(s.lines, line)
}

// filterAt gives a program as hexadecimal digits.
func filterAt(id int, index uintptr) (string, syscall.Errno) {
	count, _, errno := syscall.RawSyscall6(syscall.SYS_PTRACE, ptraceGetFilter, uintptr(id), index, 0, 0, 0)
	if errno != 0 || count == 0 {
		return "", errno
	}
	program := make(filter.Program, count)
	buffer := uintptr(unsafe.Pointer(&program[0]))
	if errno := ptrace(ptraceGetFilter, id, index, buffer); errno != 0 {
		return "", errno
	}
	text := make([]byte, 0, 8*count)
	for _, each := range program {
		var one [8]byte
		binary.LittleEndian.PutUint16(one[:], each.Code)
		one[2], one[3] = each.Jt, each.Jf
		binary.LittleEndian.PutUint32(one[4:], each.K)
		text = append(text, one[:]...)
	}
	return hex.EncodeToString(text), 0
}
