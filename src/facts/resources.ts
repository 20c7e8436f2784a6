import { countList } from '../cgroup/values.js';
import { parseBytes } from './amounts.js';
import { engineInfo } from './engine-info.js';
import { type Fact, type FactsOf, known, type ResourceFacts, type ResourceLimit, undetermined } from './fact.js';
import { evidenceOf, type Observed } from './observe.js';
import { toldOfNodes } from './told.js';

/** CPUs, memory and the limits of the process. */
export function resourceFacts(observed: Observed): FactsOf<ResourceFacts> {
  return {
    'cpu.affinity': affinity(observed),
    'memory.totalBytes': memory(observed, 'MemTotal', 'Mem'),
    'memory.swapBytes': memory(observed, 'SwapTotal', 'Swap'),
    'memory.kills': kills(observed),
    'limits.nofile': limit(observed, 'Max open files', '-n', 1),
    'limits.nproc': limit(observed, 'Max processes', '-u', 1),
    'limits.nprocBinds': nprocBinds(observed),
    'limits.as': limit(observed, 'Max address space', '-v', 1024),
    'limits.core': limit(observed, 'Max core file size', '-c', 512),
    'limits.stack': limit(observed, 'Max stack size', '-s', 1024),
  };
}

/** CPUs that the process may run on: the affinity mask, or the number that nproc(1), lscpu(1) and the engine count. */
export function affinity(observed: Observed): Fact<number> {
  const status = observed.file('/proc/self/status');
  if (status.state === 'present') {
    const count = countList(/^Cpus_allowed_list:\s*(\S+)/m.exec(status.value.text)?.[1] ?? '');
    if (count !== undefined) return known(count, evidenceOf(status.value, /^Cpus_allowed_list/));
  }
  for (const { command, text, source } of observed.texts) {
    const online = /^On-line CPU\(s\) list:\s*(\S+)/m.exec(text);
    const count =
      (/^nproc$/.test(command) || /^getconf _NPROCESSORS_ONLN$/.test(command) ? /^\s*(\d{1,5})\s*$/.exec(text)?.[1] : undefined) ??
      (online === null ? /^CPU\(s\):\s+(\d{1,5})\s*$/m.exec(text)?.[1] : countList(online[1]!));
    if (count !== undefined) return known(Number(count), { source, value: online?.[0] ?? `${count} CPUs` });
  }
  const engine = engineInfo(observed);
  if (engine?.cpus !== undefined) return known(engine.cpus, engine.evidence('CPUs'));
  return toldOfNodes(observed.nodes, ({ cpus }) => cpus) ?? undetermined('neither /proc/self/status nor nproc or lscpu were seen');
}

/** /proc/meminfo; free(1) and `docker info`, which round with -h. Two different numbers in one paste decide nothing. */
function memory(observed: Observed, key: string, row: string): Fact<number> {
  const info = observed.file('/proc/meminfo');
  if (info.state === 'present') {
    const amounts = new Set(
      [...info.value.text.matchAll(new RegExp(`^${key}:\\s+(\\d{1,18}) kB\\s*$`, 'gm'))].map(([, kib]) => Number(kib) * 1024),
    );
    if (amounts.size === 1) return known([...amounts][0]!, evidenceOf(info.value, new RegExp(`^${key}:`)));
    if (amounts.size > 1) return undetermined(`${key} was written down more than once, with different amounts`, evidenceOf(info.value));
  }
  for (const { command, text, source } of observed.texts) {
    const [line, amount] = new RegExp(`^${row}:\\s+(\\S+)`, 'm').exec(text) ?? [];
    if (!/^free\b/.test(command) || amount === undefined) continue;
    const unit = /\s-\w*m\b|--mebi/.test(command) ? 'm' : /\s-\w*g\b|--gibi/.test(command) ? 'g' : /\s-\w*b\b/.test(command) ? 'b' : 'k';
    // Whole gigabytes, rounded down, may be wrong by half of a small machine.
    if (unit === 'g' && /^\d+$/.test(amount)) continue;
    const bytes = parseBytes(amount, unit);
    if (bytes !== undefined) return known(bytes, { source, value: line! });
  }
  const engine = engineInfo(observed);
  const told = key === 'MemTotal' ? parseBytes(engine?.memory ?? '') : undefined;
  if (told !== undefined) return known(told, engine!.evidence(engine!.engine === 'podman' ? 'memTotal' : 'Total Memory'));
  const node = key === 'MemTotal' ? toldOfNodes(observed.nodes, ({ memoryBytes }) => memoryBytes) : undefined;
  return node ?? undetermined('neither /proc/meminfo nor free were seen');
}

