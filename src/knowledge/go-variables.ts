/**
 * Variables that cannot be added to the environment of the go commands, because a rule of the product hangs on them, and what to
 * do instead (https://pkg.go.dev/cmd/go#hdr-Environment_variables, https://go.dev/doc/toolchain#select).
 */
export const refusedVariables: Readonly<Record<string, string>> = {
  GOTOOLCHAIN: 'each cell runs exactly its own release; choose releases with --go',
  GOROOT: 'each release uses its own tree; choose releases with --go',
  GOTOOLDIR: 'each release uses its own tools',
  GOOS: 'the native checks would build for another system; choose targets with --cross-targets',
  GOARCH: 'the native checks would build for another system; choose targets with --cross-targets',
  GO111MODULE: 'everything here is about modules',
  GOWORK: 'it decides which modules form a workspace; set it in the environment that the program is started in',
  GOENV: 'it names the file of your go settings; set it in the environment that the program is started in',
  PATH: 'the folder of each release must come first; set it in the environment that the program is started in',
};

/**
 * Flags that are taken out of the user's GOFLAGS in the environment of our go commands, and why. All others are honoured: that is
 * what the user builds with. On a command line the same flag would win over GOFLAGS (`go help environment`), but not every
 * command that reads GOFLAGS has them.
 */
export const leftOutOfGoFlags: Readonly<Record<string, string>> = {
  '-mod': 'it is chosen for each module as the go command itself would choose it, and -mod=mod would write go.mod',
  '-modfile': 'each module is checked with its own go.mod',
  '-json': 'it would change the output that the checks read',
  '-o': 'outputs go to a temporary folder',
  '-c': 'the tests would be compiled and not run',
  '-i': 'it installs packages',
  '-n': 'nothing would be run',
  '-x': 'every command would be printed among the errors of the compiler',
  '-a': 'everything would be built anew in every cell',
  '-work': 'temporary folders are removed at the end',
  '-list': 'nothing would be run',
  '-race': 'the check test.race runs the tests with it',
  '-vet': 'vet is a check of its own',
  '-exec': 'the tests would run inside another program, and its failures would look like theirs',
  '-C': 'each module is checked in its own folder',
  '-fuzz': 'fuzzing writes into the tree',
  '-coverprofile': 'it writes into the tree',
  '-cpuprofile': 'it writes into the tree',
  '-memprofile': 'it writes into the tree',
  '-blockprofile': 'it writes into the tree',
  '-mutexprofile': 'it writes into the tree',
  '-trace': 'it writes into the tree',
  '-outputdir': 'it writes into the tree',
};

/** Who sets a variable, as facts name it: a file by its path, else the environment. */
export function isSetByFile(setBy: string): boolean {
  return setBy.includes('/');
}
