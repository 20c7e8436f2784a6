import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LocalHost } from '../../src/host/local.js';
import { Verification } from '../../src/model/seccomp.js';
import { prepareFilters, type VerificationRequest, verify } from '../../src/seccomp-verify.js';
import { probeTracer, type Tracer } from '../../src/tracer.js';

const allow = { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['SCMP_ARCH_X86'] };
const rule = (name: string, action: string) => ({ ...allow, syscalls: [{ names: [name], action }] });

let folder: string;
let host: LocalHost;
let loader: string;

/** Stands for probes/filter: it says the same and installs nothing. */
async function loaderThat(name: string, ending: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(
    file,
    `#!/bin/sh
say=$2; shift 2
while [ "$1" != -- ]; do test -s "\${1#file:}" || exit 99; shift; done
shift
${ending}
`,
  );
  await chmod(file, 0o755);
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
  host = new LocalHost(folder, new AbortController().signal);
  loader = await loaderThat('loader', 'echo ready >"$say"; exec "$@"');
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(
  script: string | readonly string[],
  more: Partial<VerificationRequest> = {},
  profile: object = allow,
): Promise<Verification> {
  const verification = await verify({
    files: [{ name: 'p.json', bytes: new TextEncoder().encode(JSON.stringify(profile)) }],
    place: { arch: 'amd64', kernel: [6, 18], capabilities: new Set(), flavour: 'moby', runtime: 'runc', libseccomp: '2.6.0' },
    argv: typeof script === 'string' ? ['sh', '-c', script] : script,
    releases: [],
    host,
    loader,
    tracer: { untraced: 'nobody asked' },
    builtBy: async () => undefined,
    stdout: 2,
    tool: { name: 'go-wsl-conform', version: '0' },
    ...more,
  });
  return Verification.parse(verification);
}

describe('a command under filters', () => {
  test('keeps its exit code, and nothing is said where nothing is known', async () => {
    const { exit, runs, filters } = await run('exit 7');
    expect([exit, filters.length]).toEqual([7, 1]);
    expect(runs).toEqual([expect.objectContaining({ state: 'ran', exit: 7, meaning: [], causes: [], left: [] })]);
  });

  test('that SIGSYS ended was probably ended by a filter, where nobody saw who sent it', async () => {
    const { exit, runs } = await run('kill -SYS $$');
    expect(exit).toBe(159);
    expect(runs[0]).toMatchObject({ signal: 'SIGSYS', causes: [{ id: 'seccomp.killed', confidence: 'likely' }] });
    expect(runs[0]!.meaning).toEqual([expect.stringMatching(/as filters do .*; kill -SYS does the same, and who did was not seen$/)]);
  });

  test('that ends with 159 of its own only looks so', async () => {
    expect((await run('exit 159')).runs[0]!.causes).toEqual([{ id: 'seccomp.killed', confidence: 'possible' }]);
  });

  test.each([
    [['no-such-command'], 127],
    [['/'], 126],
  ])('%j is not started', async (argv, code) => {
    expect((await run(argv)).runs[0]).toMatchObject({ state: 'not-started', exit: code });
  });

  test('is stopped at its time limit with all that it started, and KILL_THREAD may be why it hung', async () => {
    const { runs, exit } = await run('sleep 60 & wait', { timeoutMs: 300 }, rule('futex', 'SCMP_ACT_KILL_THREAD'));
    expect(exit).toBe(124);
    expect(runs[0]).toMatchObject({ state: 'timed-out', left: ['sleep'], causes: [{ id: 'seccomp.hang', confidence: 'possible' }] });
  });

  test('what cleans up after a process of this program is not told as left, and the rest by name', async () => {
    const { runs } = await run(`sh -c 'sleep 60; true' go-wsl-conform-guard & while ! pgrep -P $! sleep >/dev/null; do sleep 0.02; done`);
    expect(runs[0]!.left).toEqual(['sleep']);
  });

  test('is stopped at its time limit, and no filter can be why it hung', async () => {
    expect((await run('exec sleep 60', { timeoutMs: 200 })).runs[0]).toMatchObject({ state: 'timed-out', causes: [] });
  });

  test('is run with each release first on PATH, and the first code that is not 0 counts', async () => {
    const go = (version: string) => ({ version, goroot: path.join(folder, version), environment: {} });
    const script = `case $PATH in ${folder}/1.26.1/bin:*) exit 5 ;; ${folder}/1.27.0/bin:*) exit 6 ;; esac`;
    const { exit, runs } = await run(script, { releases: [go('1.25.0'), go('1.26.1'), go('1.27.0')] });
    expect(runs.map(({ go: version, exit: code }) => [version, code])).toEqual([
      ['1.25.0', 0],
      ['1.26.1', 5],
      ['1.27.0', 6],
    ]);
    expect(exit).toBe(5);
  });
});

describe('a loader that does not execute the command', () => {
  test.each([
    ['SCMP_ACT_ERRNO', 'echo ready >"$say"; echo "filter: sh: operation not permitted" >>"$say"; exit 126', 'seccomp.denied'],
    ['SCMP_ACT_KILL_PROCESS', 'echo ready >"$say"; kill -SYS $$', 'seccomp.killed'],
  ])('because execve is answered %s', async (action, ending, cause) => {
    const { runs, exit } = await run('true', { loader: await loaderThat(action, ending) }, rule('execve', action));
    expect(exit).toBe(126);
    expect(runs[0]).toMatchObject({ state: 'not-started', causes: [{ id: cause, confidence: 'established' }] });
    expect(runs[0]!.meaning[0]).toContain('p.json:1:');
  });

  test('and dies because it can say and end nothing either', async () => {
    const profile = { ...rule('execve', 'SCMP_ACT_ERRNO'), syscalls: [{ names: ['execve', 'exit_group'], action: 'SCMP_ACT_ERRNO' }] };
    const { runs, exit } = await run('true', { loader: await loaderThat('trapped', 'echo ready >"$say"; kill -TRAP $$') }, profile);
    expect(exit).toBe(126);
    expect(runs[0]).toMatchObject({
      state: 'not-started',
      reason: 'sh: the filters do not let it be executed',
      meaning: [expect.stringMatching(/^execve is refused by p\.json:1:/)],
      causes: [{ id: 'seccomp.denied', confidence: 'established' }],
    });
    expect(runs[0]!.signal).toBeUndefined();
  });

  test.each([
    ['filter 1 of 1: invalid argument', 'echo ready >"$say"; echo "filter: filter 1 of 1: invalid argument" >>"$say"; exit 125'],
    [
      'filter 1 of 1: operation not permitted: prctl or seccomp is refused here, as by another filter; seccomp simulate needs neither',
      'echo ready >"$say"; echo "filter: filter 1 of 1: operation not permitted" >>"$say"; exit 125',
    ],
    ['the loader of the filters did not come so far (exit 2)', 'exit 2'],
  ])('because of itself: %s', async (reason, ending) => {
    const { runs } = await run('true', { loader: await loaderThat('broken', ending) });
    expect(runs[0]).toMatchObject({ state: 'not-started', exit: 125, reason, causes: [] });
  });
});

describe('an emulated kernel', () => {
  const place = {
    arch: 'amd64',
    kernel: [6, 18],
    capabilities: new Set<string>(),
    flavour: 'moby',
    runtime: 'runc',
    libseccomp: '2.6.0',
  } as const;
  const bytes = new TextEncoder().encode(JSON.stringify(rule('clone3', 'SCMP_ACT_ERRNO')));

  test('is the oldest filter, so that a profile that refuses the same call has the last word', () => {
    const { filters, emulated } = prepareFilters({ files: [{ name: 'p.json', bytes }], emulatedKernel: '4.19', place });
    expect(filters.map(({ file }) => file)).toEqual(['Linux 4.19', 'p.json']);
    expect(emulated).toContain('clone3');
  });

  test('says what it cannot show', async () => {
    const { notes, emulatedKernel } = await run('true', { files: [], emulatedKernel: '4.19' });
    expect(emulatedKernel).toBe('4.19');
    expect(notes.join('\n')).toMatch(/CLONE_PIDFD[\s\S]*uname[\s\S]*vDSO/);
  });
});

describe('a command that is traced', () => {
  /** Stands for probes/trace: it writes what it is told, and runs the command. */
  async function tracerThat(name: string, lines: readonly object[], ending = '"$@"; exit'): Promise<Tracer> {
    const file = path.join(folder, name);
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    await writeFile(file, `#!/bin/sh\nout=$2\nwhile [ "$1" != -- ]; do shift; done\nshift\ncat >"$out" <<'END'\n${text}\nEND\n${ending}\n`);
    await chmod(file, 0o755);
    return probeTracer(file, host);
  }
  const start = { kind: 'start', version: 1, arch: 'amd64', by: 'syscall info', mayTraceSetuid: true };
  const end = (exit: number, signal = 0) => ({ kind: 'end', exit, signal, processes: 1, threads: 1 });
  const refusal = (number: number, errno: number, more: object = {}) => ({
    kind: 'call',
    arch: 'amd64',
    number,
    program: 'sh',
    phase: 'command',
    role: 'main',
    result: 'errno',
    errno,
    filter: true,
    count: 2,
    ...more,
  });
  const killedThread = { result: 'signal', errno: undefined };
  const goRelease = async () => '1.26.3';

  test('calls that the filters refused have their rule, and what they mean for the release that built it', async () => {
    const tracer = await tracerThat('eventfd', [start, refusal(290, 1), end(2)], '"$@"; exit 0');
    const { runs, exit } = await run('exit 2', { tracer, builtBy: goRelease }, rule('eventfd2', 'SCMP_ACT_ERRNO'));
    expect(exit).toBe(2);
    expect(runs[0]).toMatchObject({ causes: [{ id: 'seccomp.eventfd', confidence: 'likely' }] });
    expect(runs[0]!.refused).toEqual([
      expect.objectContaining({
        call: 'eventfd2',
        answer: 'EPERM',
        times: 2,
        by: 'filter',
        builtBy: '1.26.3',
        effect: 'breaks',
        cause: 'seccomp.eventfd',
      }),
    ]);
    expect(runs[0]!.refused![0]!.rules).toEqual([{ answer: 'ERRNO(EPERM)', by: 'rule', place: expect.stringMatching(/^p\.json:1:/) }]);
  });

  test('nothing is said of Go where the program is none of it, or its release does without the call', async () => {
    const tracer = await tracerThat('other', [start, refusal(290, 1), end(0)]);
    const profile = rule('eventfd2', 'SCMP_ACT_ERRNO');
    for (const builtBy of [async () => undefined, async () => '1.22.12']) {
      const [only] = (await run('true', { tracer, builtBy }, profile)).runs;
      expect([only!.refused![0]!.effect, only!.causes]).toEqual([undefined, []]);
    }
  });

  test('each program has its own release, whatever the command begins with: what go made has that of go', async () => {
    const program = (name: string, file: string, phase = 'command') => ({ kind: 'program', program: name, path: file, phase, starts: 1 });
    const tracer = await tracerThat('several', [
      start,
      program('env', '/usr/bin/env'),
      program('go', '/go/bin/go', 'build'),
      program('m.test', 'm.test', 'test'),
      program('old', '/srv/old'),
      program('two', '/srv/two'),
      program('two', '/srv/other/two'),
      ...['env', 'old', 'two', 'nobody'].map((name) => refusal(290, 1, { program: name })),
      refusal(290, 1, { program: 'm.test', phase: 'test' }),
      end(1),
    ]);
    const releases: Readonly<Record<string, string>> = { '/go/bin/go': '1.26.3', '/srv/old': '1.22.12', '/srv/two': '1.27.1' };
    const asked: string[] = [];
    const builtBy = async (file: string) => {
      asked.push(file);
      return releases[file];
    };
    const [only] = (await run(['env', 'A=b', 'true'], { tracer, builtBy }, rule('eventfd2', 'SCMP_ACT_ERRNO'))).runs;
    expect(only!.refused!.map(({ program: name, builtBy: release, effect }) => [name, release, effect])).toEqual([
      ['env', undefined, undefined],
      ['old', '1.22.12', undefined],
      ['two', undefined, undefined],
      ['nobody', undefined, undefined],
      ['m.test', '1.26.3', 'breaks'],
    ]);
    expect([...asked].sort()).toEqual(['/go/bin/go', '/srv/old', '/srv/other/two', '/srv/two', '/usr/bin/env']);
  });

  const mkdir = (syscall: object) => ({ ...allow, syscalls: [{ names: ['mkdir'], ...syscall }] });
  test.each([
    ['EEXIST', { action: 'SCMP_ACT_ERRNO', errnoRet: 17 }, { errno: 17 }, 'ERRNO(EEXIST)'],
    ['errno 4095', { action: 'SCMP_ACT_ERRNO', errnoRet: 4095 }, { errno: 4095 }, 'ERRNO(errno 4095)'],
    ['errno 0', { action: 'SCMP_ACT_ERRNO', errnoRet: 0 }, { result: 'ok', errno: undefined }, 'ERRNO(0, as if it had worked)'],
    ['ENOSYS', { action: 'SCMP_ACT_NOTIFY' }, { errno: 38, filter: true }, 'USER_NOTIF'],
    ['ENOSYS', { action: 'SCMP_ACT_TRACE' }, { errno: 38, filter: true }, 'TRACE(1)'],
  ])('an answer %s is told where the filters give it (%j)', async (answer, syscall, result, said) => {
    // The tracer looks for filters only after the usual refusals.
    const tracer = await tracerThat('answers', [start, refusal(83, 0, { filter: undefined, ...result }), end(0)]);
    const [only] = (await run('true', { tracer }, mkdir(syscall))).runs;
    expect(only!.refused).toEqual([expect.objectContaining({ call: 'mkdir', answer, by: 'filter' })]);
    expect(only!.refused![0]!.rules).toEqual([expect.objectContaining({ answer: said })]);
  });

  test('other answers than those of the filters are none of theirs', async () => {
    const tracer = await tracerThat('kernel-errno', [
      start,
      refusal(83, 17, { filter: undefined }),
      refusal(83, 0, { result: 'ok', errno: undefined, filter: undefined }),
      end(0),
    ]);
    expect((await run('true', { tracer }, mkdir({ action: 'SCMP_ACT_ERRNO', errnoRet: 2 }))).runs[0]!.refused).toEqual([]);
  });

  test('a call that was not made, and whose caller was told that it was, is no success', async () => {
    const tracer = await tracerThat('lie', [start, refusal(83, 0, { result: 'ok', errno: undefined, filter: undefined }), end(0)]);
    const [only] = (await run('true', { tracer }, mkdir({ action: 'SCMP_ACT_ERRNO', errnoRet: 0 }))).runs;
    expect(only!.refused![0]).toMatchObject({ effect: 'unknown', text: 'it was not made, and who made it was told that it was' });
  });

  const refused386 = (name: string) => ({ ...allow, syscalls: [{ names: [name], action: 'SCMP_ACT_ERRNO', errnoRet: 38 }] });
  test.each([
    ['1.26.8', 'futex_time64', 422, { effect: 'breaks', cause: 'seccomp.time64' }],
    ['1.26.2', 'futex_time64', 422, { effect: 'copes' }],
    ['1.26.2', 'futex', 240, { effect: 'breaks', cause: 'seccomp.futex' }],
    ['1.26.2', 'timer_settime64', 409, { effect: 'copes' }],
    ['1.26.8', 'timer_settime64', 409, { effect: 'breaks', cause: 'seccomp.time64' }],
    ['1.25.4', 'futex_time64', 422, {}],
    ['1.25.4', 'futex', 240, { effect: 'breaks', cause: 'seccomp.futex' }],
    ['1.26.8', 'futex', 240, {}],
  ])('what go%s makes of %s on 386', async (release, name, number, meaning) => {
    const tracer = await tracerThat('futex', [start, refusal(number, 38, { arch: '386' }), end(2)]);
    const [only] = (await run('exit 2', { tracer, builtBy: async () => release }, refused386(name))).runs;
    const { effect, cause } = only!.refused![0]!;
    expect({ effect, cause }).toEqual({ effect: undefined, cause: undefined, ...meaning });
    expect(only!.refused![0]).toMatchObject({ call: name, by: 'filter' });
  });

  test('what the filters let through is not put down to them', async () => {
    const tracer = await tracerThat('kernel', [start, refusal(165, 1), end(1)]);
    const [only] = (await run('exit 1', { tracer })).runs;
    expect(only!.refused).toEqual([expect.objectContaining({ call: 'mount', by: expect.stringMatching(/^(?:kernel|unknown)$/) })]);
  });

  test('where the command installs a filter of its own, it may be that one', async () => {
    const installs = refusal(317, 0, { result: 'ok', errno: undefined });
    const tracer = await tracerThat('own', [start, installs, refusal(165, 1), end(1)]);
    expect((await run('exit 1', { tracer })).runs[0]!.refused).toEqual([expect.objectContaining({ call: 'mount', by: 'unknown' })]);
  });

  test('the calls of the program that installs the filters are none of the command', async () => {
    const tracer = await tracerThat('loader-calls', [start, refusal(290, 1, { program: 'filter' }), end(0)]);
    expect((await run('true', { tracer }, rule('eventfd2', 'SCMP_ACT_ERRNO'))).runs[0]!.refused).toEqual([]);
  });

  test('the signal that ended it is that of the command', async () => {
    const tracer = await tracerThat('signal', [start, refusal(202, 0, killedThread), end(159, 31)], '"$@"; exit 159');
    const { runs, exit } = await run('true', { tracer }, rule('futex', 'SCMP_ACT_KILL_PROCESS'));
    expect(exit).toBe(159);
    expect(runs[0]).toMatchObject({ signal: 'SIGSYS', causes: [{ id: 'seccomp.killed', confidence: 'established' }] });
  });

  test('a signal that a process has sent is no filter', async () => {
    const sent = { ...end(159, 31), sent: true };
    const kill = rule('futex', 'SCMP_ACT_KILL_PROCESS');
    const ended = await run('true', { tracer: await tracerThat('sent', [start, sent], '"$@"; exit 159') }, kill);
    expect(ended.runs[0]).toMatchObject({
      signal: 'SIGSYS',
      meaning: ['a process has sent SIGSYS to the command (kill -SYS), and no filter has'],
      causes: [{ id: 'kill.external', confidence: 'established' }],
    });
    // A filter ended a child, and somebody the command: or who was trapped has sent it on.
    const both = await tracerThat('both', [start, refusal(202, 0, killedThread), sent], '"$@"; exit 159');
    expect((await run('true', { tracer: both }, kill)).runs[0]!.causes).toContainEqual({ id: 'seccomp.killed', confidence: 'likely' });
    const child = await tracerThat('child', [start, { ...end(159), sent: true }], '"$@"; exit 159');
    expect((await run('exit 159', { tracer: child }, kill)).runs[0]!.causes).toEqual([]);
    const answered = await tracerThat('answered', [start, refusal(202, 0, killedThread), end(159)], '"$@"; exit 159');
    expect((await run('exit 159', { tracer: answered }, kill)).runs[0]!.causes).toContainEqual({
      id: 'seccomp.killed',
      confidence: 'likely',
    });
  });

  test('threads that were ended are why it hung', async () => {
    const tracer = await tracerThat('hang', [start, refusal(202, 0, killedThread), end(143, 15)], 'exec "$@"');
    const [only] = (await run(['sleep', '60'], { tracer, timeoutMs: 300 }, rule('futex', 'SCMP_ACT_KILL_THREAD'))).runs;
    expect(only).toMatchObject({ state: 'timed-out', exit: 124, causes: [{ id: 'seccomp.hang', confidence: 'established' }] });
    expect(only!.meaning).toEqual(['it hung: threads of it were ended (KILL_THREAD), and the others waited for them']);
  });

  test('what cannot be traced is run without, and it is said', async () => {
    const tracer = await tracerThat('refused', [{ kind: 'refused', step: 'PTRACE_SEIZE', errno: 1 }], 'exit 125');
    const [only] = (await run('exit 4', { tracer })).runs;
    expect(only).toMatchObject({ state: 'ran', exit: 4, untraced: 'it cannot be traced here (PTRACE_SEIZE: EPERM)' });
    expect(only!.refused).toBeUndefined();
  });

  test('a tracer that does not work here is done without', async () => {
    const tracer = await tracerThat('broken-tracer', [], 'exit 125');
    const [only] = (await run('exit 4', { tracer })).runs;
    expect(only).toMatchObject({ state: 'ran', exit: 4, untraced: 'the tracer cannot work here (exit 125)' });
  });

  test('a tracer that was killed has seen nothing', async () => {
    const tracer = await tracerThat('cut', [start]);
    const [only] = (await run('exit 4', { tracer })).runs;
    expect(only).toMatchObject({ exit: 4, untraced: 'the tracer did not live to say what it saw' });
  });
});
