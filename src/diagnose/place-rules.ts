import * as z from 'zod';
import type { FactId } from '../facts/fact.js';
import { placeLimits } from '../knowledge/place-limits.js';
import { fix, investigate, workaround } from '../knowledge/short-remedies.js';
import type { Remedy } from '../model/report.js';
import { sizeText } from '../model/sizes.js';
import type { CauseId } from '../model/words.js';
import type { Effect, PlaceReader } from './place.js';
import { unreadPackage } from './unread-packages.js';

/** What a fact of a place means for a cause that a log leaves open. */
export interface PlaceRule {
  readonly id: string;
  /** It is asked where the log has one of these. */
  readonly asked: readonly CauseId[];
  /** What it speaks of; absent: of the cause that the log has. */
  readonly about?: CauseId;
  readonly facts: readonly FactId[];
  readonly judge: (place: PlaceReader) => { readonly effect: Effect; readonly says: string } | undefined;
  readonly remedies?: readonly Remedy[];
}

const limit = z.object({ soft: z.number().nullable() });
const folder = z.object({
  path: z.string(),
  mountPoint: z.string().nullable(),
  options: z.array(z.string()).nullable(),
  availableBytes: z.number().nullable(),
  freeInodes: z.number().nullable(),
});
const reached = z.array(z.object({ url: z.string(), state: z.string(), said: z.string() }));
const goCommands = z.array(z.object({ command: z.string(), version: z.string().nullable() }));
const folders = ['fs.goTmpDir', 'fs.goCache', 'fs.goModCache', 'fs.tempDir', 'fs.project'] as const;

/** A limit that a process inherits: what a shell shows says nothing of a service that somebody else started. */
const isOwn = ({ when }: PlaceReader) => when !== 'pasted';
/** What a counter has counted while the log was read. */
const counted = (place: PlaceReader, id: FactId) => {
  const [before, after] = [place.before(id), place.get(id, z.number())];
  return before === undefined || after === undefined ? 0 : after - before;
};
/** A counter since boot, read now, has counted what happened before; one that was recorded may be older than the failure. */
const isAfterwards = ({ when }: PlaceReader) => when === 'here';

