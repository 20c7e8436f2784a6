import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Verification } from '../../src/model/seccomp.js';
import { goModule } from '../seccomp/oracles.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';
import { environmentWithoutRunner, runToEnd } from './support/process.js';

const folder = temporaryFolder('seccomp');
const file = (name: string) => join(folder, name);

/** A profile that answers one call otherwise, for all architectures of the machine. */
function profile(name: string, call: string, action: object): string {
  const architectures = ['SCMP_ARCH_X86', 'SCMP_ARCH_X32', 'SCMP_ARCH_ARM'];
  writeFileSync(file(name), JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', architectures, syscalls: [{ names: [call], ...action }] }));
  return file(name);
}

const eperm = { action: 'SCMP_ACT_ERRNO' };
const enosys = { action: 'SCMP_ACT_ERRNO', errnoRet: 38 };

async function verified(options: readonly string[], command: readonly string[]) {
  const { exit, stdout, stderr } = await runCli(['seccomp', 'verify', ...options, '--format', 'json', '--', ...command], { cwd: folder });
  return { exit, stderr, report: Verification.parse(JSON.parse(stdout)) };
}

beforeAll(async () => {
  mkdirSync(file('module'));
  writeFileSync(file('module/go.mod'), 'module example.com/threads\n\ngo 1.19\n');
  // Goroutines on threads of their own, a timer and a child.
  writeFileSync(
    file('module/main.go'),
    `package main

import (
	"fmt"
	"os/exec"
	"runtime"
	"sync"
	"time"
)

func work() error {
	var all sync.WaitGroup
	for range [4]int{} {
		all.Add(1)
		go func() {
			runtime.LockOSThread()
			time.Sleep(time.Millisecond)
			all.Done()
		}()
	}
	all.Wait()
	return exec.Command("true").Run()
}

func main() {
	fmt.Println("worked:", work())
}
`,
  );
  writeFileSync(
    file('module/main_test.go'),
    `package main

import "testing"

func TestWork(t *testing.T) {
	if err := work(); err != nil {
		t.Fatal(err)
	}
}
`,
  );
  // A C library that starts threads by clone3, as glibc since 2.34.
  writeFileSync(file('module/cgo.go'), 'package main\n\nimport "C"\n');
  for (const [name, cgo] of [
    ['plain', '0'],
    ['cgo', '1'],
  ] as const) {
    const env = { ...environmentWithoutRunner(), CGO_ENABLED: cgo, GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
    const { exit, stderr } = await runToEnd(['go', 'build', '-o', file(name), '.'], { cwd: file('module'), env });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  }
});

describe('a Go program under a profile', () => {
  test('that refuses clone3 with EPERM: Go does not need it, the C library does', async () => {
    const clone3 = profile('eperm.json', 'clone3', eperm);
    const plain = await verified(['--profile', clone3], [file('plain')]);
    expect([plain.exit, plain.stderr]).toEqual([0, 'worked: <nil>\n']);
    expect(plain.report.runs[0]!.refused!.filter(({ by }) => by === 'filter')).toEqual([]);
    const cgo = await verified(['--profile', clone3], [file('cgo')]);
    expect(cgo.exit).toBe(2);
    expect(cgo.stderr).toContain('pthread_create failed: Operation not permitted');
    expect(cgo.report.runs[0]!.causes).toEqual([{ id: 'seccomp.clone3', confidence: 'likely' }]);
    expect(cgo.report.runs[0]!.refused).toContainEqual(
      expect.objectContaining({
        call: 'clone3',
        answer: 'EPERM',
        by: 'filter',
        effect: 'breaks',
        rules: [{ answer: 'ERRNO(EPERM)', by: 'rule', place: expect.stringMatching(/eperm\.json:1:/) }],
      }),
    );
  });

  test('that refuses clone3 with ENOSYS: the C library copes', async () => {
    const { exit, report } = await verified(['--profile', profile('enosys.json', 'clone3', enosys)], [file('cgo')]);
    expect(exit).toBe(0);
    expect(report.runs[0]!.refused).toContainEqual(
      expect.objectContaining({ call: 'clone3', answer: 'ENOSYS', by: 'filter', effect: 'copes' }),
    );
  });

  test('that kills', async () => {
    const { exit, report } = await verified(
      ['--profile', profile('kill.json', 'futex', { action: 'SCMP_ACT_KILL_PROCESS' })],
      [file('plain')],
    );
    expect(exit).toBe(159);
    expect(report.runs[0]!.signal).toBe('SIGSYS');
    expect(report.runs[0]!.causes).toContainEqual({ id: 'seccomp.killed', confidence: 'established' });
  });

  test('that kills nobody, and a command that does', async () => {
    const { exit, report } = await verified(['--profile', profile('mild.json', 'reboot', eperm)], ['sh', '-c', 'kill -SYS $$']);
    expect(exit).toBe(159);
    expect(report.runs[0]).toMatchObject({ signal: 'SIGSYS', causes: [{ id: 'kill.external', confidence: 'established' }] });
  });

  test('that kills threads', async () => {
    const thread = profile('thread.json', 'futex', { action: 'SCMP_ACT_KILL_THREAD' });
    // Where the last thread asks for the call too, no thread is left, and the process ends by the signal.
    const endings = { 124: ['timed-out', 'seccomp.hang'], 159: ['ran', 'seccomp.killed'] } as Readonly<Record<number, string[]>>;
    for (const more of [[], ['--no-trace']]) {
      const { exit, report } = await verified(['--profile', thread, '--timeout', '3s', ...more], [file('plain')]);
      const [run] = report.runs;
      const [state, cause] = endings[exit ?? 0] ?? [];
      expect([run!.state, run!.causes.map(({ id }) => id)]).toEqual([state, expect.arrayContaining([cause])]);
      expect(run!.refused === undefined).toBe(more.length > 0);
    }
  });

  test('that does not let it be executed', async () => {
    const { exit, report } = await verified(['--profile', profile('exec.json', 'execve', eperm)], [file('plain')]);
    expect(exit).toBe(126);
    expect(report.runs[0]).toMatchObject({ state: 'not-started', causes: [{ id: 'seccomp.denied' }] });
  });
});

test('what the filters answer is told, whatever the errno', async () => {
  const to = file('never-made');
  for (const [name, syscall, answer] of [
    ['exists.json', { action: 'SCMP_ACT_ERRNO', errnoRet: 17 }, 'EEXIST'],
    ['far.json', { action: 'SCMP_ACT_ERRNO', errnoRet: 4095 }, 'errno 4095'],
    ['lie.json', { action: 'SCMP_ACT_ERRNO', errnoRet: 0 }, 'errno 0'],
    ['nobody.json', { action: 'SCMP_ACT_NOTIFY' }, 'ENOSYS'],
  ] as const) {
    const call = process.arch === 'arm64' ? 'mkdirat' : 'mkdir';
    const { report } = await verified(['--profile', profile(name, call, syscall)], ['mkdir', to]);
    expect(report.runs[0]!.refused).toEqual([expect.objectContaining({ call, answer, by: 'filter', times: 1 })]);
    expect(existsSync(to)).toBe(false);
  }
});

test('a profile under which the loader can neither execute the command nor end has not started it', async () => {
  const name = file('nothing.json');
  writeFileSync(name, JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: [{ names: ['read'], action: 'SCMP_ACT_ALLOW' }] }));
  const { exit, report } = await verified(['--profile', name], ['true']);
  expect(exit).toBe(126);
  expect(report.runs[0]).toMatchObject({ state: 'not-started', causes: [{ id: 'seccomp.denied', confidence: 'established' }] });
});

