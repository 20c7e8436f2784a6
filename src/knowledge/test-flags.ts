/**
 * Flags that a user may hand to `go build`, `go vet` and `go test`, and whether they take a value (`go help build`,
 * `go help testflag`). Left out on purpose: flags that the product sets itself (-json, -count, -race, -o, -c, -vet, -fullpath),
 * and those that write into the tree or run another program (-C, -exec, -toolexec, -cpuprofile and the other profiles, -fuzz).
 */
export const buildFlags: Readonly<Record<string, 'value' | 'switch'>> = {
  '-tags': 'value',
  '-ldflags': 'value',
  '-gcflags': 'value',
  '-asmflags': 'value',
  '-trimpath': 'switch',
  '-buildvcs': 'value',
  '-p': 'value',
  '-msan': 'switch',
  '-asan': 'switch',
  '-modcacherw': 'switch',
};

export const testFlags: Readonly<Record<string, 'value' | 'switch'>> = {
  ...buildFlags,
  '-run': 'value',
  '-skip': 'value',
  '-bench': 'value',
  '-benchtime': 'value',
  '-short': 'switch',
  '-failfast': 'switch',
  '-parallel': 'value',
  '-cpu': 'value',
  '-timeout': 'value',
  '-shuffle': 'value',
  '-count': 'value',
  '-v': 'switch',
  '-cover': 'switch',
  '-covermode': 'value',
  '-coverpkg': 'value',
};

/** Releases that brought a flag which the product sets itself (https://go.dev/doc/go1.21#go-command). */
export const testFlagSince: Readonly<Record<string, string>> = { '-fullpath': '1.21' };
