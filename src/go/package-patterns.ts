import path from 'node:path';
import type { Host } from '../host/host.js';
import type { ModuleInfo } from '../model/report.js';
import { goFilesBelow, mayHoldGoFiles } from './go-files.js';

/**
 * The patterns that can name a package of a module: the go command takes a folder that is not there, or one of another module,
 * for a mistake, which with many modules it is not; one without a Go file matches nothing.
 *
 * @param root absolute folder that the modules' folders are relative to
 * @param modules every module there, for those inside of others
 * @param patterns relative to the module (`./cmd/...`), or import paths
 */
export async function patternsInModule(
  host: Host,
  root: string,
  module: ModuleInfo,
  modules: readonly ModuleInfo[],
  patterns: readonly string[],
): Promise<string[]> {
  const kept = await Promise.all(
    patterns.map(async (pattern) => {
      const base = fixedPart(pattern);
      if (!/^\.(\/|$)/.test(pattern)) return isImportPathOf(base, pattern.includes('...'), module, modules);
      if (base === '.') return true;
      const folder = path.posix.join(module.directory, base);
      if (ownerOf(folder, modules) !== module.directory) return false;
      return holdsPackages(host, path.posix.join(root, folder), pattern.includes('...'));
    }),
  );
  return patterns.filter((_, index) => kept[index]);
}

/** Also true when that cannot be told. */
async function holdsPackages(host: Host, folder: string, isWild: boolean): Promise<boolean> {
  if ((await host.stat(folder)).state === 'missing') return false;
  if (!isWild) return mayHoldGoFiles(host, folder);
  const { files, complete } = await goFilesBelow(host, folder);
  return files.length > 0 || !complete;
}

/** What stands before the first `...`, without the slash. */
function fixedPart(pattern: string): string {
  const wild = pattern.indexOf('...');
  if (wild < 0) return pattern.replace(/\/$/, '');
  return pattern.slice(0, wild).replace(/\/?[^/]*$/, '') || '.';
}

/** The folder of the innermost module that a folder lies in. */
function ownerOf(folder: string, modules: readonly ModuleInfo[]): string | undefined {
  const owners = modules.map(({ directory }) => directory).filter((directory) => isWithin(folder, directory, '.'));
  return owners.reduce<string | undefined>(
    (longest, next) => (longest === undefined || next.length >= longest.length ? next : longest),
    undefined,
  );
}

function isImportPathOf(base: string, isWild: boolean, module: ModuleInfo, modules: readonly ModuleInfo[]): boolean {
  if (isWild && isWithin(module.path, base, undefined)) return true;
  const owners = modules.map(({ path: name }) => name).filter((name) => isWithin(base, name, undefined));
  return isWithin(base, module.path, undefined) && owners.every((name) => name.length <= module.path.length);
}

/** @param everything the name that holds all others */
function isWithin(name: string, outer: string, everything: string | undefined): boolean {
  return outer === everything || name === outer || name.startsWith(`${outer}/`);
}
