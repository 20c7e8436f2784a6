import { controllerMount, type Levels, unifiedMount } from '../cgroup/levels.js';
import { parseCgroupRows } from '../cgroup/membership.js';
import { countList, parseCfs, parseCpuMax, parseKeyed, parseLimit, parsePressure } from '../cgroup/values.js';
import { mountOf } from '../host/mount-table.js';
import { initialNamespaces } from '../knowledge/containers.js';
import type { Evidence } from '../model/report.js';
import { cgroupMode } from './cgroup-mode.js';
import { ancestorsAreHidden } from './cgroup-root.js';
import { type CgroupFacts, type Fact, type FactsOf, known, undetermined } from './fact.js';
import type { SeenKernel } from './kernel-seen.js';
import { cgroupLevels, evidenceOf, type Observed, ownCgroups, type SeenFile } from './observe.js';
import { affinity } from './resources.js';
import { type ToldLimit, toldOfAll } from './told.js';

/** Cgroup mode, where controllers live, and the limits in force: the least over every level that can be seen. */
export function cgroupFacts(observed: Observed, kernels: readonly SeenKernel[], container: Fact<string>): FactsOf<CgroupFacts> {
  const places = placesOf(observed);
  const asked = (limit: ToldLimit, name: string, seen: Fact<number | null>) =>
    seen.value === 'unknown' && container.value === 'yes'
      ? (toldOfAll(observed.containers, name, ({ limits }) => limits[limit]) ?? seen)
      : seen;
  return {
    'cgroup.mode': cgroupMode(observed, kernels),
    'cgroup.controllers': controllers(observed),
    'cgroup.cpuLimit': asked('cpus', 'limit of CPUs', cpuLimit(observed, places)),
    'cgroup.memoryLimitBytes': asked('memoryBytes', 'limit of memory', memoryLimit(observed, places)),
    'cgroup.memoryHighBytes': least(
      observed,
      places.unified,
      (folder) => oneFile(observed, `${folder}/memory.high`, parseLimit),
      'memory.high',
    ),
    'cgroup.swapLimitBytes': least(
      observed,
      places.unified,
      (folder) => oneFile(observed, `${folder}/memory.swap.max`, parseLimit),
      'memory.swap.max',
    ),
    'cgroup.pidsLimit': asked(
      'tasks',
      'limit of tasks',
      least(observed, places.v1.get('pids') ?? places.unified, (folder) => oneFile(observed, `${folder}/pids.max`, parseLimit), 'pids.max'),
    ),
    'cgroup.cpuset': cpuset(observed, places),
    'cgroup.delegated': delegated(observed, places),
    'cgroup.hiddenAncestors': hiddenAncestors(observed),
    'cgroup.pressure': pressure(observed, places),
  };
}

interface Places {
  readonly unified: Levels | undefined;
  readonly v1: ReadonlyMap<string, Levels>;
}

/** A limit at one level; undefined: no file there tells, which at the real root and without the controller means no limit. */
type AtLevel = { readonly value: number | null; readonly evidence: Evidence } | undefined | 'unreadable';

/**
 * Where to look. A person pastes `/sys/fs/cgroup/memory.max` without /proc/self/cgroup: in a container that file is the container's
 * own, the level where its engine sets limits.
 */
function placesOf(observed: Observed): Places {
  const { unified, v1 } = cgroupLevels(observed.file, observed.mounts.entries);
  if (unified !== undefined || v1.size > 0) return { unified, v1 };
  const top = '/sys/fs/cgroup';
  const shows = (path: string) => observed.file(path).state === 'present';
  const pasted = (names: readonly string[], folder: string) => names.some((name) => shows(`${folder}/${name}`));
  const of = (version: 1 | 2, folder: string): Levels => ({ version, folders: [folder], outside: false });
  const found = new Map<string, Levels>();
  if (pasted(['memory.limit_in_bytes', 'memory.stat'], `${top}/memory`)) found.set('memory', of(1, `${top}/memory`));
  for (const name of ['cpu', 'cpu,cpuacct']) if (pasted(['cpu.cfs_quota_us'], `${top}/${name}`)) found.set('cpu', of(1, `${top}/${name}`));
  if (pasted(['pids.max'], `${top}/pids`)) found.set('pids', of(1, `${top}/pids`));
  const v2 = pasted(['memory.max', 'cpu.max', 'pids.max', 'memory.high', 'memory.swap.max', 'cpuset.cpus.effective'], top);
  return { unified: v2 ? of(2, top) : undefined, v1: found };
}

