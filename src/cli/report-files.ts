import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, errorText } from '../model/errors.js';
import { sanitizeJson } from '../redact/log.js';
import type { NamedReport } from '../report/diff.js';
import { reportFormats } from '../report/formats.js';
import { readReport } from '../report/read.js';
import { type Sheet, sheetMarkdown, sheetText } from '../report/sheet.js';
import { oneOf } from './command.js';

/** A report.json, or a folder that holds one. */
export async function readNamed(file: string): Promise<NamedReport> {
  const inside = path.join(file, reportFormats.json.file);
  const isFolder = await readdir(file).then(
    () => true,
    () => false,
  );
  return { name: file, report: await readReport(isFolder ? inside : file) };
}

/**
 * Every report.json at any depth below a folder, as artifacts of CI are downloaded.
 *
 * @throws ConfigurationError when there is none, or one cannot be read
 */
export async function readFolder(folder: string): Promise<NamedReport[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new ConfigurationError('DIR', `${folder} cannot be read: ${errorText(error)}`, 'name a folder with report.json files');
  });
  const found = files
    .filter((entry) => entry.isFile() && entry.name === reportFormats.json.file)
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  if (found.length === 0)
    throw new ConfigurationError('DIR', `no ${reportFormats.json.file} is below ${folder}`, 'name a folder with report.json files');
  // One after the other: a report of 100,000 tests takes some 100 MB while it is read.
  const reports: NamedReport[] = [];
  for (const file of found) reports.push({ name: path.relative(folder, file), report: await readReport(file) });
  return reports;
}

const renderers = {
  text: (sheet: Sheet) => sheetText(sheet),
  markdown: (sheet: Sheet) => sheetMarkdown(sheet),
  json: (_: Sheet, value: object) => sanitizeJson(`${JSON.stringify(value, null, 2)}\n`),
} as const;

/** What `--format` accepts for comparisons. */
export const sheetFormats = Object.keys(renderers) as readonly (keyof typeof renderers)[];

/**
 * Prints a comparison.
 *
 * @throws ConfigurationError for an unknown format
 */
export function printSheet(format: string, sheet: Sheet, value: object): void {
  process.stdout.write(renderers[oneOf('--format', format, sheetFormats, 'format')](sheet, value));
}