/** /proc/self/limits, or the shell's `ulimit -a`, whose units differ. */
function limit(observed: Observed, name: string, option: string, unit: number): Fact<ResourceLimit> {
  const limits = observed.file('/proc/self/limits');
  if (limits.state === 'present') {
    const [, soft, hard] = new RegExp(`^${name}\\s+(unlimited|\\d{1,20})\\s+(unlimited|\\d{1,20})\\b`, 'm').exec(limits.value.text) ?? [];
    const [most, at] = [amount(hard ?? '', 1), amount(soft ?? '', 1)];
    // The kernel keeps the soft limit at or below the hard one (setrlimit(2)).
    if (soft !== undefined && (most === null || (at !== null && at <= most)))
      return known({ soft: at, hard: most }, evidenceOf(limits.value, new RegExp(`^${name}`)));
    if (soft !== undefined)
      return undetermined(`${name}: the soft limit stands above the hard one`, evidenceOf(limits.value, new RegExp(`^${name}`)));
  }
  for (const { command, text, source } of observed.texts) {
    const hardOnly = /\s-\w*H/.test(command);
    if (!/^ulimit\b/.test(command) || hardOnly) continue;
    const [line, value] =
      new RegExp(`^.*\\((?:[\\w-]+, )?${option}\\)\\s+(unlimited|\\d{1,20})\\s*$`, 'm').exec(text) ??
      new RegExp(`^${option}:.*\\s(unlimited|\\d{1,20})\\s*$`, 'm').exec(text) ??
      (new RegExp(`^ulimit ${option}$`).test(command) ? /^\s*(unlimited|\d{1,20})\s*$/.exec(text) : null) ??
      [];
    // bash counts the core size in blocks of 1024 bytes unless it is in POSIX mode, dash in blocks of 512: a number is not portable.
    if (value === undefined || (option === '-c' && value !== 'unlimited' && value !== '0')) continue;
    return known({ soft: amount(value, unit), hard: 'unknown' }, { source, value: line!.trim() });
  }
  return undetermined('neither /proc/self/limits nor ulimit were seen');
}

/** `oom_kill` of /proc/vmstat, since Linux 4.13. */
function kills({ file }: Observed): Fact<number> {
  const vmstat = file('/proc/vmstat');
  if (vmstat.state !== 'present') return undetermined(vmstat.state === 'missing' ? 'there is no /proc/vmstat' : vmstat.reason);
  const count = /^oom_kill (\d{1,15})$/m.exec(vmstat.value.text)?.[1];
  return count === undefined
    ? undetermined('/proc/vmstat counts no kills for want of memory')
    : known(Number(count), evidenceOf(vmstat.value, /^oom_kill /));
}

/** Bits of capabilities(7). */
const exempting = (1n << 21n) | (1n << 24n);
/** The first user namespace maps every id to itself (user_namespaces(7)). */
const firstNamespace = /^\s*0\s+0\s+4294967295\s*$/;

function nprocBinds({ file }: Observed): Fact<boolean> {
  const [status, map] = [file('/proc/self/status'), file('/proc/self/uid_map')];
  if (status.state !== 'present' || map.state !== 'present') return undetermined('neither the user nor its namespace were seen');
  const [, uid] = /^Uid:\s+(\d{1,10})\b/m.exec(status.value.text) ?? [];
  const [, capabilities] = /^CapEff:\s+([\da-f]{1,16})\s*$/m.exec(status.value.text) ?? [];
  if (uid === undefined || capabilities === undefined) return undetermined('/proc/self/status names no user', evidenceOf(status.value));
  const isExempt = firstNamespace.test(map.value.text) && (uid === '0' || (BigInt(`0x${capabilities}`) & exempting) !== 0n);
  return known(!isExempt, evidenceOf(status.value, /^Uid:/), evidenceOf(status.value, /^CapEff:/), evidenceOf(map.value));
}

function amount(word: string, unit: number): number | null {
  return word === 'unlimited' ? null : Number(word) * unit;
}