test('profiles are stacked, in their order', async () => {
  const stacked = [profile('first.json', 'clone3', enosys), profile('second.json', 'clone3', eperm), profile('third.json', 'acct', eperm)];
  const { report, stderr } = await verified(
    stacked.flatMap((name) => ['--profile', name]),
    ['grep', '-E', '^(Seccomp|NoNewPrivs)', '/proc/self/status'],
  );
  expect(stderr).toBe('NoNewPrivs:\t1\nSeccomp:\t2\nSeccomp_filters:\t3\n');
  expect(report.filters.map(({ file: name }) => name)).toEqual(stacked);
  // Of equally strict answers the newest filter's counts.
  expect(
    (
      await verified(
        stacked.flatMap((name) => ['--profile', name]),
        [file('cgo')],
      )
    ).exit,
  ).toBe(2);
});

test("go test works under Moby's default profile", async () => {
  const moby = goModule('github.com/moby/profiles/seccomp@v0.3.0');
  if (moby === undefined) return;
  const { exit, stdout, stderr } = await runCli(
    ['seccomp', 'verify', '--profile', join(moby, 'default.json'), '--', 'go', '-C', file('module'), 'test', '-count=1', './...'],
    { cwd: folder },
  );
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: expect.stringMatching(/^ok\s+example\.com\/threads/) });
  expect(stderr).toMatch(/exit 0 after/);
});

