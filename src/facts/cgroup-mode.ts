import { parseCgroupRows } from '../cgroup/membership.js';
import { cgroupFileSystemTypes, systemdWords } from '../knowledge/cgroup-modes.js';
import { oldestUnified } from '../knowledge/kernel-releases.js';
import type { Evidence } from '../model/report.js';
import { engineInfo } from './engine-info.js';
import { type CgroupFacts, type Fact, known, undetermined } from './fact.js';
import { isOlder, ownKernel, type SeenKernel } from './kernel-seen.js';
import { evidenceOf, type Observed, shortened } from './observe.js';

type Mode = CgroupFacts['cgroup.mode'];

/** What narrows the mode down: the modes that are still possible, and why. */
interface Narrowing {
  readonly possible: readonly Mode[];
  readonly evidence: Evidence;
}

const all: readonly Mode[] = ['unified', 'hybrid', 'legacy', 'none'];
/** Controllers that Go's work meets; a lone net_cls of a VPN beside v2 does not make a system hybrid. */
const mainControllers = ['cpu', 'memory', 'pids', 'cpuset', 'blkio', 'cpuacct', 'devices', 'freezer'];

/**
 * Where the controllers live. Each observation excludes modes, and what remains is the answer; a grep for "cgroup2" would call a
 * hybrid system unified. A distribution's name decides nothing: what it does by default is not what this machine does.
 */
export function cgroupMode(observed: Observed, kernels: readonly SeenKernel[]): Fact<Mode> {
  const told = [
    ...rowsSay(observed),
    ...fileSystemSays(observed),
    ...mountsSay(observed),
    ...filesSay(observed),
    ...engineSays(observed),
    ...systemdSays(observed),
  ];
  const seen = told.length === 0 ? [] : [...told, ...kernelSays(kernels)];
  if (seen.length === 0) return undetermined('neither /proc/self/cgroup, nor mounts, nor a container engine tell');
  const evidence = seen.map((narrowing) => narrowing.evidence);
  const possible = all.filter((mode) => seen.every((narrowing) => narrowing.possible.includes(mode)));
  if (possible.length === 1) return known(possible[0]!, ...evidence);
  if (possible.length === 0) return undetermined('observations of the cgroup tree contradict each other', ...evidence);
  return undetermined(`it can be ${possible.join(' or ')}`, ...evidence);
}

/** A row `0::` beside rows of v1 controllers: hybrid; alone: unified; absent: legacy. */
function rowsSay({ file }: Observed): Narrowing[] {
  for (const path of ['/proc/self/cgroup', '/proc/1/cgroup']) {
    const answer = file(path);
    if (answer.state !== 'present') continue;
    const rows = parseCgroupRows(answer.value.text);
    const { whole } = answer.value;
    if (rows.length === 0) continue;
    const v2 = rows.some(({ hierarchy, controllers }) => hierarchy === 0 && controllers.length === 0);
    const v1 = rows.filter(({ hierarchy }) => hierarchy !== 0);
    const main = v1.some(({ controllers }) => controllers.some((name) => mainControllers.includes(name)));
    const systemd = v1.some(({ controllers }) => controllers.includes('name=systemd'));
    const evidence = { source: answer.value.source, value: shortened(answer.value.text) };
    if (v2 && main) return [{ possible: ['hybrid'], evidence }];
    if (v2 && v1.length > 0) return [{ possible: systemd ? ['hybrid'] : ['hybrid', 'unified'], evidence }];
    if (v2) return [{ possible: whole ? ['unified'] : ['unified', 'hybrid'], evidence }];
    // The row of v2 is the last one, so that a list that was cut does not show it.
    return [{ possible: whole ? ['legacy'] : ['legacy', 'hybrid'], evidence }];
  }
  return [];
}

/** statfs(2) of /sys/fs/cgroup, or `stat -fc %T`; busybox prints UNKNOWN for v2. */
function fileSystemSays({ cgroupFileSystem, texts }: Observed): Narrowing[] {
  const typed = texts.flatMap(({ command, text, source }) =>
    /^stat\s.*-\w*f.*\/sys\/fs\/cgroup\/?$/.test(command)
      ? [
          {
            name: (/\b(cgroup2fs|tmpfs|cgroupfs|63677270|1021994|27e0eb)\b/.exec(text) ?? [])[1] ?? '',
            evidence: { source, value: shortened(text) },
          },
        ]
      : [],
  );
  const asked =
    cgroupFileSystem === undefined
      ? []
      : [
          {
            name: cgroupFileSystem.toString(16),
            evidence: { source: 'statfs /sys/fs/cgroup', value: `0x${cgroupFileSystem.toString(16)}` },
          },
        ];
  return [...asked, ...typed].flatMap(({ name, evidence }) => {
    const possible = cgroupFileSystemTypes[name];
    return possible === undefined ? [] : [{ possible, evidence }];
  });
}

