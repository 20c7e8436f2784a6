import { cellName } from '../model/cell.js';
import type { CellKey, Finding, NotRun, PackageRun, Report, Result, TestCase, TestReport } from '../model/report.js';
import { escapeXml, escapeXmlAttribute, plainText } from '../redact/escape.js';
import { sanitizeXml } from '../redact/log.js';
import { acceptanceText, place, verdictWord } from './words.js';

/**
 * JUnit XML, valid against the Jenkins junit-10 schema. One suite per check and cell; a check that ran tests has one suite
 * per package. A class name begins with release, check and target, so that the same test of two releases never falls
 * together. Only what counts in the verdict is a failure or an error; the same of a check that is not required is `skipped`
 * with the level as its type, for readers of JUnit know no levels, and so is what a waiver covers (`waived`, with owner, day and
 * reason): they show a skip with its message, never as a pass, and do not turn red for what was accepted. What the baseline knows
 * still counts in the verdict and stays a failure, whose message says so.
 */
export function toJunit(report: Report): string {
  const named = new Names();
  const suites = [...report.results.flatMap((result) => suitesOf(result, named)), ...report.notRun.map((cell) => notRunSuite(cell, named))];
  const cases = suites.flatMap((suite) => suite.cases);
  const attributes = attributesOf({
    name: `${report.tool.name} · ${verdictWord(report)}`,
    time: seconds(report.durationMs / 1000),
    ...totals(cases, false),
  });
  const timestamp = report.startedAt.replace(/\.\d+/, '');
  return sanitizeXml(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${attributes}>`,
      ...suites.map((suite) => suiteXml(suite, timestamp)),
      '</testsuites>',
      '',
    ].join('\n'),
  );
}

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly seconds: number;
  readonly cases: readonly Case[];
}

interface Case {
  readonly className: string;
  readonly name: string;
  readonly seconds: number | undefined;
  readonly problem?: Problem;
  /** Runs of the same test that failed: before one that passed, or after the first failure. */
  readonly runs?: readonly FailedRun[];
  readonly output?: string;
}

/** The elements of Maven Surefire for tests that are run again (junit-10.xsd, rerunType). */
interface FailedRun {
  readonly element: 'flakyFailure' | 'flakyError' | 'rerunFailure' | 'rerunError';
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

interface Problem {
  readonly element: 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

// ── from results to suites ──────────────────────────────────────────────────────────────────────────────────────────────

function suitesOf(result: Result, named: Names): Suite[] {
  if (result.tests === undefined) return [checkSuite(result, named)];
  const suites = packageSuites(result, result.tests, named);
  const told = suites.some(({ cases }) =>
    cases.some(({ problem, runs }) => runs !== undefined || (problem !== undefined && problem.type !== 'skip')),
  );
  return suites.length > 0 && (told || result.status === 'pass') ? suites : [...suites, checkSuite(result, named)];
}

function checkSuite(result: Result, named: Names): Suite {
  const { check, cell, durationMs } = result;
  const problem = checkProblem(result);
  const output =
    result.status === 'warn' ? [acceptanceText(result), `warning: ${result.summary}`].filter((part) => part !== '').join('; ') : undefined;
  return {
    name: cellName(check, cell),
    properties: propertiesOf(check, cell),
    seconds: durationMs / 1000,
    cases: [
      {
        ...named.unique(classPrefix(check, cell), cell?.module === undefined ? check : `${check} ${cell.module}`),
        seconds: durationMs / 1000,
        ...(problem !== undefined && { problem }),
        ...(output !== undefined && { output }),
      },
    ],
  };
}

function checkProblem(result: Result): Problem | undefined {
  const { status, summary } = result;
  const text = [...(result.findings ?? []).map(findingText), ...result.evidence.map(({ source, value }) => `${source}: ${value}`)].join(
    '\n\n',
  );
  if (status === 'fail')
    return counting(result, { element: 'failure', type: result.findings?.[0]?.cause ?? 'undetermined', message: summary, text }, result);
  if (status === 'unknown') return counting(result, { element: 'error', type: 'unknown', message: summary, text });
  return status === 'skip' ? { element: 'skipped', type: 'skip', message: summary, text: '' } : undefined;
}

function notRunSuite({ check, cell, level, why, leftOut }: NotRun, named: Names): Suite {
  const problem: Problem =
    leftOut === true
      ? { element: 'skipped', type: 'left-out', message: why, text: '' }
      : counting({ level }, { element: 'error', type: 'not-run', message: why, text: '' });
  const name = cell?.module === undefined ? check : `${check} ${cell.module}`;
  const cases = [{ ...named.unique(classPrefix(check, cell), name), seconds: 0, problem }];
  return { name: cellName(check, cell), properties: propertiesOf(check, cell), seconds: 0, cases };
}

/** The problem as it is for a required check; else `skipped` with the level, or the waiver, in front. */
function counting({ level }: { readonly level: Result['level'] }, problem: Problem, accepted?: Accepted): Problem {
  const { element, message } = problem;
  if (accepted?.waiver !== undefined)
    return { ...problem, element: 'skipped', type: 'waived', message: `${acceptanceText(accepted)}; ${element}: ${message}` };
  if (level !== 'required') return { ...problem, element: 'skipped', type: level, message: `${level}, ${element}: ${message}` };
  return accepted?.known === true ? { ...problem, message: `${acceptanceText(accepted)}: ${message}` } : problem;
}

type Accepted = Pick<Finding, 'waiver' | 'known'>;

/** What is said of a failure that no finding names: of a test by its subtests, else of its result. */
function ofUnnamed(result: Result, packagePath: string, test?: string): Accepted {
  const below = (result.findings ?? []).filter(
    (finding) =>
      test !== undefined && finding.package === packagePath && finding.test?.startsWith(`${test}/`) === true && finding.severity !== 'note',
  );
  if (below.length === 0 || below.some(({ waiver }) => waiver === undefined)) return result;
  return below[0]!;
}

function packageSuites(result: Result, { packages, tests }: TestReport, named: Names): Suite[] {
  const byPackage = new Map<string, { run: PackageRun | undefined; tests: TestCase[] }>();
  for (const run of packages) byPackage.set(run.package, { run, tests: [] });
  for (const test of tests) {
    const entry = byPackage.get(test.package) ?? { run: undefined, tests: [] };
    byPackage.set(test.package, entry);
    entry.tests.push(test);
  }
  const findings = new Map((result.findings ?? []).map((finding) => [`${finding.package ?? ''}\0${finding.test ?? ''}`, finding]));
  return [...byPackage].map(([name, entry]) => {
    const className = `${classPrefix(result.check, result.cell)}.${name}`;
    const cases = entry.tests.map((test) =>
      testCase(test, className, result, test.status === 'pass' ? undefined : findings.get(`${name}\0${test.name}`), named),
    );
    const problem = entry.run === undefined ? undefined : packageProblem(entry.run, entry.tests, result, findings.get(`${name}\0`));
    const own = { ...named.unique(className, '(package)'), seconds: undefined, ...(problem !== undefined && { problem }) };
    return {
      name: `${cellName(result.check, result.cell)} · ${name}`,
      properties: propertiesOf(result.check, result.cell),
      seconds: entry.run?.seconds ?? 0,
      cases: problem === undefined && cases.length > 0 ? cases : [...cases, own],
    };
  });
}

function testCase(test: TestCase, className: string, result: Result, finding: Finding | undefined, named: Names): Case {
  const name = named.nameIn(className, test.name);
  const problem = testProblem(test, result, finding);
  const runs = failedRuns(test, finding);
  if (problem === undefined && runs.length === 0) return { className, name, seconds: test.seconds };
  return { className, name, seconds: test.seconds, ...(problem !== undefined && { problem }), ...(runs.length > 0 && { runs }) };
}

const none: readonly FailedRun[] = [];

/** A flaky test passed: its failures are `flaky…`. Of one that failed each time, the first failure is its problem. */
function failedRuns({ status, attempts = [] }: TestCase, finding: Finding | undefined): readonly FailedRun[] {
  if (attempts.length === 0) return none;
  const kind = status === 'flaky' ? 'flaky' : 'rerun';
  return attempts.flatMap((attempt, index): FailedRun[] => {
    if (attempt.status === 'pass' || attempt.status === 'skip' || (kind === 'rerun' && index === 0)) return [];
    const text = attempt.output ?? (index === 0 ? (finding?.output ?? '') : '');
    return [
      {
        element: attempt.status === 'fail' ? `${kind}Failure` : `${kind}Error`,
        type: kind === 'flaky' ? 'test.flaky' : (finding?.cause ?? 'test.failed'),
        message: `run ${index + 1} of ${attempts.length}: ${attempt.status === 'fail' ? 'the test failed' : 'the test did not finish'}`,
        text,
      },
    ];
  });
}

function testProblem(test: TestCase, result: Result, finding: Finding | undefined): Problem | undefined {
  if (test.status === 'pass' || test.status === 'flaky') return undefined;
  const where = finding?.location ?? test.location;
  const text = [where === undefined ? '' : place(where), test.output ?? finding?.output ?? ''].filter((part) => part !== '').join('\n');
  if (test.status === 'skip')
    return { element: 'skipped', type: 'skip', message: firstLine(test.output) ?? 'skipped by the test', text: '' };
  const unfinished = test.status === 'unfinished';
  return counting(
    result,
    {
      element: unfinished ? 'error' : 'failure',
      type: finding?.cause ?? (unfinished ? 'unfinished' : 'test.failed'),
      message: finding?.message ?? (unfinished ? 'the test did not finish' : 'the test failed'),
      text,
    },
    finding ?? ofUnnamed(result, test.package, test.name),
  );
}

const packageMessages: Readonly<Record<PackageRun['status'], Pick<Problem, 'element' | 'message'> | undefined>> = {
  pass: undefined,
  skip: { element: 'skipped', message: 'skipped by the go command' },
  'no-tests': { element: 'skipped', message: 'no test files' },
  fail: { element: 'failure', message: 'the package failed outside of its tests' },
  'build-failed': { element: 'error', message: 'the test binary could not be built' },
  'setup-failed': { element: 'error', message: 'the package could not be loaded' },
  incomplete: { element: 'error', message: 'the go command ended before the package did' },
};

/** A package gets a case of its own when it says more than its tests do. */
function packageProblem(run: PackageRun, tests: readonly TestCase[], result: Result, finding: Finding | undefined): Problem | undefined {
  const known = packageMessages[run.status];
  if (known === undefined) return undefined;
  if (run.status === 'fail' && tests.some(({ status }) => status === 'fail' || status === 'unfinished')) return undefined;
  if (known.element === 'skipped') return { ...known, type: 'skip', text: '' };
  const text = [finding === undefined ? '' : findingText(finding), run.output ?? ''].filter((part) => part !== '').join('\n');
  return counting(
    result,
    { ...known, type: finding?.cause ?? run.status, message: finding?.message ?? known.message, text },
    finding ?? ofUnnamed(result, run.package),
  );
}

function findingText({ location, message, output = '' }: Finding): string {
  return [`${location === undefined ? '' : `${place(location)}: `}${message}`, output].filter((part) => part !== '').join('\n');
}

function firstLine(output: string | undefined): string | undefined {
  return output
    ?.split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !/^(===|---) /.test(line));
}

function classPrefix(check: string, cell: CellKey | undefined): string {
  const release = cell?.go === undefined ? [] : [`go${cell.go}`];
  return [...release, check, ...[cell?.target, cell?.limits, cell?.shard].filter((part) => part !== undefined)].join('.');
}

function propertiesOf(check: string, cell: CellKey = {}): [string, string][] {
  return Object.entries({ check, ...cell }).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** `go test -count=2` and modules with equal paths give the same test twice; the second gets a number. */
class Names {
  readonly #counts = new Map<string, Map<string, number>>();

  unique(className: string, name: string): { className: string; name: string } {
    return { className, name: this.nameIn(className, name) };
  }

  /** The name alone. */
  nameIn(className: string, name: string): string {
    const counts = this.#counts.get(className) ?? new Map<string, number>();
    this.#counts.set(className, counts);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : this.nameIn(className, `${name} #${count}`);
  }
}

