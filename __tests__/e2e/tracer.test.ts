import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { underStrace } from '../../src/go/strace.js';
import { underTracer } from '../../src/go/trace-program.js';
import { systemCallName } from '../../src/knowledge/system-call-numbers.js';
import { StraceReader } from '../../src/seccomp/strace-lines.js';
import { underFilter } from './support/filtered.js';
import { temporaryFolder } from './support/folders.js';
import { probe } from './support/probes.js';

/** A line of the tracer, as its package comment says. */
interface Line {
  readonly kind: string;
  readonly [name: string]: unknown;
}

interface CallLine extends Line {
  readonly arch: string;
  readonly number: number;
  readonly program: string;
  readonly phase: string;
  readonly role: string;
  readonly result: string;
  readonly count: number;
}

const folder = temporaryFolder('tracer');
const output = join(folder, 'trace.jsonl');

function trace(command: readonly string[], options: readonly string[] = [], before: readonly string[] = []) {
  const [program, ...parameters] = [...before, probe('trace'), '-o', output, ...options, '--', ...command] as [string, ...string[]];
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8', timeout: 60_000 });
  const lines = readFileSync(output, 'utf8')
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  const calls = lines.filter(({ kind }) => kind === 'call') as CallLine[];
  return { status, stdout, stderr, lines, calls, end: lines.at(-1)! };
}

const named = (calls: readonly CallLine[], name: string) => calls.filter(({ arch, number }) => systemCallName(arch, number) === name);

const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

describe('strace, read as our tracer', () => {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const eventfd2 = arch === 'arm64' ? 19 : 290;

  function straced(command: readonly string[], timeoutMs = 60_000) {
    const file = join(folder, 'strace-lines');
    const [program, ...parameters] = [...underStrace('strace', { output: file }), ...command] as [string, ...string[]];
    spawnSync(program, parameters, { encoding: 'utf8', timeout: timeoutMs, env: { ...process.env, ...stable } });
    const reader = new StraceReader({ arch, filtered: false, mayTraceSetuid: true, signals: constants.signals });
    for (const line of readFileSync(file, 'latin1').split('\n')) reader.read(line);
    const read = reader.trace();
    if (read.state !== 'traced') throw new Error(`strace: ${read.state}`);
    return read;
  }
  /** When a signal comes, a lock is waited for, or a thread is started is chance. */
  const stable = { GODEBUG: 'asyncpreemptoff=1', GOMAXPROCS: '1' };
  const told = (calls: readonly { readonly [name: string]: unknown }[]) =>
    calls
      // Whether a child ends before it is waited for.
      .filter(({ number, result }) => !(systemCallName(arch, Number(number)) === 'wait4' && result === 'restart'))
      .map(({ kind: _kind, signal: _signal, facts = [], filter, ...call }) => JSON.stringify({ ...call, filter, facts }))
      .sort();

  test.each([
    ['a single program', ['ls', '/', '/nonexistent']],
    ['children and their exit code', ['dash', '-c', 'cat /etc/passwd >/dev/null; ls /nonexistent; exit 3']],
    ['a signal', ['dash', '-c', 'kill -KILL $$']],
    ['what the kernel refuses, and flags', ['dash', '-c', 'unshare --user true; mount -t proc none /nonexistent; exit 0']],
  ])('tells the same calls: %s', (_, command) => {
    if (!hasStrace) return;
    const ours = trace(command, underTracer('', arch, { output }).slice(3, -1));
    const theirs = straced(command);
    expect(told(theirs.calls)).toEqual(told(ours.calls));
    expect([theirs.end.exit, theirs.end.signal]).toEqual([ours.end.exit, ours.end.signal]);
    expect(theirs.programs.map(({ program, starts }) => [program, starts]).sort()).toEqual(
      ours.lines
        .filter(({ kind }) => kind === 'program')
        .map(({ program, starts }) => [program, starts])
        .sort(),
    );
  });

  test.each([
    ['errno:1', { result: 'errno', errno: 1, filter: true }],
    ['errno:38', { result: 'errno', errno: 38, filter: true }],
    ['kill', { result: 'signal' }],
    ['trap', { result: 'signal' }],
  ])('sees a filter that answers %s', (action, answer) => {
    if (!hasStrace) return;
    const { calls } = straced([...underFilter(`${eventfd2}=${action}`), probe('threads')]);
    expect(calls.filter(({ number }) => number === eventfd2)).toEqual([
      expect.objectContaining({ ...answer, program: 'threads', count: 1 }),
    ]);
  });

  test('sees a filter that ends threads', () => {
    if (!hasStrace) return;
    const { calls } = straced(['timeout', '2', ...underFilter(`${eventfd2}=kill-thread`), probe('threads')]);
    const [call, ...others] = calls.filter(({ number }) => number === eventfd2);
    // Of the first thread nothing is told before the whole process has ended, and then how that ended (ptrace(2), death under ptrace).
    expect([call, ...others]).toEqual([expect.objectContaining({ result: call!.role === 'main' ? 'none' : 'signal' })]);
  });

  test('tells a signal that was sent from one of a filter', () => {
    if (!hasStrace) return;
    expect(straced(['dash', '-c', 'kill -SYS $$']).end).toMatchObject({ signal: 31, sent: true });
  });

  test('knows programs of 32 bits, and gives facts of arguments', () => {
    if (process.arch !== 'x64' || !hasStrace) return;
    const { calls } = straced([probe('threads', { GOARCH: '386' })]);
    expect(new Set(named(calls as unknown as CallLine[], 'clone').flatMap(({ arch: of, facts }) => [of, ...(facts as string[])]))).toEqual(
      new Set(['386', '0x50f00']),
    );
    expect(calls.filter(({ arch: of }) => of === 'amd64').map(({ number }) => number)).toEqual([59]);
  });
});

