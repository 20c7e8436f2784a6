import type { CauseId } from '../model/words.js';

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

/** What a fatal error of the runtime or of the race detector says about the machine rather than about the program. */
export const deathTexts: readonly {
  readonly pattern: RegExp;
  readonly cause: CauseId;
  readonly message: string;
  readonly source: string;
}[] = [
  {
    pattern: /race: limit on \d+ simultaneously alive goroutines is exceeded/,
    cause: 'race.goroutine-limit',
    message: 'the race detector gave up: more than 8128 goroutines were alive at once',
    source: 'https://go.dev/doc/articles/race_detector',
  },
  {
    pattern:
      /ThreadSanitizer: unexpected memory mapping|too many address space collisions for -race mode|ThreadSanitizer failed to allocate/,
    cause: 'race.address-layout',
    message: 'the race detector could not lay out its memory in this process',
    source: 'https://github.com/golang/go/issues/54757',
  },
  {
    pattern: /runtime: eventfd failed/,
    cause: 'seccomp.eventfd',
    message: 'the runtime could not create an eventfd, which Go 1.23 and later need: the system call is refused here',
    source: 'go/src/runtime/netpoll_epoll.go',
  },
  {
    pattern: /failed to create new OS thread|pthread_create failed: Resource temporarily unavailable/,
    cause: 'pids.undetermined',
    message: 'the runtime could not create a thread: a limit on processes or threads is reached',
    source: 'go/src/runtime/os_linux.go newosproc',
  },
  {
    pattern: /pthread_create failed: Operation not permitted/,
    cause: 'seccomp.clone3',
    message: 'the C library could not create a thread: the clone3 system call is refused with EPERM',
    source: 'https://github.com/moby/moby/issues/42680',
  },
  {
    pattern: /SIGSYS: bad system call|signal: bad system call/,
    cause: 'seccomp.killed',
    message: 'a system call was refused with SIGSYS, as a seccomp filter does',
    source: 'seccomp(2)',
  },
];

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
