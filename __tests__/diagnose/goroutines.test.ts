import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDump } from '../../src/diagnose/goroutines.js';

/** Printed on SIGQUIT by a test binary of go1.26.8 in which one test waits for a mutex, for a channel and for a connection. */
const real = readFileSync(join(import.meta.dirname, '../fixtures/goroutine-dump.1.26.txt'), 'utf8');

test('a real dump tells what the goroutines of the user wait for', () => {
  const { goroutines, findings } = readDump(`output of the test\n${real}`)!;
  expect(goroutines).toEqual([
    { state: 'chan receive', count: 1, at: 'main.main (_testmain.go:46)' },
    { state: 'sync.Mutex.Lock', count: 1, at: 'example.com/hang.TestLock (/example/hang/h_test.go:3)' },
    { state: 'IO wait', count: 1, at: 'example.com/hang.TestLock.func1 (/example/hang/h_test.go:3)' },
    { state: 'chan receive', count: 1, at: 'example.com/hang.TestLock.func2 (/example/hang/h_test.go:3)' },
  ]);
  expect(findings.map(({ cause, confidence, message }) => `${confidence} ${cause}: ${message}`)).toEqual([
    'possible hang.lock: goroutine 20 waits for a mutex in example.com/hang.TestLock (/example/hang/h_test.go:3)',
    'possible hang.network: goroutine 21 waits for the network in example.com/hang.TestLock.func1 (/example/hang/h_test.go:3)',
  ]);
});

/** As Go up to 1.22 prints them, with the minutes. */
const goroutine = (id: number, state: string, ...calls: string[]) =>
  `goroutine ${id} [${state}]:\n${calls.map((call) => `${call}(0x1)\n\t/example/${call.split('.')[0]}.go:7 +0x1`).join('\n')}\n`;
const dump = (...parts: string[]) => `SIGQUIT: quit\nPC=0x1 m=0 sigcode=0\n\n${parts.join('\n')}`;

describe('what goroutines wait for', () => {
  test('many at one place are one, the longest wait first', () => {
    const { goroutines, findings } = readDump(
      dump(
        goroutine(1, 'select', 'main.main'),
        goroutine(7, 'semacquire, 3 minutes', 'sync.(*Mutex).Lock', 'main.work'),
        goroutine(8, 'semacquire, 12 minutes, locked to thread', 'sync.(*Mutex).Lock', 'main.work'),
      ),
    )!;
    expect(goroutines[0]).toMatchObject({ state: 'semacquire', count: 2, minutes: 12 });
    expect(findings).toMatchObject([
      { cause: 'hang.lock', confidence: 'likely', message: expect.stringMatching(/^2 goroutines wait for 12 minutes for a mutex/) },
    ]);
  });

  test.each([
    [
      'the lock of a file',
      goroutine(1, 'syscall, 2 minutes', 'syscall.Flock', 'cmd/go/internal/lockedfile/internal/filelock.lock', 'main.main'),
      ['hang.lock'],
    ],
    ['a pipe, which is no network', goroutine(1, 'IO wait, 2 minutes', 'internal/poll.(*FD).Read', 'os.(*File).Read', 'main.main'), []],
    ['the end of others, which is no lock', goroutine(1, 'semacquire, 2 minutes', 'sync.(*WaitGroup).Wait', 'main.main'), []],
    ['a channel', goroutine(1, 'chan receive, 2 minutes', 'main.main'), []],
  ])('%s', (_, text, causes) => {
    expect(readDump(dump(text))?.findings.map(({ cause }) => cause)).toEqual(causes);
  });
});

test('other texts are no dump', () => {
  expect(readDump('')).toBeUndefined();
  expect(readDump('goroutine 1 [running]:\nmain.main()\n\t/a.go:1\n')).toBeUndefined();
  expect(readDump('SIGQUIT: quit\nnothing more')).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => void readDump(dump(text))));
  fc.assert(fc.property(fc.nat(real.length), (end) => void readDump(real.slice(0, end))));
});
