import path from 'node:path';
import { ConfigurationError } from '../model/errors.js';
import { sanitizeJson } from '../redact/log.js';
import type { NamedReport } from '../report/diff.js';
import { reportFiles } from '../report/find.js';
import { readReport } from '../report/read.js';
import { type Sheet, sheetMarkdown, sheetText } from '../report/sheet.js';
import { oneOf } from './command.js';

/** A report.json, or the one in a folder. */
export async function readNamed(place: string): Promise<NamedReport> {
  const [file, ...others] = await reportFiles([place]);
  if (others.length > 0) throw new ConfigurationError(place, `holds ${others.length + 1} reports`, 'name one; `report trend` reads all');
  return { name: place, report: await readReport(file!) };
}

/** Every report.json at any depth below a folder, as artifacts of CI are downloaded. */
export async function readFolder(folder: string): Promise<NamedReport[]> {
  // One after the other: a report of 100,000 tests takes some 100 MB while it is read.
  const reports: NamedReport[] = [];
  for (const file of await reportFiles([folder]))
    reports.push({ name: path.relative(folder, file) || folder, report: await readReport(file) });
  return reports;
}

const renderers = {
  text: (sheet: Sheet) => sheetText(sheet),
  markdown: (sheet: Sheet) => sheetMarkdown(sheet),
  json: (_: Sheet, value: object) => sanitizeJson(`${JSON.stringify(value, null, 2)}\n`),
} as const;

/** What `--format` accepts for comparisons, besides the page. */
const sheetFormats = Object.keys(renderers) as readonly (keyof typeof renderers)[];

/** What `--format` accepts for comparisons. */
export const comparisonFormats = [...sheetFormats, 'html'] as const;

/**
 * Prints a comparison.
 *
 * @param html brings the page, whose code only those load who want it
 * @throws ConfigurationError for an unknown format
 */
export async function printComparison(format: string, sheet: Sheet, value: object, html: () => Promise<string>): Promise<void> {
  const name = oneOf('--format', format, comparisonFormats, 'format');
  process.stdout.write(name === 'html' ? await html() : renderers[name](sheet, value));
}
