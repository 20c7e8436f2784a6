import { describe, expect, test } from '@jest/globals';
import { type Seen, type SeenProcess, waitingFindings, waitingLines } from '../../src/diagnose/waiting.js';

const process = (changes: Partial<SeenProcess> = {}): SeenProcess => ({
  pid: 42,
  name: 'go',
  parent: 1,
  threads: [{ id: 42, state: 'S', waitsIn: 'futex_wait_queue', call: { name: 'futex', argument: 5 } }],
  seccomp: 0,
  files: [],
  folder: '/src',
  frozen: false,
  ...changes,
});
const seen = (processes: SeenProcess[], changes: Partial<Seen> = {}): Seen => ({
  processes,
  locks: '',
  connections: '',
  mounts: [],
  throttling: [],
  ...changes,
});
const told = (what: Seen) => waitingFindings(what).map(({ cause, confidence }) => `${cause} ${confidence}`);
const thread = (state: string, waitsIn = '', call?: SeenProcess['threads'][number]['call'], id = 42) => ({ id, state, waitsIn, call });

/** A row of /proc/net/tcp: 127.0.0.1:443, inode 77. */
const connection = (state: string, repeated: string) =>
  `   0: 0100007F:D431 0100007F:01BB ${state} 00000000:00000000 01:00000062 ${repeated}     0        0 77 1 0000000000000000 20 4 30 10 -1\n`;
const withSocket = { files: [{ descriptor: 3, target: 'socket:[77]', inode: undefined }] };
const withTerminal = (descriptor: number) => ({ files: [{ descriptor, target: '/dev/pts/0', inode: undefined }] });

const running = process({ threads: [thread('S'), thread('R', '', undefined, 43)] });
const quota = (periods: number, throttled: number) => ({ folder: '/sys/fs/cgroup/a', quota: 0.1, periods, throttled, pids: [42] });

describe('what a process waits for', () => {
  test.each<[string, Seen, string[]]>([
    ['nothing that is seen', seen([process()]), []],
    [
      'a lock',
      seen([process()], { locks: '1: FLOCK  ADVISORY  WRITE 7 08:01:99 0 EOF\n1: -> FLOCK  ADVISORY  WRITE 42 08:01:99 0 EOF\n' }),
      ['hang.lock established'],
    ],
    [
      'a lock that somebody else waits for',
      seen([process()], { locks: '1: FLOCK  ADVISORY  WRITE 7 08:01:99 0 EOF\n1: -> FLOCK  ADVISORY  WRITE 8 08:01:99 0 EOF\n' }),
      [],
    ],
    ['a thaw', seen([process({ frozen: true })]), ['hang.frozen established']],
    ['SIGCONT', seen([process({ threads: [thread('T')] })]), ['hang.frozen established']],
    ['a debugger', seen([process({ threads: [thread('t')] })]), ['hang.frozen established']],
    ['processor time', seen([running], { throttling: [quota(10, 3)] }), ['cpu.throttled likely']],
    ['processor time, seldom', seen([running], { throttling: [quota(10, 1)] }), ['cpu.throttled possible']],
    ['processor time, not now', seen([running], { throttling: [quota(10, 0)] }), []],
    ['something else, beside others that are held back', seen([process()], { throttling: [quota(10, 9)] }), []],
    ['processor time of another', seen([running], { throttling: [{ ...quota(10, 9), pids: [7] }] }), []],
    [
      'a connection that was asked for once',
      seen([process(withSocket)], { connections: connection('02', '00000000') }),
      ['hang.network possible'],
    ],
    [
      'a connection that was asked for again',
      seen([process(withSocket)], { connections: connection('02', '00000002') }),
      ['hang.network established'],
    ],
    ['an answer, perhaps', seen([process(withSocket)], { connections: connection('01', '00000000') }), ['hang.network possible']],
    [
      'an answer, and it computes',
      seen([process({ ...withSocket, threads: [thread('R')] })], { connections: connection('01', '00000000') }),
      [],
    ],
    ['a connection of another process', seen([process()], { connections: connection('02', '00000002') }), []],
    [
      'a password',
      seen([process({ name: 'git', ...withTerminal(4), threads: [thread('S', 'wait_woken', { name: 'read', argument: 4 })] })]),
      ['mod.private likely'],
    ],
    // The same function of the kernel: git reads from its connection, and has a terminal for what it writes.
    [
      'data, with a terminal open',
      seen([
        process({ name: 'git-remote-https', ...withTerminal(2), threads: [thread('S', 'wait_woken', { name: 'read', argument: 5 })] }),
      ]),
      [],
    ],
    [
      'a person, in a program that asks for no password',
      seen([process({ name: 'cat', ...withTerminal(0), threads: [thread('S', 'wait_woken', { name: 'read', argument: 0 })] })]),
      [],
    ],
    [
      'a thread that a filter may have ended',
      seen([process({ seccomp: 2, threads: [thread('Z'), thread('S', '', undefined, 43)] })]),
      ['seccomp.hang possible'],
    ],
    ['a thread that has ended without a filter', seen([process({ threads: [thread('Z'), thread('S', '', undefined, 43)] })]), []],
    [
      'a Windows drive, perhaps',
      seen([process({ folder: '/mnt/c/src', threads: [thread('D')] })], {
        mounts: [{ source: 'C:', mountPoint: '/mnt/c', type: '9p', options: [] }],
      }),
      ['wsl.windows-drive possible'],
    ],
    [
      'a local disk',
      seen([process({ threads: [thread('D')] })], { mounts: [{ source: '/dev/sda', mountPoint: '/', type: 'ext4', options: [] }] }),
      [],
    ],
  ])('%s', (_, what, expected) => {
    expect(told(what)).toEqual(expected);
  });

  test('each process is listed with its threads', () => {
    const threads = [thread('S', 'futex_wait_queue'), thread('S', 'futex_wait_queue', undefined, 43), thread('R', '0', undefined, 44)];
    expect(waitingLines(seen([process({ threads })]))).toEqual([{ text: '42 go: 2 × S in futex_wait_queue, R' }]);
  });
});