function cpuLimit(observed: Observed, { unified, v1 }: Places): Fact<number | null> {
  const own = v1.get('cpu');
  const limit =
    own === undefined
      ? least(observed, unified, (folder) => oneFile(observed, `${folder}/cpu.max`, parseCpuMax), 'cpu.max')
      : least(observed, own, (folder) => cfsQuota(observed, folder), 'cpu.cfs_quota_us');
  const cpus = affinity(observed).value;
  // WSL gives its distributions all CPUs but a hundredth; a quota that takes nothing away that matters is none.
  if (typeof limit.value === 'number' && typeof cpus === 'number' && limit.value >= cpus - wholeMachineTolerance)
    return known(null, ...limit.evidence, { source: 'all CPUs that the process may use', value: String(cpus) });
  return limit;
}

/** WSL after 2.9.4 sets cpu.max of /wsl-user to all CPUs less 1000 of 100000 µs (microsoft/WSL#40519). */
const wholeMachineTolerance = 0.05;

function cfsQuota(observed: Observed, folder: string): AtLevel {
  const quota = observed.file(`${folder}/cpu.cfs_quota_us`);
  const period = observed.file(`${folder}/cpu.cfs_period_us`);
  if (quota.state !== 'present') return quota.state === 'missing' ? undefined : 'unreadable';
  const value = parseCfs(quota.value.text, period.state === 'present' ? period.value.text : undefined);
  return value === undefined ? 'unreadable' : { value, evidence: evidenceOf(quota.value) };
}

function memoryLimit(observed: Observed, { unified, v1 }: Places): Fact<number | null> {
  const own = v1.get('memory');
  if (own === undefined) return least(observed, unified, (folder) => oneFile(observed, `${folder}/memory.max`, parseLimit), 'memory.max');
  // The kernel has done the walk, also over levels that cannot be seen (Documentation/admin-guide/cgroup-v1/memory.rst).
  for (const folder of own.folders.slice(0, 1)) {
    const stat = observed.file(`${folder}/memory.stat`);
    const value = stat.state === 'present' ? parseLimit(parseKeyed(stat.value.text).get('hierarchical_memory_limit') ?? '') : undefined;
    if (value !== undefined && stat.state === 'present') return known(value, evidenceOf(stat.value, /hierarchical_memory_limit/));
  }
  return least(observed, own, (folder) => oneFile(observed, `${folder}/memory.limit_in_bytes`, parseLimit), 'memory.limit_in_bytes');
}

/** The least limit over all levels; a level that could not be read leaves it open only when it could be stricter than what is known. */
function least(observed: Observed, levels: Levels | undefined, read: (folder: string) => AtLevel, name: string): Fact<number | null> {
  if (levels === undefined)
    return undetermined(
      observed.file('/proc/self/cgroup').state === 'present'
        ? `no mounted hierarchy tells ${name}`
        : `neither the cgroup of the process nor ${name} was seen`,
    );
  const seen = levels.folders.map((folder) => ({ folder, answer: read(folder) }));
  const unreadable = seen.filter(({ answer }) => answer === 'unreadable').map(({ folder }) => `${folder}/${name}`);
  const values = seen.flatMap(({ answer }) => (answer === undefined || answer === 'unreadable' ? [] : [answer]));
  const evidence = values.map((answer) => answer.evidence);
  if (levels.outside) return undetermined('the process stands outside of the cgroups that it sees', ...evidence);
  if (unreadable.length > 0) return undetermined(`not seen: ${unreadable.join(', ')}`, ...evidence);
  const strictest = values.reduce<(typeof values)[number] | undefined>(
    (best, answer) => (answer.value !== null && (best === undefined || best.value === null || answer.value < best.value) ? answer : best),
    undefined,
  );
  if (strictest !== undefined) return known(strictest.value, strictest.evidence);
  return known(null, ...(evidence.length > 0 ? evidence : [{ source: `${levels.folders[0]}/${name}`, value: 'no level has this file' }]));
}

function oneFile(observed: Observed, path: string, parse: (text: string) => number | null | undefined): AtLevel {
  const answer = observed.file(path);
  if (answer.state === 'missing') return undefined;
  if (answer.state !== 'present') return 'unreadable';
  const value = parse(answer.value.text);
  return value === undefined ? 'unreadable' : { value, evidence: evidenceOf(answer.value) };
}

function cpuset(observed: Observed, { unified, v1 }: Places): Fact<number> {
  const own = v1.get('cpuset') ?? unified;
  const names = own?.version === 1 ? ['cpuset.effective_cpus', 'cpuset.cpus'] : ['cpuset.cpus.effective'];
  // An empty or missing file leaves what the level above has.
  for (const folder of own?.folders ?? []) {
    for (const name of names) {
      const answer = observed.file(`${folder}/${name}`);
      const count = answer.state === 'present' ? countList(answer.value.text) : undefined;
      if (count !== undefined && answer.state === 'present') return known(count, evidenceOf(answer.value));
    }
  }
  return undetermined('no cpuset was seen');
}

