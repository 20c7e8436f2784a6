import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';
import { runToEnd } from './support/process.js';
import { reportFiles } from './support/report-files.js';

/** What a person pasted of a plain WSL 2 distribution. */
const pasted = {
  commands: { 'uname -a': 'Linux box 5.15.153.1-microsoft-standard-WSL2 #1 SMP Fri Mar 29 23:14:13 UTC 2024 x86_64 GNU/Linux\n' },
};

test('doctor --out writes the report files, and standard output carries the same report', async () => {
  const out = join(temporaryFolder('report'), 'new');
  const { exit, stdout } = await runCli(['doctor', '--offline', '--out', out, '--format', 'json']);
  expect(exit).toBe(0);
  expect(readdirSync(out).sort()).toEqual(reportFiles);
  const report = Report.parse(JSON.parse(stdout));
  expect(Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')))).toEqual(report);
  expect(report.results.length).toBeGreaterThan(20);
});

test('doctor --out that cannot be written is a mistake of the user, named before anything is examined', async () => {
  const { exit, stdout, stderr } = await runCli(['doctor', '--out', '/proc/report']);
  expect({ exit, stdout }).toEqual({ exit: 64, stdout: '' });
  expect(stderr).toMatch(/--out: the report cannot be written to \/proc\/report/);
});

test('doctor judges what a bug report pasted: what follows from it, and unknown with the reason for the rest', async () => {
  const file = join(temporaryFolder('paste'), 'pasted.json');
  writeFileSync(file, JSON.stringify(pasted));
  const { stdout } = await runCli(['doctor', '--snapshot', file, '--format', 'json']);
  const { facts } = Report.parse(JSON.parse(stdout));
  expect(facts['platform.wsl']).toMatchObject({ value: '2' });
  expect(facts['cgroup.mode']).toMatchObject({ value: 'unknown', reason: expect.stringMatching(/./) });
});

test('doctor --for a profile of our own prints clause, source, checks, evidence and status', async () => {
  const folder = temporaryFolder('clauses');
  const [file, profile] = [join(folder, 'pasted.json'), join(folder, 'ours.yml')];
  writeFileSync(file, JSON.stringify(pasted));
  const clause = { id: 'wsl-2', text: 'It is WSL 2.', source: 'our standard, 3.1', checks: ['wsl.version'] };
  writeFileSync(profile, JSON.stringify({ name: 'ours', extends: 'wsl', checks: {}, clauses: [clause] }));
  const { stdout } = await runCli(['doctor', '--for', profile, '--snapshot', file]);
  expect(stdout).toMatch(
    /\n {2}What ours asks\n {2}✓ wsl-2 met: It is WSL 2\.\n {4}source: our standard, 3\.1\n {4}✓ wsl\.version \(required\): WSL 2\n {6}│ /,
  );
  writeFileSync(profile, JSON.stringify({ name: 'ours', checks: {}, clauses: [{ ...clause, checks: ['wsl.verison'] }] }));
  const mistake = await runCli(['doctor', '--for', profile, '--snapshot', file]);
  expect(mistake.exit).toBe(64);
  expect(mistake.stderr).toContain('there is no "wsl.verison"\n  did you mean "wsl.version"?');
});

test('a replay loads no module of Node that it has no use for', async () => {
  const folder = temporaryFolder('loaded');
  const [hook, list, file] = [join(folder, 'hook.cjs'), join(folder, 'list'), join(folder, 'pasted.json')];
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.join('\\n')));`,
  );
  writeFileSync(file, JSON.stringify(pasted));
  const { exit } = await runCli(['doctor', '--snapshot', file], { env: { NODE_OPTIONS: `--require ${hook}` } });
  expect(exit).toBe(0);
  const loaded = readFileSync(list, 'utf8').split('\n');
  expect(loaded).toContain('NativeModule fs');
  const unused = ['child_process', 'crypto', 'dgram', 'dns/promises', 'http', 'perf_hooks', 'timers/promises', 'worker_threads'];
  expect(unused.filter((name) => loaded.includes(`NativeModule ${name}`))).toEqual([]);
});

/** As a user who may look at nothing: files of root lie over /proc, /sys and what names the system. */
const asNobody = 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"';
const hidings = {
  'processes of others are hidden': 'mount -t proc -o hidepid=2 proc /proc',
  'nothing may be read': 'for folder in /sys /var /tmp /run /dev/shm /proc; do mount -t tmpfs -o mode=0700 tmpfs $folder; done',
};
const runnableByAll = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'setpriv', '--version']).status === 0;

(runnableByAll ? test : test.skip).each(Object.keys(hidings) as (keyof typeof hidings)[])('doctor where %s', async (hiding) => {
  // Copied to where everybody may go, whatever the modes of the folder that this tree lies in.
  const program = mkdtempSync('/opt/go-wsl-conform-test-');
  try {
    for (const name of ['dist', 'package.json', 'profiles', 'probes']) cpSync(join(root, name), join(program, name), { recursive: true });
    chmodSync(program, 0o755);
    const script = `${hidings[hiding]} && cd / && ${asNobody}`;
    const command = [process.execPath, join(program, 'dist/cli/index.js'), 'doctor', '--offline', '--format', 'json'];
    const { exit, stdout, stderr } = await runToEnd(['unshare', '-m', '-p', '-f', 'sh', '-c', script, 'sh', ...command], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent' },
    });
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    const { facts, results } = Report.parse(JSON.parse(stdout));
    expect(facts['platform.kernel']).toMatchObject({ value: release() });
    // What is not known is said with its reason; nobody says that the user has no namespaces because /proc is hidden.
    for (const { value, reason } of Object.values(facts)) expect(value === 'unknown' ? reason : 'known').toMatch(/./);
    expect(facts['userns.unprivileged']).not.toMatchObject({ value: { deniedBy: 'unknown' } });
    const gocache = results.find(({ check }) => check === 'fs.gocache');
    expect(gocache?.findings?.[0]?.remedies?.[0]?.commands?.[0]).toMatch(/^export HOME=/);
  } finally {
    rmSync(program, { recursive: true, force: true });
  }
});

test('a Windows machine is examined from its recording on any system', async () => {
  const { exit, stdout, stderr } = await runCli(['doctor', '--snapshot', '__tests__/fixtures/windows/developer.json']);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toContain('Windows         Microsoft Windows 11 Pro, build 26100; WSL 2.6.2, distributions Debian, ');
  expect(stdout).not.toMatch(/^ {2}(?:cgroup|seccomp|kernel) /m);
  expect(stdout).toContain('wsl2.procesors is no key that WSL knows; did you mean wsl2.processors?');
  expect(stdout).toMatch(/\(in PowerShell; as administrator;/);
});
