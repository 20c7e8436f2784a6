import { readFileSync, readlinkSync } from 'node:fs';

/** A process that made something which must not outlive it: enough to tell whether it still lives. Empty where the system does not say. */
export interface Owner {
  readonly pid: number;
  /** Clock ticks after boot at which it started: a process number alone is used again. */
  readonly started: string;
  /** Process numbers mean nothing after another boot or in another namespace (a container that shares the folder). */
  readonly boot: string;
  readonly namespace: string;
}

/** This process. */
export function self(): Owner {
  return {
    pid: process.pid,
    started: startOf(process.pid),
    boot: quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: quietly(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/** Whether the process lives; only for owners of this boot and namespace. */
export function lives({ pid, started }: Pick<Owner, 'pid' | 'started'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return started === '' || now === '' || now === started;
}

/** Field 22 of /proc/PID/stat, proc(5); the name of the command, in parentheses, may hold anything. */
function startOf(pid: number): string {
  return quietly(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
