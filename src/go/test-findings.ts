import type { CommandResult } from '../host/host.js';
import { outcomeText } from '../host/host.js';
import { deathIn } from '../knowledge/death-signatures.js';
import { findingLimits, outsideSignals } from '../knowledge/test-output.js';
import type { Finding, Location, Remedy } from '../model/report.js';
import type { CauseId } from '../model/words.js';
import { sentence, shortened } from './kept-lines.js';
import { explainGoError } from './module-errors.js';
import { raceFinding, raceKey } from './race-reports.js';
import type { Locator } from './source-locations.js';
import { type Crash, type Goroutine, locateFrames, readCrash, shortFunction, testFunction } from './stack-traces.js';
import { assertionOf, exampleText, ownErrors } from './test-assertions.js';
import { ancestors, leaves, nameList, testCommand } from './test-names.js';
import { isUnfinished, type PackageRecord, type TestRecord } from './test-records.js';

/** What findings of a package need to know beside its record. */
export interface FindingContext {
  readonly locate: Locator;
  /** Since 1.21 the go command prints `signal: killed`; before, a killed binary and os.Exit look the same. */
  readonly namesSignals: boolean;
  /** The tests ran under the race detector: what is to be repeated has to. */
  readonly race: boolean;
}

/** Why a package failed: each cause once. Empty when it did not fail or was not built; what had failed already when it did not end. */
export function packageFindings(record: PackageRecord, context: FindingContext): Finding[] {
  if (record.notRun !== undefined || record.terminal === 'pass' || record.terminal === 'skip') return [];
  const races = isOnlyPrinted(record, context) ? [] : raceFindings(record, context);
  if (record.terminal === undefined) return [...races, ...endedFailures(record, races).map((test) => testFinding(record, test, context))];
  const death = deathFinding(record, context);
  const explained = new Set(death?.explains);
  const tests = failedLeaves(record)
    .filter((test) => !explained.has(test.name) && !isRaceOnly(test, races))
    .map((test) => testFinding(record, test, context));
  const found = [...races, ...(death === undefined ? [] : [death.finding]), ...tests];
  return found.length > 0 ? found : [wordlessFinding(record, context)];
}

/** Testing itself reports what the race detector has found, when it ends in order. */
function isOnlyPrinted(record: PackageRecord, { race }: FindingContext): boolean {
  return !race && record.ended === 'FAIL' && record.raceNoticed !== true;
}

/** The tests that had failed when the go command was ended; those that ran then prove nothing. */
function endedFailures(record: PackageRecord, races: readonly Finding[]): TestRecord[] {
  return failedLeaves(record).filter((test) => test.status === 'fail' && !isRaceOnly(test, races));
}

/** Failed because the race detector spoke, and, as far as the release marks errors (1.27), for nothing else. */
function isRaceOnly(test: TestRecord, races: readonly Finding[]): boolean {
  return test.raced && races.length > 0 && ownErrors(test).length === 0;
}

/** A failure that nothing in the output explains is still reported, with what was printed last. */
export function unexplainedFinding(how: CommandResult | undefined, stderr: string, records: readonly PackageRecord[]): Finding[] {
  const failed = how === undefined ? records.some((record) => record.terminal === 'fail') : how.exit !== 0;
  if (!failed) return [];
  const first = records.find((record) => record.notRun !== undefined)?.name;
  const last = stderr.split('\n').findLast((line) => line.trim() !== '');
  return [
    {
      cause: 'undetermined',
      severity: 'fail',
      message: sentence(
        `go test failed${how === undefined ? '' : ` (${outcomeText(how)})`} and its output names no reason that is known${last === undefined ? '' : `; its last line is: ${last}`}`,
        findingLimits.messageCharacters,
      ),
      ...(first === undefined ? {} : { package: first }),
      ...(stderr === '' ? {} : { output: shortened(stderr.split('\n'), findingLimits.output) }),
    },
  ];
}

