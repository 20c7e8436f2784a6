import { controllerLevels, type Levels, unifiedLevels } from '../cgroup/levels.js';
import { parseCgroupRows } from '../cgroup/membership.js';
import type { Answer, Host } from '../host/host.js';
import { type MountEntry, parseMounts } from '../host/mount-table.js';
import { initPath, observedFiles, observedNamespaces, observedPaths } from '../knowledge/observed-files.js';
import type { Evidence } from '../model/report.js';
import { engineContainers } from './engine-containers.js';
import { describedContainers, describedNodes } from './kubectl.js';
import { manifests } from './manifests.js';
import { bounded, readPastes, type Text } from './pastes.js';
import { readThreads, type ThreadStatus } from './threads.js';
import type { ToldContainer, ToldNode } from './told.js';

/** The text of a file, in whatever way it was told. */
export interface SeenFile {
  readonly text: string;
  /** What is not in the text is not in the file. */
  readonly whole: boolean;
  readonly source: string;
}

export interface SeenMounts {
  readonly entries: readonly MountEntry[];
  /** Every mount is there: what is not listed is not mounted. */
  readonly whole: boolean;
  /** Words for which every mount is there whose line holds one of them (`mount | grep cgroup`). */
  readonly wholeFor: readonly string[];
  /** Every mount of a file system with a size is there (`df`): drives and disks, not cgroups. */
  readonly wholeDisks: boolean;
  readonly sources: readonly string[];
}

/** Everything that was seen of a host. Derivations are pure functions of it. */
export interface Observed {
  /** GOOS, GOARCH and CPUs of the host; undefined where a person only pasted something. */
  readonly platform: Host['platform'] | undefined;
  readonly env: Host['env'];
  /** Answers for files by path: present, missing, denied or unknown. */
  readonly file: (path: string) => Answer<SeenFile>;
  /** Whether a path exists; undefined when that was not seen. */
  readonly exists: (path: string) => boolean | undefined;
  /** Inode number of a namespace of the process. */
  readonly namespace: (name: (typeof observedNamespaces)[number]) => number | undefined;
  /** f_type of the file system at /sys/fs/cgroup. */
  readonly cgroupFileSystem: number | undefined;
  readonly mounts: SeenMounts;
  /** What /sbin/init leads to. */
  readonly init: Answer<string>;
  /** Names in a folder; undefined when that was not seen. */
  readonly names: (folder: string) => readonly string[] | undefined;
  /** Whether the manager of this user has its folder below /run/user. */
  readonly userManager: { readonly path: string; readonly exists: boolean } | undefined;
  /** The user of the process, and who owns the cgroups in which it may be allowed to make others. */
  readonly user: number | undefined;
  /** The status files of the threads of the process. */
  readonly threads: Answer<readonly ThreadStatus[]>;
  readonly owner: (folder: string) => number | undefined;
  /** Commands with their outputs, and pasted files. */
  readonly texts: readonly Text[];
  /** Containers that a text describes instead of being typed in them, and the nodes of a cluster. */
  readonly containers: readonly ToldContainer[];
  readonly nodes: readonly ToldNode[];
}

