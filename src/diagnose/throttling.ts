import { setTimeout as sleep } from 'node:timers/promises';
import { controllerLevels, unifiedLevels } from '../cgroup/levels.js';
import { parseCgroupRows } from '../cgroup/membership.js';
import { parseCfs, parseCpuMax, parseKeyed } from '../cgroup/values.js';
import { type Host, presentValue } from '../host/host.js';
import type { MountEntry } from '../host/mount-table.js';
import { waitingLimits } from '../knowledge/waiting.js';

/** What happened in a cgroup with a quota of processor time while it was looked at. */
export interface Throttling {
  readonly folder: string;
  /** Processors. */
  readonly quota: number;
  /** Periods in which something of it wanted to run, and those in which the quota was used up. */
  readonly periods: number;
  readonly throttled: number;
  /** Processes that stand in it or below. */
  readonly pids: readonly number[];
}

/**
 * Looks twice at each cgroup with a quota above the processes; where there is none, not even once.
 *
 * @param cgroups /proc/PID/cgroup of each process
 */
export async function observeThrottling(
  host: Host,
  cgroups: ReadonlyMap<number, string>,
  mounts: readonly MountEntry[],
): Promise<readonly Throttling[]> {
  const inside = new Map<string, { version: 1 | 2; pids: number[] }>();
  for (const [pid, text] of cgroups) {
    const rows = parseCgroupRows(text);
    const levels = controllerLevels('cpu', rows, mounts) ?? unifiedLevels(rows, mounts);
    if (levels === undefined || levels.outside) continue;
    for (const folder of levels.folders) {
      const known = inside.get(folder) ?? { version: levels.version, pids: [] };
      inside.set(folder, { ...known, pids: [...known.pids, pid] });
    }
  }
  const read = async (file: string) => presentValue(await host.readFile(file));
  const limited = await Promise.all(
    [...inside].map(async ([folder, { version, pids }]) => {
      const quota =
        version === 2
          ? parseCpuMax((await read(`${folder}/cpu.max`)) ?? '')
          : parseCfs((await read(`${folder}/cpu.cfs_quota_us`)) ?? '', await read(`${folder}/cpu.cfs_period_us`));
      return quota == null ? [] : [{ folder, quota, pids }];
    }),
  );
  const groups = limited.flat();
  if (groups.length === 0) return [];
  const count = () => Promise.all(groups.map(async ({ folder }) => countsIn((await read(`${folder}/cpu.stat`)) ?? '')));
  const before = await count();
  await sleep(waitingLimits.throttlingMs);
  const after = await count();
  return groups.map((group, index) => ({
    ...group,
    periods: after[index]!.periods - before[index]!.periods,
    throttled: after[index]!.throttled - before[index]!.throttled,
  }));
}

function countsIn(text: string): { readonly periods: number; readonly throttled: number } {
  const rows = parseKeyed(text);
  return { periods: Number(rows.get('nr_periods') ?? 0), throttled: Number(rows.get('nr_throttled') ?? 0) };
}