function raceFindings(record: PackageRecord, { locate }: FindingContext): Finding[] {
  const found = new Map<string, Finding>();
  for (const { report, test } of record.races) {
    const key = raceKey(report, locate);
    if (found.has(key)) continue;
    found.set(key, {
      ...raceFinding(report, locate),
      package: record.name,
      ...(test === undefined ? {} : { test }),
      remedies: [
        {
          kind: 'fix',
          summary: 'Guard both accesses with the same mutex, use sync/atomic, or hand the value over a channel.',
          commands: [testCommand(locate.pattern(record.name), test, '-race -count=1')],
          shell: 'bash',
        },
      ],
    });
  }
  return [...found.values()];
}

/** Why the test binary died, when it did not end by itself, and the tests whose end that explains. */
function deathFinding(record: PackageRecord, context: FindingContext): { finding: Finding; explains: string[] } | undefined {
  const unfinished = [...record.tests.values()].filter((test) => isUnfinished(record, test)).map((test) => test.name);
  const crash = record.crash === undefined ? undefined : readCrash(record.crash.lines);
  if (crash !== undefined) return crashFinding(record, crash, unfinished, context);
  const known = deathIn(record.recent.join('\n'));
  if (record.ended !== undefined && known === undefined) return heldOutput(record);
  const last = record.recent.at(-1) ?? '';
  if (/^fork\/exec \S+: /.test(last)) return { finding: startFinding(record, last), explains: unfinished };
  const signal = /^signal: (.+?)(?: \(core dumped\))?$/.exec(last)?.[1];
  if (signal !== undefined && known === undefined)
    return { finding: signalFinding(record, signal, unfinished, context), explains: unfinished };
  if (known !== undefined) return { finding: death(record, known.cause, known.message, unfinished, context), explains: unfinished };
  if (unfinished.length === 0) return heldOutput(record);
  return { finding: exitFinding(record, unfinished, context), explains: unfinished };
}

function crashFinding(
  record: PackageRecord,
  crash: Crash,
  unfinished: readonly string[],
  context: FindingContext,
): { finding: Finding; explains: string[] } {
  const timeout = /^test timed out after (\S+)/.exec(crash.message)?.[1];
  if (timeout !== undefined)
    return { finding: timeoutFinding(record, crash, `test timed out after ${timeout}`, unfinished, context), explains: [...unfinished] };
  const quit = record.recent.find((line) => line.startsWith('*** Test killed'));
  if (quit !== undefined) {
    const message = 'the test binary did not stop at its own time limit and was killed by the go command';
    return { finding: timeoutFinding(record, crash, message, unfinished, context), explains: [...unfinished] };
  }
  const { locate } = context;
  const died = crash.goroutines[0]!;
  const test = crashedTest(record, died, unfinished);
  const place = locateFrames(died.frames, locate) ?? (died.createdBy === undefined ? undefined : locateFrames([died.createdBy], locate));
  const starter = died.createdBy === undefined || isTesting(died.createdBy.function) ? undefined : died.createdBy;
  const started = starter === undefined ? undefined : locateFrames([starter], locate);
  const known = deathIn([...record.crash!.before, ...record.crash!.lines.slice(0, 20)].join('\n'));
  const explains = test === undefined ? [...unfinished] : [...unfinished, ...ancestors(test)];
  return {
    finding: {
      cause: known?.cause ?? (crash.message.startsWith('unexpected call to os.Exit') ? 'test.exit-called' : 'test.panic'),
      severity: 'fail',
      message: sentence(
        known?.message ?? crashMessage(crash, crash.kind === 'panic' ? starter?.function : undefined),
        findingLimits.messageCharacters,
      ),
      package: record.name,
      ...(test === undefined ? {} : { test }),
      ...(place === undefined ? {} : { location: place.location }),
      ...(started === undefined
        ? {}
        : { related: [{ message: `${shortFunction(starter!.function)} starts the goroutine here`, location: started.location }] }),
      output: shortened(
        [...record.crash!.before.filter((line) => line.startsWith('runtime: ')), ...record.crash!.lines],
        findingLimits.output,
      ),
      remedies: [againRemedy(record, test, context)],
    },
    explains,
  };
}

