import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { main as checksMain } from '../../src/cli/checks-command.js';
import { main as runMain } from '../../src/cli/run-command.js';
import { main as toolchainMain } from '../../src/cli/toolchain-command.js';
import { proxyTreeName, treeFolder } from '../../src/go/tool-cache.js';
import { LocalHost } from '../../src/host/local.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { Report } from '../../src/model/report.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { runnerCommands } from '../support/runner-commands.js';
import { recorded, root } from '../support/snapshots.js';
import { captured } from './captured.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const snapshotFile = (name: string) => path.join(root, '__tests__', 'fixtures', 'snapshots', `${name}.json`);

describe('checks', () => {
  test('lists every check with its level in the profile', async () => {
    const { value, stdout } = await captured(() => checksMain([]));
    expect(value).toBe(0);
    for (const { id, title } of checks) {
      expect(stdout).toContain(id);
      expect(stdout).toContain(title);
    }
    expect(stdout).toMatch(/│ cross +│ matrix +│ required, may be skipped +│/);
    expect(stdout).toMatch(/│ mod\.tidy +│ modules +│ recommended +│/);
  });

  test('shows the page of one check, the same as in docs', async () => {
    const { value, stdout } = await captured(() => checksMain(['mod.sum']));
    expect(value).toBe(0);
    expect(stdout).toBe(await readFile(path.join(root, 'docs', 'checks', 'mod.sum.md'), 'utf8'));
  });

  test('takes the levels of another profile', async () => {
    const file = path.join(folder, 'ours.yml');
    await writeFile(file, 'name: ours\nchecks: { mod.tidy: required }\n');
    const { stdout } = await captured(() => checksMain(['--profile', file]));
    expect(stdout).toContain('level in ours');
    expect(stdout).toMatch(/│ mod\.tidy +│ modules +│ required +│/);
  });

  test('suggests the nearest check', async () => {
    await expect(checksMain(['mod.smu'])).rejects.toThrow('ID: there is no check "mod.smu"\n  did you mean "mod.sum"?');
  });
});

