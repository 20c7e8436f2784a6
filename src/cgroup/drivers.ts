import type { CgroupSystem } from '../host/cgroup-system.js';
import { type MountEntry, parseMounts } from '../host/mount-table.js';
import type { LimitSet } from '../model/limits.js';
import { cgroupLimits, controllerFiles } from './controllers.js';
import { type GroupRequest, openBase, type Site } from './direct.js';
import { type Group, groupName, type Refusal } from './group.js';
import { controllerLevels, unifiedLevels } from './levels.js';
import { type CgroupRow, parseCgroupRows } from './membership.js';

/** A way to hold commands to limits. */
interface Driver {
  /** Prepares a place for groups with such limits. */
  open(system: CgroupSystem, wanted: LimitSet): Promise<Site | Refusal>;
}

const ownCgroup = (system: CgroupSystem) => system.read('/proc/self/cgroup') ?? '';

function direct(version: 1 | 2): Driver {
  const driver = `cgroup v${version}`;
  // Next to v1 hierarchies, controllers may live in the unified one too.
  const versions = version === 2 ? ([2] as const) : ([1, 2] as const);
  return {
    open: async (system, wanted) => {
      const cgroup = ownCgroup(system);
      if (version === 1 && !hasV1(cgroup))
        return {
          driver,
          reason: 'no hierarchy of cgroup v1 has processor time, memory or tasks',
          remedy: 'none is needed beside cgroup v2',
        };
      return openBase(system, { driver, cgroup, versions }, wanted);
    },
  };
}

function hasV1(cgroup: string): boolean {
  return parseCgroupRows(cgroup).some(({ controllers }) => cgroupLimits.some((name) => controllers.includes(name)));
}

function scope(manager: 'system' | 'user'): Driver {
  return { open: (system, wanted) => openScope(system, wanted, manager) };
}

/**
 * The drivers in the order in which they are tried. Where systemd runs, the tree of cgroups is its own, so that it is asked first
 * (https://systemd.io/CGROUP_DELEGATION).
 */
function driversFor({ uid }: CgroupSystem): readonly Driver[] {
  return [...(uid === 0 ? [] : [scope('user')]), scope('system'), direct(2), direct(1)];
}

/**
 * Makes a group with the first driver that works here; what others made on the way is undone.
 *
 * @param request the first group; its limits, their values aside, are those that others at the site may have
 * @param accept tries the group: entering it is the last thing that may be refused
 * @returns the group and the site for more, or why each driver does not work
 */
export async function openSite(
  system: CgroupSystem,
  request: GroupRequest,
  accept: (group: Group) => Promise<Refusal | undefined>,
): Promise<{ readonly site: Site; readonly group: Group } | readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const driver of driversFor(system)) {
    const site = await driver.open(system, request.limits);
    if ('reason' in site) {
      refusals.push(site);
      continue;
    }
    const group = await site.open(request);
    const refusal = 'reason' in group ? group : await accept(group);
    if (refusal === undefined) return { site, group: group as Group };
    refusals.push(refusal);
    if (!('reason' in group)) await group.close();
    await site.close();
  }
  return refusals;
}

/**
 * A transient scope that is delegated to us: systemd leaves what is below it alone. The limits stand in a group inside, so that the
 * process that keeps the scope alive does not count.
 */
