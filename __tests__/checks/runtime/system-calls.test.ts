import { describe, expect, test } from '@jest/globals';
import type { CallAnswer } from '../../../src/go/system-calls.js';
import { systemCalls } from '../../../src/knowledge/system-calls.js';
import type { Status } from '../../../src/model/words.js';
import { type Ending, type Probed, probed } from './probed.js';

const usual: Readonly<Record<string, number>> = { ok: 0, EINVAL: 22, EFAULT: 14, EBADF: 9, ESRCH: 3, EAFNOSUPPORT: 97 };
const lived: Ending = 'go=go1.26.11\ncgo=no\nthreads=4\ntimer=ok\npoll=ok\n';

/** Every call answered as by a kernel, but for those named. */
function calls(changes: Readonly<Record<string, CallAnswer>> = {}): NonNullable<Probed['probes']> {
  const answers = systemCalls.map(({ name, answers }) => ({
    name,
    answer: changes[name] ?? { state: 'answered', errno: usual[answers[0]!]! },
  }));
  return { 'runtime.system-calls {}': { calls: answers } };
}
const refused = (errno: number): CallAnswer => ({ state: 'answered', errno });
const filtered = { 'seccomp.mode': 'filter' } as const;

describe('syscall.matrix', () => {
  const cases: readonly (readonly [string, Probed, Status, RegExp])[] = [
    ['all as usual', { programs: { threads: lived }, probes: calls() }, 'pass', /^50 system calls are allowed$/],
    [
      'a refusal that a release copes with',
      { programs: { threads: lived }, probes: calls({ pidfd_open: refused(1) }), facts: filtered },
      'pass',
      /^Go copes: pidfd_open is refused \(EPERM\) by a seccomp filter, and child processes are known by their numbers alone$/,
    ],
    [
      'the same on a release that does not make the call',
      { go: '1.22.12', programs: { threads: lived }, probes: calls({ pidfd_open: refused(1) }), facts: filtered },
      'pass',
      /^49 system calls are allowed; pidfd_open is refused and not used by this release without cgo$/,
    ],
    [
      'a call that the kernel does not have',
      {
        programs: { threads: lived },
        probes: calls({ pidfd_open: refused(38) }),
        facts: { 'kernel.release': { major: 4, minor: 19, patch: 0, suffix: '' } },
      },
      'pass',
      /pidfd_open is refused \(ENOSYS\) by the kernel, which does not have it/,
    ],
    [
      'a refusal that makes programs slow',
      { programs: { threads: lived }, probes: calls({ sched_getaffinity: refused(1) }), facts: filtered },
      'warn',
      /^sched_getaffinity is refused \(EPERM\) by a seccomp filter: Go takes the machine for one with a single CPU/,
    ],
    [
      'a refusal that ends programs',
      { programs: { threads: { exit: 2, stderr: 'fatal error: runtime: eventfd failed\n' } }, probes: calls({ eventfd2: refused(1) }) },
      'fail',
      /^a program with threads, timers and a pipe does not survive here: exit 2/,
    ],
    [
      'a refusal that breaks what the program does not try',
      { programs: { threads: lived }, probes: calls({ waitid: refused(1) }), facts: filtered },
      'fail',
      /^waitid is refused \(EPERM\) by a seccomp filter: no child process can be waited for/,
    ],
    [
      'several',
      { programs: { threads: lived }, probes: calls({ waitid: refused(1), socket: { state: 'ended' } }), facts: filtered },
      'fail',
      /^2 system calls that Go needs are refused: waitid, socket$/,
    ],
    [
      'a call without an answer',
      { programs: { threads: lived }, probes: calls({ bind: { state: 'open', reason: 'the program stopped' } }) },
      'unknown',
      /^not determined: bind: the program stopped$/,
    ],
    ['calls of which nobody knows', { programs: { threads: lived } }, 'unknown', /^not determined: the recording has no answer/],
    ['a program that did not run', { probes: calls() }, 'unknown', /^not determined: the program the recording has no run/],
  ];
  test.each(cases)('%s', async (_, given, status, summary) => {
    const result = await probed('syscall.matrix', given);
    expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
  });

  test.each<[string, CallAnswer, Probed['facts'], string]>([
    ['eventfd2', refused(1), filtered, 'seccomp.eventfd'],
    ['fcntl', refused(1), filtered, 'seccomp.denied'],
    ['fcntl', { state: 'ended' }, filtered, 'seccomp.killed'],
    ['fcntl', refused(1), { 'seccomp.mode': 'disabled' }, 'undetermined'],
  ])('names the cause of %s %j under %j: %s', async (name, answer, facts, cause) => {
    const { findings } = await probed('syscall.matrix', { programs: { threads: lived }, probes: calls({ [name]: answer }), facts: facts! });
    expect(findings).toMatchObject([{ cause, severity: 'fail', output: expect.stringContaining(`system call ${name}: `) }]);
  });

  test('a program that died while all calls are allowed keeps its own words', async () => {
    const died = { outcome: 'signalled', signal: 'SIGSEGV' } as const;
    const { findings } = await probed('syscall.matrix', { programs: { threads: died }, probes: calls() });
    expect(findings).toMatchObject([{ cause: 'undetermined', message: expect.stringContaining('ended by SIGSEGV') }]);
  });

  test('a program that hangs because its thread was ended', async () => {
    const hung = { outcome: 'timed-out', threads: ['Z', 'S'] } as const;
    const { findings } = await probed('syscall.matrix', {
      programs: { threads: { ...hung, threads: [...hung.threads] } },
      probes: calls(),
      facts: filtered,
    });
    expect(findings).toMatchObject([{ cause: 'seccomp.hang' }]);
    const without = await probed('syscall.matrix', { programs: { threads: { ...hung, threads: [...hung.threads] } }, probes: calls() });
    expect(without.findings).toMatchObject([{ cause: 'undetermined' }]);
  });
});

