// Command processors tells how many threads run Go code at once here, and what the runtime makes of memory limits.
//
//	processors           what the runtime has chosen when it started
//	processors collect   how often garbage was collected while more was made than GOMEMLIMIT allows
package main

import (
	"os"
	"runtime"
	"runtime/debug"

	"go-wsl-conform.invalid/probes/internal/say"
)

func main() {
	switch {
	case len(os.Args) == 1:
		tell()
	case len(os.Args) == 2 && os.Args[1] == "collect":
		collect()
	default:
		say.Usage("processors [collect]")
	}
}

func tell() {
	say.Number("cpus", int64(runtime.NumCPU()))
	say.Number("gomaxprocs", int64(runtime.GOMAXPROCS(0)))
	say.Line("allowed", statusLine("Cpus_allowed_list:"))
	say.Line("default-godebug", defaultGodebug())
	say.Number("memory-limit", debug.SetMemoryLimit(-1))
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	say.Number("memory-taken", int64(memory.Sys))
}

// statusLine gives a line of /proc/self/status without its name: what the kernel says beside what the runtime was told.
func statusLine(name string) string {
	text, _ := os.ReadFile("/proc/self/status")
	for begin := 0; begin < len(text); {
		end := begin
		for end < len(text) && text[end] != '\n' {
			end++
		}
		if line := string(text[begin:end]); len(line) > len(name) && line[:len(name)] == name {
			line = line[len(name):]
			for line != "" && (line[0] == ' ' || line[0] == '\t') {
				line = line[1:]
			}
			return line
		}
		begin = end + 1
	}
	return ""
}

// defaultGodebug gives the settings that the go line of the main module has brought into this program (Go 1.21 and later).
func defaultGodebug() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, setting := range info.Settings {
		if setting.Key == "DefaultGODEBUG" {
			return setting.Value
		}
	}
	return ""
}

const chunk = 1 << 20

var kept []byte

// collect makes 64 MiB of garbage. The collector runs only if GOGC or GOMEMLIMIT makes it.
func collect() {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for made := 0; made < 64; made++ {
		kept = make([]byte, chunk)
		for at := 0; at < chunk; at += 4096 {
			kept[at] = 1
		}
	}
	runtime.ReadMemStats(&after)
	say.Number("collections", int64(after.NumGC-before.NumGC))
	say.Number("memory-taken", int64(after.Sys))
}
