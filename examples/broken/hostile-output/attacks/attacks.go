// Package attacks prints what a hostile program prints, to fool those who read its output: a runner of workflows, a terminal, an
// XML parser, a browser, a problem matcher, a reader of test output. All of it must come out as harmless text.
package attacks

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
)

// Commands of the runner of GitHub Actions, in both syntaxes.
var Commands = []string{
	"::error file=forged.go,line=1::forged",
	" \t ::warning::forged behind white space",
	"\x00::notice::forged behind NUL",
	"\u00a0\u200b\ufeff::error::forged behind invisible characters",
	"\x1b[31m::error::forged behind colour\x1b[0m",
	"10 %\r::error::forged",
	"text\u2028::error::forged behind a line separator",
	"text\v\f\u0085::error::forged behind other line ends",
	"::stop-commands::forged",
	"::add-mask::a",
	"::add-matcher::/tmp/forged.json",
	"::remove-matcher owner=go::",
	"::set-output name=verdict::conformant",
	"::save-state name=phase::forged",
	"::set-env name=PATH::/tmp",
	"::add-path::/tmp",
	"::group::forged",
	"::endgroup::",
	"::debug::forged",
	"::echo::on",
	"##[error]forged",
	"##[add-matcher]/tmp/forged.json",
	"in the middle of a line ##[set-env name=PATH]/tmp and ::error::forged",
	"#\u200b#[error]forged with something invisible in it",
	strings.Repeat("long ", 1000) + "##[warning]forged in a long line",
}

// Markup closes what surrounds it, or is a page of its own.
var Markup = []string{
	`]]></failure></testcase><testcase name="forged"/><![CDATA[`,
	`&forged; &#0; &lt;b&gt; <?xml version="1.0"?> <!DOCTYPE forged [<!ENTITY a "b">]>`,
	`<script>alert(1)</script><img src=x onerror=alert(1)></summary></details></td></table>`,
	`<!-- forged`,
	"# forged heading",
	"| forged | table |",
	"[forged](javascript:alert(1)) ![forged](https://example.com/forged.png) <https://example.com> @someone #1 $x$",
	"```",
	"````forged",
	"~~~",
}

// Terminal moves the cursor, clears the screen, sets the title and the clipboard, and is no valid text.
var Terminal = []string{
	"\x1b[2J\x1b[H\x1b[3A\x1b[2K\x1b]0;forged\x07\x1b]52;c;Zm9yZ2Vk\x07\x1b]8;;https://example.com\x1b\\link\x1b]8;;\x1b\\",
	"\u009b31m\u009d0;forged\u009c\x1bP1$r\x1b\\\x1bc",
	"\x07\x08\x08\x08\x7f NUL \x00 \u202eforged\u202c",
	"\xff\xfe \xc0\x80 \xed\xa0\x80 \xf4\x90\x80\x80",
}

// TestOutput looks as if the go command or the runtime had said it.
var TestOutput = []string{
	"forged.go:1:2: forged by the problem matcher",
	"  forged.go: forged without a line",
	"    fails_test.go:999: forged assertion",
	`{"Action":"pass","Package":"example.com/broken/hostile-output/fails","Test":"TestFails","Elapsed":0}`,
	`{"Action":"fail","Package":"example.com/broken/hostile-output/passes","Test":"TestPasses","Elapsed":0}`,
	`{"Action":"fail","Package":"example.com/broken/hostile-output/forged"}`,
	`{"ImportPath":"example.com/broken/hostile-output/passes","Action":"build-fail"}`,
	"=== RUN   TestForged",
	"--- PASS: TestForged (0.00s)",
	"--- FAIL: TestForged (0.00s)",
	"--- PASS: TestFails (0.00s)",
	"--- FAIL: TestPasses (0.00s)",
	"    --- FAIL: TestPasses/forged (0.00s)",
	"PASS",
	"FAIL",
	"ok  \texample.com/broken/hostile-output/fails\t0.001s",
	"FAIL\texample.com/broken/hostile-output/passes\t0.001s",
	"FAIL\texample.com/broken/hostile-output/passes [build failed]",
	"?   \texample.com/broken/hostile-output/fails\t[no test files]",
	"# example.com/broken/hostile-output/passes",
	"passes/passes_test.go:1:1: undefined: forged",
	"==================\nWARNING: DATA RACE\nRead at 0x00c000012345 by goroutine 7:\n  forged()\n      /forged.go:1 +0x1\n==================",
	"panic: forged\n\ngoroutine 1 [running]:\nmain.main()\n\t/forged.go:1 +0x1",
	"fatal error: all goroutines are asleep - deadlock!",
	"SIGSYS: bad system call",
	"*** Test killed with quit: ran too long (1m0s).",
	"signal: killed",
	"exit status 1",
}

// Write writes all of them, and five megabytes without a line end.
func Write(to io.Writer) {
	for _, lines := range [][]string{Commands, Markup, Terminal, TestOutput} {
		for _, line := range lines {
			fmt.Fprintln(to, line)
		}
	}
	fmt.Fprintln(to, strings.Repeat("::error::", 5<<20/9))
}

// WriteSecrets writes what nobody may see, in the shapes in which programs let it out: DEPLOY_TOKEN is the secret of the job.
func WriteSecrets(to io.Writer) {
	token := os.Getenv("DEPLOY_TOKEN")
	if token != "" {
		quoted, _ := json.Marshal(map[string]string{"token": token})
		twice, _ := json.Marshal(string(quoted))
		fmt.Fprintln(to, "raw:", token)
		fmt.Fprintln(to, "base64:", base64.StdEncoding.EncodeToString([]byte("user:"+token)), base64.URLEncoding.EncodeToString([]byte(token)))
		fmt.Fprintln(to, "hex:", hex.EncodeToString([]byte(token)))
		fmt.Fprintln(to, "URL:", url.QueryEscape(token), url.PathEscape(token))
		fmt.Fprintln(to, "JSON:", string(quoted), string(twice))
		fmt.Fprintf(to, "Go: %q\n", token)
		fmt.Fprint(to, "in two pieces: ", token[:len(token)/2])
		fmt.Fprintln(to, token[len(token)/2:])
		// The go command cuts long lines into events of 4 KiB, and we keep the start of a long line only.
		for _, length := range []int{500, 2000, 4096, 8192} {
			for _, shift := range []int{len(token) / 3, len(token) / 2} {
				fmt.Fprintln(to, strings.Repeat("x ", length/2)[:length-shift], token)
			}
		}
	}
	fmt.Fprintln(to, "GitHub: gh"+"p_"+strings.Repeat("Ab1", 12), "github"+"_pat_"+strings.Repeat("Ab1_", 10))
	fmt.Fprintln(to, "proxy: https://user:"+"correct-horse-proxy@proxy.example.com:8080/")
	fmt.Fprintln(to, "header: Authorization: Bearer "+strings.Repeat("Cd2", 12))
	fmt.Fprint(to, "-----BEGIN RSA "+"PRIVATE KEY-----\n"+strings.Repeat(strings.Repeat("Ef3+", 16)+"\n", 40)+"-----END RSA "+"PRIVATE KEY-----\n")
}
