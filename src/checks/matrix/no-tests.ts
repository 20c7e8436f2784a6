import { commandEvidence } from '../../go/go-command.js';
import type { Check } from '../check.js';
import { count, leftOpen, pass, succeeded } from '../outcomes.js';

/** Is there anything to test? */
export const noTests: Check = {
  id: 'test.none',
  suite: 'matrix',
  title: 'Are there tests at all?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  page: {
    why: '`go test` exits 0 when there is nothing to test, and a test file that a constraint excludes is not mentioned.',
    how: ['`go list`: packages without test files, and test files that a build constraint or their name excludes here.'],
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
    const evidence = [
      commandEvidence(command, `${packages.length - untested.length} of ${count(packages.length, 'package')} with tests`),
      ...(untested.length > 0
        ? [{ source: 'packages without tests', value: untested.map(({ importPath }) => importPath).join('\n') }]
        : []),
      ...(excluded.length > 0
        ? [{ source: 'test files excluded here by a build constraint or their name', value: excluded.join('\n') }]
        : []),
    ];
    if (packages.length > 0 && untested.length < packages.length) {
      return pass(
        `${packages.length - untested.length} of ${count(packages.length, 'package')} with tests${excluded.length > 0 ? `; ${count(excluded.length, 'test file')} excluded here` : ''}`,
        evidence,
      );
    }
    const message =
      excluded.length > 0 ? `no tests: ${count(excluded.length, 'test file')} excluded here by constraints` : 'no package has a test';
    return { status: 'warn', summary: message, evidence, findings: [{ cause: 'undetermined', severity: 'warn', message }] };
  },
};
