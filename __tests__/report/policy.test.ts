import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BaselineFile } from '../../src/model/baseline.js';
import type { Finding, Policy, Report, Result, TestCase } from '../../src/model/report.js';
import { baselineOf, baselinePolicy, baselineText } from '../../src/report/baseline.js';
import { buildReport } from '../../src/report/build.js';
import { toHtml } from '../../src/report/html/page.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { toMetrics } from '../../src/report/metrics.js';
import { toSarif } from '../../src/report/sarif.js';
import { toTable } from '../../src/report/table.js';
import { toTap } from '../../src/report/tap.js';
import { exitCode } from '../../src/report/verdict.js';
import { readYaml } from '../../src/settings/yaml-file.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { finding, parts, result } from '../support/reports.js';

type WaiverEntry = NonNullable<Policy['waivers']>['entries'][number];

const owner = { reason: 'the driver races', owner: 'queue team', expires: '2027-03-31', line: 3 };
const waiver = (check: string, changes: Partial<WaiverEntry> = {}): WaiverEntry => ({ check, ...owner, ...changes });
const waivers = (...entries: WaiverEntry[]): Policy => ({
  modules: ['.', 'tools'],
  everyTest: true,
  waivers: { file: 'waivers.yml', entries },
});

const cell = (go: string, module = '.') => ({ go, module });
const drain = finding({ package: 'example.com/q', test: 'TestDrain/empty', location: { file: 'q_test.go', line: 4 } });
const push = finding({ package: 'example.com/q', test: 'TestPush', message: 'TestPush failed', location: { file: 'q_test.go', line: 9 } });
const testCase = (name: string, status: TestCase['status']): TestCase => ({ package: 'example.com/q', name, status });
const tests = (...cases: TestCase[]) => ({ packages: [], tests: cases, counts: { pass: 0, fail: 0, skip: 0, unfinished: 0 } });
const failed = (findings: Finding[], changes: Partial<Result> = {}) =>
  result('test', { status: 'fail', cell: cell('1.26.8'), findings, ...changes });

/** A report in which the checks of the policy were planned, as a run does. */
function judged(results: Result[], policy: Policy, changes: Partial<Parameters<typeof parts>[0]> = {}): Report {
  const own = (['waivers', 'baseline'] as const).flatMap((name) =>
    policy[name] === undefined
      ? []
      : [{ check: `policy.${name}`, level: name === 'waivers' ? ('recommended' as const) : ('informational' as const) }],
  );
  const cells = results.map(({ check, level, cell: key }) => ({ check, level, ...(key !== undefined && { cell: key }) }));
  return buildReport(parts({ results, policy, modules: [], plan: { cells: [...cells, ...own], required: [] }, ...changes }));
}

const stateOf = (report: Report, index = 0) => report.policy!.waivers!.entries[index]!.state;

