import { parseCgroupRows } from '../cgroup/membership.js';
import { type Host, presentValue } from '../host/host.js';
import { type MountEntry, mountOf, parseMounts } from '../host/mount-table.js';
import { seccompArchitectures } from '../knowledge/seccomp.js';
import { fix, investigate } from '../knowledge/short-remedies.js';
import { systemCallName } from '../knowledge/system-call-numbers.js';
import { askingPrograms, remoteFileSystems, tcpStates, terminals, waitingLimits } from '../knowledge/waiting.js';
import type { RuleTrace, ShownLine } from '../model/explanation.js';
import type { Remedy } from '../model/report.js';
import type { LogFinding } from './log-reader.js';
import { observeThrottling, type Throttling } from './throttling.js';

/** A process and what it has to do with others. */
export interface SeenProcess {
  readonly pid: number;
  readonly name: string;
  readonly parent: number | undefined;
  /**
   * State letters (proc(5)), kernel functions in which threads wait, and the call that they are in with its first argument, where they
   * are in one and may be looked at; the leader first.
   */
  readonly threads: readonly {
    readonly id: number;
    readonly state: string;
    readonly waitsIn: string;
    readonly call: { readonly name: string; readonly argument: number } | undefined;
  }[];
  /** 2: under a filter. */
  readonly seccomp: number | undefined;
  /** What its descriptors are; `inode` is that of the file (fdinfo, since Linux 5.14). */
  readonly files: readonly { readonly descriptor: number; readonly target: string; readonly inode: string | undefined }[];
  readonly folder: string | undefined;
  readonly frozen: boolean | undefined;
}

export interface Seen {
  /** The process that was asked about, then what it started. */
  readonly processes: readonly SeenProcess[];
  /** /proc/locks. */
  readonly locks: string;
  /** /proc/PID/net/tcp and tcp6. */
  readonly connections: string;
  readonly mounts: readonly MountEntry[];
  /** Cgroups with a quota of processor time, while they were looked at. */
  readonly throttling: readonly Throttling[];
}

/**
 * Looks at a process and at all that it started; nothing is signalled or stopped.
 *
 * @returns undefined when there is no such process
 */
export async function observeWaiting(host: Host, pid: number): Promise<Seen | undefined> {
  const mounts = parseMounts(presentValue(await host.readFile('/proc/self/mountinfo')) ?? '').entries;
  const first = await observeProcess(host, pid, mounts);
  if (first === undefined) return undefined;
  const processes = [first.process];
  const cgroups = new Map([[pid, first.cgroup]]);
  const waiting = [...first.children];
  while (waiting.length > 0 && processes.length < waitingLimits.processes) {
    const next = await observeProcess(host, waiting.shift()!, mounts);
    if (next === undefined) continue;
    processes.push(next.process);
    cgroups.set(next.process.pid, next.cgroup);
    waiting.push(...next.children);
  }
  const [locks, tcp, tcp6] = await Promise.all(
    ['/proc/locks', `/proc/${pid}/net/tcp`, `/proc/${pid}/net/tcp6`].map((file) => host.readFile(file)),
  );
  return {
    processes,
    locks: presentValue(locks!) ?? '',
    connections: `${presentValue(tcp!) ?? ''}\n${presentValue(tcp6!) ?? ''}`,
    mounts,
    throttling: await observeThrottling(host, cgroups, mounts),
  };
}

