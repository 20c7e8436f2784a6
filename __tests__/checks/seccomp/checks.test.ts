import { describe, expect, test } from '@jest/globals';
import { systemCallRows } from '../../../src/knowledge/system-call-numbers.js';
import type { Status } from '../../../src/model/words.js';
import { type Ending, folderOf, type Probed, probed } from '../runtime/probed.js';

const allow = { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] };
const answering = (name: string, rule: object) => ({ ...allow, syscalls: [{ names: [name], ...rule }] });
const eperm = { action: 'SCMP_ACT_ERRNO' };
const kernel = { 'kernel.release': { major: 6, minor: 12, patch: 0, suffix: '' } };

const clock = answering('clock_gettime', eperm);
const clockSource = (name: string) => ({ 'kernel.clocksource': name });
/** All calls but one. */
const everything = [...systemCallRows().keys()].filter((name) => name !== 'reboot');

/** What is known where a profile is tried. */
function under(profile: object | string, more: Probed = {}): Probed {
  const text = typeof profile === 'string' ? profile : JSON.stringify(profile);
  return {
    facts: kernel,
    ...more,
    files: { '/repository/p.json': text },
    settings: { suites: ['seccomp'], seccompProfile: '/repository/p.json', ...more.settings },
  };
}

/** How a program of probes/ ended behind the one that installs the profile. */
function behind(program: string, ending: Ending, build = 'plain'): Probed {
  const at = { argv: [`${folderOf('plain')}/filter`, 'file:/{temp}/1.26.11-seccomp/filter', '--', `${folderOf(build)}/${program}`] };
  return { commands: [typeof ending === 'string' ? { ...at, exit: 0, stdout: ending } : { ...at, exit: null, ...ending }] };
}

async function outcome(id: string, given: Probed): Promise<[Status, string]> {
  const { status, summary } = await probed(id, given);
  return [status, summary];
}

describe('seccomp.profile', () => {
  test.each<[string, Probed, Status, RegExp]>([
    ['that says what is meant', under(allow), 'pass', /^nothing is wrong/],
    ['with a name that runtimes pass over', under(answering('clone4', eperm)), 'warn', /clone4/],
    ['that compares an address', under(answering('openat', { ...eperm, args: [{ index: 1, value: 1, op: 'SCMP_CMP_EQ' }] })), 'fail', /./],
    ['on an unknown kernel', under(allow, { facts: { 'kernel.release': 'unknown' } }), 'unknown', /^not determined: the kernel/],
  ])('a profile %s', async (_, given, status, summary) => {
    expect(await outcome('seccomp.profile', given)).toEqual([status, expect.stringMatching(summary)]);
  });

  test('names the line', async () => {
    const { findings } = await probed('seccomp.profile', under(JSON.stringify(answering('clone4', eperm), null, 1)));
    expect(findings![0]!.location).toEqual({ file: 'p.json', line: 10, column: 5 });
  });
});

