import { mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { addPath, ExitCode, info, setFailed, setOutput, summary, warning } from '@actions/core';
import { checks } from '../checks/index.js';
import { LocalHost } from '../host/local.js';
import { RecordingHost } from '../host/recording.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import type { Report } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import { type FailOn, failOnWords } from '../model/words.js';
import { writeRecording } from '../recording.js';
import { sanitizeLogLine } from '../redact/log.js';
import { annotations, type ChangedLines, renderAnnotation } from '../report/annotations.js';
import { everyRun } from '../report/formats.js';
import { toSummary } from '../report/markdown.js';
import { toTable } from '../report/table.js';
import { exitCode } from '../report/verdict.js';
import { baselineText } from '../report/words.js';
import { progressReports, writeReports } from '../report/write.js';
import { settingRules } from '../rules.js';
import { redactorOf, run } from '../run.js';
import { toolCacheFolder } from '../settings/folders.js';
import { loadSettings, placeOf } from '../settings/load.js';
import { packageInfo } from '../settings/package-root.js';
import { hasPolicy } from '../settings/policy.js';
import { readPolicy } from '../settings/policy-files.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import type { RunPlace } from '../wsl.js';
import { uploadArtifact } from './artifact.js';
import { changedLines } from './changed-lines.js';
import { type Inputs, readInputs } from './inputs.js';
import { logProgress } from './log.js';

/** The Action: inputs → settings → run → outputs, annotations, summary, artifact. Needs no token and no write permission. */
export async function main(): Promise<void> {
  const inputs = readInputs();
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  if (inputs.command === 'merge') return mergeShards(inputs, workspace);
  const directory = path.resolve(workspace, inputs.workingDirectory);
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancel.abort(signal));
  const settings = await loadSettings({
    written: inputs.written,
    config: inputs.config,
    directory,
    readText,
    rules: settingRules,
  });
  const profile = await loadProfile(settings.profile, settingRules, readText, directory, placeOf(settings, 'profile'));
  const policy = hasPolicy(settings)
    ? await readPolicy({ settings, writing: false, readText, checks: checks.map(({ id }) => id), limits: settingRules.policyLimits })
    : undefined;
  if (inputs.command === 'plan')
    return (await import('./plan.js')).planMatrix({ inputs, workspace, settings, profile, cancel: cancel.signal });
  const local = new LocalHost(directory, cancel.signal);
  const place = await placeOfRun(local, settings, cancel.signal);
  const recording = inputs.recordSnapshot ? recordingOf(place) : undefined;
  try {
    const folder = inputs.reportDirectory === undefined ? await reportFolder() : path.resolve(workspace, inputs.reportDirectory);
    const soFar = progressReports(folder);
    const request = {
      root: workspace,
      ...place,
      host: recording ?? place.host,
      profile,
      ...(policy === undefined ? {} : { policy }),
      tool: packageInfo(),
      cancel: cancel.signal,
    };
    const wsl = place.host.kind === 'wsl' ? await import('../wsl.js') : undefined;
    const report = wsl?.isUnreached(place)
      ? await wsl.unreachedReport(request)
      : await run({ ...request, onEvent: logProgress, onProgressReport: soFar.changed });
    await soFar.end();
    const written = await writeReports(report, folder, everyRun, process.env.RUNNER_TEMP || tmpdir());
    const files = Object.values(written.files);
    if (recording !== undefined) {
      const file = path.join(folder, 'snapshot.json');
      await writeRecording(recording, file, { report, settings, redact: redactorOf({ host: local, settings }), home: homedir() });
      files.push(file);
    }
    const changed = inputs.annotations && report.findings.length > 0 ? await changedLines(local, workspace, await eventText()) : undefined;
    const annotated = await publish(report, inputs, { folder, files, changed });
    if (exitCode(report.verdict, settings.failOn ?? 'fail', report.policy?.baseline?.verdict) !== 0)
      fail([`${report.verdict}: ${report.verdictReason}`, baselineText(report)].filter((text) => text !== '').join('; '), annotated);
    for (const problem of written.problems) setFailed(problem);
  } finally {
    await place.host.close();
    await local.close();
  }
}

/** This machine, or the distribution that was asked for. */
async function placeOfRun(local: LocalHost, settings: Settings, cancel: AbortSignal): Promise<RunPlace> {
  const toolCache = toolCacheFolder(local.env, local.platform.os, homedir());
  const { wslDistribution: asked } = settings;
  if (asked === undefined) return { host: local, settings, toolCache };
  return (await import('../wsl.js')).prepareInside({ asked, local, settings, toolCache, cancel });
}

function recordingOf({ host, thisSide }: RunPlace): RecordingHost {
  if (thisSide === undefined) return new RecordingHost(host);
  throw new ConfigurationError(
    'input record-snapshot',
    'a run inside a distribution is not recorded from Windows',
    'leave one of the two out',
  );
}

