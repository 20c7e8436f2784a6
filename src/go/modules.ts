import path from 'node:path';
import { type Host, presentValue } from '../host/host.js';
import { discoveryLimits, skippedFolders } from '../knowledge/module-discovery.js';
import { ConfigurationError } from '../model/errors.js';
import type { ModuleInfo } from '../model/report.js';
import { parseModFile } from './mod-file.js';
import { readUserEnvironment } from './proxy-environment.js';

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
  const used = work === undefined ? undefined : await usedFolders(host, work);
  const folders = await foldersWithGoMod(host, directory);
  const modules = await Promise.all(
    folders.map(async (folder): Promise<ModuleInfo> => {
      const absolute = path.posix.join(directory, folder);
      const file = parseModFile(presentValue(await host.readFile(path.posix.join(absolute, 'go.mod'))) ?? '');
      const vendor = await host.stat(path.posix.join(absolute, 'vendor', 'modules.txt'));
      return {
        directory: folder,
        path: file.module ?? '',
        ...(file.go === undefined ? {} : { goLine: file.go }),
        ...(file.toolchain === undefined ? {} : { toolchainLine: file.toolchain }),
        workspace: used?.has(absolute) ?? false,
        vendored: vendor.state === 'present',
      };
    }),
  );
  if (modules.length === 0) throw await noModule(host, directory);
  const notes =
    folders.includes('.') || work !== undefined
      ? []
      : [`${directory} has no go.mod of its own; found ${folders.map((folder) => `./${folder}`).join(', ')}`];
  return { modules, ...(used === undefined ? {} : { workFile: work! }), notes };
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

async function usedFolders(host: Host, work: string): Promise<Set<string>> {
  const { use } = parseModFile(presentValue(await host.readFile(work)) ?? '');
  return new Set(use.map((folder) => path.posix.resolve(path.posix.dirname(work), folder)));
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
