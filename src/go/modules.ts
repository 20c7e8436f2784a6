import path from 'node:path';
import pLimit from 'p-limit';
import { type Host, presentValue } from '../host/host.js';
import { vendorDefaultSince } from '../knowledge/go-releases.js';
import { discoveryLimits, hiddenFolders, skippedFolders } from '../knowledge/module-discovery.js';
import { ConfigurationError } from '../model/errors.js';
import type { ModuleInfo } from '../model/report.js';
import { parseModFile } from './mod-file.js';
import { readUserEnvironment } from './proxy-environment.js';
import { nameList } from './test-names.js';
import { compareVersions } from './version.js';

export interface Modules {
  /** Sorted by folder; never empty. */
  readonly modules: readonly ModuleInfo[];
  /** Absolute path of the go.work that the go command would use here. */
  readonly workFile?: string;
  /** GOWORK names that file: it governs also the modules that it does not list. */
  readonly workFileNamed?: boolean;
  readonly notes: readonly string[];
}

/**
 * Finds the modules below a folder.
 *
 * @param directory absolute path of DIR
 * @throws ConfigurationError when DIR is not a folder or holds no module (names the nearest one), or GOWORK names no file
 */
export async function findModules(host: Host, directory: string): Promise<Modules> {
  const stat = await host.stat(directory);
  if (stat.state === 'missing') throw new ConfigurationError('DIR', `${directory} does not exist`);
  if (stat.state !== 'present') throw new ConfigurationError('DIR', `${directory} cannot be read: ${stat.reason}`);
  if (stat.value.kind !== 'directory')
    throw new ConfigurationError('DIR', `${directory} is not a folder`, 'give the folder of a Go module');

  const work = await workspace(host, directory);
  const folders = await foldersWithGoMod(host, directory, skippedFolders);
  const reading = pLimit(discoveryLimits.modulesAtOnce);
  const modules = await Promise.all(
    folders.map((folder) =>
      reading(async (): Promise<ModuleInfo> => {
        const absolute = path.posix.join(directory, folder);
        const file = parseModFile(presentValue(await host.readFile(path.posix.join(absolute, 'go.mod'))) ?? '');
        const isMember = work?.members.has(await resolved(host, absolute)) ?? false;
        return {
          directory: folder,
          path: file.module ?? '',
          ...(file.go === undefined ? {} : { goLine: file.go }),
          ...(file.toolchain === undefined ? {} : { toolchainLine: file.toolchain }),
          workspace: isMember,
          vendored: isMember ? work!.vendored : await isVendored(host, absolute, file.go, 'module'),
        };
      }),
    ),
  );
  if (modules.length === 0) throw await noModule(host, directory);
  const notes =
    folders.includes('.') || work !== undefined
      ? []
      : [`${directory} has no go.mod of its own; found ${nameList(folders.map((folder) => `./${folder}`))}`];
  return { modules, ...(work === undefined ? {} : { workFile: work.file, workFileNamed: work.named }), notes };
}

interface Workspace {
  readonly file: string;
  /** By GOWORK, not found from the folder upwards. */
  readonly named: boolean;
  /** Folders of its modules, links resolved. */
  readonly members: ReadonlySet<string>;
  readonly vendored: boolean;
}

async function workspace(host: Host, directory: string): Promise<Workspace | undefined> {
  const named = await namedWorkFile(host);
  const file = named === 'auto' ? await findUp(host, directory, 'go.work') : named;
  if (file === undefined) return undefined;
  const folder = path.posix.dirname(file);
  const { use, go } = parseModFile(presentValue(await host.readFile(file)) ?? '');
  const members = await Promise.all(use.map((member) => resolved(host, path.posix.resolve(folder, member))));
  return { file, named: named !== 'auto', members: new Set(members), vendored: await isVendored(host, folder, go, 'workspace') };
}

