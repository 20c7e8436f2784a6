import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import {
  busyboxRoot,
  canRunDistributions,
  debianRoot,
  rootWith,
  type StandIn,
  type StandInState,
  standIn,
} from '../support/wsl-stand-in/index.js';
import { runCli, runExample } from './support/cli.js';
import { runAction } from './support/fake-runner.js';
import { copyOfExample, root, temporaryFolder } from './support/folders.js';
import { runToEnd } from './support/process.js';

/** Through a stand-in for wsl.exe: none of this has run on Windows. */
const withDistributions = canRunDistributions ? describe : describe.skip;

beforeAll(() => {
  if (canRunDistributions) {
    debianRoot();
    busyboxRoot();
  }
}, 300_000);

/** Facts that differ from moment to moment. */
const changing =
  /^(?:cgroup\.(?:pressure|cpuThrottling|memoryEvents)|clock\.realtime|kernel\.(?:tasks|load|memory)|mem\.|resources\.|seccomp\.threads)/;
/** What a shell cannot do, and so stays unknown from outside. */
const beyondShells = /^(?:clock\.monotonic|net\.ipv6|net\.nameserverAnswers|net\.goproxy|net\.sumdb)$/;
const beyondShellsWithin: ReadonlySet<string> = new Set([
  'speed',
  'timesSlower',
  'unnamed',
  'bindable',
  'availableBytes',
  'freeInodes',
  'sockets',
]);

function comparable({ facts }: Report): Record<string, unknown> {
  const values = Object.entries(facts).filter(([id]) => !changing.test(id) && !beyondShells.test(id));
  const text = JSON.stringify(Object.fromEntries(values.map(([id, { value }]) => [id, value])), (key, value) =>
    beyondShellsWithin.has(key) ? null : value,
  );
  return JSON.parse(text);
}

/** The watcher of busybox's timeout(1) looks once a second whether what it watches has ended. */
async function nothingRuns(wsl: StandIn, name: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (wsl.running(name).length > 0 && Date.now() < end) await wait(100);
  expect(wsl.running(name)).toEqual([]);
}

function pathOf(wsl: StandIn): Record<string, string> {
  return { PATH: `${wsl.folder}:${process.env.PATH}` };
}

withDistributions('doctor --wsl-distribution (needs root, namespaces and mmdebstrap)', () => {
  test('says of a distribution what doctor says inside, in at most 12 starts of wsl.exe', async () => {
    const drive = temporaryFolder('drive');
    chmodSync(drive, 0o755);
    for (const name of ['dist', 'probes', 'profiles', 'package.json'])
      cpSync(join(root, name), join(drive, 'product', name), { recursive: true });
    mkdirSync(join(drive, 'bin'));
    cpSync(process.execPath, join(drive, 'bin/node'), { dereference: true });
    const wsl = standIn({ drive, startMs: 50, distributions: [{ name: 'Debian', root: debianRoot(), default: true, user: 'gopher' }] });
    const outside = await runCli(['doctor', '--offline', '--format', 'json', '--wsl-distribution', 'default'], { env: pathOf(wsl) });
    const starts = wsl.starts();
    const here = ['/mnt/c/bin/node', '/mnt/c/product/dist/cli/index.js', 'doctor', '--offline', '--format', 'json'];
    const inside = await runToEnd([wsl.program, '--distribution', 'Debian', '--cd', '~', '--exec', 'sh', '-l', '-c', here.join(' ')], {
      cwd: root,
      env: process.env,
    });
    const [there, asked] = [inside, outside].map(({ stdout }) => Report.parse(JSON.parse(stdout)));
    expect(comparable(asked!)).toEqual(comparable(there!));
    expect(asked!.results.find(({ check }) => check === 'wsl.distribution')).toMatchObject({
      status: 'pass',
      summary: 'Debian, WSL 2, as gopher',
    });
    expect(starts.length).toBeLessThanOrEqual(12);
    await nothingRuns(wsl, 'Debian');
  });

  test('a distribution without glibc, coreutils and util-linux is examined as well', async () => {
    const wsl = standIn({ distributions: [{ name: 'Alpine größer 3', root: busyboxRoot(), version: 1, interop: false }] });
    const { stdout, exit } = await runCli(['doctor', '--offline', '--format', 'json', '--wsl-distribution', 'alpine größer 3'], {
      env: pathOf(wsl),
    });
    const { facts, results } = Report.parse(JSON.parse(stdout));
    expect(facts).toMatchObject({
      'platform.wsl': { value: '1' },
      'platform.distribution': { value: { id: 'alpine' } },
      'wsl.interop': { value: false },
    });
    expect(results.find(({ check }) => check === 'fs.tempdir')).toMatchObject({ status: 'pass' });
    expect(exit).toBeLessThanOrEqual(1);
    expect(wsl.starts().length).toBeLessThanOrEqual(12);
  });

  test.each(['disk-full', 'read-only'] as const)('a distribution whose disk is %s: the folders say so', async (fault) => {
    const wsl = standIn({ distributions: [{ name: 'Debian', root: debianRoot(), default: true, fault }] });
    const { stdout } = await runCli(['doctor', '--offline', '--format', 'json', '--wsl-distribution', 'Debian'], { env: pathOf(wsl) });
    const found = Report.parse(JSON.parse(stdout)).results.find(({ check }) => check === 'fs.tempdir');
    expect(found).toMatchObject({
      status: 'fail',
      summary: expect.stringMatching(fault === 'disk-full' ? /ENOSPC/ : /EROFS/),
    });
  });

  test('a profile that prints banners changes nothing; one that ends the login shell is told', async () => {
    const profile = 'echo "Welcome!"; printf "present\\n.\\n"; export GOFLAGS=-mod=mod';
    const files = (end: string) => rootWith(debianRoot(), { 'home/gopher/.profile': `${profile}\n${end}\n` });
    const wsl = standIn({
      distributions: [
        { name: 'banner', root: files(''), user: 'gopher' },
        { name: 'ends', root: files('exit 3'), user: 'gopher' },
      ],
    });
    const examine = async (name: string) => {
      const { stdout } = await runCli(['doctor', '--offline', '--format', 'json', '--wsl-distribution', name], { env: pathOf(wsl) });
      const { facts, results } = Report.parse(JSON.parse(stdout));
      return { variables: facts['env.variables']!.value, reached: results.find(({ check }) => check === 'wsl.distribution') };
    };
    expect(await examine('banner')).toMatchObject({ variables: { GOFLAGS: { value: '-mod=mod' } }, reached: { status: 'pass' } });
    expect(await examine('ends')).toMatchObject({
      variables: {},
      reached: { status: 'warn', summary: expect.stringMatching(/login shell ends with exit 3/) },
    });
  });
});