/** Asks the host once for everything that facts rest on; runs a command only where no file tells. */
export async function observe(host: Host): Promise<Observed> {
  const texts = readPastes(host.pasted());
  const answers = new Map<string, Answer<SeenFile>>();
  const read = async (path: string) => {
    if (!answers.has(path)) answers.set(path, pastedFile(texts, path) ?? seen(await host.readFile(path), path));
  };
  const links = new Map<string, number>();
  const existing = new Map<string, boolean>();
  const folders = new Map<string, readonly string[]>();
  let cgroupFileSystem: number | undefined;
  await Promise.all([
    ...observedFiles.map(read),
    ...observedNamespaces.map(async (name) => {
      const link = await host.readLink(`/proc/self/ns/${name}`);
      const inode = link.state === 'present' ? /^\w+:\[(\d+)\]$/.exec(link.value)?.[1] : pastedNamespace(texts, name);
      if (inode !== undefined) links.set(name, Number(inode));
    }),
    ...observedPaths.map(async (path) => {
      const stat = await host.stat(path);
      const there = stat.state === 'present' ? true : stat.state === 'missing' ? false : pastedExistence(texts, path);
      if (there !== undefined) existing.set(path, there);
    }),
    ...['/sys/kernel/livepatch'].map(async (folder) => {
      const entries = await host.readdir(folder);
      if (entries.state === 'present')
        folders.set(
          folder,
          entries.value.map(({ name }) => name),
        );
      else if (entries.state === 'missing') folders.set(folder, []);
    }),
    host.statfs('/sys/fs/cgroup').then((answer) => {
      if (answer.state === 'present') cgroupFileSystem = answer.value.type;
    }),
  ]);
  const file = (path: string) => answers.get(path) ?? pastedFile(texts, path) ?? { state: 'unknown', reason: `nobody looked at ${path}` };
  const mounts = seenMounts(file, texts);
  await Promise.all(cgroupFiles(file, mounts.entries).map(read));
  const user = userOf(file);
  const owners = new Map<string, number>();
  await Promise.all(
    ownCgroups(cgroupLevels(file, mounts.entries).unified, user).map(async (folder) => {
      await read(`${folder}/cgroup.controllers`);
      const stat = await host.stat(folder);
      if (stat.state === 'present') owners.set(folder, stat.value.uid);
    }),
  );
  const [userManager, threads, init] = await Promise.all([findUserManager(host, user), readThreads(host, 'self'), host.realPath(initPath)]);
  const ran = host.kind !== 'snapshot' ? await runCommands(host, existing, file) : [];
  return {
    platform: host.platform.arch === 'unknown' ? undefined : host.platform,
    env: { ...pastedEnvironment(texts), ...host.env },
    file,
    exists: (path) => existing.get(path) ?? pastedExistence(texts, path),
    namespace: (name) => links.get(name),
    cgroupFileSystem,
    mounts,
    names: (folder) => folders.get(folder),
    userManager,
    user,
    threads,
    init: init.state === 'unknown' ? pastedInit(texts) : init,
    owner: (folder) => owners.get(folder),
    texts: [...texts, ...ran],
    ...(await described(texts)),
  };
}

async function described(texts: readonly Text[]): Promise<Pick<Observed, 'containers' | 'nodes'>> {
  const written = await manifests(texts);
  return {
    containers: [...texts.flatMap((text) => [...describedContainers(text), ...engineContainers(text)]), ...written.containers],
    nodes: [...texts.flatMap(describedNodes), ...written.nodes],
  };
}

function userOf(file: Observed['file']): number | undefined {
  const status = file('/proc/self/status');
  const uid = status.state === 'present' ? /^Uid:\s+(\d{1,10})\b/m.exec(status.value.text)?.[1] : undefined;
  return uid === undefined ? undefined : Number(uid);
}

async function findUserManager(host: Host, user: number | undefined): Promise<Observed['userManager']> {
  if (user === undefined) return undefined;
  const path = `/run/user/${user}/systemd`;
  const { state } = await host.stat(path);
  return state === 'present' || state === 'missing' ? { path, exists: state === 'present' } : undefined;
}

/** The evidence of a file. */
export function evidenceOf({ source, text }: SeenFile, pattern?: RegExp): Evidence {
  const line = pattern === undefined ? text : text.split('\n').find((candidate) => pattern.test(candidate));
  return { source, value: shortened(line ?? text) };
}

/** Texts in evidence are for people: one screen line is enough. */
export function shortened(text: string): string {
  const trimmed = text.trim().replaceAll(/\s*\n\s*/g, '; ');
  return trimmed.length <= 240 ? trimmed : `${trimmed.slice(0, 240)}…`;
}

