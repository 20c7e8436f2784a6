import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactly, judgedFindings, type MergedRuns, mergeRerun, rerunsOf } from '../../src/go/reruns.js';
import type { TestRunOutcome } from '../../src/go/test-run.js';
import { rerunLimits } from '../../src/knowledge/rerun-limits.js';
import type { Finding, TestCase } from '../../src/model/report.js';

type Ends = Readonly<Record<string, TestCase['status']>>;
const name = 'example.com/m';

/** What the reader says of one package: its tests, and its own end. */
function ran(
  ends: Ends,
  more: Partial<TestRunOutcome> & { status?: 'pass' | 'fail' | 'build-failed'; package?: string } = {},
): TestRunOutcome {
  const bad = Object.values(ends).some((status) => status === 'fail' || status === 'unfinished');
  const { status = bad ? 'fail' : 'pass', package: of = name, ...others } = more;
  const tests = Object.entries(ends).map(
    ([test, end]): TestCase => ({
      package: of,
      name: test,
      status: end,
      ...(end === 'fail' ? { output: `output of ${test}` } : {}),
    }),
  );
  const failed = tests.filter(
    (item) => item.status === 'fail' && !tests.some((sub) => sub.name.startsWith(`${item.name}/`) && sub.status === 'fail'),
  );
  return {
    report: { packages: [{ package: of, status }], tests, counts: { pass: 0, fail: 0, skip: 0, unfinished: 0 } },
    findings: failed.map((item): Finding => ({ cause: 'test.failed', severity: 'fail', message: 'why', package: of, test: item.name })),
    incomplete: false,
    raceDetected: false,
    died: [],
    ...others,
  };
}

const statuses = ({ report }: MergedRuns) => Object.fromEntries(report.tests.map((item) => [item.name, item.status]));
const remedy = (finding: Finding) => ({ kind: 'investigate' as const, summary: `again ${finding.test ?? finding.package}`, commands: [] });
const judged = (runs: MergedRuns) => judgedFindings(runs, remedy).map(({ cause, severity, test: of }) => [severity, cause, of]);

describe('what is run again', () => {
  test('are the top-level tests that failed, by package', () => {
    const first = ran({ TestA: 'pass', TestB: 'fail', 'TestB/x': 'fail', ExampleC: 'fail', 'FuzzD/seed#0': 'fail', FuzzD: 'fail' });
    expect(rerunsOf(first, [])).toEqual([{ package: name, tests: ['TestB', 'ExampleC', 'FuzzD'] }]);
  });

  test('is the whole package where the binary died: what had not run by then proves nothing', () => {
    expect(rerunsOf(ran({ TestA: 'unfinished' }, { died: [name] }), [])).toEqual([{ package: name, tests: undefined }]);
  });

  test('is what the user chose where the expression chooses subtests', () => {
    expect(rerunsOf(ran({ TestA: 'fail' }), ['-run=TestA/one'])).toEqual([{ package: name, tests: undefined }]);
    expect(rerunsOf(ran({ TestA: 'fail' }), ['-run=Test[A/B]'])).toEqual([{ package: name, tests: ['TestA'] }]);
  });

  test('is nothing when everything passed', () => {
    expect(rerunsOf(ran({ TestA: 'pass' }), [])).toEqual([]);
  });

  const many = Object.fromEntries(Array.from({ length: rerunLimits.failures + 1 }, (_, index) => [`Test${index}`, 'fail' as const]));
  test.each<[string, MergedRuns, string[], string]>([
    ['a data race', ran({ TestA: 'fail' }, { raceDetected: true }), [], 'a data race was found'],
    ['-failfast', ran({ TestA: 'fail' }), ['-failfast'], 'with -failfast not every test has run'],
    ['a build failure', ran({}, { status: 'build-failed' }), [], 'example.com/m failed outside of its tests'],
    ['a failure that is no test', ran({ TestA: 'pass' }, { status: 'fail' }), [], 'example.com/m failed outside of its tests'],
    ['a benchmark', ran({ BenchmarkA: 'fail' }), [], 'BenchmarkA is a benchmark'],
    ['too many failures', ran(many), [], '11 tests failed, more than 10'],
  ])('is nothing after %s', (_, runs, flags, why) => {
    expect(rerunsOf(runs, flags)).toEqual({ refused: expect.stringContaining(why) });
  });

  test('subtests count, their parents do not; -failfast=false is no -failfast', () => {
    const subtests = Object.fromEntries(Array.from({ length: rerunLimits.failures }, (_, index) => [`TestA/${index}`, 'fail' as const]));
    expect(rerunsOf(ran({ TestA: 'fail', ...subtests }), ['-failfast', '-failfast=false'])).toEqual([{ package: name, tests: ['TestA'] }]);
  });

  test('an exact expression matches the names alone', () => {
    expect(exactly(['TestA', 'TestÄ_b'])).toBe('^(TestA|TestÄ_b)$');
    const word = fc.string({ minLength: 1 });
    fc.assert(fc.property(word, word, (one, other) => expect(new RegExp(exactly([one])).test(other)).toBe(one === other)));
  });
});

