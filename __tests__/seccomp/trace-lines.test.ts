import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTrace } from '../../src/seccomp/trace-lines.js';

const start = { kind: 'start', version: 1, arch: 'amd64', by: 'syscall info', mayTraceSetuid: false };
const end = { kind: 'end', exit: 3, signal: 0, processes: 1, threads: 4 };
const text = (lines: readonly object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const call = fc.record({
  kind: fc.constant('call'),
  arch: fc.constantFrom('amd64', '386', 'x32', 'arm64', 'arm'),
  number: fc.nat(600),
  program: fc.string(),
  phase: fc.constantFrom('build', 'test', 'command'),
  role: fc.constantFrom('main', 'thread', 'child'),
  result: fc.constantFrom('ok', 'errno', 'signal', 'restart', 'none'),
  facts: fc.array(
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => `0x${value.toString(16)}`),
    { maxLength: 3 },
  ),
  count: fc.integer({ min: 1, max: 1e9 }),
});

test('what a tracer wrote is read as it was', () => {
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      const read = parseTrace(text([start, ...calls, end]));
      expect(read).toMatchObject({ state: 'traced', calls, end: { exit: 3, left: [], cut: false }, filters: [], programs: [] });
    }),
  );
});

test('whatever is written, it says what it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.json()).map((lines) => lines.join('\n')),
      ),
      (written) => {
        expect(parseTrace(written).state).toBe('cut');
      },
    ),
  );
});

test('a file that was cut off anywhere before its last line is no trace', () => {
  const whole = text([start, { kind: 'program', program: 'sh', path: '/bin/sh', phase: 'command', starts: 1 }, end]);
  fc.assert(
    fc.property(fc.nat(whole.length - 3), (length) => {
      expect(parseTrace(whole.slice(0, length)).state).toBe('cut');
    }),
  );
});

test('why there is none is told', () => {
  expect(parseTrace(text([{ kind: 'refused', step: 'PTRACE_SEIZE', errno: 1 }]))).toEqual({
    state: 'refused',
    step: 'PTRACE_SEIZE',
    reason: 'EPERM',
  });
  expect(parseTrace(text([{ kind: 'not-started', errno: 13 }]))).toEqual({ state: 'not-started', reason: 'EACCES' });
});

test('hostile values are no calls', () => {
  const hostile = [
    {
      kind: 'call',
      arch: 'amd64',
      number: 1,
      program: 'x',
      phase: 'build',
      role: 'main',
      result: 'ok',
      count: 1,
      facts: ['0x1\n::error::'],
    },
    { kind: 'call', arch: 'amd64', number: '1', program: 'x', phase: 'build', role: 'main', result: 'ok', count: 1 },
  ];
  expect(parseTrace(text([start, ...hostile, end]))).toMatchObject({ state: 'traced', calls: [] });
});
