/** How much of a stream is kept: so many lines of its start and of its end, each cut to so many characters. */
export interface KeptLimits {
  readonly head: number;
  readonly tail: number;
  readonly lineCharacters: number;
}

/**
 * Bounds on what is kept of `go test -json`, so that memory depends on the number of tests and not on what they print. Chosen
 * so that a test's first assertions and last words survive; test2json itself cuts lines at 4 KiB (cmd/internal/test2json).
 */
export const testOutputLimits = {
  test: { head: 60, tail: 60, lineCharacters: 2000 },
  package: { head: 100, tail: 100, lineCharacters: 2000 },
  /** A package with 300 compile errors still shows the first ones; cgo notes and caret lines count too. */
  build: { head: 400, tail: 100, lineCharacters: 2000 },
  /** A goroutine dump has about 12 lines per goroutine: some 1,600 goroutines from the start, where running tests are. */
  crashLines: 20_000,
  /** A race report prints at most 4 stacks (two accesses, two creations) of at most some 60 frames of two lines. */
  raceLines: 600,
  /** Different races kept per package; more would not be read. */
  racesPerPackage: 50,
  /** A chunk without a line end is held back until it is complete, but not for ever. */
  partialCharacters: 64 * 1024,
  /** Import paths whose build output is kept. */
  buildsKept: 500,
} as const;

/** What a finding shows: enough for an annotation and a table row. */
export const findingLimits = {
  output: { head: 30, tail: 20, lineCharacters: 500 },
  messageCharacters: 300,
  /** Lines of an assertion that are drawn into the one-sentence message. */
  messageLines: 4,
  /** Names of running tests that a sentence lists. */
  namesListed: 4,
  /** Findings of compiler output per call; the compiler itself stops at 10 per package (cmd/compile, -e). */
  compilerFindings: 200,
} as const;

/** The lines with which the runtime announces its death; the word after it is the reason. Source: runtime/panic.go, signal_unix.go. */
export const crashStart: RegExp = /(?:panic: |fatal error: |(?<![\w ])SIG[A-Z]+: )/;

/** The same at the start of a line of a go command, whose other lines are those of compilers and tests: what follows are its stacks. */
export const runtimeEnd: RegExp = /^(?:panic|fatal error): /;

/**
 * Signals that end a test binary from outside. SIGKILL and the like leave no word about their sender; the others are raised by
 * the program itself (signal(7)), in C code or in the runtime.
 */
export const outsideSignals: RegExp =
  /^(?:killed|terminated|hangup|interrupt|quit|user defined signal [12]|CPU time limit exceeded|file size limit exceeded)/;

/**
 * Messages of the analyzers that `go test` runs (cmd/go/internal/test defaultVetFlags: atomic, bool, buildtags, directive, errorsas,
 * ifaceassert, nilfunc, printf, stringintconv, tests): up to Go 1.21 nothing else tells them from compiler errors.
 */
export const vetMessages: RegExp =
  /^(?:\(?[\w.*()]+\)?\.?\w* (?:format |call (?:has|needs)|arg list ends|does not|with )|direct assignment to atomic|redundant (?:or|and): |suspect (?:or|and): |(?:\/\/go:build|\/\/ \+build|misplaced|misspelled|invalid) .*(?:build|constraint|comment)|second argument to errors\.As|impossible interface |conversion from \w+ .* to string yields|comparison of function|\w+ (?:refers to unknown|has malformed|should return|should be niladic|has malformed name))/;

/** Messages of the other analyzers of `go vet`, whose lines have no heading since 1.26 (go/analysis/passes, as captured by scripts/capture-go-test.mjs and read in their sources). */
export const furtherVetMessages: RegExp =
  /^(?:struct field tag |struct field \S+ (?:has|repeats) |unreachable code$|self-assignment of |result of \S+ call not used|the \S+ function (?:returned by|is not used)|this return statement may be reached without using|possible (?:misuse of|formatting directive)|loop variable \S+ captured|non-constant format string|suspicious |useless assignment|unkeyed fields|.* composite literal uses unkeyed fields$|.* (?:passes|copies) lock(?: by)? value|.* (?:call copies lock|assignment copies lock) value|misuse of unsafe\.Pointer|address format |call to .* (?:from a non-test goroutine|passes non-pointer|with mismatched)|defers? |using \S+ before checking for errors|nil dereference|method \S+\(.*\) .* should have signature )/;
