import type { LimitedCells } from '../model/limits.js';
import type { Result } from '../model/report.js';
import { spreadOf } from '../model/statistics.js';

/** The sets of limits side by side: each check under each set, over all cells that gave an answer; undefined without limits. */
export function compareLimits(results: readonly Result[]): LimitedCells[] | undefined {
  const groups = new Map<string, { check: string; limits: string; results: Result[] }>();
  for (const result of results) {
    const limits = result.cell?.limits;
    if (limits === undefined || result.status === 'skip' || result.status === 'unknown') continue;
    const key = JSON.stringify([result.check, limits]);
    const group = groups.get(key) ?? { check: result.check, limits, results: [] };
    groups.set(key, group);
    group.results.push(result);
  }
  return groups.size === 0 ? undefined : [...groups.values()].map(summarize);
}

function summarize({ check, limits, results }: { check: string; limits: string; results: readonly Result[] }): LimitedCells {
  const durations = spreadOf(results.map(({ durationMs }) => durationMs))!;
  const counted = results.flatMap(({ resources }) => (resources?.scope === 'own' ? [resources.counters.difference] : []));
  const sum = (pick: (each: (typeof counted)[number]) => number | undefined) => {
    const values = counted.flatMap((each) => pick(each) ?? []);
    return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0);
  };
  const periods = sum(({ cpu }) => cpu?.periods);
  const throttled = sum(({ cpu }) => cpu?.throttled);
  const peaks = counted.flatMap(({ memory }) => memory?.peakBytes ?? []);
  const killed = sum(({ memory }) => memory?.killed);
  const refused = sum(({ pids }) => pids?.refused);
  return {
    check,
    limits,
    n: results.length,
    medianMs: durations.median,
    leastMs: durations.least,
    mostMs: durations.most,
    ...(periods === undefined || throttled === undefined ? {} : { throttledShare: periods === 0 ? 0 : Math.min(1, throttled / periods) }),
    ...(peaks.length === 0 ? {} : { peakBytes: Math.max(...peaks) }),
    ...(killed === undefined ? {} : { killed }),
    ...(refused === undefined ? {} : { refused }),
    failures: results.filter(({ status }) => status === 'fail').length,
  };
}
