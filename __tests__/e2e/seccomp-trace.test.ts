import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { TraceReport } from '../../src/model/seccomp.js';
import { runCli } from './support/cli.js';
import { underFilter } from './support/filtered.js';
import { root, temporaryFolder } from './support/folders.js';
import { probe } from './support/probes.js';
import { environmentWithoutRunner } from './support/process.js';

const folder = temporaryFolder('seccomp-trace');

async function traced(command: readonly string[], options: readonly string[] = []) {
  const { exit, stdout, stderr } = await runCli(['seccomp', 'trace', '--format', 'json', ...options, '--', ...command]);
  return { exit, stderr, report: JSON.parse(stdout) as TraceReport };
}

const eventfd2 = process.arch === 'arm64' ? 19 : 290;
const timerCreate = process.arch === 'arm64' ? 107 : 222;

describe('seccomp trace', () => {
  test('keeps the exit code and the streams of the command', async () => {
    const { exit, stdout, stderr } = await runCli(['seccomp', 'trace', '--', 'sh', '-c', 'echo out; echo err >&2; exit 42']);
    expect({ exit, stdout }).toEqual({ exit: 42, stdout: 'out\n' });
    expect(stderr).toMatch(/^err\nseccomp trace · linux\/\w+ · Linux [\d.]+ · exit 42 after /);
  });

  test('names the filter that a command has installed, with the instruction that decides', async () => {
    if (process.getuid?.() !== 0) return;
    const { report } = await traced([...underFilter(`${eventfd2}=errno:1`), probe('threads')]);
    expect(report.refused).toContainEqual(
      expect.objectContaining({
        call: 'eventfd2',
        answer: 'EPERM',
        by: 'filter',
        rules: [{ answer: 'ERRNO(EPERM)', by: 'instruction', place: 'installed filter 1: instruction 4' }],
      }),
    );
  });

  test('numbers filters in the order of their installation', async () => {
    if (process.getuid?.() !== 0) return;
    const other = process.arch === 'arm64' ? 101 : 35;
    const { report } = await traced([probe('filter'), `${other}=errno:1`, `${eventfd2}=errno:1`, '--', probe('threads')]);
    const placeOf = (name: string) => report.refused.find(({ call }) => call === name)?.rules?.[0]?.place;
    expect([placeOf('nanosleep'), placeOf('eventfd2')]).toEqual(['installed filter 1: instruction 4', 'installed filter 2: instruction 4']);
  });

  test('names the filter around us, which it cannot read, by asking with harmless arguments', () => {
    const cli = [process.execPath, join(root, 'dist/cli/index.js'), 'seccomp', 'trace', '--format', 'json', '--', probe('profile')];
    const [program, ...parameters] = [...underFilter(`${timerCreate}=errno:1`), ...cli] as [string, ...string[]];
    const { stdout } = spawnSync(program, parameters, { encoding: 'utf8', env: environmentWithoutRunner() as NodeJS.ProcessEnv });
    const report = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as TraceReport;
    expect(report).toMatchObject({ state: 'traced', seccomp: 'filter', noNewPrivs: 'yes' });
    expect(report.refused).toContainEqual(
      expect.objectContaining({ call: 'timer_create', answer: 'EPERM', by: 'filter', because: expect.stringContaining('arguments') }),
    );
  });

  test('says what no_new_privs changes for a set-user-ID program', async () => {
    if (process.getuid?.() !== 0 || spawnSync('su', ['nobody', '-s', '/bin/sh', '-c', 'true']).status !== 0) return;
    const { report } = await traced(['su', 'nobody', '-s', '/bin/sh', '-c', 'passwd -S'], ['--compare-no-new-privs']);
    expect(report.programs).toContainEqual(expect.objectContaining({ program: 'passwd', privileges: ['set-id'] }));
    // /etc/shadow
    expect(report.withNoNewPrivs?.added).toContainEqual(expect.objectContaining({ program: 'passwd', answer: 'EACCES' }));
  });

  test('says that it may not trace, and that the command was not run', () => {
    const ptrace = process.arch === 'arm64' ? 117 : 101;
    const cli = [process.execPath, join(root, 'dist/cli/index.js'), 'seccomp', 'trace', '--', 'echo', 'ran'];
    const [program, ...parameters] = [...underFilter(`${ptrace}=errno:1`), ...cli] as [string, ...string[]];
    const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain('it cannot be traced here: PTRACE_SEIZE was answered EPERM');
    expect(stderr).toMatch(/so that it was not run; strace (?:is not installed|cannot trace here .*); seccomp simulate needs no tracer/);
  });

  const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

  test('strace does where it is asked for, and what outlives the command is killed and named', async () => {
    if (!hasStrace) return;
    const { exit, report } = await traced(
      ['sh', '-c', 'sleep 4716 & ls /nonexistent; exit 3'],
      ['--tracer', 'strace', '--compare-no-new-privs'],
    );
    expect([exit, report.exit, report.tracer, report.left]).toEqual([3, 3, 'strace', ['sleep']]);
    expect(report.programs.map(({ program }) => program).sort()).toEqual(['ls', 'sh', 'sleep']);
    expect(report.notes).toEqual([expect.stringContaining('it was recorded by strace')]);
    expect(report.withNoNewPrivs?.reason).toContain('strace does not set no_new_privs');
    expect(spawnSync('pgrep', ['-f', '^sleep 4716']).status).toBe(1);
  });

  test('of a filter, strace tells what it answered, and that there is one', async () => {
    if (!hasStrace) return;
    const { report } = await traced([...underFilter(`${eventfd2}=errno:1`), probe('threads')], ['--tracer', 'strace']);
    expect(report.refused).toContainEqual(
      expect.objectContaining({
        call: 'eventfd2',
        answer: 'EPERM',
        by: 'unknown',
        because: expect.stringContaining('has installed a filter'),
      }),
    );
  });

  test('SIGTERM reaches a command that strace traces', async () => {
    if (!hasStrace) return;
    const cli = [join(root, 'dist/cli/index.js'), 'seccomp', 'trace', '--tracer', 'strace', '--', 'sh', '-c', 'echo on; exec sleep 4717'];
    const child = spawn(process.execPath, cli, {
      env: environmentWithoutRunner() as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(await closed).toBe(143);
    expect(spawnSync('pgrep', ['-f', '^sleep 4717']).status).toBe(1);
  });

  test('says which capability is missing', async () => {
    if (process.getuid?.() !== 0 || spawnSync('setpriv', ['--reuid', '65534', '--clear-groups', 'true']).status !== 0) return;
    const { report } = await traced(['setpriv', '--reuid', '65534', '--clear-groups', 'unshare', '--net', 'true']);
    expect(report.refused).toContainEqual(
      expect.objectContaining({ call: 'unshare', answer: 'EPERM', by: 'capability', because: expect.stringContaining('CAP_SYS_ADMIN') }),
    );
  });

  const under = (rules: string, command: readonly string[]) => {
    const cli = [process.execPath, join(root, 'dist/cli/index.js'), ...command];
    const [program, ...parameters] = [...underFilter(rules), ...cli] as [string, ...string[]];
    const { status, stdout, stderr } = spawnSync(program, parameters, {
      encoding: 'utf8',
      env: environmentWithoutRunner() as NodeJS.ProcessEnv,
    });
    return { status, stdout, stderr };
  };
  const isArm = process.arch === 'arm64';

  test('names the call without which it cannot trace, and what needs none', () => {
    const { status, stdout, stderr } = under(`${isArm ? 167 : 157}=errno:1`, [
      ...['seccomp', 'trace', '--tracer', 'probe', '--', 'echo', 'ran'],
    ]);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toMatch(/prctl was answered EPERM .* seccomp simulate needs no tracer/);
    expect(stderr).not.toContain('trace: ');
  });

  test('strace traces where our tracer may not', () => {
    if (!hasStrace) return;
    const { status, stdout, stderr } = under(`${isArm ? 167 : 157}=errno:1`, ['seccomp', 'trace', '--', 'echo', 'ran']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'ran\n' });
    expect(stderr).toContain('it was recorded by strace');
  });

  test('where no folder can be made, it is said and nothing is run', () => {
    const mkdir = isArm ? '34=errno:38' : '83=errno:38,258=errno:38';
    for (const action of [['trace'], ['verify', '--emulate-kernel', '4.19']]) {
      const { status, stdout, stderr } = under(mkdir, ['seccomp', ...action, '--', 'echo', 'ran']);
      expect({ status, stdout }).toEqual({ status: 125, stdout: '' });
      expect(stderr).toMatch(/^go-wsl-conform: no temporary folder can be made \(ENOSYS: .*; seccomp simulate runs none\n$/);
    }
  });

  test('says what would tell who answered, and is told by it', () => {
    const clockNanosleep = isArm ? 115 : 230;
    const command = (...options: string[]) => ['seccomp', 'trace', ...options, '--', 'sleep', '0.01'];
    const told = under(`${clockNanosleep}=errno:1`, command());
    expect(told.stderr).toMatch(/clock_nanosleep .*: EPERM 1 time by whom cannot be told/);
    expect(told.stderr).toContain('note: --profile FILE');
    const file = join(folder, 'named.json');
    const syscalls = [{ names: ['clock_nanosleep'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }];
    writeFileSync(file, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls }));
    const named = under(`${clockNanosleep}=errno:1`, command('--profile', file));
    expect(named.stderr).toMatch(/clock_nanosleep .*: EPERM 1 time by a seccomp filter/);
    expect(named.stderr).not.toContain('note: --profile FILE');
  });

  test('a command that is not there ends with 127', async () => {
    const { exit, stderr } = await runCli(['seccomp', 'trace', '--', 'no-such-command']);
    expect({ exit, stderr }).toEqual({ exit: 127, stderr: expect.stringContaining('no-such-command: command not found') });
  });

  test.each(['SIGINT', 'SIGKILL'] as const)('leaves nothing behind after %s', async (signal) => {
    const child = spawn(process.execPath, [join(root, 'dist/cli/index.js'), 'seccomp', 'trace', '--', 'sh', '-c', 'echo on; sleep 4713'], {
      env: environmentWithoutRunner() as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await closed;
    for (let round = 0; round < 50 && spawnSync('pgrep', ['-f', '^sleep 4713']).status === 0; round++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(spawnSync('pgrep', ['-f', '^sleep 4713']).status).toBe(1);
  });
});
