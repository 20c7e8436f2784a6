/** What the checks of the environment measure a host against. Each number has its source beside it. */
export const environmentLimits = {
  /**
   * Tasks (threads included) that building and testing needs: the go command runs one compiler or test binary per CPU, each with
   * GOMAXPROCS threads and a few more. Measured under pids.max: what is left below 4 tasks per CPU and 64 more ends in
   * "failed to create new OS thread (errno=11)".
   */
  tasksPerCpu: 4,
  tasksBeside: 64,
  /** Our own choice: what is advised at least where there are too few, so that the next larger machine has enough too. */
  tasksAdvised: 1024,
  /**
   * Bytes that one go command at a time needs for the standard library: `go build -a net/http`, `go test -a` and `go test -race -a`
   * of a package that imports it, with go1.26.8 on linux/amd64, have largest processes of 240 to 302 MiB; two run at a time at least,
   * beside the go command itself and the page cache.
   */
  memoryBytes: 1024 ** 3,
  /**
   * Address space below which a race-enabled test binary does not start: measured with go1.26.8 on linux/amd64, it dies with
   * "ThreadSanitizer failed to allocate" at 1.0 GB and passes at 2.0 GB; at 0.4 GB the go command itself dies.
   */
  addressSpaceBytes: 2_000_000_000,
  /**
   * Stack below which the C compiler, and with it `go build -a` of what uses cgo, was measured to die, with go1.26.8 and gcc 12 on
   * linux/amd64: at 64 KiB it fails, at 128 KiB it does not.
   */
  stackBytes: 128 * 1024,
  /** KiB; the kernel's own default (_STK_LIM, include/uapi/linux/resource.h). */
  stackAdvisedKib: 8192,
  /**
   * Open files. Go raises the soft limit to the hard one at start (since 1.19, https://go.dev/issue/46279), so the hard limit is
   * what counts. 1024 is the kernel's own default for the soft limit (INR_OPEN_CUR, include/uapi/linux/fs.h).
   */
  openFiles: 1024,
  /** What is advised where there are too few: the kernel's own ceiling (fs.nr_open, https://docs.kernel.org/admin-guide/sysctl/fs.html). */
  openFilesAdvised: 1_048_576,
  /** Task numbers, and with it threads, that the kernel has by default on a machine of up to 32 CPUs (PID_MAX_DEFAULT, include/linux/threads.h). */
  taskNumbers: 32_768,
  /** CPUs: the least GOMAXPROCS that a cgroup limit gives is 2 (https://go.dev/doc/go1.25#runtime), so less throttles two threads. */
  cpus: 1,
  /** The least GOMAXPROCS that the runtime chooses by a CPU quota where there are as many CPUs (https://go.dev/doc/go1.25#runtime). */
  leastProcs: 2,
  /**
   * Bits of randomness in the address of mappings that the race detector is proved with: the kernel's default on amd64, arm64 and
   * ppc64le is at most this (arch/x86/Kconfig ARCH_MMAP_RND_BITS_MIN). Above it, ThreadSanitizer of C and C++ is known to die
   * (https://github.com/google/sanitizers/issues/1716) and Go on ppc64le was (https://go.dev/issue/54757).
   */
  addressRandomBits: 28,
  /** Share of the last ten seconds, in per cent, in which some task waited for the resource; above it, times measured here mean little. */
  pressurePercent: 20,
  /**
   * Share of the periods in which the quota was used up. Half a CPU under two busy threads is held back in nearly all, a build within
   * its quota in hardly any; above this, measured times are those of the quota.
   */
  throttledShare: 0.25,
  /**
   * Times between which a clock can be right: the release of Go 1.25 (https://go.dev/doc/devel/release), which this program is newer
   * than, and the end of UTCTime in certificates (RFC 5280, 4.1.2.5).
   */
  earliestTime: '2025-08-12T00:00:00Z',
  latestTime: '2050-01-01T00:00:00Z',
  /** Entries of evidence that one result carries. */
  evidencePerResult: 12,
  /** Our own choice: threads of one process that are looked at; we are a dozen, the largest servers some thousand. */
  threads: 4096,
  /** Our own choice: readings of the monotonic clock that are compared with each other, done in a tenth of a millisecond. */
  clockReadings: 1000,
} as const;

/** Clock sources for which reading the time is a system call: the vDSO does not know them (arch/x86/kernel/{hpet,tsc}.c, drivers/clocksource/acpi_pm.c). */
export const slowClockSources: readonly string[] = ['hpet', 'acpi_pm', 'jiffies', 'pit', 'refined-jiffies'];

/** The oldest Linux that a Go release runs on, by the release notes. The newest row that fits counts. */
export const oldestKernels: readonly {
  /** GOARCH; undefined: all. */
  readonly arch?: string;
  /** Since which line of Go. */
  readonly go: string;
  readonly kernel: readonly [major: number, minor: number];
  readonly source: string;
}[] = [
  { go: '1.27', arch: 'ppc64', kernel: [3, 13], source: 'https://go.dev/doc/go1.27#ports' },
  { go: '1.19', arch: 'loong64', kernel: [5, 19], source: 'https://go.dev/wiki/MinimumRequirements' },
  { go: '1.6', arch: 'mips64le', kernel: [4, 8], source: 'https://go.dev/wiki/MinimumRequirements' },
  { go: '1.24', kernel: [3, 2], source: 'https://go.dev/doc/go1.24#ports' },
];

/** What Kubernetes and WSL document as versions from which something works. */
export const documentedVersions = {
  /** WSL package: `systemd=true` works from here on (https://learn.microsoft.com/windows/wsl/systemd). */
  wslSystemd: '0.67.6',
  /** WSL package: distributions begin to come with cgroup v2 alone (first public source, 2.5). */
  wslUnified: '2.5',
  /** WSL package: the clock is set again after Windows slept (https://github.com/microsoft/WSL/issues/10006, answer of the maintainers). */
  wslClock: '2.1.1',
  /** WSL package: `[automount] cgroups=` of wsl.conf chooses the mode (2.6.2). */
  wslCgroupsKey: '2.6.2',
} as const;
