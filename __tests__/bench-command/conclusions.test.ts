import { expect, test } from '@jest/globals';
import { conclusions } from '../../src/bench.js';
import type { BenchReport, BenchRow } from '../../src/model/bench.js';
import { benchText } from '../../src/report/bench-text.js';

const row = (place: string, rounds: readonly number[], more: Partial<BenchRow> = {}): BenchRow => ({
  place,
  step: 'build',
  n: rounds.length,
  medianMs: rounds[Math.floor(rounds.length / 2)]!,
  leastMs: rounds[0]!,
  mostMs: rounds.at(-1)!,
  roundsMs: [...rounds],
  failures: 0,
  ...more,
});

test('a place is called slower only where the ranges do not overlap', () => {
  expect(conclusions([row('/slow', [300, 310, 320]), row('/fast', [100, 105, 110])])).toEqual([
    'build: /slow takes 3.0 times as long as /fast',
  ]);
  expect(conclusions([row('/a', [100, 200, 300]), row('/b', [150, 210, 260])])).toEqual([
    'build: /b and /a cannot be told apart, their ranges overlap',
  ]);
});

test('one round tells nothing', () => {
  expect(conclusions([row('/a', [100]), row('/b', [900, 950])])).toEqual(['build: one round tells nothing of /b against /a']);
});

test('a place without a round that succeeded is compared with nothing', () => {
  const { medianMs: _, leastMs: __, mostMs: ___, ...failed } = row('/a', [1]);
  expect(conclusions([{ ...failed, n: 0, roundsMs: [], failures: 3 }, row('/b', [100, 120])])).toEqual([]);
});

test('the text shows mounts, dashes for what was not measured, and hostile words as plain text', () => {
  const report: BenchReport = {
    schemaVersion: 1,
    tool: { name: 'go-wsl-conform', version: '0.1.0' },
    kind: 'fs',
    startedAt: '2026-11-29T06:00:00Z',
    module: '/module',
    go: 'go version go1.26.8 linux/amd64',
    rounds: 3,
    environment: { processors: 2, kernel: '6.18', loadAverage: 0.25 },
    caches: 'build cache empty',
    mounts: [{ place: '/mnt/c', type: '9p', source: 'C:', mountPoint: '/mnt/c' }],
    rows: [
      row('/mnt/c', [1000, 1100, 1200]),
      { place: '/tmp', step: 'build', n: 0, roundsMs: [], failures: 3, failure: 'exit 1; \u001b[31m::error::boom' },
    ],
    conclusions: [],
  };
  const text = benchText(report);
  expect(text).toMatch(/build +\/mnt\/c +9p +3 +1\.1 s +1\.0 s +1\.2 s +- +- +0\n/);
  expect(text).toMatch(/build +\/tmp +- +0 +- +- +- +- +- +3\n/);
  expect(text).not.toContain('\u001b');
  expect(text.split('\n').every((line) => !/^\s*::/.test(line))).toBe(true);
});
