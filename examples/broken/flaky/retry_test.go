package retry

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSteady(t *testing.T) {
	if Times([]byte("..")) != 2 {
		t.Error("two tries are two")
	}
}

// TestFlaky counts its runs in a file of the folder FLAKY_STATE, so that it always fails the first time and never again.
func TestFlaky(t *testing.T) {
	folder := os.Getenv("FLAKY_STATE")
	if folder == "" {
		t.Fatal("FLAKY_STATE must name an empty folder")
	}
	path := filepath.Join(folder, "tries")
	before, _ := os.ReadFile(path)
	if err := os.WriteFile(path, append(before, '.'), 0o600); err != nil {
		t.Fatal(err)
	}
	if Times(before) == 0 { // broken on purpose
		t.Error("nobody answered")
	}
}
