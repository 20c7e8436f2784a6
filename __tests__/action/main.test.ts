import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { main } from '../../src/action/main.js';
import { archiveTreeName, treeFolder } from '../../src/go/tool-cache.js';
import { LocalHost } from '../../src/host/local.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { Report } from '../../src/model/report.js';
import { ShardMatrix } from '../../src/model/shard-plan.js';
import { captured } from '../cli/captured.js';
import { runnerCommands } from '../support/runner-commands.js';

const before = { ...process.env };
let folder: string;
let goroot: string;
/** One for all tests: the toolkit keeps the path of the first. */
const summary = path.join(tmpdir(), `action-summary-${process.pid}`);

/** A runner with a checkout of one module, and one release in its tool cache whose go command only knows its version. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'action-'));
  for (const name of ['workspace', 'temp']) await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, 'workspace', 'go.mod'), 'module example.com/m\n\ngo 1.26\n');
  const { platform } = new LocalHost(folder);
  goroot = treeFolder(path.join(folder, 'cache'), archiveTreeName(undefined), '1.26.3', platform);
  await mkdir(path.join(goroot, 'bin'), { recursive: true });
  const script = `#!/bin/sh\n[ "$1" = version ] && echo go version go1.26.3 ${platform.os}/${platform.arch} && exit\n[ "$1" = env ] && echo '{}' && exit\necho '::error::obey me' >&2\nexit 2\n`;
  await writeFile(path.join(goroot, 'bin', 'go'), script);
  await chmod(path.join(goroot, 'bin', 'go'), 0o755);
  await writeFile(`${goroot}.complete`, '');
  for (const file of [path.join(folder, 'output'), path.join(folder, 'path'), summary]) await writeFile(file, '');
  const runner = {
    GITHUB_WORKSPACE: path.join(folder, 'workspace'),
    GITHUB_OUTPUT: path.join(folder, 'output'),
    GITHUB_PATH: path.join(folder, 'path'),
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: path.join(folder, 'temp'),
    RUNNER_TOOL_CACHE: path.join(folder, 'cache'),
    PATH: path.join(folder, 'none'),
  };
  process.env = { ...runner };
});
afterEach(async () => {
  process.env = { ...before };
  process.exitCode = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal);
  await rm(folder, { recursive: true });
});

afterAll(() => rm(summary, { force: true }));

/** Runs the Action in this process; inputs as under `with:`. */
async function act(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries({ 'go-source': 'tool-cache', 'go-versions': '1.26.x', ...inputs }))
    process.env[`INPUT_${name.toUpperCase()}`] = value;
  const { stdout } = await captured(() => main());
  const written = await readFile(path.join(folder, 'output'), 'utf8');
  const outputs = Object.fromEntries(
    [...written.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name!, value!]),
  );
  return { stdout, outputs, commands: runnerCommands(stdout) };
}

