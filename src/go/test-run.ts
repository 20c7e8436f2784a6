import type { CommandResult, OutputLine } from '../host/host.js';
import { testOutputLimits } from '../knowledge/test-output.js';
import type { Finding, Location, PackageRun, TestCase, TestReport } from '../model/report.js';
import { readCompilerOutput } from './compiler-lines.js';
import { KeptLines } from './kept-lines.js';
import type { Locator, PackageInfo } from './source-locations.js';
import { assertionOf } from './test-assertions.js';
import { isFraming, readEvent, type TestEvent } from './test-events.js';
import { packageFindings, unexplainedFinding } from './test-findings.js';
import { createPackageRecord, isUnfinished, type PackageRecord, type TestRecord, takeLine } from './test-records.js';

/** What a run of `go test -json` came to. */
export interface TestRunOutcome {
  readonly report: TestReport;
  /** Sorted by package; build errors first. Empty only when nothing failed, or had failed when the go command was ended. */
  readonly findings: Finding[];
  /** The go command itself was ended, or its output ended before its packages did: what is missing is not known. */
  readonly incomplete: boolean;
  readonly raceDetected: boolean;
  /** Packages whose test binary ended before all of its tests had: what did not run then proves nothing. */
  readonly died: readonly string[];
  /** Set when something ended the go command: how, and the tests that ran then. */
  readonly killed?: { readonly outcome: CommandResult['outcome']; readonly signal?: string; readonly running: readonly string[] };
}

export interface TestReaderOptions {
  readonly packages: readonly PackageInfo[];
  readonly locate: Locator;
  /** The release that ran, `1.26.11`: up to 1.20 a signal leaves no trace in the stream. Default: told by the stream. */
  readonly go?: string;
  /** Absolute folder in which `go test` ran: build errors are relative to it. Default: the folder of the first package. */
  readonly cwd?: string;
  /** `go test` ran with `-race`. */
  readonly race?: boolean;
}

/** Reads the output of `go test -json` line by line, of any release since 1.19. */
export interface TestReader {
  line(line: OutputLine): void;
  /** @param how the way the go command ended; undefined when only its output is known */
  end(how: CommandResult | undefined): TestRunOutcome;
}

/**
 * A tolerant reader: unknown actions and fields are passed over, lines that are no events are counted, nothing throws. Memory
 * depends on the number of tests, not on what they print. What a test prints never counts as an event.
 */
export function createTestReader(options: TestReaderOptions): TestReader {
  const packages = new Map<string, PackageRecord>();
  const builds = new Map<string, { lines: KeptLines; failed: boolean }>();
  const stderr = new KeptLines(testOutputLimits.build);
  let strayLines = 0;
  let sawStart = false;

  // Most events are about the package and test of the event before: comparing is cheaper than looking up.
  let latest: PackageRecord | undefined;
  const packageOf = (name: string): PackageRecord => {
    if (latest?.name === name) return latest;
    latest = packages.get(name);
    if (latest !== undefined) return latest;
    latest = createPackageRecord(name);
    packages.set(name, latest);
    return latest;
  };

  const buildOf = (id: string) => {
    const known = builds.get(id);
    if (known !== undefined) return known;
    const build = { lines: new KeptLines(testOutputLimits.build), failed: false };
    if (builds.size < testOutputLimits.buildsKept) builds.set(id, build);
    return build;
  };

  const onEvent = (event: TestEvent): void => {
    if (event.action.startsWith('build-')) {
      if (event.importPath === undefined) return;
      const build = buildOf(event.importPath);
      if (event.action === 'build-fail') build.failed = true;
      for (const line of splitLines(event.output)) build.lines.add(line);
      return;
    }
    if (event.package === undefined) return;
    if (event.action === 'start') sawStart = true;
    if (event.failedBuild !== undefined) buildOf(event.failedBuild).failed = true;
    applyEvent(packageOf(event.package), event);
  };

  const onPlainLine = (text: string): void => {
    const failed = /^(?:FAIL|---)\t(\S+) \[(build|setup) failed\]$/.exec(text);
    if (failed !== null) {
      const record = packageOf(failed[1]!);
      record.terminal = 'fail';
      record.notRun = failed[2] === 'build' ? 'build-failed' : 'setup-failed';
      return;
    }
    const absent = /^\?\s+(\S+)\s+\[no test files\]$/.exec(text);
    if (absent !== null) packageOf(absent[1]!).terminal = 'skip';
    else if (!/^(FAIL|PASS)?$/.test(text)) strayLines++;
  };

  return {
    line(line) {
      if (line.stream === 'stderr') {
        stderr.add(line.text);
        return;
      }
      if (isFraming(line.text)) return;
      const event = readEvent(line.text);
      if (event === undefined) onPlainLine(line.text);
      else onEvent(event);
    },
    end(how) {
      const records = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const record of records) flush(record);
      const killed = killedBy(how, records);
      const cwd = options.cwd ?? commonFolder(options.packages);
      const context = {
        locate: options.locate,
        namesSignals: options.go === undefined ? sawStart : minorOf(options.go) >= 21,
        race: options.race === true,
      };
      const failedBuilds = [...builds.values()].filter((build) => build.failed);
      const stderrLines = stderr.lines();
      const mayExplain = how === undefined ? records.length === 0 || records.some((record) => record.notRun !== undefined) : how.exit !== 0;
      const findings = distinctFindings([
        ...failedBuilds.flatMap((build) => readCompilerOutput(build.lines.lines(), { cwd, locate: options.locate, kind: 'test' })),
        ...(mayExplain ? readCompilerOutput(stderrLines, { cwd, locate: options.locate, kind: 'test' }) : []),
        ...records.flatMap((record) => packageFindings(record, context)),
      ]);
      if (killed === undefined && !findings.some((finding) => finding.severity === 'fail')) {
        findings.push(...unexplainedFinding(how, stderr.text(), records));
      }
      return {
        report: {
          packages: records.map(packageRun),
          ...testCases(records, findings, options.locate),
          ...(strayLines > 0 ? { strayLines } : {}),
        },
        findings,
        incomplete: killed !== undefined || records.some((record) => record.terminal === undefined),
        died: records
          .filter((record) => record.notRun === undefined && record.terminal === 'fail' && record.ended === undefined)
          .map(({ name }) => name),
        raceDetected: findings.some((finding) => finding.cause === 'race.detected'),
        ...(killed === undefined ? {} : { killed }),
      };
    },
  };
}

