import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReportComparison, ReportDiff, ReportTrend } from '../../src/model/comparison.js';
import type { Report, Result, TestCase } from '../../src/model/report.js';
import { buildReport } from '../../src/report/build.js';
import { compareReports, comparisonSheet } from '../../src/report/compare.js';
import { diffReports, diffRows, diffSheet } from '../../src/report/diff.js';
import { toHtml } from '../../src/report/html/page.js';
import { sheetMarkdown, sheetText } from '../../src/report/sheet.js';
import { trendOf, trendSheet } from '../../src/report/trend.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport, finding, parts, passingReport, result } from '../support/reports.js';
import { runnerCommands } from '../support/runner-commands.js';

const named = (report: Report, name = 'report.json') => ({ name, report });
const reportOf = (results: Result[], startedAt = '2026-11-22T10:15:30.123Z') => buildReport(parts({ results, startedAt }));
const day = (index: number) => `2026-11-${String(index + 1).padStart(2, '0')}T03:00:00.000Z`;
const tests = (...cases: Pick<TestCase, 'name' | 'status'>[]) => ({
  packages: [],
  tests: cases.map((one) => ({ package: 'example.com/a', ...one })),
  counts: { pass: 0, fail: cases.filter(({ status }) => status === 'fail').length, skip: 0, unfinished: 0 },
});

