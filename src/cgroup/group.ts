import type { CgroupSystem } from '../host/cgroup-system.js';
import { limitedExecution } from '../knowledge/limits.js';
import type { Counters, LimitSet, OuterLimit } from '../model/limits.js';
import { type CgroupLimit, controllerFiles, type Place } from './controllers.js';
import { readCounters, readUse } from './counters.js';

/** Why a driver cannot hold a command to the limits here, and what would change that. */
export interface Refusal {
  readonly driver: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A cgroup of ours in each hierarchy that is needed. */
export interface Group {
  /** What made it work: `cgroup v1`, `cgroup v2`, `systemd scope`, `systemd user scope`. */
  readonly driver: string;
  readonly places: readonly Place[];
  readonly outer: readonly OuterLimit[];
  /** What the reader should know of it. */
  readonly notes: readonly string[];
  /** Arguments of `enterScript` that put a process into it. */
  readonly enter: readonly string[];
  counters(): Counters;
  use(): ReturnType<typeof readUse>;
  /** Processes in it, each with its name. */
  processes(): ReadonlyMap<number, string>;
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Puts a process into it, and looks whether it is there. */
  trial(): Promise<Refusal | undefined>;
  /** Kills what is in it and removes it. */
  close(): Promise<void>;
}

const prefix = 'go-wsl-conform-';

/** The name of a group of ours. */
export function groupName(system: CgroupSystem, label: string): string {
  return `${prefix}${system.owner}-${label}`;
}

/** The owner in the name of a group, also of a scope; undefined when it is none of ours. */
function ownerOf(name: string): string | undefined {
  return name.startsWith(prefix) ? /^(\d+-\d+-\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
}

/** Empties and removes what killed runs left in a folder. */
export async function removeAbandoned(system: CgroupSystem, folder: string): Promise<void> {
  for (const name of system.folders(folder)) {
    const owner = ownerOf(name);
    if (owner !== undefined && system.isGone(owner)) await removeGroup(system, `${folder}/${name}`);
  }
}

/** Kills every process in a group and below, and removes it. */
export async function removeGroup(system: CgroupSystem, folder: string): Promise<void> {
  // No more forks, so that killing one by one comes to an end; where there is no such file, the kernel kills at once or nothing forks for long.
  system.write(`${folder}/pids.max`, '0');
  const rounds = Math.ceil(limitedExecution.emptyMs / limitedExecution.pauseMs);
  for (let round = 0; round < rounds; round++) {
    const tree = treeOf(system, folder);
    if (system.write(`${folder}/cgroup.kill`, '1') !== undefined)
      for (const each of tree) for (const pid of pidsIn(system, each)) system.kill(pid, 'SIGKILL');
    const refused = tree.map((each) => system.remove(each)).filter((code) => code !== undefined && code !== 'ENOENT');
    if (refused.length === 0) break;
    await system.wait(limitedExecution.pauseMs);
  }
  system.release(folder);
}

/** The folder and all below, the deepest first. */
function treeOf(system: CgroupSystem, folder: string): string[] {
  return [...system.folders(folder).flatMap((name) => treeOf(system, `${folder}/${name}`)), folder];
}

function pidsIn(system: CgroupSystem, folder: string): number[] {
  return (system.read(`${folder}/cgroup.procs`) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

/** A group that was made, as callers use it. */
export function asGroup(system: CgroupSystem, made: Pick<Group, 'driver' | 'places' | 'outer' | 'notes' | 'enter' | 'trial'>): Group {
  const folders = foldersOf(made.places);
  const processes = () => {
    const pids = new Set(folders.flatMap((folder) => treeOf(system, folder).flatMap((each) => pidsIn(system, each))));
    return new Map([...pids].map((pid) => [pid, system.read(`/proc/${pid}/comm`)?.trim() ?? '?']));
  };
  return {
    ...made,
    counters: () => readCounters(made.places, system.read, (folder) => treeOf(system, folder).slice(0, -1)),
    use: () => readUse(made.places, system.read),
    processes,
    signal: (signal) => {
      for (const pid of processes().keys()) system.kill(pid, signal);
    },
    close: async () => {
      for (const folder of folders) await removeGroup(system, folder);
    },
  };
}

/** Each folder once: v2 has all controllers in one. */
export function foldersOf(places: readonly Place[]): string[] {
  return [...new Set(places.map(({ folder }) => folder))];
}

/** Writes the limits and reads them back. */
export function setLimits(
  system: CgroupSystem,
  places: readonly Place[],
  limits: LimitSet,
): { readonly problem?: string; readonly notes: string[] } {
  const notes: string[] = [];
  for (const { controller, version, folder } of places) {
    if (controller === 'cpuacct') continue;
    const asked = limits[controller];
    if (asked === undefined) continue;
    const files = controllerFiles[controller][version];
    for (const { file, text, optional } of files.writes(asked)) {
      const code = system.write(`${folder}/${file}`, text);
      if (code === undefined) continue;
      if (optional) notes.push(`swap is not limited: the kernel has no ${file} here (${code})`);
      else return { problem: `${file} does not take ${text} (${code})${hint(controller, code)}`, notes };
    }
    const found = files.value((file) => system.read(`${folder}/${file}`));
    if (typeof found !== 'number' || !files.isSame(asked, found))
      return { problem: `${controller} was set to ${asked} and reads back as ${found ?? 'no limit'} in ${folder}`, notes };
  }
  return { notes };
}

/** v1 refuses a quota that is higher than that of an outer cgroup (kernel/sched/core.c, tg_cfs_schedulable_down). */
function hint(controller: CgroupLimit, code: string): string {
  return controller === 'cpu' && code === 'EINVAL' ? ': an outer cgroup allows less' : '';
}
