import type { Facts } from './facts/fact.js';
import { readThreads, threadGroups } from './facts/threads.js';
import { askProbe, numberOf, type ProbeAnswer } from './go/probe-answers.js';
import type { ProbeProgram } from './go/probe-programs.js';
import { holdsCapability } from './host/capabilities.js';
import { type Host, presentValue } from './host/host.js';
import { errnoName, errnoOf } from './knowledge/errno.js';
import { type SeccompArch, seccompLimits } from './knowledge/seccomp.js';
import { ConfigurationError } from './model/errors.js';
import { seccompSchemaVersion } from './model/schema-versions.js';
import type { FilteredThreads, InstalledFilters } from './model/seccomp.js';

export interface InstalledRequest {
  readonly host: Host;
  /** Another process; absent: this one. */
  readonly pid?: number;
  /** The number of this one. */
  readonly ownPid: number;
  readonly arch: SeccompArch;
  /** probes/installed, compiled when it is asked for; its `problem` says why it is not. */
  readonly program: () => Promise<ProbeProgram>;
  /** What is known of WSL here. */
  readonly facts: () => Promise<Pick<Facts, 'platform.wsl' | 'wsl.networkingMode'>>;
  readonly tool: InstalledFilters['tool'];
}

/**
 * Which filters are installed on a process, from /proc, and, where that is allowed, their programs.
 *
 * @throws ConfigurationError when there is no such process
 */
export async function installedFilters(request: InstalledRequest): Promise<InstalledFilters> {
  const { host, pid = request.ownPid, ownPid, arch, tool } = request;
  const own = pid === ownPid;
  const groups = await threadsOf(host, pid);
  const about = {
    schemaVersion: seccompSchemaVersion as typeof seccompSchemaVersion,
    tool,
    pid,
    own,
    name: (presentValue(await host.readFile(`/proc/${pid}/comm`)) ?? '').trim(),
    arch,
  };
  if (!own) return { ...about, groups: await Promise.all(groups.map((group) => withPrograms(group, request))), notes: [] };
  const filtered = groups.map((group) =>
    group.mode === 'filter' ? { ...group, reason: 'who is under a filter may not read any (ptrace(2), PTRACE_SECCOMP_GET_FILTER)' } : group,
  );
  return { ...about, groups: filtered, ...(await listenerHere(request, groups)) };
}

/** Threads of a process, those alike together. */
async function threadsOf(host: Host, pid: number): Promise<FilteredThreads[]> {
  const threads = await readThreads(host, String(pid));
  if (threads.state === 'missing') throw new ConfigurationError('--pid', `there is no process ${pid}`);
  if (threads.state !== 'present') throw new ConfigurationError('--pid', `process ${pid} cannot be looked at: ${threads.reason}`);
  return threadGroups(threads.value);
}

/** The programs of a group of threads, where a filter is installed and the kernel lets us read it. */
async function withPrograms(group: FilteredThreads, { host, program }: InstalledRequest): Promise<FilteredThreads> {
  if (group.mode !== 'filter') return group;
  const missing = missingCondition(presentValue(await host.readFile('/proc/self/status')) ?? '');
  if (missing !== undefined) return { ...group, reason: missing };
  const compiled = await program();
  if (compiled.problem !== undefined) return { ...group, reason: compiled.problem };
  const answer = await askProbe(host, [compiled.path, 'dump', String(group.task)], { tailBytes: dumpBytes });
  return { ...group, ...readDump(answer) };
}

/** All filters that a thread may have: 16 digits for an instruction, and as much again for what stands around a program of one. */
const dumpBytes = seccompLimits.pathInstructions * 2 * 16;

/** What we lack to read filters (kernel/seccomp.c, seccomp_get_filter); undefined: nothing. */
function missingCondition(status: string): string | undefined {
  if (!holdsCapability(status, 'CAP_SYS_ADMIN'))
    return 'their programs can be read with CAP_SYS_ADMIN only: run it as root, outside a container';
  return /^Seccomp:\s*0$/m.test(status)
    ? undefined
    : 'their programs cannot be read from here: this process is under a filter itself; run it where Seccomp is 0, as in a shell of the host';
}

function readDump(answer: ProbeAnswer): Pick<FilteredThreads, 'programs' | 'reason'> {
  if (answer.state !== 'answered')
    return { reason: `their programs could not be read: ${answer.state === 'open' ? answer.reason : answer.words}` };
  const { values } = answer;
  const count = numberOf(values, 'filters');
  if (count === undefined) {
    const errno = numberOf(values, 'errno');
    const step = values.get('problem') ?? 'the program said nothing';
    const why = errno === undefined ? step : `${step}: ${errnoName(errno)}`;
    return { reason: `their programs could not be read: ${why}${dumpErrors[errno ?? 0] ?? ''}` };
  }
  return { programs: Array.from({ length: count }, (_, index) => values.get(`filter-${index}`) ?? '') };
}

const dumpErrors: Readonly<Record<number, string>> = {
  [errnoOf('EPERM')!]: ', tracing is not allowed (CAP_SYS_PTRACE, kernel.yama.ptrace_scope, or it is being traced)',
  [errnoOf('EIO')!]: ', the kernel cannot tell (CONFIG_CHECKPOINT_RESTORE)',
  [errnoOf('ESRCH')!]: ', it has ended',
};

/** A process has one filter with a listener at most, so that one which cannot be installed tells of another. */
async function listenerHere(
  { host, program, facts }: InstalledRequest,
  groups: readonly FilteredThreads[],
): Promise<Pick<InstalledFilters, 'listener' | 'notes'>> {
  if (groups.every(({ mode }) => mode === 'disabled')) return { listener: 'possible', notes: [] };
  const compiled = await program();
  const answer = compiled.problem === undefined ? await askProbe(host, [compiled.path, 'listener']) : undefined;
  const said = answer?.state === 'answered' ? answer.values.get('listener') : undefined;
  const listener = said === undefined ? 'unknown' : said === 'ok' ? 'possible' : Number(said) === errnoOf('EBUSY') ? 'busy' : 'refused';
  const wsl = await facts();
  const mode = wsl['wsl.networkingMode'].value;
  const notes = [
    ...(listener === 'busy'
      ? [
          'a filter with a listener is installed, and one more is refused with EBUSY: programs that want their own fail (Docker, CRIU, sandboxes)',
        ]
      : []),
    ...(listener === 'unknown' && compiled.problem !== undefined ? [`whether one has a listener was not tried: ${compiled.problem}`] : []),
    ...(wsl['platform.wsl'].value === '2' && listener !== 'possible' ? [wslListener(mode)] : []),
  ];
  return { listener, notes };
}

/** WSL: src/linux/init/main.cpp, RegisterSeccompHook. */
function wslListener(mode: unknown): string {
  const what =
    'on every process a filter with a listener for bind, listen and ioctl(SIOCSIFFLAGS); it denies nothing, and goes with networkingMode=nat in .wslconfig';
  return mode === 'mirrored' || mode === 'consomme' || mode === 'virtioproxy'
    ? `WSL itself installs, for its network mode ${mode}, ${what}`
    : `in the network modes mirrored and consomme, WSL installs ${what}`;
}
