import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NotRun, PlannedCell, Result } from '../../src/model/report.js';
import { type FailOn, failOnWords, type Level, levels, type Status, statuses, type Verdict, verdicts } from '../../src/model/words.js';
import { buildReport } from '../../src/report/build.js';
import { diffReports } from '../../src/report/diff.js';
import { grid } from '../../src/report/grid.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { toTap } from '../../src/report/tap.js';
import { exitCode, verdict } from '../../src/report/verdict.js';
import { verdictTitle } from '../../src/report/words.js';
import { parts, result } from '../support/reports.js';

const one = (level: Level, status: Status, changes: Partial<Result> = {}) =>
  result('check.one', { level, status, maySkip: false, ...changes });

describe('every level and status, alone beside a required check that passed', () => {
  const table: Readonly<Record<Level, Readonly<Record<Status, Verdict>>>> = {
    required: { pass: 'conformant', warn: 'warnings', fail: 'failures', skip: 'undetermined', unknown: 'undetermined' },
    recommended: { pass: 'conformant', warn: 'warnings', fail: 'warnings', skip: 'conformant', unknown: 'conformant' },
    informational: { pass: 'conformant', warn: 'conformant', fail: 'conformant', skip: 'conformant', unknown: 'conformant' },
  };
  const rows = levels.flatMap((level) => statuses.map((status) => [level, status, table[level][status]] as const));
  test.each(rows)('%s %s: %s', (level, status, expected) => {
    expect(verdict([result('build'), one(level, status)], [], []).verdict).toBe(expected);
  });
});

describe('a required check', () => {
  const elsewhere = { cell: { go: '1.26.8' } };
  const notRun: NotRun = { check: 'check.one', level: 'required', why: 'interrupted', ...elsewhere };
  const planned: PlannedCell = { check: 'check.one', level: 'required', ...elsewhere };
  const rows: readonly (readonly [string, Result[], NotRun[], PlannedCell[], string[], Verdict, string])[] = [
    ['skipped everywhere', [one('required', 'skip')], [], [], [], 'undetermined', 'skipped everywhere: check.one'],
    [
      'skipped everywhere, which it may be',
      [one('required', 'skip', { maySkip: true })],
      [],
      [],
      [],
      'conformant',
      '0 required checks passed; check.one does not apply here',
    ],
    [
      'skipped in one cell of two',
      [one('required', 'skip'), one('required', 'pass', elsewhere)],
      [],
      [],
      [],
      'conformant',
      '1 required check passed',
    ],
    [
      'unknown in one cell of two',
      [one('required', 'unknown'), one('required', 'pass', elsewhere)],
      [],
      [],
      [],
      'undetermined',
      'could not be determined: check.one (1 of 2)',
    ],
    [
      'unknown although it may be skipped',
      [one('required', 'unknown', { maySkip: true })],
      [],
      [],
      [],
      'undetermined',
      'could not be determined: check.one',
    ],
    ['not run in one cell of two', [one('required', 'pass')], [notRun], [planned], [], 'undetermined', 'did not run: check.one (1 of 2)'],
    ['planned and forgotten', [one('required', 'pass')], [], [planned], [], 'undetermined', 'did not run: check.one (1 of 2)'],
    [
      'known beforehand not to work anywhere',
      [],
      [],
      [{ ...planned, skip: 'no compiler' }],
      [],
      'undetermined',
      'skipped everywhere: check.one',
    ],
    [
      'the same, which it may be',
      [],
      [],
      [{ ...planned, skip: 'no compiler', maySkip: true }],
      [],
      'conformant',
      '0 required checks passed; check.one does not apply here',
    ],
    ['without any cell', [result('build')], [], [], ['build', 'check.one'], 'undetermined', 'had nothing to run on: check.one'],
    ['required by the profile only', [one('informational', 'fail')], [], [], ['check.one'], 'failures', 'failed: check.one'],
    ['failed in one cell, not run in another', [one('required', 'fail')], [notRun], [], [], 'failures', 'failed: check.one (1 of 2)'],
    [
      'skipped beside a failed recommended one',
      [one('required', 'skip'), result('b', { level: 'recommended', status: 'fail' })],
      [],
      [],
      [],
      'undetermined',
      'skipped everywhere: check.one',
    ],
  ];
  test.each(rows)('%s', (_, results, missing, plan, required, expected, reason) => {
    expect(verdict(results, missing, plan, required)).toEqual({ verdict: expected, reason });
  });
});

test('what leaves no required check says so', () => {
  expect(verdict([], [], [])).toEqual({ verdict: 'undetermined', reason: 'nothing was checked' });
  expect(verdict([one('informational', 'pass')], [], [])).toEqual({
    verdict: 'conformant',
    reason: 'nothing failed; no check was required',
  });
});

test('without a required check, what failed and what could not be told is said', () => {
  const missing: NotRun = { check: 'check.four', level: 'informational', maySkip: false, why: 'interrupted' };
  const results = [
    result('check.one', { level: 'informational', status: 'fail' }),
    result('check.two', { level: 'informational', status: 'pass' }),
    result('check.three', { level: 'informational', status: 'unknown' }),
  ];
  expect(verdict(results, [missing], [])).toEqual({
    verdict: 'conformant',
    reason: 'for information, failed: check.one; 2 of 4 checks could not be determined or did not run; no check was required',
  });
});