describe('the calls are made by children of one program', () => {
  const wanted = systemCalls.map(({ name, numbers, parameters, answers }) => ({ name, words: [numbers.amd64, ...parameters], answers }));
  const together = `system calls ${wanted.map(({ words }) => words.join(',')).join(' ')}`;
  const answers = (changes: Readonly<Record<string, string>>) =>
    wanted.map(({ name, answers }, index) => `answer-${index}=${changes[name] ?? `errno ${usual[answers[0]!]!}`}\n`).join('');
  const asked = (ending: Ending, more: Probed['programs'] = {}) =>
    probed('syscall.matrix', { programs: { threads: lived, [together]: ending, ...more }, acts: ['runtime.system-calls'] });
  const alone = (name: string) => `system call ${wanted.find((each) => each.name === name)!.words.join(' ')}`;

  test('and all are allowed', async () => {
    expect(await asked(`seccomp=0\n${answers({})}`)).toMatchObject({ status: 'pass', summary: '50 system calls are allowed' });
  });

  test.each([
    ['errno 1', /^waitid is refused \(EPERM\) by a seccomp filter: no child process/],
    ['signal 31', /^waitid is answered by the end of the caller \(SIGSYS\) by a seccomp filter/],
  ])('one is answered by %s', async (answer, summary) => {
    const result = await asked(`seccomp=2\n${answers({ waitid: answer })}`);
    expect([result.status, result.summary]).toEqual(['fail', expect.stringMatching(summary)]);
  });

  test('the program is ended at its second child, and the others are asked alone', async () => {
    const rest = wanted.slice(1).map(({ name, answers }) => [alone(name), `asked=1\nerrno=${usual[answers[0]!]!}\n`]);
    const ended: Ending = { outcome: 'signalled', signal: 'SIGSYS', stdout: `seccomp=2\nanswer-0=errno 22\n` };
    const changes = { [alone('wait4')]: { outcome: 'signalled', signal: 'SIGSYS', stdout: 'asked=61\n' } as const };
    expect(await asked(ended, { ...Object.fromEntries(rest), ...changes })).toMatchObject({
      status: 'fail',
      summary: expect.stringMatching(/^wait4 is answered by the end of the caller \(SIGSYS\)/),
    });
  });

  test('who dies before it asks says nothing of the call', async () => {
    const died: Ending = { outcome: 'signalled', signal: 'SIGSYS' };
    const all = Object.fromEntries(wanted.map(({ name }) => [alone(name), died]));
    expect(await asked(died, all)).toMatchObject({ status: 'unknown', summary: 'not determined: clone: ended by SIGSYS' });
  });

  test('a child that ends by another signal says nothing either', async () => {
    const killed = `seccomp=0\n${answers({ bind: 'signal 9' })}`;
    expect(await asked(killed)).toMatchObject({ status: 'unknown', summary: expect.stringMatching(/^not determined: bind: the program/) });
  });
});

