import { environmentLimits } from '../../knowledge/environment-limits.js';
import { type CompleteRemedy, raiseTaskLimit, resourceLimit, sysctl } from '../../knowledge/remedies.js';
import type { Check } from '../check.js';
import { pass } from '../outcomes.js';
import { type FactReader, factCheck, warn } from './fact-check.js';
import { limitSetter, usableCpus } from './places.js';

/** One of the bounds of how many tasks there may be; they all end in the same errno (EAGAIN). */
interface TaskLimit {
  readonly id: string;
  readonly title: string;
  /** What is bounded, in words. */
  readonly what: string;
  /** Undefined: no limit. */
  readonly read: (facts: FactReader) => number | null;
  /** How many of them exist now, where it is known. */
  readonly used?: (facts: FactReader) => number | undefined;
  readonly remedy: (facts: FactReader, enough: number) => CompleteRemedy;
  readonly sources: readonly string[];
}

const expect = 'the next run shows the higher limit';

const limits: readonly TaskLimit[] = [
  {
    id: 'pids.limit',
    title: 'Does the cgroup allow tasks enough?',
    what: 'tasks in the cgroup (pids.max)',
    read: (facts) => facts('cgroup.pidsLimit'),
    used: (facts) => facts.ifKnown('cgroup.pidsCurrent'),
    remedy: (facts, enough) => raiseTaskLimit(limitSetter(facts), enough),
    sources: ['https://docs.kernel.org/admin-guide/cgroup-v2.html#pid'],
  },
  {
    id: 'limits.nproc',
    title: 'May the user have tasks enough?',
    what: 'tasks of the user (ulimit -u; root is exempt)',
    read: (facts) => facts('limits.nproc').soft,
    remedy: (_, enough) => resourceLimit('Let the user have more tasks', 'nproc', 'u', String(enough), expect),
    sources: ['https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
  },
  {
    id: 'kernel.pid-max',
    title: 'Does the kernel number tasks high enough?',
    what: 'task numbers of the kernel (kernel.pid_max)',
    read: (facts) => facts('kernel.pidMax'),
    remedy: (facts) =>
      sysctl('Set the default of the kernel again', 'kernel.pid_max', environmentLimits.taskNumbers, facts('kernel.pidMax'), expect),
    sources: ['https://docs.kernel.org/admin-guide/sysctl/kernel.html#pid-max'],
  },
  {
    id: 'kernel.threads-max',
    title: 'Does the kernel allow threads enough?',
    what: 'threads of the machine (kernel.threads-max)',
    read: (facts) => facts('kernel.threadsMax'),
    remedy: (facts) =>
      sysctl('Allow more threads', 'kernel.threads-max', environmentLimits.taskNumbers, facts('kernel.threadsMax'), expect),
    sources: ['https://docs.kernel.org/admin-guide/sysctl/kernel.html#threads-max'],
  },
];

function taskCheck({ id, title, what, read, used, remedy, sources }: TaskLimit): Check {
  return factCheck({
    id,
    title,
    page: {
      why: 'Threads are tasks too. Where no more are allowed, the kernel refuses at once with EAGAIN: "failed to create new OS thread (errno=11)", "fork/exec: resource temporarily unavailable".',
      how: [
        `The limit of ${what} is compared with ${environmentLimits.tasksPerCpu} tasks per usable CPU and ${environmentLimits.tasksBeside} more, what a test run takes beside what runs already.`,
        ...(used === undefined ? [] : ['Tasks that exist now (pids.current of the level that limits) are taken off.']),
      ],
      statuses: { pass: 'no limit, or enough', warn: 'less than that', unknown: 'the limit or the number of CPUs could not be read' },
      sources,
    },
    judge: (facts) => {
      const limit = read(facts);
      if (limit === null) return pass(`no limit of ${what}`);
      const needed = environmentLimits.tasksPerCpu * usableCpus(facts) + environmentLimits.tasksBeside;
      const taken = used?.(facts);
      const free = limit - (taken ?? 0);
      const now = taken === undefined ? '' : `, ${taken} of them in use`;
      if (free >= needed) return pass(`${limit} ${what}${now}`);
      return warn(`only ${limit} ${what}${now}: a test run takes about ${needed}`, [
        remedy(facts, Math.max(environmentLimits.tasksAdvised, (taken ?? 0) + needed * 4)),
      ]);
    },
  });
}

export const taskChecks: readonly Check[] = limits.map(taskCheck);
