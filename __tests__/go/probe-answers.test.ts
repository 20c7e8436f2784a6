import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberOf, parseValues, readAnswer } from '../../src/go/probe-answers.js';
import type { CommandResult } from '../../src/host/host.js';

const command = (changes: Partial<CommandResult>): CommandResult => ({
  argv: ['/p/system'],
  outcome: 'exited',
  exit: 0,
  signal: null,
  stdout: '',
  stderr: '',
  droppedBytes: 0,
  durationMs: 10_000,
  ...changes,
});

describe('how a program ended', () => {
  test('by its own word', () => {
    const answer = readAnswer(command({ stdout: 'cpus=2\nnoise\nallowed=0-1\ncpus=3\n' }));
    expect(answer).toMatchObject({
      state: 'answered',
      values: new Map([
        ['cpus', '3'],
        ['allowed', '0-1'],
      ]),
    });
  });

  test.each([
    [
      'runtime: eventfd failed with 1\nfatal error: runtime: eventfd failed\n\ngoroutine 1\n',
      'seccomp.eventfd',
      /^exit 2: runtime: eventfd/,
    ],
    ['runtime: failed to create new OS thread (have 2 already; errno=11)\nfatal error: newosproc\n', 'pids.undetermined', /errno=11/],
    ['SIGSYS: bad system call\nPC=0x1 m=0\n', 'seccomp.killed', /SIGSYS/],
    ['', 'undetermined', /^exit 2$/],
  ])('by the words %j', (stderr, cause, words) => {
    expect(readAnswer(command({ exit: 2, stderr }))).toMatchObject({ state: 'died', cause, words: expect.stringMatching(words) });
  });

  test.each([
    ['SIGSYS', 'seccomp.killed'],
    ['SIGKILL', 'kill.external'],
    ['SIGSEGV', 'undetermined'],
  ])('by the signal %s', (signal, cause) => {
    expect(readAnswer(command({ outcome: 'signalled', exit: null, signal }))).toMatchObject({
      state: 'died',
      cause,
      words: `ended by ${signal}`,
    });
  });

  test('a thread that was ended alone is why the others wait', () => {
    const hung = readAnswer(command({ outcome: 'timed-out', exit: null, threads: ['Z', 'S', 'S'] }));
    expect(hung).toMatchObject({ state: 'hung', words: 'it hangs: 1 of its 3 threads were ended and the others wait' });
  });

  test.each([
    [['S', 'S'], /with 2 threads left$/],
    [['S'], /with 1 thread left$/],
    [['Z'], /with 1 thread left$/],
    [undefined, /\(time limit\)$/],
  ])('slowness with the threads %j is no answer', (threads, reason) => {
    const answer = readAnswer(command({ outcome: 'timed-out', exit: null, ...(threads === undefined ? {} : { threads }) }));
    expect(answer).toMatchObject({ state: 'open', reason: expect.stringMatching(reason) });
  });

  test.each(['cancelled', 'not-found', 'not-started', 'unknown'] as const)('%s is no answer', (outcome) => {
    expect(readAnswer(command({ outcome, exit: null, reason: 'why not' })).state).toBe('open');
  });
});

describe('values', () => {
  test('of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const [key, value] of parseValues(text)) {
          expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
          expect(text).toContain(`${key}=${value.slice(0, 10)}`);
        }
      }),
    );
  });

  test('come back as they were written', () => {
    const value = fc.string().filter((text) => !/[\n\r]/.test(text));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), value), (values) => {
        const text = Object.entries(values)
          .map(([key, each]) => `${key}=${each}\n`)
          .join('');
        expect(Object.fromEntries(parseValues(text))).toEqual({ ...values });
      }),
    );
  });

  test.each([
    ['12', 12],
    ['-1', -1],
    ['1e3', undefined],
    ['', undefined],
    ['12345678901234567890', undefined],
  ])('%j is the number %s', (text, number) => {
    expect(numberOf(new Map([['n', text]]), 'n')).toBe(number);
  });
});
