import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { BenchReport } from '../../src/model/bench.js';
import { LimitsReport } from '../../src/model/limits.js';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';
import { environmentWithoutRunner, runToEnd } from './support/process.js';

const limits = (parameters: readonly string[], command: readonly string[], options?: Parameters<typeof runCli>[1]) =>
  runCli(['limits', ...parameters, '--', ...command], options);
const shell = (script: string) => ['sh', '-c', script];

async function report(parameters: readonly string[], command: readonly string[]) {
  const { exit, stdout, stderr } = await limits([...parameters, '--format', 'json'], command);
  return { exit, stderr, report: LimitsReport.parse(JSON.parse(stdout)) };
}

/** Cgroups of ours that there are anywhere. */
function groupsLeft(): string[] {
  const below = (folder: string, depth: number): string[] =>
    depth === 0
      ? []
      : readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .flatMap(({ name }) =>
            /^go-wsl-conform-\d+-/.test(name) ? [join(folder, name)] : safely(() => below(join(folder, name), depth - 1)),
          );
  return safely(() => below('/sys/fs/cgroup', 6));
}

function safely(look: () => string[]): string[] {
  try {
    return look();
  } catch {
    return [];
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Processes whose command line holds a word. */
function running(word: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}

function isChildOf(pid: string, parent: number): boolean {
  return readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${parent}\n`);
}

async function until(condition: () => boolean): Promise<boolean> {
  for (let round = 0; round < 200 && !condition(); round++) await wait(25);
  return condition();
}

/** Starts it and gives its process and its end. */
function start(parameters: readonly string[], command: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'dist/cli/index.js'), 'limits', ...parameters, '--', ...command], {
    env: environmentWithoutRunner() as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: root,
  });
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      streams[name] += text;
    });
  const ended = new Promise<{ exit: number | null }>((resolve) => child.once('close', (exit) => resolve({ exit })));
  return { child, streams, ended };
}

/** By the file system alone: were the program itself asked, one that never works would skip every test. */
const able = ['/sys/fs/cgroup/memory/cgroup.procs', '/sys/fs/cgroup/cgroup.subtree_control'].some(isWritable) ? test : test.skip;
const isRoot = process.getuid?.() === 0 ? able : test.skip;

describe('limits that bite', () => {
  able('memory: the kernel kills, and the code of the command is kept', async () => {
    const { exit, report: found } = await report(
      ['--memory', '64M'],
      ['node', '-e', 'const kept = []; for (;;) kept.push(Buffer.alloc(2 ** 20, 1))'],
    );
    expect(exit).toBe(137);
    expect(found).toMatchObject({ state: 'ran', exit: 137, signal: 'SIGKILL', causes: [{ id: 'oom.cgroup', confidence: 'established' }] });
    expect(found.outcomes[0]).toMatchObject({ limit: 'memory', asked: 2 ** 26, state: 'bit', firstSeconds: expect.any(Number) });
    const { before, after, difference } = found.counters!;
    expect(after.memory!.killed! - before.memory!.killed!).toBe(difference.memory!.killed);
    expect(difference.memory!.killed).toBeGreaterThan(0);
    expect(difference.memory!.peakBytes).toBeLessThanOrEqual(2 ** 26);
  });

  // So little that other work on the machine does not leave it less.
  able('processor time: a tenth of a CPU is used up in period after period', async () => {
    const burn = 'const end = Date.now() + 2000; while (Date.now() < end); process.exit(3)';
    const { exit, report: found } = await report(['--cpu', '0.1'], ['node', '-e', burn]);
    expect(exit).toBe(3);
    expect(found.outcomes[0]).toMatchObject({ limit: 'cpu', asked: 0.1, state: 'bit' });
    // That the quota was met is counted; that it failed by it, no counter says.
    expect(found.causes).toEqual([{ id: 'cpu.throttled', confidence: 'possible' }]);
    expect(found.counters!.difference.cpu!.throttled).toBeGreaterThanOrEqual(10);
  });

  able('tasks: what is refused is counted, and a fork bomb ends with the command', async () => {
    const bomb = 'go_wsl_bomb() { go_wsl_bomb | go_wsl_bomb & }; go_wsl_bomb; sleep 2; exit 7';
    const { exit, report: found } = await report(['--pids', '30'], shell(bomb));
    expect(exit).toBe(7);
    expect(found.outcomes[0]).toMatchObject({ limit: 'pids', asked: 30, state: 'bit' });
    expect(found.counters!.difference.pids!.refused).toBeGreaterThan(0);
    expect(running('go_wsl_bomb')).toEqual([]);
  });

  able('a limit that is too low to start at all is a verdict', async () => {
    const { exit, report: found } = await report(['--memory', '100K'], ['node', '-e', '0']);
    expect(exit).toBe(137);
    expect(found.outcomes[0]).toMatchObject({ limit: 'memory', state: 'bit' });
  });

  const self = [process.execPath, join(root, 'dist/cli/index.js'), 'limits'];
  const fill = ['node', '-e', 'const kept = []; for (;;) kept.push(Buffer.alloc(2 ** 20, 1))'];

  able('memory: what a command that limits itself was killed for is never called foreign', async () => {
    const { exit, report: found } = await report(['--memory', '100M'], [...self, '--memory', '1G', '--', ...fill]);
    expect(exit).toBe(137);
    expect(found.outcomes[0]).toMatchObject({ limit: 'memory', state: 'bit' });
    expect(found.outcomes[0]!.summary).not.toContain('nothing killed');
    expect(found.causes.map(({ id }) => id)).toEqual(['oom.cgroup']);
  });

  able('tasks: a full limit is not called free because a group inside had the refusals', async () => {
    const many = shell('for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 3 & done; wait');
    const { report: found } = await report(['--pids', '25'], [...self, '--pids', '500', '--', ...many]);
    expect(found.outcomes[0]!.state).not.toBe('not-reached');
  });

  able('an exit code of 137 alone is no kill', async () => {
    const { exit, report: found } = await report(['--memory', '100M'], shell('exit 137'));
    expect({ exit, causes: found.causes }).toEqual({ exit: 137, causes: [] });
    expect(found.meaning).toEqual([expect.stringMatching(/^It ended with 137 by itself/)]);
  });

  able('open files may be as few as the standard streams', async () => {
    const { exit, stderr } = await limits(['--nofile', '3'], [process.execPath, '-e', '0']);
    expect(exit).not.toBe(125);
    expect(stderr).not.toContain('go-wsl-conform-limits');
    expect(stderr).toContain('limits nofile=3 · ');
  });

  able('resource limits are in force, and nobody counts them', async () => {
    const { exit, stdout, stderr } = await limits(['--nofile', '50', '--as', '8G'], shell('ulimit -n; ulimit -v; exit 5'));
    expect({ exit, stdout }).toEqual({ exit: 5, stdout: '50\n8388608\n' });
    expect(stderr).toContain('? nofile');
  });

  able('no limit that bit is said to be the reason', async () => {
    const { exit, stderr } = await limits(['--memory', '256M', '--pids', '64'], shell('exit 3'));
    expect(exit).toBe(3);
    expect(stderr).toContain('No limit bit: it failed for another reason.');
  });

  test('nothing is left of all that', () => expect(groupsLeft()).toEqual([]));
});

describe('the command', () => {
  able('has our standard streams and nothing else of ours', async () => {
    const { child, streams, ended } = start(
      ['--pids', '64'],
      shell('tr a-z A-Z; test -e /proc/$$/fd/3 && echo leaked; echo told >&2; exit 42'),
    );
    child.stdin.end('passed through\n');
    expect(await ended).toEqual({ exit: 42 });
    expect(streams.stdout).toBe('PASSED THROUGH\n');
    expect(streams.stderr).toMatch(/^told\nlimits pids=64 · /);
  });

  able('gets no limit when none is asked for, and is counted', async () => {
    const { exit, report: found } = await report([], ['node', '-e', '0']);
    expect(exit).toBe(0);
    expect(found.outcomes).toEqual([]);
    expect(found.counters!.difference.memory!.peakBytes).toBeGreaterThan(2 ** 20);
  });

  able('leaves no daemon', async () => {
    const { exit, report: found } = await report(['--pids', '64'], shell('setsid sleep 654.25 & exit 4'));
    expect({ exit, left: found.left }).toEqual({ exit: 4, left: ['sleep'] });
    expect(running('654.25')).toEqual([]);
  });

  able('that ignores TERM is killed after a while, with all that it started', async () => {
    const { child, streams, ended } = start(['--pids', '64'], shell("trap '' TERM; echo ready; while :; do sleep 0.321; done"));
    expect(await until(() => streams.stdout.includes('ready'))).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ exit: 137 });
    expect(running('0.321')).toEqual([]);
    expect(streams.stderr).toContain('this program ended it with SIGKILL');
    expect(streams.stderr).not.toContain('something sent it');
  });

  able.each<[NodeJS.Signals, number]>([
    ['SIGINT', 3],
    ['SIGTERM', 4],
  ])('gets %s', async (signal, code) => {
    const { child, streams, ended } = start([], shell("trap 'exit 3' INT; trap 'exit 4' TERM; echo ready; while :; do sleep 0.05; done"));
    expect(await until(() => streams.stdout.includes('ready'))).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual({ exit: code });
  });

  able('that prints for ever ends with its reader', async () => {
    const { stdout } = await runToEnd(
      ['sh', '-c', '"$0" dist/cli/index.js limits --pids 64 -- yes go_wsl_endless | head -n 2', process.execPath],
      { cwd: root, env: environmentWithoutRunner() },
    );
    expect(stdout).toBe('go_wsl_endless\ngo_wsl_endless\n');
    expect(await until(() => running('go_wsl_endless').length === 0)).toBe(true);
  });

  able('and its cgroups are gone when we were killed', async () => {
    const { child, streams, ended } = start(['--memory', '256M', '--pids', '64'], shell('setsid sleep 655.25 & echo ready; sleep 656.25'));
    expect(await until(() => streams.stdout.includes('ready'))).toBe(true);
    expect(groupsLeft().length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    expect(await until(() => groupsLeft().length === 0 && running('655.25').length + running('656.25').length === 0)).toBe(true);
  });

  isRoot('what a run left whose helper was killed too is removed at the next start', async () => {
    const { child, streams } = start(['--pids', '64'], shell('setsid sleep 657.25 & echo ready; sleep 658.25'));
    expect(await until(() => streams.stdout.includes('ready'))).toBe(true);
    for (const helper of running('go-wsl-conform-guard')) if (isChildOf(helper, child.pid!)) process.kill(Number(helper), 'SIGKILL');
    child.kill('SIGKILL');
    // Not the end of its streams, which what it left holds open.
    await new Promise((resolve) => child.once('exit', resolve));
    await wait(200);
    expect(groupsLeft().length).toBeGreaterThan(0);
    expect((await limits(['--pids', '64'], ['true'])).exit).toBe(0);
    expect(groupsLeft()).toEqual([]);
    expect(running('657.25').concat(running('658.25'))).toEqual([]);
  });

  test('nothing is left of all that', () => expect(groupsLeft()).toEqual([]));
});

describe('what cannot be done is said, and the command is not run', () => {
  test('without the secrets of the environment', async () => {
    const secret = 'hunter2-hunter2-hunter2';
    const { exit, stderr } = await runCli(['limits', '--', `/absent/${secret}`], { env: { API_TOKEN: secret } });
    expect(exit).toBe(127);
    expect(stderr).toContain('/absent/');
    expect(stderr).not.toContain(secret);
  });

  const marker = () => join(temporaryFolder('limits'), 'ran');

  test.each<[string, readonly string[], readonly string[], number, RegExp]>([
    ['a command that is not found', ['--pids', '9'], ['no-such-command'], 127, /not started: no-such-command: command not found/],
    ['a file that is no program', [], [join(root, 'README.md')], 126, /README\.md could not be started: permission denied/],
    ['no processor time', ['--cpu', '0'], ['true'], 64, /^go-wsl-conform: --cpu: 0 is less than can be had/],
    ['more than the machine', ['--memory', '900T'], ['true'], 64, /--memory: 900 TiB is more than this machine has/],
    ['an unknown unit', ['--memory', '64Q'], ['true'], 64, /--memory: "64Q" has no known unit: Q/],
    ['an unknown format', ['--format', 'jsn'], ['true'], 64, /did you mean "json"/],
    ['a limit twice', ['--cpu', '1', '--cpu', '2'], ['true'], 64, /^go-wsl-conform: --cpu: is given twice: 1 and 2/],
    ['no command', [], [], 64, /names no command after `--`/],
  ])('%s', async (_what, parameters, command, code, message) => {
    const { exit, stdout, stderr } = await limits(parameters, command);
    expect({ exit, stdout }).toEqual({ exit: code, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('no separator', async () => {
    const { exit, stderr } = await runCli(['limits', 'true']);
    expect(exit).toBe(64);
    expect(stderr).toMatch(/has no `--` before the command\n {2}as in: limits --cpu 0\.5/);
  });

  isRoot.each<[string, string, RegExp]>([
    [
      'cgroup file systems that are read-only',
      'for each in /sys/fs/cgroup /sys/fs/cgroup/*; do mount -o remount,bind,ro "$each" 2>/dev/null; done',
      /mounted read-only \(EROFS\)\n {4}→ /,
    ],
    ['no cgroup file system', 'umount -R /sys/fs/cgroup', /no hierarchy with the memory controller is mounted\n {4}→ mount/],
  ])('%s', async (_what, prepare, message) => {
    const ran = marker();
    const script = `${prepare}; exec "$0" dist/cli/index.js limits --memory 64M -- touch ${ran}`;
    const { exit, stderr } = await runToEnd(['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, process.execPath], {
      cwd: root,
      env: environmentWithoutRunner(),
    });
    expect(exit).toBe(125);
    expect(stderr).toMatch(/^limits memory=64Mi · unknown: nothing here can hold the command to these limits, so that it was not run\n/);
    expect(stderr).toMatch(message);
    expect(existsSync(ran)).toBe(false);
  });

  isRoot('no permission', async () => {
    const ran = marker();
    const script = `exec setpriv --reuid 65534 --regid 65534 --clear-groups "$0" dist/cli/index.js limits --memory 64M -- touch ${ran}`;
    const { exit, stderr } = await runToEnd(['sh', '-c', script, process.execPath], { cwd: root, env: environmentWithoutRunner() });
    expect(exit).toBe(125);
    expect(stderr).toMatch(/there is no permission \(EACCES\)/);
    expect(existsSync(ran)).toBe(false);
  });

  isRoot('RLIMIT_NPROC holds nobody but users: root is told, others are held', async () => {
    expect(await limits(['--nproc', '9'], ['true'])).toMatchObject({
      exit: 125,
      stderr: expect.stringContaining('does not apply RLIMIT_NPROC to root'),
    });
    const script =
      'exec setpriv --reuid 64123 --regid 64123 --clear-groups --inh-caps=-all --bounding-set=-all "$0" dist/cli/index.js limits --nproc 1 -- sh -c "ls; exit 9"';
    const { exit, stderr } = await runToEnd(['sh', '-c', script, process.execPath], { cwd: root, env: environmentWithoutRunner() });
    expect(stderr).toMatch(/\? nproc/);
    expect(exit).not.toBe(9);
  });

  test('nothing is left of all that', () => expect(groupsLeft()).toEqual([]));
});

describe('run --limits', () => {
  const hungry = () => {
    const folder = temporaryFolder('hungry');
    writeFileSync(join(folder, 'go.mod'), 'module example.com/hungry\n\ngo 1.24\n');
    writeFileSync(
      join(folder, 'hungry_test.go'),
      `package hungry

import "testing"

func TestFill(t *testing.T) {
	filled := make([]byte, 400<<20)
	for i := range filled {
		filled[i] = 1
	}
}

func TestSmall(t *testing.T) {}
`,
    );
    return folder;
  };

  able('finds the test that fails only when memory is short, and replays to the same', async () => {
    const out = temporaryFolder('report');
    const recording = join(temporaryFolder('recording'), 'limits.json');
    const parameters = ['--go', 'stable', '--check', 'build,test', '--limits', 'none', '--limits', 'cpu=0.9,memory=256Mi'];
    const folder = hungry();
    const ended = await runCli(['run', folder, ...parameters, '--out', out, '--record', recording]);
    expect(ended.exit).toBe(2);
    const first = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    const [finding] = first.findings;
    expect(finding).toMatchObject({
      cause: 'oom.cgroup',
      test: 'TestFill',
      limits: ['cpu=0.9,memory=256Mi'],
      notUnder: ['none'],
      message: expect.stringContaining('the kernel killed 1 process at the limit of 256 MiB while it ran'),
    });
    expect(first.causes).toEqual([expect.objectContaining({ id: 'oom.cgroup', confidence: 'established' })]);
    expect(first.results.every(({ check, resources }) => !['build', 'test'].includes(check) || resources?.scope === 'own')).toBe(true);
    const tests = first.limits!.filter(({ check }) => check === 'test');
    expect(tests.map(({ limits: set, n, killed, failures }) => ({ set, n, killed, failures }))).toEqual([
      { set: 'none', n: 1, killed: 0, failures: 0 },
      { set: 'cpu=0.9,memory=256Mi', n: 1, killed: 1, failures: 1 },
    ]);
    expect(ended.stdout).toMatch(/under cpu=0\.9,memory=256Mi · not under none/);
    const replayed = await runCli(['run', folder, '--snapshot', recording, '--format', 'json']);
    const second = Report.parse(JSON.parse(replayed.stdout));
    expect(second.results.map(({ check, cell, status, resources }) => ({ check, cell, status, resources }))).toEqual(
      first.results.map(({ check, cell, status, resources }) => ({ check, cell, status, resources })),
    );
    expect(second.findings).toEqual(first.findings);
  });

  able('counts every cell without limits too, where it stands', async () => {
    const { stdout } = await runCli(['run', hungry(), '--go', 'stable', '--check', 'build', '--format', 'json']);
    const [result] = Report.parse(JSON.parse(stdout)).results;
    expect(result).toMatchObject({ check: 'build', resources: { scope: 'shared', alone: true } });
  });

  isRoot('is unknown where nothing can hold it, and never passes', async () => {
    const script = `umount -R /sys/fs/cgroup; exec "$0" dist/cli/index.js run ${hungry()} --go stable --check build --limits memory=1Gi --format json`;
    const { exit, stdout } = await runToEnd(['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, process.execPath], {
      cwd: root,
      env: environmentWithoutRunner(),
    });
    expect(exit).toBe(3);
    const { results, verdict } = Report.parse(JSON.parse(stdout));
    expect({ verdict, results }).toMatchObject({
      verdict: 'undetermined',
      results: [{ check: 'build', status: 'unknown', summary: expect.stringContaining('nothing here can hold it to memory=1Gi') }],
    });
  });

  test('a mistake in a set names its place and what is near', async () => {
    const { exit, stderr } = await runCli(['run', hungry(), '--limits', 'memroy=1Gi']);
    expect(exit).toBe(64);
    expect(stderr).toBe(
      'go-wsl-conform: --limits: there is no limit "memroy"\n  did you mean "memory"? accepted: cpu, memory, pids, nofile, nproc, as\n',
    );
    const more = await runCli(['run', hungry(), '--limits', 'memory=900Ti']);
    expect(more.stderr).toMatch(/--limits \(memory\): 900 TiB is more than this machine has/);
  });

  test('nothing is left of all that', () => expect(groupsLeft()).toEqual([]));
});

describe('bench', () => {
  const small = () => {
    const folder = temporaryFolder('small');
    writeFileSync(join(folder, 'go.mod'), 'module example.com/small\n\ngo 1.24\n');
    writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
    return folder;
  };

  test('fs builds on each folder in turn, and leaves the tree and the folders as they were', async () => {
    const [module, one, other] = [small(), temporaryFolder('one'), temporaryFolder('other')];
    const { exit, stdout } = await runCli(['bench', 'fs', one, other, '-n', '1', '--format', 'json'], { cwd: module });
    expect(exit).toBe(0);
    const found = BenchReport.parse(JSON.parse(stdout));
    expect(found.rows.map(({ place, step, n }) => ({ place, step, n }))).toEqual(
      (['build', 'test-compile'] as const).flatMap((step) => [one, other].map((place) => ({ place, step, n: 1 }))),
    );
    expect(found.mounts.map(({ place }) => place)).toEqual([one, other]);
    expect([module, one, other].map((folder) => readdirSync(folder))).toEqual([['go.mod', 'main.go'], [], []]);
  });

  able('limits builds under each set in turn, and counts', async () => {
    const module = small();
    const { exit, stdout } = await runCli(['bench', 'limits', 'none', 'cpu=0.5,memory=1Gi', '-n', '1', '--format', 'json'], {
      cwd: module,
    });
    expect(exit).toBe(0);
    const { rows } = BenchReport.parse(JSON.parse(stdout));
    expect(rows.map(({ place, n }) => ({ place, n }))).toEqual(
      [0, 1].flatMap(() => ['none', 'cpu=0.5,memory=1Gi'].map((place) => ({ place, n: 1 }))),
    );
    expect(rows.every(({ peakBytes }) => peakBytes! > 0)).toBe(true);
    expect(rows.find(({ place, step }) => step === 'build' && place.startsWith('cpu'))!.throttledShare).toBeGreaterThan(0);
    expect(readdirSync(module)).toEqual(['go.mod', 'main.go']);
    expect(groupsLeft()).toEqual([]);
  });

  test('a module that does not build is a failure with its reason', async () => {
    const module = small();
    writeFileSync(join(module, 'main.go'), 'package main\n\nfunc main() { undefined() }\n');
    const { exit, stdout } = await runCli(['bench', 'fs', temporaryFolder('one'), '-n', '1'], { cwd: module });
    expect(exit).toBe(2);
    expect(stdout).toMatch(/exit 1; .*undefined: undefined/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a file system that takes no folder', ['fs', '/proc', '-n', '1'], /DIR: nothing can be built in \/proc: ENOENT/],
    ['a folder that is not there', ['fs', '/no/such/folder'], /^go-wsl-conform: DIR: there is no folder \/no\/such\/folder/],
    ['a folder in the module', ['fs', '.'], /DIR: \. is in the module, whose tree is never written to/],
    ['a set that is none', ['limits', 'cpu=x'], /SET \(cpu\): "x" is no number of CPUs/],
    ['another kind', ['limts', 'none'], /there is no comparison of "limts"\n {2}did you mean "limits"/],
    ['no rounds', ['fs', '/tmp', '-n', '0'], /-n: "0" is not a whole number from 1 to 99/],
  ])('%s', async (_what, parameters, message) => {
    const { exit, stdout, stderr } = await runCli(['bench', ...parameters], { cwd: small() });
    expect({ exit, stdout }).toEqual({ exit: 64, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
