import { findGoFolders, type GoFolder } from '../go/go-folders.js';
import { type FolderSpeed, measureFolder, tryAccess, tryFolder } from '../host/folder-trial.js';
import { type FileSystemStat, type Host, pathsOf, presentValue } from '../host/host.js';
import { type MountEntry, mountOf, parseMounts } from '../host/mount-table.js';
import { type FileSystemKind, fileSystemTypes, typesOfServers } from '../knowledge/file-systems.js';
import { workspacePlaceholder } from '../knowledge/observed-files.js';
import type { Evidence } from '../model/report.js';
import type { FileSystemFacts, FolderFact } from './active-values.js';
import { type Fact, type FactsOf, known, undetermined } from './fact.js';
import { pastedMounts } from './observe.js';
import { isComplete, observed } from './observed.js';
import { readPastes, type Text } from './pastes.js';

/** Looks at the folders that Go uses, and tries those that are not the user's tree. */
export async function observeFileSystems(host: Host): Promise<FactsOf<FileSystemFacts>> {
  const [folders, mounts, complete] = await Promise.all([findGoFolders(host), readMounts(host), isComplete(host)]);
  const wanted: Record<keyof FileSystemFacts, GoFolder | undefined> = {
    'fs.tempDir': folders.tempDir,
    'fs.goTmpDir': folders.goTmpDir,
    'fs.goCache': folders.goCache?.value === 'off' ? undefined : folders.goCache,
    'fs.goModCache': folders.goModCache,
    'fs.project': !complete && host.workspace === `/${workspacePlaceholder}` ? undefined : { value: host.workspace, setBy: 'DIR' },
  };
  const looks = new Map<string, Promise<Look>>();
  const lookOnce = (folder: string, isTried: boolean): Promise<Look> => {
    const key = `${folder} ${isTried}`;
    const look = looks.get(key) ?? examine(host, folder, mounts, isTried);
    looks.set(key, look);
    return look;
  };
  const ids = Object.keys(wanted) as (keyof FileSystemFacts)[];
  const seen = await Promise.all(
    ids.map(async (id) => {
      const folder = wanted[id];
      return folder === undefined || !pathsOf(host).isAbsolute(folder.value) ? undefined : lookOnce(folder.value, id !== 'fs.project');
    }),
  );
  const speeds = await measure(host, seen);
  const best = Math.min(
    ...seen.map((look) => (look?.kind === 'disk' || look?.kind === 'layered' ? speedOf(speeds, look) : Number.POSITIVE_INFINITY)),
  );
  const facts = ids.map((id, index): [string, Fact<FolderFact>] => {
    const [folder, look] = [wanted[id], seen[index]];
    if (folder === undefined) return [id, undetermined(reasonWithout(id, folders.goCache))];
    if (look === undefined) return [id, undetermined(`${folder.value} (${folder.setBy}) is no absolute path`)];
    if (!complete && look.type === null && look.availableBytes === null) {
      return [id, undetermined(`nothing that was written down tells about ${folder.value}`)];
    }
    const speed = speeds.get(look.examined) ?? null;
    const timesSlower =
      speed === null || !Number.isFinite(best) || best === 0 ? null : Math.round((speed.createMicroseconds / best) * 10) / 10;
    const { evidence, ...rest } = look;
    return [
      id,
      known({ path: folder.value, setBy: folder.setBy, ...rest, speed, timesSlower }, ...evidence, ...speedEvidence(look.examined, speed)),
    ];
  });
  return Object.fromEntries(facts) as unknown as FactsOf<FileSystemFacts>;
}

type Look = Omit<FolderFact, 'path' | 'setBy' | 'speed' | 'timesSlower'> & { readonly evidence: readonly Evidence[] };

async function examine(host: Host, folder: string, mounts: Mounts, isTried: boolean): Promise<Look> {
  const { examined, exists } = await nearest(host, folder);
  const [statfs, real] = [presentValue(await host.statfs(examined)), presentValue(await host.realPath(examined)) ?? examined];
  const mount = mountBelow(mounts, real);
  const [access, trial] = await Promise.all([
    isTried ? observed(host, 'fs.access', { folder: examined }, () => tryAccess(examined)) : undefined,
    isTried && exists === true ? observed(host, 'fs.trial', { folder: examined }, () => tryFolder(examined)) : undefined,
  ]);
  const type = nameOfType(mount, statfs);
  const answer = { access: presentOrNull(access), trial: presentOrNull(trial) };
  return {
    exists,
    examined,
    type,
    kind: type === null ? null : kindOf(type, mount),
    mountPoint: mount?.mountPoint ?? null,
    source: mount?.source ?? null,
    options: mount === undefined || mount.options.length === 0 ? null : [...new Set(mount.options)],
    totalBytes: statfs === undefined ? null : statfs.blocks * statfs.blockSize,
    availableBytes: statfs === undefined ? freeFromDf(host, mount) : statfs.availableBlocks * statfs.blockSize,
    freeInodes: statfs === undefined ? freeInodesFromDf(host, mount) : statfs.files === 0 ? null : statfs.freeFiles,
    ...answer,
    evidence: evidenceOf(examined, statfs, mount, answer),
  };
}

