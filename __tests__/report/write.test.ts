import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/model/errors.js';
import { toJson } from '../../src/report/json.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { writeReports } from '../../src/report/write.js';
import { failingReport, passingReport } from '../support/reports.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes each format whole, into a folder that it makes, over what was there', async () => {
  const out = join(folder, 'a', 'b');
  await writeReports(passingReport(), out, ['json']);
  const report = failingReport();
  const paths = await writeReports(report, out, ['json', 'junit', 'summary', 'json']);
  expect(paths).toEqual({ json: join(out, 'report.json'), junit: join(out, 'junit.xml'), summary: join(out, 'summary.md') });
  expect((await readdir(out)).sort()).toEqual(['junit.xml', 'report.json', 'summary.md']);
  expect(await readFile(paths.json!, 'utf8')).toBe(toJson(report));
  expect(await readFile(paths.junit!, 'utf8')).toBe(toJunit(report));
  expect(await readFile(paths.summary!, 'utf8')).toBe(toSummary(report));
});

test('a folder that cannot be written is a mistake of the user, and nothing is left behind', async () => {
  await writeFile(join(folder, 'file'), '');
  const attempt = writeReports(passingReport(), join(folder, 'file', 'out'), ['json']);
  await expect(attempt).rejects.toThrow(ConfigurationError);
  await expect(attempt).rejects.toThrow(/^--out: the report cannot be written to .*ENOTDIR/);
});

test('a file that cannot be replaced leaves no temporary file', async () => {
  const out = join(folder, 'out');
  await writeReports(passingReport(), join(out, 'report.json'), ['junit']);
  await expect(writeReports(passingReport(), out, ['json'])).rejects.toThrow(ConfigurationError);
  expect(await readdir(out)).toEqual(['report.json']);
});
