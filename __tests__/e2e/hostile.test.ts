import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { runnerCommands, setupGoMatcher } from '../support/runner-commands.js';
import { type ExampleRun, runExampleIn } from './support/cli.js';
import { expectedOf, expectedOn, seenIn } from './support/expected.js';
import { type ActionRun, runAction } from './support/fake-runner.js';
import { copyOfExample, temporaryFolder } from './support/folders.js';
import { reportFiles } from './support/report-files.js';

const expected = expectedOf('hostile-output');
const token = 'correct-horse/"battery"+<staple>&%';
const env = { DEPLOY_TOKEN: token };
const letters = (text: string, times: number) => text.repeat(times);

/** What must not be seen in any form: pieces of the secrets that attacks.WriteSecrets prints, put together so that no scanner minds. */
const secrets = [
  ...['correct-horse', 'correct-hor', 'battery', 'staple'],
  ...[0, 1, 2].map((offset) =>
    Buffer.from(`${'x'.repeat(offset)}${token}`)
      .toString('base64')
      .slice(4, 24),
  ),
  Buffer.from('battery').toString('hex'),
  `p_${letters('Ab1', 12)}`,
  letters('Ab1_', 10),
  letters('Cd2', 12),
  letters('Ef3+', 16),
];

/** Lines of a stream that the runner does not take for a command. */
function plainLines(stream: string): string[] {
  return stream.split(/\r\n|\n|\r/).filter((line) => runnerCommands(line).length === 0);
}

function expectNoSecrets(texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) {
    for (const secret of secrets) {
      const at = text.indexOf(secret);
      expect([name, secret, at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 60)]).toEqual([name, secret, '']);
    }
  }
}