async function observeProcess(
  host: Host,
  pid: number,
  mounts: readonly MountEntry[],
): Promise<{ process: SeenProcess; children: number[]; cgroup: string } | undefined> {
  const read = async (file: string) => presentValue(await host.readFile(`/proc/${pid}/${file}`)) ?? '';
  const status = await read('status');
  if (status === '') return undefined;
  const field = (text: string, name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(text)?.[1];
  const tasks = (presentValue(await host.readdir(`/proc/${pid}/task`)) ?? []).slice(0, waitingLimits.threads);
  const ids = tasks.map(({ name }) => Number(name)).sort((a, b) => (a === pid ? -1 : b === pid ? 1 : a - b));
  const threads = await Promise.all(
    ids.map(async (id) => ({
      id,
      state: field(await read(`task/${id}/status`), 'State') ?? '?',
      waitsIn: (await read(`task/${id}/wchan`)).trim(),
      call: callIn(await read(`task/${id}/syscall`), host.platform.arch),
    })),
  );
  const children = await Promise.all(
    ids.map(async (id) => (await read(`task/${id}/children`)).trim().split(/\s+/).filter(Boolean).map(Number)),
  );
  const descriptors = (presentValue(await host.readdir(`/proc/${pid}/fd`)) ?? []).slice(0, waitingLimits.files);
  const files = await Promise.all(
    descriptors.map(async ({ name }) => ({
      descriptor: Number(name),
      target: presentValue(await host.readLink(`/proc/${pid}/fd/${name}`)) ?? '',
      inode: field(await read(`fdinfo/${name}`), 'ino'),
    })),
  );
  const [seccomp, cgroup] = [field(status, 'Seccomp'), await read('cgroup')];
  const process = {
    pid,
    name: (await read('comm')).trim(),
    parent: Number(field(status, 'PPid')) || undefined,
    threads,
    seccomp: seccomp === undefined ? undefined : Number(seccomp),
    files,
    folder: presentValue(await host.readLink(`/proc/${pid}/cwd`)),
    frozen: await isFrozen(host, cgroup, mounts),
  };
  return { process, children: children.flat(), cgroup };
}

/** `0 0x3 …` (proc(5), /proc/PID/syscall); `running` and -1 are no call. */
function callIn(text: string, arch: string): SeenProcess['threads'][number]['call'] {
  const [, number, argument] = /^(\d+) 0x([\da-f]+) /.exec(text) ?? [];
  const isKnown = seccompArchitectures.some(({ goarch }) => goarch === arch);
  const name = number === undefined || !isKnown ? undefined : systemCallName(arch, Number(number));
  return name === undefined ? undefined : { name, argument: Number.parseInt(argument!, 16) };
}

/** By the freezer of its cgroup, v2 or v1; undefined when neither can be read. */
async function isFrozen(host: Host, cgroup: string, mounts: readonly MountEntry[]): Promise<boolean | undefined> {
  for (const { controllers, path } of parseCgroupRows(cgroup)) {
    const unified = controllers.length === 0;
    if (!unified && !controllers.includes('freezer')) continue;
    const mount = mounts.find(({ type, options }) => (unified ? type === 'cgroup2' : type === 'cgroup' && options.includes('freezer')));
    if (mount === undefined) continue;
    const text = presentValue(
      await host.readFile(`${mount.mountPoint}${path}/${unified ? 'cgroup.events' : 'freezer.state'}`.replace('//', '/')),
    );
    if (text !== undefined) return unified ? /^frozen 1$/m.test(text) : text.trim() !== 'THAWED';
  }
  return undefined;
}

/** Why it waits: what the kernel itself says first. */
export function waitingFindings(seen: Seen): LogFinding[] {
  return waitingRules.flatMap(({ find }) => find(seen));
}

/** Which rules looked at what. */
export function waitingTrace(seen: Seen): RuleTrace[] {
  return waitingRules.flatMap(({ id, causes, looks, find }) => {
    const found = find(seen);
    return causes.map((cause): RuleTrace => {
      const times = found.filter((each) => each.cause === cause).length;
      return { rule: id, cause, times, looked: looks(seen), ...(times > 0 ? {} : { left: 'nothing of that kind is there' }) };
    });
  });
}

/** Each process with its threads, for people who look themselves. */
export function waitingLines({ processes }: Seen): ShownLine[] {
  return processes.map(({ pid, name, threads }) => {
    const kinds = new Map<string, number>();
    for (const { state, waitsIn } of threads) {
      const kind = waitsIn === '' || waitsIn === '0' ? state : `${state} in ${waitsIn}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    return { text: `${pid} ${name}: ${[...kinds].map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`)).join(', ')}` };
  });
}

type Rule = (seen: Seen) => LogFinding[];

/** What people wait for, in the order in which it is told. Functions, because the rules stand below. */
const waitingRules: readonly {
  readonly id: string;
  readonly causes: readonly LogFinding['cause'][];
  readonly find: Rule;
  readonly looks: (seen: Seen) => string;
}[] = [
  {
    id: 'lock',
    causes: ['hang.lock'],
    find: (seen) => lockFindings(seen),
    looks: ({ locks, processes }) => `/proc/locks: ${locks.split('\n').filter(Boolean).length} rows, for ${counted(processes)}`,
  },
  {
    id: 'frozen',
    causes: ['hang.frozen'],
    find: (seen) => frozenFindings(seen),
    looks: ({ processes }) =>
      processes
        .map(({ pid, threads, frozen }) => `${pid}: state ${threads[0]?.state ?? '?'}, cgroup frozen ${frozen ?? 'unknown'}`)
        .join('; '),
  },
  {
    id: 'quota',
    causes: ['cpu.throttled'],
    find: (seen) => throttlingFindings(seen),
    looks: ({ throttling }) => throttling.map(throttlingText).join('; ') || 'no cgroup with a quota of processor time',
  },
  {
    id: 'password',
    causes: ['mod.private'],
    find: (seen) => typingFindings(seen),
    looks: ({ processes }) =>
      `programs that ask: ${
        processes
          .filter(({ name }) => askingPrograms.test(name))
          .map(who)
          .join(', ') || 'none'
      }`,
  },
  {
    id: 'connection',
    causes: ['hang.network'],
    find: (seen) => connectionFindings(seen),
    looks: ({ processes, connections }) =>
      `/proc/PID/net/tcp: ${connections.split('\n').filter((line) => /^\s*\d+:/.test(line)).length} rows; sockets of the processes: ${processes.flatMap(({ files }) => files).filter(({ target }) => target.startsWith('socket:')).length}`,
  },
  {
    id: 'remote-file-system',
    causes: ['hang.network', 'wsl.windows-drive'],
    find: (seen) => remoteFindings(seen),
    looks: ({ processes, mounts }) =>
      `threads that cannot be interrupted: ${processes.flatMap(({ threads }) => threads).filter(({ state }) => state === 'D').length}; mounts of other machines: ${mounts.filter(({ type }) => remoteFileSystems.test(type)).length}`,
  },
  {
    id: 'filter',
    causes: ['seccomp.hang'],
    find: (seen) => filterFindings(seen),
    looks: ({ processes }) =>
      processes
        .map(({ pid, seccomp, threads }) => `${pid}: Seccomp ${seccomp ?? 'unknown'}, first thread ${threads[0]?.state ?? '?'}`)
        .join('; '),
  },
];

function counted(processes: readonly SeenProcess[]): string {
  return processes.length === 1 ? '1 process' : `${processes.length} processes`;
}

/** `1: FLOCK ADVISORY WRITE 42 08:01:77 0 EOF`, and below it `1: -> FLOCK …` for each that waits (proc_locks(5)). */
const lockFindings: Rule = ({ processes, locks }) => {
  let holder: string | undefined;
  return locks.split('\n').flatMap((line) => {
    const found = /^\d+: (-> )?\S+\s+\S+\s+\S+\s+(\d+) \S+:(\d+) /.exec(line);
    if (found === null) return [];
    if (found[1] === undefined) {
      holder = found[2];
      return [];
    }
    const waiting = processes.find(({ pid }) => String(pid) === found[2]);
    if (waiting === undefined) return [];
    const file = waiting.files.find(({ inode }) => inode === found[3])?.target ?? `inode ${found[3]}`;
    const message = `${who(waiting)} waits for a lock of ${file}, which process ${holder} holds`;
    const remedy = investigate('See what holds it, and end it if nobody needs it.', `ps -o pid,etime,args -p ${holder}`);
    return [told('hang.lock', 'established', message, line.trim(), [remedy])];
  });
};

const frozenFindings: Rule = ({ processes }) =>
  processes.flatMap((process) => {
    if (process.frozen === true) {
      const remedy = investigate('See who froze it; a paused container is thawed by its engine.', `cat /proc/${process.pid}/cgroup`);
      return [
        told('hang.frozen', 'established', `${who(process)} is in a cgroup that is frozen`, `${process.pid} ${process.name}`, [remedy]),
      ];
    }
    const [leader] = process.threads;
    if (leader?.state === 'T') {
      const remedy = fix('Let it go on.', `kill -CONT ${process.pid}`);
      return [told('hang.frozen', 'established', `${who(process)} is stopped by a signal (SIGSTOP or SIGTSTP)`, `State: T`, [remedy])];
    }
    return leader?.state === 't'
      ? [told('hang.frozen', 'established', `${who(process)} is held by a debugger or tracer`, 'State: t', [])]
      : [];
  });

/** Who is held back by the quota would run: a process that sleeps waits for something else. */
const throttlingFindings: Rule = ({ processes, throttling }) =>
  throttling.flatMap((group) => {
    const held = processes.find(({ pid, threads }) => group.pids.includes(pid) && threads.some(({ state }) => state === 'R'));
    if (held === undefined || group.throttled <= 0) return [];
    const isMuch = group.throttled >= group.periods * waitingLimits.throttledShare;
    const message = `${who(held)} would run, and its cgroup has used up its quota of ${group.quota} CPUs in ${group.throttled} of ${group.periods} periods while it was looked at`;
    const remedies = [
      investigate(
        'See the quota and who uses it.',
        `cat ${group.folder}/cpu.max ${group.folder}/cpu.cfs_quota_us 2>/dev/null; cat ${group.folder}/cpu.stat`,
      ),
      fix(
        'Run the same with more processor time, or with a longer time limit: it tells whether that was it.',
        'go test -timeout=30m -count=1 ./...',
      ),
    ];
    return [told('cpu.throttled', isMuch ? 'likely' : 'possible', message, throttlingText(group), remedies)];
  });

function throttlingText({ folder, periods, throttled }: Throttling): string {
  return `${folder}/cpu.stat: nr_periods rose by ${periods}, nr_throttled by ${throttled}`;
}

/** Reads from a terminal: who reads from a connection waits in the same function of the kernel. */
const typingFindings: Rule = ({ processes }) =>
  processes.flatMap((process) => {
    if (!askingPrograms.test(process.name)) return [];
    const read = process.threads.flatMap(({ call }) => (call?.name === 'read' ? [call.argument] : []));
    const terminal = process.files.find(({ descriptor, target }) => read.includes(descriptor) && terminals.test(target));
    if (terminal === undefined) return [];
    const remedies = [
      fix('Let git fail instead of asking, to see what it wants.', 'export GIT_TERMINAL_PROMPT=0'),
      investigate(
        'See what counts as private and which credentials git has here.',
        'go env GOPRIVATE',
        'git config --get-regexp "url|credential"',
      ),
    ];
    const message = `${who(process)} waits for somebody to type at ${terminal.target}, as for a password`;
    return [told('mod.private', 'likely', message, `read of descriptor ${terminal.descriptor}, ${terminal.target}`, remedies)];
  });

const connectionFindings: Rule = ({ processes, connections }) => {
  const rows = connections.split('\n').flatMap((line) => {
    // sl local rem st tx:rx tr:tm->when retrnsmt uid timeout inode (Documentation/networking/proc_net_tcp.rst)
    const found = /^\s*\d+: \S+ ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]{2}) \S+ \S+ ([0-9A-F]+)\s+\d+\s+\d+ (\d+)/.exec(line);
    if (found === null) return [];
    const [, address, port, state, repeated, inode] = found as unknown as [string, string, string, string, string, string];
    const peer = `${addressOf(address)}:${Number.parseInt(port, 16)}`;
    return [{ peer, state, isRepeated: Number.parseInt(repeated, 16) > 0, inode, line: line.trim() }];
  });
  return processes.flatMap((process) => {
    const inodes = new Set(process.files.flatMap(({ target }) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
    const own = rows.filter(({ inode }) => inodes.has(inode));
    const remedies = [
      investigate('See where modules are fetched from, and whether it answers.', 'go env GOPROXY GOSUMDB', 'env | grep -i _proxy'),
    ];
    return own.flatMap(({ state, peer, isRepeated, line }) => {
      const asks = `${who(process)} asks ${peer} for a connection`;
      // Only one that was asked for again has met no answer; the first takes as long as the way to the other side.
      if (state === tcpStates.synSent)
        return isRepeated
          ? [told('hang.network', 'established', `${asks}, and nothing answers`, line, remedies)]
          : [told('hang.network', 'possible', `${asks}, which is not answered yet`, line, remedies)];
      return state === tcpStates.established && process.threads.every(({ state: thread }) => thread === 'S')
        ? [
            told(
              'hang.network',
              'possible',
              `${who(process)} does nothing and has a connection to ${peer}: it may wait for an answer`,
              line,
              remedies,
            ),
          ]
        : [];
    });
  });
};

/** Uninterruptible sleep, with a file or a folder that another machine or Windows serves. */
const remoteFindings: Rule = ({ processes, mounts }) =>
  processes.flatMap((process) => {
    if (!process.threads.some(({ state }) => state === 'D')) return [];
    const places = [...(process.folder === undefined ? [] : [process.folder]), ...process.files.map(({ target }) => target)].filter(
      (place) => place.startsWith('/'),
    );
    const remote = places
      .map((place) => ({ place, mount: mountOf(mounts, place) }))
      .find(({ mount }) => mount !== undefined && remoteFileSystems.test(mount.type));
    if (remote === undefined) return [];
    const windows = /^(?:9p|drvfs|virtiofs)$/.test(remote.mount!.type);
    const message = `${who(process)} cannot be interrupted, as who waits for a disk, and has ${remote.place} open (${remote.mount!.type})`;
    const remedy = fix('Work on a local file system.', 'git clone "$(git remote get-url origin)" ~/"$(basename "$PWD")"');
    return [told(windows ? 'wsl.windows-drive' : 'hang.network', 'possible', message, 'State: D', [remedy])];
  });

/** SECCOMP_RET_KILL_THREAD ends the first thread and leaves the others (seccomp(2)); it may have ended by itself (pthread_exit(3)). */
const filterFindings: Rule = ({ processes }) =>
  processes.flatMap((process) => {
    const [leader, ...others] = process.threads;
    if (process.seccomp !== 2 || leader?.state !== 'Z' || others.length === 0) return [];
    const remedy = investigate('See which call the filter refuses.', 'sudo ausearch -m SECCOMP -ts recent || sudo dmesg | grep type=1326');
    return [
      told(
        'seccomp.hang',
        'possible',
        `the first thread of ${who(process)} has ended, which a seccomp filter that is in force may have done, and others are left`,
        'State: Z',
        [remedy],
      ),
    ];
  });

function told(
  cause: LogFinding['cause'],
  confidence: LogFinding['confidence'],
  message: string,
  line: string,
  remedies: Remedy[],
): LogFinding {
  return { cause, confidence, message, remedies, times: 1, lines: [{ text: line }] };
}

function who({ pid, name }: SeenProcess): string {
  return `${name} (process ${pid})`;
}

/** Four or sixteen bytes in the order of the machine, 32 bits at a time; all of ours are little-endian but s390x. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse());
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => `${bytes[2 * index]}${bytes[2 * index + 1]}`.toLowerCase());
  return `[${groups.join(':')}]`;
}