test('as on a kernel of 4.4, which Go copes with', async () => {
  const { exit, report, stderr } = await verified(
    ['--emulate-kernel', '4.4', '--go', '1.26.x'],
    ['sh', '-c', `go version && ${file('plain')}`],
  );
  expect([exit, stderr]).toEqual([0, expect.stringMatching(/go version go1\.26\.\d+ .*\nworked: <nil>\n/)]);
  expect(report.runs[0]!.go).toMatch(/^1\.26\.\d+$/);
  expect(report.notes[0]).toMatch(/^\d+ calls that Linux 4\.4 does not have were answered ENOSYS/);
  // A call that came with 4.5.
  const missing = await verified(
    ['--emulate-kernel', '4.4'],
    ['sh', '-c', 'command -v python3 >/dev/null || exit 38; python3 -c "$0"', copyFileRange],
  );
  expect(missing.exit).toBe(38);
});

/** Ends with the errno of copy_file_range with arguments that are wrong. */
const copyFileRange = `
import ctypes, sys
ctypes.CDLL(None, use_errno=True).syscall(326 if sys.maxsize and __import__('platform').machine() == 'x86_64' else 285, -1, 0, -1, 0, 0, 0)
sys.exit(ctypes.get_errno())
`;

test.each([
  ['a command that obeys', '86399.5', (mark: string) => `setsid sleep ${mark} & exec sleep ${mark}`, 130],
  // A shell waits for what it has started.
  ['a command that does not', '86399.6', (mark: string) => `setsid sleep ${mark} & sleep ${mark}; wait`, 137],
])('an interrupt leaves nothing running of %s', async (_, mark, scriptWith, code) => {
  const script = scriptWith(mark);
  const child = spawn(
    process.execPath,
    [join(root, 'dist/cli/index.js'), 'seccomp', 'verify', '--emulate-kernel', '4.4', '--', 'sh', '-c', script],
    { env: environmentWithoutRunner() as NodeJS.ProcessEnv, stdio: 'ignore', cwd: folder },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (let round = 0; round < 400 && running(mark) < 2; round++) await wait(25);
  expect(running(mark)).toBeGreaterThanOrEqual(2);
  child.kill('SIGINT');
  expect(await ended).toBe(code);
  expect(running(mark)).toBe(0);
});

test('the filters of another process are read as root, and are those that were installed', async () => {
  const shown = profile('shown.json', 'acct', eperm);
  const newer = profile('newer.json', 'clone3', enosys);
  const hexOf = async (name: string) => (await runCli(['seccomp', 'show', '--profile', name, '--format', 'hex'])).stdout;
  const script = `"$0" "$1" seccomp show --pid $$ --format hex`;
  const outside = [process.execPath, join(root, 'dist/cli/index.js')];
  const { stderr } = await verified(['--profile', shown], ['sh', '-c', script, ...outside]);
  // Whoever looks from inside is under the filter too.
  expect(stderr).toBe('');
  if (process.getuid?.() !== 0) return;
  const child = spawn(
    process.execPath,
    [...outside.slice(1), 'seccomp', 'verify', '--profile', shown, '--profile', newer, '--no-trace', '--', 'sleep', '86399.7'],
    {
      stdio: 'ignore',
    },
  );
  for (let round = 0; round < 400 && pidOf('sleep\x0086399.7') === undefined; round++) await wait(25);
  const { stdout } = await runCli(['seccomp', 'show', '--pid', pidOf('sleep\x0086399.7')!, '--format', 'hex']);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
  // In the order of their installation.
  expect(stdout).toBe((await hexOf(shown)) + (await hexOf(newer)));
});

/** The process whose command line begins so. */
function pidOf(start: string): string | undefined {
  return readdirSync('/proc').find((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(start);
    } catch {
      return false;
    }
  });
}

/** How many processes sleep for as long. */
function running(word: string): number {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return words === `sleep\0${word}\0`;
    } catch {
      return false;
    }
  }).length;
}