function presentOrNull<T>(answer: Awaited<ReturnType<typeof observed<T>>> | undefined): T | null {
  return answer === undefined ? null : (presentValue(answer) ?? null);
}

interface Nearest {
  readonly examined: string;
  readonly exists: boolean | null;
}

/** The folder, or the nearest above that exists; kept as an answer, for a recording has no folders above the name that stands for HOME. */
async function nearest(host: Host, folder: string): Promise<Nearest> {
  const kept = await observed(host, 'fs.nearest', { folder }, () => findNearest(host, folder));
  return kept.state === 'present' ? kept.value : findNearest(host, folder);
}

async function findNearest(host: Host, folder: string): Promise<Nearest> {
  const path = pathsOf(host);
  for (let examined = folder; ; examined = path.dirname(examined)) {
    const stat = await host.stat(examined);
    if (stat.state === 'present') return { examined, exists: examined === folder };
    // What cannot be looked at may be there.
    if (stat.state !== 'missing') return { examined: folder, exists: null };
    if (examined === path.dirname(examined)) return { examined: folder, exists: false };
  }
}

interface Mounts {
  readonly entries: readonly MountEntry[];
  /** What is not among the entries is not mounted. */
  readonly whole: boolean;
  /** Folders that were asked for by name: `df -h /tmp`. */
  readonly asked: ReadonlyMap<string, MountEntry>;
}

/** The table of the kernel, or what a person pasted in its place. */
async function readMounts(host: Host): Promise<Mounts> {
  const table = await host.readFile('/proc/self/mountinfo');
  if (table.state === 'present') return { entries: parseMounts(table.value).entries, whole: true, asked: new Map() };
  const texts = readPastes(host.pasted());
  const { entries, whole, wholeDisks } = pastedMounts(texts);
  // The last entry of a mount point counts: df mostly names no type, and must not hide the line of mount.
  return {
    entries: [...entries.filter(({ type }) => type === ''), ...entries.filter(({ type }) => type !== '')],
    whole: whole || wholeDisks,
    asked: new Map(texts.flatMap(askedFolder)),
  };
}

function askedFolder({ command, text }: Text): [string, MountEntry][] {
  const [, folder] = /^(?:df(?: -\w+)*|findmnt(?: -\w+)*? (?:-T|--target)) (\/\S*)$/.exec(command) ?? [];
  const [entry, ...others] = folder === undefined ? [] : parseMounts(text).entries;
  return entry === undefined || others.length > 0 ? [] : [[folder!, entry]];
}

/** The mount that a folder is on; of a part of the mounts only what is said of the folder itself. */
function mountBelow({ entries, whole, asked }: Mounts, folder: string): MountEntry | undefined {
  const mount = mountOf(entries, folder);
  return whole || mount?.mountPoint === folder ? mount : asked.get(folder);
}

/** Inodes that `df -i` says are left on a mount, from a paste. */
function freeInodesFromDf(host: Host, mount: MountEntry | undefined): number | null {
  if (mount === undefined) return null;
  for (const { command, text } of readPastes(host.pasted())) {
    if (!/^df .*(?:-\w*i|--inodes)/.test(command)) continue;
    const line = text.split('\n').find((each) => each.trimEnd().endsWith(`% ${mount.mountPoint}`));
    const [, free, unit] = /\s(\d+(?:\.\d+)?)([KMGTP]?)\s+\d+%\s+\S+\s*$/.exec(line ?? '') ?? [];
    // With -h counts are in powers of 1024.
    if (free !== undefined) return Math.round(Number(free) * 1024 ** (('KMGTP'.indexOf(unit!) + 1) ** (unit === '' ? 0 : 1)));
  }
  return null;
}

/** What `df` says is left on a mount, from a paste. */
function freeFromDf(host: Host, mount: MountEntry | undefined): number | null {
  if (mount === undefined) return null;
  for (const { command, text } of readPastes(host.pasted()).filter((paste) => /^df\b/.test(paste.command))) {
    const line = text.split('\n').find((each) => each.trimEnd().endsWith(`% ${mount.mountPoint}`));
    const [, size, unit] = /(\d+(?:\.\d+)?)([KMGTP]?)i?\s+\d+%\s+\S+\s*$/.exec(line ?? '') ?? [];
    // Inodes, not bytes.
    if (size === undefined || /^df .*-\w*i/.test(command)) continue;
    if (unit !== '') return Number(size) * 1024 ** ('KMGTP'.indexOf(unit!) + 1);
    // Without a unit df counts blocks of 1024 bytes, unless its header says otherwise.
    return Number(size) * (/^df .*-\w*[hH]/.test(command) ? 1 : /512-blocks/.test(text) ? 512 : 1024);
  }
  return null;
}

