import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeManyModules } from '../../scripts/support/many-modules.js';
import { Report, type Result } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

const count = 50;
let folder: string;
beforeAll(() => {
  folder = temporaryFolder('many');
  writeManyModules(folder, count);
});

async function run(...options: string[]): Promise<{ report: Report; stdout: string }> {
  const out = temporaryFolder('report');
  const { stdout, stderr } = await runCli(['run', folder, '--go', '1.26.x', '--out', out, ...options]);
  try {
    return { stdout, report: Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${stdout}${stderr}`);
  }
}

const commandsOf = ({ evidence }: Result) => evidence.map(({ source }) => source).join('\n');

describe(`a repository of ${count} modules`, () => {
  test('is planned as a whole, and the plan stays readable', async () => {
    const { stdout } = await runCli(['run', folder, '--go', '1.26.x', '--dry-run']);
    expect(stdout).toContain(`./alone, ./modules/m01, ./modules/m02, ./modules/m03 and ${count - 4} more`);
    expect(stdout.split('\n').length).toBeLessThan(30);
    const { stdout: json } = await runCli(['run', folder, '--go', '1.26.x', '--dry-run', '--format', 'json']);
    expect(JSON.parse(json).modules).toHaveLength(count);
  });

  test('has each module built and tested by its own rules, and nothing of it changes', async () => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const broken = join(folder, 'modules/m20/m20_test.go');
    const text = readFileSync(broken, 'utf8');
    writeFileSync(broken, text.replace('Value() < 1', 'Value() < 9'));
    try {
      const { report, stdout } = await run('--check', 'build,test', '--jobs', '2', '--environment', 'CGO_ENABLED=0');
      expect(report.modules).toHaveLength(count);
      expect(report.results.filter(({ check, status }) => check === 'build' && status === 'pass')).toHaveLength(count);
      const tests = report.results.filter(({ check }) => check === 'test');
      expect(tests.filter(({ status }) => status !== 'pass').map(({ cell }) => cell?.module)).toEqual(['modules/m20']);
      const build = (module: string) => report.results.find(({ check, cell }) => check === 'build' && cell?.module === module)!;
      expect(commandsOf(build('vendored'))).toContain('-mod=vendor');
      expect(commandsOf(build('alone'))).toContain('-mod=readonly');
      expect(report.modules.filter(({ workspace }) => !workspace).map(({ directory }) => directory)).toEqual(['alone', 'vendored']);
      expect(stdout).toContain(`✓ ${count - 1} more modules`);
      expect(stdout.indexOf('example.com/many/m20')).toBeLessThan(stdout.indexOf('more modules'));
      expect(stdout.split('\n').length).toBeLessThan(40);
    } finally {
      writeFileSync(broken, text);
    }
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  test('may be cut down by globs, and by package patterns to the modules that have them', async () => {
    const { report } = await run(
      '--check',
      'test',
      '--module',
      'modules/m0?,!*5',
      '--packages',
      'example.com/many/m03/... example.com/many/m04',
    );
    expect(report.modules.map(({ directory }) => directory)).toEqual(
      ['01', '02', '03', '04', '06', '07', '08', '09'].map((n) => `modules/m${n}`),
    );
    expect(report.results.filter(({ status }) => status === 'pass').map(({ cell }) => cell?.module)).toEqual([
      'modules/m03',
      'modules/m04',
    ]);
    expect(new Set(report.results.filter(({ status }) => status === 'skip').map(({ summary }) => summary))).toEqual(
      new Set(['the module has no packages of example.com/many/m03/... example.com/many/m04']),
    );
    const { exit, stderr } = await runCli(['run', folder, '--packages', './nowhere/...', '--dry-run']);
    expect(exit).toBe(64);
    expect(stderr).toContain('--packages: no module has packages of ./nowhere/...');
  });

  test('with a vendor folder beside go.work is built from it', async () => {
    const small = temporaryFolder('vendor');
    writeManyModules(small, 6);
    // As `go work vendor` writes it: the members need nothing from outside.
    mkdirSync(join(small, 'vendor'));
    writeFileSync(
      join(small, 'vendor/modules.txt'),
      '## workspace\n# example.com/many/m02 v0.0.0 => ./modules/m02\n## explicit; go 1.24.0\n',
    );
    const out = temporaryFolder('report');
    await runCli(['run', small, '--go', '1.26.x', '--check', 'mod.*,build,test', '--module', 'modules/m03,alone', '--out', out]);
    const { results } = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    const flag = (module: string) =>
      / -mod=\w+/.exec(commandsOf(results.find(({ check, cell }) => check === 'build' && cell?.module === module)!))![0];
    expect([flag('modules/m03'), flag('alone')]).toEqual([' -mod=vendor', ' -mod=readonly']);
    expect(results.filter(({ status }) => status !== 'pass')).toEqual([]);
  });
});
