import type { CgroupSystem } from '../host/cgroup-system.js';
import { type MountEntry, parseMounts } from '../host/mount-table.js';
import type { LimitSet, OuterLimit } from '../model/limits.js';
import { type CgroupLimit, type Controller, cgroupLimits, controllerFiles, type Place } from './controllers.js';
import { asGroup, foldersOf, type Group, groupName, type Refusal, removeAbandoned, removeGroup, setLimits } from './group.js';
import { controllerLevels, type Levels, unifiedLevels } from './levels.js';
import { type CgroupRow, parseCgroupRows } from './membership.js';

/** Where groups are to be made: in the cgroups of which process, and how others get in. */
export interface Base {
  readonly driver: string;
  /** Text of /proc/PID/cgroup. */
  readonly cgroup: string;
  /** Versions of the hierarchies that may be used. */
  readonly versions: readonly (1 | 2)[];
  /** A command that moves processes where we have no permission to; a pid is put behind it. */
  readonly ask?: (folderInBase: string) => string;
  /** A process that stands there and makes room in its unified cgroup. */
  readonly holder?: number;
}

/** A place that groups can be made in. */
export interface Site {
  readonly driver: string;
  open(request: GroupRequest): Promise<Group | Refusal>;
  close(): Promise<void>;
}

export interface GroupRequest {
  readonly limits: LimitSet;
  /** Tells apart the groups of one program. */
  readonly label: string;
}

type Undo = (() => void)[];

/** Controllers that are used when they are there, because they count. */
const counting: readonly Controller[] = ['cpu', 'memory', 'pids', 'cpuacct'];

const makeRoom = 'start the command in a cgroup of its own, as with: systemd-run --scope --property=Delegate=yes';
const byErrno: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  EROFS: {
    what: 'the cgroup file system is mounted read-only',
    remedy:
      'mount it writable: docker run --privileged (or podman run --security-opt unmask=/sys/fs/cgroup), or run outside of the container',
  },
  EACCES: { what: 'there is no permission', remedy: 'run as root, or in a session with a systemd user manager (loginctl enable-linger)' },
  EPERM: { what: 'it is not permitted', remedy: 'run as root outside of a container, or with --privileged in one' },
  EBUSY: { what: 'processes stand in it, and v2 then hands down no controllers', remedy: makeRoom },
  // Node's name of EOPNOTSUPP on Linux.
  ENOTSUP: { what: 'it is threaded', remedy: makeRoom },
  ENOENT: { what: 'it is gone or does not exist', remedy: 'start again' },
  EAGAIN: { what: 'no more cgroups may be made in it (cgroup.max.descendants)', remedy: 'raise cgroup.max.descendants' },
};

/** A service of the system has its own unit; what a user logs in to is below user@.service (systemd.resource-control(5), Delegate=). */
function delegationBySystemd(folder: string): string {
  const service = folder.split('/').findLast((level) => level.endsWith('.service') && !level.startsWith('user@'));
  const isOfSystem = service !== undefined && !folder.includes('/user.slice/');
  const [unit, then] = isOfSystem ? [service, `systemctl restart ${service}`] : ['user@.service', 'log in again'];
  return `systemctl edit ${unit}, with [Service] Delegate=cpu cpuset io memory pids, and ${then}`;
}

function refused(driver: string, folder: string, code: string): Refusal {
  const { what, remedy } = byErrno[code] ?? { what: code, remedy: 'see the errno in cgroups(7)' };
  return { driver, reason: `${folder}: ${what} (${code})`, remedy };
}

/**
 * Prepares a place for groups.
 *
 * @param wanted the limits that groups there will have, their values aside
 */
export async function openBase(system: CgroupSystem, base: Base, wanted: LimitSet): Promise<Site | Refusal> {
  const mounts = parseMounts(system.read('/proc/self/mountinfo') ?? '').entries;
  const parents = parentsOf(parseCgroupRows(base.cgroup), mounts, base.versions);
  const lacking = cgroupLimits.find((name) => wanted[name] !== undefined && !parents.has(name));
  if (lacking !== undefined) return lackingController(base, lacking, system, mounts);
  for (const folder of new Set([...parents.values()].flatMap(({ folders }) => folders))) await removeAbandoned(system, folder);
  const undo: Undo = [];
  const close = async () => {
    for (const each of undo) each();
  };
  const unified = [...parents.values()].find(({ version }) => version === 2);
  const inUnified = cgroupLimits.filter((name) => parents.get(name) === unified);
  const refusal = unified && handDown(system, base, unified.folders[0]!, inUnified, wanted, undo);
  if (refusal !== undefined) {
    await close();
    return refusal;
  }
  const handedDown = unified && wordsOf(system, `${unified.folders[0]}/cgroup.subtree_control`);
  for (const name of inUnified) if (!handedDown?.has(name)) parents.delete(name);
  if (parents.size === 0) {
    await close();
    return { driver: base.driver, reason: 'no controller of processor time, memory or tasks can be had', remedy: 'run as root' };
  }
  return {
    driver: base.driver,
    close,
    open: async (request) => {
      const made: Place[] = [];
      const outcome = makeGroup(system, base, parents, request, made);
      if ('reason' in outcome) {
        for (const folder of foldersOf(made)) await removeGroup(system, folder);
        return outcome;
      }
      const name = groupName(system, request.label);
      return asGroup(system, {
        driver: base.driver,
        places: made,
        outer: outerLimits(system, parents, request.limits),
        notes: outcome.notes,
        enter: entering(base, made, name),
        trial: () => tryEntering(system, base, made, name),
      });
    },
  };
}

