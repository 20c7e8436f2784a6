//go:build linux && (amd64 || arm64)

package main

import "syscall"

// Files are read and written without package os, which waits for them by epoll and eventfd: a filter that refuses those is one of the
// things that this program is to see, not to die of.

// file is an open file.
type file int

func create(path string) (file, error) {
	fd, err := syscall.Open(path, syscall.O_CREAT|syscall.O_WRONLY|syscall.O_TRUNC|syscall.O_CLOEXEC, 0o600)
	return file(fd), err
}

func (f file) Write(text []byte) (int, error) {
	written := 0
	for written < len(text) {
		n, err := syscall.Write(int(f), text[written:])
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return written, err
		}
		written += n
	}
	return written, nil
}

// readAll reads to the end, or as far as it can be read.
func (f file) readAll() []byte {
	var text []byte
	var part [4096]byte
	for {
		n, err := syscall.Read(int(f), part[:])
		if err == syscall.EINTR {
			continue
		}
		if n <= 0 || err != nil {
			return text
		}
		text = append(text, part[:n]...)
	}
}

// readFile gives nothing for a file that cannot be read.
func readFile(path string) []byte {
	fd, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer syscall.Close(fd)
	return file(fd).readAll()
}