describe('a waiver', () => {
  test('takes the failure out of the verdict, and leaves it in every output as not passed', () => {
    const report = judged([result('build'), failed([drain])], waivers(waiver('test')));
    expect(report).toMatchObject({ verdict: 'conformant', verdictReason: '1 required check passed; waived, not passed: test' });
    expect(report.counts).toMatchObject({ fail: 0, waived: 1, pass: 2 });
    expect(report.results[1]).toMatchObject({ status: 'fail', waiver: { owner: 'queue team' } });
    expect(report.findings[0]).toMatchObject({ severity: 'note', waiver: { expires: '2027-03-31' } });
    const said = 'waived until 2027-03-31 by queue team: the driver races';
    expect(toTable(report, { width: 200, color: false })).toContain(said);
    expect(toSummary(report)).toContain(said);
    expect(toSummary(report, { maxBytes: 900 })).toContain('waived, not passed');
    expect(toJunit(report)).toContain(`<skipped type="waived" message="${said}; failure: `);
    expect(toJunit(report)).toContain('failures="0"');
    expect(toHtml(report)).toContain('waived, not passed');
    expect(toHtml(report)).toContain(said);
    expect(toTap(report)).toContain(`not ok 2 - test · . · go1.26.8 # TODO ${said}`);
    expect(toMetrics(report)).toContain('level="required",status="waived"} 1');
    expect(JSON.parse(toSarif(report)).runs[0].results[0]).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'external', status: 'accepted' }],
    });
  });

  test.each([
    ['of the check everywhere', waiver('test'), true],
    ['of a glob over checks', waiver('te*'), true],
    ['of another check', waiver('test.race'), false],
    ['of the line', waiver('test', { cell: { go: '1.26' } }), true],
    ['of the line, as x', waiver('test', { cell: { go: 'go1.26.x' } }), true],
    ['of another line', waiver('test', { cell: { go: '1.2' } }), false],
    ['of the module', waiver('test', { cell: { module: '.' } }), true],
    ['of another module', waiver('test', { cell: { module: './tools' } }), false],
    ['of a target', waiver('test', { cell: { target: 'linux/arm64' } }), false],
    ['of the test', waiver('test', { test: 'TestDrain' }), true],
    ['of the subtest', waiver('test', { test: 'TestDrain/*' }), true],
    ['of a test that begins alike', waiver('test', { test: 'TestDra' }), false],
    ['of the package', waiver('test', { package: '*/q' }), true],
    ['of another package', waiver('test', { package: 'q' }), false],
    ['of another finding', waiver('test', { fingerprint: '0'.repeat(64) }), false],
    ['that is over', waiver('test', { expires: '2026-11-21' }), false],
    ['on its last day', waiver('test', { expires: '2026-11-22' }), true],
  ])('%s: covers %s', (_, entry, expected) => {
    const report = judged([failed([drain])], waivers(entry));
    expect(report.results[0]!.waiver !== undefined).toBe(expected);
    expect(report.verdict).toBe(expected ? 'conformant' : 'failures');
  });

  test('of the fingerprint, or how it begins', () => {
    const { fingerprint } = buildReport(parts({ results: [failed([drain])] })).findings[0]!;
    expect(judged([failed([drain])], waivers(waiver('test', { fingerprint: fingerprint.slice(0, 12) }))).verdict).toBe('conformant');
  });

  test('of one of two failures leaves the other', () => {
    const report = judged([failed([drain, push])], waivers(waiver('test', { test: 'TestDrain' })));
    expect(report.verdict).toBe('failures');
    expect(report.findings.map(({ test, waiver: by }) => [test, by?.owner])).toEqual([
      ['TestPush', undefined],
      ['TestDrain/empty', 'queue team'],
    ]);
    expect(stateOf(report)).toBe('used');
  });

  test('on one of two releases leaves the finding a failure', () => {
    const report = judged([failed([drain]), failed([drain], { cell: cell('1.27.0') })], waivers(waiver('test', { cell: { go: '1.26' } })));
    expect(report).toMatchObject({ verdict: 'failures', findings: [{ severity: 'fail' }] });
    expect(report.results.map(({ waiver: by }) => by !== undefined)).toEqual([true, false, false]);
  });

  test('never covers a missing or unknown result', () => {
    const open = result('test', { status: 'unknown', cell: cell('1.26.8'), findings: [drain] });
    expect(judged([open], waivers(waiver('*'))).verdict).toBe('undetermined');
    const notRun = [{ check: 'test', level: 'required' as const, cell: cell('1.27.0'), why: 'interrupted' }];
    expect(judged([failed([drain])], waivers(waiver('*')), { notRun }).verdict).toBe('undetermined');
  });

  test('of a test covers no panic, after which other tests have no result; one of the package does', () => {
    const panic = { ...drain, cause: 'test.panic' as const };
    expect(judged([failed([panic])], waivers(waiver('test', { test: 'TestDrain' }))).verdict).toBe('failures');
    expect(judged([failed([panic])], waivers(waiver('test', { package: 'example.com/q' }))).verdict).toBe('conformant');
  });

  test('of all findings does not cover a failed test that none of them names', () => {
    const unnamed = tests(testCase('TestDrain', 'fail'), testCase('TestDrain/empty', 'fail'), testCase('TestOther', 'fail'));
    expect(judged([failed([drain], { tests: unnamed })], waivers(waiver('test', { test: 'TestDrain' }))).verdict).toBe('failures');
    const parent = tests(testCase('TestDrain', 'fail'), testCase('TestDrain/empty', 'fail'));
    const report = judged([failed([drain], { tests: parent })], waivers(waiver('test', { test: 'TestDrain' })));
    expect(report.verdict).toBe('conformant');
    expect(toJunit(report).match(/type="waived"/g)).toHaveLength(2);
  });

  test('covers a warning, and a failure without findings', () => {
    const warned = result('mod.tidy', { level: 'recommended', status: 'warn', cell: cell('1.26.8') });
    expect(judged([result('build'), warned], waivers(waiver('mod.tidy'))).verdict).toBe('conformant');
    expect(judged([failed([], { findings: undefined } as Partial<Result>)], waivers(waiver('test'))).verdict).toBe('conformant');
  });
});

