import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { hostChecks } from '../checks/host.js';
import { doctor } from '../doctor.js';
import type { Facts } from '../facts/fact.js';
import type { PlanBasis } from '../fix-plan.js';
import type { Host } from '../host/host.js';
import { signalCodes, writeErrorCode } from '../knowledge/exit-codes.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import type { Report } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import { shellWord } from '../model/shell.js';
import { plainLine } from '../redact/escape.js';
import { createRedactor } from '../redact/secrets.js';
import { everyRun } from '../report/formats.js';
import { toHostPage } from '../report/host-page.js';
import { toJson } from '../report/json.js';
import { exitCode } from '../report/verdict.js';
import { settingRules } from '../rules.js';
import { placeOf, unmatched } from '../settings/load.js';
import { packageInfo } from '../settings/package-root.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { command } from './command.js';
import { addSettingOptions, type OutputFormat, outputFormat, readSettings } from './options.js';
import { policyFiles } from './policy.js';
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
    'waivers',
    'baseline',
    'wsl-distribution',
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
  refuseStray(written);
  const replay = options.snapshot === undefined ? undefined : await (await import('./replay.js')).replay(options.snapshot, written);
  const host = replay?.host ?? (await examinedHost(written, cancel.signal));
  const settings = replay?.settings ?? written;
  if (options.for !== undefined && parsed.getOptionValue('profile') !== undefined && parsed.getOptionValue('profile') !== options.for)
    throw new ConfigurationError(
      '--for',
      `names ${plainLine(options.for)}, and --profile ${plainLine(settings.profile)}`,
      'they mean the same: give one',
    );
  const profilePlace = options.for === undefined ? placeOf(settings, 'profile') : '--for';
  const profile = await loadProfile(options.for ?? settings.profile, settingRules, readText, settings.directory, profilePlace);
  const policy = await policyFiles(settings);
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
      ...(policy === undefined ? {} : { policy }),
      tool: packageInfo(),
      cancel: cancel.signal,
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
        : await fixPlanText(
            recorder?.host ?? host,
            report,
            { name: profile.name, asked: options.for ?? settings.profile },
            options.fixPlan,
            format,
          ),
    );
    const problems = files === undefined ? [] : (await files.writeReports(report, settings.out!, everyRun)).problems;
    for (const problem of problems) process.stderr.write(`go-wsl-conform: ${problem}\n`);
    await recorder?.write({ report, settings, redact: createRedactor({ ...host.env }), home: homedir() });
    return (
      signalCodes[report.interrupted ?? ''] ??
      (problems.length > 0 ? writeErrorCode : exitCode(report.verdict, settings.failOn, report.policy?.baseline?.verdict))
    );
  } finally {
    stop();
    await host.close();
  }
}

/** This machine, or the distribution that was asked for. */
async function examinedHost({ directory, wslDistribution }: Settings, cancel: AbortSignal): Promise<Host> {
  const local = new (await import('../host/local.js')).LocalHost(directory, cancel);
  return wslDistribution === undefined ? local : (await import('../wsl.js')).reachDistribution(wslDistribution, local, cancel);
}

/** @throws ConfigurationError when a check is asked for that examines no host */
function refuseStray(settings: Settings): void {
  const ids = hostChecks.map(({ id }) => id);
  const [stray] = unmatched(settings.checks, ids);
  if (stray !== undefined)
    throw new ConfigurationError(placeOf(settings, 'checks'), `no check of a host matches "${plainLine(stray)}"`, suggestion(stray, ids));
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
async function fixPlanText(
  host: Host,
  report: Report,
  profile: { readonly name: string; readonly asked: string },
  earlier: string | true,
  format: OutputFormat,
): Promise<string> {
  const [{ makeFixPlan }, { formatFixPlan }] = await Promise.all([import('../fix-plan.js'), import('../fix-plan-text.js')]);
  // The facts of a report are those that were observed, without secrets.
  const basis = { host, facts: report.facts as unknown as Facts, report, redact: createRedactor({ ...host.env }) };
  const plan = await makeFixPlan(basis, profile.name === 'wsl');
  const progress = earlier === true ? [] : await progressSince(earlier, basis);
  const use = profile.asked === 'default' ? '' : ` --for ${shellWord(profile.asked)}`;
  return format === 'json'
    ? `${JSON.stringify({ ...plan, progress }, undefined, 2)}\n`
    : formatFixPlan(plan, progress, `go-wsl-conform doctor${use} --fix-plan`);
}

async function progressSince(earlier: string, basis: PlanBasis) {
  const [{ makeFixPlan }, { plannedIds }, { progressOf }] = await Promise.all([
    import('../fix-plan.js'),
    import('../fix-plan-text.js'),
    import('../fix-plan-progress.js'),
  ]);
  const ids = plannedIds(await readEarlier(earlier));
  if (ids === undefined)
    throw new ConfigurationError(
      '--fix-plan',
      `${plainLine(earlier)} is no plan`,
      'give the file that an earlier --fix-plan was saved to as text',
    );
  return progressOf(ids, await makeFixPlan(basis, true), basis.facts, basis.report);
}

async function readEarlier(file: string): Promise<string> {
  const text = await readText(path.resolve(file)).catch(() => undefined);
  if (text === undefined)
    throw new ConfigurationError('--fix-plan', `${file} cannot be read`, 'give the file that an earlier --fix-plan was saved to');
  return text;
}
