import { describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { buildReport } from '../../src/report/build.js';
import { toHostPage } from '../../src/report/host-page.js';
import { toJson } from '../../src/report/json.js';
import { toHostMarkdown, toSummary } from '../../src/report/markdown.js';
import { toTable } from '../../src/report/table.js';
import { parts, result } from '../support/reports.js';

const clause = (...checks: string[]) => ({ id: 'c1', text: 'A demand.', source: 'https://example.com/standard', checks });
const profile = (...clauses: ReturnType<typeof clause>[]) => ({ name: 'ours', note: 'own profile, not a CNCF certification', clauses });

describe('a clause', () => {
  const cases = [
    [['pass'], 'pass'],
    [['pass', 'skip'], 'pass'],
    [['skip', 'skip'], 'skip'],
    [['pass', 'warn'], 'warn'],
    [['warn', 'unknown'], 'unknown'],
    [['unknown', 'fail'], 'fail'],
    [['pass', 'warn', 'fail', 'skip', 'unknown'], 'fail'],
  ] as const;
  test.each(cases)('whose checks are %j is %s', (statuses, expected) => {
    const results = statuses.map((status, index) => result(`a.${index}`, { status }));
    const report = buildReport(parts({ profile: profile(clause(...results.map(({ check }) => check))), results }));
    expect(report.clauses).toHaveLength(1);
    expect(report.clauses![0]!.status).toBe(expected);
    expect(Report.parse(report)).toEqual(report);
  });

  test('has the summary and evidence of the worst cell of each check', () => {
    const evidence = [{ source: '/proc/x', value: '1' }];
    const results = [
      result('test', { cell: { go: '1.25.1', module: '.' } }),
      result('test', { cell: { go: '1.26.1', module: '.' }, status: 'fail', summary: '2 tests fail', evidence }),
      result('build', { summary: 'it builds' }),
    ];
    expect(buildReport(parts({ profile: profile(clause('build', 'test')), results })).clauses![0]!.checks).toEqual([
      { check: 'build', status: 'pass', level: 'required', summary: 'it builds', evidence: [] },
      { check: 'test', status: 'fail', level: 'required', summary: '2 tests fail (the worst of 2 cells)', evidence },
    ]);
  });

  test('that fails is not met, also where the failure is waived', () => {
    const waiver = { reason: 'known', owner: 'us', expires: '2099-01-01' };
    const report = buildReport(parts({ profile: profile(clause('a')), results: [result('a', { status: 'fail', summary: 'no', waiver })] }));
    expect(report.clauses![0]!.checks[0]).toMatchObject({ status: 'fail', summary: 'no (waived, not passed)' });
  });

  test('of checks that were not asked, or did not run, is not met by that', () => {
    const notRun = [{ check: 'b', level: 'required' as const, why: 'the run ended before its result' }];
    const report = buildReport(parts({ profile: profile(clause('a', 'b'), clause('a')), results: [], notRun }));
    expect(report.clauses!.map(({ status, checks }) => [status, checks.map(({ summary }) => summary)])).toEqual([
      ['not-run', ['not asked here', 'the run ended before its result']],
      ['not-run', ['not asked here']],
    ]);
  });

  test('does not change the verdict', () => {
    const results = [result('a', { level: 'informational', status: 'fail' }), result('b')];
    const verdict = (more: object) => buildReport(parts({ results, plan: { cells: [], required: ['b'] }, ...more })).verdict;
    expect(verdict({ profile: profile(clause('a')) })).toBe(verdict({}));
  });
});

describe('the clauses of a report', () => {
  const results = [
    result('cgroup.mode', { summary: 'v2 <alone>', evidence: [{ source: '/proc/self/cgroup', value: '0::/' }] }),
    result('node.swap', { status: 'fail', level: 'recommended', summary: '1 GiB of swap' }),
  ];
  const clauses = [
    { ...clause('cgroup.mode'), id: 'v2' },
    { ...clause('node.swap', 'test.race'), id: 'swap', text: 'No *swap* ::error::x.' },
  ];
  const report = buildReport(parts({ profile: profile(...clauses), results }));
  const page = { width: 100, color: false };

  test.each([
    ['host page', toHostPage(report, page)],
    ['table', toTable(report, page)],
  ])('stand on the %s with source, checks, evidence and status', (_, text) => {
    const lines = text.split('\n');
    const from = lines.indexOf('  What ours asks');
    expect(lines.slice(from, from + 9)).toEqual([
      '  What ours asks',
      '  ✓ v2 met: A demand.',
      '    source: https://example.com/standard',
      '    ✓ cgroup.mode (required): v2 <alone>',
      '      │ /proc/self/cgroup: 0::/',
      '  ✗ swap not met: No *swap* ::error::x.',
      '    source: https://example.com/standard',
      '    ✗ node.swap (recommended): 1 GiB of swap',
      '    · test.race: not asked here',
    ]);
  });

  test.each([
    ['summary', toSummary(report)],
    ['page for a bug report', toHostMarkdown(report, {})],
  ])('stand in the Markdown %s, escaped', (_, text) => {
    expect(text).toContain('#### What ours asks\n\n- ✅ **v2** met: A demand. (https:');
    expect(text).toContain(
      '\n  - ✅ `cgroup.mode` (required): v2 &lt;alone&gt;\n    - /proc/self/cgroup: `0::/`\n- ❌ **swap** not met: No \\*swap\\* ',
    );
    expect(text).toContain('\n  - ❌ `node.swap` (recommended): 1 GiB of swap\n  - ⏹️ `test.race`: not asked here');
  });

  test('stand in report.json in the order of its schema, and nowhere without clauses', () => {
    expect(JSON.parse(toJson(report)).clauses[1]).toMatchObject({ id: 'swap', status: 'fail', source: 'https://example.com/standard' });
    const none = buildReport(parts({ results }));
    expect(none).not.toHaveProperty('clauses');
    expect([toHostPage(none, page), toTable(none, page), toSummary(none)].join()).not.toContain('asks');
  });

  test('are dropped from a summary that has no room for them', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...clause('cgroup.mode'), id: `c${index}`, text: 'x'.repeat(900) }));
    const text = toSummary(buildReport(parts({ profile: profile(...many), results })), { maxBytes: 20_000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
    expect(text).toContain('Shortened to fit');
  });

  test('no format says certified', () => {
    for (const text of [toHostPage(report, page), toTable(report, page), toSummary(report), toJson(report)])
      expect(text).not.toMatch(/certified/i);
  });
});
