import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { CellKey, Report } from '../../src/model/report.js';
import { memberOrder, toJson } from '../../src/report/json.js';
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

function memberNames(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    return [...members.map(([name]) => name), ...members.flatMap(([, member]) => memberNames(member))];
  }
  if (schema instanceof z.ZodArray) return memberNames(schema.element);
  if (schema instanceof z.ZodOptional) return memberNames(schema.unwrap());
  if (schema instanceof z.ZodRecord) return memberNames(schema.valueType);
  return [];
}

test('the list of members is that of the schema', () => {
  expect(memberOrder).toEqual([...new Set([...memberNames(Report), ...Object.keys(CellKey.shape)])]);
});

test('the order of members is that of the schema, however the report was put together', () => {
  const report = failingReport();
  const text = toJson(report);
  expect(toJson(reversed(report) as Report)).toBe(text);
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(Report.shape).filter((name) => name in report));
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