/** Files that the limits of a process stand in: each level of each hierarchy. */
const limitFiles: Readonly<Record<string, readonly string[]>> = {
  cpu: ['cpu.cfs_quota_us', 'cpu.cfs_period_us', 'cpu.stat'],
  memory: ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes', 'memory.stat', 'memory.oom_control'],
  pids: ['pids.max', 'pids.current', 'pids.events'],
  cpuset: ['cpuset.effective_cpus', 'cpuset.cpus'],
};
const unifiedFiles = [
  'cpu.max',
  'memory.max',
  'memory.high',
  'memory.swap.max',
  'cpu.stat',
  'memory.events',
  'pids.max',
  'pids.current',
  'pids.events',
  'cpuset.cpus.effective',
  'cgroup.controllers',
  'cgroup.subtree_control',
];
const leafFiles = ['cpu.pressure', 'memory.pressure', 'io.pressure'];

/** What the rows and mounts say about where the process stands. */
export function cgroupLevels(
  file: Observed['file'],
  mounts: readonly MountEntry[],
): { unified: Levels | undefined; v1: ReadonlyMap<string, Levels> } {
  const own = file('/proc/self/cgroup');
  const rows = own.state === 'present' ? parseCgroupRows(own.value.text) : [];
  const v1 = Object.keys(limitFiles).flatMap((controller): [string, Levels][] => {
    const levels = controllerLevels(controller, rows, mounts);
    return levels === undefined ? [] : [[controller, levels]];
  });
  return { unified: unifiedLevels(rows, mounts), v1: new Map(v1) };
}

/**
 * Cgroups of v2 in which the user may be allowed to make others: that of the process, and that of the user's manager, which is what
 * systemd delegates (https://systemd.io/CGROUP_DELEGATION).
 */
export function ownCgroups(unified: Levels | undefined, user: number | undefined): string[] {
  const [leaf, top] = [unified?.folders[0], unified?.folders.at(-1)];
  if (leaf === undefined || top === undefined) return [];
  return user === undefined || user === 0 ? [leaf] : [leaf, `${top}/user.slice/user-${user}.slice/user@${user}.service`];
}

function cgroupFiles(file: Observed['file'], mounts: readonly MountEntry[]): string[] {
  const { unified, v1 } = cgroupLevels(file, mounts);
  const ofV1 = [...v1].flatMap(([controller, { folders }]) =>
    folders.flatMap((folder) => limitFiles[controller]!.map((name) => `${folder}/${name}`)),
  );
  const ofUnified = (unified?.folders ?? []).flatMap((folder) => unifiedFiles.map((name) => `${folder}/${name}`));
  const leaf = unified?.folders[0];
  return [...ofV1, ...ofUnified, ...(leaf === undefined ? [] : leafFiles.map((name) => `${leaf}/${name}`))];
}

/** Only what no file tells, and only where it can be told. */
async function runCommands(host: Host, existing: ReadonlyMap<string, boolean>, file: Observed['file']): Promise<Text[]> {
  const release = file('/proc/sys/kernel/osrelease');
  const wsl = release.state === 'present' && /microsoft|WSL/i.test(release.value.text);
  const wanted = [
    // uname(2) needs no /proc.
    ...(release.state === 'present' || host.platform.os !== 'linux' ? [] : [['uname', '-sr']]),
    ...(existing.get('/run/systemd/system') === true
      ? [
          ['systemctl', 'is-system-running'],
          ['systemctl', '--version'],
        ]
      : []),
    ...(wsl && existing.get('/usr/bin/wslinfo') === true
      ? [
          ['wslinfo', '--networking-mode'],
          ['wslinfo', '--version'],
        ]
      : []),
  ];
  const results = await Promise.all(wanted.map((argv) => host.run(argv, { timeoutMs: 2000, env: { LC_ALL: 'C', SYSTEMD_PAGER: '' } })));
  return results
    .filter(({ outcome }) => outcome === 'exited')
    .map(({ argv, stdout, exit }) => ({
      command: argv.join(' '),
      text: stdout,
      whole: true,
      place: 'here',
      source: argv.join(' '),
      ...(exit === null ? {} : { exit }),
    }));
}

