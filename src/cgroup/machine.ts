import { holdsCapability } from '../host/capabilities.js';
import { ConfigurationError } from '../model/errors.js';
import { limitNames } from '../model/limit-rows.js';
import type { LimitSet } from '../model/limits.js';
import { sizeText } from '../model/sizes.js';
import { parseKeyed, parseLimit } from './values.js';

/** What a machine has, for limits that would limit nothing; absent: not known. */
type Machine = { readonly [Name in keyof LimitSet]?: { readonly most: number; readonly text: string } };

/** The files that tell what a machine has. */
export const machineFiles = ['/proc/meminfo', '/proc/sys/kernel/pid_max', '/proc/sys/kernel/threads-max', '/proc/sys/fs/nr_open'] as const;

/** @param read one of them, undefined when it cannot be read */
export function readMachine(processors: number, read: (path: string) => string | undefined): Machine {
  const rows = parseKeyed((read('/proc/meminfo') ?? '').replaceAll(/:| kB$/gm, ''));
  const memory = parseLimit(rows.get('MemTotal') ?? '');
  const tasks = ['/proc/sys/kernel/pid_max', '/proc/sys/kernel/threads-max'].flatMap((path) => parseLimit(read(path) ?? '') ?? []);
  // RLIMIT_NOFILE is never above fs.nr_open (setrlimit(2)).
  const files = parseLimit(read('/proc/sys/fs/nr_open') ?? '');
  return {
    cpu: { most: processors, text: processors === 1 ? '1 CPU' : `${processors} CPUs` },
    ...(memory ? { memory: { most: memory * 1024, text: sizeText(memory * 1024) } } : {}),
    ...(tasks.length > 0 ? { pids: { most: Math.min(...tasks), text: `${Math.min(...tasks)} tasks at most` } } : {}),
    ...(files ? { nofile: { most: files, text: `${files} open files at most` } } : {}),
  };
}

/**
 * @param place where a limit was written
 * @throws ConfigurationError for a limit that is more than the machine has: it would look like a limit and be none
 */
export function refuseBeyond(machine: Machine, limits: LimitSet, place: (name: keyof LimitSet) => string): void {
  for (const name of limitNames) {
    const [asked, has] = [limits[name], machine[name]];
    if (asked === undefined || has === undefined || asked <= has.most) continue;
    const shown = name === 'memory' ? sizeText(asked) : String(asked);
    throw new ConfigurationError(place(name), `${shown} is more than this machine has (${has.text}): it would limit nothing`);
  }
}

/**
 * Why the kernel would not hold this process to RLIMIT_NPROC: kernel/fork.c, copy_process, lets root and two capabilities pass.
 *
 * @param status text of /proc/self/status
 */
export function exemptFromNproc(uid: number, status: string | undefined): string | undefined {
  if (uid === 0) return 'the kernel does not apply RLIMIT_NPROC to root';
  const held = ['CAP_SYS_ADMIN', 'CAP_SYS_RESOURCE'].find((name) => holdsCapability(status ?? '', name));
  return held === undefined ? undefined : `the kernel does not apply RLIMIT_NPROC to a process with ${held}`;
}
