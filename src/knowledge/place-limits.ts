import { environmentLimits } from './environment-limits.js';

/** From where on what is seen of a place says something of a failure there. */
export const placeLimits = {
  /** Our own choice: share of a limit of tasks from which on it is as good as reached; a test run takes more than what is left. */
  tasksShare: 0.95,
  /** Our own choice: bytes and inodes below which no file system holds what linking one test binary writes (some MiB). */
  freeBytes: 1024 * 1024,
  freeInodes: 1,
  /** As for `cpu.throttle`; periods of 100 ms, so that a second of work has been counted. */
  throttledShare: environmentLimits.throttledShare,
  throttledPeriods: 10,
  /** As for `limits.nofile`: a go command does not come near it, unless the module or the machine is very large. */
  openFiles: environmentLimits.openFiles,
  addressRandomBits: environmentLimits.addressRandomBits,
  earliestTime: environmentLimits.earliestTime,
  latestTime: environmentLimits.latestTime,
  /** Our own choice: how long a command or a lookup may take, how many names of a log are looked up, and lines of the kernel's log that are read. */
  commandMs: 3000,
  names: 3,
  kernelLines: 20_000,
  /** Bytes of what commands list: threads of a machine, the kernel's log. */
  listBytes: 4 * 1024 * 1024,
  /** Our own choice: a record of the kernel that is farther from the end of the log is of something else, unless it names the program. */
  nearMs: 60 * 60 * 1000,
  /** Our own choice: records of the kernel that are told of one cause. */
  kernelRecords: 3,
  /** Our own choice: what two readings of clocks may differ by. */
  clockMs: 100,
  /** Characters of a fact's value in a trace. */
  shownValue: 160,
  /** Characters of a program's name that the kernel keeps (TASK_COMM_LEN, include/linux/sched.h), without the zero at its end. */
  nameCharacters: 15,
} as const;
