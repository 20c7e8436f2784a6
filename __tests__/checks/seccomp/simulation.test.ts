import { describe, expect, test } from '@jest/globals';
import { type SimulationRequest, simulate } from '../../../src/checks/seccomp/simulation.js';
import { systemCallName } from '../../../src/knowledge/system-call-numbers.js';
import { Simulation } from '../../../src/model/seccomp.js';
import { simulationText } from '../../../src/report/simulation-text.js';
import { loadFilter } from '../../../src/seccomp/filter.js';
import { encodeProgram, type Instruction } from '../../../src/seccomp/instruction.js';

const base: Omit<SimulationRequest, 'files'> = {
  releases: ['1.22.x', '1.26.x'],
  mode: 'plain',
  place: { arch: 'amd64', kernel: [6, 1], capabilities: new Set(), flavour: 'moby', runtime: 'crun', libseccomp: '2.6.0' },
  tool: { name: 'go-wsl-conform', version: '0' },
};

const run = (profile: object | readonly Uint8Array[], more: Partial<SimulationRequest> = {}) => {
  const files = Array.isArray(profile)
    ? profile.map((bytes, index) => ({ name: `filter-${index}`, bytes: bytes as Uint8Array }))
    : [{ name: 'profile.json', bytes: Buffer.from(JSON.stringify(profile, null, 2)) }];
  const simulation = Simulation.parse(simulate({ ...base, ...more, files }));
  const call = (name: string, release = '1.26.x', what?: string) =>
    simulation.releases
      .find(({ go }) => go === release)!
      .calls.find((each) => each.name === name && (what === undefined || each.with === what));
  const verdicts = simulation.releases.map(({ verdict }) => verdict);
  return { simulation, call, verdicts };
};

/** All calls but one are allowed. */
const but = (name: string, action: string, rest: object = {}) => ({
  defaultAction: 'SCMP_ACT_ALLOW',
  syscalls: [{ names: [name], action, ...rest }],
});

test('a profile that becomes a longer filter than a kernel takes is refused', () => {
  const args = (value: number) => [{ index: 0, value, op: 'SCMP_CMP_EQ' }];
  const syscalls = Array.from({ length: 3000 }, (_, value) => ({ names: ['read'], action: 'SCMP_ACT_ALLOW', args: args(value) }));
  expect(() => run({ defaultAction: 'SCMP_ACT_ERRNO', syscalls })).toThrow(/instructions, and the kernel takes 4096/);
});

