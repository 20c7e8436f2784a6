import { constants } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { StraceReader } from '../../src/seccomp/strace-lines.js';

const place = { arch: 'amd64', filtered: false, mayTraceSetuid: true, signals: constants.signals } as const;

function read(text: string, more: Partial<ConstructorParameters<typeof StraceReader>[0]> = {}) {
  const reader = new StraceReader({ ...place, ...more });
  for (const line of text.split('\n')) reader.read(line);
  return reader.trace();
}

function traced(text: string, more: Parameters<typeof read>[1] = {}) {
  const trace = read(text, more);
  if (trace.state !== 'traced') throw new Error(trace.state);
  const calls = trace.calls.map(({ number, program, phase, role, result, errno, filter, facts, count }) =>
    [number, program, phase, role, result, errno ?? '', filter ?? '', facts.join('+'), count].join(' '),
  );
  return { ...trace, told: calls };
}

const exec = (id: number, file: string) => `${id} [  59] execve("${file}", [...], 0x7ffe /* 35 vars */) = 0`;
const done = (id: number, code = 0) => `${id} [ 231] +++ exited with ${code} +++`;

describe('what strace writes', () => {
  test('calls, their answers and their arguments', () => {
    const { told, end, start } = traced(
      [
        exec(7, '/usr/bin/id'),
        '7 [   0] read(0x3, 0x7ffe, 0x340)        = 0x340',
        '7 [   0] read(0x3, 0x7ffe, 0x340)        = 0',
        '7 [  41] socket(0x10, 0x80003, 0)        = -1 EPERM (Operation not permitted)',
        '7 [ 435] clone3({flags=0x3d0f00, child_tid=0x7f, stack_size=0x7fff80}, 88) = -1 ENOSYS (Function not implemented)',
        '7 [   7] poll(0x7f, 0x1, 0xffffffff)     = ? ERESTART_RESTARTBLOCK (Interrupted by signal)',
        '7 [  15] rt_sigreturn()                  = -1 EINTR (Interrupted system call)',
        '7 [ 999] syscall_0x3e7(0, 0, 0, 0, 0, 0) = -1 (errno 600)',
        '7 [ 231] exit_group(0x3)                 = ?',
        done(7, 3),
      ].join('\n'),
    );
    expect(told).toEqual([
      '59 id command main ok    1',
      '0 id command main ok    2',
      '41 id command main errno 1 false 0x10+0x80003+0x0 1',
      '435 id command main errno 38 false 0x3d0f00 1',
      '7 id command main restart    1',
      '15 id command main ok    1',
      '999 id command main errno 600   1',
      '231 id command main none    1',
    ]);
    expect(end).toMatchObject({ exit: 3, signal: 0, processes: 1, threads: 1 });
    expect(start).toMatchObject({ by: 'strace', mayTraceSetuid: true });
  });

  test('children that begin before their parent comes back, threads, and phases of go', () => {
    const { told, programs, end } = traced(
      [
        exec(10, '/go/bin/go'),
        '10 [  56] clone(0x50f00, 0xa4, 0, 0x80, 0 <unfinished ...>',
        '11 [ 186] gettid()                        = 0xb',
        '10 [  56] <... clone resumed>)            = 0xb',
        '11 [  56] clone(0x4111, 0, 0, 0, 0 <unfinished ...>',
        '12 [ 231] write(0x1, 0x7f, 0x1)           = 0x1'.replace('231', '  1'),
        exec(12, '/tmp/go-build1/b001/m.test'),
        '11 [  56] <... clone resumed>)            = 0xc',
        '12 [  39] getpid()                        = 0xc',
        done(12),
        done(11),
        done(10),
      ].join('\n'),
    );
    expect(told).toContain('186 go build thread ok    1');
    expect(told).toContain('1 go build child ok    1');
    expect(told).toContain('39 m.test test main ok    1');
    expect(programs.map(({ program, path, phase }) => [program, path, phase])).toEqual([
      ['go', '/go/bin/go', 'build'],
      ['m.test', 'm.test', 'test'],
    ]);
    expect(end).toMatchObject({ processes: 2, threads: 3 });
  });

  test('a program that another thread executes', () => {
    const { told } = traced(
      [
        exec(20, '/bin/a'),
        '20 [  56] clone(0x50f00, 0, 0, 0, 0)      = 0x15',
        '20 [ 202] futex(0x1, 0, 0 <unfinished ...>',
        '21 [  59] execve("/bin/b", [...], 0x1 /* 3 vars */ <unfinished ...>',
        '20 [ 202] +++ superseded by execve in pid 21 +++',
        '20 [  59] <... execve resumed>)           = 0',
        '20 [  39] getpid()                        = 0x14',
        done(20),
      ].join('\n'),
    );
    expect(told).toContain('59 a command thread ok    1');
    expect(told).toContain('39 b command main ok    1');
  });

  test('processes that are numbered otherwise where they were started', () => {
    const { told, end } = traced(
      [
        exec(30, '/bin/sh'),
        '30 [  56] clone(0x11, 0, 0, 0, 0 <unfinished ...>',
        '77 [  39] getpid()                        = 0x2',
        '30 [  56] <... clone resumed>)            = 0x2',
        '77 [ 102] getuid()                        = 0',
        done(77),
        '88 [ 104] getgid()                        = 0',
        done(88),
        done(30),
      ].join('\n'),
    );
    expect(told.filter((text) => text.includes('child'))).toEqual([
      '39 sh command child ok    1',
      '102 sh command child ok    1',
      '104 sh command child ok    1',
    ]);
    expect(end.exit).toBe(0);
  });

  test('programs of 32 bits', () => {
    const { calls } = traced(
      [
        exec(40, '/bin/x'),
        '40 [ 243] set_thread_area(0xffbf)         = 0',
        '40 [ 120] clone(0x50f00, 0, 0, 0, 0)      = -1 EPERM (Operation not permitted)',
        '40 [0x40000001] write(0x1, 0, 0)          = 0',
        '40 [1073741825] write(0x1, 0, 0)          = 0',
        done(40),
      ].join('\n'),
    );
    expect(calls.map(({ arch, number }) => `${arch} ${number}`)).toEqual(['amd64 59', '386 243', '386 120', 'x32 1']);
  });

  test('which filters there may be', () => {
    const lines = (text: string) =>
      [exec(50, '/bin/f'), text, '50 [ 165] mount(0, 0, 0, 0, 0)  = -1 EPERM (Operation not permitted)', done(50)].join('\n');
    const filterOf = (text: string, more: Parameters<typeof read>[1] = {}) =>
      traced(text, more).calls.find(({ number }) => number === 165)?.filter;
    expect(filterOf(lines('50 [ 317] seccomp(0x1, 0, 0x7f) = 0'))).toBe(true);
    expect(filterOf(lines('50 [ 157] prctl(0x16, 0x2, 0x7f, 0, 0) = 0'))).toBe(true);
    expect(filterOf(lines('50 [ 317] seccomp(0x1, 0, 0x7f) = -1 EINVAL (Invalid argument)'))).toBe(false);
    expect(filterOf(lines('50 [ 317] seccomp(0x2, 0, 0x7f) = 0'))).toBe(false);
    expect(filterOf(lines(''), { filtered: true })).toBe(true);
    expect(filterOf(lines(''), { filtered: undefined })).toBeUndefined();
    // It may have been for all threads, or for one.
    const other = [
      exec(50, '/bin/f'),
      '50 [  56] clone(0x50f00, 0, 0, 0, 0) = 0x33',
      '51 [ 317] seccomp(0x1, 0, 0x7f) = 0',
      '50 [ 165] mount(0, 0, 0, 0, 0)  = -1 EPERM (Operation not permitted)',
      done(50),
    ];
    expect(filterOf(other.join('\n'))).toBeUndefined();
  });

  test('filters that end and that send SIGSYS, and who else sends it', () => {
    const one = (...lines: string[]) => traced([exec(60, '/bin/k'), '60 [ 290] eventfd2(0, 0x80800) = 0x122', ...lines].join('\n'));
    const of290 = ({ told }: ReturnType<typeof one>) => told.filter((text) => text.startsWith('290'));
    const killed = one('60 [ 290] +++ killed by SIGSYS (core dumped) +++');
    expect([of290(killed), killed.end]).toEqual([['290 k command main signal    1'], expect.objectContaining({ exit: 159, signal: 31 })]);
    const trapped = one(
      '60 [ 290] --- SIGSYS {si_signo=31, si_code=0x1, si_call_addr=0x4, si_syscall=290, si_arch=0xc000003e} ---',
      done(60, 2),
    );
    expect(of290(trapped)).toEqual(['290 k command main signal    1']);
    // Threads that a filter ends alone are told from those that end with their process.
    const ended = '<... eventfd2 resumed>) = ?';
    const two = (...lines: string[]) =>
      of290(
        traced(
          [
            exec(60, '/bin/k'),
            '60 [  56] clone(0x50f00, 0, 0, 0, 0) = 0x3d',
            '61 [ 290] eventfd2(0, 0 <unfinished ...>',
            `61 [ 290] ${ended}`,
            '61 [ 290] +++ killed by SIGSYS +++',
            ...lines,
          ].join('\n'),
        ),
      );
    expect(two('60 [  39] getpid() = 0x3c', done(60))).toEqual(['290 k command thread signal    1']);
    expect(two(done(60))).toEqual(['290 k command thread signal    1']);
    expect(two('60 [ 202] +++ killed by SIGSYS +++')).toEqual(['290 k command thread none    1']);
    const alone = traced([exec(62, '/bin/k'), '62 [ 290] eventfd2(0, 0) = ?', '62 [ 290] +++ killed by SIGSYS +++'].join('\n'));
    expect(of290(alone)).toEqual(['290 k command main signal    1']);
    const sent = one('60 [ 290] --- SIGSYS {si_signo=31, si_code=0, si_pid=1, si_uid=0} ---', done(60, 2));
    expect([of290(sent), sent.end.sent]).toEqual([['290 k command main ok    1'], true]);
  });

  test('a command that could not be executed, and one whose end is not told', () => {
    const failed = '7 [  59] execve("/x", [...], 0x7 /* 3 vars */) = -1 ENOEXEC (Exec format error)\n7 [ 231] +++ exited with 1 +++';
    expect(read(failed)).toEqual({ state: 'not-started', reason: 'ENOEXEC' });
    expect(read(exec(7, '/bin/id')).state).toBe('cut');
    expect(read('').state).toBe('cut');
  });

  test('whatever is written, it is read to its end', () => {
    const word = fc.constantFrom(
      ...[
        'execve("/bin/a", [...]) = 0',
        'clone(0x11',
        ' <unfinished ...>',
        '<... clone resumed>)',
        ' = 0x9',
        'mount(0) = -1 EPERM (x)',
        ') = ?',
      ],
      ...[
        '+++ exited with 0 +++',
        '+++ killed by SIGSYS +++',
        '--- SIGSYS {si_code=0x1} ---',
        '+++ superseded by execve in pid 9 +++',
        '\u001b[31m',
      ],
    );
    const line = fc
      .tuple(fc.constantFrom(7, 8, 9), fc.array(word, { maxLength: 3 }))
      .map(([id, words]) => `${id} [  56] ${words.join('')}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        expect(['traced', 'cut', 'not-started']).toContain(read(lines.join('\n')).state);
      }),
    );
  });
});
