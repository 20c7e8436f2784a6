import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { copyOfExample, root, temporaryFolder } from './support/folders.js';
import { type Ended, environmentWithoutRunner, runToEnd } from './support/process.js';
import { reportFiles } from './support/report-files.js';

const release = '1.26.x';
const cli = join(root, 'dist/cli/index.js');

/** A test that starts a program in a session of its own, and one that waits for ever. */
const waiting = `package queue

import (
	"os/exec"
	"syscall"
	"testing"
)

func TestADaemon(t *testing.T) {
	daemon := exec.Command("sleep", "MARK")
	daemon.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
}
`;

interface Hanging {
  readonly child: ChildProcess;
  readonly ended: Promise<{ exit: number | null; signal: NodeJS.Signals | null }>;
  readonly out: string;
  readonly temporary: string;
  /** Seconds that the daemon of this run sleeps: its mark in the process table. */
  readonly mark: string;
}

let marks = 0;
const allMarks: string[] = [];
afterAll(() => {
  for (const { pid, args } of processes()) if (allMarks.some((mark) => args.includes(`sleep ${mark}`))) process.kill(pid, 'SIGKILL');
});

/** A run of a test that waits for ever, at the point where that test runs. */
async function hangingRun(env: Record<string, string> = {}): Promise<Hanging> {
  const directory = copyOfExample('broken/timeout');
  const mark = `86400.${process.pid}${marks++}`;
  allMarks.push(mark);
  writeFileSync(join(directory, 'a_daemon_test.go'), waiting.replace('MARK', mark));
  const [out, temporary] = [temporaryFolder('report'), temporaryFolder('tmp')];
  const parameters = ['run', directory, '--go', release, '--out', out, '--check', 'build,test,vet', '--test-flags=-timeout=5m'];
  const child = spawn(process.execPath, [cli, ...parameters], {
    env: { ...environmentWithoutRunner(), TMPDIR: temporary, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise<{ exit: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (exit, signal) => resolve({ exit, signal })),
  );
  await until('the tests run', () => survivors({ temporary, mark }).length >= 2);
  return { child, ended, out, temporary, mark };
}

function processes(): { pid: number; args: string }[] {
  return execFileSync('ps', ['-eo', 'pid=,stat=,args='])
    .toString()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .flatMap((match) => (match === null || match[2]!.startsWith('Z') ? [] : [{ pid: Number(match[1]), args: match[3]! }]));
}

/** Test binaries that were built in this temporary folder, and the daemon. */
function survivors({ temporary, mark }: Pick<Hanging, 'temporary' | 'mark'>): string[] {
  return processes()
    .map(({ args }) => args)
    .filter((args) => args === `sleep ${mark}` || (args.startsWith(temporary) && args.includes('.test')));
}

async function until(what: string, holds: () => boolean, seconds = 120): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > seconds * 1000) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function reportIn(out: string): Report {
  return Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
}

const ours = (temporary: string) => readdirSync(temporary).filter((name) => name.startsWith('go-'));

describe('a run that is ended', () => {
  test('by SIGKILL leaves no process, no temporary folder, and a report of what it had measured', async () => {
    const run = await hangingRun();
    await until('the report so far', () => reportIn(run.out).results.some(({ check }) => check === 'vet'));
    run.child.kill('SIGKILL');
    expect(await run.ended).toEqual({ exit: null, signal: 'SIGKILL' });
    await until('nothing survives', () => survivors(run).length === 0, 10);
    await until('the temporary folder is gone', () => ours(run.temporary).length === 0, 10);
    const report = reportIn(run.out);
    expect({ verdict: report.verdict, interrupted: report.interrupted }).toEqual({ verdict: 'undetermined', interrupted: 'unfinished' });
    expect(report.results.map(({ check, status }) => [check, status])).toContainEqual(['vet', 'pass']);
    expect(report.notRun.filter(({ leftOut }) => leftOut !== true).map(({ check, why }) => [check, why])).toEqual([
      ['test', 'the run ended before its result'],
    ]);
  });

  test('by SIGHUP, as by a closed terminal, still reports, and leaves nothing', async () => {
    const run = await hangingRun();
    run.child.kill('SIGHUP');
    run.child.kill('SIGHUP');
    expect(await run.ended).toEqual({ exit: 129, signal: null });
    expect(survivors(run)).toEqual([]);
    expect(ours(run.temporary)).toEqual([]);
    expect(reportIn(run.out)).toMatchObject({ verdict: 'undetermined', interrupted: 'SIGHUP' });
  });

  test('by a second SIGTERM ends at once, and leaves nothing', async () => {
    const run = await hangingRun();
    run.child.kill('SIGTERM');
    run.child.kill('SIGTERM');
    expect(await run.ended).toEqual({ exit: 143, signal: null });
    await until('nothing survives', () => survivors(run).length === 0, 10);
    await until('the temporary folder is gone', () => ours(run.temporary).length === 0, 10);
  });

  test('by SIGKILL together with its guard is cleaned up after by the next run', async () => {
    const run = await hangingRun();
    const guard = processes().find(({ args, pid }) => args.includes('go-wsl-conform-guard') && parentOf(pid) === run.child.pid)!;
    const group = processes().find(({ args }) => args.startsWith(run.temporary))!;
    process.kill(guard.pid, 'SIGKILL');
    run.child.kill('SIGKILL');
    await run.ended;
    process.kill(group.pid, 'SIGKILL');
    expect(ours(run.temporary)).toHaveLength(1);
    const owner = JSON.parse(readFileSync(join(run.temporary, ours(run.temporary)[0]!, '.owner.json'), 'utf8'));
    // Of a living owner: the next run has to leave it alone.
    const living = join(run.temporary, 'go-wsl-conform-living');
    mkdirSync(living, { mode: 0o700 });
    const started = readFileSync(`/proc/${process.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19];
    writeFileSync(join(living, '.owner.json'), JSON.stringify({ ...owner, pid: process.pid, started }));
    const next = await runCli(
      ['run', copyOfExample('broken/no-tests'), '--go', release, '--check', 'build', '--out', temporaryFolder('report')],
      {
        env: { TMPDIR: run.temporary },
      },
    );
    expect(next.exit).toBe(0);
    expect(ours(run.temporary)).toEqual(['go-wsl-conform-living']);
  });
});

function parentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)]).toString());
}

const service = ['--go', release, '--check', 'build,vet,test,cross', '--cross-targets', 'linux/arm64'];

/** Mounts a file system of that size; undefined where that is refused (no root, no privilege), which the test then says. */
function smallDisk(size: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-disk-'));
  const refused = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0;
  disks.push(folder);
  return refused ? undefined : folder;
}
const disks: string[] = [];
afterAll(() => {
  for (const folder of disks) {
    spawnSync('umount', ['-l', folder]);
    rmdirSync(folder);
  }
});
const canMount = smallDisk('64k') !== undefined;
const needsMount = canMount ? test : test.skip;
if (!canMount) console.warn('skipped: disk-full tests need the right to mount a tmpfs');

/** No fault of ours, and no good news. */
function expectHonest({ exit, stdout, stderr }: Ended): void {
  expect([0, 1, 64, 70, null]).not.toContain(exit);
  expect(stdout + stderr).not.toMatch(/internal error|\n {4}at /);
}

describe('a full disk', () => {
  needsMount('in the temporary folder leaves what needs room undetermined, says why, and the report is written', async () => {
    const disk = smallDisk('256k')!;
    writeFileSync(join(disk, 'filler'), Buffer.alloc(200 * 1024));
    const out = temporaryFolder('report');
    const ended = await runCli(['run', copyOfExample('service'), ...service, '--out', out], { env: { TMPDIR: disk } });
    expectHonest(ended);
    const report = reportIn(out);
    expect(report.findings.map(({ cause }) => cause)).toContain('fs.no-space');
    expect(report.results.find(({ check }) => check === 'vet')).toBeDefined();
    // Of ours nothing is left. cmd/cgo leaves its own input where a disk is full (cmd/cgo/util.go, run: it removes another file), and `go test` keeps the TMPDIR that tests see.
    expect(readdirSync(disk).filter((name) => !name.startsWith('cgo-gcc-input-'))).toEqual(['filler']);
  });

  needsMount('in the build cache is the finding', async () => {
    const disk = smallDisk('1m')!;
    const out = temporaryFolder('report');
    const ended = await runCli(['run', copyOfExample('service'), ...service, '--out', out], { env: { GOCACHE: join(disk, 'cache') } });
    expectHonest(ended);
    expect(reportIn(out).findings.map(({ cause }) => cause)).toContain('fs.no-space');
  });

  needsMount('in the tool cache fails the installation with that reason, and leaves nothing half installed', async () => {
    const disk = smallDisk('20m')!;
    const out = temporaryFolder('report');
    const ended = await runCli(['run', copyOfExample('service'), '--go', '1.25.x', '--source', 'proxy', '--out', out], {
      env: { RUNNER_TOOL_CACHE: disk },
    });
    expectHonest(ended);
    const install = reportIn(out).results.find(({ check }) => check === 'toolchain.install');
    expect(install).toMatchObject({ status: expect.stringMatching(/fail|unknown/), summary: expect.stringMatching(/no space/i) });
    expect(Number(execFileSync('du', ['-sk', disk]).toString().split('\t')[0])).toBeLessThan(1024);
  });

  needsMount('in the report folder: what does not fit is elsewhere and named, the rest is there, the table is printed', async () => {
    const disk = smallDisk('64k')!;
    writeFileSync(join(disk, 'filler'), Buffer.alloc(52 * 1024));
    const temporary = temporaryFolder('tmp');
    const ended = await runCli(['run', copyOfExample('service'), ...service, '--out', disk], { env: { TMPDIR: temporary } });
    expect(ended.exit).toBe(74);
    expect(ended.stdout).toContain('conformant');
    const [, elsewhere] = /go-wsl-conform: report\.json could not be written: ENOSPC.*; it is (\S+)/.exec(ended.stderr)!;
    expect(Report.parse(JSON.parse(readFileSync(elsewhere!, 'utf8'))).verdict).toBe('conformant');
    for (const name of readdirSync(disk)) expect(['filler', ...reportFiles]).toContain(name);
  });

  test('behind standard output is an error, although the report is written', async () => {
    const out = temporaryFolder('report');
    const script = 'exec "$@" >/dev/full';
    const ended = await shell(script, ['run', copyOfExample('service'), ...service, '--out', out, '--format', 'json']);
    expect(ended).toMatchObject({ exit: 74, stderr: expect.stringContaining('the output could not be written: ENOSPC') });
    expect(reportIn(out).verdict).toBe('conformant');
  });
});

function shell(script: string, parameters: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return runToEnd(['bash', '-c', script, 'bash', process.execPath, cli, ...parameters], {
    cwd: root,
    env: { ...environmentWithoutRunner(), ...env },
  });
}

test.each([
  ['standard output', 'set -o pipefail; "$@" | true'],
  ['both streams', 'set -o pipefail; "$@" 2>&1 | true'],
])('a reader of %s that has gone changes neither verdict nor files', async (_, script) => {
  const out = temporaryFolder('report');
  const ended = await shell(script, [
    'run',
    copyOfExample('broken/vet-error'),
    '--go',
    release,
    '--check',
    'build,vet',
    '--out',
    out,
    '--verbose',
  ]);
  expect(ended.exit).toBe(2);
  expect(readdirSync(out).sort()).toEqual(reportFiles);
});

/** Lines without an end in sight, so that what is kept must be bounded. */
const chatty = `package chatty

import (
	"os"
	"strings"
	"testing"
)

func TestPrints(t *testing.T) {
	line := []byte(strings.Repeat("x", 199) + "\\n")
	for range MEGABYTES * 1_000_000 / len(line) {
		os.Stdout.Write(line)
	}
	t.Error("the last word")
}
`;

/** A control group with a limit on memory; undefined where none can be made. */
function memoryGroup(bytes: number): string | undefined {
  for (const [parent, limit] of [
    ['/sys/fs/cgroup/memory', 'memory.limit_in_bytes'],
    ['/sys/fs/cgroup', 'memory.max'],
  ] as const) {
    const folder = join(parent, `go-wsl-conform-test-${process.pid}`);
    try {
      mkdirSync(folder);
      groups.push(folder);
      if (!existsSync(join(folder, limit))) continue;
      writeFileSync(join(folder, limit), String(bytes));
      return folder;
    } catch {}
  }
  return undefined;
}
const groups: string[] = [];
afterAll(() => {
  for (const folder of groups) rmdirSync(folder);
});
const limited = memoryGroup(256 * 1024 * 1024);
if (limited === undefined) console.warn('skipped: the memory limit needs the right to make a control group with a memory controller');

/** The go command itself keeps all that a package prints when packages are named (cmd/go/internal/test, runTestActor). */
(limited === undefined ? test.skip : test).each([
  [20, 'the test fails', { cause: 'test.failed' }, { status: 'fail' }],
  [300, 'the kernel kills the go command', { cause: 'oom.cgroup' }, { status: 'unfinished' }],
])('256 MB of memory for all together, while a test prints %d MB: %s, and we report it', async (megabytes, _, finding, printing) => {
  const directory = temporaryFolder('chatty');
  writeFileSync(join(directory, 'go.mod'), 'module example.com/chatty\n\ngo 1.22\n');
  writeFileSync(join(directory, 'chatty_test.go'), chatty.replace('MEGABYTES', String(megabytes)));
  const out = temporaryFolder('report');
  const script = 'echo $$ >"$GROUP/cgroup.procs"; exec "$@"';
  const ended = await shell(script, ['run', directory, '--go', release, '--check', 'test', '--out', out], { GROUP: limited! });
  expect(ended.exit).toBe(2);
  const report = reportIn(out);
  expect(report).toMatchObject({ verdict: 'failures', findings: [finding] });
  expect(report.results[0]!.tests!.tests).toMatchObject([{ name: 'TestPrints', ...printing }]);
});

const faketime = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  .map((folder) => join(folder, 'faketime/libfaketimeMT.so.1'))
  .find((file) => existsSync(file));
if (faketime === undefined) console.warn('skipped: the clock jump needs the package libfaketime');

(faketime === undefined ? test.skip : test)('a clock that jumps back a year does not touch durations and limits', async () => {
  const clock = join(temporaryFolder('clock'), 'faketime');
  writeFileSync(clock, '+0');
  const run = await hangingRun({
    LD_PRELOAD: faketime!,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  writeFileSync(clock, '-365d');
  run.child.kill('SIGINT');
  expect(await run.ended).toEqual({ exit: 130, signal: null });
  const report = reportIn(run.out);
  expect(report.durationMs).toBeGreaterThan(0);
  expect(report.durationMs).toBeLessThan(300_000);
  for (const { durationMs } of report.results) expect(durationMs).toBeLessThan(300_000);
  expect(Math.abs(Date.now() - Date.parse(report.startedAt))).toBeLessThan(300_000);
});
