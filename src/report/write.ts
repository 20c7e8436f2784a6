import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ConfigurationError, errorText } from '../model/errors.js';
import type { Report } from '../model/report.js';
import { toJson } from './json.js';
import { toJunit } from './junit.js';
import { toSummary } from './markdown.js';

/** The files that a report can be written as. */
const reportFiles = {
  json: { name: 'report.json', render: toJson },
  junit: { name: 'junit.xml', render: toJunit },
  summary: { name: 'summary.md', render: toSummary },
} as const satisfies Record<string, { readonly name: string; readonly render: (report: Report) => string }>;

type ReportFormat = keyof typeof reportFiles;

/**
 * Writes the report into a folder, which is made when it is missing. Each file appears whole or not at all.
 * @param report already redacted
 * @returns the absolute paths of the files by format
 * @throws ConfigurationError when the folder cannot be written
 */
export async function writeReports(
  report: Report,
  directory: string,
  formats: readonly ReportFormat[],
): Promise<Partial<Record<ReportFormat, string>>> {
  const folder = resolve(directory);
  return writing(folder, async () => {
    await makeFolder(folder);
    const written = await Promise.all(
      [...new Set(formats)].map(async (format) => {
        const path = join(folder, reportFiles[format].name);
        await writeWhole(path, reportFiles[format].render(report));
        return [format, path] as const;
      }),
    );
    return Object.fromEntries(written);
  });
}

/** Turns the refusal of the system to write into the user's mistake that it is. */
async function writing<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new ConfigurationError(
      '--out',
      `the report cannot be written to ${folder}: ${errorText(error)}`,
      'name a folder that can be written',
    );
  }
}

/**
 * Makes the folder and proves that it can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
export async function prepareReportFolder(directory: string): Promise<void> {
  await writing(resolve(directory), () => prepare(resolve(directory)));
}

async function prepare(folder: string): Promise<void> {
  await makeFolder(folder);
  const probe = join(folder, `${randomUUID()}.tmp`);
  await writeFile(probe, '');
  await rm(probe);
}

/** Like mkdir with `recursive`, which never returns where a folder exists in which none can be made, as in /proc (Node 20). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || (await exists(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
