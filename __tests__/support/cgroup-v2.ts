import type { CgroupSystem } from '../../src/host/cgroup-system.js';

const top = '/sys/fs/cgroup';
/** Controllers that need no cgroup without processes. */
const threaded: ReadonlySet<string> = new Set(['cpu', 'cpuset', 'perf_event', 'pids']);

interface FakeOptions {
  /** The cgroup that we stand in, with what else stands there. */
  readonly own: string;
  readonly pids?: readonly number[];
  /** Controllers that the top offers. */
  readonly controllers?: string;
  /** Cgroups that hand everything down, with those above them. */
  readonly handedDown?: readonly string[];
  readonly readOnly?: boolean;
  readonly uid?: number;
  /** Moves that are not permitted. */
  readonly locked?: (from: string, to: string) => boolean;
  readonly limits?: Readonly<Record<string, string>>;
  /** systemd-run: the cgroup in which it starts what it is given; absent: systemd does not run. */
  readonly scopes?: string | { readonly problem: string };
  /** Whether the folder of the user's manager is there. */
  readonly userFolder?: boolean;
}

export interface FakeCgroups extends CgroupSystem {
  /** Paths of cgroups that there are. */
  readonly groups: ReadonlySet<string>;
  /** Where each process stands. */
  readonly where: ReadonlyMap<number, string>;
  readonly subtree: ReadonlyMap<string, ReadonlySet<string>>;
  readonly guarded: ReadonlySet<string>;
  readonly commands: readonly string[];
  readonly signals: readonly string[];
}