/** `panic: X in goroutine started by F`; values of pointers, and which goroutine a fatal error hits, differ from run to run. */
function crashMessage(crash: Crash, starter: string | undefined): string {
  const word = crash.kind === 'signal' ? '' : `${crash.kind}: `;
  const text = crash.message.replace(/0x[0-9a-f]{6,}/g, '0x…');
  return `${word}${text}${starter === undefined ? '' : ` in goroutine started by ${shortFunction(starter)}`}`;
}

function timeoutFinding(
  record: PackageRecord,
  crash: Crash,
  what: string,
  unfinished: readonly string[],
  { locate }: FindingContext,
): Finding {
  const active = unfinished.filter((name) => record.tests.get(name)?.paused !== true);
  const running = leaves(crash.runningTests.length > 0 ? crash.runningTests : active.length > 0 ? active : unfinished);
  const waiting = running.flatMap((name) => {
    const goroutine = goroutineOf(name, crash.goroutines);
    const place = goroutine === undefined ? undefined : locateFrames(goroutine.frames, locate);
    return goroutine === undefined ? [] : [{ name, state: goroutine.state, location: place?.location }];
  });
  const main = waiting.find((item) => item.location !== undefined);
  const elsewhere =
    main?.location ??
    crash.goroutines.map((goroutine) => locateFrames(goroutine.frames, locate)?.location).find((found) => found !== undefined);
  const related = waiting.flatMap((item) =>
    item === main || item.location === undefined ? [] : [{ message: `${item.name} was here (${item.state})`, location: item.location }],
  );
  const first = main?.name ?? running[0];
  const who = running.length === 0 ? '' : ` while ${nameList(running)} ran`;
  return {
    cause: 'test.timeout',
    severity: 'fail',
    message: sentence(
      `${what}${who}${main === undefined || running.length > 1 ? '' : ` (${main.state})`}`,
      findingLimits.messageCharacters,
    ),
    package: record.name,
    ...(first === undefined ? {} : { test: first }),
    ...(elsewhere === undefined ? {} : { location: elsewhere }),
    ...(related.length === 0 ? {} : { related }),
    output: shortened(timeoutOutput(record.crash!.lines, main?.location, crash), findingLimits.output),
    remedies: [
      {
        kind: 'investigate',
        summary: 'Run it alone with a longer limit; if it still hangs, nothing wakes the goroutine at this place.',
        commands: [testCommand(locate.pattern(record.name), first, '-count=1 -timeout=10m -v')],
        shell: 'bash',
      },
    ],
  };
}

