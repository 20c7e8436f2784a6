import type { FlagRow, FlagRules } from '../model/flags.js';

/** Flags that a user may hand to `go test` and that then go to `go build`, `go vet` and `go list` too (`go help build`). */
export const buildFlags: Readonly<Record<string, FlagRow>> = {
  '-tags': { value: 'tags' },
  '-ldflags': { value: 'text' },
  '-gcflags': { value: 'text' },
  '-asmflags': { value: 'text' },
  '-trimpath': { value: 'switch' },
  '-buildvcs': { value: 'switch-or-auto' },
  '-p': { value: 'natural' },
  '-msan': { value: 'switch' },
  '-asan': { value: 'switch', since: '1.18' },
  '-modcacherw': { value: 'switch' },
};

const writesIntoTree = 'it writes a file into the tree, which is never modified';

/**
 * Flags for `go test` (`go help testflag`, cmd/go/internal/test/testflag.go) with the kind of their value as the go command and
 * the testing package read it, and those that are refused because the product sets them itself or because they break its rules.
 */
export const testFlags: FlagRules = {
  accepted: {
    ...buildFlags,
    '-run': { value: 'expression' },
    // https://go.dev/doc/go1.20#go-command
    '-skip': { value: 'expression', since: '1.20' },
    '-bench': { value: 'expression' },
    '-benchtime': { value: 'duration-or-times' },
    '-benchmem': { value: 'switch' },
    '-short': { value: 'switch' },
    '-failfast': { value: 'switch' },
    '-parallel': { value: 'natural' },
    '-cpu': { value: 'naturals' },
    '-timeout': { value: 'duration' },
    '-shuffle': { value: 'shuffle' },
    '-count': { value: 'natural' },
    '-v': { value: 'switch' },
    '-cover': { value: 'switch' },
    '-covermode': { value: 'cover-mode' },
    '-coverpkg': { value: 'text' },
  },
  refused: {
    '-json': 'it is always set, and its output is what the report is made from',
    '-race': 'the check test.race runs the tests with it; `--check test` leaves that one out',
    '-vet': 'vet is a check of its own, and the tests run with -vet=off',
    '-fullpath': 'it is set wherever the release has it',
    '-o': 'outputs go to a temporary folder',
    '-c': 'the tests would be compiled and not run',
    '-i': 'it installs packages; Go 1.20 took it away',
    '-n': 'nothing would be run',
    '-x': 'every command would be printed among the errors of the compiler',
    '-a': 'everything would be built anew in every cell, and no cell would prove more',
    '-work': 'temporary folders are removed at the end',
    '-list': 'nothing would be run',
    '-exec': 'the tests would run inside another program, and its failures would look like theirs',
    '-toolexec': 'every compilation would run inside another program, and its failures would look like those of Go',
    '-args': 'what stands after it goes to the test binaries unread',
    '-C': 'each module is tested in its own folder',
    '-mod': 'it is chosen for each module as the go command itself would choose it',
    '-modfile': 'each module is checked with its own go.mod',
    '-overlay': 'the files on disk are what is checked',
    '-fuzz': 'fuzzing has no end of its own, and writes what it finds into testdata; the seeds run with the other tests',
    '-fuzztime': 'fuzzing is not done; the seeds run with the other tests',
    '-coverprofile': writesIntoTree,
    '-cpuprofile': writesIntoTree,
    '-memprofile': writesIntoTree,
    '-blockprofile': writesIntoTree,
    '-mutexprofile': writesIntoTree,
    '-trace': writesIntoTree,
    '-outputdir': writesIntoTree,
    '-artifacts': writesIntoTree,
  },
};

/** Releases that brought a flag which the product sets itself (https://go.dev/doc/go1.21#go-command). */
export const testFlagSince: Readonly<Record<string, string>> = { '-fullpath': '1.21' };
