package importer

import (
	"os"
	"testing"
	"time"
)

func TestSmallImport(t *testing.T) {
	if got := Import([]string{"one"}); got != 1 {
		t.Errorf("%d records, want 1", got)
	}
}

func TestLargeImport(t *testing.T) {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Kill(); err != nil { // broken on purpose: SIGKILL, which leaves no word and no stack
		t.Fatal(err)
	}
	time.Sleep(time.Minute)
}
