import type { Levels } from '../cgroup/levels.js';
import { parseCfs, parseCpuMax, parseKeyed, parseLimit } from '../cgroup/values.js';
import { type CgroupUseFacts, type Fact, type FactsOf, known, undetermined } from './fact.js';
import { cgroupLevels, evidenceOf, type Observed } from './observe.js';

/** What the own cgroup has used of its limits, and what Go's runtime sees of them. */
export function cgroupUseFacts(observed: Observed): FactsOf<CgroupUseFacts> {
  const { unified, v1 } = cgroupLevels(observed.file, observed.mounts.entries);
  const cpu = v1.get('cpu') ?? unified;
  return {
    'cgroup.cpuLeafLimit': leafLimit(observed, cpu),
    'cgroup.cpuMountRoot': mountRoot(observed, cpu),
    'cgroup.throttling': throttling(observed, cpu),
    'cgroup.pidsCurrent': pidsCurrent(observed, v1.get('pids') ?? unified),
    'cgroup.memoryKills': memoryKills(observed, v1.get('memory') ?? unified),
    'cgroup.pidsRefused': pidsRefused(observed, v1.get('pids') ?? unified),
  };
}

const notSeen = 'the cgroup of the process was not seen';

/** The quota of the process's own cgroup: all that Go looks at (internal/runtime/cgroup, https://go.dev/issue/81180). */
function leafLimit(observed: Observed, levels: Levels | undefined): Fact<number | null> {
  if (levels === undefined || levels.outside) return undetermined(notSeen);
  const name = levels.version === 1 ? 'cpu.cfs_quota_us' : 'cpu.max';
  const file = observed.file(`${levels.folders[0]}/${name}`);
  if (file.state === 'missing') return known(null, { source: `${levels.folders[0]}/${name}`, value: 'does not exist' });
  if (file.state !== 'present') return undetermined(file.reason);
  const period = observed.file(`${levels.folders[0]}/cpu.cfs_period_us`);
  const value =
    levels.version === 1
      ? parseCfs(file.value.text, period.state === 'present' ? period.value.text : undefined)
      : parseCpuMax(file.value.text);
  return value === undefined ? undetermined(`${name} is no quota`, evidenceOf(file.value)) : known(value, evidenceOf(file.value));
}

function mountRoot({ mounts }: Observed, levels: Levels | undefined): Fact<string> {
  const top = levels?.folders.at(-1);
  const mount = mounts.entries.findLast(({ mountPoint, type }) => mountPoint === top && type.startsWith('cgroup'));
  if (mount?.root === undefined) return undetermined('no line of mountinfo shows the hierarchy of the cpu controller');
  return known(mount.root, { source: mounts.sources.join(', '), value: `${mount.mountPoint} shows ${mount.root} of its ${mount.type}` });
}

/** Counters of the nearest level that has a quota or had one; cpu.stat of the others has no such rows, or zeros. */
function throttling(observed: Observed, levels: Levels | undefined): Fact<CgroupUseFacts['cgroup.throttling']> {
  let found: Fact<CgroupUseFacts['cgroup.throttling']> | undefined;
  for (const folder of levels?.folders ?? []) {
    const file = observed.file(`${folder}/cpu.stat`);
    if (file.state !== 'present') continue;
    const rows = parseKeyed(file.value.text);
    const [periods, throttled] = [parseLimit(rows.get('nr_periods') ?? ''), parseLimit(rows.get('nr_throttled') ?? '')];
    if (typeof periods !== 'number' || typeof throttled !== 'number') continue;
    // v2 counts microseconds, v1 nanoseconds (Documentation/admin-guide/cgroup-v2.rst, scheduler/sched-bwc.rst).
    const micro = parseLimit(rows.get('throttled_usec') ?? '');
    const nano = parseLimit(rows.get('throttled_time') ?? '');
    const seconds = typeof micro === 'number' ? micro / 1e6 : typeof nano === 'number' ? nano / 1e9 : 0;
    const shown = {
      source: file.value.source,
      value: `nr_periods ${periods}, nr_throttled ${throttled}, ${seconds.toFixed(1)} s throttled`,
    };
    found ??= known({ periods, throttled, seconds }, shown);
    if (throttled > 0) return known({ periods, throttled, seconds }, shown);
  }
  return found ?? undetermined('no cpu.stat of the own cgroup counts periods');
}

/** Tasks at the level whose pids.max is the strictest; without a limit, at the own level. */
function pidsCurrent(observed: Observed, levels: Levels | undefined): Fact<number> {
  if (levels === undefined || levels.outside) return undetermined(notSeen);
  const limits = levels.folders.map((folder) => {
    const file = observed.file(`${folder}/pids.max`);
    return {
      folder,
      limit: file.state === 'present' ? (parseLimit(file.value.text) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
    };
  });
  const { folder } = limits.reduce((least, level) => (level.limit < least.limit ? level : least));
  const file = observed.file(`${folder}/pids.current`);
  const count = file.state === 'present' ? parseLimit(file.value.text) : undefined;
  return typeof count === 'number' && file.state === 'present'
    ? known(count, evidenceOf(file.value))
    : undetermined(`${folder}/pids.current was not read`);
}

/** memory.events of v2, memory.oom_control of v1 (since Linux 4.13). */
function memoryKills(observed: Observed, levels: Levels | undefined): Fact<number> {
  if (levels === undefined || levels.outside) return undetermined(notSeen);
  const path = `${levels.folders[0]}/${levels.version === 1 ? 'memory.oom_control' : 'memory.events'}`;
  return counter(observed, path, 'oom_kill');
}

function pidsRefused(observed: Observed, levels: Levels | undefined): Fact<number> {
  if (levels === undefined || levels.outside) return undetermined(notSeen);
  const counted = levels.folders.map((folder) => counter(observed, `${folder}/pids.events`, 'max'));
  return (
    counted.find(({ value }) => typeof value === 'number' && value > 0) ??
    counted.find(({ value }) => value === 0) ??
    undetermined('no level of the cgroup counts refused tasks')
  );
}

function counter(observed: Observed, path: string, key: string): Fact<number> {
  const file = observed.file(path);
  if (file.state !== 'present') return undetermined(file.state === 'missing' ? `there is no ${path}` : file.reason);
  const count = parseLimit(parseKeyed(file.value.text).get(key) ?? '');
  return typeof count === 'number'
    ? known(count, evidenceOf(file.value, new RegExp(`^${key} `)))
    : undetermined(`${path} counts no ${key}`);
}
