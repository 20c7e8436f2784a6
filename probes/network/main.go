// Command network asks for names and connections: one question for each process, named by the first argument.
//
//	network lookup NAME   its addresses
//	network serve         a server on each loopback address, and a connection to it
package main

import (
	"io"
	"net"
	"os"
	"sort"
	"strings"
	"time"

	"go-wsl-conform.invalid/probes/internal/say"
)

func main() {
	switch {
	case len(os.Args) == 3 && os.Args[1] == "lookup":
		lookup(os.Args[2])
	case len(os.Args) == 2 && os.Args[1] == "serve":
		say.Line("ipv4", serve("127.0.0.1:0"))
		say.Line("ipv6", serve("[::1]:0"))
		say.Line("name", serve("localhost:0"))
	default:
		say.Usage("network lookup NAME|serve")
	}
}

func lookup(name string) {
	addresses, err := net.LookupHost(name)
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	sort.Strings(addresses)
	say.Line("addresses", strings.Join(addresses, ","))
}

const limit = 2 * time.Second

// serve listens, connects to itself, and sends a word there and back.
func serve(address string) string {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err.Error()
	}
	defer listener.Close()
	if listener.Addr() == nil {
		return "the listener has no address"
	}
	go func() {
		connection, err := listener.Accept()
		if err != nil {
			return
		}
		io.Copy(connection, connection)
		connection.Close()
	}()
	connection, err := net.DialTimeout("tcp", listener.Addr().String(), limit)
	if err != nil {
		return err.Error()
	}
	defer connection.Close()
	connection.SetDeadline(time.Now().Add(limit))
	if _, err := connection.Write([]byte("word")); err != nil {
		return err.Error()
	}
	echo := make([]byte, 4)
	if _, err := io.ReadFull(connection, echo); err != nil {
		return err.Error()
	}
	if string(echo) != "word" {
		return "another word came back"
	}
	return "ok"
}