describe('seccomp.needs', () => {
  test.each<[string, Probed, Status, RegExp]>([
    ['allows all', under(allow), 'pass', /^all \d+ calls are made as usual$/],
    ['refuses what the release copes without', under(answering('pidfd_open', eperm)), 'pass', /^pidfd_open: the release goes another way$/],
    ['refuses what it works worse without', under(answering('sched_getaffinity', eperm)), 'warn', /^sched_getaffinity: /],
    ['refuses what only programs with cgo need', under(answering('clone3', eperm)), 'warn', /^clone3: the C library/],
    [
      'refuses it so that they cope',
      under(answering('clone3', { ...eperm, errnoRet: 38 })),
      'pass',
      /^clone3: the release goes another way/,
    ],
    ['refuses what it needs', under(answering('eventfd2', eperm)), 'fail', /^eventfd2: /],
    ['refuses what only older releases do without', under(answering('eventfd2', eperm), { go: '1.22.12' }), 'pass', /eventfd2|all/],
    ['answers what nobody tried', under(answering('mmap', { ...eperm, errnoRet: 5 })), 'unknown', /^not determined: mmap: /],
    ['is for an unknown kernel', under(allow, { facts: { 'kernel.release': 'unknown' } }), 'unknown', /^not determined/],
    ['refuses the clock where the vDSO reads it', under(clock, { facts: { ...kernel, ...clockSource('tsc') } }), 'pass', /^all \d+ calls/],
    [
      'refuses it where a system call reads it',
      under(clock, { facts: { ...kernel, ...clockSource('hpet') } }),
      'fail',
      /^clock_gettime: Go takes/,
    ],
    [
      'ends who makes a call that it does not name',
      under({ ...allow, defaultAction: 'SCMP_ACT_KILL_PROCESS', syscalls: [{ names: everything, action: 'SCMP_ACT_ALLOW' }] }),
      'warn',
      /^what it does not name ends who calls it \(KILL_PROCESS at p\.json:1:\d+\): all that is known/,
    ],
  ])('a profile that %s', async (_, given, status, summary) => {
    expect(await outcome('seccomp.needs', given)).toEqual([status, expect.stringMatching(summary)]);
  });

  test('names the rule and the cause', async () => {
    const { findings } = await probed('seccomp.needs', under(answering('eventfd2', eperm)));
    expect(findings).toEqual([
      expect.objectContaining({ cause: 'seccomp.eventfd', message: expect.stringContaining('ERRNO(EPERM) at p.json:1:') }),
    ]);
  });
});

describe.each([
  ['seccomp.start', 'threads', 'aware'],
  ['seccomp.cgo', 'threads-cgo', 'cgo'],
])('%s', (id, _, build) => {
  test.each<[string, Ending, Status, RegExp]>([
    ['runs', 'cgo=ok\ntimer=ok\npoll=ok\n', 'pass', /runs threads, timers and a pipe$/],
    ['is ended by the filter', { outcome: 'signalled', signal: 'SIGSYS' }, 'fail', /SIGSYS/],
    [
      'gives up',
      { exit: 2, stderr: 'runtime/cgo: pthread_create failed: Operation not permitted\nSIGABRT: abort\n' },
      'fail',
      /pthread_create failed/,
    ],
    ['is not executed', { exit: 126, stderr: 'filter: /x: operation not permitted\n' }, 'fail', /does not let programs be executed/],
    ['cannot be put under a filter', { exit: 125, stderr: 'filter: filter 1 of 1: operation not permitted\n' }, 'unknown', /filter 1 of 1/],
    // A program may end with the same code for reasons of its own.
    ['ends with 126 by itself', { exit: 126, stderr: 'fatal error: boom\n' }, 'fail', /boom/],
    ['hangs', { outcome: 'timed-out', threads: ['S', 'Z'] }, 'fail', /1 of its 2 threads were ended/],
    ['takes too long', { outcome: 'timed-out', threads: ['S', 'S'] }, 'unknown', /^not determined/],
  ])('a program that %s', async (__, ending, status, summary) => {
    expect(await outcome(id, under(allow, behind('threads', ending, build)))).toEqual([status, expect.stringMatching(summary)]);
  });

  test('stays open when the program that installs filters cannot be compiled', async () => {
    const { status, summary } = await probed(id, under(allow, { refused: { plain: 'no space left on device' } }));
    expect([status, summary]).toEqual(['unknown', expect.stringContaining('no space left on device')]);
  });
});