test('what the asking process says of filters counts more than what this program sees of itself', async () => {
  const { calls: answers } = calls({ clone3: refused(1) })['runtime.system-calls {}'] as { calls: unknown };
  const probes = { 'runtime.system-calls {}': { seccomp: 'filter', calls: answers } };
  const { summary } = await probed('syscall.clone3', { programs: { 'threads-cgo': lived }, probes, facts: { 'seccomp.mode': 'disabled' } });
  expect(summary).toMatch(/^clone3 is refused \(EPERM\) by a seccomp filter/);
});

describe('syscall.clone3', () => {
  const died: Ending = { exit: 2, stderr: 'runtime/cgo: pthread_create failed: Operation not permitted\nSIGABRT: abort\n' };
  const cases: readonly (readonly [string, Probed, Status, RegExp])[] = [
    ['allowed', { programs: { 'threads-cgo': lived }, probes: calls() }, 'pass', /^clone3 is allowed$/],
    [
      'ENOSYS, with which the C library copes',
      { programs: { 'threads-cgo': lived }, probes: calls({ clone3: refused(38) }), facts: filtered },
      'pass',
      /^clone3 is refused \(ENOSYS\) by a seccomp filter, and the C library goes another way$/,
    ],
    [
      'EPERM, which ends programs',
      { programs: { 'threads-cgo': died }, probes: calls({ clone3: refused(1) }), facts: filtered },
      'fail',
      /^clone3 is refused \(EPERM\) by a seccomp filter: programs with cgo do not start threads \(exit 2: runtime\/cgo: pthread_create failed/,
    ],
    [
      'EPERM, with which an older C library copes',
      { programs: { 'threads-cgo': lived }, probes: calls({ clone3: refused(1) }), facts: filtered },
      'pass',
      /^clone3 is refused \(EPERM\) by a seccomp filter, and the C library goes another way$/,
    ],
    ['a program that died of something else', { programs: { 'threads-cgo': died }, probes: calls() }, 'unknown', /clone3 is allowed, and/],
    ['no compiler', { refused: { cgo: 'gcc: not found' }, probes: calls() }, 'unknown', /could not be compiled: gcc: not found/],
    [
      'no answer, and a program that lives',
      { programs: { 'threads-cgo': lived }, probes: calls({ clone3: { state: 'open', reason: 'it stopped' } }) },
      'pass',
      /^clone3 had no answer \(it stopped\)/,
    ],
  ];
  test.each(cases)('%s', async (_, given, status, summary) => {
    const result = await probed('syscall.clone3', given);
    expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
  });
});

describe('syscall.pidfd', () => {
  const child = (pidfd: string, more = ''): Ending => `child=ok\npidfd=${pidfd}\nkill=ok\n${more}`;
  const cases: readonly (readonly [string, Probed, Status, RegExp])[] = [
    ['pidfds', { programs: { 'system child': child('yes') }, probes: calls() }, 'pass', /^os\/exec waits for its children by pidfds$/],
    ['an old release', { go: '1.22.12', programs: { 'system child': child('no') }, probes: calls() }, 'pass', /as before Go 1\.23$/],
    [
      'a refusal',
      { programs: { 'system child': child('no') }, probes: calls({ pidfd_open: refused(1) }), facts: filtered },
      'pass',
      /^by process numbers: pidfd_open is refused \(EPERM\) by a seccomp filter$/,
    ],
    ['another link', { programs: { 'system child': child('no') }, probes: calls() }, 'pass', /a link of the chain is missing/],
    [
      'a filter that ends who calls',
      {
        programs: { 'system child': { outcome: 'signalled', signal: 'SIGSYS' } },
        probes: calls({ pidfd_open: { state: 'ended' } }),
        facts: filtered,
      },
      'fail',
      /^pidfd_open is answered by the end of the caller \(SIGSYS\) by a seccomp filter: os\/exec of Go 1\.23 and later tries it and dies$/,
    ],
    [
      'a program that died of something else',
      { programs: { 'system child': { outcome: 'signalled', signal: 'SIGSYS' } }, probes: calls() },
      'unknown',
      /ended by SIGSYS/,
    ],
    [
      'a child that cannot be started',
      { programs: { 'system child': 'child=fork/exec: operation not permitted\nkill=no\n' }, probes: calls() },
      'unknown',
      /child fork\/exec: operation not permitted/,
    ],
    ['no program', { probes: calls() }, 'unknown', /^not determined/],
  ];
  test.each(cases)('%s', async (_, given, status, summary) => {
    const result = await probed('syscall.pidfd', given);
    expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
  });
});