/** The reports of the shards as one; its verdict is that of the step. */
async function mergeShards(inputs: Inputs, workspace: string): Promise<void> {
  const { reports, shards, plan } = inputs;
  if (reports === undefined)
    throw new ConfigurationError('input reports', 'names no folder', 'give the one that actions/download-artifact wrote to');
  const [{ merge }, { expectedCount }] = await Promise.all([import('../merge.js'), import('../settings/shards.js')]);
  const failOn = failOnOf(inputs);
  const report = await merge({
    places: [path.resolve(workspace, reports)],
    ...(shards === undefined ? {} : { count: expectedCount(shards, 'input shards') }),
    ...(plan === undefined ? {} : { plan: path.resolve(workspace, plan) }),
  });
  const folder = inputs.reportDirectory === undefined ? await reportFolder() : path.resolve(workspace, inputs.reportDirectory);
  const written = await writeReports(report, folder, everyRun, process.env.RUNNER_TEMP || tmpdir());
  const annotated = await publish(report, inputs, { folder, files: Object.values(written.files), changed: undefined });
  if (exitCode(report.verdict, failOn, report.policy?.baseline?.verdict) !== 0)
    fail(`${report.verdict}: ${report.verdictReason}`, annotated);
  for (const problem of written.problems) setFailed(problem);
}

/** A merge reads no configuration file: its job has no checkout. */
function failOnOf({ written }: Inputs): FailOn {
  const { text, place } = written['fail-on'] ?? { text: 'fail', place: '' };
  const found = failOnWords.find((word) => word === text);
  if (found === undefined) throw new ConfigurationError(place, `unknown value "${text}"`, suggestion(text, failOnWords));
  return found;
}

/** Fails the step. GitHub keeps ten errors of a step: where the findings have their own, the verdict is only said in the log. */
function fail(message: string, annotated: boolean): void {
  if (annotated) {
    info(sanitizeLogLine(message));
    process.exitCode = ExitCode.Failure;
  } else setFailed(message);
}

/** @returns whether an error annotation was made */
async function publish(
  report: Report,
  inputs: Inputs,
  { folder, files, changed }: { readonly folder: string; readonly files: readonly string[]; readonly changed: ChangedLines | undefined },
): Promise<boolean> {
  for (const line of toTable(report, { width: 120, color: false }).split('\n')) info(sanitizeLogLine(line));
  const remarks = inputs.annotations ? annotations(report, { pathOf: inRepository, changed }) : [];
  for (const remark of remarks)
    process.stdout.write(`${renderAnnotation(remark)}
`);
  const annotated = remarks.some(({ level }) => level === 'error');
  if (inputs.summary && process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(toSummary(report), true).write();
  setOutputs(report, folder);
  if (inputs.addToPath) {
    const newest = report.toolchains.at(-1);
    if (newest !== undefined) addPath(path.join(newest.goroot, 'bin'));
  }
  if (!inputs.uploadArtifact) return annotated;
  const uploaded = await uploadArtifact({ name: inputs.artifactName, files, root: folder, retentionDays: inputs.retentionDays });
  if (typeof uploaded === 'string') {
    warning(`The report was not uploaded as an artifact: ${uploaded}`);
    return annotated;
  }
  setOutput('artifact-id', uploaded.id);
  setOutput('artifact-url', uploaded.url);
  return annotated;
}

function setOutputs(report: Report, folder: string): void {
  const failed = report.results.filter(({ status, waiver }) => status === 'fail' && waiver === undefined).map(({ check }) => check);
  setOutput('verdict', report.verdict);
  setOutput('report', path.join(folder, 'report.json'));
  setOutput('report-directory', folder);
  setOutput('go-versions', JSON.stringify(report.toolchains.map(({ version }) => version)));
  setOutput('toolchains', JSON.stringify(Object.fromEntries(report.toolchains.map(({ version, goroot }) => [version, goroot]))));
  setOutput('failed-checks', JSON.stringify([...new Set(failed)]));
  setOutput('counts', JSON.stringify(report.counts));
}

/** Files outside the repository cannot carry an annotation. */
function inRepository(file: string): string | undefined {
  return path.isAbsolute(file) || file.startsWith('../') ? undefined : file;
}

/** What the runner says of the event; a file that is not there or cannot be read says nothing. */
async function eventText(): Promise<string | undefined> {
  const file = process.env.GITHUB_EVENT_PATH;
  return file ? await readText(file).catch(() => undefined) : undefined;
}

function reportFolder(): Promise<string> {
  return mkdtemp(path.join(process.env.RUNNER_TEMP || tmpdir(), 'go-wsl-conform-report-'));
}
