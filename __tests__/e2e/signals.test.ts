import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { copyOfExample, root, temporaryFolder } from './support/folders.js';
import { environmentWithoutRunner } from './support/process.js';
import { reportFiles } from './support/report-files.js';

/** Starts a run whose test hangs, and waits until that test runs. */
async function hangingRun(): Promise<{ child: ChildProcess; directory: string; out: string; temporary: string }> {
  const directory = copyOfExample('broken/timeout');
  const out = temporaryFolder('report');
  const temporary = temporaryFolder('tmp');
  const parameters = ['run', directory, '--go', '1.26.x', '--out', out, '--check', 'build,test,vet', '--test-flags=-timeout=5m'];
  const child = spawn(process.execPath, [join(root, 'dist/cli/index.js'), ...parameters], {
    env: { ...environmentWithoutRunner(), TMPDIR: temporary },
    stdio: 'ignore',
  });
  for (let waited = 0; !testsOf(temporary); waited += 100) {
    if (waited > 120_000) throw new Error('the test never started');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { child, directory, out, temporary };
}

/** Whether a test binary that was built in this temporary folder runs. */
function testsOf(temporary: string): boolean {
  return execFileSync('ps', ['-eo', 'args'])
    .toString()
    .split('\n')
    .some((line) => line.includes(temporary) && line.includes('.test'));
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test('stops everything, cleans up, and still writes the report with what did not run', async () => {
    const { child, out, temporary } = await hangingRun();
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(testsOf(temporary)).toBe(false);
    const report = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    expect({ verdict: report.verdict, interrupted: report.interrupted }).toEqual({ verdict: 'undetermined', interrupted: signal });
    expect(report.results.find(({ check }) => check === 'build')?.status).toBe('pass');
    expect(report.notRun.map(({ check, why }) => [check, why])).toContainEqual(['test', 'the run was interrupted while it ran']);
    expect(readdirSync(temporary).filter((name) => name.startsWith('go-wsl-conform-'))).toEqual([]);
    expect(readdirSync(out).sort()).toEqual(reportFiles);
  });
});

test('the limit of a cell ends it, and the rest goes on', async () => {
  const directory = copyOfExample('broken/timeout');
  const out = temporaryFolder('report');
  const temporary = temporaryFolder('tmp');
  const child = spawn(
    process.execPath,
    [
      join(root, 'dist/cli/index.js'),
      'run',
      directory,
      '--go',
      '1.26.x',
      '--out',
      out,
      '--check',
      'test,mod.mode',
      '--test-flags=-timeout=5m',
      '--timeout',
      '20s',
    ],
    {
      env: { ...environmentWithoutRunner(), TMPDIR: temporary },
      stdio: 'ignore',
    },
  );
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2);
  const report = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  expect(report.results.find(({ check }) => check === 'test')?.summary).toMatch(
    /the time limit of the cell was reached while TestClose ran/,
  );
  expect(report.findings.map(({ cause }) => cause)).toContain('test.timeout');
  expect(readdirSync(temporary).filter((name) => name.startsWith('go-wsl-conform-'))).toEqual([]);
});
