// The tiny modules that capture-go-test.mjs runs: one per kind of outcome. `files` beside go.mod (default: `go 1.18`), `flags` of
// `go test -json`, or a whole `argv`; `releases` tells on which minors a case makes sense; `before` runs the command once unseen.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const test = (body, imports = '"testing"', name = 'module') =>
  `package ${name}\n\nimport (\n\t${imports.split(' ').join('\n\t')}\n)\n\n${body}`;
const goMod = (rest) => `module example.com/module\n\ngo 1.18\n${rest}`;
const uuid = 'github.com/google/uuid';
const uuidUser = `package module\n\nimport "${uuid}"\n\nfunc ID() string { return uuid.NewString() }\n`;
const uuidSum = [
  `${uuid} v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=`,
  `${uuid} v1.6.0/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=`,
];
const falseHash = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

const counter = `package module

import "sync"

type Counter struct{ value int }

func (c *Counter) Add() {
	c.value++
}

func (c *Counter) Value() int {
	return c.value
}

func Run(c *Counter) int {
	var wait sync.WaitGroup
	wait.Add(1)
	go func() {
		defer wait.Done()
		c.Add()
	}()
	value := c.Value()
	wait.Wait()
	return value
}
`;

/** @type {Record<string, any>} */
export const cases = {
  pass: {
    flags: ['-bench=.', '-benchtime=1x', '-cover'],
    files: {
      'sum.go': 'package module\n\nfunc Sum(a, b int) int { return a + b }\n\nfunc Unused() int { return 1 }\n',
      'sum_test.go': test(
        `func TestSum(t *testing.T) {
	t.Log("a log line")
	for _, name := range []string{"one", "two words"} {
		t.Run(name, func(t *testing.T) { t.Log("in", name) })
	}
}

func TestSkipped(t *testing.T) { t.Skip("not today") }

func ExampleSum() {
	fmt.Println(Sum(1, 2))
	// Output: 3
}

func BenchmarkSum(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Sum(i, i)
	}
}
`,
        '"fmt" "testing"',
      ),
    },
  },
  'no-tests': {
    files: {
      'a/a.go': 'package a\n',
      'b/b.go': 'package b\n',
      'b/b_test.go': 'package b\n\nimport "testing"\n\nfunc helper(t *testing.T) {}\n',
    },
  },
  cached: {
    argv: ['test', '-json', './...'],
    before: true,
    files: { 'a_test.go': test('func TestA(t *testing.T) {}\n') },
  },
  'fail-subtests': {
    files: {
      'check/check.go': `package check

import "testing"

func Equal(t *testing.T, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("got %d, want %d", got, want)
	}
}
`,
      'table/table_test.go': `package table

import (
	"testing"

	"example.com/module/check"
)

func TestTable(t *testing.T) {
	for _, row := range []struct {
		name      string
		got, want int
	}{{"right", 1, 1}, {"bad one", 1, 2}, {"worse", 2, 3}} {
		t.Run(row.name, func(t *testing.T) { check.Equal(t, row.got, row.want) })
	}
}

func TestDeep(t *testing.T) {
	t.Run("outer", func(t *testing.T) {
		t.Run("inner", func(t *testing.T) { t.Fatal("first line\\nsecond line") })
	})
}

func TestSilent(t *testing.T) { t.Fail() }

func TestFine(t *testing.T) {}
`,
    },
  },
  'fatal-glued': {
    files: {
      'a_test.go': test(
        `func TestGlued(t *testing.T) {
	fmt.Print("no newline before")
	t.Fatal("bad value")
}
`,
        '"fmt" "testing"',
      ),
    },
  },
  parallel: {
    files: Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [
        `${name}/${name}_test.go`,
        `package ${name}

import (
	"testing"
	"time"
)

func TestParallel(t *testing.T) {
	for _, sub := range []string{"x", "y"} {
		sub := sub
		t.Run(sub, func(t *testing.T) {
			t.Parallel()
			time.Sleep(10 * time.Millisecond)
			if sub == "y" && ${name !== 'b'} {
				t.Errorf("%s fails in ${name}", sub)
			}
		})
	}
}
`,
      ]),
    ),
  },
  testify: {
    flags: ['-run=.'],
    prepare: ({ run }) => run(['mod', 'tidy']),
    files: {
      'go.mod': goMod('\nrequire github.com/stretchr/testify v1.9.0\n'),
      'a_test.go': `package module

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEqual(t *testing.T) {
	assert.Equal(t, 1, 2, "while counting")
}

func TestNoError(t *testing.T) {
	require.Nil(t, "something")
}
`,
    },
  },
  'panic-test': {
    files: {
      'store.go': `package module

type Store struct{ items map[string]int }

func (s *Store) Put(name string, value int) {
	s.items[name] = value
}
`,
      'store_test.go': test(
        'func TestBefore(t *testing.T) {}\n\nfunc TestPut(t *testing.T) {\n\tnew(Store).Put("a", 1)\n}\n\nfunc TestAfter(t *testing.T) {}\n',
      ),
    },
  },
  'panic-subtest': {
    files: {
      'a_test.go': test(`type node struct{ next *node }

func TestList(t *testing.T) {
	t.Run("fine", func(t *testing.T) {})
	t.Run("nil", func(t *testing.T) {
		var n *node
		t.Log(n.next.next)
	})
	t.Run("never", func(t *testing.T) {})
}
`),
    },
  },
  'panic-goroutine': {
    files: {
      'worker.go': `package module

import "fmt"

func Start() chan int {
	results := make(chan int)
	go work(results)
	return results
}

func work(results chan int) {
	panic(fmt.Errorf("worker: %w", fmt.Errorf("line one\\nline two")))
}
`,
      'worker_test.go': test('func TestWorker(t *testing.T) {\n\tt.Run("sub", func(t *testing.T) {\n\t\t<-Start()\n\t})\n}\n'),
    },
  },
  'panic-after-test': {
    files: {
      'a_test.go': test(
        `func TestEarly(t *testing.T) {
	go func() {
		time.Sleep(20 * time.Millisecond)
		t.Error("too late")
	}()
}

func TestLater(t *testing.T) { time.Sleep(time.Second) }
`,
        '"testing" "time"',
      ),
    },
  },
  'panic-recovered': {
    files: {
      'a_test.go': test(
        `func TestRecovers(t *testing.T) {
	defer func() {
		fmt.Fprintf(os.Stderr, "panic: %v\\n\\n%s", recover(), debug.Stack())
	}()
	panic("only printed")
}

func TestFails(t *testing.T) { t.Error("the real failure") }
`,
        '"fmt" "os" "runtime/debug" "testing"',
      ),
    },
  },
  'panic-init': {
    files: {
      'a_test.go': test(
        'var table = build()\n\nfunc build() map[string]int {\n\tpanic("no table")\n}\n\nfunc TestA(t *testing.T) { t.Log(table) }\n',
      ),
    },
  },
  'map-writes': {
    files: {
      'a_test.go': test(`func TestWrites(t *testing.T) {
	m := map[int]int{}
	write := func() {
		for i := 0; ; i++ {
			m[i%100] = i
		}
	}
	go write()
	write()
}
`),
    },
  },
  'stack-overflow': {
    files: { 'a_test.go': test('func down(n int) int { return down(n+1) + 1 }\n\nfunc TestDown(t *testing.T) { t.Log(down(0)) }\n') },
  },
  'exit-three': {
    files: { 'a_test.go': test('func TestExit(t *testing.T) {\n\tos.Exit(3)\n}\n\nfunc TestNever(t *testing.T) {}\n', '"os" "testing"') },
  },
  'exit-zero': {
    files: {
      'stop.go': 'package module\n\nimport "os"\n\nfunc Stop() {\n\tos.Exit(0)\n}\n',
      'a_test.go': test('func TestExit(t *testing.T) {\n\tStop()\n}\n'),
    },
  },
  'log-fatal': {
    files: {
      'a_test.go': test('func TestFatal(t *testing.T) {\n\tlog.SetFlags(0)\n\tlog.Fatal("cannot open the store")\n}\n', '"log" "testing"'),
    },
  },
  'kill-self': {
    files: {
      'a_test.go': test(
        'func TestKill(t *testing.T) {\n\tsyscall.Kill(syscall.Getpid(), syscall.SIGKILL)\n\tselect {}\n}\n',
        '"syscall" "testing"',
      ),
    },
  },
  timeout: {
    flags: ['-timeout=1s'],
    files: {
      'queue.go': `package module

type Queue struct{ items chan int }

func (q *Queue) Take() int {
	return <-q.items
}
`,
      'queue_test.go': test(`func TestQuick(t *testing.T) {}

func TestTake(t *testing.T) {
	t.Run("empty", func(t *testing.T) {
		q := &Queue{items: make(chan int)}
		go func() { q.Take() }()
		q.Take()
	})
}
`),
    },
  },
  deadlock: {
    flags: ['-timeout=1s'],
    files: {
      'queue.go': `package module

import "sync"

type Account struct{ mutex sync.Mutex }

func (a *Account) Deposit() {
	a.mutex.Lock()
	a.Amount()
}

func (a *Account) Amount() {
	a.mutex.Lock()
}
`,
      'a_test.go': test('func TestDeposit(t *testing.T) {\n\tnew(Account).Deposit()\n}\n'),
    },
  },
  'timeout-parallel': {
    flags: ['-timeout=1s'],
    files: {
      'a_test.go': test(`func TestOne(t *testing.T) {
	t.Parallel()
	select {}
}

func TestTwo(t *testing.T) {
	t.Parallel()
	<-make(chan int)
}
`),
    },
  },
  'timeout-quit': {
    // The alarm starts in m.Run: a TestMain that hangs before it is stopped by the go command, a minute later.
    releases: (minor) => minor === 19 || minor === 24 || minor === 27,
    flags: ['-timeout=1s'],
    files: {
      'a_test.go': test('func TestMain(m *testing.M) {\n\ttime.Sleep(time.Hour)\n}\n\nfunc TestA(t *testing.T) {}\n', '"testing" "time"'),
    },
  },
  'output-held': {
    // Up to 1.19 the go command waits for the process without end, and then is content.
    flags: ['-timeout=20s'],
    files: {
      'a_test.go': test(
        `func TestLeaves(t *testing.T) {
	command := exec.Command("sleep", "30")
	command.Stdout = os.Stdout
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
}
`,
        '"os" "os/exec" "testing"',
      ),
    },
  },
  race: {
    flags: ['-race'],
    files: {
      'counter.go': counter,
      'counter_test.go': test(`func TestRun(t *testing.T) {
	for i := 0; i < 3; i++ {
		Run(new(Counter))
	}
}

func TestRunAgain(t *testing.T) {
	t.Run("sub", func(t *testing.T) { Run(new(Counter)) })
}

func TestFine(t *testing.T) {}
`),
    },
  },
  'race-panic': {
    flags: ['-race'],
    files: {
      'counter.go': counter,
      'counter_test.go': test('func TestRun(t *testing.T) {\n\tRun(new(Counter))\n\tvar none []int\n\tt.Log(none[0])\n}\n'),
    },
  },
  'main-exit': {
    files: {
      'early/a_test.go': test('func TestMain(m *testing.M) { os.Exit(1) }\n\nfunc TestA(t *testing.T) {}\n', '"os" "testing"', 'early'),
      'late/a_test.go': test(
        'func TestMain(m *testing.M) {\n\tm.Run()\n\tos.Exit(1)\n}\n\nfunc TestA(t *testing.T) {}\n',
        '"os" "testing"',
        'late',
      ),
    },
  },
  example: {
    files: {
      'a_test.go': 'package module\n\nimport "fmt"\n\nfunc Example_sum() {\n\tfmt.Println(1 + 2)\n\t// Output: 4\n}\n',
    },
  },
  fuzz: {
    files: {
      'a_test.go': test(`func FuzzParse(f *testing.F) {
	f.Add("fine")
	f.Add("bad")
	f.Fuzz(func(t *testing.T, text string) {
		if text != "fine" {
			t.Errorf("cannot parse %q", text)
		}
	})
}
`),
      'testdata/fuzz/FuzzParse/582528ddfad69eb5': 'go test fuzz v1\nstring("0")\n',
    },
  },
  benchmark: {
    flags: ['-bench=.', '-benchtime=1x'],
    files: {
      'a_test.go': test(
        'func BenchmarkBad(b *testing.B) {\n\tb.Fatal("no data")\n}\n\nfunc BenchmarkGood(b *testing.B) {}\n\nfunc TestA(t *testing.T) {}\n',
      ),
    },
  },
  attributes: {
    releases: (minor) => minor >= 26,
    flags: ['-artifacts', '-outputdir=/tmp'],
    files: {
      'a_test.go': test(
        'func TestA(t *testing.T) {\n\tt.Attr("kind", "slow")\n\tt.Log(len(t.ArtifactDir()) > 0)\n\tt.Error("with attributes")\n}\n',
      ),
    },
  },
  'compile-test': {
    files: {
      'good/a_test.go': test('func TestA(t *testing.T) {}\n', '"testing"', 'good'),
      'bad/a_test.go': test('func TestA(t *testing.T) {\n\tmissing(1)\n\tvar unused int\n}\n', '"testing"', 'bad'),
    },
  },
  'compile-shared': {
    files: {
      'lib/lib.go': 'package lib\n\nfunc Name() string { return 1 }\n',
      ...Object.fromEntries(
        ['a', 'b'].map((name) => [
          `${name}/${name}_test.go`,
          `package ${name}\n\nimport (\n\t"testing"\n\n\t"example.com/module/lib"\n)\n\nfunc TestName(t *testing.T) { t.Log(lib.Name()) }\n`,
        ]),
      ),
    },
  },
  vet: {
    files: {
      'a_test.go': test('func TestA(t *testing.T) {\n\tt.Logf("%d", "text")\n}\n'),
      'b/b_test.go': test('func TestB(t *testing.T) {}\n', '"testing"', 'b'),
    },
  },
  'bad-import': {
    files: {
      'a/a_test.go': test(
        'func TestA(t *testing.T) {}\n',
        '"testing" _ "nosuch" _ "example.com/module/absent" _ "example.org/other/thing"'.replaceAll('_ ', '_\u00a0'),
        'a',
      ).replaceAll('\u00a0', ' '),
      'b/b_test.go': test('func TestB(t *testing.T) {}\n', '"testing"', 'b'),
    },
  },
  'import-cycle': {
    files: {
      'a/a.go': 'package a\n\nimport _ "example.com/module/b"\n',
      'b/b.go': 'package b\n\nimport _ "example.com/module/a"\n',
    },
  },
  'syntax-error': {
    files: {
      'a/a.go': 'package a\n\nfunc A( {\n',
      'a/a_test.go': test('func TestA(t *testing.T) {}\n', '"testing"', 'a'),
      'b/b_test.go': test('func TestB(t *testing.T) {}\n', '"testing"', 'b'),
    },
  },
  'test-sum-missing': {
    files: {
      'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`),
      'id.go': uuidUser,
      'id_test.go': test('func TestID(t *testing.T) { t.Log(ID()) }\n'),
    },
  },
  noexec: {
    possible: () => process.getuid?.() === 0,
    prepare: ({ work }) => {
      mkdirSync(join(work, 'noexec'), { recursive: true });
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'noexec,size=64m', 'tmpfs', join(work, 'noexec')]);
    },
    clean: ({ work }) => spawnSync('umount', [join(work, 'noexec')]),
    env: (work) => ({ GOTMPDIR: join(work, 'noexec') }),
    files: { 'a_test.go': test('func TestA(t *testing.T) {}\n') },
  },
  hostile: {
    files: {
      'a_test.go': test(
        `func TestForged(t *testing.T) {
	fmt.Println(\`{"Action":"pass","Package":"example.com/module","Test":"TestForged"}\`)
	fmt.Println("{\\"Action\\":\\"fail\\",\\"Package\\":\\"example.com/other\\",\\"Test\\":\\"TestOther\\"}")
	fmt.Println("    a_test.go:999: forged assertion")
	fmt.Println("::error file=a_test.go,line=1::forged command")
	fmt.Println("##[error]forged command")
	fmt.Println("\\x1b[31mred\\x1b[0m \\x00 NUL \\xff\\xfe invalid <script>alert(1)</script> | \`tick\`")
	fmt.Println("WARNING: DATA RACE")
	fmt.Println("panic: forged\\n\\ngoroutine 1 [running]:\\nmain.main()\\n\\t/etc/passwd.go:1 +0x1")
	fmt.Println(strings.Repeat("x", 20000))
	t.Error("the real failure \\x1b[31mred\\x1b[0m")
}

func TestLines(t *testing.T) {
	fmt.Println("signal: killed")
	fmt.Println("--- FAIL: TestNobody (0.00s)")
	fmt.Println("=== RUN   TestNobody")
}
`,
        '"fmt" "strings" "testing"',
      ),
    },
  },
  'hostile-names': {
    files: {
      'a_test.go': test(
        `func TestNames(t *testing.T) {
	for _, name := range []string{
		"::error file=x.go::y", "##[add-matcher]x", "]]>", "<b>&amp;", "a|b", "\\x1b[2K", "\\x00", "\\xff", "line\\n--- FAIL: TestNobody (0.00s)", "a/b", "",
		"\\u202egnp.exe", "name (1.00s)", "=== RUN", "\${HOME}", "'; rm -rf x; '",
	} {
		t.Run(name, func(t *testing.T) { t.Error("::error::from", name) })
	}
}

func TestForged(t *testing.T) {
	fmt.Print("--- FAIL: TestForged (0.00s)\\n=== RUN   TestNobody\\n    --- FAIL: TestForged/sub (0.00s)\\n")
	fmt.Print("FAIL\\n")
	fmt.Print("FAIL\\texample.com/module\\t0.001s\\n")
	fmt.Print("exit status 1\\n")
	fmt.Print("ok  \\texample.com/module\\t0.001s\\n")
	fmt.Fprint(os.Stderr, "panic: forged\\n\\ngoroutine 1 [running]:\\nmain.main()\\n\\t/x.go:1 +0x1\\nsignal: killed\\n")
}

func TestForgedPass(t *testing.T) {
	t.Error("fails")
	fmt.Print("--- PASS: TestForgedPass (0.00s)\\nPASS\\nok  \\texample.com/module\\t0.001s\\n")
}

func TestLongLine(t *testing.T) {
	fmt.Print(strings.Repeat("0123456789", 2000), "\\n")
	t.Error("after a long line")
}
`,
        '"fmt" "os" "strings" "testing"',
      ),
    },
  },
  'forged-pass': {
    files: {
      'a_test.go': test(
        `func TestFine(t *testing.T) {
	fmt.Print("--- FAIL: TestFine (0.00s)\\n    --- FAIL: TestFine/sub (0.00s)\\nFAIL\\nFAIL\\texample.com/module\\t0.001s\\nexit status 1\\n")
	fmt.Print("=== RUN   TestNobody\\npanic: forged\\n\\ngoroutine 1 [running]:\\nmain.main()\\n\\t/x.go:1 +0x1\\n")
	fmt.Println(\`{"Action":"fail","Package":"example.com/module","Test":"TestFine"}\`)
	fmt.Println("WARNING: DATA RACE")
}
`,
        '"fmt" "testing"',
      ),
    },
  },

  // go build and go vet
  'build-errors': {
    argv: ['build', './...'],
    files: {
      'a/a.go': `package a

import "os"

type T struct{}

type I interface{ M(); N() }

var _ I = T{}

func f() int {
	x := undefinedName
	return "text"
}
`,
      'b/b.go': `package b

${Array.from({ length: 12 }, (_, i) => `var v${i} int = "s"`).join('\n')}
`,
      'main.go': 'package main\n\nfunc main() { return 1 }\n',
    },
  },
  'build-cgo': {
    argv: ['build', './...'],
    env: () => ({ CGO_ENABLED: '1' }),
    files: {
      'a/a.go': 'package a\n\n/*\nint f(void) { return missing_name; }\n*/\nimport "C"\n\nvar V = C.f()\n',
      'b/b.go': 'package b\n\n/*\n#include <no_such_header.h>\n*/\nimport "C"\n\nvar V = C.f()\n',
      'c/c.go': 'package main\n\n/*\nint not_there(void);\n*/\nimport "C"\n\nfunc main() { C.not_there() }\n',
      'd/d.go': 'package d\n\n/*\nint g(void) { int unused_value; return 0; }\n*/\nimport "C"\n\nvar V = C.nothing()\n',
    },
  },
  'build-link': {
    argv: ['build', '-o', '/dev/null', '.'],
    files: { 'main.go': 'package main\n\nfunc absent()\n\nfunc main() { absent() }\n', 'empty.s': '' },
  },
  'build-constraints': {
    argv: ['build', '.'],
    files: { 'a.go': '//go:build windows\n\npackage module\n' },
  },
  'build-gomod': {
    argv: ['build', './...'],
    files: { 'go.mod': 'module example.com/module\n\ngo 1.18\n\nnonsense here\n\nrequire (\n\tbad\n)\n', 'a.go': 'package module\n' },
  },
  'build-cycle': {
    argv: ['build', './...'],
    files: {
      'a/a.go': 'package a\n\nimport _ "example.com/module/b"\n',
      'b/b.go': 'package b\n\nimport _ "example.com/module/a"\n',
    },
  },
  'build-imports': {
    argv: ['build', './...'],
    files: {
      'a/a.go': 'package a\n\nimport (\n\t_ "nosuch"\n\t_ "example.com/module/absent"\n\t_ "example.org/other/thing"\n)\n',
    },
  },
  'build-imports-explicit': {
    argv: ['build', '-mod=readonly', './...'],
    files: {
      'a/a.go': 'package a\n\nimport (\n\t_ "nosuch"\n\t_ "example.com/module/absent"\n\t_ "example.org/other/thing"\n)\n',
    },
  },
  'build-folder-name': {
    argv: ['build', './...'],
    folder: 'a\n::error::b',
    files: { 'a.go': 'package module\n' },
  },
  'build-cgo-importer': {
    argv: ['build', './...'],
    env: () => ({ CGO_ENABLED: '0' }),
    files: {
      'a/a.go': 'package a\n\nimport _ "example.com/module/b"\n',
      'b/b.go': 'package b\n\nimport "C"\n',
    },
  },
  'vet-errors': {
    argv: ['vet', './...'],
    files: {
      'a/a.go': 'package a\n\nimport "fmt"\n\nfunc f() {\n\tfmt.Printf("%d %s\\n", "text")\n}\n',
      'b/b.go': 'package b\n\nimport "sync"\n\nfunc g(m sync.Mutex) {\n\tm.Lock()\n}\n',
    },
  },
  'vet-types': {
    argv: ['vet', './...'],
    files: { 'a/a.go': 'package a\n\nfunc f() int { return missing }\n' },
  },

  // the go command's own refusals
  'mod-sum-missing': { argv: ['build', './...'], files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'id.go': uuidUser } },
  'mod-sum-missing-zip': {
    argv: ['build', './...'],
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum[1]}\n`, 'id.go': uuidUser },
  },
  'mod-sum-missing-list': { argv: ['list', '-m', 'all'], files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'id.go': uuidUser } },
  'mod-sum-missing-test': {
    argv: ['list', '-mod=readonly', '-deps', '-test', './...'],
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum[1]}\n`, 'id.go': uuidUser },
  },
  'mod-sum-mismatch': {
    argv: ['build', './...'],
    files: {
      'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`),
      'go.sum': `${uuid} v1.6.0 h1:${falseHash}\n${uuidSum[1]}\n`,
      'id.go': uuidUser,
    },
  },
  'mod-sum-mismatch-mod': {
    argv: ['mod', 'download'],
    files: {
      'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`),
      'go.sum': `${uuidSum[0]}\n${uuid} v1.6.0/go.mod h1:${falseHash}\n`,
      'id.go': uuidUser,
    },
  },
  'mod-go-newer': { argv: ['build', './...'], files: { 'go.mod': 'module example.com/module\n\ngo 1.99\n', 'a.go': 'package module\n' } },
  'mod-toolchain-line': {
    argv: ['build', './...'],
    files: { 'go.mod': 'module example.com/module\n\ngo 1.21.0\n\ntoolchain go1.99.1\n', 'a.go': 'package module\n' },
  },
  'mod-vendor': {
    argv: ['build', './...'],
    files: {
      'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`),
      'go.sum': `${uuidSum.join('\n')}\n`,
      'id.go': uuidUser,
      'vendor/modules.txt': '# example.org/other v1.0.0\n',
    },
  },
  'mod-offline': {
    argv: ['build', './...'],
    env: (work) => ({ GOPROXY: 'off', GOMODCACHE: join(work, 'empty-modcache'), GOFLAGS: '-modcacherw' }),
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum.join('\n')}\n`, 'id.go': uuidUser },
  },
  'mod-dns': {
    argv: ['build', './...'],
    env: (work) => ({ GOPROXY: 'https://proxy.invalid', GOMODCACHE: join(work, 'empty-modcache'), GOFLAGS: '-modcacherw' }),
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum.join('\n')}\n`, 'id.go': uuidUser },
  },
  'mod-refused': {
    argv: ['build', './...'],
    env: (work) => ({ GOPROXY: 'http://127.0.0.1:9', GOMODCACHE: join(work, 'empty-modcache'), GOFLAGS: '-modcacherw' }),
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum.join('\n')}\n`, 'id.go': uuidUser },
  },
  'mod-proxy': {
    argv: ['build', './...'],
    env: (work) => ({
      GOPROXY: 'https://proxy.example.com',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      GOMODCACHE: join(work, 'empty-modcache'),
      GOFLAGS: '-modcacherw',
    }),
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum.join('\n')}\n`, 'id.go': uuidUser },
  },
  'mod-tls': {
    argv: ['build', './...'],
    prepare: ({ work, state }) => {
      const [key, certificate] = [join(work, 'key.pem'), join(work, 'certificate.pem')];
      spawnSync('openssl', [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        key,
        '-out',
        certificate,
        '-subj',
        '/CN=proxy',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
      ]);
      state.server = spawn('openssl', ['s_server', '-accept', '127.0.0.1:18443', '-key', key, '-cert', certificate, '-quiet'], {
        stdio: 'ignore',
      });
      spawnSync('sleep', ['1']);
    },
    clean: ({ state }) => state.server.kill(),
    env: (work) => ({ GOPROXY: 'https://127.0.0.1:18443', GOMODCACHE: join(work, 'empty-modcache'), GOFLAGS: '-modcacherw' }),
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n`), 'go.sum': `${uuidSum.join('\n')}\n`, 'id.go': uuidUser },
  },
  'mod-version': {
    argv: ['mod', 'download'],
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.999.0\n`), 'id.go': uuidUser },
  },
  'mod-toolchain-absent': {
    releases: (minor) => minor >= 21,
    argv: ['build', './...'],
    env: () => ({ GOTOOLCHAIN: 'auto' }),
    files: { 'go.mod': 'module example.com/module\n\ngo 1.99.0\n', 'a.go': 'package module\n' },
  },
  'mod-absent': { argv: ['build', './...'], files: { 'go.mod': null, 'a.go': 'package module\n' } },
  'mod-outside-workspace': {
    argv: ['build', './...'],
    files: { 'go.work': 'go 1.18\n\nuse ./a\n', 'a/go.mod': 'module example.com/a\n\ngo 1.18\n', 'a.go': 'package module\n' },
  },
  'mod-workspace-member': {
    argv: ['build', './...'],
    files: { 'go.work': 'go 1.18\n\nuse (\n\t.\n\t./gone\n)\n', 'a.go': 'package module\n' },
  },
  'mod-file-missing': { argv: ['build', '-modfile=/nowhere/go.mod', './...'], files: { 'a.go': 'package module\n' } },
  'mod-pattern': { argv: ['build', './gone/...'], files: { 'a.go': 'package module\n' } },
  'mod-syntax': { argv: ['build', './...'], files: { 'go.mod': 'module example.com/module\n\nrequire (\n', 'a.go': 'package module\n' } },
  'mod-replaced': {
    argv: ['build', './...'],
    files: { 'go.mod': goMod(`\nrequire ${uuid} v1.6.0\n\nreplace ${uuid} => ../not-there\n`), 'id.go': uuidUser },
  },
  'flag-unknown': { argv: ['build', '-nonsense', './...'], files: { 'a.go': 'package module\n' } },
  'flags-variable': { argv: ['build', './...'], env: () => ({ GOFLAGS: '-nonsense' }), files: { 'a.go': 'package module\n' } },
  'cgo-no-compiler': {
    argv: ['build', './...'],
    env: () => ({ CGO_ENABLED: '1', CC: 'no-such-gcc' }),
    files: { 'a.go': 'package module\n\nimport "C"\n' },
  },
  'race-no-cgo': { argv: ['build', '-race', './...'], env: () => ({ CGO_ENABLED: '0' }), files: { 'a.go': 'package module\n' } },
  'race-platform': { argv: ['build', '-race', './...'], env: () => ({ GOARCH: '386' }), files: { 'a.go': 'package module\n' } },
  'platform-unknown': { argv: ['build', './...'], env: () => ({ GOOS: 'plan10', GOARCH: 'amd64' }), files: { 'a.go': 'package module\n' } },
  'home-missing': {
    argv: ['build', './...'],
    env: () => ({ HOME: undefined, GOPATH: undefined, GOCACHE: undefined, XDG_CACHE_HOME: undefined }),
    files: { 'a.go': 'package module\n' },
  },
  'cache-off': { argv: ['build', './...'], env: () => ({ GOCACHE: 'off' }), files: { 'a.go': 'package module\n' } },
  'cache-denied': {
    possible: () => process.getuid?.() === 0,
    uid: 65534,
    argv: ['build', './...'],
    prepare: ({ work }) => mkdirSync(join(work, 'denied'), { recursive: true, mode: 0o700 }),
    env: (work) => ({ GOCACHE: join(work, 'denied', 'cache') }),
    files: { 'a.go': 'package module\n' },
  },
  'exec-format': {
    argv: ['test', '-json', './...'],
    env: () => ({ GOARCH: 'arm64' }),
    files: { 'a_test.go': test('func TestA(t *testing.T) {}\n') },
  },
  'temp-missing': { argv: ['build', './...'], env: () => ({ GOTMPDIR: '/example-missing' }), files: { 'a.go': 'package module\n' } },
  'temp-full': {
    possible: () => process.getuid?.() === 0,
    argv: ['build', './...'],
    prepare: ({ work }) => {
      mkdirSync(join(work, 'full'), { recursive: true });
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', join(work, 'full')]);
      spawnSync('sh', ['-c', `head -c 1M /dev/zero > ${join(work, 'full', 'filler')}`]);
    },
    clean: ({ work }) => spawnSync('umount', [join(work, 'full')]),
    env: (work) => ({ GOTMPDIR: join(work, 'full') }),
    files: { 'a.go': 'package module\n\nvar V = 1\n', 'b/b.go': 'package main\n\nfunc main() {}\n' },
  },
  'temp-read-only': {
    possible: () => process.getuid?.() === 0,
    argv: ['build', './...'],
    prepare: ({ work }) => {
      mkdirSync(join(work, 'readonly'), { recursive: true });
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', join(work, 'readonly')]);
    },
    clean: ({ work }) => spawnSync('umount', [join(work, 'readonly')]),
    env: (work) => ({ GOTMPDIR: join(work, 'readonly') }),
    files: { 'a.go': 'package module\n' },
  },
  'vcs-status': {
    argv: ['build', '-buildvcs=true', '-o', '/dev/null', './...'],
    prepare: ({ folder }) => {
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, '.git', 'HEAD'), 'nonsense\n');
    },
    files: { 'main.go': 'package main\n\nfunc main() {}\n' },
  },
  'vcs-ownership': {
    possible: () => process.getuid?.() === 0,
    argv: ['build', '-buildvcs=true', '-o', '/dev/null', './...'],
    prepare: ({ folder }) => {
      spawnSync('git', ['init', '-q', folder]);
      spawnSync('chown', ['-R', '12345', folder]);
      chmodSync(folder, 0o755);
    },
    clean: ({ folder }) => rmSync(folder, { recursive: true, force: true }),
    files: { 'main.go': 'package main\n\nfunc main() {}\n' },
  },
};
