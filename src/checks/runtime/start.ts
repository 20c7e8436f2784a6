import { numberOf, type ProbeAnswer } from '../../go/probe-answers.js';
import { environmentLimits } from '../../knowledge/environment-limits.js';
import { probeLimits } from '../../knowledge/probe-programs.js';
import { resourceLimit } from '../../knowledge/remedies.js';
import type { Check, Outcome } from '../check.js';
import { racePrecluded } from '../matrix/test.js';
import { pass, unknown } from '../outcomes.js';
import { causeOf, cgoPrecluded, judgedAnswer, onlyOnLinux, trouble } from './probing.js';

/** The race detector. */
const race: Check = {
  id: 'race.start',
  suite: 'runtime',
  title: 'Does a program start under the race detector?',
  scope: 'release',
  programs: ['threads-race'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: (cell) => onlyOnLinux(cell) ?? racePrecluded(cell),
  page: {
    why: 'The race detector lays out terabytes of address space and starts threads by the C library: limits on address space (ulimit -v), unusual memory layouts, WSL 1 and filters of clone3 end it before the first test, which looks like a failing test.',
    how: ['A program of the release is compiled with -race and runs goroutines on threads of their own, timers and a pipe.'],
    statuses: {
      pass: 'it ran',
      fail: 'it did not survive; the summary has its last words',
      skip: 'the race detector does not support this platform, or there is no cgo or no C compiler',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://go.dev/doc/articles/race_detector', 'https://go.dev/issue/54757'],
  },
  run: async (context) => {
    // It would wait a second at its end for races that are still being told (https://go.dev/doc/articles/race_detector#Options).
    const answer = await context.probe('threads-race', [], { env: { GORACE: 'atexit_sleep_ms=0' } });
    return judgedThreads('a program under the race detector', answer);
  },
};

/** Programs with cgo. */
const cgo: Check = {
  id: 'cgo.start',
  suite: 'runtime',
  title: 'Does a program with cgo start?',
  scope: 'release',
  programs: ['threads-cgo'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: cgoPrecluded,
  page: {
    why: 'A program with cgo needs the loader and the C library of the place where it runs, and its threads are made by them.',
    how: ['A program of the release with a line of C is compiled and runs goroutines on threads of their own, timers and a pipe.'],
    statuses: {
      pass: 'it ran',
      fail: 'it did not survive; the summary has its last words',
      skip: 'there is no cgo or no C compiler here',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/cmd/cgo'],
  },
  run: async (context) => judgedThreads('a program with cgo', await context.probe('threads-cgo')),
};

/** Threads, timers and a pipe; the same program however it was compiled. */
export function judgedThreads(what: string, answer: ProbeAnswer): Outcome {
  return judgedAnswer(what, answer, (values) => {
    const said = ['timer', 'poll'].map((key) => values.get(key));
    if (said.includes(undefined) || values.get('cgo') === 'broken') return unknown('not determined: the program did not say all');
    const failed = said.find((words) => words !== 'ok');
    return failed === undefined ? pass(`${what} runs threads, timers and a pipe`) : trouble('fail', causeOf(failed!), `${what}: ${failed}`);
  });
}

/** Open files. */
const files: Check = {
  id: 'fd.limit',
  suite: 'runtime',
  title: 'How many files may a program of this release open?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Since 1.19 Go raises the soft limit of open files to the hard one when it starts, so that `ulimit -n` of the shell says little. What ends a test with "too many open files" is the hard limit, or a soft one that could not be raised.',
    how: [`A program of the release prints its limits and opens ${probeLimits.filesAsked} files.`],
    statuses: {
      pass: 'it opened them',
      warn: `it could not, or the limit is below ${environmentLimits.openFiles}`,
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://go.dev/issue/46279', 'https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
  },
  run: async (context) =>
    judgedAnswer('a program that opens files', await context.probe('system', ['files', String(probeLimits.filesAsked)]), (values) => {
      const [soft, hard, opened] = ['soft', 'hard', 'opened'].map((key) => numberOf(values, key));
      if (soft === undefined || hard === undefined || opened === undefined)
        return unknown(`not determined: ${values.get('problem') ?? 'the program said nothing'}`);
      const limits = soft === hard || soft + 1 === hard ? `limit ${shown(hard)}` : `soft limit ${shown(soft)}, hard limit ${shown(hard)}`;
      if (opened >= probeLimits.filesAsked) return pass(limits);
      const message = `it opened ${opened} files and no more: ${values.get('problem') ?? ''}; ${limits}`;
      return trouble('warn', 'fs.too-many-files', message, [
        resourceLimit('Raise the limit of open files', 'nofile', 'n', '65536', 'fd.limit passes'),
      ]);
    }),
};

function shown(limit: number): string {
  return limit < 0 ? 'unlimited' : String(limit);
}

/** CPU profiles. */
const profile: Check = {
  id: 'profile.cpu',
  suite: 'runtime',
  title: 'Does a CPU profile have samples?',
  scope: 'release',
  programs: ['profile'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'The profiler of Go samples by signals of timers (timer_create for each thread, setitimer for the rest). Sandboxes and emulators that lack them leave profiles empty, and profile-guided builds (default.pgo) without effect.',
    how: ['A program of the release profiles a loop that takes 60 ms of processor time and counts the samples.'],
    statuses: {
      pass: 'there are samples',
      warn: 'there are none',
      fail: 'the program was ended by the profiler',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/runtime/pprof#StartCPUProfile', 'https://go.dev/doc/pgo'],
  },
  run: async (context) =>
    judgedAnswer('a program that profiles itself', await context.probe('profile'), (values) => {
      const samples = numberOf(values, 'samples');
      if (samples === undefined) return unknown(`not determined: ${values.get('problem') ?? 'the program said nothing'}`);
      return samples > 0
        ? pass('a CPU profile has samples')
        : trouble('warn', 'undetermined', 'a loop of 60 ms of processor time left no sample');
    }),
};

export const startChecks: readonly Check[] = [race, cgo, files, profile];
