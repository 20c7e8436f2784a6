// Command workload does what limits and filters act upon, and says little.
//
//	workload processors         GOMAXPROCS
//	workload follow SECONDS     GOMAXPROCS at once, and when it has changed or so much time is over
//	workload burn SECONDS       keeps one processor busy
//	workload threads N          keeps N threads at once
//	workload children N         starts N children that sleep
//	workload allocate MIB       takes so much memory and uses it
//	workload hello [NUMBER]     a goroutine, a timer, a pipe
//	workload child [NUMBER]     a child process that is waited for
//
// With NUMBER the last two make this system call in the end, with arguments that no call takes, and print its errno: who lived under a
// filter shows that it was in force.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"syscall"
	"time"
)

// none stands for a number that was not given.
const none = -1

func main() {
	if len(os.Args) < 2 {
		os.Exit(64)
	}
	number := none
	if len(os.Args) > 2 {
		number, _ = strconv.Atoi(os.Args[2])
	}
	switch os.Args[1] {
	case "processors":
		fmt.Println(runtime.GOMAXPROCS(0))
	case "follow":
		before := runtime.GOMAXPROCS(0)
		fmt.Println("ready")
		// A program that does nothing is not looked at: its monitor sleeps too.
		for end := time.Now().Add(time.Duration(number) * time.Second); time.Now().Before(end) && runtime.GOMAXPROCS(0) == before; {
			time.Sleep(10 * time.Millisecond)
		}
		fmt.Println(before, runtime.GOMAXPROCS(0))
	case "burn":
		for end := time.Now().Add(time.Duration(number) * time.Second); time.Now().Before(end); {
		}
	case "threads":
		wait := make(chan bool)
		for count := 0; count < number; count++ {
			go func() {
				runtime.LockOSThread()
				<-wait
			}()
		}
		time.Sleep(3 * time.Second)
		fmt.Println("all started")
	case "children":
		for count := 0; count < number; count++ {
			if err := exec.Command("/bin/sleep", "3").Start(); err != nil {
				fmt.Println(err)
				os.Exit(1)
			}
		}
		fmt.Println("all started")
	case "allocate":
		memory := make([]byte, number<<20)
		for at := 0; at < len(memory); at += 4096 {
			memory[at] = 1
		}
		fmt.Println("all taken", memory[0])
	case "hello":
		hello()
		ask(number)
	case "child":
		if err := exec.Command("/bin/true").Run(); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		ask(number)
	default:
		os.Exit(64)
	}
}

// hello uses what every program uses: threads, the garbage collector, timers and the poller of the network.
func hello() {
	done := make(chan bool)
	go func() {
		time.Sleep(20 * time.Millisecond)
		done <- true
	}()
	reader, writer, err := os.Pipe()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	go func() {
		writer.Write([]byte("x"))
		writer.Close()
	}()
	reader.Read(make([]byte, 1))
	runtime.GC()
	<-done
}

// ask says that all went well, and then how a system call is answered.
func ask(number int) {
	fmt.Println("ok")
	if number == none {
		return
	}
	unfit := ^uintptr(0)
	_, _, errno := syscall.RawSyscall6(uintptr(number), unfit, unfit, unfit, unfit, unfit, unfit)
	fmt.Println("then errno", int(errno))
}