describe('what a refusal means', () => {
  test.each([
    ['eventfd2', 'SCMP_ACT_ERRNO', ['works', 'breaks']],
    ['fcntl', 'SCMP_ACT_ERRNO', ['breaks', 'breaks']],
    ['clone', 'SCMP_ACT_ERRNO', ['breaks', 'breaks']],
    ['futex', 'SCMP_ACT_KILL_PROCESS', ['breaks', 'breaks']],
    ['timer_create', 'SCMP_ACT_KILL_PROCESS', ['works', 'works']],
    ['clone3', 'SCMP_ACT_ERRNO', ['works', 'works']],
    ['sched_getaffinity', 'SCMP_ACT_ERRNO', ['worse', 'worse']],
    ['pipe2', 'SCMP_ACT_ERRNO', ['breaks', 'worse']],
    ['futex', 'SCMP_ACT_LOG', ['works', 'works']],
    ['futex', 'SCMP_ACT_NOTIFY', ['open', 'open']],
    ['futex', 'SCMP_ACT_TRACE', ['breaks', 'breaks']],
  ])('%s: %s', (name, action, verdicts) => {
    expect(run(but(name, action)).verdicts).toEqual(verdicts);
  });

  test.each([
    ['SCMP_ACT_KILL_PROCESS', 'the whole process ends by SIGSYS, without a word'],
    ['SCMP_ACT_KILL_THREAD', 'the thread ends, and a program with several hangs'],
    ['SCMP_ACT_TRAP', 'SIGSYS: Go ends with "SIGSYS: bad system call", before its handlers are set without a word'],
  ])('%s', (action, text) => {
    expect(run(but('futex', action)).call('futex')).toMatchObject({ effect: 'breaks', text, needed: true, cause: 'seccomp.futex' });
  });

  test('clone3 and cgo: EPERM ends the program, ENOSYS does not', () => {
    const errno = (errnoRet: number) => run(but('clone3', 'SCMP_ACT_ERRNO', { errnoRet }), { mode: 'cgo' });
    expect(errno(1).call('clone3')).toMatchObject({ effect: 'breaks', cause: 'seccomp.clone3' });
    expect(errno(1).verdicts).toEqual(['breaks', 'breaks']);
    expect(errno(38).call('clone3')).toMatchObject({ effect: 'copes' });
    expect(errno(38).verdicts).toEqual(['works', 'works']);
  });

  test('an errno that nobody tried stays open, and so does a call that is said to have worked', () => {
    expect(run(but('futex', 'SCMP_ACT_ERRNO', { errnoRet: 4 })).call('futex')).toMatchObject({
      effect: 'unknown',
      text: 'what Go makes of EINTR was not tried, only of EPERM, EACCES, ENOSYS',
    });
    expect(run(but('futex', 'SCMP_ACT_ERRNO', { errnoRet: 0 })).verdicts).toEqual(['open', 'open']);
  });

  test('a kernel that is older than a call says ENOSYS itself', () => {
    const { call, verdicts } = run({ defaultAction: 'SCMP_ACT_ALLOW' }, { place: { ...base.place, kernel: [4, 19] } });
    expect(call('pidfd_open')).toMatchObject({
      effect: 'copes',
      text: 'the kernel does not have it: falls back: child processes are known by their numbers alone',
    });
    expect(verdicts).toEqual(['works', 'works']);
  });

  test('32-bit programs take the older call on kernels that lack the newer one', () => {
    const place = { ...base.place, arch: '386', kernel: [4, 19] } as const;
    expect(run({ defaultAction: 'SCMP_ACT_ALLOW' }, { releases: ['1.27.x'], place }).verdicts).toEqual(['works']);
  });

  test('there is no race detector for 32 bits', () => {
    const place = { ...base.place, arch: '386' } as const;
    expect(() => run({ defaultAction: 'SCMP_ACT_ALLOW' }, { mode: 'race', place })).toThrow(/no race detector on linux\/386/);
  });

  test.each([
    ['exit_group', 'SCMP_ACT_KILL_PROCESS', ['breaks', 'breaks']],
    ['exit_group', 'SCMP_ACT_ERRNO', ['breaks', 'breaks']],
    ['rt_sigreturn', 'SCMP_ACT_ERRNO', ['breaks', 'breaks']],
    ['prctl', 'SCMP_ACT_KILL_PROCESS', ['works', 'open']],
    ['prctl', 'SCMP_ACT_ERRNO', ['works', 'works']],
    ['newfstatat', 'SCMP_ACT_KILL_PROCESS', ['worse', 'worse']],
    ['getrandom', 'SCMP_ACT_ERRNO', ['worse', 'worse']],
    ['copy_file_range', 'SCMP_ACT_ERRNO', ['works', 'works']],
  ])('a call that cannot be asked: %s, %s', (name, action, verdicts) => {
    expect(run(but(name, action)).verdicts).toEqual(verdicts);
  });

  test('32-bit programs wait by futex_time64 since 1.26', () => {
    const on386 = (name: string) =>
      run(but(name, 'SCMP_ACT_ERRNO', { errnoRet: 38 }), { releases: ['1.25.x', '1.26.x'], place: { ...base.place, arch: '386' } })
        .verdicts;
    expect(on386('futex')).toEqual(['breaks', 'works']);
    expect(on386('futex_time64')).toEqual(['works', 'breaks']);
  });

  describe('1.26.0 to 1.26.2 on 32 bits make the newer call on any kernel, and the older one after ENOSYS', () => {
    const place = { ...base.place, arch: '386' } as const;
    const denying = (names: string[], errnoRet: number) => ({
      defaultAction: 'SCMP_ACT_ALLOW',
      syscalls: [{ names, action: 'SCMP_ACT_ERRNO', errnoRet }],
    });
    // Each tried with programs of 1.26.1 and 1.26.8 for 386.
    test.each([
      [['futex_time64'], 38, ['works', 'breaks']],
      [['futex_time64'], 1, ['breaks', 'breaks']],
      [['futex_time64', 'futex'], 38, ['breaks', 'breaks']],
      [['futex'], 38, ['works', 'works']],
      [['timer_settime64'], 38, ['works', 'worse']],
      [['timer_settime64'], 1, ['worse', 'worse']],
    ])('%j answered %d', (names, errno, verdicts) => {
      expect(run(denying(names, errno), { releases: ['1.26.1', '1.26.3'], place, mode: 'test' }).verdicts).toEqual(verdicts);
    });

    test('a filter of a sandbox ends them on kernels that lack the call, and later releases do not make it there', () => {
      const old = { releases: ['1.26rc1', '1.26.2', '1.26.3', '1.26.x'], place: { ...place, kernel: [4, 19] as const } };
      const { verdicts, call } = run(but('futex_time64', 'SCMP_ACT_KILL_PROCESS'), old);
      expect(verdicts).toEqual(['breaks', 'breaks', 'works', 'works']);
      expect(call('futex_time64', '1.26.2')).toMatchObject({ effect: 'breaks', cause: 'seccomp.time64' });
      expect(call('futex_time64', '1.26.3')).toBeUndefined();
    });

    test('what takes the place of what is told', () => {
      const { call } = run(denying(['futex_time64'], 38), { releases: ['1.26.0', '1.27.x'], place });
      expect(call('futex_time64', '1.26.0')).toMatchObject({
        effect: 'copes',
        text: 'falls back: the call with 32-bit times takes its place',
      });
      expect(call('futex', '1.26.0')).toMatchObject({ effect: 'allowed' });
      expect(call('futex', '1.27.x')).toBeUndefined();
    });
  });

  describe('a clock that the vDSO may not read', () => {
    const machines = 'where reading the clock is a system call (clock source hpet or acpi_pm, see clock.vdso)';

    test.each(['SCMP_ACT_ERRNO', 'SCMP_ACT_KILL_PROCESS'])('%s counts on such machines alone', (action) => {
      const { simulation, verdicts, call } = run(but('clock_gettime', action));
      expect(verdicts).toEqual(['works', 'works']);
      expect(call('clock_gettime')).toMatchObject({ effect: 'breaks', machines });
      expect(simulationText(simulation)).toMatch(
        /go1\.26\.x: ✓ works; not on all machines, see below\n {2}\? clock_gettime: where reading the clock is a system call \(/,
      );
      expect(run(but('clock_gettime', action), { clockIsCall: true }).verdicts).toEqual(['breaks', 'breaks']);
    });

    test('on 32 bits too', () => {
      const place = { ...base.place, arch: '386' } as const;
      expect(run(but('clock_gettime', 'SCMP_ACT_ERRNO'), { place }).call('clock_gettime')).toMatchObject({ number: 265, machines });
    });
  });
});

describe('filters that end who makes a call that they do not name', () => {
  /** Lets through all that the table has. */
  const known = (action: string) => ({
    defaultAction: action,
    syscalls: [
      {
        names: [...new Set(run(but('reboot', 'SCMP_ACT_ERRNO')).simulation.releases.flatMap(({ calls }) => calls.map(({ name }) => name)))],
        action: 'SCMP_ACT_ALLOW',
      },
    ],
  });

  test.each([
    ['SCMP_ACT_KILL', 'KILL_THREAD'],
    ['SCMP_ACT_KILL_PROCESS', 'KILL_PROCESS'],
    ['SCMP_ACT_TRAP', 'TRAP'],
  ])('%s by default: no release is said to work', (action, answer) => {
    const { simulation, verdicts } = run(known(action));
    expect(verdicts).toEqual(['known-only', 'known-only']);
    expect(simulation.unnamed).toEqual({ answer, by: 'default', place: 'profile.json:2:20' });
    expect(simulationText(simulation)).toContain(
      `go1.26.x: ? works with the calls that are known; one that a filter does not name ends it\n      ${answer}: default, profile.json:2:20\n`,
    );
  });

  test('an errno by default, and one call that ends who makes it, do not', () => {
    expect(run(known('SCMP_ACT_ERRNO')).verdicts).toEqual(['works', 'works']);
    expect(run(but('reboot', 'SCMP_ACT_KILL_PROCESS')).simulation.unnamed).toBeUndefined();
  });

  test('what breaks is said first, what is worse is still told', () => {
    const less = (name: string) => {
      const profile = known('SCMP_ACT_KILL_PROCESS');
      return run({
        ...profile,
        syscalls: [{ ...profile.syscalls[0]!, names: profile.syscalls[0]!.names.filter((each) => each !== name) }],
      });
    };
    expect(less('futex').verdicts).toEqual(['breaks', 'breaks']);
    expect(less('getdents64').verdicts).toEqual(['known-only', 'known-only']);
    expect(less('getdents64').call('getdents64')).toMatchObject({ effect: 'depends' });
  });

  test('one of several, and a program', () => {
    const profile = Buffer.from(JSON.stringify(known('SCMP_ACT_KILL_PROCESS')));
    const program = encodeProgram(loadFilter('profile.json', profile, base.place).program());
    const { simulation, verdicts } = run([program, encodeProgram([allow])]);
    expect(verdicts).toEqual(['known-only', 'known-only']);
    expect(simulation.unnamed).toMatchObject({ answer: 'KILL_PROCESS', by: 'instruction' });
    expect(simulation.unnamed!.place).toMatch(/^filter-0: instruction \d+$/);
    expect(run([encodeProgram([allow])]).verdicts).toEqual(['works', 'works']);
  });
});

describe('rules that look at arguments', () => {
  const masked = {
    defaultAction: 'SCMP_ACT_ERRNO',
    syscalls: [
      { names: ['clone'], action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 2114060288, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }] },
    ],
  };

  test("Docker's rule for clone lets threads and children through", () => {
    const { call } = run(masked);
    expect(call('clone', '1.26.x', 'a thread')).toMatchObject({
      effect: 'allowed',
      answers: [{ answer: 'ALLOW', by: 'rule', place: 'profile.json:6:9' }],
    });
    expect(call('clone', '1.26.x', 'a child with a pidfd')).toMatchObject({ effect: 'allowed' });
  });

  test('a rule that lets threads through and no children', () => {
    const { call, verdicts } = run(
      but('clone', 'SCMP_ACT_ERRNO', { args: [{ index: 0, value: 0x4000, valueTwo: 0x4000, op: 'SCMP_CMP_MASKED_EQ' }] }),
    );
    expect(call('clone', '1.26.x', 'a thread')).toMatchObject({ effect: 'allowed' });
    expect(call('clone', '1.26.x', 'a child')).toMatchObject({ effect: 'breaks', needed: false });
    expect(verdicts).toEqual(['worse', 'worse']);
  });

  test('a thread of amd64 has storage of its own set up by clone, as it was seen to have', () => {
    const only = (value: number) => but('clone', 'SCMP_ACT_ERRNO', { args: [{ index: 0, value, op: 'SCMP_CMP_EQ' }] });
    expect(run(only(0xd0f00)).call('clone', '1.26.x', 'a thread')).toMatchObject({ effect: 'breaks' });
    expect(run(only(0x50f00)).call('clone', '1.26.x', 'a thread')).toMatchObject({ effect: 'allowed' });
  });

  test('arguments that nobody knows leave it open', () => {
    const { call } = run(but('futex', 'SCMP_ACT_ERRNO', { args: [{ index: 1, value: 5, op: 'SCMP_CMP_EQ' }] }));
    expect(call('futex')).toMatchObject({
      effect: 'depends',
      answers: [
        { answer: 'ERRNO(EPERM)', by: 'rule' },
        { answer: 'ALLOW', by: 'default', place: 'profile.json:2:20' },
      ],
    });
  });
});