const ends = { pass: 'pass', fail: 'fail', skip: 'skip' } as const;

function applyEvent(record: PackageRecord, event: TestEvent): void {
  if (event.action === 'output') {
    addOutput(record, event);
    return;
  }
  const end = Object.hasOwn(ends, event.action) ? ends[event.action as keyof typeof ends] : undefined;
  if (event.test === undefined || event.test === '') {
    if (end === undefined) return;
    flush(record);
    record.terminal = end;
    // Only what the go command says of the package makes it true: a test can print the failure of another.
    if (end === 'fail') for (const test of record.tests.values()) if (test.failedEarlier && test.status === 'pass') test.status = 'fail';
    if (event.elapsed !== undefined) record.seconds = event.elapsed;
    if (event.failedBuild !== undefined) record.notRun ??= 'build-failed';
    return;
  }
  const test = testOf(record, event.test);
  if (event.action === 'run') {
    flush(record);
    if (test.status === 'fail') test.failedEarlier = true;
    test.status = 'running';
    record.failedBefore = [];
    // A program that is dead or at its end starts no tests: what looked like its last words was only printed.
    delete record.crash;
    delete record.ended;
  } else if (event.action === 'pause') test.paused = true;
  else if (event.action === 'cont') test.paused = false;
  else if (end !== undefined) {
    flush(record);
    if (test.status === 'fail') test.failedEarlier = true;
    test.status = end;
    if (event.elapsed !== undefined) test.seconds = event.elapsed;
    if (end !== 'fail' && !test.failedEarlier) endWell(record, test);
  }
}

/** A test that passed needs no output, and printed a stack at most for show. */
function endWell(record: PackageRecord, test: TestRecord): void {
  delete test.output;
  delete test.errors;
  if (record.crash?.test === test.name) delete record.crash;
}

function testOf(record: PackageRecord, name: string): TestRecord {
  if (record.latest?.name === name) return record.latest;
  const known = record.tests.get(name);
  const test = known ?? { name, status: 'seen', paused: false, raced: false };
  if (known === undefined) record.tests.set(name, test);
  record.latest = test;
  return test;
}

/** A chunk may end without a line end (`BenchmarkX-2 \t`); the next chunk of the same test goes on. */
function addOutput(record: PackageRecord, event: TestEvent): void {
  const type = event.outputType ?? '';
  if (record.partial !== undefined && (record.partial.test !== event.test || record.partial.type !== type)) flush(record);
  const { text: held = '', taken = false } = record.partial ?? {};
  const text = held + (event.output ?? '');
  record.partial = undefined;
  const test = event.test === undefined || event.test === '' ? undefined : testOf(record, event.test);
  if (!taken && text.indexOf('\n') === text.length - 1 && text !== '') {
    takeLine(record, test, type, text.slice(0, -1));
    return;
  }
  const lines = text.split('\n');
  const rest = lines.pop()!;
  // The rest of a line whose start is kept already.
  if (taken && lines.length === 0) {
    record.partial = { test: event.test, type, text: '', taken };
    return;
  }
  if (taken) lines.shift();
  for (const line of lines) takeLine(record, test, type, line);
  if (rest === '') return;
  const long = rest.length > testOutputLimits.partialCharacters;
  if (long) takeLine(record, test, type, rest);
  record.partial = { test: event.test, type, text: long ? '' : rest, taken: long };
}

