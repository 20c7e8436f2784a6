/**
 * Platforms of the race detector and the release lines that have it (src/internal/platform/supported.go,
 * RaceDetectorSupported, in the tree of each release).
 */
export const racePlatforms: Readonly<Record<string, { readonly since?: string; readonly until?: string }>> = {
  'linux/amd64': {},
  'linux/arm64': {},
  'linux/ppc64le': {},
  'linux/s390x': {},
  'linux/loong64': { since: '1.25' },
  'linux/riscv64': { since: '1.26' },
  'darwin/amd64': {},
  'darwin/arm64': {},
  'freebsd/amd64': {},
  'netbsd/amd64': {},
  'windows/amd64': {},
  'openbsd/amd64': { until: '1.22' },
};

/** Systems on which -race works without cgo (https://go.dev/doc/go1.20#cgo). */
export const raceWithoutCgo: readonly string[] = ['darwin'];
