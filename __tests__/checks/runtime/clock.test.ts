import { describe, expect, test } from '@jest/globals';
import type { Status } from '../../../src/model/words.js';
import { type Ending, type Probed, probed } from './probed.js';

type Case = readonly [string, Probed, Status, RegExp];

const judge = (id: string, cases: readonly Case[]) =>
  describe(id, () => {
    test.each(cases)('%s', async (_, given, status, summary) => {
      const result = await probed(id, given);
      expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
    });
  });

const vdso = (ending: Ending, facts: Probed['facts'] = {}): Probed => ({ programs: { 'system vdso': ending }, facts });
const killed = { outcome: 'signalled', signal: 'SIGSYS' } as const;

judge('clock.vdso', [
  ['the program lived', vdso('filter=installed\nvdso=yes\n'), 'pass', /^the time comes from the vDSO$/],
  [
    'the program was ended at a reading',
    vdso({ ...killed, stdout: 'filter=installed\n' }, { 'kernel.clocksource': 'hpet' }),
    'warn',
    /^every reading of the time is a system call: the clock source is hpet$/,
  ],
  [
    'the same where the clock source is not known',
    vdso({ ...killed, stdout: 'filter=installed\n' }, { 'kernel.clocksource': 'unknown' }),
    'warn',
    /is a system call$/,
  ],
  ['the program was ended before', vdso(killed), 'unknown', /^not determined: ended by SIGSYS$/],
  ['it died of something else', vdso({ exit: 2, stdout: 'filter=installed\n', stderr: 'fatal error: boom\n' }), 'unknown', /boom/],
  ['no filter can be put', vdso('problem=operation not permitted\n'), 'unknown', /no filter can be put on a program here: operation not/],
  ['it did not run', {}, 'unknown', /^not determined/],
]);

const second = 1_000_000_000;
const clocks = (realtime: number, monotonic: number, more = ''): string =>
  `realtime=${1_790_000_000 * second + realtime * second}\nmonotonic=${monotonic * second}\nboottime=${monotonic * second}\nbackwards=0\n${more}`;

judge('clock.monotonic', [
  ['never back', { programs: { 'system time': clocks(0, 100) } }, 'pass', /^it never went back in 4000 readings$/],
  ['back', { programs: { 'system time': `${clocks(0, 100)}backwards=3\n` } }, 'fail', /went back 3 times/],
  [
    'the machine slept',
    { programs: { 'system time': `${clocks(0, 100)}boottime=${7300 * second}\n` } },
    'pass',
    /the machine has slept for 7200 s since it was started/,
  ],
  ['a kernel without that clock', { programs: { 'system time': `${clocks(0, 100)}boottime=-1\n` } }, 'pass', /readings$/],
  ['no word', { programs: { 'system time': '' } }, 'unknown', /did not say/],
]);

const readings = (first: string, last: string): Probed => ({
  programs: { 'system time': first, 'system time again': last },
});

judge('clock.drift', [
  ['left alone', readings(clocks(0, 100), clocks(5, 105, 'adjtimex-status=1\n')), 'pass', /^nobody set it meanwhile; it is kept right$/],
  [
    'nobody keeps it right',
    readings(clocks(0, 100), clocks(5, 105, 'adjtimex-status=64\n')),
    'pass',
    /the kernel knows of nobody who keeps it right$/,
  ],
  [
    'adjtimex is refused',
    readings(clocks(0, 100), clocks(5, 105, 'adjtimex=operation not permitted\n')),
    'pass',
    /^nobody set it meanwhile$/,
  ],
  ['set forward', readings(clocks(0, 100), clocks(65, 105)), 'warn', /^the time was set by 60\.0 s within 5\.0 s$/],
  ['set back', readings(clocks(0, 100), clocks(-1, 105)), 'warn', /set by -6\.0 s/],
  ['not read at first', readings('', clocks(5, 105)), 'unknown', /^not determined/],
  ['not read at last', readings(clocks(0, 100), ''), 'unknown', /did not say/],
  ['not run', {}, 'unknown', /^not determined/],
]);