/** Makes the folders, with the limits set and read back; `made` is what to remove when that fails. */
function makeGroup(
  system: CgroupSystem,
  base: Base,
  parents: ReadonlyMap<Controller, Levels>,
  request: GroupRequest,
  made: Place[],
): { readonly notes: readonly string[] } | Refusal {
  const name = groupName(system, request.label);
  for (const [controller, { version, folders }] of parents) {
    const folder = `${folders[0]}/${name}`;
    if (!made.some((place) => place.folder === folder)) {
      const code = system.make(folder);
      if (code !== undefined) return refused(base.driver, folders[0]!, code);
      system.guard(folder);
    }
    made.push({ controller, version, folder });
  }
  const { problem, notes } = setLimits(system, made, request.limits);
  if (problem === undefined) return { notes };
  return { driver: base.driver, reason: problem, remedy: 'ask for what outer cgroups allow, or run outside of them' };
}

/** The levels that each controller has at the site, in the hierarchies that may be used. */
export function parentsOf(rows: readonly CgroupRow[], mounts: readonly MountEntry[], versions: Base['versions']): Map<Controller, Levels> {
  const parents = new Map<Controller, Levels>();
  const unified = unifiedLevels(rows, mounts);
  for (const controller of counting) {
    const own = controllerLevels(controller, rows, mounts);
    // A controller belongs to one hierarchy: to v1's where there is one.
    const levels = own ?? (controller === 'cpuacct' ? undefined : unified);
    if (levels === undefined || levels.outside || !versions.includes(levels.version)) continue;
    // A hierarchy more costs each command that enters it; most have both in one.
    if (controller === 'cpuacct' && levels.folders[0] !== parents.get('cpu')?.folders[0]) continue;
    parents.set(controller, levels);
  }
  return parents;
}

function lackingController(base: Base, controller: CgroupLimit, system: CgroupSystem, mounts: readonly MountEntry[]): Refusal {
  const rows = parseCgroupRows(base.cgroup);
  const own = controllerLevels(controller, rows, mounts);
  const refusal = (reason: string, remedy: string): Refusal => ({ driver: base.driver, reason, remedy });
  if (own?.outside || unifiedLevels(rows, mounts)?.outside)
    return refusal(
      'this process stands outside of the cgroups that are mounted here',
      'start it in a cgroup below the mount, or mount the cgroup file system anew in a mount namespace of its own',
    );
  if (own !== undefined)
    return refusal(`the ${controller} controller belongs to cgroup v1 here`, 'none is needed where the driver cgroup v1 works');
  if (system.read('/proc/self/cgroup') === undefined)
    return refusal('there is no /proc/self/cgroup', 'mount /proc as root: mount -t proc proc /proc');
  // A mount of v2 over folders of v1 would hide them, and has no controller that v1 has.
  const v1 = rows.find(({ hierarchy, controllers }) => hierarchy !== 0 && controllers.includes(controller));
  const remedy =
    v1 === undefined
      ? 'mount the cgroup file system as root: mount -t cgroup2 cgroup2 /sys/fs/cgroup'
      : `mount the hierarchy of cgroup v1 that has it as root: mkdir -p /sys/fs/cgroup/${controller} && mount -t cgroup -o ${v1.controllers.join(',')} cgroup /sys/fs/cgroup/${controller}`;
  return refusal(`no hierarchy with the ${controller} controller is mounted`, remedy);
}

/** Enables controllers for the groups below a v2 cgroup, as far as they are not. */
function handDown(
  system: CgroupSystem,
  { driver, holder }: Base,
  parent: string,
  controllers: readonly CgroupLimit[],
  wanted: LimitSet,
  undo: Undo,
): Refusal | undefined {
  const available = wordsOf(system, `${parent}/cgroup.controllers`);
  const missing = controllers.find((name) => wanted[name] !== undefined && !available.has(name));
  if (missing !== undefined)
    return {
      driver,
      reason: `the ${missing} controller is not delegated to ${parent}: its cgroup.controllers has ${[...available].join(', ') || 'nothing'}`,
      remedy: `let systemd delegate it (${delegationBySystemd(parent)}); without systemd, enable it in cgroup.subtree_control of the outer cgroups`,
    };
  const set = (word: string) => system.write(`${parent}/cgroup.subtree_control`, word);
  const enabled = wordsOf(system, `${parent}/cgroup.subtree_control`);
  const lacking = controllers.filter((each) => available.has(each) && !enabled.has(each));
  if (lacking.length > 0 && !makeRoomIn(system, parent, holder, undo))
    return lacking.some((name) => wanted[name] !== undefined) ? refused(driver, parent, 'EBUSY') : undefined;
  for (const name of lacking) {
    const code = set(`+${name}`);
    if (code === undefined) undo.unshift(() => void set(`-${name}`));
    else if (wanted[name] !== undefined) return refused(driver, parent, code);
  }
  return undefined;
}