function expectTerminalSafe(stream: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  expect(stream).not.toMatch(/[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  expect(stream.replace(/\u001b\[[\d;]*m/g, '')).not.toContain('\u001b');
}

/** Markdown that can do nothing: outside of code there is no tag but our own, no link to elsewhere, no heading of theirs. */
function expectInert(markdown: string): void {
  const outside = markdown.replaceAll(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '').replaceAll(/(`+)[^`](?:[\s\S]*?[^`])?\1(?!`)/g, '');
  expect(outside.match(/<\/?\w+[^>]*>?/g)?.filter((tag) => !/^<\/?(?:details|summary|b|br|code|sub)>$/.test(tag)) ?? []).toEqual([]);
  expect(outside).not.toMatch(/<!--|^ {0,3}#+ forged|^~~~|(?<!\\)\]\((?:javascript|https:\/\/example)/im);
}

function expectVerdictNotFooled(report: Report, exit: number | null, wanted: readonly string[]): void {
  expect(seenIn(report, exit, expected, wanted)).toEqual(expectedOn(expected, wanted));
  for (const { tests } of report.results.filter(({ check }) => check === 'test')) {
    const status = (name: string) => tests!.packages.find((item) => item.package.endsWith(`/${name}`))?.status;
    expect(['attacks', 'fails', 'panics', 'passes'].map((name) => [name, status(name)])).toEqual([
      ['attacks', 'no-tests'],
      ['fails', 'fail'],
      ['panics', 'fail'],
      ['passes', 'pass'],
    ]);
    // Up to 1.23 a package without tests that cannot be built is not named in the stream.
    expect(tests!.packages.filter((item) => !item.package.endsWith('/compiles')).length).toBe(4);
    expect(tests!.tests.filter(({ package: name }) => name.endsWith('/passes')).map(({ name, status: end }) => [name, end])).toEqual([
      ['TestPasses', 'pass'],
    ]);
  }
}

describe('on the command line', () => {
  const wanted = ['1.24', '1.27'];
  const recording = () => join(temporaryFolder('recording'), 'recording.json');
  let run: ExampleRun;
  let recorded: string;

  beforeAll(async () => {
    const file = recording();
    run = await runExampleIn(copyOfExample('broken/hostile-output'), ['--go', '1.24.x,1.27.x', ...expected.arguments, '--record', file], {
      env,
    });
    recorded = readFileSync(file, 'utf8');
  });

  test('the verdict is what the go command says', () => {
    expectVerdictNotFooled(run.report!, run.exit, wanted);
  });

  test('nothing is a command to the runner, moves a cursor, or matches the problem matcher of setup-go', () => {
    for (const stream of [run.stdout, run.stderr]) {
      expect(runnerCommands(stream)).toEqual([]);
      expectTerminalSafe(stream);
      expect(stream.split('\n').filter((line) => setupGoMatcher.test(line))).toEqual([]);
    }
  });

  test('nor is anything in the files, which a later step may print', () => {
    for (const name of readdirSync(run.out)) {
      const text = readFileSync(join(run.out, name), 'utf8');
      expect([name, runnerCommands(text)]).toEqual([name, []]);
      expect([name, text.split('\n').filter((line) => setupGoMatcher.test(line))]).toEqual([name, []]);
    }
  });

  test('no secret is in any output, report or recording', () => {
    const files = Object.fromEntries(readdirSync(run.out).map((name) => [name, readFileSync(join(run.out, name), 'utf8')]));
    expect(Object.keys(files).sort()).toEqual(reportFiles);
    expectNoSecrets({ stdout: run.stdout, stderr: run.stderr, ...files, recorded });
  });

  test('the XML is valid, the Markdown inert, and both stay small', () => {
    execFileSync('xmllint', ['--noout', '--nonet', join(run.out, 'junit.xml')]);
    expect(
      execFileSync('xmllint', ['--xpath', 'count(//testcase[@name="forged"])', join(run.out, 'junit.xml')], { encoding: 'utf8' }).trim(),
    ).toBe('0');
    expectInert(readFileSync(join(run.out, 'summary.md'), 'utf8'));
    for (const name of readdirSync(run.out)) expect([name, readFileSync(join(run.out, name)).length < 1_000_000]).toEqual([name, true]);
  });
});

describe('as an Action', () => {
  let run: ActionRun;

  beforeAll(async () => {
    const inputs = { 'go-versions': '1.21.x 1.26.x', checks: 'build test', 'report-directory': temporaryFolder('report') };
    // Without the artifact service, whose client masks the signature of its upload address by a command of its own.
    run = await runAction({ workspace: copyOfExample('broken/hostile-output'), inputs, env, results: 'absent' });
  });

  test('the runner sees no command but our annotations', () => {
    expect(run.exit).toBe(1);
    expect(new Set(run.commands.map(({ syntax, name }) => `${syntax}${name}`))).toEqual(new Set(['::error', '::warning']));
    expect(new Set(run.commands.map(({ properties }) => properties.file))).toEqual(
      new Set(['compiles/compiles.go', 'fails/fails_test.go', 'panics/panics_test.go', undefined]),
    );
    for (const { properties } of run.commands)
      expect(Object.keys(properties).filter((name) => !['file', 'line', 'endLine', 'col', 'title'].includes(name))).toEqual([]);
    expect(run.outputs.verdict).toBe('failures');
    expect({ path: run.addedPath, env: run.exportedEnv, state: run.state }).toEqual({ path: [], env: {}, state: {} });
  });

  test('no line matches the problem matcher of setup-go, which stays active for the whole job', () => {
    for (const stream of [run.stdout, run.stderr]) {
      expect(plainLines(stream).filter((line) => setupGoMatcher.test(line))).toEqual([]);
      expectTerminalSafe(stream);
    }
  });

  test('no secret is in the log, the summary or the outputs', () => {
    expectNoSecrets({ stdout: run.stdout, stderr: run.stderr, summary: run.summary, outputs: JSON.stringify(run.outputs) });
    expectInert(run.summary);
  });

  test('the verdict is what the go command says', () => {
    expectVerdictNotFooled(JSON.parse(readFileSync(run.outputs.report!, 'utf8')) as Report, 2, ['1.21', '1.26']);
  });
});
