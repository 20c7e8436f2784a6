// Command system asks the kernel and what stands between: one question for each process, named by the first argument.
package main

import (
	"os"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

// modes are the questions, each with what it does with the other arguments.
var modes = map[string]func(parameters []string){
	"call":    call,
	"calls":   calls,
	"child":   child,
	"exec":    become,
	"files":   files,
	"nothing": func([]string) {},
	"preempt": preempt,
	"seccomp": seccomp,
	"signals": signals,
	"time":    clocks,
	"vdso":    vdso,
	"wait":    func([]string) { time.Sleep(time.Hour) },
	"busy":    busy,
}

func main() {
	if len(os.Args) < 2 || modes[os.Args[1]] == nil {
		say.Usage("system MODE [ARGUMENTS]")
	}
	modes[os.Args[1]](os.Args[2:])
}
