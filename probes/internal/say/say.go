// Package say writes the answers of the programs: one line `key=value` each.
package say

import "os"

// Line writes one answer. Line ends in the value would end the answer, so they become spaces.
func Line(key, value string) {
	line := []byte(key + "=" + value)
	for i, c := range line {
		if c == '\n' || c == '\r' {
			line[i] = ' '
		}
	}
	os.Stdout.Write(append(line, '\n'))
}

// Number writes a number.
func Number(key string, value int64) {
	Line(key, decimal(value))
}

// Usage ends the program as one that was called wrong.
func Usage(text string) {
	os.Stderr.WriteString("usage: " + text + "\n")
	os.Exit(64)
}

func decimal(value int64) string {
	if value < 0 {
		return "-" + digits(uint64(-value))
	}
	return digits(uint64(value))
}

func digits(value uint64) string {
	var text [20]byte
	at := len(text)
	for {
		at--
		text[at] = byte('0' + value%10)
		value /= 10
		if value == 0 {
			return string(text[at:])
		}
	}
}
