import { rerunLimits } from '../knowledge/rerun-limits.js';
import type { Finding, PackageRun, TestAttempt, TestCase, TestReport } from '../model/report.js';
import { expressionLevels } from '../settings/flag-values.js';
import { leaves } from './test-names.js';
import type { TestRunOutcome } from './test-run.js';

/** A package whose failed tests are run again. */
export interface Rerun {
  readonly package: string;
  /** Top-level tests, examples and fuzz targets; undefined: whatever the first run was asked for. */
  readonly tests: readonly string[] | undefined;
}

/** All runs of the tests of one cell, merged: what failed and then passed is flaky. */
export interface MergedRuns {
  readonly report: TestReport;
  /** Findings of flaky tests are warnings. */
  readonly findings: readonly Finding[];
  readonly died: readonly string[];
  readonly raceDetected: boolean;
}

/**
 * The failed tests that another run could clear, or why there is no other run: a data race is never run away from, and where
 * something failed that is not a test, the cell stays failed whatever its tests do.
 *
 * @param flags those of GOFLAGS, then the user's for `go test`, `-run=^TestX$`; of several alike the last counts, as for the go command
 */
export function rerunsOf(
  { report, died, raceDetected }: MergedRuns,
  flags: readonly string[],
): readonly Rerun[] | { readonly refused: string } {
  if (raceDetected) return { refused: 'a data race was found, and a race does not go away by luck' };
  const last = (name: string) => flags.findLast((flag) => flag === name || flag.startsWith(`${name}=`));
  if (/^-failfast(=(1|t|T|TRUE|true|True))?$/.test(last('-failfast') ?? '')) return { refused: 'with -failfast not every test has run' };
  const failed = report.packages.filter(({ status }) => !['pass', 'skip', 'no-tests'].includes(status));
  const names = new Map(failed.map((run) => [run.package, failedTests(report, run.package)]));
  const hopeless = failed.find(({ package: name, status }) => status !== 'fail' || names.get(name)!.length === 0);
  if (hopeless !== undefined) return { refused: `${hopeless.package} failed outside of its tests` };
  const count = [...names.values()].reduce((sum, tests) => sum + leaves(tests).length, 0);
  if (count > rerunLimits.failures) return { refused: `${count} tests failed, more than ${rerunLimits.failures}` };
  const benchmark = [...names.values()].flat().find((name) => name.startsWith('Benchmark'));
  if (benchmark !== undefined) return { refused: `${benchmark} is a benchmark` };
  // An expression with levels chooses subtests; the exact names of whole tests would run more than was asked for.
  const chosen = expressionLevels(last('-run')?.slice('-run='.length) ?? '').length > 1;
  return [...names].map(([name, tests]) => ({
    package: name,
    tests: chosen || died.includes(name) ? undefined : [...new Set(tests.map((test) => test.split('/')[0]!))],
  }));
}

/** `^(TestA|TestB)$` */
export function exactly(tests: readonly string[]): string {
  return `^(${tests.map((test) => test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
}

/** Adds a run of one package to what is known. */
export function mergeRerun(known: MergedRuns, again: TestRunOutcome, name: string): MergedRuns {
  const later = new Map(again.report.tests.filter((test) => test.package === name).map((test) => [test.name, test]));
  const tests = known.report.tests.map((test) => {
    const rerun = test.package === name ? later.get(test.name) : undefined;
    later.delete(test.package === name ? test.name : '');
    return rerun === undefined ? test : merged(test, rerun);
  });
  tests.push(...later.values());
  const status = again.report.packages.find((run) => run.package === name)?.status ?? 'incomplete';
  const isCleared = status === 'pass' && !again.raceDetected && !tests.some((test) => test.package === name && isBad(test.status));
  const packages = known.report.packages.map(
    (run): PackageRun =>
      run.package === name ? { ...run, status: isCleared ? 'pass' : run.status === 'pass' ? 'fail' : run.status } : run,
  );
  const report = { ...known.report, packages, tests, counts: countsOf(tests) };
  return {
    report,
    findings: again.raceDetected ? [...known.findings, ...again.findings] : allFindings(known.findings, again.findings),
    died: [...known.died.filter((other) => other !== name), ...again.died],
    raceDetected: known.raceDetected || again.raceDetected,
  };
}

/**
 * Findings with what the last word on their test is: one about a flaky test warns, with the words of its first failure.
 *
 * @param remedy what a person can do about a flaky test
 */
export function judgedFindings(
  { report, findings }: MergedRuns,
  remedy: (finding: Finding) => NonNullable<Finding['remedies']>[number],
): Finding[] {
  const tests = new Map(report.tests.map((test) => [`${test.package}\0${test.name}`, test]));
  const cleared = new Set(report.packages.filter(({ status }) => status === 'pass').map((run) => run.package));
  return findings.map((finding) => {
    if (finding.severity !== 'fail' || finding.package === undefined || finding.cause === 'race.detected') return finding;
    const test = finding.test === undefined ? undefined : tests.get(`${finding.package}\0${finding.test}`);
    // The end of a test binary concerns every test of its package, whichever of them it is put down to.
    const isCleared = finding.cause === 'test.failed' && test !== undefined ? test.status === 'flaky' : cleared.has(finding.package);
    if (!isCleared) return finding;
    const passed = test?.attempts?.length;
    const when = passed === undefined ? 'when run again' : `in run ${passed}`;
    return {
      ...finding,
      cause: 'test.flaky',
      severity: 'warn',
      message: `flaky: passed ${when}, failed before: ${finding.message}`,
      remedies: [remedy(finding)],
    };
  });
}

function failedTests({ tests }: TestReport, name: string): string[] {
  return tests.filter((test) => test.package === name && isBad(test.status)).map((test) => test.name);
}

function isBad(status: TestCase['status']): boolean {
  return status === 'fail' || status === 'unfinished';
}

/** The last run decides; a run that skipped the test does not. */
function merged(test: TestCase, again: TestCase): TestCase {
  const attempts = [...(test.attempts ?? [attemptOf(test)]), attemptOf(again)];
  if (!attempts.some(({ status }) => isBad(status))) return test;
  const last = attempts.findLast(({ status }) => status !== 'skip')!.status;
  const failure = isBad(test.status) || test.status === 'flaky' ? test : again;
  const { output, location } = failure;
  return {
    ...test,
    status: isBad(last) ? last : 'flaky',
    ...(output === undefined ? {} : { output }),
    ...(location === undefined ? {} : { location }),
    attempts,
  };
}

function attemptOf({ status, seconds, output }: TestCase): TestAttempt {
  return {
    status: status as TestAttempt['status'],
    ...(seconds === undefined ? {} : { seconds }),
    ...(output === undefined ? {} : { output }),
  };
}

function countsOf(tests: readonly TestCase[]): TestReport['counts'] {
  const counts = { pass: 0, fail: 0, skip: 0, unfinished: 0, flaky: 0 };
  for (const { status } of tests) counts[status]++;
  const { flaky, ...others } = counts;
  return flaky === 0 ? others : counts;
}

/** A test that fails again needs no second finding; one that fails only later needs its own. */
function allFindings(known: readonly Finding[], later: readonly Finding[]): Finding[] {
  const about = ({ package: name = '', test = '' }: Finding) => `${name}\0${test}`;
  const seen = new Set(known.map(about));
  return [...known, ...later.filter((finding) => finding.severity === 'fail' && !seen.has(about(finding)))];
}