describe('after another run', () => {
  test('a test that passes then is flaky, with every run and the output of its failure', () => {
    const merged = mergeRerun(ran({ TestA: 'pass', TestB: 'fail', 'TestB/x': 'fail' }), ran({ TestB: 'pass', 'TestB/x': 'pass' }), name);
    expect(statuses(merged)).toEqual({ TestA: 'pass', TestB: 'flaky', 'TestB/x': 'flaky' });
    expect(merged.report.counts).toEqual({ pass: 1, fail: 0, skip: 0, unfinished: 0, flaky: 2 });
    expect(merged.report.packages).toEqual([{ package: name, status: 'pass' }]);
    expect(merged.report.tests[2]).toMatchObject({
      output: 'output of TestB/x',
      attempts: [{ status: 'fail', output: 'output of TestB/x' }, { status: 'pass' }],
    });
    expect(judged(merged)).toEqual([['warn', 'test.flaky', 'TestB/x']]);
    expect(judgedFindings(merged, remedy)[0]).toMatchObject({
      message: 'flaky: passed in run 2, failed before: why',
      remedies: [{ summary: 'again TestB/x' }],
    });
    expect(rerunsOf(merged, [])).toEqual([]);
  });

  test('a test that fails again has failed, and another may still be flaky', () => {
    const merged = mergeRerun(ran({ TestA: 'fail', TestB: 'fail' }), ran({ TestA: 'pass', TestB: 'fail' }), name);
    expect(statuses(merged)).toEqual({ TestA: 'flaky', TestB: 'fail' });
    expect(merged.report.packages[0]!.status).toBe('fail');
    expect(judged(merged)).toEqual([
      ['warn', 'test.flaky', 'TestA'],
      ['fail', 'test.failed', 'TestB'],
    ]);
    expect(rerunsOf(merged, [])).toEqual([{ package: name, tests: ['TestB'] }]);
  });

  test('a subtest that did not run again is not cleared', () => {
    const merged = mergeRerun(ran({ TestA: 'fail', 'TestA/8080': 'fail' }), ran({ TestA: 'pass', 'TestA/9090': 'pass' }), name);
    expect(statuses(merged)).toEqual({ TestA: 'flaky', 'TestA/8080': 'fail', 'TestA/9090': 'pass' });
    expect(judged(merged)).toEqual([['fail', 'test.failed', 'TestA/8080']]);
  });

  test('a test that skips itself then is not cleared', () => {
    expect(statuses(mergeRerun(ran({ TestA: 'fail' }), ran({ TestA: 'skip' }), name))).toEqual({ TestA: 'fail' });
  });

  test('a test that passed and now fails has failed, with a finding of its own', () => {
    const merged = mergeRerun(ran({ TestA: 'fail', TestB: 'pass' }), ran({ TestA: 'pass', TestB: 'fail' }), name);
    expect(statuses(merged)).toEqual({ TestA: 'flaky', TestB: 'fail' });
    expect(judged(merged)).toEqual([
      ['warn', 'test.flaky', 'TestA'],
      ['fail', 'test.failed', 'TestB'],
    ]);
    expect(statuses(mergeRerun(merged, ran({ TestB: 'pass' }), name))).toEqual({ TestA: 'flaky', TestB: 'flaky' });
  });

  test('the death of a binary is forgiven only when its whole package passes', () => {
    const panic: Finding = { cause: 'test.panic', severity: 'fail', message: 'panic: x', package: name, test: 'TestA' };
    const first = ran({ TestA: 'fail', TestB: 'unfinished' }, { died: [name], findings: [panic] });
    const partly = mergeRerun(first, ran({ TestA: 'pass', TestB: 'fail' }), name);
    expect(judged(partly)).toEqual([
      ['fail', 'test.panic', 'TestA'],
      ['fail', 'test.failed', 'TestB'],
    ]);
    const wholly = mergeRerun(first, ran({ TestA: 'pass', TestB: 'pass', TestC: 'pass' }), name);
    expect(statuses(wholly)).toEqual({ TestA: 'flaky', TestB: 'flaky', TestC: 'pass' });
    expect(judged(wholly)).toEqual([['warn', 'test.flaky', 'TestA']]);
    expect(wholly.died).toEqual([]);
  });

  test('a package that fails without a test then stays failed', () => {
    const wordless: Finding = { cause: 'test.exit-called', severity: 'fail', message: 'exit', package: name };
    const merged = mergeRerun(ran({ TestA: 'fail' }), ran({ TestA: 'pass' }, { status: 'fail', findings: [wordless] }), name);
    expect(merged.report.packages[0]!.status).toBe('fail');
    expect(judged(merged)).toContainEqual(['fail', 'test.exit-called', undefined]);
    expect(rerunsOf(merged, [])).toEqual({ refused: 'example.com/m failed outside of its tests' });
  });

  test('a data race that shows only then is kept', () => {
    const race: Finding = { cause: 'race.detected', severity: 'fail', message: 'race', package: name, test: 'TestA' };
    const merged = mergeRerun(ran({ TestA: 'fail' }), ran({ TestA: 'pass' }, { raceDetected: true, findings: [race] }), name);
    expect(judged(merged)).toContainEqual(['fail', 'race.detected', 'TestA']);
    expect(rerunsOf(merged, [])).toMatchObject({ refused: expect.stringContaining('data race') });
  });

  test('other packages are left as they are', () => {
    const other = ran({ TestA: 'fail' }, { package: 'example.com/m/other' });
    const first = ran({ TestA: 'fail' });
    const both: MergedRuns = {
      ...first,
      report: {
        ...first.report,
        packages: [...first.report.packages, ...other.report.packages],
        tests: [...first.report.tests, ...other.report.tests],
      },
      findings: [...first.findings, ...other.findings],
    };
    const merged = mergeRerun(both, ran({ TestA: 'pass' }), name);
    expect(merged.report.tests.map(({ status }) => status)).toEqual(['flaky', 'fail']);
    expect(merged.report.packages.map(({ status }) => status)).toEqual(['pass', 'fail']);
    expect(rerunsOf(merged, [])).toEqual([{ package: 'example.com/m/other', tests: ['TestA'] }]);
  });

  test('whatever the runs were, no test that failed is ever called passed, and no package passes with one', () => {
    const ends = fc.dictionary(fc.constantFrom('TestA', 'TestA/x', 'TestB'), fc.constantFrom('pass', 'fail', 'skip', 'unfinished'));
    fc.assert(
      fc.property(ends, fc.array(ends, { maxLength: 3 }), (first, later) => {
        const merged = later.reduce<MergedRuns>((known, next) => mergeRerun(known, ran(next as Ends), name), ran(first as Ends));
        for (const [test, end] of Object.entries(first)) {
          if (end === 'fail' || end === 'unfinished') expect(['fail', 'unfinished', 'flaky']).toContain(statuses(merged)[test]);
        }
        const isBad = merged.report.tests.some(({ status }) => status === 'fail' || status === 'unfinished');
        if (isBad && Object.values(first).some((end) => end === 'fail' || end === 'unfinished'))
          expect(merged.report.packages[0]!.status).toBe('fail');
      }),
    );
  });
});
