import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { doctor } from '../doctor.js';
import type { Facts } from '../facts/fact.js';
import type { Host } from '../host/host.js';
import { signalCodes, writeErrorCode } from '../knowledge/exit-codes.js';
import { ConfigurationError } from '../model/errors.js';
import type { Report } from '../model/report.js';
import { createRedactor } from '../redact/secrets.js';
import { toHostPage } from '../report/host-page.js';
import { toJson } from '../report/json.js';
import { exitCode } from '../report/verdict.js';
import { settingRules } from '../rules.js';
import { placeOf } from '../settings/load.js';
import { packageInfo } from '../settings/package-root.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { addSettingOptions, command, type OutputFormat, outputFormat, readSettings } from './options.js';
import { cancelOnSignals } from './signals.js';
import { terminal } from './terminal.js';

interface Options {
  readonly format: string;
  readonly for?: string;
  readonly snapshot?: string;
  readonly record?: string;
  readonly fixPlan?: string | true;
  readonly color?: boolean;
}

/** `go-wsl-conform doctor`: the host alone. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addSettingOptions(command('doctor', 'Examine this host: is it fit for Go work, and what exactly is wrong with it?'), [
    'checks',
    'profile',
    'fail-on',
    'out',
  ])
    .option('--for <profile>', 'the use that the host is for; the same as --profile')
    .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
    .option('--record <file>', 'write everything this host was asked to a file, redacted')
    .option('--snapshot <file>', 'answer from a recording, or from what a bug report pasted, instead of this machine')
    .option(
      '--fix-plan [earlier]',
      'print what to change as diffs and commands, with the undo; with the file of an earlier plan also what became of it',
    )
    .option('--color', 'colour even when this is no terminal')
    .option('--no-color', 'no colour')
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = outputFormat(options.format);
  const cancel = new AbortController();
  const written = await readSettings(parsed, path.resolve('.'));
  const replay = options.snapshot === undefined ? undefined : await (await import('./replay.js')).replay(options.snapshot, written);
  const host = replay?.host ?? new (await import('../host/local.js')).LocalHost(written.directory, cancel.signal);
  const settings = replay?.settings ?? written;
  const profilePlace = options.for === undefined ? placeOf(settings, 'profile') : '--for';
  const profile = await loadProfile(options.for ?? settings.profile, settingRules, readText, settings.directory, profilePlace);
  const recorder = options.record === undefined ? undefined : await recorderOf(host, options.record);
  const stop = cancelOnSignals(cancel);
  try {
    const files = settings.out === undefined ? undefined : await import('../report/write.js');
    await files?.prepareReportFolder(settings.out!);
    await recorder?.prepare();
    const report = await doctor({
      host: recorder?.host ?? host,
      settings,
      profile,
      tool: packageInfo(),
      cancel: cancel.signal,
      onCell: () => undefined,
    });
    const shown = terminal(process.stdout, options.color);
    const names = {
      home: host.env.HOME,
      user: host.env.USER,
      hostName: host.env.HOSTNAME ?? (replay === undefined ? hostname() : undefined),
    };
    const texts = {
      text: () => toHostPage(report, shown),
      json: () => toJson(report),
      markdown: async () => (await import('../report/markdown.js')).toHostMarkdown(report, names),
    };
    process.stdout.write(
      options.fixPlan === undefined
        ? await texts[format]()
        : await fixPlanText(recorder?.host ?? host, report, profile.name, options.fixPlan, format),
    );
    const problems = files === undefined ? [] : (await files.writeReports(report, settings.out!, ['json', 'junit', 'summary'])).problems;
    for (const problem of problems) process.stderr.write(`go-wsl-conform: ${problem}\n`);
    await recorder?.write({ report, settings, redact: createRedactor({ ...host.env }), home: homedir() });
    return signalCodes[report.interrupted ?? ''] ?? (problems.length > 0 ? writeErrorCode : exitCode(report.verdict, settings.failOn));
  } finally {
    stop();
    await host.close();
  }
}

/** What records a host; loaded only when something is recorded. */
async function recorderOf(host: Host, file: string) {
  const [{ RecordingHost }, { prepareRecording, writeRecording }] = await Promise.all([
    import('../host/recording.js'),
    import('../recording.js'),
  ]);
  const recording = new RecordingHost(host);
  return {
    host: recording,
    prepare: () => prepareRecording(file),
    write: (parts: Parameters<typeof writeRecording>[2]) => writeRecording(recording, file, parts),
  };
}

/** The plan for this host, redacted; `json` is the plan itself. */
async function fixPlanText(host: Host, report: Report, profile: string, earlier: string | true, format: OutputFormat): Promise<string> {
  const { formatFixPlan, makeFixPlan, plannedIds, progressOf } = await import('../fix-plan.js');
  const before = earlier === true ? [] : plannedIds(await readEarlier(earlier));
  // The facts of a report are those that were observed, without secrets.
  const plan = await makeFixPlan(host, report.facts as unknown as Facts, report, profile === 'wsl');
  const progress = progressOf(before, plan, report);
  const text = format === 'json' ? `${JSON.stringify({ ...plan, progress }, undefined, 2)}\n` : formatFixPlan(plan, progress);
  return createRedactor({ ...host.env })(text);
}

async function readEarlier(file: string): Promise<string> {
  const text = await readText(path.resolve(file)).catch(() => undefined);
  if (text === undefined)
    throw new ConfigurationError('--fix-plan', `${file} cannot be read`, 'give the file that an earlier --fix-plan was saved to');
  return text;
}
