import { numberOf } from '../../go/probe-answers.js';
import { probeLimits } from '../../knowledge/probe-programs.js';
import { ownTimeLimit } from '../../knowledge/runtime-facts.js';
import type { Check } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { judgedAnswer, onlyOnLinux, trouble } from './probing.js';

/** Signals that a program asks for. */
const delivery: Check = {
  id: 'signal.delivery',
  suite: 'runtime',
  title: 'Do signals reach a program that asks for them?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Servers end in order when os/signal hands them SIGTERM. Sandboxes that refuse kill, or emulate signals badly, leave that to SIGKILL.',
    how: ['A program of the release asks for SIGUSR1, sends it to itself, and waits two seconds at most.'],
    statuses: {
      pass: 'it came',
      fail: 'it could not be sent',
      unknown: 'it did not come in two seconds, or the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/os/signal'],
  },
  run: async (context) =>
    judgedAnswer('a program that sends itself a signal', await context.probe('system', ['signals']), (values) => {
      const problem = values.get('problem');
      // A throttled program may need longer.
      if (problem !== undefined && ownTimeLimit.test(problem)) return unknown(`not determined: SIGUSR1 to itself: ${problem}`);
      if (problem !== undefined) return trouble('fail', 'undetermined', `SIGUSR1 to itself: ${problem}`);
      return numberOf(values, 'microseconds') === undefined
        ? unknown('not determined: the program said nothing')
        : pass('a signal that the program sent to itself came');
    }),
};

/** Signals by which the scheduler interrupts loops. */
const preempt: Check = {
  id: 'signal.preempt',
  suite: 'runtime',
  title: 'Does the scheduler interrupt a loop that calls nothing?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Since Go 1.14 the runtime interrupts loops by signals to their threads. Where these do not come, one busy loop keeps all other goroutines and the garbage collector waiting.',
    how: [
      'A program of the release runs a loop without calls on its only thread; another goroutine, which sleeps for a millisecond, must get its turn before the loop ends by itself.',
    ],
    statuses: {
      pass: 'the loop was interrupted',
      warn: 'it was not: signals to threads are refused (tgkill, getpid, gettid), or GODEBUG=asyncpreemptoff=1 is set',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://go.dev/doc/go1.14#runtime', 'https://pkg.go.dev/runtime#hdr-Environment_Variables'],
  },
  run: async (context) => {
    const told = await context.probe('system', ['preempt'], { timeoutMs: probeLimits.loopMs });
    return judgedAnswer('a program with a busy loop', told, (values) => {
      if (values.get('preempted') === 'yes') return pass('a loop that calls nothing was interrupted');
      if (values.get('preempted') !== 'no') return unknown('not determined: the program said nothing');
      const isOff = /(?:^|,)asyncpreemptoff=1(?:,|$)/.test(context.environment.GODEBUG ?? '');
      const waited = ((numberOf(values, 'milliseconds') ?? 0) / 1000).toFixed(1);
      return trouble(
        'warn',
        'undetermined',
        `a loop that calls nothing was not interrupted, and others waited ${waited} s for it${isOff ? ': GODEBUG=asyncpreemptoff=1 is set' : '; syscall.matrix tells whether tgkill, getpid or gettid are refused'}`,
      );
    });
  },
};

export const signalChecks: readonly Check[] = [delivery, preempt];