export const placeRules: readonly PlaceRule[] = [
  // Who sent SIGKILL.
  ...(['oom.cgroup', 'oom.global'] as const).map(
    (about): PlaceRule => ({
      id: `no-memory-kill-${about}`,
      asked: ['kill.external', about],
      about,
      facts: ['memory.kills'],
      judge: (place) => {
        if (place.get('memory.kills', z.number()) !== 0 || !isAfterwards(place) || !isSinceBoot(place)) return undefined;
        return { effect: 'excludes', says: `the kernel of this machine has killed no process for want of memory since ${bootTime(place)}` };
      },
    }),
  ),
  {
    id: 'killed-by-somebody',
    asked: ['kill.external'],
    facts: ['memory.kills'],
    judge: (place) => {
      if (place.get('memory.kills', z.number()) !== 0 || !isAfterwards(place) || !isSinceBoot(place)) return undefined;
      return {
        effect: 'supports',
        says: 'the kernel has killed nothing for want of memory: a person, a supervisor, a time limit or a user-space killer sent the signal',
      };
    },
  },
  {
    id: 'memory-kills-of-the-cgroup',
    asked: ['kill.external'],
    about: 'oom.cgroup',
    facts: ['cgroup.memoryKills'],
    judge: (place) => {
      const [kills, now] = [place.get('cgroup.memoryKills', z.number()) ?? 0, counted(place, 'cgroup.memoryKills')];
      if (kills === 0) return undefined;
      if (now > 0) return { effect: 'supports', says: `${killed(now, 'this cgroup')} while the log was read` };
      return {
        effect: 'hints',
        says: `${killed(kills, 'this cgroup')} since it was made; the counter has no times`,
      };
    },
    remedies: [
      investigate('See which were killed, and when.', "sudo dmesg -T | grep -iE 'oom-kill|killed process' | tail"),
      workaround('Need less memory at a time: build one package after the other.', 'GOFLAGS=-p=1 go build ./...'),
    ],
  },
  {
    id: 'memory-kills-of-the-machine',
    asked: ['kill.external'],
    facts: ['memory.kills', 'cgroup.memoryKills'],
    judge: (place) => {
      const kills = place.get('memory.kills', z.number()) ?? 0;
      if (kills === 0) return undefined;
      const inCgroup = place.get('cgroup.memoryKills', z.number());
      const where = inCgroup === 0 ? ', none of them in this cgroup' : '';
      return {
        effect: 'tells',
        says: `${killed(kills, 'this machine')} since it was booted${where}: the kernel's log names them`,
      };
    },
  },
  // Which limit refused a task.
  {
    id: 'no-limit-of-the-user',
    asked: ['pids.undetermined', 'pids.rlimit'],
    about: 'pids.rlimit',
    facts: ['limits.nproc'],
    judge: (place) =>
      isOwn(place) && place.get('limits.nproc', limit)?.soft === null
        ? { effect: 'excludes', says: `${whatIsStarted(place)} has no limit of tasks of the user (ulimit -u)` }
        : undefined,
  },
  {
    id: 'user-is-exempt',
    asked: ['pids.undetermined', 'pids.rlimit'],
    about: 'pids.rlimit',
    facts: ['limits.nprocBinds'],
    judge: (place) =>
      isOwn(place) && place.get('limits.nprocBinds', z.boolean()) === false
        ? {
            effect: 'excludes',
            says: `the limit of tasks of the user (ulimit -u) does not bind ${whatIsStarted(place)}: it is root of the machine`,
          }
        : undefined,
  },
  {
    id: 'user-has-many-tasks',
    asked: ['pids.undetermined', 'pids.rlimit'],
    about: 'pids.rlimit',
    facts: ['limits.nproc', 'limits.nprocBinds'],
    judge: (place) => {
      const most = place.get('limits.nproc', limit)?.soft;
      const used = place.moment?.userTasks.value;
      if (typeof most !== 'number' || typeof used !== 'number' || place.get('limits.nprocBinds', z.boolean()) !== true) return undefined;
      place.shows(...(place.moment?.userTasks.evidence ?? []));
      return used >= most * placeLimits.tasksShare
        ? { effect: 'supports', says: `this user has ${used} tasks now, and may have ${most} (ulimit -u)` }
        : undefined;
    },
    remedies: [fix('Let the user have as many tasks as the hard limit allows.', 'ulimit -u "$(ulimit -Hu)"')],
  },
  {
    id: 'no-limit-of-the-cgroup',
    asked: ['pids.undetermined', 'pids.cgroup'],
    about: 'pids.cgroup',
    facts: ['cgroup.pidsLimit', 'cgroup.hiddenAncestors'],
    judge: (place) =>
      isOwn(place) &&
      place.get('cgroup.pidsLimit', z.number().nullable()) === null &&
      place.get('cgroup.hiddenAncestors', z.boolean()) === false
        ? { effect: 'excludes', says: `no level of the cgroup of ${whatIsStarted(place)} limits tasks (pids.max)` }
        : undefined,
  },
  {
    id: 'cgroup-refused-tasks',
    asked: ['pids.undetermined'],
    about: 'pids.cgroup',
    facts: ['cgroup.pidsRefused', 'cgroup.pidsLimit'],
    judge: (place) => {
      const [refused, now] = [place.get('cgroup.pidsRefused', z.number()) ?? 0, counted(place, 'cgroup.pidsRefused')];
      if (refused === 0) return undefined;
      if (now > 0)
        return { effect: 'supports', says: `a limit of the cgroup has refused ${now} tasks while the log was read (pids.events)` };
      place.get('cgroup.pidsLimit', z.number().nullable());
      return {
        effect: 'hints',
        says: `a limit of the cgroup has refused ${refused} tasks since it was made (pids.events); the counter has no times`,
      };
    },
    remedies: [investigate('See the limit and who uses it.', 'cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids.current')],
  },
  {
    id: 'cgroup-is-full-of-tasks',
    asked: ['pids.undetermined'],
    about: 'pids.cgroup',
    facts: ['cgroup.pidsCurrent', 'cgroup.pidsLimit'],
    judge: (place) => {
      const [most, used] = [place.get('cgroup.pidsLimit', z.number().nullable()), place.get('cgroup.pidsCurrent', z.number())];
      if (typeof most !== 'number' || used === undefined || used < most * placeLimits.tasksShare) return undefined;
      return { effect: 'supports', says: `the cgroup has ${used} tasks, and may have ${most} (pids.max)` };
    },
    remedies: [investigate('See the limit and who uses it.', 'cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids.current')],
  },
  {
    id: 'kernel-is-full-of-tasks',
    asked: ['pids.undetermined'],
    about: 'pids.kernel',
    facts: ['kernel.tasks', 'kernel.pidMax', 'kernel.threadsMax'],
    judge: (place) => {
      const used = place.get('kernel.tasks', z.number());
      const [numbers, threads] = [place.get('kernel.pidMax', z.number()), place.get('kernel.threadsMax', z.number())];
      const most = Math.min(numbers ?? Number.POSITIVE_INFINITY, threads ?? Number.POSITIVE_INFINITY);
      if (used === undefined || used < most * placeLimits.tasksShare) return undefined;
      return { effect: 'supports', says: `the machine has ${used} tasks, and may have ${most} (kernel.pid_max, kernel.threads-max)` };
    },
    remedies: [
      investigate('See who has so many threads.', 'ps -eo nlwp,pid,comm --sort=-nlwp | head', 'sysctl kernel.pid_max kernel.threads-max'),
    ],
  },
  {
    id: 'tasks-of-the-machine',
    asked: ['pids.undetermined', 'pids.kernel'],
    facts: ['kernel.tasks', 'kernel.pidMax', 'kernel.threadsMax'],
    judge: (place) => {
      const used = place.get('kernel.tasks', z.number());
      const [numbers, threads] = [place.get('kernel.pidMax', z.number()), place.get('kernel.threadsMax', z.number())];
      if (used === undefined || numbers === undefined || threads === undefined) return undefined;
      return { effect: 'tells', says: `the machine has ${used} tasks, and may have ${Math.min(numbers, threads)}` };
    },
  },
  // Memory that was refused, not taken.
  {
    id: 'address-space',
    asked: ['oom.rlimit'],
    facts: ['limits.as', 'kernel.overcommit'],
    judge: (place) => {
      const [bytes, overcommit] = [place.get('limits.as', limit)?.soft, place.get('kernel.overcommit', z.number())];
      if (typeof bytes === 'number')
        return { effect: 'supports', says: `${whatIsStarted(place)} may have ${sizeText(bytes)} of address space (ulimit -v)` };
      if (overcommit === 2)
        return { effect: 'supports', says: 'vm.overcommit_memory is 2: the kernel refuses reservations beyond its limit' };
      return bytes === null && overcommit !== undefined && isOwn(place)
        ? { effect: 'against', says: `${whatIsStarted(place)} has no limit of address space, and vm.overcommit_memory is ${overcommit}` }
        : undefined;
    },
  },
  {
    id: 'overcommit',
    asked: ['pids.namespace'],
    facts: ['kernel.overcommit'],
    judge: (place) => {
      const overcommit = place.get('kernel.overcommit', z.number());
      if (overcommit === undefined) return undefined;
      const means = overcommit === 2 ? 'which refuses memory with the same answer' : 'so that it is not this that refused memory';
      return { effect: 'tells', says: `vm.overcommit_memory is ${overcommit}, ${means}` };
    },
  },
  // File systems.
  {
    id: 'mounted-noexec',
    asked: ['fs.noexec'],
    facts: folders,
    judge: (place) => {
      const [where, options] = mountOfSubject(place, /fork\/exec (\/\S+): permission denied/i) ?? [];
      if (where === undefined || options === undefined) return undefined;
      return options.includes('noexec')
        ? { effect: 'proves', says: `${where} is mounted noexec` }
        : { effect: 'against', says: `${where} is not mounted noexec: a security module, or a mount that has changed` };
    },
  },
  {
    id: 'mounted-read-only',
    asked: ['fs.read-only'],
    facts: folders,
    judge: (place) => {
      const [where, options] = mountOfSubject(place, /(\/\S+?):? (?:.*: )?read-only file system/i) ?? [];
      if (where === undefined || options === undefined) return undefined;
      return options.includes('ro')
        ? { effect: 'proves', says: `${where} is mounted read-only` }
        : { effect: 'tells', says: `${where} is mounted for writing` };
    },
  },
  {
    id: 'free-space',
    asked: ['fs.no-space'],
    facts: folders,
    judge: (place) => {
      const path = place.subject(/(\/\S+?):? (?:.*: )?(?:no space left|disk quota exceeded)/i);
      const found = path === undefined ? undefined : folderOf(place, path);
      if (found?.availableBytes == null) return undefined;
      const { mountPoint, availableBytes, freeInodes } = found;
      const isFull = availableBytes < placeLimits.freeBytes || (freeInodes !== null && freeInodes < placeLimits.freeInodes);
      const inodes = freeInodes === null ? '' : ` and ${freeInodes} inodes`;
      return isFull
        ? { effect: 'proves', says: `${mountPoint} has ${sizeText(availableBytes)}${inodes} left` }
        : {
            effect: 'tells',
            says: `${mountPoint} has ${sizeText(availableBytes)}${inodes} free: it was emptied since, or a quota or another place was meant`,
          };
    },
  },
  {
    id: 'open-files',
    asked: ['fs.too-many-files'],
    facts: ['limits.nofile'],
    judge: (place) => {
      const most = place.get('limits.nofile', limit)?.soft;
      return typeof most === 'number' ? { effect: 'tells', says: `${whatIsStarted(place)} may have ${most} files open` } : undefined;
    },
  },
  {
    id: 'package-can-be-read',
    asked: ['cache.index'],
    facts: ['limits.nofile'],
    judge: (place) => {
      const path = place.subject(unreadPackage);
      const state = path === undefined ? undefined : place.moment?.packages.get(path);
      if (state === undefined) return undefined;
      const [, where = path, line] = /^(.*):(\d+)$/.exec(path!) ?? [];
      const what = line === undefined ? where : `what ${where} imports in line ${line}`;
      place.shows({
        source: where!,
        value: { open: 'can be read by everybody', closed: 'cannot be read by everybody', absent: 'no Go files' }[state],
      });
      if (state === 'absent') return { effect: 'excludes', says: `${what} is not there, or has no Go files` };
      if (state === 'closed') return { effect: 'tells', says: `${what} cannot be read by everybody now either` };
      const most = place.subject(/(too many open files)/) === undefined ? null : place.get('limits.nofile', limit)?.soft;
      return most === null || (most !== undefined && most >= placeLimits.openFiles)
        ? { effect: 'supports', says: `${what} is there and can be read now` }
        : { effect: 'tells', says: `${what} is there and can be read now; ${whatIsStarted(place)} may have ${most ?? 'few'} files open` };
    },
  },
  // The network.
  {
    id: 'lookup',
    asked: ['net.dns'],
    facts: [],
    judge: ({ moment, subject, shows }) => {
      const name = subject(unresolvedName);
      const found = name === undefined ? undefined : moment?.lookups.get(name);
      if (found === undefined) return undefined;
      const said = typeof found === 'string' ? found : found.join(', ');
      shows({ source: `getaddrinfo ${name}`, value: said });
      return typeof found === 'string' || found.length === 0
        ? { effect: 'proves', says: `${name} cannot be resolved now either (${said})` }
        : { effect: 'tells', says: `${name} is resolved now: it has passed, or it was another place` };
    },
  },
  {
    id: 'name-servers',
    asked: ['net.dns'],
    facts: ['net.nameserverAnswers'],
    judge: (place) => {
      const servers = place.get(
        'net.nameserverAnswers',
        z.array(z.object({ server: z.string(), answered: z.number(), asked: z.number() })),
      );
      if (servers === undefined || servers.length === 0 || !servers.every(({ asked }) => asked > 0)) return undefined;
      // Files, a cache or another service may answer in their stead.
      const isResolved = Array.isArray(place.moment?.lookups.get(place.subject(unresolvedName) ?? ''));
      const silent = servers.filter(({ answered }) => answered === 0).map(({ server }) => server);
      if (silent.length === servers.length)
        return { effect: isResolved ? 'tells' : 'proves', says: `no name server answers: ${silent.join(', ')}` };
      return silent.length > 0 ? { effect: 'supports', says: `of the name servers, ${silent.join(', ')} do not answer` } : undefined;
    },
  },
  {
    id: 'module-proxy',
    asked: ['mod.offline', 'net.proxy'],
    facts: ['net.goproxy', 'net.proxy'],
    judge: (place) => {
      const proxies = place.get('net.goproxy', reached);
      if (proxies === undefined || proxies.length === 0) return undefined;
      const failed = proxies.filter(({ state }) => state === 'fails');
      if (failed.length === proxies.length) return { effect: 'proves', says: `GOPROXY does not answer: ${failed[0]!.said}` };
      return { effect: 'tells', says: `${proxies.find(({ state }) => state !== 'fails')!.url} answers` };
    },
  },
  {
    id: 'certificates',
    asked: ['net.tls'],
    facts: ['net.tlsRoots'],
    judge: (place) => {
      const roots = place.get('net.tlsRoots', z.array(z.string()));
      if (roots === undefined) return undefined;
      // An expired certificate is refused whatever is trusted.
      return roots.length === 0 && place.subject(/(unknown authority|local issuer)/) !== undefined
        ? { effect: 'proves', says: 'there are no certificates of authorities where Go looks for them' }
        : { effect: 'tells', says: `Go trusts what is in ${roots.join(', ') || 'no file'}` };
    },
  },
  {
    id: 'clock',
    asked: ['clock.skew', 'net.tls'],
    about: 'clock.skew',
    facts: ['clock.realtime'],
    judge: (place) => {
      const time = place.get('clock.realtime', z.iso.datetime());
      if (time === undefined || (time >= placeLimits.earliestTime && time <= placeLimits.latestTime)) return undefined;
      return { effect: 'proves', says: `the clock says ${time}, which cannot be` };
    },
    remedies: [investigate('Compare the clock with another one.', 'date -u', 'curl -sI https://go.dev | grep -i ^date')],
  },
  {
    id: 'listener',
    asked: ['net.port-busy'],
    facts: [],
    judge: ({ moment, subject, shows }) => {
      const port = subject(/:(\d{1,5}): bind: /);
      if (port === undefined || moment?.listeners === undefined) return undefined;
      const isTaken = moment.listeners.has(Number(port));
      shows({ source: '/proc/net/tcp, /proc/net/tcp6', value: `port ${port}: ${isTaken ? 'LISTEN' : 'nobody listens'}` });
      return isTaken
        ? { effect: 'proves', says: `somebody listens on port ${port} now` }
        : { effect: 'tells', says: `nobody listens on port ${port} now` };
    },
  },
  // Filters and namespaces.
  {
    id: 'filter',
    asked: [
      'seccomp.killed',
      'seccomp.clone',
      'seccomp.clone3',
      'seccomp.futex',
      'seccomp.eventfd',
      'seccomp.time64',
      'seccomp.pidfd',
      'seccomp.denied',
    ],
    facts: ['seccomp.mode'],
    judge: (place) => {
      const mode = place.get('seccomp.mode', z.string());
      if (mode === 'filter') return { effect: 'tells', says: `a seccomp filter is in force for ${whatIsStarted(place)}` };
      // A run may have put its cells under a profile of their own.
      return mode === 'disabled' && place.when === 'here'
        ? { effect: 'against', says: `no seccomp filter is in force for ${whatIsStarted(place)}: the program or who started it made one` }
        : undefined;
    },
  },
  {
    id: 'user-namespaces',
    asked: ['userns.denied'],
    facts: ['userns.unprivileged'],
    judge: (place) => {
      const found = place.get('userns.unprivileged', z.object({ allowed: z.boolean(), deniedBy: z.string().nullable() }));
      if (found === undefined) return undefined;
      return found.allowed
        ? { effect: 'against', says: 'a user namespace could be made here' }
        : { effect: 'proves', says: `no user namespace can be made here; what denies it: ${found.deniedBy ?? 'unknown'}` };
    },
  },
  {
    id: 'address-layout',
    asked: ['race.address-layout'],
    facts: ['kernel.mmapRndBits'],
    judge: (place) => {
      const bits = place.get('kernel.mmapRndBits', z.number());
      if (bits === undefined) return undefined;
      return bits > placeLimits.addressRandomBits
        ? { effect: 'proves', says: `vm.mmap_rnd_bits is ${bits}, more than the race detector can do with` }
        : { effect: 'against', says: `vm.mmap_rnd_bits is ${bits}, with which it works` };
    },
  },
  // What is installed and set.
  {
    id: 'home',
    asked: ['env.home-missing'],
    facts: ['env.home'],
    judge: (place) => {
      const home = place.get('env.home', z.string().nullable());
      if (home === undefined) return undefined;
      return home === null
        ? { effect: 'proves', says: 'HOME is not set' }
        : { effect: 'tells', says: 'HOME is set in this environment: what failed had another one, as services and cron have' };
    },
  },
  {
    id: 'go-on-path',
    asked: ['go.not-found', 'go.too-old'],
    facts: ['env.go'],
    judge: (place) => {
      const found = place.get('env.go', goCommands);
      if (found === undefined) return undefined;
      const [first] = found;
      if (first === undefined) return { effect: 'supports', says: 'there is no go on PATH' };
      return { effect: 'tells', says: `on PATH here is ${first.command}${first.version === null ? '' : `, ${first.version}`}` };
    },
  },
  {
    id: 'c-compiler',
    asked: ['cgo.no-compiler', 'cgo.missing-header', 'race.needs-cgo'],
    facts: ['cgo.compiler'],
    judge: (place) => {
      const found = place.get('cgo.compiler', z.object({ command: z.string(), state: z.string() }));
      if (found === undefined) return undefined;
      const words: Readonly<Record<string, string>> = {
        works: 'works',
        'not-found': 'is not there',
        'no-headers': 'has no headers of the C library',
        fails: 'fails',
      };
      const says = `the C compiler ${found.command} ${words[found.state] ?? found.state}`;
      return { effect: found.state === 'works' ? 'tells' : 'supports', says };
    },
  },
  {
    id: 'platform',
    asked: ['exec.format'],
    facts: ['platform.os', 'platform.arch'],
    judge: (place) => {
      const [os, arch] = [place.get('platform.os', z.string()), place.get('platform.arch', z.string())];
      return os === undefined || arch === undefined ? undefined : { effect: 'tells', says: `this machine is ${os}/${arch}` };
    },
  },
  {
    id: 'not-wsl',
    asked: ['wsl.interop', 'wsl.windows-drive'],
    facts: ['platform.wsl'],
    judge: (place) => (place.get('platform.wsl', z.string()) === 'none' ? { effect: 'excludes', says: 'this is not WSL' } : undefined),
  },
  {
    id: 'interop',
    asked: ['wsl.interop'],
    facts: ['wsl.interop'],
    judge: (place) => {
      const works = place.get('wsl.interop', z.boolean());
      return works === false ? { effect: 'proves', says: 'Windows programs cannot be started here' } : undefined;
    },
  },
  // Time. Whether the quota made the test late, only a run without it tells.
  {
    id: 'throttled',
    asked: ['test.timeout'],
    about: 'cpu.throttled',
    facts: ['cgroup.throttling', 'cgroup.cpuLimit'],
    judge: (place) => {
      const counted = place.get('cgroup.throttling', z.object({ periods: z.number(), throttled: z.number() }));
      if (counted === undefined || counted.periods < placeLimits.throttledPeriods) return undefined;
      const share = counted.throttled / counted.periods;
      if (share < placeLimits.throttledShare) return undefined;
      return {
        effect: 'hints',
        says: `the quota of processor time was used up in ${Math.round(share * 100)} % of the periods since the cgroup was made`,
      };
    },
    remedies: [investigate('Run the test again without the quota, or with a longer time limit.', 'go test -timeout=30m ./...')],
  },
];