function nameOfType(mount: MountEntry | undefined, statfs: FileSystemStat | undefined): string | null {
  const named = mount?.type.replace(/^fuse\..*/, 'fuse') ?? '';
  if (typesOfServers.has(named)) return named;
  const byMagic = statfs === undefined ? [] : fileSystemTypes.filter(({ magic }) => magic === statfs.type >>> 0);
  // An automount point, or a table that is not of this namespace: the file system itself knows better.
  if (byMagic.length > 0 && !byMagic.some(({ name }) => name === named)) return byMagic[0]!.name;
  return named === '' ? (byMagic[0]?.name ?? null) : (mount?.type ?? null);
}

function kindOf(type: string, mount: MountEntry | undefined): FileSystemKind | null {
  if (isWindowsDrive(type, mount)) return 'windows';
  const named = type.startsWith('fuse') && type !== 'fuseblk' ? 'fuse' : type;
  return fileSystemTypes.find(({ name }) => name === named)?.kind ?? null;
}

/** WSL mounts a drive as 9p with `aname=drvfs`, as virtiofs with a tag that begins so, and under WSL 1 as drvfs. */
function isWindowsDrive(type: string, mount: MountEntry | undefined): boolean {
  if (type === 'drvfs') return true;
  if (type === 'virtiofs') return /^drvfs/.test(mount?.source ?? '');
  if (type !== '9p') return false;
  const isDrive = (text: string) => /(?:^|[=;,])drvfs|path=[A-Za-z]:/.test(text);
  return mount !== undefined && (/^[A-Za-z]:(?:\\|$)/.test(mount.source) || mount.source === 'drvfs' || mount.options.some(isDrive));
}

/** One folder after the other, so that none disturbs the other; one for each file system. */
async function measure(host: Host, seen: readonly (Look | undefined)[]): Promise<Map<string, FolderSpeed>> {
  const speeds = new Map<string, FolderSpeed>();
  const byMount = new Map<string, FolderSpeed | undefined>();
  for (const look of seen) {
    if (look?.trial?.steps.write !== 'ok') continue;
    const { examined, mountPoint } = look;
    const place = mountPoint ?? examined;
    if (!byMount.has(place))
      byMount.set(place, presentValue(await observed(host, 'fs.speed', { folder: examined }, () => measureFolder(examined))));
    const speed = byMount.get(place);
    if (speed !== undefined) speeds.set(examined, speed);
  }
  return speeds;
}

function speedOf(speeds: ReadonlyMap<string, FolderSpeed>, look: Look): number {
  return speeds.get(look.examined)?.createMicroseconds ?? Number.POSITIVE_INFINITY;
}

function reasonWithout(id: keyof FileSystemFacts, goCache: GoFolder | undefined): string {
  if (id === 'fs.project') return 'nobody wrote down which folder it is';
  if (id === 'fs.goCache' && goCache !== undefined) return `there is none: ${goCache.setBy} is ${goCache.value}`;
  return 'neither HOME nor a variable of Go says where it is';
}

function evidenceOf(
  examined: string,
  statfs: FileSystemStat | undefined,
  mount: MountEntry | undefined,
  { access, trial }: Pick<Look, 'access' | 'trial'>,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (mount !== undefined) {
    const { mountPoint, type, source, options } = mount;
    evidence.push({
      source: `mount of ${examined}`,
      value: `${source} on ${mountPoint} type ${type} (${[...new Set(options)].join(',')})`,
    });
  }
  if (statfs !== undefined) {
    const { type, blockSize, availableBlocks, blocks, freeFiles, files } = statfs;
    const sizes = `${availableBlocks * blockSize} of ${blocks * blockSize} bytes and ${freeFiles} of ${files} inodes free`;
    evidence.push({ source: `statfs ${examined}`, value: `type 0x${(type >>> 0).toString(16)}, ${sizes}` });
  }
  if (access !== null && access !== 'ok') evidence.push({ source: `access ${examined}`, value: access });
  if (trial !== null) {
    const steps = Object.entries(trial.steps).map(([step, answer]) => `${step}: ${answer}`);
    const more = [
      ...(trial.caseSensitive === undefined ? [] : [`case-sensitive: ${trial.caseSensitive ? 'yes' : 'no'}`]),
      ...(trial.timeGranularityNs === undefined ? [] : [`times kept to ${trial.timeGranularityNs} ns`]),
    ];
    evidence.push({ source: `tried in a new folder below ${examined}`, value: [...steps, ...more].join(', ') });
  }
  return evidence;
}

function speedEvidence(examined: string, speed: FolderSpeed | null): Evidence[] {
  if (speed === null) return [];
  const { files, createMicroseconds, statMicroseconds } = speed;
  return [
    {
      source: `small files below ${examined}`,
      value: `n ${files}, median ${createMicroseconds} µs to create and write, ${statMicroseconds} µs to look at`,
    },
  ];
}