withDistributions('run --wsl-distribution (needs root, namespaces and mmdebstrap)', () => {
  /** What tells of one run: statuses, and where what failed stands in the repository. */
  const toldBy = (report: Report | undefined) => ({
    results: report!.results.filter(({ cell }) => cell?.module !== undefined).map(({ check, status }) => [check, status]),
    findings: report!.findings.map(({ cause, location, test: name }) => ({
      cause,
      file: location?.file,
      line: location?.line,
      test: name,
    })),
  });
  // Inside nothing is compiled yet, not even the standard library: only what needs it once.
  const options = ['--go', '1.26', '--cross-targets', ''];
  const checks = ['--check', 'toolchain.*,mod.*,build,build.stamp,vet,test'];

  test.each([
    ['Debian', () => debianRoot()],
    ['Alpine 3', () => busyboxRoot()],
  ])('%s: releases, module and checks are inside, and the results are those of a run on Linux', async (name, rootOf) => {
    const wsl = standIn({ startMs: 50, distributions: [{ name, root: rootOf(), default: true, user: 'gopher' }] });
    const inside = await runExample('broken/failing-subtests', [...options, ...checks, '--wsl-distribution', name], { env: pathOf(wsl) });
    const starts = wsl.starts().length;
    const here = await runExample('broken/failing-subtests', [...options, ...checks], { env: { CGO_ENABLED: '0' } });
    expect(toldBy(inside.report)).toEqual(toldBy(here.report));
    expect(inside.exit).toBe(here.exit);
    const [toolchain] = inside.report!.toolchains;
    expect(toolchain).toMatchObject({ goroot: expect.stringMatching(/^\/tmp\/go-wsl-conform-\w+\/go1\.26/), verified: { by: 'h1' } });
    // The list, the files, the module and the release; then a few short sessions, and what has a start of its own.
    expect(starts).toBeLessThanOrEqual(4 + 3 + 5 * inside.report!.plan.cells.length);
    expect(starts).toBeLessThanOrEqual(30);
    await nothingRuns(wsl, name);
    const left = spawnSync(wsl.program, ['--exec', 'ls', '-A', '/tmp', '/home/gopher'], { encoding: 'utf8' }).stdout;
    expect(left).not.toMatch(/go-wsl-conform/);
  });

  test('a second distribution gets the same release without another download', async () => {
    const wsl = standIn({
      distributions: [
        { name: 'one', root: debianRoot() },
        { name: 'other', root: busyboxRoot() },
      ],
    });
    for (const name of ['one', 'other']) {
      const { report } = await runExample(
        'broken/no-tests',
        [...options, '--check', 'toolchain.install', '--source', 'tool-cache', '--wsl-distribution', name],
        { env: pathOf(wsl) },
      );
      expect(report!.results).toMatchObject([{ check: 'toolchain.install', status: 'pass' }]);
    }
  });

  /** A test that does not end by itself, nor when it is asked to, and has started a program. */
  const endless = `package m

import ("os/exec"; "os/signal"; "syscall"; "testing")

func TestEndless(t *testing.T) {
	signal.Ignore(syscall.SIGTERM, syscall.SIGINT)
	exec.Command("sleep", "1000").Run()
	select {}
}
`;

  test.each(['SIGINT', 'SIGKILL'] as const)(
    'after %s of the program on this side nothing runs inside, and nothing is left',
    async (signal) => {
      const directory = temporaryFolder('endless');
      writeFileSync(join(directory, 'go.mod'), 'module m\n\ngo 1.21\n');
      writeFileSync(join(directory, 'a_test.go'), endless);
      const wsl = standIn({ distributions: [{ name: 'Debian', root: debianRoot(), default: true }] });
      const words = ['run', directory, ...options, '--check', 'test', '--wsl-distribution', 'Debian'];
      const child = spawn(process.execPath, [join(root, 'dist/cli/index.js'), ...words], {
        env: { ...process.env, ...pathOf(wsl) },
        stdio: 'ignore',
      });
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const isTesting = () => wsl.running('Debian').includes('sleep 1000');
      while (!isTesting() && child.exitCode === null) await wait(200);
      expect(isTesting()).toBe(true);
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : null);
      await nothingRuns(wsl, 'Debian');
      expect(spawnSync(wsl.program, ['--exec', 'ls', '-A', '/tmp'], { encoding: 'utf8' }).stdout).not.toMatch(/go-wsl-conform/);
    },
  );

  test('a distribution without any tar has a clear answer', async () => {
    const wsl = standIn({
      distributions: [{ name: 'Debian', root: rootWith(debianRoot(), {}, ['usr/bin/tar', 'bin/tar']), default: true }],
    });
    const { exit, stderr } = await runExample('broken/no-tests', [...options, '--wsl-distribution', 'Debian'], { env: pathOf(wsl) });
    expect(stderr).toMatch(/Debian has no tar, bsdtar or busybox to unpack with/);
    expect(exit).toBe(64);
  });

  test('the Action annotates files of the repository', async () => {
    const wsl = standIn({ distributions: [{ name: 'Debian', root: debianRoot(), default: true }] });
    const inputs = { 'go-versions': '1.26.x', checks: 'test', 'wsl-distribution': 'Debian' };
    const ended = await runAction({ workspace: copyOfExample('broken/failing-subtests'), inputs, env: pathOf(wsl) });
    expect(ended).toMatchObject({ exit: 1, outputs: { verdict: 'failures', 'failed-checks': '["test"]' } });
    expect(ended.annotations).toContainEqual(
      expect.objectContaining({ name: 'error', properties: expect.objectContaining({ file: expect.stringMatching(/^\w+_test\.go$/) }) }),
    );
  });
});

