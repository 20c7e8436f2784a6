import { expect, test } from '@jest/globals';
import type { CellResources, Counters } from '../../src/model/limits.js';
import { buildReport } from '../../src/report/build.js';
import { compareLimits } from '../../src/report/limit-comparison.js';
import { toSummary } from '../../src/report/markdown.js';
import { toTable } from '../../src/report/table.js';
import { finding, parts, result } from '../support/reports.js';

const counted = (difference: Counters): CellResources => ({ scope: 'own', counters: { before: {}, after: difference, difference } });
const under = (limits: string, durationMs: number, difference: Counters, more: Parameters<typeof result>[1] = {}) =>
  result('test', { cell: { go: '1.26.11', module: '.', limits }, durationMs, resources: counted(difference), ...more });

const results = [
  under('none', 900, { cpu: { periods: 0, throttled: 0 }, memory: { peakBytes: 2 ** 28, killed: 0 } }),
  under('cpu=0.2', 4000, { cpu: { periods: 30, throttled: 30 }, memory: { peakBytes: 2 ** 27, killed: 0 } }),
  under('cpu=0.2', 8000, { cpu: { periods: 70, throttled: 45 } }, { cell: { go: '1.27.1', module: '.', limits: 'cpu=0.2' } }),
  under('cpu=0.2', 1, {}, { status: 'skip' }),
  under(
    'memory=256Mi',
    1400,
    { memory: { peakBytes: 2 ** 28, killed: 1 } },
    { status: 'fail', findings: [finding({ cause: 'oom.cgroup', message: 'killed', test: 'TestFill', counted: true })] },
  ),
];

test('the sets side by side, over the cells that gave an answer', () => {
  expect(compareLimits(results)).toEqual([
    {
      check: 'test',
      limits: 'none',
      n: 1,
      medianMs: 900,
      leastMs: 900,
      mostMs: 900,
      throttledShare: 0,
      peakBytes: 2 ** 28,
      killed: 0,
      failures: 0,
    },
    {
      check: 'test',
      limits: 'cpu=0.2',
      n: 2,
      medianMs: 6000,
      leastMs: 4000,
      mostMs: 8000,
      throttledShare: 0.75,
      peakBytes: 2 ** 27,
      killed: 0,
      failures: 0,
    },
    {
      check: 'test',
      limits: 'memory=256Mi',
      n: 1,
      medianMs: 1400,
      leastMs: 1400,
      mostMs: 1400,
      peakBytes: 2 ** 28,
      killed: 1,
      failures: 1,
    },
  ]);
});

test('without limits there is nothing to compare', () => {
  expect(compareLimits([result('test')])).toBeUndefined();
  expect(buildReport(parts({ results: [result('test')] }))).not.toHaveProperty('limits');
});

test('the table, the summary and the finding tell under which limits', () => {
  const report = buildReport(parts({ results, modules: [{ directory: '.', path: 'example.com/m', workspace: false, vendored: false }] }));
  const text = toTable(report, { width: 120, color: false });
  expect(text).toMatch(/test · memory=256Mi +✗ +1\.4 s/);
  expect(text).toMatch(/Under limits\n +check +limits +n +median/);
  expect(text).toMatch(/test +cpu=0\.2 +2 +6\.0 s +4\.0 s +8\.0 s +75 % +128 MiB/);
  expect(text).toMatch(/oom\.cgroup · test · go1\.26\.11 · under memory=256Mi · not under none and cpu=0\.2/);
  const summary = toSummary(report);
  expect(summary).toContain('#### Under limits');
  expect(summary).toContain('| `test` | `cpu=0.2` | 2 | 6.0 s | 4.0 s | 8.0 s | 75 % | 128 MiB | 0 | - | 0 |');
  expect(report.causes).toEqual([expect.objectContaining({ id: 'oom.cgroup', confidence: 'established' })]);
});
