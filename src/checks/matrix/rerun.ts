import { commandEvidence } from '../../go/go-command.js';
import { exactly, type MergedRuns, mergeRerun, rerunsOf } from '../../go/reruns.js';
import type { TestRunOutcome } from '../../go/test-run.js';
import type { CommandResult } from '../../host/host.js';
import { testTimeout } from '../../knowledge/process-limits.js';
import type { Evidence } from '../../model/report.js';
import { goDuration } from '../../settings/durations.js';

/** One `go test` and what it came to. */
export interface TestRun {
  readonly command: CommandResult;
  readonly outcome: TestRunOutcome;
}

/** Runs `go test`; `limits` stand before the product's own flags, the user's after them. */
export type GoTest = (own: OwnFlags, patterns: readonly string[]) => Promise<TestRun>;

interface OwnFlags {
  readonly limits: readonly string[];
  readonly flags: readonly string[];
}

export interface Reruns {
  /** The first run and all others as one. */
  readonly runs: MergedRuns;
  /** What was run again and how it ended, or why nothing was. */
  readonly evidence: readonly Evidence[];
}

export interface RerunOptions {
  /** At most so many further runs of a test. */
  readonly limit: number;
  /** The user's flags for `go test`. */
  readonly flags: readonly string[];
  /** Those that GOFLAGS adds to every go command. */
  readonly inherited: readonly string[];
  /** Milliseconds left for the cell. */
  readonly timeLeft: () => number;
  readonly goTest: GoTest;
}

/** Runs failed tests again, package by package, until they passed or the limit is reached. */
export async function rerunFailed(first: TestRun, { limit, flags, inherited, timeLeft, goTest }: RerunOptions): Promise<Reruns> {
  const evidence: Evidence[] = [];
  const told = (value: string) => evidence.push({ source: 'running failed tests again', value });
  let runs: MergedRuns = first.outcome;
  if (first.command.outcome !== 'exited') {
    told('not done: the go command did not end by itself');
    return { runs, evidence };
  }
  for (let round = 1; round <= limit; round++) {
    const reruns = rerunsOf(runs, [...inherited, ...flags]);
    if ('refused' in reruns) {
      told(`not done: ${reruns.refused}`);
      break;
    }
    if (reruns.length === 0) break;
    for (const { package: name, tests } of reruns) {
      const { command, outcome } = await goTest(rerunFlags(flags, tests, timeLeft()), [name]);
      const ends = outcome.report.tests.filter(({ status }) => status !== 'skip').map((test) => `${test.name}: ${test.status}`);
      evidence.push(commandEvidence(command, ends.join('\n') || command.stderr.trim() || 'no test ran'));
      runs = mergeRerun(runs, outcome, name);
      if (command.outcome === 'exited' && !runs.raceDetected) continue;
      told(`stopped: ${runs.raceDetected ? 'a data race was found' : 'the go command did not end by itself'}`);
      return { runs, evidence };
    }
  }
  return { runs, evidence };
}

/** The user's flags with each test once, within the time that is left; by exact name, benchmarks stay out. */
function rerunFlags(given: readonly string[], tests: readonly string[] | undefined, timeLeftMs: number): OwnFlags {
  const replaced = ['-count', ...(tests === undefined ? [] : ['-run', '-bench', '-benchtime', '-benchmem'])];
  const kept = given.filter((flag) => !replaced.includes(flag.split('=')[0]!));
  const hasTimeout = kept.some((flag) => flag.startsWith('-timeout='));
  return {
    limits: ['-count=1', ...(hasTimeout ? [] : [timeoutFlag(timeLeftMs)])],
    flags: [...kept, ...(tests === undefined ? [] : [`-run=${exactly(tests)}`])],
  };
}

/** Go's own limit below that of the cell, so that a hanging test ends with the goroutine dump of Go itself. */
export function timeoutFlag(cellMs: number): string {
  return `-timeout=${goDuration(Math.floor(testTimeout(cellMs) / 1000) * 1000 || 1000)}`;
}
