import { crashStart, type KeptLimits, testOutputLimits } from '../knowledge/test-output.js';
import { cut, KeptLines } from './kept-lines.js';
import { isRaceEnd, type RaceReport, raceStart, readRace } from './race-reports.js';

/** What is known of one test while the stream is read. */
export interface TestRecord {
  readonly name: string;
  /** `seen`: output without a `run` event, as benchmarks of 1.19 have. */
  status: 'seen' | 'running' | 'pass' | 'fail' | 'skip';
  paused: boolean;
  /** A failure was reported before: `-count` and `-cpu` run a test several times under one name, and a program can forge a good end. */
  failedEarlier?: boolean;
  seconds?: number;
  /** Dropped when the test ends well. */
  output?: KeptLines;
  /** Lines that the release marks as errors (OutputType, 1.27 and later). */
  errors?: KeptLines;
  /** The race detector, or testing on its behalf, spoke while this test ran. */
  raced: boolean;
}

/** What may be the last words of the test binary. */
export interface CrashRecord {
  /** The test that the stream gives the words to; not always the one that died. */
  readonly test: string | undefined;
  /** Tests reported as failed right before: a panic in a test's goroutine makes testing say so first. */
  readonly failedBefore: readonly string[];
  /** The lines right before, where the runtime says why (`runtime: failed to create new OS thread`). */
  readonly before: readonly string[];
  readonly lines: string[];
}

/** What is known of one package while the stream is read. */
export interface PackageRecord {
  readonly name: string;
  readonly tests: Map<string, TestRecord>;
  terminal?: 'pass' | 'fail' | 'skip';
  seconds?: number;
  cached: boolean;
  noTests: boolean;
  coverage?: number;
  notRun?: 'build-failed' | 'setup-failed';
  /** Output of no test. */
  readonly output: KeptLines;
  /** The last line that `testing` itself prints when all tests have ended; absent when the binary died before. */
  ended?: 'PASS' | 'FAIL';
  /** The last lines in the order of the stream, whichever test they are given to: attribution errs for parallel tests. */
  recent: string[];
  crash?: CrashRecord;
  readonly races: { readonly report: RaceReport; readonly test: string | undefined }[];
  /** Testing has reported a race, of a test or beside them. */
  raceNoticed?: true;
  openRace?: { readonly test: string | undefined; readonly lines: string[] };
  failedBefore: string[];
  /** Output without a line end so far; `taken`: its start is kept, the rest up to the line end is not. */
  partial?: { readonly test: string | undefined; readonly type: string; readonly text: string; readonly taken: boolean } | undefined;
  /** The test that the last event was about. */
  latest?: TestRecord;
}

export function createPackageRecord(name: string): PackageRecord {
  return {
    name,
    tests: new Map(),
    cached: false,
    noTests: false,
    output: new KeptLines(testOutputLimits.package),
    recent: [],
    races: [],
    failedBefore: [],
  };
}

/**
 * Takes in one whole line of output.
 * @param test the test that the stream gives it to; undefined for the package's own
 * @param type OutputType
 */
export function takeLine(record: PackageRecord, test: TestRecord | undefined, type: string, text: string): void {
  const line = cut(text, testOutputLimits.test.lineCharacters);
  if (isFrame(line)) {
    const failed = /^\s*--- FAIL: (\S+) \(/.exec(line)?.[1];
    if (failed !== undefined) record.failedBefore.push(failed);
    return;
  }
  if (line.includes(raceNotice) || line.startsWith(raceOutside)) record.raceNoticed = true;
  if (test === undefined && takePackageLine(record, line)) return;
  takeRaceLine(record, test?.name, line);
  takeCrashLine(record, test?.name, line);
  if (record.failedBefore.length > 0) record.failedBefore = [];
  record.recent.push(line);
  if (record.recent.length > recentLines) record.recent.shift();
  if (test === undefined) {
    record.output.add(line);
    return;
  }
  if (line.includes(raceNotice)) test.raced = true;
  add(test, 'output', testOutputLimits.test, line);
  if (type.startsWith('error')) add(test, 'errors', testOutputLimits.test, line);
}

/**
 * A test that began and did not end. Anything in a package that passed, a subtest without an end under a test that passed, and a
 * benchmark of a binary that did not die are not: releases differ in whether they report those ends (gotestsum testjson/execution.go, pull request 438).
 */
export function isUnfinished(record: PackageRecord, test: TestRecord): boolean {
  if ((test.status !== 'running' && test.status !== 'seen') || record.terminal === 'pass') return false;
  const root = record.tests.get(test.name.split('/')[0]!);
  if (root !== undefined && root !== test && (root.status === 'pass' || root.status === 'skip')) return false;
  return record.ended === undefined || !(test.status === 'seen' || test.name.startsWith('Benchmark'));
}

/** How testing reports a race as an error of a test. */
export const raceNotice = 'race detected during execution of test';

/** The same of a race that no test was running at (testing.go, M.Run). */
const raceOutside = 'testing: race detected outside of test execution';

/** Enough for what the runtime says before `fatal error:`. */
const recentLines = 8;

/** Lines by which testing frames its output; of no use to a reader of a single test's output. */
function isFrame(line: string): boolean {
  return /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME|ATTR|ARTIFACTS)\b|--- (?:PASS|FAIL|SKIP|BENCH): )/.test(line);
}

/** The lines that the go command and testing print for the package as a whole. Returns whether the line is one that needs no keeping. */
function takePackageLine(record: PackageRecord, line: string): boolean {
  if (line === 'PASS' || line === 'FAIL') {
    record.ended = line;
    delete record.crash;
    return true;
  }
  const covered = /\bcoverage: ([\d.]+)% of statements/.exec(line)?.[1];
  if (covered !== undefined) record.coverage = Number(covered);
  if (/\[no tests to run\]|\[no test files\]/.test(line)) record.noTests = true;
  if (/^ok\s+\S+\t\(cached\)/.test(line)) record.cached = true;
  const notRun = /^FAIL\t.*\[(build|setup) failed\]$/.exec(line)?.[1];
  if (notRun !== undefined) record.notRun = notRun === 'build' ? 'build-failed' : 'setup-failed';
  return /^(?:FAIL|ok {2}|\? {3})\t/.test(line);
}

function takeRaceLine(record: PackageRecord, test: string | undefined, line: string): void {
  if (line.endsWith(raceStart)) {
    record.openRace = { test, lines: [raceStart] };
    return;
  }
  const race = record.openRace;
  if (race === undefined) return;
  if (!isRaceEnd(line) && race.lines.length < testOutputLimits.raceLines) {
    race.lines.push(line);
    return;
  }
  delete record.openRace;
  const report = readRace(race.lines);
  if (report === undefined || record.races.length >= testOutputLimits.racesPerPackage) return;
  record.races.push({ report, test: race.test });
  const name = race.test;
  if (name !== undefined) record.tests.get(name)!.raced = true;
}

function takeCrashLine(record: PackageRecord, test: string | undefined, line: string): void {
  const crash = record.crash;
  // A stack never holds these words at the start of a line (it prints `panic(`), so there they begin something new.
  const begins = crashStart.test(line) && (crash === undefined || /^(?:panic|fatal error|SIG[A-Z]+): /.test(line));
  if (begins) record.crash = { test, failedBefore: [...record.failedBefore], before: [...record.recent], lines: [line] };
  else if (crash !== undefined && crash.lines.length < testOutputLimits.crashLines) crash.lines.push(line);
}

function add(test: TestRecord, kind: 'output' | 'errors', limits: KeptLimits, line: string): void {
  test[kind] ??= new KeptLines(limits);
  test[kind].add(line);
}
