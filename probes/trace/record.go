package main

import (
	"bufio"
	"encoding/json"
	"io"
	"sort"
	"strconv"
)

// mostLines bounds what a hostile command can make of us: arguments of further calls are left out.
const mostLines = 20_000

// mostPrograms bounds the programs that are told by name; later ones are called "...".
const mostPrograms = 2_000

type result uint8

const (
	resultOK result = iota
	resultErrno
	resultSignal
	resultRestart
	resultNone
)

var resultNames = [...]string{"ok", "errno", "signal", "restart", "none"}

// underFilter tells whether a filter was in force for a call.
type underFilter uint8

const (
	filterUnasked underFilter = iota
	filterNo
	filterYes
)

// program is an executable in a phase.
type program struct {
	name  string
	path  string
	phase string
}

// about is what else is known of a program.
type about struct {
	starts       uint64
	setid        bool
	capabilities bool
}

// key is what calls are added up by.
type key struct {
	program *program
	arch    uint32
	number  uint64
	role    role
	result  result
	// code is the errno or the signal.
	code   int32
	filter underFilter
	rights rights
	given  uint8
	values [mostFacts]uint64
}

// rights are what a thread was allowed when a call was answered EPERM.
type rights struct {
	isKnown bool
	// capabilities are the effective ones.
	capabilities uint64
	// isInitial: they count in the user namespace that the machine began with.
	isInitial bool
	// label is what the security module of the machine calls the thread.
	label string
}

// recorder adds up.
type recorder struct {
	counts   map[key]*uint64
	programs map[program]*program
	known    map[*program]*about
	cut      bool
}

func newRecorder() *recorder {
	return &recorder{counts: map[key]*uint64{}, programs: map[program]*program{}, known: map[*program]*about{}}
}

// intern gives the one value that stands for a program.
func (r *recorder) intern(of program) *program {
	if found := r.programs[of]; found != nil {
		return found
	}
	if len(r.programs) >= mostPrograms {
		r.cut = true
		of = program{name: "...", phase: of.phase}
		if found := r.programs[of]; found != nil {
			return found
		}
	}
	r.programs[of] = &of
	r.known[&of] = &about{}
	return &of
}

func (r *recorder) add(k key) {
	count := r.counts[k]
	if count == nil {
		if len(r.counts) >= mostLines && k.given > 0 {
			r.cut = true
			k.given, k.values = 0, [mostFacts]uint64{}
			r.add(k)
			return
		}
		count = new(uint64)
		r.counts[k] = count
	}
	*count++
}

// take takes back what was added.
func (r *recorder) take(k key) {
	if count := r.counts[k]; count != nil && *count > 0 {
		*count--
	}
}

type callLine struct {
	Kind    string      `json:"kind"`
	Arch    string      `json:"arch"`
	Number  uint64      `json:"number"`
	Program string      `json:"program"`
	Phase   string      `json:"phase"`
	Role    string      `json:"role"`
	Result  string      `json:"result"`
	Errno   int32       `json:"errno,omitempty"`
	Signal  int32       `json:"signal,omitempty"`
	Filter  *bool       `json:"filter,omitempty"`
	Rights  *rightsLine `json:"rights,omitempty"`
	Facts   []string    `json:"facts,omitempty"`
	Count   uint64      `json:"count"`
}

type rightsLine struct {
	Capabilities string `json:"capabilities"`
	Initial      bool   `json:"initial"`
	Label        string `json:"label,omitempty"`
}

type programLine struct {
	Kind         string `json:"kind"`
	Program      string `json:"program"`
	Path         string `json:"path"`
	Phase        string `json:"phase"`
	Starts       uint64 `json:"starts"`
	Setid        bool   `json:"setid,omitempty"`
	Capabilities bool   `json:"capabilities,omitempty"`
}

// write writes programs and calls, in a stable order.
func (r *recorder) write(to io.Writer) error {
	out := bufio.NewWriter(to)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	var programs []programLine
	for of, more := range r.known {
		if more.starts > 0 {
			programs = append(programs, programLine{"program", of.name, of.path, of.phase, more.starts, more.setid, more.capabilities})
		}
	}
	sort.Slice(programs, func(i, j int) bool {
		a, b := programs[i], programs[j]
		return a.Phase+"\x00"+a.Program+"\x00"+a.Path < b.Phase+"\x00"+b.Program+"\x00"+b.Path
	})
	for _, line := range programs {
		if err := encoder.Encode(line); err != nil {
			return err
		}
	}
	var calls []callLine
	for k, count := range r.counts {
		if *count > 0 {
			calls = append(calls, lineOf(k, *count))
		}
	}
	calls = merged(calls)
	for _, line := range calls {
		if err := encoder.Encode(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

func lineOf(k key, count uint64) callLine {
	line := callLine{
		Kind: "call", Arch: archNames[k.arch], Number: k.number, Program: k.program.name, Phase: k.program.phase,
		Role: roleNames[k.role], Result: resultNames[k.result], Count: count,
	}
	switch k.result {
	case resultErrno:
		line.Errno = k.code
	case resultSignal:
		line.Signal = k.code
	}
	if k.filter != filterUnasked {
		is := k.filter == filterYes
		line.Filter = &is
	}
	if k.rights.isKnown {
		line.Rights = &rightsLine{strconv.FormatUint(k.rights.capabilities, 16), k.rights.isInitial, k.rights.label}
	}
	for _, value := range k.values[:k.given] {
		line.Facts = append(line.Facts, "0x"+strconv.FormatUint(value, 16))
	}
	return line
}

// merged sorts lines, and adds up those of programs that have the same name in other folders.
func merged(lines []callLine) []callLine {
	texts := make(map[string]int, len(lines))
	var kept []callLine
	var order []string
	for _, line := range lines {
		count := line.Count
		line.Count = 0
		text, _ := json.Marshal(line)
		line.Count = count
		at, isThere := texts[string(text)]
		if isThere {
			kept[at].Count += count
			continue
		}
		texts[string(text)] = len(kept)
		kept = append(kept, line)
		order = append(order, string(text))
	}
	sort.Strings(order)
	sorted := make([]callLine, 0, len(kept))
	for _, text := range order {
		sorted = append(sorted, kept[texts[text]])
	}
	return sorted
}
