// Command filter runs another command under seccomp filters.
//
//	filter [-say FILE] FILTER... -- COMMAND [ARGUMENTS]
//
// FILTER is a list of rules like `290=errno:1,i386/422=kill`: numbers of calls of this architecture or of i386, and their answers:
// errno:NUMBER, kill (the process), kill-thread, trap, trace, log, allow; or `file:NAME`, a program of classic BPF: struct sock_filter,
// 8 bytes each, or the same as hexadecimal digits. Several are installed in this order.
//
// Exit code: that of the command, or 125 when a filter could not be installed, 126 when the command could not be executed, 127 when it
// was not found. What cannot be told from the command's own code is told by FILE: `ready` before the first filter is installed, and
// then, on a line of its own, why the command was not executed, as far as the filters let it be said.
package main

import (
	"encoding/hex"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"go-wsl-conform.invalid/probes/internal/filter"
	"go-wsl-conform.invalid/probes/internal/say"
)

const (
	usage = "filter [-say FILE] FILTER... -- COMMAND [ARGUMENTS]"

	notInstalled  = 125
	notExecutable = 126
	notFound      = 127
)

// Where failures go: standard error, or the file that was asked for. Closed when the command is executed.
var words = syscall.Stderr

func main() {
	runtime.LockOSThread()
	filters, command := arguments(os.Args[1:])
	var programs []filter.Program
	for _, text := range filters {
		program, err := read(text)
		if err != nil {
			fail(notInstalled, text, err)
		}
		programs = append(programs, program)
	}
	path, err := exec.LookPath(command[0])
	if errors.Is(err, os.ErrPermission) {
		fail(notExecutable, command[0], err)
	} else if err != nil {
		fail(notFound, command[0], err)
	}
	// All that needs memory or a thread comes before the filters, which may refuse both.
	name, errName := syscall.BytePtrFromString(path)
	argv, errArgv := syscall.SlicePtrFromStrings(command)
	envv, errEnvv := syscall.SlicePtrFromStrings(os.Environ())
	for _, err := range []error{errName, errArgv, errEnvv} {
		if err != nil {
			fail(notExecutable, path, err)
		}
	}
	// Gives back the limit of open files that Go raises at its start: the command may not be of Go.
	_ = syscall.Exec("", command, nil)
	if words != syscall.Stderr {
		write("ready\n")
	}
	for index, program := range programs {
		if err := filter.Install(program); err != nil {
			fail(notInstalled, "filter "+strconv.Itoa(index+1)+" of "+strconv.Itoa(len(programs)), err)
		}
	}
	// Not syscall.Exec, which first waits for other threads. Execution ends them, and what it starts has the filters of this one.
	_, _, errno := syscall.RawSyscall(syscall.SYS_EXECVE, uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&argv[0])), uintptr(unsafe.Pointer(&envv[0])))
	fail(notExecutable, path, errno)
}

// arguments reads the command line.
func arguments(given []string) (filters, command []string) {
	if len(given) > 1 && given[0] == "-say" {
		openWords(given[1])
		given = given[2:]
	}
	for index, word := range given {
		if word == "--" && index > 0 && index+1 < len(given) {
			return given[:index], given[index+1:]
		}
	}
	say.Usage(usage)
	return nil, nil
}

func openWords(file string) {
	descriptor, err := syscall.Open(file, syscall.O_WRONLY|syscall.O_APPEND|syscall.O_CREAT|syscall.O_CLOEXEC, 0o600)
	if err != nil {
		fail(notInstalled, file, err)
	}
	words = descriptor
}

func read(text string) (filter.Program, error) {
	if strings.HasPrefix(text, "file:") {
		content, err := os.ReadFile(strings.TrimPrefix(text, "file:"))
		if err != nil {
			return nil, err
		}
		return filter.Decode(binary(content))
	}
	var rules []filter.Rule
	for _, part := range strings.Split(text, ",") {
		rule, ok := parse(part)
		if !ok {
			say.Usage(usage + ": " + part + " is no rule")
		}
		rules = append(rules, rule)
	}
	return filter.Compile(rules), nil
}

// binary reads hexadecimal digits; the second byte of a program that is not written so is 0.
func binary(content []byte) []byte {
	digits := strings.TrimSpace(string(content))
	decoded, err := hex.DecodeString(digits)
	if err != nil || digits == "" {
		return content
	}
	return decoded
}

func parse(text string) (filter.Rule, bool) {
	call, action, ok := strings.Cut(text, "=")
	arch := uint32(filter.Native)
	if strings.HasPrefix(call, "i386/") {
		call, arch = strings.TrimPrefix(call, "i386/"), filter.Arch386
	}
	number, err := strconv.ParseUint(call, 10, 32)
	if !ok || err != nil {
		return filter.Rule{}, false
	}
	value, ok := parseAction(action)
	return filter.Rule{Arch: arch, Number: uint32(number), Action: value}, ok
}

func parseAction(text string) (uint32, bool) {
	if strings.HasPrefix(text, "errno:") {
		errno, err := strconv.ParseUint(strings.TrimPrefix(text, "errno:"), 10, 12)
		return filter.Errno | uint32(errno), err == nil
	}
	action, ok := map[string]uint32{
		"kill":        filter.KillProcess,
		"kill-thread": filter.KillThread,
		"trap":        filter.Trap,
		"trace":       filter.Trace,
		"log":         filter.Log,
		"allow":       filter.Allow,
	}[text]
	return action, ok
}

func fail(code int, what string, err error) {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		err = errno
	}
	write("filter: " + what + ": " + err.Error() + "\n")
	os.Exit(code)
}

func write(text string) {
	_, _ = syscall.Write(words, []byte(text))
}
