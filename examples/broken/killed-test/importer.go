// Package importer has a test whose process is killed, as the kernel does to one that takes too much memory.
package importer

// Import returns how many records there are.
func Import(records []string) int {
	return len(records)
}