test('a run without WSL, or on an image where it cannot work, says so and tests nothing', async () => {
  const asked = ['--go', '1.26', '--wsl-distribution', 'Debian'];
  const without = await runExample('broken/no-tests', asked, { env: { PATH: '/usr/bin:/bin' } });
  expect(without.report!.results).toMatchObject([{ check: 'wsl.distribution', status: 'unknown' }]);
  expect(without.report!).toMatchObject({ verdict: 'undetermined', toolchains: [] });
  const arm64 = await runExample('broken/no-tests', asked, { env: { ImageOS: 'win11-arm64', RUNNER_ARCH: 'ARM64' } });
  expect(arm64.report!.results).toMatchObject([
    { check: 'wsl.distribution', status: 'skip', summary: expect.stringMatching(/unsupported by this image/) },
  ]);
  expect(arm64.exit).toBe(0);
});

test.each([
  [['--limits', 'cpu=1'], /limits cannot be had from Windows/],
  [['--suite', 'runtime'], /the suite runtime cannot be had/],
  [['--record', '/proc/x.json'], /is not recorded from Windows/],
])('a run inside with %j is refused, with where it can be had', async (more, message) => {
  const { exit, stderr } = await runExample('broken/no-tests', [...more, '--wsl-distribution', 'Debian']);
  expect({ exit, stderr }).toMatchObject({ exit: 64, stderr: expect.stringMatching(message) });
});

