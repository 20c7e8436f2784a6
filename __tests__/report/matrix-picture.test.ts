import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/model/report.js';
import { buildReport } from '../../src/report/build.js';
import { grid } from '../../src/report/grid.js';
import { toSummary } from '../../src/report/markdown.js';
import { matrixPicture } from '../../src/report/matrix-picture.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport, parts, passingReport, result } from '../support/reports.js';

const drawn = (report: Report) => matrixPicture(report, grid(report));
const manyModules = (count: number) => {
  const folders = Array.from({ length: count }, (_, index) => `m${index}`);
  return buildReport(
    parts({
      results: folders.map((module) => result('build', { cell: { go: '1.26.8', module } })),
      modules: folders.map((directory) => ({ directory, path: `example.com/${directory}`, workspace: false, vendored: false })),
    }),
  );
};

describe('the picture of the matrix', () => {
  test('has a row for each release of each module, and a symbol for each check in the order of the plan', () => {
    const { checks, rows } = drawn(failingReport())!;
    expect(checks.slice(0, 4)).toEqual(['mod.mode', 'mod.graph', 'mod.cache', 'mod.sum']);
    expect(rows.map(({ module, release }) => `${module} ${release}`)).toEqual([
      '. 1.24.13',
      '. 1.26.8',
      '. 1.27.0',
      'tools 1.24.13',
      'tools 1.26.8',
      'tools 1.27.0',
    ]);
    const at = (row: number, check: string) => rows[row]!.cells[checks.indexOf(check)];
    expect([at(1, 'test.race'), at(0, 'build'), at(1, 'build')]).toEqual(['fail', 'skip', 'pass']);
  });

  test('of any report has rows of one length', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const picture = drawn(report);
        for (const { cells } of picture?.rows ?? []) expect(cells).toHaveLength(picture!.checks.length);
      }),
    );
  });

  test('is there only where it is small, and where there are modules', () => {
    expect(drawn(manyModules(40))?.rows).toHaveLength(40);
    expect(drawn(manyModules(41))).toBeUndefined();
    expect(drawn(buildReport(parts({ results: [result('cgroup.mode')] })))).toBeUndefined();
  });

  test('stands in the summary with a legend of what is in it', () => {
    const summary = toSummary(failingReport());
    expect(summary).toMatch(/^\| `example\.com\/service` \| `go1\.26\.8` \| (?:\p{Emoji}|\ufe0f)+ \|$/mu);
    expect(summary).toContain('❌ failed');
    const calm = toSummary(passingReport());
    expect(calm).toContain('in this order: `mod.mode` `mod.graph`');
    expect(calm).not.toContain('❌ failed');
    expect(toSummary(manyModules(41))).not.toContain('in this order');
  });
});
