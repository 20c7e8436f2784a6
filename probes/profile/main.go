// Command profile takes a CPU profile of a loop and tells how many samples it has.
package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"runtime/pprof"
	"syscall"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

const (
	// The profiler samples 100 times a second of processor time, and hands over ten times a second.
	busyFor = 60 * time.Millisecond
	// Where others keep the processors busy there is less processor time than time.
	atMost = 5 * time.Second
	// Field 2 of a profile is a sample (profile.proto of pprof).
	sampleField = 2
)

func main() {
	if len(os.Args) != 1 {
		say.Usage("profile")
	}
	var taken bytes.Buffer
	if err := pprof.StartCPUProfile(&taken); err != nil {
		say.Line("problem", err.Error())
		return
	}
	spin()
	pprof.StopCPUProfile()
	samples, err := count(&taken)
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	say.Number("samples", int64(samples))
}

func spin() {
	begin, used := time.Now(), processorTime()
	for processorTime()-used < busyFor && time.Since(begin) < atMost {
		for i := 0; i < 100_000; i++ {
			kept += uint64(i)
		}
	}
}

// processorTime is what this process has used so far; where the kernel does not tell, the time of day runs as fast at most.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return time.Duration(time.Now().UnixNano())
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

var kept uint64

// count walks over the fields of the message without understanding more than their lengths.
func count(zipped io.Reader) (int, error) {
	reader, err := gzip.NewReader(zipped)
	if err != nil {
		return 0, err
	}
	message, err := io.ReadAll(reader)
	if err != nil {
		return 0, err
	}
	samples := 0
	for len(message) > 0 {
		key, rest := varint(message)
		value, after := varint(rest)
		message = after
		if key&7 == 2 {
			if uint64(len(message)) < value {
				return 0, io.ErrUnexpectedEOF
			}
			message = message[value:]
			if key>>3 == sampleField {
				samples++
			}
		}
	}
	return samples, nil
}

func varint(bytes []byte) (value uint64, rest []byte) {
	for i, each := range bytes {
		value |= uint64(each&0x7f) << (7 * uint(i))
		if each < 0x80 {
			return value, bytes[i+1:]
		}
	}
	return value, nil
}
