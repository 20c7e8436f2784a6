import { controllerLevels, type Levels, unifiedLevels } from '../cgroup/levels.js';
import { parseCgroupRows } from '../cgroup/membership.js';
import type { Answer, Host } from '../host/host.js';
import { type MountEntry, parseMounts } from '../host/mount-table.js';
import { observedFiles, observedNamespaces, observedPaths } from '../knowledge/observed-files.js';
import type { Evidence } from '../model/report.js';
import { bounded, readPastes, type Text } from './pastes.js';

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
  /** Names in a folder; undefined when that was not seen. */
  readonly names: (folder: string) => readonly string[] | undefined;
  /** Whether the manager of this user has its folder below /run/user. */
  readonly userManager: { readonly path: string; readonly exists: boolean } | undefined;
  /** Commands with their outputs, and pasted files. */
  readonly texts: readonly Text[];
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
  const userManager = await findUserManager(host, file);
  const ran = host.kind === 'local' ? await runCommands(host, existing, file) : [];
  return {
    platform: host.platform.arch === 'unknown' ? undefined : host.platform,
    env: host.env,
    file,
    exists: (path) => existing.get(path) ?? pastedExistence(texts, path),
    namespace: (name) => links.get(name),
    cgroupFileSystem,
    mounts,
    names: (folder) => folders.get(folder),
    userManager,
    texts: [...texts, ...ran],
  };
}

async function findUserManager(host: Host, file: Observed['file']): Promise<Observed['userManager']> {
  const status = file('/proc/self/status');
  const uid = status.state === 'present' ? /^Uid:\s+(\d{1,10})\b/m.exec(status.value.text)?.[1] : undefined;
  if (uid === undefined) return undefined;
  const path = `/run/user/${uid}/systemd`;
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
  const trimmed = text.trim();
  return trimmed.length <= 240 ? trimmed : `${trimmed.slice(0, 240)}…`;
}

/** Files that the limits of a process stand in: each level of each hierarchy. */
const limitFiles: Readonly<Record<string, readonly string[]>> = {
  cpu: ['cpu.cfs_quota_us', 'cpu.cfs_period_us', 'cpu.stat'],
  memory: ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes', 'memory.stat'],
  pids: ['pids.max', 'pids.current'],
  cpuset: ['cpuset.effective_cpus', 'cpuset.cpus'],
};
const unifiedFiles = [
  'cpu.max',
  'memory.max',
  'memory.high',
  'memory.swap.max',
  'cpu.stat',
  'pids.max',
  'pids.current',
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
  const shown = texts.filter(({ command }) => command.includes(path) && showsFile(command, path));
  const headed = texts.flatMap((text) => {
    const at = text.text.indexOf(`==> ${path} <==`);
    if (at < 0) return [];
    const after = text.text.slice(at).split('\n').slice(1);
    const end = after.findIndex((line) => line.startsWith('==> '));
    return [{ ...text, text: after.slice(0, end < 0 ? undefined : end).join('\n') }];
  });
  // `grep . FILES` and people write the path before the value.
  const labelled = new RegExp(`^\\s*${escaped(path)}[:=] ?(max|-?\\d{1,20})((?: \\d{1,20})?) *(?:<-.*|#.*)?$`, 'm');
  const named = texts.flatMap((text) => {
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
  if (whole.length > 0) return { state: 'present', value: { text: whole[0]!.text, whole: true, source: whole[0]!.source } };
  return {
    state: 'present',
    value: { text: all.map(({ text }) => text).join('\n'), whole: false, source: all.map(({ source }) => source).join(', ') },
  };
}

function showsFile(command: string, path: string): boolean {
  const [program, ...parameters] = command.split(/\s+/);
  if (!/^(?:cat|head|tail|grep|egrep|more|less|bat|zcat|nl|strings|sed|awk|tr|xargs)$/.test(program!)) return false;
  const files = parameters.filter((word) => word.startsWith('/'));
  return files.includes(path) && files.length === 1;
}

function pastedNamespace(texts: readonly Text[], name: string): string | undefined {
  const found = new Set(
    texts.flatMap(({ command, text }) =>
      command.includes('/proc/') && !command.includes('/proc/self') && !command.includes('/proc/$$')
        ? []
        : [...text.matchAll(new RegExp(`(?:^|[\\s>])${name}:\\[(\\d{1,12})\\]\\s*$`, 'gm'))].map(([, inode]) => inode!),
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

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function seenMounts(file: Observed['file'], texts: readonly Text[]): SeenMounts {
  const own = file('/proc/self/mountinfo');
  if (own.state === 'present' && own.value.whole) {
    const { entries } = parseMounts(own.value.text);
    if (entries.length > 0) return { entries, whole: true, wholeFor: [], wholeDisks: true, sources: [own.value.source] };
  }
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