function wordsOf(system: CgroupSystem, file: string): ReadonlySet<string> {
  return new Set((system.read(file) ?? '').split(/\s+/).filter((word) => word !== ''));
}

/**
 * v2 hands controllers down only from a cgroup without processes of its own (Documentation/admin-guide/cgroup-v2.rst, "No Internal
 * Process Constraint"), the root excepted. With processes in it, cpu and pids would be enabled all the same, and make it a threaded
 * domain that no process can go below ("Threads"). Where nobody stands there but us, we go one level down.
 *
 * @returns whether no process stands there now
 */
function makeRoomIn(system: CgroupSystem, parent: string, holder: number | undefined, undo: Undo): boolean {
  const inside = () => (system.read(`${parent}/cgroup.procs`) ?? '').split('\n').filter((line) => line !== '');
  const isRoot = !system.exists(`${parent}/cgroup.type`);
  if (isRoot || inside().length === 0) return true;
  const isOurs = (pid: string) => [system.pid, holder].includes(Number(pid)) || parentOf(system, pid) === system.pid;
  if (!inside().every(isOurs)) return false;
  const aside = `${parent}/${groupName(system, 'aside')}`;
  if (system.make(aside) !== undefined) return false;
  for (const pid of inside()) system.write(`${aside}/cgroup.procs`, pid);
  undo.push(() => {
    for (const pid of (system.read(`${aside}/cgroup.procs`) ?? '').split('\n')) if (pid !== '') system.write(`${parent}/cgroup.procs`, pid);
    system.remove(aside);
  });
  return inside().length === 0;
}

/** Field 4 of /proc/PID/stat. */
function parentOf(system: CgroupSystem, pid: string): number {
  const stat = system.read(`/proc/${pid}/stat`) ?? '';
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function entering({ ask }: Base, places: readonly Place[], name: string): string[] {
  return [
    ...(ask === undefined ? [] : ['ask', ask(`/${name}`)]),
    ...foldersOf(places).flatMap((folder) => ['join', `${folder}/cgroup.procs`]),
  ];
}

/** Puts a process into the group, and looks whether it is there. */
async function tryEntering(system: CgroupSystem, base: Base, places: readonly Place[], name: string): Promise<Refusal | undefined> {
  const holder = await system.hold([]);
  if (typeof holder === 'string')
    return { driver: base.driver, reason: `no process could be started to try it: ${holder}`, remedy: 'install sh' };
  try {
    for (const folder of foldersOf(places)) {
      const code = system.write(`${folder}/cgroup.procs`, String(holder.pid));
      if (code === undefined) continue;
      const asked = base.ask === undefined ? code : await system.run([...base.ask(`/${name}`).split(' '), String(holder.pid)]);
      if (asked !== undefined) return refused(base.driver, folder, code);
    }
    const rows = parseCgroupRows(system.read(`/proc/${holder.pid}/cgroup`) ?? '');
    const stray = places.find(({ controller, version }) => {
      const row = rows.find(({ hierarchy, controllers }) => (version === 2 ? hierarchy === 0 : controllers.includes(controller)));
      return row?.path.split('/').at(-1) !== name;
    });
    return stray === undefined
      ? undefined
      : {
          driver: base.driver,
          reason: `a process that was put into ${stray.folder} is not in it`,
          remedy: 'look for what moves processes between cgroups (systemd, cgrulesengd)',
        };
  } finally {
    await holder.release();
  }
}

/** Limits above that leave less than was asked for: the least of each kind. */
function outerLimits(system: CgroupSystem, parents: ReadonlyMap<Controller, Levels>, limits: LimitSet): OuterLimit[] {
  return cgroupLimits.flatMap((limit) => {
    const [asked, levels] = [limits[limit], parents.get(limit)];
    if (asked === undefined || levels === undefined) return [];
    const { version } = levels;
    const found = levels.folders.flatMap((folder): OuterLimit[] => {
      const value = controllerFiles[limit][version].value((file) => system.read(`${folder}/${file}`));
      return typeof value === 'number' && value < asked ? [{ limit, value, folder }] : [];
    });
    return found.sort((a, b) => a.value - b.value).slice(0, 1);
  });
}
