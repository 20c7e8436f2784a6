import { describe, expect, test } from '@jest/globals';
import { dumpGoroutines } from '../../src/diagnose/dump.js';
import type { SeenProcess } from '../../src/diagnose/waiting.js';
import type { Host } from '../../src/host/host.js';
import { buildInfoMark } from '../../src/knowledge/waiting.js';
import { hostWith } from '../support/scripted-host.js';

const seen = (changes: Partial<SeenProcess> = {}): SeenProcess => ({
  pid: 42,
  name: 'm.test',
  parent: 7,
  threads: [],
  seccomp: 0,
  files: [],
  folder: '/',
  frozen: false,
  ...changes,
});

/** A Go program that handles SIGQUIT and has files open. */
function program(changes: { status?: string; env?: string; exe?: string; links?: Record<string, string>; kill?: number } = {}) {
  const { status = 'State:\tS (sleeping)\nPPid:\t7\nSigCgt:\tfffffffd7fc1fefd\nSigIgn:\t0000000000000000\n', env = '', kill = 0 } = changes;
  const files: Record<string, string> = {
    '/proc/42/status': status,
    '/proc/42/environ': env,
    '/proc/42/comm': 'm.test\n',
    '/proc/42/stat': '42 (m.test) S 7 1 1 0 -1 4194304 1 0 0 0 1 1 0 0 20 0 8 0 9977 1 1\n',
    '/proc/42/fdinfo/2': 'pos:\t5\n',
    '/proc/7/comm': 'go\n',
    '/proc/7/fdinfo/1': 'pos:\t0\n',
  };
  const links: Record<string, string> = changes.links ?? { '/proc/42/fd/2': '/log' };
  const signals: (readonly string[])[] = [];
  const written = `12345SIGQUIT: quit\n\ngoroutine 1 [chan receive]:\nmain.main()\n\t/example/main.go:3 +0x1\n`;
  const host: Host = Object.assign(hostWith(files), {
    readLink: async (path: string) => (path in links ? { state: 'present' as const, value: links[path]! } : { state: 'missing' as const }),
    stat: async (path: string) =>
      (links[path] ?? path) === '/log' ? { state: 'present' as const, value: { kind: 'file' } } : { state: 'missing' as const },
    readdir: async (path: string) =>
      path === '/proc/7/fd' ? { state: 'present' as const, value: [{ name: '1' }, { name: '9' }] } : { state: 'missing' as const },
    readBytes: async (path: string, length: number, offset = 0) => {
      const text = path === '/log' ? written : (changes.exe ?? `ELF${buildInfoMark}go1.26`);
      return { state: 'present' as const, value: new Uint8Array(Buffer.from(text, 'latin1').subarray(offset, offset + length)) };
    },
    run: async (argv: readonly string[]) => {
      signals.push(argv);
      // It ends at once.
      if (kill === 0) for (const file of Object.keys(files)) if (file.startsWith('/proc/42/')) delete files[file];
      return {
        argv,
        outcome: 'exited',
        exit: kill,
        signal: null,
        stdout: '',
        stderr: 'kill: (42) - Operation not permitted\n',
        droppedBytes: 0,
        durationMs: 1,
      };
    },
  });
  return { host, signals };
}

test('the goroutines are read where standard error goes on', async () => {
  const { host, signals } = program();
  const { notes, waits } = await dumpGoroutines(host, seen());
  expect(signals).toEqual([['sh', '-c', 'kill -QUIT "$1"', 'sh', '42']]);
  expect(waits?.goroutines).toEqual([{ state: 'chan receive', count: 1, at: 'main.main (/example/main.go:3)' }]);
  expect(notes).toEqual([
    'process 42 was sent SIGQUIT and has ended, as Go programs do (exit code 2)',
    'its goroutines went to /log, where they were read',
  ]);
});

test('through the go command they are read where that one writes', async () => {
  const { host } = program({ links: { '/proc/42/fd/2': 'pipe:[9]', '/proc/7/fd/9': 'pipe:[9]', '/proc/7/fd/1': '/log' } });
  const { notes, waits } = await dumpGoroutines(host, seen());
  expect(waits?.goroutines).toHaveLength(1);
  expect(notes[1]).toBe('its goroutines went to pipe:[9], and from go (process 7) to /log, where they were read');
});

test.each([
  ['pipe:[9]', 'its goroutines went to pipe:[9]: look there'],
  ['/dev/pts/3', 'its goroutines went to the terminal /dev/pts/3: look there'],
])('where they cannot be read, it is said where they went: %s', async (target, said) => {
  const { notes, waits } = await dumpGoroutines(program({ links: { '/proc/42/fd/2': target } }).host, seen());
  expect(waits).toBeUndefined();
  expect(notes[1]).toBe(said);
});

describe('nothing is signalled', () => {
  test.each<[string, Parameters<typeof program>[0], Partial<SeenProcess>, RegExp]>([
    ['that is the first process', {}, { pid: 1 }, /process 1 is not signalled: it is the first process/],
    ['that this program runs below', {}, { pid: process.pid }, /this program runs below it/],
    ['that is frozen', {}, { frozen: true }, /its cgroup is frozen/],
    ['that is stopped', { status: 'State:\tT (stopped)\nSigCgt:\tfffffffd7fc1fefd\n' }, {}, /it is stopped or has ended/],
    ['that is no Go program', { exe: 'ELF' }, {}, /m\.test is no program that Go has built/],
    ['that is the go command', {}, { name: 'go' }, /the go command prints nothing on SIGQUIT/],
    ['that does not handle it', { status: 'State:\tS\nSigCgt:\t0000000000000000\n' }, {}, /it does not handle SIGQUIT/],
    ['that ignores it', { status: 'State:\tS\nSigCgt:\tffffffffffffffff\nSigIgn:\t0000000000000004\n' }, {}, /it does not handle SIGQUIT/],
    ['that would print nothing', { env: 'A=1\0GOTRACEBACK=none\0' }, {}, /GOTRACEBACK=none: it would end and print nothing/],
    ['that would print into nothing', { links: { '/proc/42/fd/2': '/dev/null' } }, {}, /its standard error is \/dev\/null/],
  ])('%s', async (_, changes, process, message) => {
    const { host, signals } = program(changes);
    await expect(dumpGoroutines(host, seen(process))).rejects.toThrow(message);
    expect(signals).toEqual([]);
  });

  test('that the kernel does not allow', async () => {
    await expect(dumpGoroutines(program({ kill: 1 }).host, seen())).rejects.toThrow(
      /it may not be signalled: kill: \(42\) - Operation not permitted/,
    );
  });
});
