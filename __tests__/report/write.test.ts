import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/model/errors.js';
import { sanitizeLog } from '../../src/redact/log.js';
import { toJson } from '../../src/report/json.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { prepareReportFolder, progressReports, writeReports } from '../../src/report/write.js';
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
  const { files: paths, problems } = await writeReports(report, out, ['json', 'junit', 'markdown', 'json']);
  expect(paths).toEqual({ json: join(out, 'report.json'), junit: join(out, 'junit.xml'), markdown: join(out, 'summary.md') });
  expect(problems).toEqual([]);
  expect((await readdir(out)).sort()).toEqual(['junit.xml', 'report.json', 'summary.md']);
  expect(await readFile(paths.json!, 'utf8')).toBe(toJson(report));
  expect(await readFile(paths.junit!, 'utf8')).toBe(toJunit(report));
  expect(await readFile(paths.markdown!, 'utf8')).toBe(sanitizeLog(toSummary(report)));
});

test('a folder that cannot be written is a mistake of the user when the run begins', async () => {
  await writeFile(join(folder, 'file'), '');
  const attempt = prepareReportFolder(join(folder, 'file', 'out'));
  await expect(attempt).rejects.toThrow(ConfigurationError);
  await expect(attempt).rejects.toThrow(/^--out: the report cannot be written to .*ENOTDIR/);
  await prepareReportFolder(join(folder, 'new'));
  expect(await readdir(join(folder, 'new'))).toEqual([]);
});

test('what cannot be written where it was asked for is in a new temporary folder, and that is said', async () => {
  const out = join(folder, 'out');
  await writeReports(passingReport(), join(out, 'report.json'), ['junit']);
  const { files, problems } = await writeReports(passingReport(), out, ['json', 'markdown'], folder);
  expect(files.markdown).toBe(join(out, 'summary.md'));
  expect(await readFile(files.json!, 'utf8')).toBe(toJson(passingReport()));
  expect(problems).toEqual([
    expect.stringMatching(/^report\.json could not be written: .*E[A-Z]+.*; it is .*go-wsl-conform-report-\w+\/report\.json$/),
  ]);
  expect((await readdir(out)).sort()).toEqual(['report.json', 'summary.md']);
});

test('where nothing can be written, every file is named, with both reasons', async () => {
  await writeFile(join(folder, 'file'), '');
  const { files, problems } = await writeReports(passingReport(), join(folder, 'file', 'out'), ['json', 'junit'], join(folder, 'none'));
  expect(files).toEqual({});
  expect(problems).toEqual([
    expect.stringMatching(/^report\.json could not be written: .*ENOTDIR.*; .*ENOENT/),
    expect.stringMatching(/^junit\.xml could not be written: .*ENOTDIR.*; .*ENOENT/),
  ]);
});

test('report.json is kept up to date while a run goes on, and never written after its end', async () => {
  const out = join(folder, 'new');
  const soFar = progressReports(out);
  soFar.changed(passingReport);
  const text = () => readFile(join(out, 'report.json'), 'utf8').catch(() => '');
  while ((await text()) !== toJson(passingReport())) await new Promise((resolve) => setTimeout(resolve, 5));
  soFar.changed(failingReport);
  await soFar.end();
  const last = await text();
  expect([toJson(passingReport()), toJson(failingReport())]).toContain(last);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await text()).toBe(last);
});
