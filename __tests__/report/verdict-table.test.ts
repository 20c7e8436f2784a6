import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { NotRun, Result } from '../../src/model/report.js';
import { failOnWords, type Level, levels } from '../../src/model/words.js';
import { exitCode, verdict } from '../../src/report/verdict.js';
import { result } from '../support/reports.js';
import { root } from '../support/snapshots.js';

const waiver = { owner: 'queue', reason: 'known', expires: '2099-01-01' };

interface Situation {
  readonly results?: readonly Partial<Result>[];
  readonly notRun?: readonly Partial<NotRun>[];
  /** The check is required by the profile and has no cell at all. */
  readonly none?: true;
}

/** What the cells of one check can be, in the words of docs/verdict.md. */
const situations: Readonly<Record<string, Situation>> = {
  pass: { results: [{}] },
  warn: { results: [{ status: 'warn' }] },
  'warn, waived': { results: [{ status: 'warn', waiver }] },
  fail: { results: [{ status: 'fail' }] },
  'fail, waived': { results: [{ status: 'fail', waiver }] },
  'fail, in the baseline': { results: [{ status: 'fail', known: true }] },
  'fail, a regression': { results: [{ status: 'fail', known: false }] },
  skip: { results: [{ status: 'skip' }] },
  'skip, which it may': { results: [{ status: 'skip', maySkip: true }] },
  unknown: { results: [{ status: 'unknown' }] },
  'not run': { notRun: [{}] },
  'no cell': { none: true },
  'left out': { notRun: [{ leftOut: true, cell: undefined }] },
  'pass and skip': { results: [{}, { status: 'skip' }] },
  'pass and not run': { results: [{}], notRun: [{}] },
  'fail, waived, and pass': { results: [{ status: 'fail', waiver }, {}] },
  'fail, waived, and fail': { results: [{ status: 'fail', waiver }, { status: 'fail' }] },
  'fail, waived, and skip': { results: [{ status: 'fail', waiver }, { status: 'skip' }] },
  'fail, waived, and not run': { results: [{ status: 'fail', waiver }], notRun: [{}] },
  'fail, in the baseline, and unknown': { results: [{ status: 'fail', known: true }, { status: 'unknown' }] },
  'fail, in the baseline, and a regression': {
    results: [
      { status: 'fail', known: true },
      { status: 'fail', known: false },
    ],
  },
};

function judged(level: Level, { results = [], notRun = [], none }: Situation) {
  let go = 20;
  const cell = () => ({ go: `1.${go++}.0` });
  const all = [
    result('build', { maySkip: false }),
    ...results.map((changes) => result('check.one', { level, maySkip: false, cell: cell(), ...changes })),
  ];
  const missing = notRun.map((changes): NotRun => ({ check: 'check.one', level, why: 'interrupted', cell: cell(), ...changes }));
  const required = none === true && level === 'required' ? ['check.one'] : [];
  const plain = verdict(all, missing, [], required).verdict;
  const against = verdict(all, missing, [], required, { knownCounts: false }).verdict;
  return [plain, against, ...failOnWords.map((failOn) => String(exitCode(plain, failOn, against)))];
}

const rows = readFileSync(join(root, 'docs/verdict.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:required|recommended|informational) \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((part) => part.trim().replaceAll('`', '')),
  );

describe('the truth table of docs/verdict.md', () => {
  test('has a row for every level and situation, once', () => {
    const wanted = levels.flatMap((level) => Object.keys(situations).map((situation) => `${level}: ${situation}`));
    expect(rows.map(([level, situation]) => `${level}: ${situation}`)).toEqual(wanted);
  });

  test('names the words of --fail-on as its columns', () => {
    expect(readFileSync(join(root, 'docs/verdict.md'), 'utf8')).toContain(`| ${failOnWords.map((word) => `\`${word}\``).join(' | ')} |`);
  });

  test.each(rows)('%s, %s: %s', (level, situation, ...expected) => {
    expect(judged(level as Level, situations[situation!]!)).toEqual(expected);
  });

  test('never calls conformant a required check of which a cell has no result', () => {
    const without = rows.filter(([level, situation]) => level === 'required' && /not run|unknown|no cell|left out/.test(situation!));
    expect(without.length).toBeGreaterThan(5);
    for (const [, , plain, against] of without) expect([plain, against]).not.toContain('conformant');
  });
});
