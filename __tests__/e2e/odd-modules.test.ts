import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

const onThisMachine = ['--go', 'local', '--offline', '--source', 'host', '--cross-targets', 'linux/arm64'];
const goMod = (name: string, ...lines: string[]) => `module example.com/${name}\n\ngo 1.22\n${lines.join('\n')}`;
const main = 'package main\n\nfunc main() {}\n';

function written(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('odd');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function checked(folder: string, checks: string, env: Readonly<Record<string, string>> = {}): Promise<Report> {
  const out = temporaryFolder('report');
  await runCli(['run', folder, ...onThisMachine, '--check', checks, '--out', out], { env });
  return Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
}

function statuses({ results }: Report, module?: string): Record<string, string> {
  const own = results.filter(({ cell }) => module === undefined || cell?.module === module);
  return Object.fromEntries(own.map(({ check, status }) => [check, status]));
}

test('a workspace with a vendor folder is built from it', async () => {
  const folder = written({
    'go.work': 'go 1.22\n\nuse ./a\n',
    'vendor/modules.txt': '## workspace\n# example.com/dependency v1.0.0\n## explicit; go 1.22\nexample.com/dependency\n',
    'vendor/example.com/dependency/d.go': 'package dependency\n\nconst Answer = 42\n',
    'a/go.mod': goMod('a', '', 'require example.com/dependency v1.0.0', ''),
    'a/a.go': 'package a\n\nimport "example.com/dependency"\n\nconst Answer = dependency.Answer\n',
  });
  const report = await checked(folder, 'mod.graph,mod.cache,mod.sum,build,vet');
  expect(statuses(report)).toEqual({ 'mod.graph': 'pass', 'mod.cache': 'pass', 'mod.sum': 'pass', build: 'pass', vet: 'pass' });
});

test('the go.work that GOWORK names governs its modules, and refuses others in one finding', async () => {
  const folder = written({
    'work/go.work': 'go 1.22\n\nuse ../a\n',
    'a/go.mod': goMod('a'),
    'a/a.go': 'package a\n',
    'b/go.mod': goMod('b'),
    'b/b.go': 'package b\n',
  });
  const report = await checked(folder, 'mod.graph,mod.cache,mod.sum,build,test', { GOWORK: join(folder, 'work/go.work') });
  expect(statuses(report, 'a')).toEqual({ 'mod.graph': 'pass', 'mod.cache': 'pass', 'mod.sum': 'pass', build: 'pass', test: 'pass' });
  expect(report.findings.map(({ cause, modules }) => [cause, modules])).toEqual([['mod.outside-workspace', ['b']]]);
  expect(JSON.stringify(report.results)).not.toContain('-modfile cannot be used');
});

test('a go.mod that cannot be read is one finding at its line', async () => {
  const folder = written({ 'go.mod': 'modul example.com\nrequire (\n', 'a.go': 'package a\n' });
  const report = await checked(folder, 'mod.*,build,test');
  expect(report.findings.map(({ cause, location }) => [cause, location])).toEqual([['mod.invalid', { file: 'go.mod', line: 3 }]]);
  for (const { summary, evidence } of report.results)
    expect([summary, ...evidence.map(({ value }) => value)].join('\n')).not.toMatch(/go-wsl-conform-\S*\/go\.mod/);
});

test('programs of one name are all linked and looked at', async () => {
  const folder = written({
    'go.mod': goMod('programs'),
    'a/srv/main.go': main,
    'b/srv/main.go': main,
    'c/main.go': main,
    'onlytested/main_test.go': 'package main\n',
    'onlyarm/main_arm64.go': main,
  });
  const report = await checked(folder, 'build,build.stamp,cross');
  const summaries = Object.fromEntries(report.results.map(({ check, summary }) => [check, summary]));
  expect(summaries.build).toMatch(process.arch === 'arm64' ? /4 binaries linked$/ : /3 binaries linked$/);
  expect(summaries['build.stamp']).toMatch(/^[34] binaries built by /);
  expect(summaries.cross).toMatch(/^4 binaries for linux\/arm64/);
  expect(report.results.find(({ check }) => check === 'build.stamp')!.evidence.map(({ source }) => source)).toEqual(
    expect.arrayContaining(['go version -m c', 'go version -m example.com/programs/a/srv', 'go version -m example.com/programs/b/srv']),
  );
});

test('an empty go.mod above healthy modules does not count, and alone proves nothing', async () => {
  const files = { 'go.mod': goMod('root'), 'odd_plan9.go': 'package root\n' };
  const test = 'package sub\n\nimport "testing"\n\nfunc TestSub(*testing.T) {}\n';
  const nested = await checked(written({ ...files, 'sub/go.mod': goMod('root/sub'), 'sub/sub_test.go': test }), 'build,vet,test');
  expect(nested.verdict).toBe('partial');
  expect(statuses(nested, '.')).toEqual({ build: 'skip', vet: 'skip', test: 'skip' });
  const alone = await checked(written(files), 'build,vet,test');
  expect(alone.verdict).toBe('undetermined');
  expect(new Set(alone.results.map(({ summary }) => summary))).toEqual(
    new Set(['no package here: 1 Go file excluded by constraints or by name (odd_plan9.go)']),
  );
});

test('a go.mod where the go command does not look is named', async () => {
  const folder = written({ 'testdata/x/go.mod': goMod('x') });
  const { exit, stderr } = await runCli(['run', folder, ...onThisMachine]);
  expect(stderr).toContain('is in testdata/x, where the go command does not look for packages');
  expect(exit).toBe(64);
});

test('a carriage return or line separator in what a test says hides neither the message nor the kind of failure', async () => {
  const folder = written({
    'go.mod': goMod('lines'),
    'a_test.go': [
      'package lines\n\nimport "testing"\n',
      'func TestAnswer(t *testing.T) { t.Fatal("HTTP/1.1 400 Bad Request\\r\\nServer: x\\r") }',
      'func TestSeparator(t *testing.T) { t.Error("got a\\u2028want b") }\n',
    ].join('\n'),
    'panics/p_test.go': 'package panics\n\nimport "testing"\n\nfunc TestPanics(t *testing.T) { panic("bad answer\\rhere") }\n',
  });
  const { findings } = await checked(folder, 'test');
  expect(findings.map(({ cause, message, location }) => [cause, message, location?.file, location?.line])).toEqual([
    ['test.failed', 'HTTP/1.1 400 Bad Request Server: x', 'a_test.go', 5],
    ['test.failed', 'got a want b', 'a_test.go', 6],
    ['test.panic', expect.stringMatching(/^panic: bad answer.?here/), 'panics/p_test.go', 5],
  ]);
});