describe('the Action', () => {
  test('sets its outputs, writes the report and fails the step when the module does not conform', async () => {
    const { outputs, commands } = await act({ checks: 'mod.graph,toolchain.*' });
    expect(Object.keys(outputs).toSorted()).toEqual([
      'counts',
      'failed-checks',
      'go-versions',
      'report',
      'report-directory',
      'toolchains',
      'verdict',
    ]);
    expect(outputs).toMatchObject({
      verdict: 'failures',
      'failed-checks': '["mod.graph"]',
      'go-versions': '["1.26.3"]',
      toolchains: JSON.stringify({ '1.26.3': goroot }),
    });
    const report = Report.parse(JSON.parse(await readFile(outputs.report!, 'utf8')));
    expect(report.verdict).toBe('failures');
    expect(outputs['report-directory']!.startsWith(path.join(folder, 'temp'))).toBe(true);
    expect(await readFile(summary, 'utf8')).toContain('mod.graph');
    expect(process.exitCode).toBe(1);
    expect(commands.map(({ name }) => name)).toContain('error');
  });

  test('says that there is no artifact service, and that changes nothing else', async () => {
    const { commands, outputs } = await act({ checks: 'toolchain.resolve' });
    expect(commands.filter(({ name }) => name === 'warning').map(({ message }) => message)).toEqual([
      'The report was not uploaded as an artifact: this runner offers no artifact service',
    ]);
    // One check of those that the profile requires: it ends well, and says that it is a part.
    expect(outputs.verdict).toBe('partial');
    expect(process.exitCode ?? 0).toBe(0);
  });

  test('plans a matrix, runs its shards, and merges their reports', async () => {
    const settings = { checks: 'mod.mode mod.graph toolchain.*', 'upload-artifact': 'false' };
    await mkdir(path.join(folder, 'workspace', 'b'));
    await writeFile(path.join(folder, 'workspace', 'b', 'go.mod'), 'module example.com/b\n\ngo 1.26\n');
    const plan = await act({ ...settings, command: 'plan', 'shard-by': 'module' });
    const { include } = ShardMatrix.parse(JSON.parse(plan.outputs.matrix!));
    expect([plan.outputs.shards, include.map(({ shard }) => shard)]).toEqual(['2', ['module:1/2', 'module:2/2']]);
    for (const [index, { shard, go }] of include.entries())
      await act({ ...settings, command: 'run', shard, 'go-versions': go, 'report-directory': `reports/${index}`, 'fail-on': 'never' });
    process.exitCode = 0;
    const merged = await act({
      command: 'merge',
      reports: 'reports',
      plan: plan.outputs.plan!,
      shards: '2',
      'report-directory': 'merged',
      'fail-on': '',
    });
    expect([merged.outputs.verdict, process.exitCode]).toEqual(['failures', 1]);
    const report = Report.parse(JSON.parse(await readFile(path.join(folder, 'workspace', 'merged', 'report.json'), 'utf8')));
    expect(report.shards!.map(({ shard, reported }) => [shard, reported])).toEqual([
      ['module:1/2', true],
      ['module:2/2', true],
    ]);
    await rm(path.join(folder, 'workspace', 'reports', '1'), { recursive: true });
    const lost = await act({ command: 'merge', 'fail-on': 'never' });
    expect(lost.stdout).toContain('1 of 2 shards reported; missing is shard module:2/2');
  });

  test.each([
    [{ command: 'mrege' }, /^input command: unknown command "mrege"\n {2}did you mean "merge"/],
    [{ command: 'merge' }, /^input reports: names no folder/],
    [{ command: 'merge', reports: '.', 'fail-on': 'no' }, /^input fail-on: unknown value "no"/],
    [{ command: 'merge', reports: '.', shards: 'x' }, /^input shards: "x" is not a whole number/],
    [{ command: 'plan' }, /^input shards: is missing/],
    [{ command: 'plan', shards: '2', 'shard-by': 'x' }, /^input shard-by: unknown kind "x"/],
    [{ shard: 'x' }, /^input shard: "x" is not a shard/],
  ])('refuses %j', async (inputs, error) => {
    await expect(act(inputs)).rejects.toThrow(error);
  });

  test('what the go command printed is never obeyed', async () => {
    const { commands } = await act({ checks: 'mod.graph', annotations: 'false' });
    expect(commands.filter(({ message }) => message === 'obey me')).toEqual([]);
  });

  test('without annotations the verdict itself is the error of the step', async () => {
    const { commands } = await act({ checks: 'mod.graph', annotations: 'false', 'upload-artifact': 'false' });
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatchObject({ name: 'error', message: expect.stringMatching(/^failures: /) });
    expect(process.exitCode).toBe(1);
  });

  test('fail-on never fails no step', async () => {
    const { outputs } = await act({ checks: 'mod.graph', 'fail-on': 'never' });
    expect(outputs.verdict).toBe('failures');
    expect(process.exitCode ?? 0).toBe(0);
  });

  test('writes where it is told, adds the newest release to PATH, records, and leaves out the summary', async () => {
    const { outputs } = await act({
      checks: 'toolchain.*',
      'report-directory': 'out',
      'add-to-path': 'true',
      'record-snapshot': 'true',
      summary: 'false',
    });
    expect(outputs['report-directory']).toBe(path.join(folder, 'workspace', 'out'));
    expect(await readFile(path.join(folder, 'path'), 'utf8')).toContain(path.join(goroot, 'bin'));
    const snapshot = await readFile(path.join(folder, 'workspace', 'out', 'snapshot.json'), 'utf8');
    expect(JSON.parse(snapshot)).toMatchObject({ schemaVersion: 1 });
    expect(await readFile(summary, 'utf8')).toBe('');
  });

  test.each([
    ['a working directory that does not exist', { 'working-directory': 'none' }, 'DIR: '],
    ['a wrong setting', { 'fail-on': 'sometimes' }, 'input fail-on: unknown value "sometimes"'],
    ['a wrong flag', { summary: 'yes' }, 'input summary: "yes" is neither true nor false'],
    ['a config file that is not there', { config: 'none.yml' }, 'input config: there is no file none.yml'],
    ['a profile that is not there', { profile: 'strictest' }, 'there is no profile "strictest"'],
  ])('%s is a mistake of the user, and nothing is left behind', async (_, inputs, message) => {
    const error = await act(inputs).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(message);
    expect(await readFile(path.join(folder, 'output'), 'utf8')).toBe('');
  });
});