/** GOWORK, from the environment or the file of `go env -w` (cmd/go/internal/modload/init.go, FindGoWork); undefined when it is off. */
async function namedWorkFile(host: Host): Promise<string | undefined> {
  const named = host.env.GOWORK || (await readUserEnvironment(host)).GOWORK || 'auto';
  if (named === 'off') return undefined;
  if (named === 'auto') return named;
  const help = 'unset GOWORK, or let it be off or the absolute path of a go.work file';
  if (!path.posix.isAbsolute(named)) throw new ConfigurationError('GOWORK', `${named} is not an absolute path`, help);
  const stat = await host.stat(named);
  if (stat.state === 'missing') throw new ConfigurationError('GOWORK', `${named} does not exist`, help);
  if (stat.state === 'present' && stat.value.kind === 'directory') throw new ConfigurationError('GOWORK', `${named} is a folder`, help);
  return named;
}

/**
 * Whether the go command builds from the vendor folder by itself: its modules.txt says whether `go mod vendor` or `go work vendor`
 * wrote it, and only a folder of the same kind is used (cmd/go/internal/modload/init.go, setDefaultBuildMod).
 */
async function isVendored(host: Host, folder: string, goLine: string | undefined, kind: 'module' | 'workspace'): Promise<boolean> {
  if (goLine === undefined || compareVersions(goLine, vendorDefaultSince) < 0) return false;
  const vendor = path.posix.join(folder, 'vendor');
  const stat = await host.stat(vendor);
  if (stat.state !== 'present' || stat.value.kind !== 'directory') return false;
  const [first = ''] = (presentValue(await host.readFile(path.posix.join(vendor, 'modules.txt'))) ?? '').split('\n', 1);
  const annotations = first.startsWith('## ') ? first.slice(3).split(';') : [];
  return annotations.some((annotation) => annotation.trim() === 'workspace') === (kind === 'workspace');
}

/** With links resolved where that can be told. */
async function resolved(host: Host, folder: string): Promise<string> {
  return presentValue(await host.realPath(folder)) ?? folder;
}

/** The nearest folder at or above `directory` that holds `name`, as the path of that entry. */
export async function findUp(host: Host, directory: string, name: string): Promise<string | undefined> {
  for (let folder = directory; ; folder = path.posix.dirname(folder)) {
    const file = path.posix.join(folder, name);
    if ((await host.stat(file)).state === 'present') return file;
    if (folder === path.posix.dirname(folder)) return undefined;
  }
}

async function foldersWithGoMod(host: Host, directory: string, skipped: RegExp): Promise<string[]> {
  const found: string[] = [];
  let visited = 0;
  const visit = async (folder: string, depth: number): Promise<void> => {
    if (++visited > discoveryLimits.folders) {
      throw new ConfigurationError(
        'DIR',
        `${directory} has more than ${discoveryLimits.folders} folders`,
        'give the folder of the module or repository',
      );
    }
    const entries = presentValue(await host.readdir(path.posix.join(directory, folder))) ?? [];
    if (entries.some(({ name, kind }) => name === 'go.mod' && kind !== 'directory')) found.push(folder);
    if (depth >= discoveryLimits.depth) return;
    for (const { name, kind } of entries) {
      if (kind === 'directory' && !skipped.test(name)) await visit(path.posix.join(folder, name), depth + 1);
    }
  };
  await visit('.', 0);
  return found.sort((a, b) => (a === '.' ? -1 : b === '.' ? 1 : a < b ? -1 : 1));
}

async function noModule(host: Host, directory: string): Promise<ConfigurationError> {
  const [unseen] = await foldersWithGoMod(host, directory, hiddenFolders);
  if (unseen !== undefined)
    return new ConfigurationError(
      'DIR',
      `the only go.mod in ${directory} or below is in ${unseen}, where the go command does not look for packages`,
      `to check that one, give ${path.posix.join(directory, unseen)} as DIR`,
    );
  const above = await findUp(host, directory, 'go.mod');
  const help =
    above === undefined
      ? 'create one with: go mod init example.com/NAME'
      : `the nearest one above is ${above}: give ${path.posix.dirname(above)} as DIR`;
  return new ConfigurationError('DIR', `no go.mod in ${directory} or below`, help);
}