/** Names that a log could not resolve (knowledge/log-signatures.ts, `dns`). */
export const unresolvedName: RegExp = /\b(?:lookup |resolve host: |resolving ')([\w.-]+?)(?=[\s:',]|$)/;

function whatIsStarted({ when }: PlaceReader): string {
  return when === 'here' ? 'what is started from here' : 'what was run there';
}

function killed(count: number, where: string): string {
  return `${count === 1 ? '1 process' : `${count} processes`} of ${where} ${count === 1 ? 'was' : 'were'} killed for want of memory`;
}

/** A log that is older than the boot tells of another boot. */
function isSinceBoot({ moment }: PlaceReader): boolean {
  return moment?.bootedAt !== undefined && moment.loggedAt >= moment.bootedAt;
}

function bootTime({ moment }: PlaceReader): string {
  return `it was booted (${new Date(moment!.bootedAt!).toISOString()})`;
}

type Folder = z.infer<typeof folder>;

/** What is known of the file system on which a path lies: the nearest mount of those that Go uses. */
function folderOf(place: PlaceReader, path: string): (Folder & { readonly mountPoint: string }) | undefined {
  const [nearest] = folders
    .map((id) => ({ id, found: place.aside(id, folder) }))
    // A mount of its own may lie between: only what is below the folder that was looked at is known to be on it.
    .filter(({ found }) => found?.mountPoint != null && isBelow(path, found.path))
    .sort((a, b) => b.found!.path.length - a.found!.path.length);
  return nearest === undefined ? undefined : (place.get(nearest.id, folder) as Folder & { mountPoint: string });
}

function mountOfSubject(place: PlaceReader, pattern: RegExp): readonly [string, readonly string[]] | undefined {
  const path = place.subject(pattern);
  const found = path === undefined ? undefined : folderOf(place, path);
  return found?.options == null ? undefined : [found.mountPoint, found.options];
}

function isBelow(path: string, folderPath: string): boolean {
  return folderPath === '/' || path === folderPath || path.startsWith(`${folderPath}/`);
}
