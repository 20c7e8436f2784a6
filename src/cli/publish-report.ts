import { signalCodes, writeErrorCode } from '../knowledge/exit-codes.js';
import type { Report } from '../model/report.js';
import type { FailOn } from '../model/words.js';
import { sanitizeLog } from '../redact/log.js';
import { everyRun } from '../report/formats.js';
import { toJson } from '../report/json.js';
import { toSummary } from '../report/markdown.js';
import { toTable } from '../report/table.js';
import { exitCode } from '../report/verdict.js';
import { writeReports } from '../report/write.js';
import type { OutputFormat } from './options.js';
import { type Terminal, terminal } from './terminal.js';

interface Publication {
  readonly format: OutputFormat;
  /** Folder of the report files. */
  readonly out: string | undefined;
  readonly color: boolean | undefined;
  readonly failOn: FailOn | undefined;
}

/**
 * Writes the report files and puts the report on standard output; where they are goes to standard error.
 *
 * @returns the exit code
 */
export async function publishReport(report: Report, { format, out, color, failOn }: Publication): Promise<number> {
  const { files, problems } = await writeReports(report, out, everyRun);
  process.stdout.write(renderers[format](report, terminal(process.stdout, color)));
  const paths = Object.values(files);
  if (paths.length > 0) process.stderr.write(`Report: ${paths.join('\n        ')}\n`);
  for (const problem of problems) process.stderr.write(`go-wsl-conform: ${problem}\n`);
  return (
    signalCodes[report.interrupted ?? ''] ??
    (problems.length > 0 ? writeErrorCode : exitCode(report.verdict, failOn, report.policy?.baseline?.verdict))
  );
}

/** What standard output carries; in a job it is part of the log, which obeys commands. */
const renderers: Readonly<Record<OutputFormat, (report: Report, terminal: Terminal) => string>> = {
  text: (report, page) => sanitizeLog(toTable(report, page)),
  json: (report) => toJson(report),
  markdown: (report) => sanitizeLog(toSummary(report)),
};
