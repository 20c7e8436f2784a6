import fc from 'fast-check';
import type { Finding, Report, Result } from '../../src/model/report.js';
import { causeIds, levels, statuses } from '../../src/model/words.js';
import { buildReport } from '../../src/report/build.js';
import { parts } from './reports.js';

/** What a hostile program may print: markup, runner commands, terminal sequences, invisible and wide characters, long lines. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '```',
        '````',
        '~~~',
        '<b>',
        '</details>',
        '<!--',
        '|',
        '\n',
        '\r',
        '\t',
        ' ',
        '# ',
        '- ',
        '> ',
        '***',
        '_',
        '[x](y)',
        '![',
        '@octocat',
        '#1',
        'https://example.com',
        '::error::',
        '##[error]',
        '\u001b[31m',
        '\u001b]0;',
        '\u009b',
        '\u202e',
        '\u200b',
        '\u0000',
        ']]>',
        '&amp;',
        '日本語',
        '👩‍💻',
        'e\u0301',
        'x'.repeat(300),
        '\ud800',
        ':tada:',
        '$x$',
        '---',
        '===',
        '1. ',
        '%0A',
        ',',
        ':',
        '\\',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const location = fc.record(
  { file: hostileText, line: fc.integer({ min: 1, max: 9999 }), column: fc.integer({ min: 1, max: 200 }) },
  { requiredKeys: ['file'] },
);
const remedy = fc.record(
  {
    kind: fc.constant('fix' as const),
    summary: hostileText,
    commands: fc.array(hostileText, { maxLength: 2 }),
    root: fc.boolean(),
    effect: hostileText,
    undo: hostileText,
  },
  { requiredKeys: ['kind', 'summary', 'commands'] },
);
const finding: fc.Arbitrary<Finding> = fc.record(
  {
    cause: fc.constantFrom(...causeIds),
    severity: fc.constantFrom('fail' as const, 'warn' as const, 'note' as const),
    message: hostileText,
    package: hostileText,
    test: hostileText,
    location,
    related: fc.array(fc.record({ message: hostileText, location }), { maxLength: 2 }),
    output: hostileText,
    remedies: fc.array(remedy, { maxLength: 2 }),
  },
  { requiredKeys: ['cause', 'severity', 'message'] },
);
const release = fc.constantFrom('1.19.13', '1.25.11', '1.26.8', '1.27rc1', '1.27.0');
const cell = fc.record(
  { go: release, module: fc.constantFrom('.', 'a', 'b/c'), target: fc.constantFrom('linux/arm64', 'windows/amd64') },
  { requiredKeys: [] },
);
const testCase = fc.record(
  {
    package: hostileText,
    name: hostileText,
    status: fc.constantFrom('pass' as const, 'fail' as const, 'skip' as const, 'unfinished' as const, 'flaky' as const),
    attempts: fc.array(
      fc.record(
        { status: fc.constantFrom('pass' as const, 'fail' as const, 'skip' as const, 'unfinished' as const), output: hostileText },
        { requiredKeys: ['status'] },
      ),
      { maxLength: 3 },
    ),
    output: hostileText,
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
    location,
  },
  { requiredKeys: ['package', 'name', 'status'] },
);
const packageRun = fc.record(
  {
    package: hostileText,
    status: fc.constantFrom(
      'pass' as const,
      'fail' as const,
      'skip' as const,
      'no-tests' as const,
      'build-failed' as const,
      'setup-failed' as const,
      'incomplete' as const,
    ),
    output: hostileText,
    seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  },
  { requiredKeys: ['package', 'status'] },
);
const testReport = fc.record({
  packages: fc.array(packageRun, { maxLength: 3 }),
  tests: fc.array(testCase, { maxLength: 4 }),
  counts: fc.constant({ pass: 0, fail: 0, skip: 0, unfinished: 0 }),
});
/** Ids come from our registry, so they are ASCII, but no renderer should rely on more. */
const check = fc.oneof(fc.constantFrom('build', 'test', 'test.race', 'mod.tidy'), fc.string({ unit: 'grapheme-ascii' }));
const result: fc.Arbitrary<Result> = fc.record(
  {
    check,
    cell,
    level: fc.constantFrom(...levels),
    status: fc.constantFrom(...statuses),
    summary: hostileText,
    evidence: fc.array(fc.record({ source: hostileText, value: hostileText }), { maxLength: 2 }),
    locations: fc.array(location, { maxLength: 1 }),
    remedies: fc.array(remedy, { maxLength: 1 }),
    findings: fc.array(finding, { maxLength: 3 }),
    durationMs: fc.double({ min: 0, max: 1e8, noNaN: true }),
    startMs: fc.double({ min: 0, max: 1e8, noNaN: true }),
    tests: testReport,
  },
  { requiredKeys: ['check', 'level', 'status', 'summary', 'evidence', 'locations', 'remedies', 'durationMs'] },
);

const words = hostileText.map((text) => (text === '' ? 'x' : text));

/** Reports with hostile text everywhere. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    results: fc.array(result, { maxLength: 6 }),
    notRun: fc.array(
      fc.record(
        { check, cell, level: fc.constantFrom(...levels), why: hostileText, leftOut: fc.constant(true as const) },
        { requiredKeys: ['check', 'level', 'why'] },
      ),
      { maxLength: 3 },
    ),
    notes: fc.array(hostileText, { maxLength: 2 }),
    interrupted: optional(hostileText),
    path: hostileText,
    fact: hostileText,
    clauses: fc.array(
      fc.record({ id: fc.constantFrom('a', 'b.c-1'), text: words, source: words, checks: fc.array(check, { minLength: 1, maxLength: 2 }) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ results, notRun, notes, interrupted, path, fact, clauses }) =>
    buildReport(
      parts({
        results,
        notRun,
        notes,
        profile: { name: 'ours', note: 'own profile, not a CNCF certification', clauses },
        ...(interrupted !== undefined && { interrupted }),
        facts: { 'platform.kernel': { value: fact, evidence: [] }, 'cgroup.cpuLimit': { value: 1.5, evidence: [] } },
        modules: ['.', 'a'].map((directory) => ({ directory, path, workspace: false, vendored: false })),
      }),
    ),
  );
