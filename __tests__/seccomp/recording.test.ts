import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAnswered, type RecordedRun, unionOf } from '../../src/seccomp/recording.js';
import type { TracedCall } from '../../src/seccomp/trace-lines.js';

const call = (number: number, more: Partial<TracedCall> = {}): TracedCall => ({
  kind: 'call',
  arch: 'amd64',
  number,
  program: 'go',
  phase: 'build',
  role: 'main',
  result: 'ok',
  facts: [],
  count: 1,
  ...more,
});

const anyCall = fc.record({
  number: fc.nat(450),
  program: fc.constantFrom('go', 'm.test'),
  role: fc.constantFrom('main', 'thread', 'child'),
  result: fc.constantFrom('ok' as const, 'restart' as const, 'none' as const),
  count: fc.integer({ min: 1, max: 1000 }),
});

const anyRun = fc.record({
  go: fc.constantFrom('1.26.1', '1.27.0'),
  run: fc.integer({ min: 1, max: 3 }),
  calls: fc.array(anyCall.map(({ number, ...more }) => call(number, more))),
});

const total = (runs: readonly RecordedRun[]) => runs.flatMap(({ calls }) => calls).reduce((sum, { count }) => sum + count, 0);

describe('the union of runs', () => {
  test('loses no call, and adds none', () => {
    fc.assert(
      fc.property(fc.array(anyRun), (runs) => {
        const { calls, unnamed } = unionOf(runs);
        const counted = calls.flatMap(({ seen }) => seen.flatMap(({ results }) => Object.values(results)));
        const lost = runs.map((run) => ({ ...run, calls: run.calls.filter(({ number }) => unnamed.includes(`amd64/${number}`)) }));
        expect(counted.reduce((sum, each) => sum + each, 0)).toBe(total(runs) - total(lost));
      }),
    );
  });

  test('is in the same order whichever run comes first', () => {
    fc.assert(
      fc.property(fc.array(anyRun), (runs) => {
        expect(unionOf(runs.toReversed()).calls.map(({ name }) => name)).toEqual(unionOf(runs).calls.map(({ name }) => name));
      }),
    );
  });

  test('tells where each call was seen, and how it was answered', () => {
    const runs: RecordedRun[] = [
      { go: '1.26.1', run: 1, calls: [call(257, { count: 3 }), call(257, { result: 'errno', errno: 2, count: 2 })] },
      { go: '1.26.1', run: 2, calls: [call(257)] },
      { go: '1.27.0', run: 1, calls: [call(257, { role: 'thread', result: 'signal' }), call(999)] },
    ];
    expect(unionOf(runs)).toEqual({
      calls: [
        {
          name: 'openat',
          seen: [
            {
              go: '1.26.1',
              runs: [1, 2],
              phase: 'build',
              program: 'go',
              role: 'main',
              arch: 'amd64',
              facts: [],
              results: { ok: 4, ENOENT: 2 },
            },
            { go: '1.27.0', runs: [1], phase: 'build', program: 'go', role: 'thread', arch: 'amd64', facts: [], results: { SIGSYS: 1 } },
          ],
        },
      ],
      unnamed: ['amd64/999'],
    });
  });
});

test('a call that nobody has is not answered', () => {
  const nobody = call(451, { result: 'errno', errno: 38 });
  const [only] = unionOf([{ run: 1, calls: [nobody] }]).calls;
  const [both] = unionOf([{ run: 1, calls: [nobody, call(451, { result: 'errno', errno: 22 })] }]).calls;
  expect([isAnswered(only!), isAnswered(both!)]).toEqual([false, true]);
});