describe('the tracer', () => {
  test.each([
    ['a single program', ['ls', '/', '/nonexistent']],
    ['children', ['sh', '-c', 'cat /etc/passwd >/dev/null; /bin/true; exit 3']],
  ])('counts what strace counts: %s', (_, command) => {
    if (!hasStrace) return;
    const file = join(folder, 'strace');
    spawnSync('strace', ['-f', '-c', '-o', file, '--', ...command]);
    const counted = new Map(
      [...readFileSync(file, 'utf8').matchAll(/^ *[\d.]+ +[\d.]+ +\d+ +(\d+)(?: +(\d+))? +(\w+)$/gm)].map(([, calls, errors, name]) => [
        name!,
        [Number(calls), Number(errors ?? 0)],
      ]),
    );
    counted.delete('total');
    // strace leaves out what does not come back, and when a signal comes is chance.
    const came = trace(command).calls.filter(({ result }) => result !== 'none');
    const ours = new Map<string, number[]>();
    for (const { arch, number, result, count } of came) {
      const name = systemCallName(arch, number)!;
      const [calls = 0, errors = 0] = ours.get(name) ?? [];
      ours.set(name, [calls + count, errors + (result === 'errno' || result === 'restart' ? count : 0)]);
    }
    for (const map of [ours, counted]) map.delete('rt_sigreturn');
    expect(Object.fromEntries([...ours].sort())).toEqual(Object.fromEntries([...counted].sort()));
  });

  test.each([
    ['errno:1', { result: 'errno', errno: 1, filter: true }],
    ['errno:38', { result: 'errno', errno: 38, filter: true }],
    ['kill', { result: 'signal', signal: 31 }],
    ['trap', { result: 'signal', signal: 31 }],
  ])('sees a filter that answers %s, inside of the command and around us', (action, answer) => {
    const rule = `${process.arch === 'arm64' ? 19 : 290}=${action}`;
    const threads = probe('threads');
    for (const { calls } of [trace([...underFilter(rule), threads]), trace([threads], [], underFilter(rule))])
      expect(named(calls, 'eventfd2')).toEqual([expect.objectContaining({ ...answer, program: 'threads', count: 1 })]);
  });

  test('sees a filter that ends threads, although the process hangs', () => {
    const rule = `${process.arch === 'arm64' ? 19 : 290}=kill-thread`;
    const { calls } = trace(['timeout', '2', ...underFilter(rule), probe('threads')]);
    expect(named(calls, 'eventfd2')).toEqual([expect.objectContaining({ result: 'signal', signal: 31 })]);
  });

  test('knows programs of 32 bits, and gives facts of arguments', () => {
    if (process.arch !== 'x64') return;
    const { calls, end } = trace([probe('threads', { GOARCH: '386' })], ['-facts', '386/120=0,amd64/56=0']);
    expect(end).toMatchObject({ kind: 'end', exit: 0 });
    expect(new Set(named(calls, 'clone').flatMap(({ arch, facts }) => [arch, ...(facts as string[])]))).toEqual(
      new Set(['386', '0x50f00']),
    );
    expect(calls.filter(({ arch }) => arch === 'amd64').map(({ number }) => number)).toEqual([59]);
  });

  test('follows a program that a thread other than the first executes', () => {
    const source = join(folder, 'main.go');
    writeFileSync(
      source,
      'package main\nimport ("os"; "runtime"; "syscall")\nfunc main() {\n\tfor { go func() { runtime.LockOSThread(); if syscall.Gettid() == os.Getpid() { select {} }\n' +
        '\t\tsyscall.Exec("/bin/sh", []string{"sh", "-c", "echo executed; exit 5"}, nil) }(); runtime.Gosched() }\n}\n',
    );
    execFileSync('go', ['build', '-o', join(folder, 'thread-exec'), source], { env: { ...process.env, CGO_ENABLED: '0' } });
    const { status, stdout, calls } = trace([join(folder, 'thread-exec')]);
    expect({ status, stdout }).toEqual({ status: 5, stdout: 'executed\n' });
    expect(named(calls, 'execve')).toContainEqual(
      expect.objectContaining({ program: 'thread-exec', role: 'thread', result: 'ok', count: 1 }),
    );
  });

  test('passes on exit codes, signals and stops', () => {
    expect(trace(['sh', '-c', 'exit 42']).status).toBe(42);
    expect(trace(['sh', '-c', 'kill -KILL $$']).end).toMatchObject({ exit: 137, signal: 9 });
    // A process that stands still is left so until it is told to go on.
    const { status, stdout } = trace(['sh', '-c', 'sh -c "kill -STOP \\$\\$; echo went on" & sleep 1; echo waited; kill -CONT $!; wait']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'waited\nwent on\n' });
  });

  test('says that a command is not there, or is none', () => {
    expect(trace(['no-such-command'])).toMatchObject({ status: 127, lines: [{ kind: 'not-started', errno: 2 }] });
    expect(trace(['/etc/passwd'])).toMatchObject({ status: 126, lines: [{ kind: 'not-started', errno: 13 }] });
  });

  test('says that it may not trace, and runs nothing then', () => {
    const ptrace = process.arch === 'arm64' ? 117 : 101;
    const { status, stdout, lines } = trace(['echo', 'ran'], [], underFilter(`${ptrace}=errno:1`));
    expect({ status, stdout, lines }).toEqual({ status: 125, stdout: '', lines: [{ kind: 'refused', step: 'PTRACE_SEIZE', errno: 1 }] });
  });

  test('tells the build from the tests', () => {
    const module = join(folder, 'module');
    execFileSync('mkdir', ['-p', module]);
    writeFileSync(join(module, 'go.mod'), 'module example.invalid/m\n\ngo 1.18\n');
    writeFileSync(join(module, 'm_test.go'), `package m\nimport "testing"\nfunc TestIt(t *testing.T) { t.Log(${Math.random()}) }\n`);
    const { status, lines } = trace(['sh', '-c', `cd ${module} && go test .`], ['-phases']);
    expect(status).toBe(0);
    const programs = lines.filter(({ kind }) => kind === 'program').map(({ program, phase }) => `${program} ${phase}`);
    expect(programs).toEqual(expect.arrayContaining(['dash command', 'go build', 'compile build', 'link build', 'm.test test']));
  });

  test('leaves out what it is told to, and sees the rest', () => {
    const untraced = process.arch === 'arm64' ? '63,64,57,56' : '0,1,3,257';
    const { status, calls } = trace(['ls', '/'], ['-untraced', untraced]);
    expect(status).toBe(0);
    expect([...named(calls, 'openat'), ...named(calls, 'read')]).toEqual([]);
    expect(named(calls, 'getdents64')).toEqual([expect.objectContaining({ result: 'ok', count: 2 })]);
  });

  test('kills and names what outlives the command', () => {
    const { status, end } = trace(['sh', '-c', 'sleep 4711 & exit 4'], ['-linger', '100ms']);
    expect({ status, end }).toMatchObject({ status: 4, end: { left: ['sleep'] } });
    expect(spawnSync('pgrep', ['-f', '^sleep 4711']).status).toBe(1);
  });

  test('takes what it traces with it when it is killed', async () => {
    const child = spawn(probe('trace'), ['-o', output, '--', 'sh', '-c', 'echo started; sleep 4712; echo no'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
    expect(spawnSync('pgrep', ['-f', '^sleep 4712']).status).toBe(1);
  });
});
