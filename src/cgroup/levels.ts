import type { MountEntry } from '../host/mount-table.js';
import type { CgroupRow } from './membership.js';

/** The folders of a process in one hierarchy, from its own cgroup up to the highest that can be seen. */
export interface Levels {
  readonly version: 1 | 2;
  /** Absolute folders, the process's own first. */
  readonly folders: readonly string[];
  /** The process is outside what the mount shows, so that its own cgroup cannot be read. */
  readonly outside: boolean;
}

/** More levels than any real tree has; a hostile path ends there. */
const deepest = 64;

/** Where the unified hierarchy is mounted; the mount that systemd and every runtime use, when there are several. */
export function unifiedMount(mounts: readonly MountEntry[]): MountEntry | undefined {
  return (
    mounts.findLast(({ type, mountPoint }) => type === 'cgroup2' && mountPoint === '/sys/fs/cgroup') ??
    mounts.find(({ type }) => type === 'cgroup2')
  );
}

/** Where the v1 hierarchy of a controller is mounted. */
export function controllerMount(mounts: readonly MountEntry[], controller: string): MountEntry | undefined {
  return mounts.find(
    ({ type, options, mountPoint }) => type === 'cgroup' && (options.includes(controller) || mountPoint.endsWith(`/${controller}`)),
  );
}

/** The levels of the unified hierarchy. */
export function unifiedLevels(rows: readonly CgroupRow[], mounts: readonly MountEntry[]): Levels | undefined {
  const row = rows.find(({ hierarchy, controllers }) => hierarchy === 0 && controllers.length === 0);
  const mount = unifiedMount(mounts);
  return row === undefined || mount === undefined ? undefined : { version: 2, ...foldersOf(row.path, mount) };
}

/** The levels of a controller that has its own v1 hierarchy. */
export function controllerLevels(controller: string, rows: readonly CgroupRow[], mounts: readonly MountEntry[]): Levels | undefined {
  const row = rows.find(({ hierarchy, controllers }) => hierarchy !== 0 && controllers.includes(controller));
  const mount = controllerMount(mounts, controller);
  return row === undefined || mount === undefined ? undefined : { version: 1, ...foldersOf(row.path, mount) };
}

/**
 * The row's path is seen from the cgroup namespace, the mount's root too (mountinfo field 4): what they share lies at the mount
 * point. Without that field (mount(8)), the root of the namespace is mounted.
 */
function foldersOf(path: string, { mountPoint, root = '/' }: MountEntry): Omit<Levels, 'version'> {
  const inside = root === '/' ? path : path === root ? '/' : path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
  const base = mountPoint === '/' ? '' : mountPoint;
  // A container of v1 without a namespace sees the whole path of the host, and its own cgroup as the root of the mount.
  if (inside === undefined || /^\/\.\.(?:\/|$)/.test(inside)) return { folders: [mountPoint], outside: true };
  const parts = inside
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .slice(0, deepest);
  return {
    folders: parts.map((_, index) => `${base}/${parts.slice(0, parts.length - index).join('/')}`).concat(mountPoint),
    outside: false,
  };
}