const instruction = (code: number, k: number, jt = 0, jf = 0): Instruction => ({ code, jt, jf, k });
const kill = instruction(0x06, 0x80000000);
const allow = instruction(0x06, 0x7fff0000);

/** A widespread snippet that means to kill clone, futex and timer_create: a call that is not clone jumps over the test for futex. */
const snippet = encodeProgram([
  instruction(0x20, 0),
  instruction(0x15, 56, 0, 3),
  kill,
  instruction(0x15, 202, 0, 1),
  kill,
  instruction(0x15, 254, 0, 1),
  kill,
  allow,
]);

describe('programs', () => {
  test('the snippet with wrong jumps allows futex, kills clone, and takes another call for timer_create', () => {
    const { call, verdicts } = run([snippet], { mode: 'test' });
    expect(call('futex')).toMatchObject({
      effect: 'allowed',
      answers: [{ answer: 'ALLOW', by: 'instruction', place: 'filter-0: instruction 7' }],
    });
    expect(call('clone')).toMatchObject({ effect: 'breaks', answers: [{ answer: 'KILL_PROCESS', place: 'filter-0: instruction 2' }] });
    expect(call('timer_create')).toMatchObject({ effect: 'allowed' });
    expect(systemCallName('amd64', 254)).toBe('inotify_add_watch');
    expect(systemCallName('amd64', 222)).toBe('timer_create');
    expect(verdicts).toEqual(['breaks', 'breaks']);
  });

  test('of stacked filters the strictest answer counts, of equal ones the newest', () => {
    const answering = (value: number) =>
      encodeProgram([instruction(0x20, 0), instruction(0x15, 202, 0, 1), instruction(0x06, value), allow]);
    const futex = (...values: number[]) => run(values.map(answering)).call('futex')!.answers;
    expect(futex(0x00050001, 0x7fff0000)).toEqual([{ answer: 'ERRNO(EPERM)', by: 'instruction', place: 'filter-0: instruction 2' }]);
    expect(futex(0x00050001, 0x80000000, 0x00000000)).toMatchObject([{ answer: 'KILL_PROCESS', place: 'filter-1: instruction 2' }]);
    expect(futex(0x00050001, 0x00050026)).toMatchObject([{ answer: 'ERRNO(ENOSYS)', place: 'filter-1: instruction 2' }]);
    expect(futex(0x7fc00000, 0x7ff00000)).toMatchObject([{ answer: 'USER_NOTIF' }]);
  });

  test('hexadecimal digits are a program too', () => {
    const hex = Buffer.from(snippet).toString('hex').replace(/../g, '\\x$&');
    expect(run([Buffer.from(hex)]).call('futex')).toEqual(run([snippet]).call('futex'));
  });
});

