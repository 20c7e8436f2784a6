import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Report } from '../../src/model/report.js';
import { toJson } from '../../src/report/json.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport } from '../support/reports.js';

/** The same value with the members of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

test('the order of members is that of the schema, however the report was put together', () => {
  const report = failingReport();
  const text = toJson(report);
  expect(toJson(reversed(report) as Report)).toBe(text);
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(Report.shape).filter((name) => name !== 'interrupted'));
  expect(text.endsWith('}\n')).toBe(true);
});

test('any report is valid and reads back as it was', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(Report.parse(JSON.parse(toJson(report)))).toEqual(JSON.parse(JSON.stringify(report)));
    }),
    { numRuns: 50 },
  );
});