function seen(answer: Answer<string>, source: string): Answer<SeenFile> {
  return answer.state === 'present' ? { state: 'present', value: { text: bounded(answer.value), whole: true, source } } : answer;
}

/** A file by the commands that show it: `cat`, `head -1`, `grep WORD`, or a heading `==> path <==` of head and tail. */
function pastedFile(texts: readonly Text[], path: string): Answer<SeenFile> | undefined {
  const naming = texts.filter(({ command, text }) => command.includes(path) || text.includes(path));
  if (naming.length === 0) return undefined;
  const shown = naming.filter(({ command }) => command.includes(path) && showsFile(command, path));
  const headed = naming.flatMap((text) => {
    const at = text.text.indexOf(`==> ${path} <==`);
    if (at < 0) return [];
    const after = text.text.slice(at).split('\n').slice(1);
    const end = after.findIndex((line) => line.startsWith('==> '));
    return [{ ...text, text: after.slice(0, end < 0 ? undefined : end).join('\n') }];
  });
  // `grep . FILES` and people write the path before the value.
  const labelled = new RegExp(`^\\s*${escaped(path)}[:=] ?(max|-?\\d{1,20})((?: \\d{1,20})?) *(?:<-.*|#.*)?$`, 'm');
  const named = naming.flatMap((text) => {
    const [, value, more] = text.text.includes(path) ? (labelled.exec(text.text) ?? []) : [];
    return value === undefined ? [] : [{ ...text, text: `${value}${more}`, whole: true, filter: undefined }];
  });
  const all = [...shown, ...headed, ...named];
  if (all.length === 0) return undefined;
  const missing = all.find(({ text }) => /^\s*\w+: [^\n]*: No such file or directory\s*$/.test(text));
  if (missing !== undefined) return { state: 'missing' };
  const denied = all.find(({ text }) => /^\s*\w+: [^\n]*: (?:Permission denied|Operation not permitted)\s*$/.test(text));
  if (denied !== undefined) return { state: 'denied', reason: denied.text.trim() };
  const whole = all.filter((text) => text.whole && text.filter === undefined);
  if (new Set(whole.map(({ text }) => text.trim())).size > 1)
    return { state: 'unknown', reason: `${path} was written down more than once, with different texts` };
  if (whole.length > 0) return { state: 'present', value: { text: withoutRemark(whole[0]!.text), whole: true, source: whole[0]!.source } };
  return {
    state: 'present',
    value: { text: all.map(({ text }) => text).join('\n'), whole: false, source: all.map(({ source }) => source).join(', ') },
  };
}