/** A unified hierarchy that follows the rules of Documentation/admin-guide/cgroup-v2.rst that matter for limits. */
export function fakeCgroups(options: FakeOptions): FakeCgroups {
  const { own, controllers = 'cpuset cpu io memory pids', uid = 0 } = options;
  const groups = new Set<string>(['']);
  const subtree = new Map<string, Set<string>>();
  const where = new Map<number, string>();
  const files = new Map<string, string>(Object.entries(options.limits ?? {}));
  const guarded = new Set<string>();
  const commands: string[] = [];
  const signals: string[] = [];
  let nextPid = 1000;
  const parentOf = (group: string) => group.slice(0, group.lastIndexOf('/'));
  const available = (group: string): string[] => (group === '' ? controllers.split(' ') : [...(subtree.get(parentOf(group)) ?? [])]);
  const add = (group: string) => {
    if (group !== '' && !groups.has(parentOf(group))) add(parentOf(group));
    groups.add(group);
    subtree.set(group, subtree.get(group) ?? new Set());
  };
  const inside = (group: string) => [...where].filter(([, at]) => at === group).map(([pid]) => pid);
  subtree.set('', new Set());
  add(own);
  for (const group of options.handedDown ?? []) {
    add(group);
    for (let each = group; ; each = parentOf(each)) {
      subtree.set(each, new Set(controllers.split(' ')));
      if (each === '') break;
    }
  }
  const pid = 100;
  where.set(pid, own);
  for (const each of options.pids ?? []) where.set(each, own);

  const split = (path: string) => {
    const at = path.lastIndexOf('/');
    return { group: path.slice(top.length, at), file: path.slice(at + 1) };
  };
  const offers = (group: string, file: string) => {
    const [controller] = file.split('.');
    return controller === 'cgroup' || (group !== '' && available(group).includes(controller!));
  };
  const standing: Readonly<Record<string, (group: string) => string>> = {
    'cgroup.procs': (group) =>
      inside(group)
        .map((each) => `${each}\n`)
        .join(''),
    'cgroup.controllers': (group) => `${available(group).join(' ')}\n`,
    'cgroup.subtree_control': (group) => `${[...(subtree.get(group) ?? [])].join(' ')}\n`,
  };
  // With processes in it and something handed down it is a threaded domain, which the top may be without harm.
  const isThreaded = (group: string) => group !== '' && inside(group).length > 0 && (subtree.get(group)?.size ?? 0) > 0;
  const initial: Readonly<Record<string, string>> = {
    'cpu.max': 'max 100000\n',
    'cpu.stat': 'usage_usec 0\nnr_periods 0\nnr_throttled 0\nthrottled_usec 0\n',
    'memory.max': 'max\n',
    'memory.swap.max': 'max\n',
    'memory.events': 'low 0\nhigh 0\nmax 0\noom 0\noom_kill 0\n',
    'memory.current': '0\n',
    'memory.peak': '0\n',
    'pids.max': 'max\n',
    'pids.current': '0\n',
    'pids.events': 'max 0\n',
    'pids.peak': '0\n',
  };
  return {
    uid,
    pid,
    env: {},
    owner: '4026531836-100-7',
    isGone: (owner) => owner === '4026531836-99-7',
    groups,
    where,
    subtree,
    guarded,
    commands,
    signals,
    exists: (path) => {
      if (path === '/run/systemd/system') return options.scopes !== undefined;
      if (path === `/run/user/${uid}`) return options.userFolder === true;
      // The top has none.
      const { group, file } = split(path);
      return file === 'cgroup.type' && group !== '' && groups.has(group);
    },
    read: (path) => {
      if (path === '/proc/self/cgroup') return `0::${own === '' ? '/' : own}\n`;
      if (path === '/proc/self/mountinfo') return `30 23 0:26 / ${top} rw,nosuid - cgroup2 cgroup2 rw\n`;
      const [, process, name] = /^\/proc\/(\d+)\/(\w+)$/.exec(path) ?? [];
      if (name === 'cgroup') return `0::${where.get(Number(process)) || '/'}\n`;
      if (name === 'stat') return `${process} (sh) S ${Number(process) >= 1000 ? pid : 1} 0\n`;
      if (name === 'comm') return 'sleep\n';
      if (!path.startsWith(top)) return undefined;
      const { group, file } = split(path);
      if (!groups.has(group)) return undefined;
      return standing[file]?.(group) ?? files.get(path) ?? (offers(group, file) ? initial[file] : undefined);
    },
    folders: (path) =>
      [...groups]
        .filter((group) => group !== '' && `${top}${parentOf(group)}` === path)
        .map((group) => group.slice(group.lastIndexOf('/') + 1)),
    write: (path, text) => {
      const { group, file } = split(path);
      if (options.readOnly) return 'EROFS';
      if (!groups.has(group)) return 'ENOENT';
      if (file === 'cgroup.subtree_control') {
        const name = text.slice(1);
        if (!available(group).includes(name)) return 'ENOENT';
        if (text.startsWith('-')) subtree.get(group)!.delete(name);
        // No internal processes, but in the root; what can be threaded is handed down all the same (kernel/cgroup/cgroup.c, cgroup_vet_subtree_control_enable).
        else if (isThreaded(group) && !threaded.has(name)) return 'ENOTSUP';
        else if (group !== '' && inside(group).length > 0 && !threaded.has(name)) return 'EBUSY';
        else subtree.get(group)!.add(name);
        return undefined;
      }
      if (file === 'cgroup.procs') {
        const target = Number(text) || pid;
        if (options.locked?.(where.get(target) ?? '', group)) return 'EACCES';
        if (group !== '' && (subtree.get(group)?.size ?? 0) > 0) return 'EBUSY';
        if (isThreaded(parentOf(group))) return 'ENOTSUP';
        where.set(target, group);
        return undefined;
      }
      if (file === 'cgroup.kill') {
        for (const [each, at] of [...where]) if (at === group || at.startsWith(`${group}/`)) where.delete(each);
        return undefined;
      }
      if (!offers(group, file) || initial[file] === undefined) return 'ENOENT';
      files.set(path, `${text}\n`);
      return undefined;
    },
    make: (path) => {
      if (options.readOnly) return 'EROFS';
      if (groups.has(path.slice(top.length))) return 'EEXIST';
      add(path.slice(top.length));
      return undefined;
    },
    remove: (path) => {
      const group = path.slice(top.length);
      if (!groups.has(group)) return 'ENOENT';
      if (inside(group).length > 0 || [...groups].some((each) => each !== '' && parentOf(each) === group)) return 'EBUSY';
      groups.delete(group);
      for (const file of [...files.keys()]) if (file.startsWith(`${path}/`)) files.delete(file);
      return undefined;
    },
    kill: (target, signal) => {
      signals.push(`${signal} ${target}`);
      if (signal === 'SIGKILL') where.delete(target);
    },
    hold: async (prefix) => {
      const holder = nextPid++;
      commands.push(prefix.join(' '));
      where.set(holder, where.get(pid)!);
      if (prefix.length > 0) {
        if (typeof options.scopes !== 'string') return options.scopes?.problem ?? 'systemd-run: not found';
        const unit = prefix.find((word) => word.startsWith('--unit='))!.slice('--unit='.length);
        const group = `${options.scopes}/${unit}`;
        subtree.set(options.scopes, new Set(controllers.split(' ')));
        add(group);
        where.set(holder, group);
      }
      return {
        pid: holder,
        release: async () => {
          const at = where.get(holder)!;
          where.delete(holder);
          // systemd removes a scope that is empty.
          if (at.endsWith('.scope')) groups.delete(at);
        },
      };
    },
    run: async (argv) => {
      commands.push(argv.join(' '));
      const unit = argv[argv.indexOf('ssau') + 1]!;
      where.set(Number(argv.at(-1)), `${[...groups].find((group) => group.endsWith(`/${unit}`))}${argv.at(-3)}`);
      return undefined;
    },
    guard: (folder) => void guarded.add(folder),
    release: (folder) => void guarded.delete(folder),
    wait: async () => undefined,
  };
}
