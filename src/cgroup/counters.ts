import type { Counters } from '../model/limits.js';
import type { Place } from './controllers.js';
import { parseKeyed, parseLimit } from './values.js';

type Read = (path: string) => string | undefined;
type Below = (folder: string) => readonly string[];

/**
 * What the kernel has counted in the cgroups so far.
 *
 * @param below every folder below a folder: v1 counts kills and refusals in the cgroup of the process that they met, and so does v2
 * refusals up to Linux 6.10 (kernel/cgroup/pids.c)
 */
export function readCounters(places: readonly Place[], read: Read, below: Below = () => []): Counters {
  const of = (controller: Place['controller']) => places.find((place) => place.controller === controller);
  const [cpu, memory, pids, cpuacct] = [of('cpu'), of('memory'), of('pids'), of('cpuacct')];
  return withoutEmpty({
    cpu: cpu === undefined && cpuacct === undefined ? {} : cpuCounters(cpu, cpuacct, read),
    memory: memory === undefined ? {} : memoryCounters(memory, read, below),
    pids: pids === undefined ? {} : pidsCounters(pids, read, below),
  });
}

/** What happened between two readings; peaks are those of the second. */
export function difference(before: Counters, after: Counters): Counters {
  const part = <T extends Readonly<Record<string, number | undefined>>>(a: T | undefined, b: T | undefined): Record<string, number> =>
    Object.fromEntries(
      Object.entries(b ?? {}).flatMap(([name, value]) => {
        if (value === undefined) return [];
        const rise = Math.max(0, value - (name.startsWith('peak') ? 0 : (a?.[name] ?? 0)));
        return [[name, name.endsWith('Seconds') ? rounded(rise) : rise]];
      }),
    );
  return withoutEmpty({ cpu: part(before.cpu, after.cpu), memory: part(before.memory, after.memory), pids: part(before.pids, after.pids) });
}

function cpuCounters(cpu: Place | undefined, cpuacct: Place | undefined, read: Read): NonNullable<Counters['cpu']> {
  const number = numberOf(parseKeyed((cpu && read(`${cpu.folder}/cpu.stat`)) ?? ''));
  // v2 counts microseconds, v1 nanoseconds.
  const throttled = scaled(number('throttled_usec'), 1e6) ?? scaled(number('throttled_time'), 1e9);
  const used = scaled(number('usage_usec'), 1e6) ?? scaled(cpuacct && wholeFile(read, `${cpuacct.folder}/cpuacct.usage`), 1e9);
  return defined({ periods: number('nr_periods'), throttled: number('nr_throttled'), throttledSeconds: throttled, usedSeconds: used });
}

function memoryCounters({ version, folder }: Place, read: Read, below: Below): NonNullable<Counters['memory']> {
  if (version === 2) {
    const number = numberOf(parseKeyed(read(`${folder}/memory.events`) ?? ''));
    return defined({
      killed: number('oom_kill'),
      outOfMemory: number('oom'),
      limitReached: number('max'),
      peakBytes: wholeFile(read, `${folder}/memory.peak`),
    });
  }
  const killedIn = (each: string) => numberOf(parseKeyed(read(`${each}/memory.oom_control`) ?? ''))('oom_kill');
  const reachedIn = (each: string) => wholeFile(read, `${each}/memory.failcnt`);
  const inner = below(folder);
  const own = killedIn(folder);
  const ofInner = sumOf(inner.filter((each) => (reachedIn(each) ?? 0) > 0).map(killedIn));
  return defined({
    killed: own === undefined ? undefined : own + sumOf(inner.map(killedIn)),
    killedByInner: ofInner === 0 ? undefined : ofInner,
    limitReached: reachedIn(folder),
    peakBytes: wholeFile(read, `${folder}/memory.max_usage_in_bytes`),
  });
}

function pidsCounters({ folder }: Place, read: Read, below: Below): NonNullable<Counters['pids']> {
  const refusedIn = (file: string) => numberOf(parseKeyed(read(file) ?? ''))('max');
  const refused = refusedIn(`${folder}/pids.events`);
  const limitReached = refusedIn(`${folder}/pids.events.local`);
  const inner = limitReached === undefined ? below(folder) : [];
  return defined({
    refused: refused === undefined ? undefined : refused + sumOf(inner.map((each) => refusedIn(`${each}/pids.events`))),
    limitReached,
    peak: wholeFile(read, `${folder}/pids.peak`),
  });
}

function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

/** What is in use at the moment, for kernels that keep no peak. */
export function readUse(places: readonly Place[], read: Read): { readonly memoryBytes?: number; readonly tasks?: number } {
  const of = (controller: Place['controller'], file: string) => {
    const place = places.find((each) => each.controller === controller);
    return place === undefined ? undefined : wholeFile(read, `${place.folder}/${file}`);
  };
  const memory = places.find(({ controller }) => controller === 'memory');
  return defined({
    memoryBytes: of('memory', memory?.version === 1 ? 'memory.usage_in_bytes' : 'memory.current'),
    tasks: of('pids', 'pids.current'),
  });
}

function numberOf(rows: ReadonlyMap<string, string>): (key: string) => number | undefined {
  return (key) => parseLimit(rows.get(key) ?? '') ?? undefined;
}

function wholeFile(read: Read, path: string): number | undefined {
  return parseLimit(read(path) ?? '') ?? undefined;
}

function scaled(value: number | undefined, by: number): number | undefined {
  return value === undefined ? undefined : rounded(value / by);
}

/** Milliseconds are what anybody can tell apart. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}

function withoutEmpty(counters: Counters): Counters {
  return Object.fromEntries(Object.entries(counters).filter(([, part]) => Object.keys(part ?? {}).length > 0)) as Counters;
}