// ── from suites to XML ──────────────────────────────────────────────────────────────────────────────────────────────────

function suiteXml(suite: Suite, timestamp: string): string {
  const attributes = attributesOf({ name: suite.name, ...totals(suite.cases, true), time: seconds(suite.seconds), timestamp });
  const properties = suite.properties.map(([name, value]) => `      <property${attributesOf({ name, value })}/>`);
  return [
    `  <testsuite${attributes}>`,
    '    <properties>',
    ...properties,
    '    </properties>',
    ...suite.cases.map(caseXml),
    '  </testsuite>',
  ].join('\n');
}

function caseXml({ className, name, seconds: time, problem, runs = [], output }: Case): string {
  // Spelled out for speed: most cases of a report are tests that passed.
  const duration = time === undefined ? '' : ` time="${seconds(time)}"`;
  const attributes = ` classname="${escapeXmlAttribute(className)}" name="${escapeXmlAttribute(name)}"${duration}`;
  if (problem === undefined && runs.length === 0 && output === undefined) return `    <testcase${attributes}/>`;
  const inner = [
    ...(problem === undefined ? [] : [problemXml(problem)]),
    ...runs.map(problemXml),
    ...(output === undefined ? [] : [`      <system-out>${escapeXml(plainText(output))}</system-out>`]),
  ];
  return [`    <testcase${attributes}>`, ...inner, '    </testcase>'].join('\n');
}

function problemXml({ element, type, message, text }: Problem | FailedRun): string {
  const start = `      <${element}${attributesOf({ type, message: plainText(message) })}`;
  return text === '' ? `${start}/>` : `${start}>${escapeXml(plainText(text))}</${element}>`;
}

function totals(cases: readonly Case[], withSkipped: boolean): Record<string, string> {
  const count = { failure: 0, error: 0, skipped: 0 };
  for (const { problem } of cases) if (problem !== undefined) count[problem.element]++;
  const skipped = withSkipped ? { skipped: String(count.skipped) } : {};
  return { tests: String(cases.length), failures: String(count.failure), errors: String(count.error), ...skipped };
}

/** At most three decimals (SUREFIRE_TIME of the schema). */
function seconds(value: number): string {
  return value.toFixed(3);
}

function attributesOf(values: Readonly<Record<string, string>>): string {
  let text = '';
  for (const name in values) text += ` ${name}="${escapeXmlAttribute(values[name]!)}"`;
  return text;
}
