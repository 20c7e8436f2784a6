// Command pthread starts threads through libc, as every program with cgo does.
package main

// static int one(void) { return 1; }
import "C"

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var group sync.WaitGroup
	for count := 0; count < 4; count++ {
		group.Add(1)
		go func() {
			defer group.Done()
			runtime.LockOSThread()
			C.one()
		}()
	}
	group.Wait()
	fmt.Println("ok")
}
