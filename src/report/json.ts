import * as z from 'zod';
import { CellKey, Report } from '../model/report.js';

/** report.json: members in the order of the schema, so that two reports can be compared line by line. */
export function toJson(report: Report): string {
  return `${JSON.stringify(ordered(report), null, 2)}\n`;
}

/** Every member name of the model in the order of its schemas. */
const order: ReadonlyMap<string, number> = new Map(
  [...new Set(memberNames(Report)), ...Object.keys(CellKey.shape)].map((name, index) => [name, index]),
);

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

/** Names that the schema does not know (facts, counts) follow in their own order of letters. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
}

function rank(name: string): number {
  return order.get(name) ?? order.size;
}
