import { tellingParameters } from '../knowledge/kernel-parameters.js';
import { limitedNamespaces } from '../knowledge/observed-files.js';
import { type Fact, type FactsOf, type KernelFacts, known, undetermined } from './fact.js';
import { ownKernel, type SeenKernel } from './kernel-seen.js';
import { evidenceOf, type Observed } from './observe.js';

/** What the kernel is and how it is set. */
export function kernelFacts(observed: Observed, seen: readonly SeenKernel[]): FactsOf<KernelFacts> {
  return {
    'kernel.proc': proc(observed),
    'kernel.release': release(seen),
    'kernel.pidMax': positive(sysctl(observed, 'kernel.pid_max')),
    'kernel.threadsMax': positive(sysctl(observed, 'kernel.threads-max')),
    'kernel.tasks': tasks(observed),
    'kernel.overcommit': oneOf(sysctl(observed, 'vm.overcommit_memory'), [0, 1, 2] as const),
    'kernel.maxUserNamespaces': sysctl(observed, 'user.max_user_namespaces'),
    'kernel.namespaceLimits': namespaceLimits(observed),
    'kernel.unprivilegedUsernsClone': optional(observed, 'kernel.unprivileged_userns_clone', [0, 1] as const),
    'kernel.apparmorRestrictUserns': optional(observed, 'kernel.apparmor_restrict_unprivileged_userns', [0, 1, 2] as const),
    'kernel.lsm': securityModules(observed),
    'kernel.mmapRndBits': sysctl(observed, 'vm.mmap_rnd_bits'),
    'kernel.clocksource': clocksource(observed),
    'kernel.cmdline': commandLine(observed),
    'kernel.livepatch': livePatches(observed),
    'kernel.psi': pressureStall(observed),
  };
}

/** `5.15.167.4-microsoft-standard-WSL2` → 5, 15, 167 and the rest; undefined when it begins with no two numbers. */
export function parseRelease(text: string): KernelFacts['kernel.release'] | undefined {
  const match = /^(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(.*)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, major, minor, patch = '0', suffix] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix: suffix! };
}

/** The mount option hidepid takes the processes of others away, that of PID 1 too (Documentation/filesystems/proc.rst). */
function proc({ file, mounts }: Observed): Fact<KernelFacts['kernel.proc']> {
  const own = file('/proc/self/status');
  if (own.state === 'missing') return known('absent', { source: '/proc/self/status', value: 'does not exist' });
  if (own.state !== 'present' || !mounts.whole) return undetermined(own.state === 'present' ? 'not all mounts were seen' : own.reason);
  const mount = mounts.entries.findLast(({ mountPoint }) => mountPoint === '/proc');
  const hidden = mount?.options.find((option) => /^hidepid=(?:[124]|noaccess|invisible|ptraceable)$/.test(option));
  const evidence = {
    source: mounts.sources.join(', '),
    value: `/proc is ${mount?.type ?? 'no mount of its own'} ${mount?.options.join(',') ?? ''}`,
  };
  return known(hidden === undefined ? 'whole' : 'own-processes', evidence);
}

function release(seen: readonly SeenKernel[]): Fact<KernelFacts['kernel.release']> {
  const kernel = ownKernel(seen);
  if (kernel === undefined || kernel === 'contradiction')
    return undetermined(kernel === undefined ? 'nothing names the kernel release' : 'different kernel releases were written down');
  const parsed = parseRelease(kernel.release);
  return parsed === undefined ? undetermined('the release has no numbers', kernel.evidence) : known(parsed, kernel.evidence);
}

/** A number of sysctl(8), from its file below /proc/sys or from `sysctl -a`. */
function sysctl(observed: Observed, name: string): Fact<number> {
  const path = `/proc/sys/${name.replaceAll('.', '/')}`;
  const answer = observed.file(path);
  if (answer.state === 'present') {
    const [, digits] = /^\s*(\d{1,16})\s*$/.exec(answer.value.text) ?? [];
    if (digits !== undefined) return known(Number(digits), evidenceOf(answer.value));
  }
  const told = sysctlText(observed, name);
  if (told !== undefined) return known(told.value, told.evidence);
  if (answer.state === 'missing' && observed.exists('/proc/sys/kernel') !== true) return undetermined('/proc is not mounted');
  if (answer.state === 'missing') return undetermined(`this kernel has no ${name}`, { source: path, value: 'does not exist' });
  return undetermined(answer.state === 'present' ? `${path} is no number` : answer.reason);
}

function sysctlText({ texts }: Observed, name: string): { value: number; evidence: { source: string; value: string } } | undefined {
  const row = new RegExp(`^\\s*${name.replaceAll('.', '\\.')}\\s*=\\s*(\\d{1,16})\\s*$`, 'm');
  for (const { command, text, source } of texts) {
    if (!/^(?:\S*\/)?sysctl\b/.test(command)) continue;
    const [line, digits] =
      row.exec(text) ??
      (new RegExp(`sysctl\\s+(?:-\\w*n\\w*\\s+)${name.replaceAll('.', '\\.')}$`).test(command)
        ? (/^\s*(\d{1,16})\s*$/.exec(text) ?? [])
        : []);
    if (digits !== undefined) return { value: Number(digits), evidence: { source, value: line!.trim() } };
  }
  return undefined;
}

