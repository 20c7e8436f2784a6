import type { Answer, Host } from '../host/host.js';
import { environmentLimits } from '../knowledge/environment-limits.js';
import type { FilteredThreads } from '../model/seccomp.js';

/** The status file of one thread of a process, proc(5). */
export interface ThreadStatus {
  readonly task: number;
  readonly text: string;
}

/**
 * The status files of all threads of a process; one that ends meanwhile is left out.
 *
 * @param process its number, or `self`
 */
export async function readThreads(host: Host, process: string): Promise<Answer<readonly ThreadStatus[]>> {
  const folder = `/proc/${process}/task`;
  const tasks = await host.readdir(folder);
  if (tasks.state !== 'present') return tasks;
  const numbers = tasks.value.map(({ name }) => Number(name)).filter((task) => Number.isSafeInteger(task) && task > 0);
  if (numbers.length > environmentLimits.threads)
    return { state: 'unknown', reason: `${folder} has more than ${environmentLimits.threads} threads` };
  const texts = await Promise.all(numbers.map(async (task) => ({ task, status: await host.readFile(`${folder}/${task}/status`) })));
  const seen = texts.flatMap(({ task, status }) => (status.state === 'present' ? [{ task, text: status.value }] : []));
  const hidden = texts.map(({ status }) => status).find(({ state }) => state === 'denied' || state === 'unknown');
  if (hidden !== undefined && 'reason' in hidden) return { state: hidden.state, reason: hidden.reason };
  return seen.length === 0 ? { state: 'unknown', reason: 'it has ended' } : { state: 'present', value: seen };
}

/** The numbers of proc(5), "Seccomp". */
export const seccompModes: Readonly<Record<string, 'disabled' | 'strict' | 'filter'>> = { 0: 'disabled', 1: 'strict', 2: 'filter' };

/** Threads under the same filters together, in the order in which the kernel lists the first of each. */
export function threadGroups(threads: readonly ThreadStatus[]): FilteredThreads[] {
  const groups = new Map<string, FilteredThreads>();
  for (const { task, text } of threads) {
    const row = (key: string) => new RegExp(`^${key}:\\s*(\\d{1,5})\\s*$`, 'm').exec(text)?.[1];
    const [mode, filters, privileges] = ['Seccomp', 'Seccomp_filters', 'NoNewPrivs'].map(row);
    const group: FilteredThreads = {
      threads: 1,
      task,
      mode: seccompModes[mode ?? ''] ?? 'unknown',
      ...(filters === undefined ? {} : { filters: Number(filters) }),
      ...(privileges === undefined ? {} : { noNewPrivs: privileges === '1' }),
    };
    const key = [mode, filters, privileges].join();
    const before = groups.get(key);
    groups.set(key, before === undefined ? group : { ...before, threads: before.threads + 1 });
  }
  return [...groups.values()];
}
