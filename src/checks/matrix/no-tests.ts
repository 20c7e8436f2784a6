import path from 'node:path';
import { commandEvidence } from '../../go/go-command.js';
import { goFilesBelow } from '../../go/go-files.js';
import type { GoPackage } from '../../go/packages.js';
import { nameList } from '../../go/test-names.js';
import { presentValue } from '../../host/host.js';
import type { Check, ModuleContext } from '../check.js';
import { leftOpen } from '../go-failure.js';
import { count, pass, succeeded } from '../outcomes.js';

/** Is there anything to test? */
export const noTests: Check = {
  id: 'test.none',
  suite: 'matrix',
  title: 'Are there tests at all?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  page: {
    why: '`go test` exits 0 when there is nothing to test, and a test file or a whole package that a constraint excludes is not mentioned.',
    how: [
      '`go list`: packages without test files, and test files that a build constraint or their name excludes here.',
      'Folders with Go files that `go list ./...` does not name: constraints exclude the whole package, so that nothing builds or tests it here.',
    ],
    statuses: { pass: 'at least one package has tests; those without are listed', warn: 'no package has a test' },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Build_constraints'],
  },
  run: async (context) => {
    const { packages, command } = await context.shared.packages(await context.shared.cgo());
    if (!succeeded(command) && packages.length === 0) return leftOpen(context, command, 'the packages cannot be listed');
    const untested = packages.filter(({ testGoFiles, xTestGoFiles }) => testGoFiles.length + xTestGoFiles.length === 0);
    const excluded = packages.flatMap(({ importPath, ignoredGoFiles }) =>
      ignoredGoFiles.filter((name) => name.endsWith('_test.go')).map((name) => `${importPath}/${name}`),
    );
    const folders = await excludedFolders(context, packages);
    const evidence = [
      commandEvidence(command, `${packages.length - untested.length} of ${count(packages.length, 'package')} with tests`),
      ...(untested.length > 0
        ? [{ source: 'packages without tests', value: untested.map(({ importPath }) => importPath).join('\n') }]
        : []),
      ...(excluded.length > 0
        ? [{ source: 'test files excluded here by a build constraint or their name', value: excluded.join('\n') }]
        : []),
      ...(folders.length > 0
        ? [{ source: 'folders whose Go files are all excluded here by build constraints or their names', value: folders.join('\n') }]
        : []),
    ];
    const left = [
      ...(excluded.length > 0 ? [`${count(excluded.length, 'test file')} excluded here`] : []),
      ...(folders.length > 0 ? [`${count(folders.length, 'package')} excluded here: ${nameList(folders)}`] : []),
    ];
    if (packages.length > 0 && untested.length < packages.length) {
      return pass(
        [`${packages.length - untested.length} of ${count(packages.length, 'package')} with tests`, ...left].join('; '),
        evidence,
      );
    }
    const message =
      excluded.length > 0 ? `no tests: ${count(excluded.length, 'test file')} excluded here by constraints` : 'no package has a test';
    return { status: 'warn', summary: message, evidence, findings: [{ cause: 'undetermined', severity: 'warn', message }] };
  },
};

/** Folders of the module, relative to it, that hold Go files and no package of `go list ./...`; none when fewer packages were asked for. */
async function excludedFolders(
  { host, directory, packages: patterns, shared }: ModuleContext,
  packages: readonly GoPackage[],
): Promise<string[]> {
  if (patterns.join(' ') !== './...') return [];
  // The go command resolves links in the name of its folder.
  const roots = [directory, presentValue(await host.realPath(directory)) ?? directory];
  const listed = new Set(packages.flatMap(({ dir }) => roots.map((root) => path.posix.relative(root, dir) || '.')));
  const { files } = await shared.once('excluded files', () => goFilesBelow(host, directory));
  return [...new Set(files.map((file) => path.posix.dirname(file)))].filter((folder) => !listed.has(folder));
}
