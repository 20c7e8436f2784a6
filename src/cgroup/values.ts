/** v1 and some files of v2 write "no limit" as a number close to 2^63, rounded to pages. */
const noLimit = 2n ** 60n;
/** The same of 32-bit kernels: LONG_MAX pages (PAGE_COUNTER_MAX in include/linux/page_counter.h). */
const noLimit32 = (2n ** 31n - 1n) * 4096n;

/** `max`, -1 and numbers that no machine has: null; undefined when it is no such value. */
export function parseLimit(text: string): number | null | undefined {
  const word = text.trim();
  if (word === 'max' || word === '-1') return null;
  if (!/^\d{1,20}$/.test(word)) return undefined;
  const value = BigInt(word);
  return value >= noLimit || value === noLimit32 ? null : Number(word);
}

/** cpu.max: `quota [period]` in microseconds, the period 100000 by default → CPUs. */
export function parseCpuMax(text: string): number | null | undefined {
  const [quota, period = '100000', ...more] = text.trim().split(/\s+/);
  if (more.length > 0) return undefined;
  return cpus(parseLimit(quota!), parseLimit(period));
}

/** v1's cpu.cfs_quota_us and cpu.cfs_period_us → CPUs. */
export function parseCfs(quota: string, period: string | undefined): number | null | undefined {
  return cpus(parseLimit(quota), period === undefined ? 100_000 : parseLimit(period));
}

function cpus(quota: number | null | undefined, period: number | null | undefined): number | null | undefined {
  if (quota === null) return null;
  if (quota === undefined || !period) return undefined;
  return quota / period;
}

/** `key value` rows, as in memory.stat and memory.events. */
export function parseKeyed(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split('\n')
      .flatMap((line) => [...line.matchAll(/^\s*([\w.]+)\s+(\S+)\s*$/g)].map(([, key, value]): [string, string] => [key!, value!])),
  );
}

/** How many CPUs a list like `0-2,5,7` holds; undefined when it is no list. */
export function countList(text: string): number | undefined {
  const word = text.trim();
  if (!/^\d{1,6}(?:-\d{1,6})?(?:,\d{1,6}(?:-\d{1,6})?)*$/.test(word)) return undefined;
  const ranges = word.split(',').map((range) => range.split('-').map(Number));
  if (ranges.some(([from, to = from]) => to! < from!)) return undefined;
  return ranges.reduce((sum, [from, to = from]) => sum + to! - from! + 1, 0);
}

/** The share of the last ten seconds in which some task waited, from a pressure file. */
export function parsePressure(text: string): number | undefined {
  const value = /^some avg10=(\d+(?:\.\d+)?)\b/m.exec(text)?.[1];
  return value === undefined ? undefined : Number(value);
}
