// Command trace runs another command and records which system calls it makes and how they are answered, by ptrace(2).
//
//	trace -o FILE [-phases] [-linger DURATION] [-facts LIST] [-untraced LIST] [-no-new-privs] [-registers] -- COMMAND [ARGUMENTS]
//
// All threads and all processes that come of the command are traced, calls of the processor's own interface and of the older one of 32
// bits. Standard input, output and error are the command's own. The exit code is the command's, 128 and the number of the signal that
// ended it, 127 and 126 when it is not found or cannot be executed, 125 when it cannot be traced. SIGINT, SIGTERM, SIGHUP, SIGQUIT,
// SIGUSR1 and SIGUSR2 are passed on to it. When trace is killed, all that it traces is killed. Processes that outlive the command are
// traced for as long as -linger says (1s), then killed, and named in the last line.
//
// FILE takes one JSON object for each line. Calls are added up: how many lines there are does not depend on how long the command runs.
//
//	{"kind":"start", "version":1, "arch":"amd64", "by":"syscall info", "mayTraceSetuid":true}
//
// The first line. `by`: how calls are read, by PTRACE_GET_SYSCALL_INFO (Linux 5.3), or from "registers", when calls of the older
// interface that a program of 64 bits makes are taken for its own. `mayTraceSetuid`: whether this process has CAP_SYS_PTRACE; without it
// the kernel ignores set-user-ID bits of programs that are traced (execve(2)).
//
//	{"kind":"refused", "step":"PTRACE_SEIZE", "errno":1}         it cannot be traced, or not with -untraced ("seccomp"), and has not been run
//	{"kind":"not-started", "errno":2}                            the command could not be executed
//
// Instead of all others.
//
//	{"kind":"program", "program":"go", "path":"/usr/local/go/bin/go", "phase":"build", "starts":1, "setid":true, "capabilities":true}
//
// A program that was executed, by base name and path of the executable. `setid`, `capabilities`: only where the file has set-user-ID or
// set-group-ID bits, or capabilities. `phase`, only with -phases told apart: `build` is the go command and what it starts, `test` a test
// binary, or a program that `go run` made, and what it starts, `command` all others.
//
//	{"kind":"call", "arch":"amd64", "number":257, "program":"go", "phase":"build", "role":"thread",
//	 "result":"errno", "errno":2, "filter":true, "rights":{"capabilities":"a80425fb","initial":true,"label":"docker-default (enforce)"},
//	 "facts":["0x2","0x1"], "count":12}
//
// `arch`: amd64, 386, x32 (with its bit taken off the number), arm64, arm. `role`: `main` the first thread of a process, `thread` another
// one, `child` a process that was forked and has executed nothing since. `result`:
//
//	ok       it came back
//	errno    it failed; `errno` is the number
//	signal   a filter answered with SIGSYS: `signal` 31; the thread was ended, or went on with the signal
//	restart  it was interrupted, and is made again
//	none     it did not come back: exit, or the thread was ended meanwhile
//
// `filter`: for errno 1, 13 and 38, whether a seccomp filter was in force for the thread; absent where that cannot be read. `rights`:
// for errno 1, the effective capabilities of the thread in hexadecimal, whether its user namespace is the one that the machine began
// with, and what the security module calls it (/proc/PID/attr/current), where there is one. `facts`: the
// arguments that -facts asks for, in hexadecimal. Facts of a call that has too many different ones are left out from there on, and
// the last line says so.
//
// -facts is a list like `amd64/56=0&7e020000,amd64/41=0+1,amd64/435=*0`: architecture, number, and the arguments: by their index, with a
// mask, or the word of 64 bits that the argument points to.
//
//	{"kind":"filters", "program":"threads", "phase":"command", "programs":["20000000..."]}
//
// Filters that were in force where a call was answered with errno 1, 13 or 38, the oldest first, 8 bytes for each instruction. Only where
// trace has CAP_SYS_ADMIN and no filter itself; a program that had different ones has several lines.
//
//	{"kind":"end", "exit":0, "signal":0, "processes":3, "threads":17, "left":["sleep"], "sent":true, "cut":true}
//
// The last line, absent when trace was killed. `left`: programs that outlived the command and were killed. `sent`: a process sent SIGSYS
// to one of those that are traced, by kill(2), which no filter did.
//
// -untraced is a list of numbers of calls of this processor that are not recorded, `0,1,3`: each stop costs some ten microseconds, and a
// few calls make nearly all of them. A seccomp filter stops the command at all others; without CAP_SYS_ADMIN that takes no_new_privs. Not
// for places that have a filter already: what that one answers is not seen then. From Linux 5.3 on.
//
// It works on Linux on amd64 and arm64.
package main

import (
	"flag"
	"os"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

const usage = "trace -o FILE [-phases] [-linger DURATION] [-facts LIST] [-untraced LIST] [-no-new-privs] [-registers] -- COMMAND [ARGUMENTS]"

// Exit codes of commands that run a command (GNU coreutils, "Exit status").
const (
	exitFailed        = 125
	exitNotExecutable = 126
	exitNotFound      = 127
	exitSignalBase    = 128
)

type options struct {
	output     string
	phases     bool
	linger     time.Duration
	facts      facts
	untraced   numbers
	noNewPrivs bool
	registers  bool
	command    []string
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == childWord {
		becomeCommand(os.Args[2:])
	}
	var asked options
	flags := flag.NewFlagSet("trace", flag.ContinueOnError)
	flags.SetOutput(discard{})
	flags.StringVar(&asked.output, "o", "", "")
	flags.BoolVar(&asked.phases, "phases", false, "")
	flags.DurationVar(&asked.linger, "linger", time.Second, "")
	flags.Var(&asked.facts, "facts", "")
	flags.Var(&asked.untraced, "untraced", "")
	flags.BoolVar(&asked.noNewPrivs, "no-new-privs", false, "")
	flags.BoolVar(&asked.registers, "registers", false, "")
	err := flags.Parse(os.Args[1:])
	asked.command = flags.Args()
	if err != nil {
		say.Usage(usage + ": " + err.Error())
	}
	if asked.output == "" || len(asked.command) == 0 {
		say.Usage(usage)
	}
	os.Exit(trace(asked))
}

type discard struct{}

func (discard) Write(text []byte) (int, error) { return len(text), nil }

func fail(problem string) {
	os.Stderr.WriteString("trace: " + problem + "\n")
	os.Exit(exitFailed)
}