async function openScope(system: CgroupSystem, wanted: LimitSet, manager: 'system' | 'user'): Promise<Site | Refusal> {
  const driver = manager === 'system' ? 'systemd scope' : 'systemd user scope';
  // sd_booted(3)
  if (!system.exists('/run/systemd/system'))
    return {
      driver,
      reason: 'systemd does not run here',
      remedy: 'in WSL: systemd=true below [boot] of /etc/wsl.conf, then wsl --shutdown',
    };
  const mounts = parseMounts(system.read('/proc/self/mountinfo') ?? '').entries;
  const rows = parseCgroupRows(ownCgroup(system));
  const slice = manager === 'system' ? sliceOf(rows) : undefined;
  const shared = manager === 'user' ? levelsOfUserManager(system) : slice === undefined ? undefined : [slice];
  const escaped = shared === undefined ? undefined : escapedLimit(system, rows, mounts, shared, wanted);
  if (escaped !== undefined) return { driver, reason: `a scope would escape ${escaped}`, remedy: 'run outside of that unit' };
  const unit = `${groupName(system, 'limits')}.scope`;
  const user = manager === 'user' ? ['--user'] : [];
  const toManager = manager === 'user' ? environmentOfUserManager(system) : [];
  const holder = await system.hold([
    ...[...toManager, 'systemd-run', ...user, '--scope', '--quiet', '--collect', '--no-ask-password', `--unit=${unit}`],
    ...['--property=Delegate=yes', ...(slice === undefined ? [] : [`--slice=${slice}`]), '--'],
  ]);
  if (typeof holder === 'string')
    return {
      driver,
      reason: `systemd-run: ${holder.split('\n').at(-1)}`,
      remedy: manager === 'user' ? 'start the systemd manager of the user, as root: loginctl enable-linger USER' : 'run as root',
    };
  const manage = ['org.freedesktop.systemd1', '/org/freedesktop/systemd1', 'org.freedesktop.systemd1.Manager'];
  const attach = [...toManager, 'busctl', ...user, 'call', ...manage, 'AttachProcessesToUnit', 'ssau', unit].join(' ');
  const cgroup = system.read(`/proc/${holder.pid}/cgroup`) ?? '';
  const base = { driver, cgroup, versions: [1, 2], holder: holder.pid, ask: (folder: string) => `${attach} ${folder} 1` } as const;
  const site = await openBase(system, base, wanted);
  if ('reason' in site) {
    await holder.release();
    return site;
  }
  const close = async () => {
    await site.close();
    await holder.release();
  };
  return { ...site, close };
}

/** The slice that we stand in; a scope in it keeps the limits of everything from there up. */
function sliceOf(rows: readonly CgroupRow[]): string | undefined {
  const row = rows.find(({ hierarchy, controllers }) => hierarchy === 0 || controllers.includes('name=systemd'));
  return row?.path.split('/').findLast((part) => part.endsWith('.slice'));
}

/** The manager of a user and what is above it, by which scopes of that manager are held too (user@.service(5)). */
function levelsOfUserManager({ uid }: CgroupSystem): readonly string[] {
  return [`user@${uid}.service`, `user-${uid}.slice`, 'user.slice'];
}

/** Services and jobs of cron, which have no session, are not told where the manager of their user listens (pam_systemd(8)). */
function environmentOfUserManager({ uid, env, exists }: CgroupSystem): readonly string[] {
  const folder = `/run/user/${uid}`;
  return env.XDG_RUNTIME_DIR === undefined && exists(folder) ? ['env', `XDG_RUNTIME_DIR=${folder}`] : [];
}

/** A limit between us and the levels that a scope would share with us, which that scope would not have. */
function escapedLimit(
  system: CgroupSystem,
  rows: readonly CgroupRow[],
  mounts: readonly MountEntry[],
  shared: readonly string[],
  wanted: LimitSet,
): string | undefined {
  for (const limit of cgroupLimits) {
    const levels = controllerLevels(limit, rows, mounts) ?? unifiedLevels(rows, mounts);
    for (const folder of levels?.folders ?? []) {
      if (shared.some((level) => folder.endsWith(`/${level}`))) break;
      const value = controllerFiles[limit][levels!.version].value((file) => system.read(`${folder}/${file}`));
      // Every unit has a limit of tasks by default, and so will the scope.
      const counts = typeof value === 'number' && (limit !== 'pids' || value < (wanted.pids ?? 0));
      if (counts) return `the limit of ${limit} of ${folder}`;
    }
  }
  return undefined;
}
