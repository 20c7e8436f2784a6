import { homedir } from 'node:os';
import { RecordingHost } from '../host/recording.js';
import { signalCodes, writeErrorCode } from '../knowledge/exit-codes.js';
import type { Report } from '../model/report.js';
import { prepareRecording, writeRecording } from '../recording.js';
import { sanitizeLog } from '../redact/log.js';
import { baselineOf, baselinePolicy, prepareBaseline, writeBaseline } from '../report/baseline.js';
import { buildReport } from '../report/build.js';
import { everyRun } from '../report/formats.js';
import { toJson } from '../report/json.js';
import { toSummary } from '../report/markdown.js';
import { toTable } from '../report/table.js';
import { exitCode } from '../report/verdict.js';
import { counted } from '../report/words.js';
import { prepareReportFolder, progressReports, writeReports } from '../report/write.js';
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
  /** Absolute path of the baseline to write. */
  readonly baseline?: string;
}

/**
 * Runs the checks, writes the report files, and puts the report on standard output; everything else goes to standard error.
 *
 * @returns the exit code
 */
export async function runAndReport(request: Omit<RunRequest, 'onEvent'>, output: Output): Promise<number> {
  const { settings } = request;
  if (settings.out !== undefined) await prepareReportFolder(settings.out);
  if (output.record !== undefined) await prepareRecording(output.record);
  if (output.baseline !== undefined) await prepareBaseline(output.baseline);
  const recording = output.record === undefined ? undefined : new RecordingHost(request.host);
  const progress = createProgress(process.stderr, { shown: output.progress && output.format === 'text', verbose: output.verbose === true });
  const soFar = settings.out === undefined ? undefined : progressReports(settings.out);
  let report: Report;
  try {
    report = await run({
      ...request,
      host: recording ?? request.host,
      onEvent: progress.event,
      ...(soFar === undefined ? {} : { onProgressReport: soFar.changed }),
    });
  } finally {
    progress.end();
    await soFar?.end();
  }
  if (output.baseline !== undefined) report = await recordBaseline(report, output.baseline);
  const { files, problems } = await writeReports(report, settings.out, everyRun);
  process.stdout.write(renderers[output.format](report, terminal(process.stdout, output.color)));
  const paths = Object.values(files);
  if (paths.length > 0) process.stderr.write(`Report: ${paths.join('\n        ')}\n`);
  for (const problem of problems) process.stderr.write(`go-wsl-conform: ${problem}\n`);
  if (recording !== undefined)
    await writeRecording(recording, output.record!, { report, settings, redact: redactorOf(request), home: homedir() });
  return (
    signalCodes[report.interrupted ?? ''] ??
    (problems.length > 0 ? writeErrorCode : exitCode(report.verdict, settings.failOn, report.policy?.baseline?.verdict))
  );
}

/** Writes the failures of a run to the baseline; the report is then judged by what was written. */
async function recordBaseline(report: Report, file: string): Promise<Report> {
  const say = (text: string) => process.stderr.write(`Baseline: ${text}\n`);
  if (report.interrupted !== undefined) {
    say('not written, for the run did not come to its end');
    return report;
  }
  const baseline = baselineOf(report);
  await writeBaseline(file, baseline);
  const fixed = report.policy?.baseline?.entries.filter(({ state }) => state === 'fixed').length ?? 0;
  const fresh = report.findings.filter(({ known }) => known === false).length;
  say(`${file} (${counted(baseline.failures.length, 'failure')}, ${fresh} new; ${fixed} fixed and left out)`);
  return buildReport({ ...report, policy: baselinePolicy(report, file, baseline) });
}

/** What standard output carries; in a job it is part of the log, which obeys commands. */
const renderers: Readonly<Record<OutputFormat, (report: Report, terminal: Terminal) => string>> = {
  text: (report, page) => sanitizeLog(toTable(report, page)),
  json: (report) => toJson(report),
  markdown: (report) => sanitizeLog(toSummary(report)),
};
