import { mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { checks } from '../checks/index.js';
import type { InstallProgress } from '../go/sources/source.js';
import type { Host } from '../host/host.js';
import { LocalHost } from '../host/local.js';
import { RecordingHost } from '../host/recording.js';
import { SnapshotHost } from '../host/snapshot.js';
import { parseSnapshot } from '../host/snapshot-file.js';
import { signalCodes } from '../knowledge/exit-codes.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import type { Report } from '../model/report.js';
import { Settings } from '../model/settings.js';
import type { Snapshot } from '../model/snapshot.js';
import { makePlan } from '../plan.js';
import { writeRecording } from '../recording.js';
import { createRedactor, redactReport } from '../redact/secrets.js';
import { toJson } from '../report/json.js';
import { toSummary } from '../report/markdown.js';
import { toTable } from '../report/table.js';
import { exitCode } from '../report/verdict.js';
import { prepareReportFolder, writeReports } from '../report/write.js';
import { run } from '../run.js';
import { toolCacheFolder } from '../settings/folders.js';
import { packageInfo } from '../settings/package-root.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { addSettingOptions, command, readSettings } from './options.js';
import { planText } from './plan-text.js';
import { createProgress } from './progress.js';
import { cancelOnSignals } from './signals.js';
import { type Terminal, terminal } from './terminal.js';

interface RunOptions {
  readonly format: string;
  readonly snapshot?: string;
  readonly record?: string;
  readonly dryRun?: boolean;
  readonly progress: boolean;
  readonly color?: boolean;
  readonly verbose?: boolean;
}

/** `go-wsl-conform run [DIR]`: the main job. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addSettingOptions(
    command('run', 'Install Go releases, run the checks on every module below DIR, report, verdict.').argument(
      '[dir]',
      'folder of the module or repository',
      '.',
    ),
  )
    .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
    .option('--dry-run', 'print the plan and stop')
    .option('--record <file>', 'write everything the run asked of this machine to a file, redacted')
    .option('--snapshot <file>', 'answer from a recording instead of this machine')
    .option('--color', 'colour even when this is no terminal')
    .option('--no-color', 'no colour')
    .option('--no-progress', 'no live progress')
    .option('--verbose', 'say more on the way')
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<RunOptions>();
  const format = outputFormat(options.format);
  const directory = path.resolve(parsed.processedArgs[0] ?? '.');

  const cancel = new AbortController();
  const local = new LocalHost(directory, cancel.signal);
  const snapshot = options.snapshot === undefined ? undefined : await readSnapshot(options.snapshot);
  const recording =
    options.record === undefined ? undefined : new RecordingHost(snapshot === undefined ? local : new SnapshotHost(snapshot));
  const host: Host = recording ?? (snapshot === undefined ? local : new SnapshotHost(snapshot));
  const written = await readSettings(parsed, directory);
  const settings = snapshot === undefined ? written : replayed(snapshot, written);
  const profile = await loadProfile(
    settings.profile,
    checks.map(({ id }) => id),
    readText,
    settings.directory,
  );
  const redact = createRedactor(local.env);
  const out = terminal(process.stdout, options.color);
  const progress = createProgress(options.progress && format === 'text', process.stderr);
  const stop = cancelOnSignals(cancel);
  const request = {
    host,
    settings,
    profile,
    tool: packageInfo(),
    toolCache: toolCacheFolder(local.env, local.platform.os, homedir()),
    cancel: cancel.signal,
    onEvent: progress.event,
    onProgress: (progressed: InstallProgress) => progress.event({ kind: 'download', progress: progressed }),
  };
  try {
    if (options.dryRun === true) {
      const plan = await makePlan(request);
      progress.end();
      process.stdout.write(planText(plan, format));
      return 0;
    }
    if (settings.out !== undefined) await prepareReportFolder(settings.out);
    const report = redactReport(await run(request), redact);
    progress.end();
    const folder = settings.out ?? (await mkdtemp(path.join(tmpdir(), 'go-wsl-conform-report-')));
    const files = await writeReports(report, folder, ['json', 'junit', 'summary']);
    if (recording !== undefined) await writeRecording(recording, options.record!, { report, settings, redact, home: homedir() });
    process.stdout.write(rendered(report, format, out));
    process.stderr.write(`Report: ${files.json}\n        ${files.junit}\n        ${files.summary}\n`);
    return report.interrupted === undefined
      ? exitCode(report.verdict, settings.failOn)
      : (signalCodes[report.interrupted] ?? exitCode(report.verdict, settings.failOn));
  } finally {
    progress.end();
    stop();
    await host.close();
  }
}

function outputFormat(format: string): 'text' | 'json' | 'markdown' {
  if (format === 'text' || format === 'json' || format === 'markdown') return format;
  throw new ConfigurationError('--format', `unknown format "${format}"`, suggestion(format, ['text', 'json', 'markdown']));
}

function rendered(report: Report, format: 'text' | 'json' | 'markdown', out: Terminal): string {
  switch (format) {
    case 'json':
      return toJson(report);
    case 'markdown':
      return toSummary(report);
    case 'text':
      return toTable(report, out);
  }
}

async function readSnapshot(file: string): Promise<Snapshot> {
  const text = await readText(path.resolve(file)).catch((error: Error) => {
    throw new ConfigurationError('--snapshot', `${file} cannot be read: ${error.message}`);
  });
  if (text === undefined) throw new ConfigurationError('--snapshot', `there is no file ${file}`);
  return parseSnapshot(file, text);
}

/** The recorded settings, but for what concerns only the output of this run. */
function replayed(snapshot: Snapshot, written: Settings): Settings {
  const recorded = Settings.safeParse({
    ...written,
    ...snapshot.settings,
    dryRun: written.dryRun,
    out: written.out,
    failOn: written.failOn,
  });
  return recorded.success ? recorded.data : written;
}
