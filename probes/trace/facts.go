package main

import (
	"errors"
	"strconv"
	"strings"
)

// mostFacts bounds the arguments that are told of one call.
const mostFacts = 3

// field is an argument that is told.
type field struct {
	index   int
	mask    uint64
	pointer bool
}

type call struct {
	arch   string
	number uint64
}

// facts tells which arguments of which calls are recorded.
type facts struct {
	fields map[call][]field
}

func (f *facts) String() string { return "" }

// Set reads the list of -facts.
func (f *facts) Set(text string) error {
	f.fields = map[call][]field{}
	for _, entry := range strings.Split(text, ",") {
		name, list, ok := strings.Cut(entry, "=")
		arch, digits, hasNumber := strings.Cut(name, "/")
		number, err := strconv.ParseUint(digits, 10, 32)
		if !ok || !hasNumber || err != nil {
			return errors.New(entry + " is no fact")
		}
		var fields []field
		for _, word := range strings.Split(list, "+") {
			one, err := parseField(word)
			if err != nil || len(fields) == mostFacts {
				return errors.New(entry + " is no fact")
			}
			fields = append(fields, one)
		}
		f.fields[call{arch, number}] = fields
	}
	return nil
}

func parseField(word string) (field, error) {
	one := field{mask: ^uint64(0), pointer: strings.HasPrefix(word, "*")}
	digits, mask, hasMask := strings.Cut(strings.TrimPrefix(word, "*"), "&")
	index, err := strconv.ParseUint(digits, 10, 3)
	if err != nil || index > 5 {
		return one, errors.New(word + " is no argument")
	}
	one.index = int(index)
	if hasMask {
		one.mask, err = strconv.ParseUint(mask, 16, 64)
	}
	return one, err
}

// mostNumbers is what a jump of a filter reaches over.
const mostNumbers = 200

// numbers is the list of -untraced.
type numbers []uint32

func (n *numbers) String() string { return "" }

// Set reads it.
func (n *numbers) Set(text string) error {
	for _, word := range strings.Split(text, ",") {
		number, err := strconv.ParseUint(word, 10, 31)
		if err != nil || len(*n) == mostNumbers {
			return errors.New(word + " is no number, or one too many")
		}
		*n = append(*n, uint32(number))
	}
	return nil
}

func (n numbers) text() string {
	words := make([]string, len(n))
	for i, number := range n {
		words[i] = strconv.FormatUint(uint64(number), 10)
	}
	return strings.Join(words, ",")
}
