import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { githubLimits } from '../../src/knowledge/github-limits.js';
import type { Report } from '../../src/model/report.js';
import { buildReport } from '../../src/report/build.js';
import { reportFormatNames, reportFormats } from '../../src/report/formats.js';
import { toJsonLines } from '../../src/report/json-lines.js';
import { toMetrics } from '../../src/report/metrics.js';
import { toSarif } from '../../src/report/sarif.js';
import { toTap } from '../../src/report/tap.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport, finding, interruptedReport, parts, passingReport, result } from '../support/reports.js';
import { runnerCommands } from '../support/runner-commands.js';
import { sarifFaults } from '../support/sarif.js';

const reports = { passing: passingReport(), failing: failingReport(), interrupted: interruptedReport() };
const folder = mkdtempSync(join(tmpdir(), 'formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `test.skip` with its reason in the title where a consumer is not installed; CI installs them. */
const testWith = (program: string) => (spawnSync('sh', ['-c', `command -v ${program}`]).status === 0 ? test : test.skip);

describe.each(reportFormatNames)('%s', (name) => {
  test('holds no command of the runner, whatever was printed', async () => {
    const render = await reportFormats[name].load();
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(runnerCommands(render(report))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('SARIF', () => {
  test('is valid against the schema, whatever was printed', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(sarifFaults(JSON.parse(toSarif(report)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('has a rule with help per check, and a result per finding with its fingerprint', () => {
    const { findings } = reports.failing;
    const [run] = JSON.parse(toSarif(reports.failing)).runs;
    expect(run.results.map(({ partialFingerprints }: never) => Object.values(partialFingerprints)[0])).toEqual(
      findings.map(({ fingerprint }) => fingerprint),
    );
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { help } of run.tool.driver.rules) expect(help.markdown).toContain('How it is determined');
    expect(run.invocations[0].toolExecutionNotifications.length).toBe(reports.failing.notRun.length + 1);
  });

  test('says what has no place of its own at the go.mod of its module, and nothing at files outside of the repository', () => {
    const own = [
      finding({ message: 'one', cause: 'mod.sum-missing' }),
      finding({ message: 'two', location: { file: '/usr/include/stdio.h', line: 3 } }),
    ];
    const report = buildReport(parts({ results: [result('build', { status: 'fail', cell: { module: 'sub dir' }, findings: own })] }));
    const [run] = JSON.parse(toSarif(report)).runs;
    const places: string[][] = run.results.map(
      ({ locations }: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
    );
    expect(places.toSorted((a, b) => a.length - b.length)).toEqual([[], ['sub%20dir/go.mod']]);
  });

  test('keeps what code scanning keeps and says how many there are more', () => {
    const most = githubLimits.sarifResults;
    const own = Array.from({ length: most + 2 }, (_, index) => finding({ test: `T${index}`, message: `T${index} failed` }));
    const [run] = JSON.parse(toSarif(buildReport(parts({ results: [result('test', { status: 'fail', findings: own })] })))).runs;
    expect(run.results.length).toBe(most);
    expect(run.invocations[0].toolExecutionNotifications[1].message.text).toBe('2 more findings in report.json: code scanning keeps 5000');
  });
});

describe('metrics', () => {
  testWith('promtool').each(Object.entries(reports))('%s passes promtool check metrics', (_, report) => {
    const { status, stderr, stdout } = spawnSync('promtool', ['check', 'metrics'], { input: toMetrics(report), encoding: 'utf8' });
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: '' });
  });

  testWith('promtool')('the sample rules pass promtool check rules', () => {
    execFileSync('promtool', ['check', 'rules', 'examples/prometheus/alerts.yml']);
    execFileSync('promtool', ['test', 'rules', 'examples/prometheus/alerts.test.yml']);
  });

  test('the sample rules name metrics that exist', () => {
    const rules = readFileSync('examples/prometheus/alerts.yml', 'utf8');
    const known = new Set([...toMetrics(reports.failing).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    const named = new Set([...rules.matchAll(/\bgo_conform_\w+/g)].map(([name]) => name));
    expect(named.size).toBeGreaterThan(0);
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  test('counts each cell once', () => {
    const { results, notRun } = reports.failing;
    const cells = [...toMetrics(reports.failing).matchAll(/^go_conform_cells\{.*\} (\d+)$/gm)].map(([, count]) => Number(count));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(results.length + notRun.length);
  });
});

describe('TAP', () => {
  /** What `prove` says: its exit code and last line. */
  const proved = (report: Report) => {
    const file = join(folder, 'report.tap');
    writeFileSync(file, toTap(report));
    const { status, stdout } = spawnSync('prove', ['--exec', 'cat', file], { encoding: 'utf8' });
    return `${status} ${stdout.trim().split('\n').at(-1)}`;
  };

  testWith('prove')('is read by prove, with the verdict that the required cells give', () => {
    expect(proved(reports.passing)).toBe('0 Result: PASS');
    expect(proved(reports.failing)).toBe('1 Result: FAIL');
  });

  testWith('prove')('does not count what the profile does not require', () => {
    expect(proved(buildReport(parts({ results: [result('mod.tidy', { status: 'fail' }), result('build')] })))).toBe('0 Result: PASS');
  });

  test('has a point for each cell, whatever was printed', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = toTap(report).split('\n');
        const all = report.results.length + report.notRun.length;
        expect(lines[1]).toBe(`1..${all}`);
        expect(lines.filter((line) => /^(?:not )?ok \d/.test(line)).length).toBe(all);
      }),
      { numRuns: 50 },
    );
  });
});

describe('JSON lines', () => {
  test('each line is an object of the run that can be found alone', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = toJsonLines(report)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        for (const { type, time } of lines) expect([typeof type, time]).toEqual(['string', report.startedAt]);
        const tests = report.results.reduce((sum, { tests }) => sum + (tests?.tests.length ?? 0), 0);
        const { results, findings, causes, notRun, toolchains } = report;
        expect(lines.length).toBe(1 + tests + [results, findings, causes, notRun, toolchains].flat().length);
      }),
      { numRuns: 50 },
    );
  });
});

test('docs/reports.md has a row for each format', () => {
  const rows = [...readFileSync('docs/reports.md', 'utf8').matchAll(/^\| `(\w+)` \| (\S+) \|.*\| (yes)? ?\|$/gm)];
  expect(rows.map(([, name, file, every]) => [name, file, every === 'yes'])).toEqual(
    reportFormatNames.map((name) => [name, reportFormats[name].file, reportFormats[name].everyRun]),
  );
});
