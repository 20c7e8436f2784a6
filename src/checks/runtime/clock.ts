import { numberOf, type ProbeAnswer, parseValues } from '../../go/probe-answers.js';
import { investigation } from '../../knowledge/remedies.js';
import { clockLimits, unsynchronised } from '../../knowledge/runtime-facts.js';
import type { Check, Outcome, ReleaseContext } from '../check.js';
import { type FactReader, judgedByFacts } from '../environment/fact-check.js';
import { pass, unknown } from '../outcomes.js';
import { answerEvidence, judgedAnswer, onlyOnLinux, trouble, withEvidence } from './probing.js';

/** Where time.Now gets the time. */
const vdso: Check = {
  id: 'clock.vdso',
  suite: 'runtime',
  title: 'Does time.Now read the time without a system call?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Go reads the clock for every timer, deadline and log line. Through the vDSO that takes some 50 ns; where the clock source does not allow it, each reading is a system call, several times as slow, and more under a sandbox that looks at calls.',
    how: [
      'A program of the release puts a seccomp filter on itself that ends it at clock_gettime and gettimeofday, and reads the time a thousand times: it lives only if no system call was made. This tells more than times, which other work disturbs.',
    ],
    statuses: {
      pass: 'the program lived: the time comes from the vDSO',
      warn: 'the program was ended: every reading is a system call',
      unknown: 'no filter can be put here, or the program could not be compiled or run',
    },
    sources: ['https://man7.org/linux/man-pages/man7/vdso.7.html', 'https://go.dev/src/runtime/vdso_linux.go'],
  },
  run: async (context) => {
    const told = await context.probe('system', ['vdso']);
    const outcome = await judgedByFacts(await context.facts(), (facts) => judgeVdso(facts, told));
    return withEvidence(outcome, answerEvidence('1000 readings of the time under a filter', told));
  },
};

function judgeVdso(facts: FactReader, told: ProbeAnswer): Outcome {
  if (told.state === 'answered') {
    if (told.values.get('vdso') === 'yes') return pass('the time comes from the vDSO');
    return unknown(`not determined: no filter can be put on a program here: ${told.values.get('problem') ?? 'the program said nothing'}`);
  }
  if (told.state === 'open') return unknown(`not determined: ${told.reason}`);
  const isInstalled = parseValues(told.command.stdout).get('filter') === 'installed';
  if (!isInstalled || told.state !== 'died' || told.cause !== 'seccomp.killed') return unknown(`not determined: ${told.words}`);
  const source = facts.ifKnown('kernel.clocksource');
  return trouble(
    'warn',
    'undetermined',
    `every reading of the time is a system call${source === undefined ? '' : `: the clock source is ${source}`}`,
    [
      investigation(
        'See which clock source is in use, and which there are',
        [
          'cat /sys/devices/system/clocksource/clocksource0/current_clocksource',
          'cat /sys/devices/system/clocksource/clocksource0/available_clocksource',
        ],
        'tsc, kvm-clock and hyperv_clocksource_tsc_page are read without a system call',
      ),
    ],
  );
}

/** Clocks that go back, and machines that slept. */
const monotonic: Check = {
  id: 'clock.monotonic',
  suite: 'runtime',
  title: 'Does the monotonic clock of Go never go back?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Durations and timers rest on the monotonic clock. Where it goes back, as on processors whose counters differ, durations become negative and timers fire late. It stands still while the machine sleeps: a deadline that was a minute away still is when it wakes up.',
    how: [
      'A program of the release reads the time 4000 times from four goroutines by turns and counts steps back.',
      'The difference between CLOCK_BOOTTIME and CLOCK_MONOTONIC is how long the machine has slept since it was started.',
    ],
    statuses: {
      pass: 'it never went back; the summary says how long the machine slept',
      fail: 'it went back',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/time#hdr-Monotonic_Clocks', 'https://man7.org/linux/man-pages/man2/clock_gettime.2.html'],
  },
  run: async (context) =>
    judgedAnswer('a program that reads the clocks', await firstReading(context), (values) => {
      const steps = numberOf(values, 'backwards');
      if (steps === undefined) return unknown('not determined: the program did not say');
      if (steps > 0) return trouble('fail', 'clock.skew', `the monotonic clock went back ${steps} times in 4000 readings`);
      const slept = seconds(values, 'boottime', 'monotonic');
      const asleep =
        slept === undefined || slept < clockLimits.suspendSeconds
          ? ''
          : `; the machine has slept for ${slept.toFixed(0)} s since it was started, in which timers of Go stand still`;
      return pass(`it never went back in 4000 readings${asleep}`);
    }),
};

/** The time against the monotonic clock. */
const drift: Check = {
  id: 'clock.drift',
  suite: 'runtime',
  title: 'Is the time left alone while tests run?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  asksLast: true,
  precluded: onlyOnLinux,
  page: {
    why: 'A clock that is set while tests run changes the age of files and certificates, and what the go command thinks is newer. WSL and virtual machines set it after they slept.',
    how: [
      'CLOCK_REALTIME and CLOCK_MONOTONIC are read at the beginning and at the end of the suite; what their distance changed by is what the time was set by.',
      'adjtimex(2) tells whether the kernel knows of anybody who keeps the clock right; hypervisors may do it without that.',
    ],
    statuses: {
      pass: 'nobody set it meanwhile',
      warn: 'it was set meanwhile',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://man7.org/linux/man-pages/man2/adjtimex.2.html'],
  },
  run: async (context) => {
    const first = await firstReading(context);
    const last = await context.probe('system', ['time', 'again']);
    return judgedAnswer('a program that reads the clocks', last, (values) => {
      if (first.state !== 'answered') return unknown('not determined: the clocks were not read at the beginning');
      const [before, after] = [seconds(first.values, 'realtime', 'monotonic'), seconds(values, 'realtime', 'monotonic')];
      const between = (numberOf(values, 'monotonic') ?? 0) / 1e9 - (numberOf(first.values, 'monotonic') ?? 0) / 1e9;
      if (before === undefined || after === undefined) return unknown('not determined: the program did not say');
      const step = after - before;
      if (Math.abs(step) > clockLimits.stepSeconds)
        return trouble('warn', 'clock.skew', `the time was set by ${step.toFixed(1)} s within ${between.toFixed(1)} s`);
      const status = numberOf(values, 'adjtimex-status');
      const keeper =
        status === undefined
          ? ''
          : (status & unsynchronised) === 0
            ? '; it is kept right'
            : '; the kernel knows of nobody who keeps it right';
      return pass(`nobody set it meanwhile${keeper}`);
    });
  },
};

/** The clocks when the suite first asked for them on this release. */
function firstReading(context: ReleaseContext): Promise<ProbeAnswer> {
  return context.probe('system', ['time']);
}

/** One clock less another, in seconds. */
function seconds(values: ReadonlyMap<string, string>, one: string, other: string): number | undefined {
  const [a, b] = [numberOf(values, one), numberOf(values, other)];
  return a === undefined || b === undefined || a < 0 || b < 0 ? undefined : (a - b) / 1e9;
}

export const clockChecks: readonly Check[] = [vdso, monotonic, drift];
