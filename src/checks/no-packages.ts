import { commandEvidence } from '../go/go-command.js';
import { goFilesBelow } from '../go/go-files.js';
import { nameList } from '../go/test-names.js';
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
  const { files: excluded } = await context.shared.once('excluded files', () => goFilesBelow(context.host, context.directory));
  if (excluded.length === 0) return skip('no package here', evidence);
  return skip(`no package here: ${count(excluded.length, 'Go file')} excluded by constraints or by name (${nameList(excluded)})`, [
    ...evidence,
    { source: 'Go files that are excluded here', value: excluded.join('\n') },
  ]);
}
