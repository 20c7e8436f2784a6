import { limitedExecution } from '../knowledge/limits.js';
import type { Counters, LimitSet } from '../model/limits.js';
import { difference } from './counters.js';
import type { Group } from './group.js';

/** What was seen while a command ran. */
export interface Watched {
  /** Seconds after the start at which each limit was seen to bite. */
  readonly seen: Partial<Record<keyof LimitSet, { first: number; last: number }>>;
  /** The most that was in use when it was looked, for kernels that keep no peak. */
  readonly peakBytes: number | undefined;
  readonly peakTasks: number | undefined;
}

/** Whether a limit has bitten, by the counters since the start. */
const bites: Readonly<Partial<Record<keyof LimitSet, (counted: Counters) => number>>> = {
  cpu: ({ cpu }) => cpu?.throttled ?? 0,
  memory: ({ memory }) => (memory?.limitReached ?? 0) + (memory?.killed ?? 0),
  pids: ({ pids }) => pids?.refused ?? 0,
};

/** Looks at the counters of a group from now on. */
export function watch(group: Group, before: Counters): { stop(): Watched } {
  const started = performance.now();
  const seen: Watched['seen'] = {};
  const times: Partial<Record<keyof LimitSet, number>> = {};
  let [peakBytes, peakTasks]: (number | undefined)[] = [];
  const look = () => {
    const counted = difference(before, group.counters());
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    for (const [limit, count] of Object.entries(bites) as [keyof LimitSet, (counted: Counters) => number][]) {
      const now = count(counted);
      if (now <= (times[limit] ?? 0)) continue;
      times[limit] = now;
      seen[limit] = { first: seen[limit]?.first ?? seconds, last: seconds };
    }
    const use = group.use();
    peakBytes = larger(peakBytes, use.memoryBytes);
    peakTasks = larger(peakTasks, use.tasks);
  };
  const timer = setInterval(look, limitedExecution.watchMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { seen, peakBytes, peakTasks };
    },
  };
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