/** `4294967296 (4 GB)` and `max  # no limit`: the value of a file that holds one. */
function withoutRemark(text: string): string {
  return /^\s*(max|-?\d{1,20})((?: \d{1,20})?)[ \t]*(?:\([^()\n]*\)|#[^\n]*|(?:<-|←|→)[^\n]*)\s*$/.exec(text)?.slice(1, 3).join('') ?? text;
}

function showsFile(command: string, path: string): boolean {
  const [program, ...parameters] = command.split(/\s+/);
  if (!/^(?:cat|head|tail|grep|egrep|more|less|bat|zcat|nl|strings|sed|awk|tr|xargs)$/.test(program!)) return false;
  const files = parameters.filter((word) => word.startsWith('/'));
  return files.includes(path) && files.length === 1;
}

/** Variables as env(1) and the shells print them, all or those that grep(1) let through. */
export function pastedEnvironment(texts: readonly Text[]): Record<string, string> {
  return Object.fromEntries(
    texts
      .filter(({ command }) => /^(?:env|printenv|export(?: -p)?|declare -x)$/.test(command))
      .flatMap(({ text }) => [...text.matchAll(/^(?:declare -x |export )?([A-Za-z_]\w{0,80})=(["']?)(.*)\2$/gm)])
      .map(([, name, , value]) => [name!, value!]),
  );
}

function pastedNamespace(texts: readonly Text[], name: string): string | undefined {
  const found = new Set(
    texts.flatMap(({ command, text }) =>
      command.includes('/proc/') && !command.includes('/proc/self') && !command.includes('/proc/$$')
        ? []
        : [...text.matchAll(new RegExp(`(?:^|[\\s>'])${name}:\\[(\\d{1,12})\\]'?\\s*$`, 'gm'))].map(([, inode]) => inode!),
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** What ls and cat say about a path. */
function pastedExistence(texts: readonly Text[], path: string): boolean | undefined {
  const answers = new Set<boolean>();
  for (const { command, text } of texts) {
    if (!text.includes(path) && !command.includes(path)) continue;
    for (const line of text.split('\n')) {
      if (!line.includes(path)) continue;
      if (new RegExp(`[:\\s'"‘]${escaped(path)}['"’]?/?: No such file or directory`).test(line)) answers.add(false);
      else if (/^(?:ls|find|stat|file|dir|ll)\b/.test(command) && new RegExp(`(?:^|\\s)${escaped(path)}/?:?\\s*$`).test(line))
        answers.add(true);
    }
    if (new RegExp(`^cat\\s+${escaped(path)}$`).test(command) && text.trim() !== '' && !/No such file|denied/.test(text)) answers.add(true);
  }
  return answers.size === 1 ? [...answers][0] : undefined;
}

/** `readlink -f /sbin/init` and `ls -l /sbin/init`; the first names a file that is not there too, as if it were. */
function pastedInit(texts: readonly Text[]): Answer<string> {
  const exists = pastedExistence(texts, initPath);
  if (exists === false) return { state: 'missing' };
  const told = texts.flatMap(({ command, text }) =>
    command.endsWith(` ${initPath}`)
      ? /^(?:readlink -\w*[ef]\w*|realpath) \S+$/.test(command)
        ? (/^\s*(\/[\w./-]{1,200})\s*$/.exec(text)?.[1] ?? [])
        : (/ -> (\S{1,200})\s*$/.exec(text)?.[1] ?? [])
      : [],
  );
  const [only] = told;
  if (told.length === 1 && (exists === true || !only!.endsWith(initPath))) return { state: 'present', value: only! };
  return { state: 'unknown', reason: `what ${initPath} leads to was not seen` };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function seenMounts(file: Observed['file'], texts: readonly Text[]): SeenMounts {
  const own = file('/proc/self/mountinfo');
  if (own.state === 'present' && own.value.whole) {
    const { entries } = parseMounts(own.value.text);
    if (entries.length > 0) return { entries, whole: true, wholeFor: [], wholeDisks: true, sources: [own.value.source] };
  }
  return pastedMounts(texts);
}

/** What a person pasted of the mounts. */
export function pastedMounts(texts: readonly Text[]): SeenMounts {
  const lists = texts.flatMap((text) => {
    const { entries, form } = parseMounts(text.text);
    return entries.length === 0 && !/^(?:mount|findmnt)\b/.test(text.command) ? [] : [{ ...text, entries, form }];
  });
  const plain = /^(?:mount(?: -l)?|findmnt(?: -\w+)*|cat \/(?:proc\/(?:self\/|\d+\/)?(?:mounts|mountinfo)|etc\/mtab))$/;
  const listings = lists.filter(({ command, whole }) => plain.test(command) && whole);
  return {
    entries: lists.flatMap(({ entries }) => entries),
    whole: listings.some(({ filter, entries }) => filter === undefined && entries.length > 0),
    wholeFor: listings.flatMap(({ filter, text, entries }) =>
      filter === undefined || (entries.length === 0 && text.trim() !== '') ? [] : [filter],
    ),
    wholeDisks: lists.some(
      ({ command, whole, filter, entries }) => /^df(?: -[aThkmHi]+)*$/.test(command) && whole && filter === undefined && entries.length > 1,
    ),
    sources: [...new Set(lists.filter(({ entries }) => entries.length > 0).map(({ source }) => source))],
  };
}
