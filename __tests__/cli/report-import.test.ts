import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main } from '../../src/cli/report-command.js';
import { Report } from '../../src/model/report.js';
import { folderOf, goodSpecs, hydrophoneFiles, sonobuoyFiles, tarballOf } from '../support/kubernetes-results.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { captured } from './captured.js';

const out = () => temporaryFolder('import-out');
const file = (text: string, name = 'file') => {
  const path = join(temporaryFolder('import-file'), name);
  writeFileSync(path, text);
  return path;
};

describe('report import', () => {
  test('writes the files of a run, prints the report and ends as a run does', async () => {
    const folder = out();
    const { value: code, stdout } = await captured(() => main(['import', tarballOf(sonobuoyFiles()), '--out', folder]));
    expect(code).toBe(2);
    expect(stdout).toContain('6 passed, 1 failed, 2 skipped, which did not run');
    expect(readdirSync(folder).toSorted()).toEqual(['junit.xml', 'report.html', 'report.json', 'report.sarif', 'summary.md']);
  });

  test('prints one document of JSON', async () => {
    const { value: code, stdout } = await captured(() =>
      main(['import', folderOf(hydrophoneFiles(goodSpecs)), '--out', out(), '--format', 'json']),
    );
    expect({ code, verdict: Report.parse(JSON.parse(stdout)).verdict }).toEqual({ code: 0, verdict: 'conformant' });
  });

  test.each([
    ['warn', 1],
    ['fail', 0],
    ['never', 0],
  ])('--fail-on %s counts as for a run', async (failOn, code) => {
    const parameters = ['import', '--command', 'sonobuoy run --wait=1800', '--out', out(), '--fail-on', failOn];
    expect((await captured(() => main(parameters))).value).toBe(code);
  });

  test('judges a configuration, and a list of required tests', async () => {
    const config = file('{"Server": {"timeoutseconds": 60}}');
    expect((await captured(() => main(['import', '--sonobuoy-config', config, '--out', out()]))).stdout).toContain('is 1 minute');
    const parameters = ['import', folderOf(hydrophoneFiles(goodSpecs)), '--required', file('not there\n'), '--out', out()];
    expect(await captured(() => main(parameters))).toMatchObject({
      value: 2,
      stdout: expect.stringContaining('0 of 1 required test passed'),
    });
  });

  test.each([
    ['no place', [], /^PLACE: no results are named/],
    [
      'a question without a place',
      ['--submission', '--command', 'sonobuoy run'],
      /^PLACE: .*\n.*--required and --submission ask something of results/,
    ],
    ['a place that there is not', ['none'], /^none: cannot be read/],
    ['a list that there is not', ['x', '--required', 'none'], /^--required: there is no file none/],
    ['a configuration that is no JSON', ['--sonobuoy-config', file('{')], /is not valid JSON/],
    ['a line that is no command', ['--command', 'ls'], /^--command: is no command line of sonobuoy/],
    ['a quote that is not closed', ['--command', "sonobuoy run 'x"], /^--command: a quote is not closed/],
    ['what imports know nothing of', ['--command', 'sonobuoy run', '--fail-on', 'regression'], /^--fail-on: unknown value "regression"/],
    ['a format that there is not', ['x', '--format', 'html'], /^--format: unknown format "html"/],
  ])('%s is a mistake of the user', async (_, parameters, message) => {
    await expect(main(['import', ...parameters])).rejects.toThrow(message);
  });
});
