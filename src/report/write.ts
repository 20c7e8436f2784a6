import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { reportLimits } from '../knowledge/report-limits.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import type { Report } from '../model/report.js';
import { type ReportFormatName, reportFormats } from './formats.js';
import { toJson } from './json.js';
import { writeWhole } from './whole-file.js';

export interface WrittenReports {
  /** Absolute paths of the files. */
  readonly files: Readonly<Partial<Record<ReportFormatName, string>>>;
  /** What could not be written where it was asked for, why, and where it is instead. */
  readonly problems: readonly string[];
}

/**
 * Writes the report into a folder, which is made when it is missing. Each file appears whole or not at all. What cannot be
 * written there (a full disk, a folder that is gone) goes to a new folder in `temporary`: nothing that was measured is lost for it.
 * Never throws for what the system refuses.
 * @param report already redacted
 * @param directory undefined: a new folder in `temporary`
 */
export async function writeReports(
  report: Report,
  directory: string | undefined,
  formats: readonly ReportFormatName[],
  temporary: string = tmpdir(),
): Promise<WrittenReports> {
  const files: Partial<Record<ReportFormatName, string>> = {};
  const problems: string[] = [];
  const newFolder = once(() => mkdtemp(join(temporary, 'go-wsl-conform-report-')));
  const asked = async () => {
    await makeFolder(resolve(directory!));
    return resolve(directory!);
  };
  const places = directory === undefined ? [newFolder] : [asked, newFolder];
  // One after the other: where room is short, a file that fails must not take the room of one that would fit.
  for (const format of [...new Set(formats)]) {
    const { file: name, load } = reportFormats[format];
    const render = await load();
    const failures: string[] = [];
    for (const place of places) {
      try {
        const path = join(await place(), name);
        await writeWhole(path, render(report));
        files[format] = path;
        // What stands under that name where it was asked for is older and must not be taken for this report.
        if (failures.length > 0) await rm(join(resolve(directory!), name), { force: true }).catch(() => undefined);
        break;
      } catch (error) {
        if (!isSystemError(error)) throw error;
        failures.push(errorText(error));
      }
    }
    if (failures.length > 0)
      problems.push(`${name} could not be written: ${failures.join('; ')}${files[format] === undefined ? '' : `; it is ${files[format]}`}`);
  }
  return { files, problems };
}

export interface ProgressReports {
  /** Takes note that there is more to report. */
  readonly changed: (report: () => Report) => void;
  /** Waits for a write that is under way; nothing is written afterwards. */
  readonly end: () => Promise<void>;
}

/**
 * Keeps report.json in a folder up to date while a run goes on, so that not even SIGKILL loses what was measured. Takes at most
 * one part of the time in `progressReportShare`; what the system refuses is left to the end of the run.
 */
export function progressReports(directory: string): ProgressReports {
  const path = join(resolve(directory), reportFormats.json.file);
  let latest: (() => Report) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  let rests = 0;
  const write = async () => {
    const report = latest!;
    latest = undefined;
    const started = performance.now();
    const text = toJson(report());
    await makeFolder(resolve(directory))
      .then(() => writeWhole(path, text))
      .catch(() => undefined);
    rests = (performance.now() - started) * reportLimits.progressReportShare;
  };
  const schedule = () => {
    timer ??= setTimeout(async () => {
      writing = write();
      await writing;
      timer = undefined;
      if (latest !== undefined) schedule();
    }, rests).unref();
  };
  return {
    changed: (report) => {
      latest = report;
      schedule();
    },
    end: async () => {
      latest = undefined;
      clearTimeout(timer);
      await writing;
    },
  };
}

function once<T>(act: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= act());
}

/**
 * Makes the folder and proves that it can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
export async function prepareReportFolder(directory: string): Promise<void> {
  const folder = resolve(directory);
  try {
    await prepare(folder);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new ConfigurationError(
      '--out',
      `the report cannot be written to ${folder}: ${errorText(error)}`,
      'name a folder that can be written',
    );
  }
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

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