function controllers(observed: Observed): Fact<CgroupFacts['cgroup.controllers']> {
  const { entries } = observed.mounts;
  const found: Record<string, { version: 1 | 2; mountPoint: string | null }> = {};
  const evidence: Evidence[] = [];
  const mount = unifiedMount(entries);
  const top = mount?.mountPoint ?? '/sys/fs/cgroup';
  const available = observed.file(`${top}/cgroup.controllers`);
  if (available.state === 'present') {
    for (const name of available.value.text.split(/\s+/).filter((word) => /^[a-z_]{2,20}$/.test(word)))
      found[name] = { version: 2, mountPoint: top };
    evidence.push(evidenceOf(available.value));
  }
  const rows = observed.file('/proc/self/cgroup');
  if (rows.state === 'present') {
    for (const { hierarchy, controllers: names } of parseCgroupRows(rows.value.text))
      for (const name of names)
        if (hierarchy !== 0 && !name.includes('='))
          found[name] = { version: 1, mountPoint: controllerMount(entries, name)?.mountPoint ?? null };
    evidence.push(evidenceOf(rows.value));
  }
  for (const { type, options, mountPoint } of entries) {
    if (type !== 'cgroup') continue;
    for (const name of options) if (v1Controllers.has(name)) found[name] = { version: 1, mountPoint };
  }
  const complete =
    rows.state === 'present' && rows.value.whole && (available.state === 'present' || (mount === undefined && observed.mounts.whole));
  if (complete || (observed.mounts.whole && Object.keys(found).length > 0)) return known(found, ...evidence);
  return undetermined('not all hierarchies were seen', ...evidence);
}

/** Names among the options of a v1 mount that are controllers (kernel/cgroup, cgroup_subsys.h). */
const v1Controllers: ReadonlySet<string> = new Set(
  'cpu cpuacct cpuset memory devices freezer blkio pids hugetlb net_cls net_prio perf_event rdma misc'.split(' '),
);

/**
 * Controllers that the user may enable for cgroups of its own: those of the cgroup that belongs to the user. Root owns every one, but
 * makes none where the tree is mounted read-only, as engines mount it.
 */
function delegated(observed: Observed, { unified }: Places): Fact<readonly string[]> {
  if (unified === undefined || unified.outside) return undetermined('the cgroup of the process in the unified hierarchy was not seen');
  const mount = mountOf(observed.mounts.entries, unified.folders.at(-1)!);
  if (mount?.type === 'cgroup2' && mount.options.includes('ro'))
    return known([], { source: observed.mounts.sources.join(', '), value: `${mount.mountPoint} is mounted read-only` });
  const { user } = observed;
  if (user === undefined) return undetermined('whose process this is was not seen');
  const folders = ownCgroups(unified, user);
  const isRoot = user === 0 && observed.namespace('user') === initialNamespaces.user;
  const unseen = user === 0 && observed.owner(folders[0]!) === undefined;
  const owned = isRoot || unseen ? folders[0] : folders.find((folder) => observed.owner(folder) === user);
  if (owned === undefined) {
    const owner = observed.owner(folders[0]!);
    return owner === undefined
      ? undetermined(`who owns ${folders[0]} was not seen`)
      : known([], { source: folders.join(', '), value: `no cgroup that belongs to the user ${user}; the own one is that of ${owner}` });
  }
  const own = observed.file(`${owned}/cgroup.controllers`);
  if (own.state !== 'present') return undetermined(`not seen: ${owned}/cgroup.controllers`);
  return known(
    own.value.text
      .trim()
      .split(/\s+/)
      .filter((name) => name !== ''),
    evidenceOf(own.value),
  );
}

function hiddenAncestors(observed: Observed): Fact<boolean> {
  const hidden = ancestorsAreHidden(observed);
  return hidden === undefined
    ? undetermined('neither the cgroup namespace nor the top of the tree was seen')
    : known(hidden.value, hidden.evidence);
}

function pressure(observed: Observed, { unified }: Places): Fact<CgroupFacts['cgroup.pressure']> {
  const folder = unified?.folders[0];
  const seen = (['cpu', 'memory', 'io'] as const).flatMap((resource) => {
    // Without a v2 cgroup of its own (v1 has no such files), that of the whole machine.
    const own = observed.file(`${folder}/${resource}.pressure`);
    const answer = own.state === 'present' ? own : observed.file(`/proc/pressure/${resource}`);
    const value = answer.state === 'present' ? parsePressure(answer.value.text) : undefined;
    return value === undefined ? [] : [{ resource, value, file: (answer as { value: SeenFile }).value }];
  });
  if (seen.length === 0) return undetermined('no pressure file can be read');
  return known(
    Object.fromEntries(seen.map(({ resource, value }) => [resource, value])),
    ...seen.map(({ file }) => evidenceOf(file, /^some/)),
  );
}