function flush(record: PackageRecord): void {
  const partial = record.partial;
  if (partial === undefined) return;
  record.partial = undefined;
  if (partial.taken) return;
  takeLine(
    record,
    partial.test === undefined || partial.test === '' ? undefined : testOf(record, partial.test),
    partial.type,
    partial.text,
  );
}

function splitLines(output: string | undefined): string[] {
  return (output ?? '').replace(/\n$/, '').split('\n');
}

function killedBy(how: CommandResult | undefined, records: readonly PackageRecord[]): TestRunOutcome['killed'] {
  if (how === undefined || !['signalled', 'timed-out', 'cancelled'].includes(how.outcome)) return undefined;
  const running = records
    .filter((record) => record.terminal === undefined)
    .flatMap((record) => [...record.tests.values()].filter((test) => test.status === 'running' && !test.paused).map((test) => test.name));
  return { outcome: how.outcome, ...(how.signal === null ? {} : { signal: how.signal }), running };
}

function packageRun(record: PackageRecord): PackageRun {
  const status = packageStatus(record);
  const output = status === 'fail' || status === 'incomplete' ? record.output.text() : '';
  return {
    package: record.name,
    status,
    ...(record.seconds === undefined ? {} : { seconds: record.seconds }),
    ...(record.cached ? { cached: true } : {}),
    ...(record.coverage === undefined ? {} : { coverage: record.coverage }),
    ...(output === '' ? {} : { output }),
  };
}

function packageStatus(record: PackageRecord): PackageRun['status'] {
  if (record.terminal === undefined) return 'incomplete';
  if (record.terminal === 'fail') return record.notRun ?? 'fail';
  if (record.noTests || (record.terminal === 'skip' && record.tests.size === 0)) return 'no-tests';
  return record.terminal;
}

function testCases(records: readonly PackageRecord[], findings: readonly Finding[], locate: Locator): Pick<TestReport, 'tests' | 'counts'> {
  const found = new Map(findings.map((finding) => [JSON.stringify([finding.package, finding.test]), finding.location]));
  const counts = { pass: 0, fail: 0, skip: 0, unfinished: 0 };
  const tests: TestCase[] = [];
  for (const record of records) {
    for (const test of record.tests.values()) {
      const status = statusOf(record, test);
      counts[status]++;
      const bad = status === 'fail' || status === 'unfinished';
      const output = bad ? (test.output?.text() ?? '') : '';
      const location: Location | undefined = bad
        ? (found.get(JSON.stringify([record.name, test.name])) ?? assertionOf(record, test, locate)?.location)
        : undefined;
      // In the order of report.json, so that writing it need not copy every test.
      const testCase: TestCase = { name: test.name, status, package: record.name };
      if (location !== undefined) testCase.location = location;
      if (output !== '') testCase.output = output;
      if (test.seconds !== undefined) testCase.seconds = test.seconds;
      tests.push(testCase);
    }
  }
  return { tests, counts };
}

/** In a package that passed no test failed, whatever mark of a bad end its output held. */
function statusOf(record: PackageRecord, test: TestRecord): Exclude<TestCase['status'], 'flaky'> {
  if (isUnfinished(record, test)) return 'unfinished';
  if (test.status === 'skip') return 'skip';
  return test.status === 'fail' && record.terminal !== 'pass' ? 'fail' : 'pass';
}

/** Several packages fail by one build, and one build prints to stderr and into events: what reads the same is one. */
function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const place = finding.cause === 'race.detected' ? [] : [finding.package, finding.test];
    const key = JSON.stringify([
      finding.cause,
      finding.message,
      finding.location?.file,
      finding.location?.line,
      ...(isBuildFinding(finding) ? [] : place),
    ]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

function isBuildFinding(finding: Finding): boolean {
  return finding.test === undefined && !finding.cause.startsWith('test.') && !finding.cause.startsWith('kill.');
}

function commonFolder(packages: readonly PackageInfo[]): string {
  return packages.map((info) => info.dir).reduce((a, b) => (a.length <= b.length ? a : b), packages[0]?.dir ?? '/');
}

function minorOf(go: string): number {
  return Number(/^1\.(\d+)/.exec(go)?.[1] ?? Number.POSITIVE_INFINITY);
}
