import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { toBadge } from '../../src/report/badge.js';
import { toJson } from '../../src/report/json.js';
import { toJsonLines } from '../../src/report/json-lines.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { toMetrics } from '../../src/report/metrics.js';
import { toSarif } from '../../src/report/sarif.js';
import { toTable } from '../../src/report/table.js';
import { toTap } from '../../src/report/tap.js';
import { failingReport, interruptedReport, passingReport } from '../support/reports.js';

/** `GOLDEN=update npm run unit -- report/golden` writes the files anew; read what changed before committing it. */
const folder = join('__tests__', 'fixtures', 'report');

const reports = { passing: passingReport(), failing: failingReport(), interrupted: interruptedReport() };
const renderings: Readonly<Record<string, (report: Report) => string>> = {
  'table-80.txt': (report) => toTable(report, { width: 80, color: false }),
  'table-120.txt': (report) => toTable(report, { width: 120, color: false }),
  'table-80.color.txt': (report) => toTable(report, { width: 80, color: true }),
  'table-120.color.txt': (report) => toTable(report, { width: 120, color: true }),
  'summary.md': (report) => toSummary(report),
  'junit.xml': toJunit,
  'report.json': toJson,
  'report.sarif': toSarif,
  'metrics.prom': toMetrics,
  'report.jsonl': toJsonLines,
  'report.tap': toTap,
  'badge.json': toBadge,
};

describe.each(Object.entries(reports))('%s', (name, report) => {
  test.each(Object.entries(renderings))('as %s', (suffix, render) => {
    const path = join(folder, `${name}.${suffix}`);
    const rendered = render(report);
    if (process.env.GOLDEN === 'update') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, rendered);
    }
    expect(rendered).toBe(readFileSync(path, 'utf8'));
  });

  test('is a valid report', () => {
    expect(Report.parse(JSON.parse(toJson(report)))).toEqual(report);
  });
});
