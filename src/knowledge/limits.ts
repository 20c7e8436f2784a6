import type { LimitSet } from '../model/limits.js';
import { environmentLimits } from './environment-limits.js';
import { memoryBudget } from './memory-budget.js';

export const limitedExecution = {
  /** The default period of the kernel and of systemd (CPUQuotaPeriodSec), in microseconds. */
  periodMicroseconds: 100_000,
  /** Our own choice: how often the counters of a running command are looked at, which costs 0.2 ms each time. */
  watchMs: 100,
  /** How long a group that was killed may take to become empty: exiting and freeing memory takes the kernel a while under load. */
  emptyMs: 5000,
  /** Our own choice: between two looks whether it is. */
  pauseMs: 5,
  /** Our own choice: processes that outlive the command by less than this are on their way out. */
  lingerMs: 50,
  /** Bytes of the largest page of any kernel that Go runs on (arch/arm64/Kconfig, ARM64_64K_PAGES; arch/powerpc/Kconfig). */
  largestPage: 65_536,
  /** Names of left processes that are told. */
  namedProcesses: 5,
  /** Share of the periods from which on the quota decides how long the command takes, as for `cpu.throttle`. */
  throttledShare: environmentLimits.throttledShare,
} as const;

/** What a process is told that meets a resource limit (setrlimit(2), errno(3)), and what Go makes of it. */
export const limitErrors = {
  nofile: 'EMFILE, "too many open files"',
  nproc: 'EAGAIN, "resource temporarily unavailable"',
  as: 'ENOMEM, "cannot allocate memory"',
} as const;

/** Bytes below which collecting more often does not help: the go command alone has 20 to 30 MiB in use (measured, go1.26 on linux/amd64). */
export const leastForGo = 64 * 2 ** 20;

/** GOMEMLIMIT for a limit of memory: it is soft, and counts neither the binary nor what C has (https://go.dev/doc/gc-guide). */
export function goMemoryLimit(bytes: number): string {
  return `${Math.floor((bytes * memoryBudget.share) / 2 ** 20)}MiB`;
}

/** What to try, cheapest first. */
export const limitAdvice = {
  /** Compilers and linkers that run at once need most; GOMEMLIMIT is soft and Go never sets it by itself (https://pkg.go.dev/runtime). */
  memory: ({ memory = 0 }: LimitSet): string[] => [
    'one package at a time, where it is the go command that runs: go test -p=1',
    ...(memory < leastForGo ? [] : [`let Go collect garbage before the limit: GOMEMLIMIT=${goMemoryLimit(memory)}`]),
    'a higher limit: the peak above says how much it wanted at least',
  ],
  /** Threads count, and a Go program has as many as GOMAXPROCS, those in system calls, and a few more. */
  pids: (): string[] => ['fewer at a time: go test -p=1 -parallel=1, or GOMAXPROCS=1', 'a higher limit'],
  cpu: (): string[] => ['the same with a higher limit, or with a longer -timeout'],
} as const;