function mountsSay({ mounts, file }: Observed): Narrowing[] {
  const { entries, whole, wholeFor, sources } = mounts;
  const v2 = entries.filter(({ type }) => type === 'cgroup2');
  const v1 = entries.filter(({ type }) => type === 'cgroup');
  const complete = whole || wholeFor.some((word) => 'cgroup'.includes(word));
  const evidence = (list: typeof entries) => ({
    source: sources.join(', '),
    value: shortened(list.map(({ type, mountPoint }) => `${type} on ${mountPoint}`).join(', ')),
  });
  const main = v1.some(({ options, mountPoint }) =>
    mainControllers.some((name) => options.includes(name) || mountPoint.endsWith(`/${name}`)),
  );
  if (v2.length > 0 && main) return [{ possible: ['hybrid'], evidence: evidence([...v2, ...v1]) }];
  if (v2.some(({ mountPoint }) => mountPoint === '/sys/fs/cgroup')) return [{ possible: ['unified'], evidence: evidence(v2) }];
  if (v2.length > 0) return [{ possible: complete && v1.length === 0 ? ['unified'] : ['unified', 'hybrid'], evidence: evidence(v2) }];
  // A container on a hybrid host gets the v1 mounts alone; there the row of v2 in /proc/self/cgroup tells.
  const rows = file('/proc/self/cgroup').state === 'present';
  if (main) return [{ possible: complete && !rows ? ['legacy'] : ['legacy', 'hybrid'], evidence: evidence(v1) }];
  const tmpfs = entries.filter(({ mountPoint, type }) => mountPoint === '/sys/fs/cgroup' && type === 'tmpfs');
  if (tmpfs.length > 0) return [{ possible: whole ? ['none'] : all, evidence: evidence(tmpfs) }];
  // Nothing is mounted at all: neither version can be used.
  if (whole && v1.length === 0 && entries.length > 3)
    return [{ possible: ['none'], evidence: { source: sources.join(', '), value: 'no cgroup file system is mounted' } }];
  return [];
}

/** Files of v2 directly below /sys/fs/cgroup, or folders of v1 controllers there. */
function filesSay(observed: Observed): Narrowing[] {
  const found: Narrowing[] = [];
  for (const name of [
    'memory.max',
    'cpu.max',
    'pids.max',
    'memory.current',
    'cgroup.controllers',
    'cgroup.procs',
    'memory.high',
    'cgroup.subtree_control',
  ]) {
    const path = `/sys/fs/cgroup/${name}`;
    const answer = observed.file(path);
    const there = answer.state === 'present' && answer.value.text.trim() !== '';
    if (name !== 'cgroup.procs' && (there || observed.exists(path) === true))
      found.push({ possible: ['unified'], evidence: there ? evidenceOf(answer.value) : { source: path, value: 'exists' } });
  }
  for (const path of [
    '/sys/fs/cgroup/memory/memory.limit_in_bytes',
    '/sys/fs/cgroup/cpu/cpu.cfs_quota_us',
    '/sys/fs/cgroup/pids/pids.max',
  ]) {
    const answer = observed.file(path);
    if (answer.state === 'present' && answer.value.text.trim() !== '')
      found.push({ possible: ['legacy', 'hybrid'], evidence: evidenceOf(answer.value) });
  }
  for (const { command, text, source, whole } of observed.texts) {
    if (!/^ls\b.*\s\/sys\/fs\/cgroup\/?$/.test(command)) continue;
    // With -R the folders below follow after a blank line, with -F a sign after each name.
    const [top = ''] = text.trim().split(/\n\s*\n/);
    const names = new Set(top.split(/\s+/).map((name) => name.replace(/[/@*=|]$/, '')));
    const evidence = { source, value: shortened(top) };
    if (names.has('cgroup.controllers')) found.push({ possible: ['unified'], evidence });
    else if (names.has('memory') && names.has('cpuset'))
      found.push({ possible: names.has('unified') ? ['hybrid'] : whole ? ['legacy'] : ['legacy', 'hybrid'], evidence });
  }
  return found;
}

/** What systemd writes of the hierarchy that it found: in the status of the system, and its tools when they explain themselves. */
function systemdSays({ texts }: Observed): Narrowing[] {
  return texts.flatMap(({ text, source }) =>
    systemdWords.flatMap(({ pattern, possible }) => {
      const [line] = pattern.exec(text) ?? [];
      return line === undefined ? [] : [{ possible, evidence: { source, value: shortened(line) } }];
    }),
  );
}

/** A kernel that does not have v2 yet. */
function kernelSays(kernels: readonly SeenKernel[]): Narrowing[] {
  const kernel = ownKernel(kernels);
  if (kernel === undefined || kernel === 'contradiction' || isOlder(kernel.release, oldestUnified) !== true) return [];
  return [{ possible: ['legacy', 'none'], evidence: kernel.evidence }];
}

/** The engine's version is that of the controllers, so that 1 leaves hybrid open. Before 20.10 Docker knew v1 alone. */
function engineSays(observed: Observed): Narrowing[] {
  const engine = engineInfo(observed);
  // Listed where containers get a cgroup namespace by default, which moby does on v2 alone (daemon/config, DefaultCgroupNamespaceMode).
  if (engine?.privateCgroups !== undefined) return [{ possible: ['unified'], evidence: engine.privateCgroups }];
  if (engine === undefined) return [];
  // Of itself that an engine runs tells only that there are cgroups.
  if (engine.cgroupVersion === undefined)
    return engine.cgroupDriver === undefined || engine.cgroupDriver === 'none'
      ? []
      : [
          {
            possible: ['unified', 'hybrid', 'legacy'],
            evidence: engine.evidence(engine.executionDriver ? 'Execution Driver' : 'Cgroup Driver'),
          },
        ];
  const key = engine.engine === 'podman' ? 'cgroupVersion' : 'Cgroup Version';
  return [{ possible: engine.cgroupVersion === 2 ? ['unified'] : ['legacy', 'hybrid'], evidence: engine.evidence(key) }];
}
