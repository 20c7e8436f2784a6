import path from 'node:path';
import pLimit from 'p-limit';
import { type Host, presentValue } from '../host/host.js';
import { impliedWorkspaceGoLine, workspaceVendorSince } from '../knowledge/go-releases.js';
import { discoveryLimits, skippedFolders } from '../knowledge/module-discovery.js';
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
  readonly notes: readonly string[];
}

/**
 * Finds the modules below a folder.
 *
 * @param directory absolute path of DIR
 * @throws ConfigurationError when DIR is not a folder or holds no module; names the nearest one above
 */
export async function findModules(host: Host, directory: string): Promise<Modules> {
  const stat = await host.stat(directory);
  if (stat.state === 'missing') throw new ConfigurationError('DIR', `${directory} does not exist`);
  if (stat.state !== 'present') throw new ConfigurationError('DIR', `${directory} cannot be read: ${stat.reason}`);
  if (stat.value.kind !== 'directory')
    throw new ConfigurationError('DIR', `${directory} is not a folder`, 'give the folder of a Go module');

  const work = await workspaceFile(host, directory);
  const workspace = work === undefined ? undefined : await readWorkspace(host, work);
  const folders = await foldersWithGoMod(host, directory);
  const reading = pLimit(discoveryLimits.modulesAtOnce);
  const modules = await Promise.all(
    folders.map((folder) =>
      reading(async (): Promise<ModuleInfo> => {
        const absolute = path.posix.join(directory, folder);
        const file = parseModFile(presentValue(await host.readFile(path.posix.join(absolute, 'go.mod'))) ?? '');
        const isMember = workspace?.folders.has(absolute) ?? false;
        return {
          directory: folder,
          path: file.module ?? '',
          ...(file.go === undefined ? {} : { goLine: file.go }),
          ...(file.toolchain === undefined ? {} : { toolchainLine: file.toolchain }),
          workspace: isMember,
          vendored: isMember ? workspace!.vendored : await hasVendor(host, absolute),
        };
      }),
    ),
  );
  if (modules.length === 0) throw await noModule(host, directory);
  const notes =
    folders.includes('.') || work !== undefined
      ? []
      : [`${directory} has no go.mod of its own; found ${nameList(folders.map((folder) => `./${folder}`))}`];
  return { modules, ...(workspace === undefined ? {} : { workFile: work! }), notes };
}

/** GOWORK, from the environment or the file of `go env -w`, else the nearest go.work (https://go.dev/ref/mod#workspaces). */
async function workspaceFile(host: Host, directory: string): Promise<string | undefined> {
  const named = host.env.GOWORK || (await readUserEnvironment(host)).GOWORK || '';
  if (named === 'off') return undefined;
  return path.posix.isAbsolute(named) ? named : findUp(host, directory, 'go.work');
}

/** The nearest folder at or above `directory` that holds `name`, as the path of that entry. */
export async function findUp(host: Host, directory: string, name: string): Promise<string | undefined> {
  for (let folder = directory; ; folder = path.posix.dirname(folder)) {
    const file = path.posix.join(folder, name);
    if ((await host.stat(file)).state === 'present') return file;
    if (folder === path.posix.dirname(folder)) return undefined;
  }
}

/** Absolute folders of the members, and whether the go command takes packages from the vendor folder beside go.work. */
async function readWorkspace(host: Host, work: string): Promise<{ folders: ReadonlySet<string>; vendored: boolean }> {
  const { use, go = impliedWorkspaceGoLine } = parseModFile(presentValue(await host.readFile(work)) ?? '');
  const folder = path.posix.dirname(work);
  return {
    folders: new Set(use.map((member) => path.posix.resolve(folder, member))),
    vendored: compareVersions(go, workspaceVendorSince) >= 0 && (await hasVendor(host, folder)),
  };
}

async function hasVendor(host: Host, folder: string): Promise<boolean> {
  return (await host.stat(path.posix.join(folder, 'vendor', 'modules.txt'))).state === 'present';
}

async function foldersWithGoMod(host: Host, directory: string): Promise<string[]> {
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
      if (kind === 'directory' && !skippedFolders.test(name)) await visit(path.posix.join(folder, name), depth + 1);
    }
  };
  await visit('.', 0);
  return found.sort((a, b) => (a === '.' ? -1 : b === '.' ? 1 : a < b ? -1 : 1));
}

async function noModule(host: Host, directory: string): Promise<ConfigurationError> {
  const above = await findUp(host, directory, 'go.mod');
  const help =
    above === undefined
      ? 'create one with: go mod init example.com/NAME'
      : `the nearest one above is ${above}: give ${path.posix.dirname(above)} as DIR`;
  return new ConfigurationError('DIR', `no go.mod in ${directory} or below`, help);
}