describe('a waiver that is not in use', () => {
  const passed = result('test', { cell: cell('1.26.8'), tests: tests(testCase('TestDrain', 'pass')) });
  const broken = failed([finding({ cause: 'build.error', message: 'undefined: x' })]);
  test.each([
    ['expired', 'though it would cover', [failed([drain])], waiver('test', { expires: '2020-01-01' })],
    ['unneeded', 'where all passed', [passed], waiver('test')],
    ['unneeded', 'where the test passed', [passed], waiver('test', { test: 'TestDrain' })],
    [
      'unneeded',
      'where the test passed and another failed',
      [failed([push], { tests: tests(testCase('TestDrain', 'pass')) })],
      waiver('test', { test: 'TestDrain' }),
    ],
    ['unmatched', 'for a test that no cell ran', [passed], waiver('test', { test: 'TestGone' })],
    ['unmatched', 'for a module that there is not', [passed], waiver('test', { cell: { module: 'gone' } })],
    ['unmatched', 'for a target that there is not', [passed], waiver('test', { cell: { target: 'plan9/386' } })],
    ['open', 'for a check that was not asked', [passed], waiver('cross')],
    ['open', 'for a release that was not asked', [passed], waiver('test', { cell: { go: '1.24' } })],
    ['open', 'for a module that was not asked', [passed], waiver('test', { cell: { module: 'tools' } })],
    ['open', 'where the cell is unknown', [{ ...passed, status: 'unknown' as const }], waiver('test')],
    ['open', 'where the cell was skipped', [{ ...passed, status: 'skip' as const }], waiver('test')],
    ['open', 'where the tests did not build', [broken], waiver('test', { test: 'TestDrain' })],
  ])('is %s %s', (state, _, results, entry) => {
    const report = judged(results, waivers(entry));
    expect(stateOf(report)).toBe(state);
    const own = report.results.at(-1)!;
    expect([own.check, own.status]).toEqual(['policy.waivers', state === 'expired' ? 'fail' : state === 'open' ? 'pass' : 'warn']);
    if (state !== 'open')
      expect(report.findings.find(({ cause }) => cause === `waiver.${state}`)).toMatchObject({
        location: { file: 'waivers.yml', line: 3 },
      });
  });

  test('is open for a test where not every test was asked for, and where the run did not end', () => {
    const part = { ...waivers(waiver('test', { test: 'TestGone' })), everyTest: false };
    expect(stateOf(judged([passed], part))).toBe('open');
    const notRun = [{ check: 'test', level: 'required' as const, cell: cell('1.27.0'), why: 'interrupted' }];
    expect(stateOf(judged([passed], waivers(waiver('test')), { notRun }))).toBe('open');
  });
});

const against = (failures: BaselineFile['failures']): Policy => ({
  modules: ['.'],
  everyTest: true,
  baseline: { file: 'b.json', entries: failures },
});
const recorded = (results: Result[]) => baselineOf(judged(results, against([])));

