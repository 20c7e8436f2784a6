import { expect, test } from '@jest/globals';
import type { TestCase } from '../../src/model/report.js';
import { annotations } from '../../src/report/annotations.js';
import { buildReport } from '../../src/report/build.js';
import { toJson } from '../../src/report/json.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { toTable } from '../../src/report/table.js';
import { finding, parts, result } from '../support/reports.js';

/** What the steps from results to files take for so many tests on each of three releases, half of them failing, in milliseconds. */
function timings(count: number): Record<string, number> {
  const results = ['1.25.11', '1.26.8', '1.27.0'].map((go) => {
    const tests = Array.from({ length: count }, (_, index): TestCase => {
      return {
        package: `example.com/p${index % 50}`,
        name: `Test${index}`,
        status: index % 2 === 0 ? 'pass' : 'fail',
        seconds: 0.01,
        output: 'want 1, got 2\n',
      };
    });
    const findings = tests
      .filter(({ status }) => status === 'fail')
      .map(({ package: packagePath, name }, index) =>
        finding({
          package: packagePath,
          test: name,
          message: 'want 1, got 2',
          location: { file: `p${index % 50}/a_test.go`, line: index + 1 },
        }),
      );
    return result('test', {
      status: 'fail',
      cell: { go, module: '.' },
      findings,
      tests: { packages: [], tests, counts: { pass: 0, fail: 0, skip: 0, unfinished: 0 } },
    });
  });
  const times: Record<string, number> = {};
  const timed = <T>(name: string, act: () => T): T => {
    const start = performance.now();
    const made = act();
    times[name] = Math.round(performance.now() - start);
    return made;
  };
  const report = timed('build', () => buildReport(parts({ results })));
  timed('json', () => toJson(report));
  timed('junit', () => toJunit(report));
  timed('summary', () => toSummary(report));
  timed('table', () => toTable(report, { width: 100, color: true }));
  timed('annotations', () => annotations(report, { pathOf: (file) => file }));
  return times;
}

test('ten times the tests take about ten times as long', () => {
  timings(300);
  const [small, large] = [timings(3_000), timings(30_000)];
  const total = (times: Record<string, number>) => Object.values(times).reduce((sum, time) => sum + time, 0);
  expect(total(large)).toBeLessThan(total(small) * 30 + 1000);
}, 120_000);