/** A kernel without a kind of namespace has no limit of it; one limit that was not seen leaves the others open to be all. */
function namespaceLimits(observed: Observed): Fact<KernelFacts['kernel.namespaceLimits']> {
  const limits = limitedNamespaces.map((kind) => [kind, sysctl(observed, `user.max_${kind}_namespaces`)] as const);
  const seen = limits.flatMap(([kind, { value }]) => (value === 'unknown' ? [] : [[kind, value] as const]));
  const open = limits.find(
    ([kind, fact]) => fact.value === 'unknown' && observed.file(`/proc/sys/user/max_${kind}_namespaces`).state !== 'missing',
  );
  if (seen.length === 0 || open !== undefined) return undetermined((open ?? limits[0]!)[1].reason!);
  return known(Object.fromEntries(seen), {
    source: '/proc/sys/user',
    value: seen.map(([kind, most]) => `max_${kind}_namespaces ${most}`).join(', '),
  });
}

/** The kernel takes no 0 for it, so that one was not read from there. */
function positive(fact: Fact<number>): Fact<number> {
  return fact.value === 0 ? undetermined('0 is no value that the kernel has', ...fact.evidence) : fact;
}

/** `0.20 0.18 0.12 1/80 11206`: runnable tasks and all of them (proc_loadavg(5)). */
function tasks({ file }: Observed): Fact<number> {
  const loadavg = file('/proc/loadavg');
  if (loadavg.state !== 'present') return undetermined(loadavg.state === 'missing' ? 'there is no /proc/loadavg' : loadavg.reason);
  const count = /^(?:\S+ ){3}\d+\/(\d{1,9}) /.exec(loadavg.value.text)?.[1];
  return count === undefined
    ? undetermined('/proc/loadavg counts no tasks', evidenceOf(loadavg.value))
    : known(Number(count), evidenceOf(loadavg.value));
}

function oneOf<T extends number>(fact: Fact<number>, accepted: readonly T[]): Fact<T> {
  if (fact.value === 'unknown') return undetermined(fact.reason!, ...fact.evidence);
  const value = accepted.find((candidate) => candidate === fact.value);
  return value === undefined ? undetermined(`a value that is not known: ${fact.value}`, ...fact.evidence) : known(value, ...fact.evidence);
}

/** A sysctl that only some distributions' kernels have: its absence is an answer, where /proc/sys itself is there. */
function optional<T extends number>(observed: Observed, name: string, accepted: readonly T[]): Fact<T | 'absent'> {
  const path = `/proc/sys/${name.replaceAll('.', '/')}`;
  if (observed.file(path).state === 'missing' && observed.exists('/proc/sys/kernel') === true)
    return known('absent', { source: path, value: 'does not exist' });
  return oneOf(sysctl(observed, name), accepted);
}

function securityModules({ file }: Observed): Fact<readonly string[]> {
  const lsm = file('/sys/kernel/security/lsm');
  if (lsm.state === 'present')
    return known(
      lsm.value.text
        .trim()
        .split(',')
        .filter((name) => /^\w+$/.test(name)),
      evidenceOf(lsm.value),
    );
  return undetermined(lsm.state === 'missing' ? 'securityfs, which lists the security modules, is not mounted' : lsm.reason);
}

function clocksource(observed: Observed): Fact<string> {
  const current = observed.file('/sys/devices/system/clocksource/clocksource0/current_clocksource');
  if (current.state === 'present' && /^[\w-]{2,40}\s*$/.test(current.value.text))
    return known(current.value.text.trim(), evidenceOf(current.value));
  return undetermined(
    current.state === 'missing' ? 'sysfs does not name it' : current.state === 'present' ? 'it is no name' : current.reason,
  );
}

function commandLine({ file }: Observed): Fact<readonly string[]> {
  const line = file('/proc/cmdline');
  if (line.state !== 'present') return undetermined(line.state === 'missing' ? 'there is no /proc/cmdline' : line.reason);
  return known(
    line.value.text
      .trim()
      .split(/\s+/)
      .filter((parameter) => tellingParameters.test(parameter)),
    evidenceOf(line.value),
  );
}

function livePatches({ names, exists }: Observed): Fact<readonly string[]> {
  const folder = '/sys/kernel/livepatch';
  const patches = names(folder);
  if (patches !== undefined && (patches.length > 0 || exists(folder) === true))
    return known(patches, { source: folder, value: patches.join(' ') || 'empty' });
  if (exists(folder) === false) return known([], { source: folder, value: 'does not exist' });
  return undetermined(`nobody looked at ${folder}`);
}

function pressureStall({ file, exists }: Observed): Fact<boolean> {
  const cpu = file('/proc/pressure/cpu');
  if (cpu.state === 'present' && cpu.value.text.startsWith('some')) return known(true, evidenceOf(cpu.value, /^some/));
  // A kernel with psi=0 has no such folder, or files that cannot be opened.
  if (exists('/proc/pressure') === false) return known(false, { source: '/proc/pressure', value: 'does not exist' });
  if (cpu.state === 'unknown' && /EOPNOTSUPP|not supported/.test(cpu.reason))
    return known(false, { source: '/proc/pressure/cpu', value: cpu.reason });
  return undetermined('reason' in cpu ? cpu.reason : '/proc/pressure/cpu cannot be read');
}
