import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

/** What a person pasted of a plain WSL 2 distribution. */
const pasted = {
  commands: { 'uname -a': 'Linux box 5.15.153.1-microsoft-standard-WSL2 #1 SMP Fri Mar 29 23:14:13 UTC 2024 x86_64 GNU/Linux\n' },
};

test('doctor --out writes the report files, and standard output carries the same report', async () => {
  const out = join(temporaryFolder('report'), 'new');
  const { exit, stdout } = await runCli(['doctor', '--offline', '--out', out, '--format', 'json']);
  expect(exit).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['junit.xml', 'report.json', 'summary.md']);
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
