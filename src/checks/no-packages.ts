import path from 'node:path';
import { commandEvidence } from '../go/go-command.js';
import { nameList } from '../go/test-names.js';
import { presentValue } from '../host/host.js';
import { discoveryLimits, skippedFolders } from '../knowledge/module-discovery.js';
import type { Check, ModuleContext, Outcome } from './check.js';
import { count, skip, succeeded, tail } from './outcomes.js';

/**
 * The one answer of all checks of the matrix where the module has no package: build would pass on nothing and test fail on it.
 * Undefined where there are packages, or where they cannot be listed.
 */
export async function withoutPackages({ suite }: Check, context: ModuleContext): Promise<Outcome | undefined> {
  if (suite !== 'matrix') return undefined;
  const cgo = await context.shared.cgo();
  const { packages, command } = await context.shared.packages(cgo);
  if (packages.length > 0 || !succeeded(command)) return undefined;
  const evidence = [commandEvidence(command, tail(command.stderr) || 'no package')];
  const withCgo = cgo ? [] : (await context.shared.packages(true)).packages;
  if (withCgo.length > 0)
    return skip(
      `no package here without cgo, which does not work here: ${nameList(withCgo.map(({ importPath }) => importPath))}`,
      evidence,
    );
  const asked = context.packages.join(' ');
  if (asked !== './...') return skip(`no package here matches ${asked}`, evidence);
  const excluded = await context.shared.once('excluded files', () => goFilesBelow(context));
  if (excluded.length === 0) return skip('no package here', evidence);
  return skip(`no package here: ${count(excluded.length, 'Go file')} excluded by constraints or by name (${nameList(excluded)})`, [
    ...evidence,
    { source: 'Go files that are excluded here', value: excluded.join('\n') },
  ]);
}

/** Go files of the module, relative to it: in its folders where the go command looks for packages, not in those of other modules. */
async function goFilesBelow({ host, directory }: ModuleContext): Promise<string[]> {
  const found: string[] = [];
  let visited = 0;
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = presentValue(await host.readdir(path.posix.join(directory, folder))) ?? [];
    if (folder !== '' && entries.some(({ name }) => name === 'go.mod')) return;
    for (const { name, kind } of entries) {
      if (kind === 'file' && /^[^._].*\.go$/.test(name)) found.push(path.posix.join(folder, name));
      if (kind !== 'directory' || skippedFolders.test(name)) continue;
      if (depth < discoveryLimits.depth && ++visited < discoveryLimits.folders) await visit(path.posix.join(folder, name), depth + 1);
    }
  };
  await visit('', 0);
  return found.sort();
}
