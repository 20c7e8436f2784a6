import { limitedExecution } from '../knowledge/limits.js';
import { limitNames, limitRows } from '../model/limit-rows.js';
import type { LimitSet } from '../model/limits.js';
import { parseCfs, parseCpuMax, parseLimit } from './values.js';

/** Limits that a cgroup holds, which are named as their controllers. */
export type CgroupLimit = keyof LimitSet & ('cpu' | 'memory' | 'pids');
/** Whether a cgroup must hold the limits; resource limits hold by themselves. */
export function needsCgroup(limits: LimitSet): boolean {
  return limitNames.some((name) => limitRows[name].by === 'cgroup' && limits[name] !== undefined);
}

export const cgroupLimits = ['cpu', 'memory', 'pids'] as const satisfies readonly CgroupLimit[];

/** A controller that limits or counts; v1 counts processor time in one of its own. */
export type Controller = CgroupLimit | 'cpuacct';

/** Where a controller has a cgroup. */
export interface Place {
  readonly controller: Controller;
  readonly version: 1 | 2;
  /** Absolute folder of the cgroup. */
  readonly folder: string;
}

interface Files {
  /** What to write for a limit, in order. */
  readonly writes: (value: number) => readonly { readonly file: string; readonly text: string; readonly optional?: true }[];
  /** The limit that a folder has; null: none; undefined: it does not say. */
  readonly value: (read: (file: string) => string | undefined) => number | null | undefined;
  /** Whether what is read back is what was asked for. */
  readonly isSame: (asked: number, found: number) => boolean;
}

const period = limitedExecution.periodMicroseconds;
const quota = (cpus: number) => Math.round(cpus * period);

/** The kernel keeps whole microseconds, and memory in whole pages. */
const sameQuota = (asked: number, found: number) => Math.abs(asked - found) * period < 1;
const samePages = (asked: number, found: number) => found <= asked && asked - found < limitedExecution.largestPage;
const exactly = (asked: number, found: number) => asked === found;

const one = (file: string): Pick<Files, 'value'> => ({
  value: (read) => {
    const text = read(file);
    return text === undefined ? undefined : parseLimit(text);
  },
});

/** The files of cgroup v1 and v2 (Documentation/admin-guide/cgroup-v1/, cgroup-v2.rst). */
export const controllerFiles: Readonly<Record<CgroupLimit, Readonly<Record<1 | 2, Files>>>> = {
  cpu: {
    1: {
      writes: (cpus) => [
        { file: 'cpu.cfs_period_us', text: String(period) },
        { file: 'cpu.cfs_quota_us', text: String(quota(cpus)) },
      ],
      value: (read) => {
        const text = read('cpu.cfs_quota_us');
        return text === undefined ? undefined : parseCfs(text, read('cpu.cfs_period_us'));
      },
      isSame: sameQuota,
    },
    2: {
      writes: (cpus) => [{ file: 'cpu.max', text: `${quota(cpus)} ${period}` }],
      value: (read) => {
        const text = read('cpu.max');
        return text === undefined ? undefined : parseCpuMax(text);
      },
      isSame: sameQuota,
    },
  },
  memory: {
    1: {
      // No swap: cgroup-v1/memory.rst, 5.3. A limit of the sum with swap (memsw) would be met first, and newer kernels do not count that.
      writes: (bytes) => [
        { file: 'memory.limit_in_bytes', text: String(bytes) },
        { file: 'memory.swappiness', text: '0', optional: true },
      ],
      ...one('memory.limit_in_bytes'),
      isSame: samePages,
    },
    2: {
      writes: (bytes) => [
        { file: 'memory.max', text: String(bytes) },
        { file: 'memory.swap.max', text: '0', optional: true },
      ],
      ...one('memory.max'),
      isSame: samePages,
    },
  },
  pids: {
    1: { writes: (tasks) => [{ file: 'pids.max', text: String(tasks) }], ...one('pids.max'), isSame: exactly },
    2: { writes: (tasks) => [{ file: 'pids.max', text: String(tasks) }], ...one('pids.max'), isSame: exactly },
  },
};
