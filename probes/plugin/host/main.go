// Command host loads a plugin and calls a function of it.
//
//	host PLUGIN
package main

import (
	"os"
	"plugin"

	"go-wsl-conform.invalid/probes/internal/say"
)

func main() {
	if len(os.Args) != 2 {
		say.Usage("host PLUGIN")
	}
	loaded, err := plugin.Open(os.Args[1])
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	symbol, err := loaded.Lookup("Answer")
	if err != nil {
		say.Line("problem", err.Error())
		return
	}
	answer, ok := symbol.(func() int)
	if !ok {
		say.Line("problem", "the symbol is no function of that kind")
		return
	}
	say.Number("answer", int64(answer()))
}