test('what is waived is named whatever the verdict, and is not among what passed', () => {
  const waiver = { owner: 'queue', reason: 'known', expires: '2099-01-01' };
  const waived = one('required', 'fail', { waiver });
  expect(verdict([result('build'), waived], [], [])).toEqual({
    verdict: 'conformant',
    reason: '1 required check passed; waived, not passed: check.one',
  });
  expect(verdict([result('build', { status: 'fail' }), waived], [], []).reason).toBe('failed: build; waived, not passed: check.one');
  expect(verdict([waived, one('required', 'pass', { cell: { go: '1.26.0' } })], [], []).reason).toBe(
    '0 required checks passed; waived, not passed: check.one (1 of 2)',
  );
});

test('reasons name every check and how many of its cells', () => {
  const cell = (go: string) => ({ cell: { go } });
  expect(
    verdict(
      [result('build', { status: 'fail', ...cell('1.25.0') }), result('build', cell('1.26.0')), result('vet', { status: 'fail' })],
      [],
      [],
    ).reason,
  ).toBe('failed: build (1 of 2), vet');
  expect(verdict([one('recommended', 'fail'), result('vet', { status: 'warn' })], [], []).reason).toBe(
    'recommended, failed: check.one; warned: vet',
  );
});

test('informational checks never count, whatever they say', () => {
  const anyResult = fc.record({
    level: fc.constantFrom(...levels),
    status: fc.constantFrom(...statuses),
    check: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.array(anyResult), fc.array(fc.constantFrom(...statuses)), (counted, informational) => {
      const levels = new Map(counted.map(({ check, level }) => [check, level]));
      const results = counted.map(({ check, status }) => result(check, { level: levels.get(check)!, status, maySkip: false }));
      fc.pre(results.length > 0);
      const more = informational.map((status, index) => result(`info.${index}`, { level: 'informational', status }));
      expect(verdict([...results, ...more], [], []).verdict).toBe(verdict(results, [], []).verdict);
    }),
  );
});

describe('what was left out', () => {
  const left = { check: 'vet', level: 'required', why: 'left out by --check', leftOut: true } as const;
  const judged = (status: Result['status'], level: Level = 'required') =>
    verdict([result('build', { status, level, maySkip: false })], [left], []);

  test.each([
    ['pass', 'partial', '1 required check passed; required and not asked: vet'],
    ['warn', 'warnings', 'warned: build'],
    ['fail', 'failures', 'failed: build'],
    ['unknown', 'undetermined', 'could not be determined: build'],
    ['skip', 'undetermined', 'skipped everywhere: build'],
  ] as const)('beside %s the verdict is %s', (status, word, reason) => {
    expect(judged(status)).toEqual({ verdict: word, reason });
  });

  test('does not make an answer of a run that could tell nothing', () => {
    expect(judged('unknown', 'recommended').verdict).toBe('undetermined');
    expect(judged('pass', 'informational')).toEqual({
      verdict: 'partial',
      reason: 'nothing failed; no check was required; required and not asked: vet',
    });
  });

  test('is a part of what people are told in every format, and is no failure in any', async () => {
    const report = buildReport(parts({ results: [result('build')], notRun: [left] }));
    expect(verdictTitle(report)).toBe('conformant in what was asked');
    expect(verdictTitle(buildReport(parts({ results: [result('build', { status: 'warn' })], notRun: [left] })))).toBe(
      'conformant with warnings, in what was asked',
    );
    expect(toSummary(report)).toContain('# ☑️ conformant in what was asked');
    expect(toSummary(report)).toContain('left out by --check');
    expect(toJunit(report)).toContain('failures="0" errors="0"');
    expect(toTap(report)).toContain('ok 2 - vet # SKIP left out by --check');
    expect(grid(report).flatMap(({ rows }) => rows.map(({ check }) => check))).toEqual(['build']);
    expect(diffReports({ name: 'a', report }, { name: 'b', report: buildReport(parts({ results: [result('build')] })) }).cells).toEqual([]);
  });
});

describe('exit codes', () => {
  const codes: Readonly<Record<FailOn | 'plain', Readonly<Record<Verdict, number>>>> = {
    plain: { conformant: 0, partial: 0, warnings: 1, failures: 2, undetermined: 3 },
    warn: { conformant: 0, partial: 0, warnings: 1, failures: 2, undetermined: 3 },
    fail: { conformant: 0, partial: 0, warnings: 0, failures: 2, undetermined: 3 },
    never: { conformant: 0, partial: 0, warnings: 0, failures: 0, undetermined: 0 },
    regression: { conformant: 0, partial: 0, warnings: 0, failures: 2, undetermined: 3 },
  };
  const rows = (['plain', ...failOnWords] as const).flatMap((failOn) =>
    verdicts.map((word) => [failOn, word, codes[failOn][word]] as const),
  );
  test.each(rows)('--fail-on %s, %s: %i', (failOn, word, code) => {
    expect(failOn === 'plain' ? exitCode(word) : exitCode(word, failOn)).toBe(code);
  });
});
