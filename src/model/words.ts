// Without zod: every command needs these, and loading zod takes as long as starting Node.

/** What a profile says about a check; never mixed up with a result's status. */
export const levels = ['required', 'recommended', 'informational'] as const;
export type Level = (typeof levels)[number];

/**
 * How a check ended: `skip` does not apply here (the summary says why), `unknown` could not be determined (the summary says
 * what would settle it).
 */
export const statuses = ['pass', 'warn', 'fail', 'skip', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** `partial`: nothing is wrong in what was asked, and checks that the profile requires were not asked. */
export const verdicts = ['conformant', 'partial', 'warnings', 'failures', 'undetermined'] as const;
export type Verdict = (typeof verdicts)[number];

/** What makes the exit code non-zero; what is tolerated becomes 0. `regression` is `fail` for what the baseline does not know. */
export const failOnWords = ['fail', 'warn', 'never', 'regression'] as const;
export type FailOn = (typeof failOnWords)[number];

/** The mechanisms that a failure can be put down to; promises to users. */
export const causeIds = [
  'build.error',
  'vet.error',
  'test.failed',
  'test.panic',
  'test.timeout',
  'test.exit-called',
  'test.flaky',
  'race.detected',
  'go.not-found',
  'go.too-old',
  'go.experiment',
  'toolchain.mismatch',
  'toolchain.unavailable',
  'env.home-missing',
  'env.gocache',
  'cache.index',
  'mod.missing',
  'mod.invalid',
  'mod.outside-workspace',
  'mod.import-unresolved',
  'mod.sum-missing',
  'mod.sum-mismatch',
  'mod.vendor-inconsistent',
  'mod.offline',
  'mod.private',
  'mod.replaced-path',
  'cgo.no-compiler',
  'cgo.disabled',
  'cgo.missing-header',
  'cgo.link',
  'race.needs-cgo',
  'race.unsupported-platform',
  'race.goroutine-limit',
  'race.address-layout',
  'fs.noexec',
  'fs.no-space',
  'fs.read-only',
  'fs.permission',
  'fs.no-locking',
  'fs.text-busy',
  'fs.too-many-files',
  'exec.format',
  'vcs.ownership',
  'vcs.status',
  'oom.cgroup',
  'oom.global',
  'oom.rlimit',
  'kill.external',
  'pids.cgroup',
  'pids.rlimit',
  'pids.kernel',
  'pids.namespace',
  'pids.undetermined',
  'cpu.throttled',
  'hang.lock',
  'hang.network',
  'hang.frozen',
  'seccomp.killed',
  'seccomp.clone3',
  'seccomp.clone',
  'seccomp.futex',
  'seccomp.eventfd',
  'seccomp.time64',
  'seccomp.pidfd',
  'seccomp.denied',
  'seccomp.hang',
  'seccomp.listener-busy',
  'runc.pivot',
  'userns.denied',
  'net.dns',
  'net.tls',
  'net.proxy',
  'net.port-busy',
  'clock.skew',
  'wsl.interop',
  'wsl.windows-drive',
  'waiver.expired',
  'waiver.unneeded',
  'waiver.unmatched',
  'baseline.fixed',
  'undetermined',
] as const;
export type CauseId = (typeof causeIds)[number];

/** How sure a cause is, the surest first. */
export const confidences = ['established', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** What a check may do to the machine; those that change kernel state run only when allowed. */
export const sideEffects = ['reads', 'runs', 'writes-temp', 'needs-root', 'changes-kernel-state'] as const;
export type SideEffect = (typeof sideEffects)[number];

export const suites = ['toolchain', 'modules', 'matrix', 'environment', 'runtime', 'seccomp', 'windows', 'policy'] as const;
export type Suite = (typeof suites)[number];

/** What became of a waiver: `used` it covers a failure; `open` what it is about did not run, or only in part. */
export const waiverStates = ['used', 'expired', 'unneeded', 'unmatched', 'open'] as const;
export type WaiverState = (typeof waiverStates)[number];

/** What became of an entry of the baseline: `known` it still shows; `open` its cells did not run, or gave no answer. */
export const baselineStates = ['known', 'fixed', 'open'] as const;
export type BaselineState = (typeof baselineStates)[number];
