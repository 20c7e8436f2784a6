import { mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { RecordingHost } from '../host/recording.js';
import { signalCodes } from '../knowledge/exit-codes.js';
import type { Report } from '../model/report.js';
import { writeRecording } from '../recording.js';
import { toJson } from '../report/json.js';
import { toSummary } from '../report/markdown.js';
import { toTable } from '../report/table.js';
import { exitCode } from '../report/verdict.js';
import { prepareReportFolder, writeReports } from '../report/write.js';
import { type RunRequest, redactorOf, run } from '../run.js';
import type { OutputFormat } from './options.js';
import { createProgress } from './progress.js';
import { type Terminal, terminal } from './terminal.js';

interface Output {
  readonly format: OutputFormat;
  /** File for the recording. */
  readonly record?: string;
  readonly progress: boolean;
  readonly color?: boolean;
  readonly verbose?: boolean;
}

/**
 * Runs the checks, writes the report files, and puts the report on standard output; everything else goes to standard error.
 *
 * @returns the exit code
 */
export async function runAndReport(request: Omit<RunRequest, 'onEvent'>, output: Output): Promise<number> {
  const { settings } = request;
  if (settings.out !== undefined) await prepareReportFolder(settings.out);
  const recording = output.record === undefined ? undefined : new RecordingHost(request.host);
  const progress = createProgress(process.stderr, { shown: output.progress && output.format === 'text', verbose: output.verbose === true });
  let report: Report;
  try {
    report = await run({ ...request, host: recording ?? request.host, onEvent: progress.event });
  } finally {
    progress.end();
  }
  const files = await writeReports(report, settings.out ?? (await mkdtemp(path.join(tmpdir(), 'go-wsl-conform-report-'))), [
    'json',
    'junit',
    'summary',
  ]);
  if (recording !== undefined)
    await writeRecording(recording, output.record!, { report, settings, redact: redactorOf(request), home: homedir() });
  process.stdout.write(renderers[output.format](report, terminal(process.stdout, output.color)));
  process.stderr.write(`Report: ${files.json}\n        ${files.junit}\n        ${files.summary}\n`);
  return signalCodes[report.interrupted ?? ''] ?? exitCode(report.verdict, settings.failOn);
}

const renderers: Readonly<Record<OutputFormat, (report: Report, terminal: Terminal) => string>> = {
  text: toTable,
  json: (report) => toJson(report),
  markdown: (report) => toSummary(report),
};
