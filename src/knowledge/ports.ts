/**
 * How GOARCH is called elsewhere, where it differs: in the download index's file list (golang/website internal/dl) and as a
 * folder of the runner's tool cache, which takes the name from Node (https://nodejs.org/api/os.html#osarch).
 */
export const archiveArchitectures: Readonly<Record<string, string>> = { arm: 'armv6l' };
export const toolCacheArchitectures: Readonly<Record<string, string>> = { amd64: 'x64', '386': 'ia32', ppc64le: 'ppc64', mipsle: 'mipsel' };

/**
 * Ports with a race detector and the line that brought it, within the lines that this product reads (Go tree:
 * src/internal/platform/supported.go; go.dev/doc/go1.25 for loong64, go1.26 for riscv64). All but macOS need cgo.
 */
export const raceDetectorSince: Readonly<Record<string, string>> = {
  'linux/amd64': '1.19',
  'linux/arm64': '1.19',
  'linux/ppc64le': '1.19',
  'linux/s390x': '1.19',
  'linux/loong64': '1.25',
  'linux/riscv64': '1.26',
  'darwin/amd64': '1.19',
  'darwin/arm64': '1.19',
  'freebsd/amd64': '1.19',
  'netbsd/amd64': '1.19',
  'windows/amd64': '1.19',
};
