// Command part is loaded by the command host as a plugin.
package main

// Answer is looked up by name.
func Answer() int { return 42 }

func main() {}
