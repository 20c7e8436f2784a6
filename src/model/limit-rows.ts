import type { LimitSet } from './limits.js';

/** A limit that can be asked for. */
interface LimitRow {
  readonly unit: 'cpus' | 'bytes' | 'count';
  /** Who holds a command to it: its cgroup, or setrlimit(2). */
  readonly by: 'cgroup' | 'rlimit';
  /** For help. */
  readonly help: string;
  readonly metavariable: string;
  /** The least that can be had. */
  readonly least: number;
}

/** Every limit, by the name that it has in options and in sets. */
export const limitRows: Readonly<Record<keyof LimitSet, LimitRow>> = {
  // cpu.max and cpu.cfs_quota_us take no quota below 1 ms (kernel/sched/core.c, min_bw_quota_period_us), and our period is 100 ms.
  cpu: { unit: 'cpus', by: 'cgroup', metavariable: 'cpus', help: 'processor time: CPUs, as 0.5, 50% or 500m', least: 0.01 },
  // Limits of memory are whole pages, the smallest of any port of Linux that Go has.
  memory: { unit: 'bytes', by: 'cgroup', metavariable: 'size', help: 'memory, without swap: as 256M (powers of 1024)', least: 4096 },
  pids: { unit: 'count', by: 'cgroup', metavariable: 'n', help: 'processes and threads', least: 1 },
  nofile: { unit: 'count', by: 'rlimit', metavariable: 'n', help: 'open files of each process (RLIMIT_NOFILE)', least: 1 },
  nproc: { unit: 'count', by: 'rlimit', metavariable: 'n', help: 'processes and threads of the user (RLIMIT_NPROC)', least: 1 },
  // Shells set it in KiB.
  as: { unit: 'bytes', by: 'rlimit', metavariable: 'size', help: 'address space of each process (RLIMIT_AS)', least: 1024 },
};

export const limitNames = Object.keys(limitRows) as (keyof LimitSet)[];