describe('seccomp.start, by the go line', () => {
  const fine = 'timer=ok\npoll=ok\n';
  const sigsys: Ending = { outcome: 'signalled', signal: 'SIGSYS' };
  const both = (current: Ending, older: Ending, go = '1.26.11'): Probed => ({
    go,
    commands: [...behind('threads', current, 'aware').commands!, ...behind('threads', older).commands!],
  });

  test.each<[string, Probed, Status, RegExp]>([
    ['survives', both(fine, sigsys), 'pass', /^a program with the go line 1\.25 under the profile runs threads/],
    ['does not survive with either line', both(sigsys, sigsys), 'fail', /^a program with the go line 1\.25 .* SIGSYS$/],
    ['survives with the older line, where no line is known', both(sigsys, fine), 'fail', /SIGSYS; with an older go line it runs$/],
  ])('a program that %s', async (_, more, status, summary) => {
    expect(await outcome('seccomp.start', under(allow, more))).toEqual([status, expect.stringMatching(summary)]);
  });

  test.each<[string, Status, RegExp]>([
    ['1.25.0', 'fail', /; with an older go line it runs$/],
    ['1.24', 'warn', /; with an older go line it runs, and no module here has one as new$/],
  ])('counts where a module has the line: %s', async (line, status, summary) => {
    const given = under(allow, { ...both(sigsys, fine), goLine: line });
    expect(await outcome('seccomp.start', given)).toEqual([status, expect.stringMatching(summary)]);
  });

  test('older releases know no newer line', async () => {
    const at = { argv: [`${folderOf('plain')}/filter`, 'file:/{temp}/1.24.13-seccomp/filter', '--', `${folderOf('plain')}/threads`] };
    const given = under(allow, { go: '1.24.13', commands: [{ ...at, exit: 0, stdout: fine }] });
    expect(await outcome('seccomp.start', given)).toEqual(['pass', 'a program under the profile runs threads, timers and a pipe']);
  });
});

describe('seccomp.build', () => {
  const ran = (words: string, ...endings: readonly Partial<Record<string, unknown>>[]) =>
    endings.map((ending) => ({ argv: ['/toolchain/bin/go', ...words.split(' ')], exit: null, ...ending }));
  const version = (...endings: readonly Partial<Record<string, unknown>>[]) => ran('version', ...endings);
  const build = (...endings: readonly Partial<Record<string, unknown>>[]) => ran('build -o built .', ...endings);
  const fine = { exit: 0, stderr: 'ready\n' };
  const refused = {
    exit: 1,
    stderr: 'ready\n# runtime\ngo: error obtaining buildID for go tool compile: fork/exec /compile: operation not permitted\n',
  };

  test.each<[string, object[], Status, RegExp]>([
    ['works', [...version(fine), ...build(fine)], 'pass', /^go version and go build work under the profile$/],
    [
      'does not start',
      version({ outcome: 'signalled', signal: 'SIGSYS' }, fine),
      'fail',
      /^go version does not work under the profile, and does without it: ended by SIGSYS$/,
    ],
    [
      'cannot start the compiler',
      [...version(fine), ...build(refused, fine)],
      'fail',
      /^go build does not work .*: exit 1: go: error obtaining buildID .* operation not permitted$/,
    ],
    [
      'is ended with the compiler',
      [...version(fine), ...build({ exit: 1, stderr: 'tiny: /compile: signal: bad system call\n' }, fine)],
      'fail',
      /bad system call/,
    ],
    [
      'does not work without the profile either',
      [...version(fine), ...build(refused, refused)],
      'unknown',
      /without the profile either: exit 1/,
    ],
    [
      'takes too long',
      [...version(fine), ...build({ outcome: 'timed-out' }, fine)],
      'unknown',
      /^not determined: go build under the profile/,
    ],
    [
      'is not executed',
      version({ exit: 126, stderr: 'filter: /go: operation not permitted\n' }, fine),
      'fail',
      /does not let programs be executed/,
    ],
    ['cannot be put under it', version({ exit: 125, stderr: 'filter: filter 1 of 1: not permitted\n' }, fine), 'unknown', /filter 1 of 1/],
  ])('a go command that %s', async (_, commands, status, summary) => {
    const given = under(allow, { commands: commands as Record<string, unknown>[] });
    expect(await outcome('seccomp.build', given)).toEqual([status, expect.stringMatching(summary)]);
  });

  test('names the cause', async () => {
    const causes = async (commands: object[]) =>
      (await probed('seccomp.build', under(allow, { commands: commands as Record<string, unknown>[] }))).findings!.map(
        ({ cause }) => cause,
      );
    expect(await causes(version({ outcome: 'signalled', signal: 'SIGSYS' }, fine))).toEqual(['seccomp.killed']);
    expect(await causes([...version(fine), ...build(refused, fine)])).toEqual(['seccomp.denied']);
  });
});