/** The first lines and the goroutine that matters: the dump begins with the alarm, which says nothing. */
function timeoutOutput(lines: readonly string[], location: Location | undefined, crash: Crash): readonly string[] {
  if (location === undefined) return lines;
  const starts = lines.flatMap((line, index) => (/^goroutine \d+ .*\[/.test(line) ? [index] : []));
  const base = location.file.slice(location.file.lastIndexOf('/') + 1);
  const index = starts.findIndex((start, position) =>
    lines.slice(start, starts[position + 1]).some((line) => line.includes(`${base}:${location.line}`) && !line.startsWith('created by')),
  );
  if (index < 0 || crash.goroutines.length < 2) return lines;
  return [...lines.slice(0, starts[0]), ...lines.slice(starts[index], starts[index + 1])];
}

/** The goroutine that runs a test: its stack holds the test's function, and it does not wait for a subtest. */
function goroutineOf(test: string, goroutines: readonly Goroutine[]): Goroutine | undefined {
  const elements = test.split('/');
  const names = new Set([elements[0]!, elements.at(-1)!]);
  const candidates = goroutines.filter(
    (goroutine) =>
      names.has(testFunction(goroutine.frames) ?? '') &&
      !goroutine.frames.some((frame) => /^testing\.\(\*[TBF]\)\.(?:Run|Fuzz)$/.test(frame.function)),
  );
  return candidates.find((goroutine) => isTesting(goroutine.createdBy?.function ?? '')) ?? candidates[0];
}

/** The test that died: reported as failed right before when it panicked itself, else the one that ran. */
function crashedTest(record: PackageRecord, died: Goroutine, unfinished: readonly string[]): string | undefined {
  if (isTesting(died.createdBy?.function ?? '')) {
    const failed = leaves(record.crash!.failedBefore.filter((name) => record.tests.has(name))).at(-1);
    if (failed !== undefined) return failed;
  }
  const named = /in goroutine after (\S+) has completed/.exec(record.crash!.lines[0]!)?.[1];
  if (named !== undefined && record.tests.has(named)) return named;
  const running = leaves(unfinished.filter((name) => record.tests.get(name)?.paused !== true));
  if (running.length <= 1) return running[0];
  const root = testFunction([...died.frames, ...(died.createdBy === undefined ? [] : [died.createdBy])]);
  const own = running.filter((name) => name.split('/')[0] === root);
  return own.length <= 1 ? own[0] : root;
}

function signalFinding(record: PackageRecord, signal: string, unfinished: readonly string[], context: FindingContext): Finding {
  if (!outsideSignals.test(signal)) return death(record, 'test.panic', `the test binary died of a signal: ${signal}`, unfinished, context);
  const known = signal === 'killed' ? 'was killed (SIGKILL)' : `was ended by a signal (${signal})`;
  const message = `the test binary ${known}${whileRunning(record, unfinished)}; who sent the signal is not known: the out-of-memory killer, a supervisor, the program itself or a person`;
  return { ...death(record, 'kill.external', message, unfinished, context), remedies: [killRemedy] };
}

/** `fork/exec …: why` instead of any output of the tests. */
function startFinding(record: PackageRecord, line: string): Finding {
  const known = explainGoError({ message: line });
  const why = known === undefined ? line.slice(line.lastIndexOf(': ') + 2) : known.row.message(known.match);
  return {
    cause: known?.row.cause ?? 'undetermined',
    severity: 'fail',
    message: sentence(`the test binary could not be started: ${why}`, findingLimits.messageCharacters),
    package: record.name,
    output: record.output.text(),
    ...(known === undefined ? {} : { remedies: [...known.row.remedies(known.match)] }),
  };
}

/** The binary ended in the midst of a test and the runtime said nothing. */
function exitFinding(record: PackageRecord, unfinished: readonly string[], context: FindingContext): Finding {
  const name = leaves(unfinished)[0];
  const last = record.recent.findLast((line) => line.trim() !== '');
  const word = last === undefined ? '' : `; its last line is: ${last}`;
  const message = context.namesSignals
    ? `the test binary exited${whileRunning(record, unfinished)}: something called os.Exit or log.Fatal${word}`
    : `the test binary ended${whileRunning(record, unfinished)}: it called os.Exit or log.Fatal, or a signal killed it, which this release does not tell apart${word}`;
  const cause: CauseId = context.namesSignals ? 'test.exit-called' : 'undetermined';
  return {
    ...death(record, cause, message, unfinished, context),
    remedies: [
      {
        kind: 'investigate',
        summary: 'Find the call that ends the process.',
        commands: [
          "grep -rnE 'os\\.Exit|log\\.Fatal|syscall\\.Exit' --include='*.go' .",
          testCommand(context.locate.pattern(record.name), name, '-count=1 -v'),
        ],
        shell: 'bash',
      },
    ],
  };
}

function death(record: PackageRecord, cause: CauseId, message: string, unfinished: readonly string[], context: FindingContext): Finding {
  const names = leaves(unfinished.filter((name) => record.tests.get(name)?.paused !== true));
  const test = names.length === 1 ? names[0] : undefined;
  const output = record.recent.filter((line) => line.trim() !== '');
  return {
    cause,
    severity: 'fail',
    message: sentence(message, findingLimits.messageCharacters),
    package: record.name,
    ...(test === undefined ? {} : { test }),
    ...(output.length === 0 ? {} : { output: shortened(output, findingLimits.output) }),
    remedies: [againRemedy(record, test, context)],
  };
}

/** All tests ended, yet a process that one of them started still held the output. */
function heldOutput(record: PackageRecord): { finding: Finding; explains: string[] } | undefined {
  const line = record.recent.find((text) => text.startsWith('*** Test I/O incomplete'));
  if (line === undefined) return undefined;
  return {
    finding: {
      cause: 'test.failed',
      severity: 'fail',
      message: 'Test I/O incomplete: the test binary ended, but a process that it started kept its output open',
      package: record.name,
      output: shortened(record.recent, findingLimits.output),
      remedies: [
        {
          kind: 'fix',
          summary: 'Stop every process that a test starts before the test ends, as by exec.CommandContext and Wait in t.Cleanup.',
          commands: ["grep -rnE 'exec\\.Command|StartProcess' --include='*.go' ."],
          shell: 'bash',
        },
      ],
    },
    explains: [],
  };
}

/**
 * Failed or unfinished tests without such a test below them. When testing itself said the last word, all tests had ended: an end
 * that is missing then was lost by test2json (1.19, behind output without a line end) or belongs to a forged `=== RUN`.
 */
function failedLeaves(record: PackageRecord): TestRecord[] {
  const failed = [...record.tests.values()].filter(
    (test) => test.status === 'fail' || (record.ended === undefined && isUnfinished(record, test)),
  );
  const parents = new Set(failed.flatMap((test) => ancestors(test.name).slice(1)));
  return failed.filter((test) => !parents.has(test.name));
}

function testFinding(record: PackageRecord, test: TestRecord, context: FindingContext): Finding {
  const assertion = assertionOf(record, test, context.locate);
  const output = test.output?.text() ?? '';
  const message = test.status === 'fail' ? (assertion?.text ?? exampleText(output) ?? 'it failed without a message') : 'it did not finish';
  return {
    cause: 'test.failed',
    severity: 'fail',
    message: sentence(message, findingLimits.messageCharacters),
    package: record.name,
    test: test.name,
    ...(assertion?.location === undefined ? {} : { location: assertion.location }),
    ...(output === '' ? {} : { output: shortened(output.split('\n'), findingLimits.output) }),
    remedies: [againRemedy(record, test.name, context)],
  };
}

/** The package failed and neither a test nor the runtime says why. */
function wordlessFinding(record: PackageRecord, context: FindingContext): Finding {
  const last = record.recent.findLast((line) => line.trim() !== '' && !/^(?:coverage: |exit status )/.test(line));
  const word = last === undefined ? '' : `; its last line is: ${last}`;
  const cause: CauseId =
    record.ended === 'FAIL' ? 'test.failed' : context.namesSignals || record.ended === 'PASS' ? 'test.exit-called' : 'undetermined';
  const message =
    record.ended === 'FAIL'
      ? `the package failed although none of its tests did${word}`
      : record.ended === 'PASS'
        ? `all tests passed, but the test binary then exited with a failing code: look at TestMain and what runs after the tests${word}`
        : `the test binary ended${record.tests.size === 0 ? ' before any test ran' : ' after its last test'}: look at TestMain and init functions${word}`;
  const output = record.output.text();
  return {
    cause,
    severity: 'fail',
    message: sentence(message, findingLimits.messageCharacters),
    package: record.name,
    ...(output === '' ? {} : { output: shortened(output.split('\n'), findingLimits.output) }),
    remedies: [againRemedy(record, undefined, context)],
  };
}

function isTesting(name: string): boolean {
  return /^testing\.(?:\(\*[TBF]\)\.|runFuzz|\(\*F\))/.test(name);
}

function whileRunning(record: PackageRecord, unfinished: readonly string[]): string {
  const active = unfinished.filter((name) => record.tests.get(name)?.paused !== true);
  const names = leaves(active.length > 0 ? active : unfinished);
  return names.length === 0 ? '' : ` while ${nameList(names)} ran`;
}

function againRemedy(record: PackageRecord, test: string | undefined, { locate, race }: FindingContext): Remedy {
  return {
    kind: 'investigate',
    summary: 'Run it alone.',
    commands: [testCommand(locate.pattern(record.name), test, `${race ? '-race ' : ''}-count=1`)],
    shell: 'bash',
  };
}

const killRemedy: Remedy = {
  kind: 'investigate',
  summary: 'See whether the kernel killed it for memory, and which limits apply here.',
  commands: ["sudo dmesg -T | grep -iE 'out of memory|oom-kill|killed process' | tail", 'cat /proc/self/cgroup', 'ulimit -a'],
  shell: 'bash',
};
