import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main } from '../../src/cli/report-command.js';
import { Report } from '../../src/model/report.js';
import { reportFormatNames, reportFormats } from '../../src/report/formats.js';
import { toJson } from '../../src/report/json.js';
import { failingReport } from '../support/reports.js';
import { captured } from './captured.js';

const report = failingReport();
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-command-'));
  file = join(folder, 'report.json');
  await writeFile(file, toJson(report));
});
afterAll(() => rm(folder, { recursive: true }));

describe('report render', () => {
  test.each(reportFormatNames)('%s is what a run of the same report writes', async (format) => {
    const render = await reportFormats[format].load();
    const { value: code, stdout } = await captured(() => main(['render', file, '--format', format]));
    expect({ code, same: stdout === render(Report.parse(JSON.parse(toJson(report)))) }).toEqual({ code: 0, same: true });
  });

  test('goes to a file', async () => {
    const out = join(folder, 'again.xml');
    const { value: code, stdout } = await captured(() => main(['render', file, '--format', 'junit', '--out', out]));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(await readFile(out, 'utf8')).toContain('<testsuites');
  });

  test.each([
    ['no file', ['--format', 'junit'], /^FILE: no report is named/],
    ['a format that there is not', ['FILE', '--format', 'junitt'], /^--format: unknown format "junitt"\n.*junit/],
    ['a file that there is not', ['none.json', '--format', 'junit'], /^none.json: there is no such file/],
    ['a folder', [tmpdir(), '--format', 'junit'], /: cannot be read: .*EISDIR/],
    ['a place that cannot be written', ['FILE', '--format', 'junit', '--out', '/none/a/b'], /^--out: cannot be written: .*ENOENT/],
  ])('%s is a mistake of the user', async (_, parameters, message) => {
    const named = parameters.map((word) => (word === 'FILE' ? file : word));
    await expect(main(['render', ...named])).rejects.toThrow(message);
  });

  test.each([
    ['cut off', '{"schemaVersion": 1,\n "tool": ', /broken\.json.*: is not valid JSON/],
    ['newer', '{"schemaVersion": 2}', /was written by a newer version \(schema 2, this one reads 1\)/],
    ['something else', '{"results": 3}', /schemas\/report\.schema\.json describes the format/],
  ])('a report that is %s is named with what is wrong', async (_, text, message) => {
    const broken = join(folder, 'broken.json');
    await writeFile(broken, text);
    await expect(main(['render', broken, '--format', 'junit'])).rejects.toThrow(message);
  });

  test.each([
    ['diff', () => [file, file], 'not conformant'],
    ['compare', () => [file, file], '2 reports side by side'],
    ['trend', () => [folder], '1 run from 2026-11-22'],
  ])('%s is a page too, and knows no other format', async (action, places, words) => {
    const { value: code, stdout } = await captured(() => main([action, ...places(), '--format', 'html']));
    expect({ code, start: stdout.slice(0, 15) }).toEqual({ code: 0, start: '<!DOCTYPE html>' });
    expect(stdout).toContain(words);
    await expect(main([action, ...places(), '--format', 'htm'])).rejects.toThrow(/^--format: unknown format "htm"\n.*html/);
  });

  test('says what it can do', async () => {
    const { stdout } = await captured(() => main(['--help']));
    expect(stdout).toContain('render');
    await expect(main(['rendr'])).rejects.toThrow(/^report: there is no action "rendr"\n.*render/);
  });
});