describe('a baseline', () => {
  test('knows the failures that it was made of; only what is new is a regression', () => {
    const { failures } = recorded([failed([drain])]);
    const same = judged([failed([drain])], against(failures));
    expect(same).toMatchObject({ verdict: 'failures', findings: [{ known: true }], policy: { baseline: { verdict: 'conformant' } } });
    expect(exitCode(same.verdict, 'regression', same.policy!.baseline!.verdict)).toBe(0);
    expect(toTable(same, { width: 120, color: false })).toContain('against the baseline: no regression (1 known)');
    const more = judged([failed([drain, push])], against(failures));
    expect(more.findings.map(({ test, known }) => [test, known])).toEqual([
      ['TestPush', false],
      ['TestDrain/empty', true],
    ]);
    expect(exitCode(more.verdict, 'regression', more.policy!.baseline!.verdict)).toBe(2);
    expect(toJunit(same)).toContain('message="in the baseline: ');
  });

  test('survives moved lines and other patch releases', () => {
    const { failures } = recorded([failed([drain])]);
    const moved = { ...drain, location: { file: 'q_test.go', line: 77 } };
    expect(judged([failed([moved], { cell: cell('1.26.11') })], against(failures)).findings[0]!.known).toBe(true);
  });

  test('takes a failure on a release line that was free of it for a regression', () => {
    const passing = result('test', { cell: cell('1.27.0'), tests: tests(testCase('TestDrain/empty', 'pass')) });
    const { failures } = recorded([failed([drain]), passing]);
    expect(failures[0]).toMatchObject({ go: ['1.26'], notOn: ['1.27'] });
    const report = judged([failed([drain]), failed([drain], { cell: cell('1.27.1') })], against(failures));
    expect(report.results.map(({ known }) => known)).toEqual([true, false, undefined]);
    expect(report).toMatchObject({ findings: [{ known: false }], policy: { baseline: { verdict: 'failures' } } });
  });

  test.each([
    ['fixed', 'everything passed', [result('test', { cell: cell('1.26.9') })]],
    ['fixed', 'the test passed', [failed([push], { tests: tests(testCase('TestDrain/empty', 'pass')) })]],
    ['open', 'its release did not run', [result('test', { cell: cell('1.27.0') })]],
    ['open', 'its check did not run', [result('build')]],
    ['open', 'the cell gave no answer', [result('test', { status: 'unknown', cell: cell('1.26.8') })]],
    ['open', 'the tests did not build', [failed([finding({ cause: 'build.error', message: 'x' })])]],
  ])('has an entry that is %s where %s', (state, _, results) => {
    const { failures } = recorded([failed([drain])]);
    const report = judged(results, against(failures));
    expect(report.policy!.baseline!.entries[0]!.state).toBe(state);
    expect(report.results.at(-1)).toMatchObject({ check: 'policy.baseline', status: state === 'fixed' ? 'warn' : 'skip' });
    const kept = baselineOf(report).failures.filter(({ fingerprint }) => fingerprint === failures[0]!.fingerprint);
    expect(kept).toEqual(state === 'fixed' ? [] : failures);
  });

  test('forgets nothing that a run of a part says nothing about', () => {
    const { failures } = recorded([failed([drain]), failed([drain], { cell: cell('1.24.2') })]);
    expect(failures[0]!.go).toEqual(['1.24', '1.26']);
    expect(baselineOf(judged([failed([drain])], against(failures))).failures).toEqual(failures);
    const repaired = judged(
      [failed([drain]), result('test', { cell: cell('1.24.2'), tests: tests(testCase('TestDrain/empty', 'pass')) })],
      against(failures),
    );
    expect(baselineOf(repaired).failures[0]).toMatchObject({ go: ['1.26'], notOn: ['1.24'] });
  });

  test('does not hold what is waived, nor what is only recommended', () => {
    const policy = { ...against([]), ...waivers(waiver('test', { test: 'TestDrain' })) };
    const tidy = result('mod.tidy', {
      level: 'recommended',
      status: 'fail',
      cell: cell('1.26.8'),
      findings: [finding({ message: 'tidy' })],
    });
    expect(baselineOf(judged([failed([drain, push]), tidy], policy)).failures.map(({ test }) => test)).toEqual(['TestPush']);
  });

  test('is text with one sorted line for each failure, and reads back as it was', () => {
    const baseline = recorded([failed([push, drain])]);
    const text = baselineText(baseline);
    expect(text.split('\n').filter((line) => line.includes('fingerprint'))).toHaveLength(2);
    expect(baseline.failures.map(({ test }) => test)).toEqual(['TestDrain/empty', 'TestPush']);
    expect(readYaml('b.json', text, BaselineFile).data).toEqual(baseline);
    expect(JSON.parse(baselineText({ ...baseline, failures: [] })).failures).toEqual([]);
  });

  test('made of any report knows all of it, whatever the order of the cells; judging again changes nothing', () => {
    fc.assert(
      fc.property(anyReport, ({ results: any, notRun }) => {
        // A failed test that no finding names cannot be known again; a profile gives a check one level.
        const results = any.map(({ tests: _, ...rest }) => ({ ...rest, level: 'required' as const }));
        const first = judged(results, against([]), { notRun });
        const baseline = baselineOf(first);
        const again = judged([...results].reverse(), against(baseline.failures), { notRun });
        expect(again.findings.filter(({ known }) => known === false)).toEqual([]);
        expect(again.policy!.baseline!.verdict).not.toBe('failures');
        expect(baselineText(baselineOf(again))).toBe(baselineText(baseline));
        expect(JSON.stringify(buildReport(again))).toBe(JSON.stringify(again));
        expect(baselinePolicy(first, 'b.json', baseline).baseline!.entries).toEqual(baseline.failures);
      }),
      { numRuns: 50 },
    );
  });
});
