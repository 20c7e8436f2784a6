import { homedir } from 'node:os';
import { RecordingHost } from '../host/recording.js';
import type { Report } from '../model/report.js';
import { prepareRecording, writeRecording } from '../recording.js';
import { baselineOf, baselinePolicy, prepareBaseline, writeBaseline } from '../report/baseline.js';
import { buildReport } from '../report/build.js';
import { counted } from '../report/words.js';
import { prepareReportFolder, progressReports } from '../report/write.js';
import { type RunRequest, redactorOf, run } from '../run.js';
import type { OutputFormat } from './options.js';
import { createProgress } from './progress.js';
import { publishReport } from './publish-report.js';

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
  const code = await publishReport(report, { format: output.format, out: settings.out, color: output.color, failOn: settings.failOn });
  if (recording !== undefined)
    await writeRecording(recording, output.record!, { report, settings, redact: redactorOf(request), home: homedir() });
  return code;
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
