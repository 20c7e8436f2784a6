import type { CauseId } from '../model/words.js';

/** Since this line os/exec knows its children by pidfds where it can (https://go.dev/doc/go1.23#os). */
export const pidfdSince = '1.23';

/** Processors for which Go makes plugins on Linux (src/internal/platform/supported.go, BuildModeSupported). */
export const pluginProcessors: readonly string[] = ['386', 'amd64', 'arm', 'arm64', 'loong64', 'ppc64le', 'riscv64', 's390x'];

/** Security modules that decide on system calls by rules of an administrator (Documentation/admin-guide/LSM); the others guard single features. */
export const restrictingModules: readonly string[] = ['selinux', 'apparmor', 'smack', 'tomoyo', 'bpf', 'landlock'];

/** What errors of the system that programs print are put down to (strerror(3)). */
export const errorTexts: readonly { readonly pattern: RegExp; readonly cause: CauseId }[] = [
  { pattern: /text file busy/, cause: 'fs.text-busy' },
  { pattern: /too many open files/, cause: 'fs.too-many-files' },
  { pattern: /no space left on device|disk quota exceeded/, cause: 'fs.no-space' },
  { pattern: /read-only file system/, cause: 'fs.read-only' },
  { pattern: /exec format error/, cause: 'exec.format' },
  { pattern: /resource temporarily unavailable/, cause: 'pids.undetermined' },
  { pattern: /address already in use/, cause: 'net.port-busy' },
];

/** What the programs of probes/ say when their own limit of two seconds was over: package net, and probes/system. */
export const ownTimeLimit = /i\/o timeout|deadline exceeded|did not come within/;

/** The clock of the machine, adjtimex(2): nobody keeps it right. */
export const unsynchronised = 0x40;

/** Our own choice. */
export const clockLimits = {
  /** A change of the time against the monotonic clock that no steering makes within a run: it steers by 0.05 % at most (adjtimex(2), MAXFREQ). */
  stepSeconds: 0.1,
  /** A stop of the machine below this is what reading two clocks one after the other takes on a busy machine. */
  suspendSeconds: 1,
} as const;