describe('the profile of ten calls', () => {
  const ten = {
    defaultAction: 'SCMP_ACT_ERRNO',
    architectures: ['SCMP_ARCH_X86_64'],
    syscalls: [
      {
        names: ['read', 'write', 'close', 'futex', 'mmap', 'munmap', 'rt_sigaction', 'rt_sigprocmask', 'clone', 'exit_group'],
        action: 'SCMP_ACT_ALLOW',
      },
    ],
  };
  test('no release can work under it, and nothing can be executed', () => {
    const { verdicts, call, simulation } = run(ten);
    expect(verdicts).toEqual(['breaks', 'breaks']);
    expect(call('sigaltstack')).toMatchObject({ effect: 'breaks', text: 'programs die without a word (SIGSEGV)' });
    expect(call('execve')).toMatchObject({ effect: 'breaks' });
    expect(simulationText(simulation)).toContain('go1.26.x: ✗ cannot work');
    expect(simulationText(simulation)).not.toContain('✓ futex');
    expect(simulationText(simulation, true)).toMatch(/ {2}✓ futex: the call is made\n {6}ALLOW: rule, profile\.json:\d+:\d+\n/);
  });
});

describe('the text tells of allowed calls too what decides', () => {
  test('by rules, each with its place; the same of another release only once', () => {
    const names = ['read', 'futex'];
    const { simulation } = run(
      { defaultAction: 'SCMP_ACT_ERRNO', syscalls: [{ names, action: 'SCMP_ACT_ALLOW' }] },
      { releases: ['1.26.x', '1.27.x'] },
    );
    const [first, second] = simulationText(simulation).split(/(?=^go1\.27)/m);
    expect(first).toMatch(/ {2}2 of \d+ calls are made as usual:\n {4}ALLOW by rule of profile\.json:\n {6}futex 7:9, read 6:9\n/);
    expect(second).toMatch(/ {2}2 of \d+ calls are made as usual:\n {4}as with go1\.26\.x\n/);
  });

  test('by the default, in one place, and by instructions', () => {
    const byDefault = simulationText(run({ defaultAction: 'SCMP_ACT_ALLOW' }).simulation);
    expect(byDefault).toMatch(/ {4}ALLOW by default of profile\.json, 2:20:\n {6}clone \(a thread\), /);
    expect(byDefault.split('\n').every((line) => line.length <= 120)).toBe(true);
    const program = encodeProgram([{ code: 0x06, jt: 0, jf: 0, k: 0x7fff0000 }]);
    expect(simulationText(run([program]).simulation)).toMatch(/ {4}ALLOW by instruction of filter-0, 0:\n {6}clone \(a thread\), /);
  });
});