const debian = { name: 'Debian', root: '/', default: true } as const;

test.each<[string, StandInState | undefined, string, string, RegExp, RegExp, number]>([
  [
    'does not exist',
    { distributions: [debian] },
    'Ubuntu',
    'fail',
    /no distribution of that name; there are: Debian/,
    /wsl --install --distribution Debian/,
    2,
  ],
  [
    'is being converted',
    { distributions: [{ ...debian, state: 'Converting' }] },
    'Debian',
    'fail',
    /being installed, removed or converted/,
    /--list --verbose --all/,
    2,
  ],
  ['is registered twice', { distributions: [debian, debian] }, 'Debian', 'fail', /registered twice/, /CurrentVersion\\Lxss/, 2],
  [
    'has lost its disk',
    { distributions: [{ ...debian, fault: 'mount-failed' }] },
    'Debian',
    'fail',
    /disk of the distribution cannot be attached/,
    /Get-PSDrive/,
    2,
  ],
  ['is not there at all', { distributions: [] }, 'default', 'unknown', /no distribution is installed/, /wsl --list --online/, 3],
  [
    'needs virtualization',
    { distributions: [debian], fault: 'no-virtualization-old' },
    'default',
    'fail',
    /virtual machine/,
    /VirtualMachinePlatform/,
    2,
  ],
  ['is of a system without WSL', undefined, 'default', 'unknown', /WSL is not installed/, /wsl --install/, 3],
  ['is behind the stub of Windows', { fault: 'not-installed' }, 'default', 'unknown', /WSL is not installed/, /wsl --install/, 3],
  ['is blocked by policy', { distributions: [debian], fault: 'policy' }, 'default', 'fail', /policy of this machine/, /Policies\\WSL/, 2],
  ['is of another account', { distributions: [debian], fault: 'access-denied' }, 'default', 'fail', /may not use WSL/, /whoami/, 2],
  [
    'has a damaged package',
    { distributions: [debian], fault: 'package-broken' },
    'default',
    'fail',
    /package is damaged/,
    /--update --web-download/,
    2,
  ],
  [
    'waits for a service that is off',
    { distributions: [debian], fault: 'service-stopped' },
    'default',
    'fail',
    /service of WSL/,
    /Start-Service/,
    2,
  ],
])(
  'a distribution that %s has a result that names it, and what to type in PowerShell',
  async (_, state, asked, status, summary, remedy, exit) => {
    for (const knowsUtf8 of [true, false]) {
      const env = state === undefined ? { PATH: '/usr/bin:/bin' } : pathOf(standIn({ ...state, knowsUtf8 }));
      const ended = await runCli(['doctor', '--format', 'json', '--check', 'wsl.distribution', '--wsl-distribution', asked], { env });
      const [result] = Report.parse(JSON.parse(ended.stdout)).results;
      expect(result).toMatchObject({ check: 'wsl.distribution', status, summary: expect.stringMatching(summary) });
      expect(result!.remedies[0]).toMatchObject({ shell: 'powershell' });
      expect(result!.remedies[0]!.commands.join('\n')).toMatch(remedy);
      expect(ended.exit).toBe(exit);
      if (state === undefined) break;
    }
  },
);

test.each([
  ['it does not, that is why, and nothing fails', { fault: 'no-virtualization-old' }, 'skip', /unsupported by this image/],
  ['it works after all, it is used', {}, 'pass', /^Debian, WSL 2/],
] as const)('on an image of which it is known that WSL cannot work it is tried; where %s', async (_, state, status, summary) => {
  const wsl = standIn({ distributions: [debian], ...state });
  const env = { ...pathOf(wsl), ImageOS: 'win11-arm64', RUNNER_ARCH: 'ARM64', RUNNER_OS: 'Windows' };
  const { stdout, exit } = await runCli(['doctor', '--format', 'json', '--check', 'wsl.distribution', '--wsl-distribution', 'Debian'], {
    env,
  });
  expect(Report.parse(JSON.parse(stdout)).results[0]).toMatchObject({ status, summary: expect.stringMatching(summary) });
  expect(exit).toBe(0);
  expect(wsl.starts().length).toBeGreaterThan(0);
});

test.each([
  ['a,b', /names several distributions/],
  ['-d', /is no name of a distribution/],
  ['a|b', /is no name of a distribution/],
])('--wsl-distribution %j is a mistake of the user', async (name, message) => {
  const { exit, stderr } = await runCli(['doctor', `--wsl-distribution=${name}`]);
  expect(exit).toBe(64);
  expect(stderr).toMatch(message);
});
