/**
 * Which failures explain others: what comes earlier on the way from the machine to a test. A full disk makes builds and tests fail,
 * a package that does not build has no tests; the way is that of the go command (https://pkg.go.dev/cmd/go). By the family of the cause id.
 */
const stages: readonly (readonly string[])[] = [
  ['fs', 'oom', 'pids', 'seccomp', 'userns', 'runc', 'kill', 'cpu', 'clock', 'wsl', 'exec', 'env', 'net'],
  ['go', 'toolchain', 'cache'],
  ['mod', 'vcs'],
  ['cgo', 'build'],
  ['vet'],
  ['race'],
  ['test', 'hang'],
  ['undetermined'],
];

/** The stage of a cause, from 0; what has no stage, as waivers, explains nothing. */
export function causeStage(id: string): number {
  const family = id.split('.')[0]!;
  const stage = stages.findIndex((families) => families.includes(family));
  return stage < 0 ? stages.length : stage;
}