describe('run', () => {
  const run = (...parameters: string[]) => captured(() => runMain([...parameters, '--no-progress']));

  test('replays a recording, writes the reports, and ends with the exit code of the verdict', async () => {
    const out = path.join(folder, 'race');
    const { value, stdout, stderr } = await run('--snapshot', snapshotFile('race'), '--out', out);
    expect(value).toBe(2);
    expect(stdout).toContain('examples/broken/race/counter.go:11');
    expect(stderr).toContain(`Report: ${path.join(out, 'report.json')}`);
    const report = Report.parse(JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8')));
    expect(report.verdict).toBe('failures');
    for (const file of ['junit.xml', 'summary.md']) expect(await readFile(path.join(out, file), 'utf8')).toContain('counter.go');
  });

  test.each([
    ['service', 0],
    ['no-tests', 1],
    ['vet-error', 2],
    ['go-line-newer', 3],
  ])('ends for %s with %d', async (name, code) => {
    expect((await run('--snapshot', snapshotFile(name), '--out', path.join(folder, name))).value).toBe(code);
  });

  test('--fail-on tolerates what it says', async () => {
    expect((await run('--snapshot', snapshotFile('no-tests'), '--fail-on', 'fail', '--out', path.join(folder, 'f'))).value).toBe(0);
    expect((await run('--snapshot', snapshotFile('race'), '--fail-on', 'never', '--out', path.join(folder, 'n'))).value).toBe(0);
  });

  test('--format json is exactly one document on standard output', async () => {
    const { stdout } = await run('--snapshot', snapshotFile('race'), '--format', 'json', '--out', path.join(folder, 'json'));
    expect(Report.parse(JSON.parse(stdout)).verdict).toBe('failures');
  });

  test('--format markdown is the summary', async () => {
    const out = path.join(folder, 'markdown');
    const { stdout } = await run('--snapshot', snapshotFile('race'), '--format', 'markdown', '--out', out);
    expect(stdout).toBe(await readFile(path.join(out, 'summary.md'), 'utf8'));
  });

  test('--record of a replay gives a recording that replays to the same', async () => {
    const file = path.join(folder, 'again.json');
    const first = await run('--snapshot', snapshotFile('race'), '--record', file, '--format', 'json', '--out', path.join(folder, 'r1'));
    expect(Snapshot.parse(JSON.parse(await readFile(file, 'utf8'))).commands.length).toBeGreaterThan(10);
    const second = await run('--snapshot', file, '--format', 'json', '--out', path.join(folder, 'r2'));
    const statuses = (text: string) => Report.parse(JSON.parse(text)).results.map(({ check, status, summary }) => [check, status, summary]);
    expect(statuses(second.stdout)).toEqual(statuses(first.stdout));
  });

  test('without --out the report goes to a new folder that is named', async () => {
    const { stderr } = await run('--snapshot', snapshotFile('service'));
    const [, file] = /Report: (.*)/.exec(stderr)!;
    expect(Report.parse(JSON.parse(await readFile(file!, 'utf8'))).verdict).toBe('conformant');
    await rm(path.dirname(file!), { recursive: true });
  });

  test.each([
    ['a recording that does not exist', ['--snapshot', '/none.json'], '--snapshot: there is no file /none.json'],
    ['a recording that is a folder', ['--snapshot', tmpdir()], /^--snapshot: .* cannot be read: EISDIR/],
    ['an unknown format', ['--format', 'xml'], '--format: unknown format "xml"'],
    ['a folder that does not exist', ['/none/at/all', '--source', 'tool-cache'], 'DIR: /none/at/all does not exist'],
    ['an unknown profile', ['--profile', 'stict'], '--profile: there is no profile "stict"'],
  ])('%s is a mistake of the user', async (_, parameters, message) => {
    const ended = run(...parameters);
    await expect(ended).rejects.toThrow(ConfigurationError);
    await expect(ended).rejects.toThrow(message);
  });

  test('a recording with settings that are none is a mistake of the user', async () => {
    const file = path.join(folder, 'wrong.json');
    await writeFile(file, JSON.stringify({ ...recorded('race'), settings: { jobs: 'many' } }));
    await expect(run('--snapshot', file)).rejects.toThrow(`${file}: "settings.jobs": `);
  });
});

describe('run --dry-run', () => {
  const dryRun = (name: string, ...parameters: string[]) =>
    captured(() => runMain(['--snapshot', snapshotFile(name), '--dry-run', ...parameters]));

  test('prints releases with the reason, cells, and what will not run', async () => {
    const { value, stdout } = await dryRun('workspace');
    expect(value).toBe(0);
    expect(stdout).toMatch(/^\s*entry +release +why/);
    expect(stdout).toMatch(/1\.26\.x +go1\.26\.11 +the newest release of Go 1\.26/);
    expect(stdout).toMatch(/\.\/apart, \.\/api, \.\/core +cross +go1\.26\.11 linux\/arm64/);
    expect(stdout).not.toContain('will not run');
    expect(stdout).toMatch(/\n\d+ cells, 0 of them known not to apply\. Nothing was run\.\nGOFLAGS of \S+ is honoured: \S+\n$/);
  });

  test('says why cells will not run, and which entry stays open', async () => {
    const { stdout } = await dryRun('go-line-newer');
    expect(stdout).toMatch(/will not run +why/);
    expect(stdout).toContain('build · . · go1.27.4');
    expect(stdout).toContain('the module needs go 1.99 (its go line); go1.27.4 is older');
    expect(stdout).toMatch(/go\.mod +- +go\.mod says `go 1\.99`/);
  });

  test('as JSON is one document', async () => {
    const { stdout } = await dryRun('race', '--format', 'json');
    const plan = JSON.parse(stdout) as {
      cells: { check: string }[];
      required: string[];
      modules: { path: string }[];
      resolutions: { entry: string }[];
    };
    expect(plan.modules).toMatchObject([{ path: 'example.com/broken/race' }]);
    expect(plan.resolutions).toMatchObject([{ entry: '1.26.x' }]);
    expect(plan.cells.map(({ check }) => check)).toEqual(expect.arrayContaining(plan.required));
  });

  test('is no command to a CI runner, whatever a folder is called', async () => {
    const file = path.join(folder, 'hostile.json');
    await writeFile(file, JSON.stringify(recorded('workspace')).replaceAll('apart', '##[error]apart'));
    const { stdout } = await captured(() => runMain(['--snapshot', file, '--dry-run']));
    expect(stdout).toContain('apart');
    expect(runnerCommands(stdout)).toEqual([]);
  });
});

describe('toolchain', () => {
  const before = { ...process.env };

  /** A tool cache with one complete release, whose go command is a script. */
  beforeAll(async () => {
    const host = new LocalHost(folder);
    const tree = treeFolder(path.join(folder, 'cache'), proxyTreeName, '1.26.3', host.platform);
    await mkdir(path.join(tree, 'bin'), { recursive: true });
    await writeFile(path.join(tree, 'bin', 'go'), `#!/bin/sh\necho go version go1.26.3 ${host.platform.os}/${host.platform.arch}\n`);
    await chmod(path.join(tree, 'bin', 'go'), 0o755);
    await writeFile(`${tree}.complete`, '');
    await host.close();
    process.env.RUNNER_TOOL_CACHE = path.join(folder, 'cache');
  });
  afterAll(() => {
    process.env = before;
  });

  const toolchain = (...parameters: string[]) => captured(() => toolchainMain(['--source', 'tool-cache', ...parameters]));

  test('list shows what there is', async () => {
    const { value, stdout } = await toolchain('list');
    expect(value).toBe(0);
    expect(stdout).toMatch(/│ go1\.26\.3 +│ tool-cache +│ .*go-toolchain\/1\.26\.3/);
  });

  test('resolve says which release and why, and ends with 2 when an entry stays open', async () => {
    expect(await toolchain('resolve', '1.26.x')).toMatchObject({
      value: 0,
      stdout: expect.stringMatching(/^1\.26\.x\tgo1\.26\.3\tthe newest release of Go 1\.26/),
    });
    const open = await toolchain('resolve', '1.26.3', '1.25.x');
    expect(open.value).toBe(2);
    expect(open.stdout).toContain('1.26.3\tgo1.26.3\t');
    expect(open.stderr).toMatch(/^1\.25\.x: no release of Go 1\.25/);
  });

  test('resolve go.mod reads the module of the current folder', async () => {
    const current = process.cwd();
    process.chdir(path.join(root, 'examples/service'));
    try {
      expect((await toolchain('resolve', 'go.mod')).stdout).toMatch(/^go\.mod\tgo1\.26\.3\tgo\.mod says `go 1\.25\.0`/);
    } finally {
      process.chdir(current);
    }
  });

  test('install names the folder, and ends with 2 when there is no such release', async () => {
    const { value, stdout } = await toolchain('install', '1.26.3');
    expect(stdout).toMatch(/^1\.26\.3\tgo1\.26\.3\t.*\ngo1\.26\.3\t.*go-toolchain\/1\.26\.3\/\w+\ttool-cache\t/s);
    expect(value).toBe(0);
    expect((await toolchain('install', '1.25.1')).value).toBe(2);
  });

  test('exec runs a command with the release, and ends with its code', async () => {
    const exec = (...parameters: string[]) => captured(() => toolchainMain(['exec', '--source', 'tool-cache', ...parameters]));
    const script = `test "$(go version | cut -d' ' -f3) $GOTOOLCHAIN" = 'go1.26.3 local' && exit 5`;
    expect((await exec('1.26.x', '--', 'sh', '-c', script)).value).toBe(5);
    expect((await exec('1.26.3', '--', 'sh', '-c', 'kill -TERM $$')).value).toBe(143);
    expect(await exec('1.26.3', '--', 'no-such-command')).toMatchObject({
      value: 127,
      stderr: 'go-wsl-conform: no-such-command: command not found\n',
    });
    expect(await exec('1.25.x', '--', 'true')).toMatchObject({ value: 125, stderr: expect.stringContaining('no release of Go 1.25') });
    await expect(exec('1.26.x', 'go', 'version')).rejects.toThrow('has no `--` before the command');
    await expect(toolchain('list', '--', 'true')).rejects.toThrow('toolchain list: takes no command');
  });

  test('install says why a tree is no toolchain', async () => {
    const tree = treeFolder(path.join(folder, 'cache'), proxyTreeName, '1.24.1', new LocalHost(folder).platform);
    await mkdir(path.join(tree, 'bin'), { recursive: true });
    await writeFile(`${tree}.complete`, '');
    const { value, stderr } = await toolchain('install', '1.24.1');
    expect(value).toBe(2);
    expect(stderr).toContain('go1.24.1 could not be installed: tool-cache: ');
  });

  test.each([
    ['an action that is none', ['lst'], 'toolchain: there is no action "lst"\n  did you mean "list"?'],
    ['no version', ['install'], 'toolchain install: names no version\n  as in: toolchain install 1.26.x'],
    ['a version that is none', ['resolve', 'newest'], 'VERSION'],
  ])('%s is a mistake of the user', async (_, parameters, message) => {
    await expect(toolchain(...parameters)).rejects.toThrow(message);
  });
});