describe('diff', () => {
  test('of a report and itself says that nothing differs', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const diff = diffReports(named(report), named(report));
        expect([diff.cells, diff.tests, diff.findings, diff.facts, diff.durations?.cells ?? []].flat()).toEqual([]);
        expect(diffSheet(diff).lines).toContain('Nothing differs.');
      }),
      { numRuns: 50 },
    );
  });

  test('is what its schema says, and its page holds no command of the runner', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const diff = diffReports(named(before, '::error::x'), named(after));
        expect(ReportDiff.parse(JSON.parse(JSON.stringify(diff))).cells.length).toBe(diff.cells.length);
        for (const render of [sheetText, sheetMarkdown]) expect(runnerCommands(render(diffSheet(diff)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('tells what is gone from what is only not shown', () => {
    const failed = result('build', { status: 'fail', cell: { go: '1.26.8', module: '.' }, findings: [finding({ cause: 'build.error' })] });
    const before = named(reportOf([failed, result('vet')]));
    const states = (after: Report) => diffReports(before, named(after)).findings.map(({ state }) => state);
    expect(states(reportOf([result('build', { cell: { go: '1.26.9', module: '.' } })]))).toEqual(['gone']);
    expect(states(reportOf([result('vet')]))).toEqual(['open']);
    expect(states(reportOf([result('build', { status: 'unknown' })]))).toEqual(['open']);
    expect(states(reportOf([result('build', { cell: { module: 'other' } })]))).toEqual(['open']);
    // Another line of releases, and a check that fails of something else, prove nothing.
    expect(states(reportOf([result('build', { cell: { go: '1.27.0', module: '.' } })]))).toEqual(['open']);
    const other = finding({ cause: 'build.error', message: 'another mistake' });
    expect(states(reportOf([result('build', { status: 'fail', cell: { go: '1.26.9', module: '.' }, findings: [other] })]))).toEqual([
      'new',
      'open',
    ]);
    // What was not asked before is no regression, and what is not asked any more no progress.
    expect(diffReports(named(reportOf([])), before)).toMatchObject({
      findings: [{ state: 'first-asked' }],
      cells: [
        { before: 'absent', change: 'other' },
        { before: 'absent', change: 'other' },
      ],
    });
    const clean = named(reportOf([result('build', { cell: { go: '1.26.7', module: '.' } })]));
    expect(diffReports(clean, before).findings.map(({ state }) => state)).toEqual(['new']);
  });

  test('names cells and tests that became worse first', () => {
    const before = [
      result('vet', { status: 'fail' }),
      result('test', { tests: tests({ name: 'A', status: 'fail' }, { name: 'B', status: 'pass' }) }),
    ];
    const after = [
      result('vet'),
      result('test', { status: 'fail', tests: tests({ name: 'A', status: 'pass' }, { name: 'B', status: 'fail' }) }),
    ];
    const diff = diffReports(named(reportOf(before)), named(reportOf(after)));
    expect(diff.cells.map(({ check, before: from, after: to, change }) => [check, from, to, change])).toEqual([
      ['test', 'pass', 'fail', 'worse'],
      ['vet', 'fail', 'pass', 'better'],
    ]);
    expect(diff.tests.map(({ test: name, change }) => [name, change])).toEqual([
      ['B', 'worse'],
      ['A', 'better'],
    ]);
  });

  test('as rows of one table has what became worse first, and every difference', () => {
    const diff = diffReports(named(passingReport()), named(failingReport()));
    const rows = diffRows(diff);
    const changes = rows.map(({ change }) => change);
    expect(changes).toEqual(changes.toSorted((a, b) => ['worse', 'better', 'other'].indexOf(a) - ['worse', 'better', 'other'].indexOf(b)));
    expect(rows).toContainEqual({ change: 'worse', what: 'test · . · go1.27.0', before: 'pass', after: 'fail' });
    const all = [diff.cells, diff.tests, diff.findings, diff.facts, diff.durations?.cells ?? []].flat().length;
    expect(rows.length).toBe(Math.min(all, 100));
    expect(toHtml(failingReport(), { comparison: { earlier: '<b>monday', rows } })).toContain('Since &lt;b&gt;monday');
  });

  test('takes what all cells have in common for the machine, and only what stands out for a change', () => {
    const at = (factor: (index: number) => number) =>
      reportOf(
        Array.from({ length: 12 }, (_, index) => result('build', { cell: { module: `m${index}` }, durationMs: 4000 * factor(index) })),
      );
    const base = named(at((index) => 1 + index / 100));
    const noise = (index: number) => 1 + index / 100 + (index % 3) * 0.04;
    expect(diffReports(base, named(at((index) => 2 * noise(index)))).durations).toMatchObject({ n: 12, cells: [] });
    const { durations } = diffReports(base, named(at((index) => (index === 5 ? 3 : 1) * 2 * noise(index))));
    expect(durations?.cells.map(({ cell }) => cell?.module)).toEqual(['m5']);
    expect(durations?.ratio).toBeCloseTo(2.08, 1);
  });

  test('says nothing of durations where there are too few', () => {
    const few = (factor: number) =>
      named(reportOf([1, 2, 3].map((n) => result('build', { cell: { module: `m${n}` }, durationMs: 5000 * factor }))));
    const diff = diffReports(few(1), few(9));
    expect(diff.durations).toBeUndefined();
    expect(diffSheet(diff).lines.at(-1)).toContain('what is noise cannot be told');
  });
});

describe('compare', () => {
  test('shows what differs, all on request, and is what its schema says', () => {
    const comparison = compareReports([named(passingReport(), 'a'), named(failingReport(), 'b')]);
    expect(ReportComparison.parse(JSON.parse(JSON.stringify(comparison))).reports.length).toBe(2);
    expect(comparison.checks.find(({ check }) => check === 'test')).toEqual({
      check: 'test',
      values: ['pass', expect.stringContaining('fail 1')],
      differs: true,
    });
    const rows = (all: boolean) => comparisonSheet(comparison, { all }).sections.flatMap((section) => section.rows).length;
    expect(rows(true)).toBeGreaterThan(rows(false));
    expect(sheetText(comparisonSheet(comparison))).not.toMatch(/score|certif/i);
  });

  test('of equal reports leaves the rows to --all', () => {
    const comparison = compareReports([named(passingReport(), 'a'), named(passingReport(), 'b')]);
    expect(
      comparisonSheet(comparison)
        .sections.filter(({ rows }) => rows.length > 0)
        .map(({ title }) => title),
    ).toEqual(['Reports']);
  });
});

describe('trend', () => {
  const run = (index: number, status: TestCase['status'], go = '1.26.8', durationMs = 5000) =>
    reportOf(
      [
        result('test', {
          status: status === 'fail' ? 'fail' : 'pass',
          cell: { go, module: '.' },
          durationMs,
          tests: tests({ name: 'T', status }),
        }),
      ],
      day(index),
    );
  const trend = (reports: Report[]) => trendOf(reports.map((report, index) => named(report, `${index}`)));

  test('a test that goes back and forth on one release line wavers; one that broke once does not', () => {
    const wavering = trend((['pass', 'fail', 'pass', 'pass'] as const).map((status, index) => run(index, status, `1.26.${index}`)));
    expect(wavering.flaky).toEqual([
      {
        check: 'test',
        cell: { go: '1.26', module: '.' },
        package: 'example.com/a',
        test: 'T',
        runs: 4,
        failed: 1,
        share: expect.anything(),
      },
    ]);
    expect(trend((['pass', 'pass', 'fail', 'fail'] as const).map((status, index) => run(index, status))).flaky).toEqual([]);
    expect(trend([run(0, 'flaky')]).flaky.length).toBe(1);
    // Under the race detector, and for another target, it is another test.
    const one = (check: string, status: TestCase['status'], target?: string) =>
      result(check, { cell: { go: '1.26.8', module: '.', ...(target !== undefined && { target }) }, tests: tests({ name: 'T', status }) });
    const results = [
      one('test', 'pass'),
      one('test.race', 'fail'),
      one('cross.test', 'pass', 'linux/arm64'),
      one('cross.test', 'fail', 'linux/386'),
    ];
    expect(trend([reportOf(results, day(0)), reportOf(results, day(1))]).flaky).toEqual([]);
  });

  test('tells a duration that grows, and none that scatters', () => {
    const durations = (of: (index: number) => number) =>
      trend(Array.from({ length: 10 }, (_, index) => run(index, 'pass', '1.26.8', of(index)))).durations;
    const [grows] = durations((index) => 5000 + index * 500 + (index % 2) * 100);
    expect(grows?.perRun).toBeCloseTo(500 / 7300, 1);
    expect(grows!.interval[0]).toBeGreaterThan(0);
    expect(durations((index) => 5000 + [300, -200, 250, -100, 50][index % 5]!)).toEqual([]);
    expect(trend([run(0, 'pass'), run(1, 'pass', '1.26.8', 50_000)]).durations).toEqual([]);
  });

  test('names the first bad release where all good ones are older', () => {
    const at = (index: number, bad: string[], good: string[]) =>
      reportOf(
        [
          ...bad.map((go) =>
            result('build', {
              status: 'fail',
              cell: { go, module: '.' },
              findings: [finding({ cause: 'build.error', message: 'broken' })],
            }),
          ),
          ...good.map((go) => result('build', { cell: { go, module: '.' } })),
        ],
        day(index),
      );
    const [found] = trend([at(0, ['1.27.0'], ['1.25.3']), at(1, ['1.26.9', '1.27.1'], ['1.25.3', '1.26.8'])]).firstBad;
    expect(found).toMatchObject({ release: '1.26.9', lastGood: '1.26.8', since: day(0) });
    expect(trend([at(0, ['1.26.0'], ['1.27.0'])]).firstBad).toEqual([]);
    // Good yesterday, perhaps by other code.
    expect(trend([at(0, ['1.27.0'], ['1.26.8']), at(1, ['1.26.9', '1.27.0'], [])]).firstBad).toEqual([]);
  });

  test('lists what is gone after a remedy was shown, only when it was asked again', () => {
    const remedies = [{ kind: 'fix' as const, summary: 'Mend it.', commands: [] }];
    const bad = reportOf([result('build', { status: 'fail', findings: [finding({ cause: 'build.error', remedies })] })], day(0));
    expect(trend([bad, reportOf([result('vet')], day(1)), reportOf([result('build')], day(2))]).gone).toMatchObject([
      { lastSeen: day(0), goneSince: day(2) },
    ]);
    expect(trend([bad, reportOf([result('vet')], day(1))]).gone).toEqual([]);
  });

  test('counts a copied file once, orders by time, is what its schema says, and prints no command', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) => {
        const all = trend([...reports, ...reports].toReversed());
        expect(all.runs.length).toBeLessThanOrEqual(reports.length);
        ReportTrend.parse(JSON.parse(JSON.stringify(all)));
        expect(runnerCommands(sheetText(trendSheet(all)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('facts are compared member by member, and readings of the moment are not', () => {
  const fact = (value: unknown) => ({ value, evidence: [] });
  const report = (free: number) =>
    buildReport(
      parts({
        facts: {
          'fs.goCache': fact({ path: '/c', availableBytes: free }),
          'clock.realtime': fact(String(free)),
          'cgroup.cpuLimit': fact(null),
        },
      }),
    );
  const facts = (before: number, after: number) => diffReports(named(report(before)), named(report(after))).facts;
  expect(facts(100, 300)).toEqual([{ fact: 'fs.goCache.availableBytes', before: 100, after: 300 }]);
  expect(facts(100, 150)).toEqual([]);
});
