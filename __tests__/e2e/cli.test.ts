import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli, runExample } from './support/cli.js';
import { copyOfExample, temporaryFolder } from './support/folders.js';

describe('a mistake of the user is named with its place and ends with 64', () => {
  const race = () => copyOfExample('broken/race');
  const withConfig = (text: string) => {
    const directory = race();
    writeFileSync(join(directory, 'go-conform.yml'), text);
    return directory;
  };
  const empty = () => {
    const folder = temporaryFolder('empty');
    mkdirSync(join(folder, 'below'));
    return folder;
  };
  const cases: readonly (readonly [string, () => string[], RegExp])[] = [
    ['an unknown command', () => ['runn'], /runn: there is no such command\n {2}did you mean "run"\?/],
    ['an unknown option', () => ['run', '--goo', '1.26'], /unknown option '--goo'\n\(Did you mean --go\?\)/],
    ['an empty option', () => ['run', race(), '--go', ''], /--go: is empty/],
    ['a check that there is not', () => ['run', race(), '--check', 'buil'], /--check: no check matches "buil"\n {2}did you mean "build"\?/],
    ['a suite that there is not', () => ['run', race(), '--suite', 'matrx'], /--suite: unknown suite "matrx"\n {2}did you mean "matrix"\?/],
    ['versions that are none', () => ['run', race(), '--go', 'v1.26 1.x'], /--go: "v1.26" is not a Go release.*"1.x" is not a Go release/],
    [
      'a release that there is not',
      () => ['run', race(), '--go', '1.26.99'],
      /1\.26\.99: there is no Go release 1\.26\.99[\s\S]*nearest: 1\.26\.\d+/,
    ],
    [
      'a source that there is not',
      () => ['run', race(), '--source', 'proxi'],
      /--source: unknown value "proxi"\n {2}did you mean "proxy"\?/,
    ],
    ['a folder without a module', () => ['run', empty()], /DIR: no go\.mod in .* or below/],
    [
      'a folder inside a module',
      () => ['run', join(copyOfExample('service'), 'internal')],
      /DIR: no go\.mod in [\s\S]*the nearest one above is .*go\.mod/,
    ],
    ['a folder that is not there', () => ['run', '/nonexistent'], /DIR: \/nonexistent does not exist/],
    ['a file for a folder', () => ['run', join(race(), 'counter.go')], /counter\.go is not a folder/],
    [
      'a key of the config file',
      () => ['run', withConfig('go: 1.26.x\nsuits: [matrix]\n')],
      /go-conform\.yml:2:1: unknown key "suits"\n {2}did you mean "suites"\?/,
    ],
    ['a value of the config file', () => ['run', withConfig('jobs: many\n')], /go-conform\.yml:1:7: "jobs": /],
    [
      'a suite of the config file that there is not',
      () => ['run', withConfig('suites: [matrx]\n')],
      /go-conform\.yml \(suites\): unknown suite "matrx"\n {2}did you mean "matrix"\?/,
    ],
    [
      'a profile of the config file that there is not',
      () => ['run', withConfig('profile: defalt\n')],
      /go-conform\.yml \(profile\): there is no profile "defalt"/,
    ],
    [
      'a folder of archives of the config file that there is not',
      () => ['run', withConfig('source: ./archives\n')],
      /go-conform\.yml \(source\): there is no folder .*archives/,
    ],
    ['YAML that is none', () => ['run', withConfig('go: [1.26.x\n')], /go-conform\.yml:2:1: /],
    ['a config file that is not there', () => ['run', race(), '--config', '/nonexistent.yml'], /--config: there is no file/],
    [
      'a profile that there is not',
      () => ['run', race(), '--profile', 'defalt'],
      /there is no profile "defalt"\n {2}did you mean "default"\?/,
    ],
    [
      'a report folder that cannot be',
      () => ['run', race(), '--out', '/proc/report'],
      /--out: the report cannot be written to \/proc\/report/,
    ],
    [
      'a recording that cannot be written, before anything runs',
      () => ['run', race(), '--record', '/proc/recording.json'],
      /--record: \/proc\/recording\.json cannot be written/,
    ],
    ['a flag that may not be passed on', () => ['run', race(), '--test-flags=-exec=sh'], /--test-flags: -exec cannot be given here: /],
    ['a snapshot that is none', () => ['run', '--snapshot', join(race(), 'go.mod')], /is not valid JSON/],
    ['a check id', () => ['checks', 'mod.sums'], /there is no check "mod\.sums"\n {2}did you mean "mod\.sum"\?/],
  ];

  test.each(cases)('%s', async (_what, parameters, message) => {
    const temporary = temporaryFolder('tmp');
    const { exit, stdout, stderr } = await runCli(parameters(), { env: { TMPDIR: temporary } });
    expect({ exit, stdout }).toEqual({ exit: 64, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('output', () => {
  test('--format json prints exactly one JSON document', async () => {
    const { stdout } = await runExample('broken/no-tests', ['--go', '1.26.x', '--format', 'json']);
    expect(Report.parse(JSON.parse(stdout)).verdict).toBe('warnings');
  });

  test('--format markdown prints the summary', async () => {
    const { stdout } = await runExample('broken/no-tests', ['--go', '1.26.x', '--format', 'markdown']);
    expect(stdout).toContain('| check |');
  });

  test('no escape codes without a terminal, and with NO_COLOR none at all', async () => {
    const plain = await runExample('broken/no-tests', ['--go', '1.26.x']);
    const colourless = await runExample('broken/no-tests', ['--go', '1.26.x'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } });
    const coloured = await runExample('broken/no-tests', ['--go', '1.26.x', '--color']);
    expect([plain, colourless, coloured].map(({ stdout }) => stdout.includes('\u001b['))).toEqual([false, false, true]);
  });

  test('--fail-on decides what is tolerated', async () => {
    const codes = await Promise.all(
      ['fail', 'warn', 'never'].map(async (failOn) => (await runExample('broken/no-tests', ['--go', '1.26.x', '--fail-on', failOn])).exit),
    );
    expect(codes).toEqual([0, 1, 0]);
  });

  test('a reader that closes the pipe is no error', async () => {
    const directory = copyOfExample('broken/no-tests');
    const { exit } = await runCli(['run', directory, '--dry-run', '--go', '1.26.x']);
    expect(exit).toBe(0);
    expect(existsSync(join(directory, 'report.json'))).toBe(false);
  });
});

describe('which releases', () => {
  test('an exact release that the module refuses is a failure, a range is skipped', async () => {
    const pinned = await runExample('service', ['--go', '1.24.4', '--check', 'mod.graph,toolchain.*']);
    expect({ exit: pinned.exit, status: pinned.report?.results.find(({ check }) => check === 'mod.graph')?.status }).toEqual({
      exit: 2,
      status: 'fail',
    });
    expect(pinned.report?.findings.map(({ cause }) => cause)).toContain('go.too-old');
    const offered = await runExample('service', ['--go', '1.24.x', '--check', 'mod.graph,toolchain.*']);
    expect({ exit: offered.exit, status: offered.report?.results.find(({ check }) => check === 'mod.graph')?.status }).toEqual({
      exit: 3,
      status: 'skip',
    });
  });

  test('one that does not know the experiment of GOEXPERIMENT fails where it is pinned, and does not apply where it was offered', async () => {
    const ends = async (go: string) => {
      const { report } = await runExample('broken/no-tests', ['--go', go, '--check', 'mod.graph', '--environment', 'GOEXPERIMENT=jsonv2']);
      return report?.results.map(({ cell, status, summary }) => [cell?.go?.slice(0, 4), status, summary.includes('experiment jsonv2')]);
    };
    expect(await ends('1.24.x 1.26.x')).toEqual([
      ['1.24', 'skip', true],
      ['1.26', 'pass', false],
    ]);
    expect(await ends('1.24.4')).toEqual([['1.24', 'fail', true]]);
  });

  test('without network, the toolchains of this machine are used', async () => {
    const run = await runExample('broken/no-tests', ['--go', 'local', '--offline', '--source', 'host']);
    expect(run.exit).toBe(1);
    expect(run.report?.toolchains.map(({ source }) => source)).toContain('host');
  });

  test('--dry-run says why each release was chosen and runs nothing', async () => {
    const { exit, stdout } = await runCli(['run', copyOfExample('service'), '--dry-run', '--go', 'go.mod 1.26.x', '--format', 'json']);
    const plan = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(plan.resolutions.map(({ entry }: { entry: string }) => entry)).toEqual(['go.mod', '1.26.x']);
    expect(plan.cells.length).toBeGreaterThan(20);
  });
});
