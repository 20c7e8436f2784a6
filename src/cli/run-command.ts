import { homedir } from 'node:os';
import path from 'node:path';
import type { Host } from '../host/host.js';
import { LocalHost } from '../host/local.js';
import { ConfigurationError } from '../model/errors.js';
import { makePlan } from '../plan.js';
import { settingRules } from '../rules.js';
import { toolCacheFolder } from '../settings/folders.js';
import { placeOf } from '../settings/load.js';
import { packageInfo } from '../settings/package-root.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { command } from './command.js';
import { addSettingOptions, outputFormat, readSettings } from './options.js';
import { planText } from './plan-text.js';
import { policyFiles } from './policy.js';
import { cancelOnSignals } from './signals.js';

interface Options {
  readonly format: string;
  readonly snapshot?: string;
  readonly record?: string;
  readonly dryRun?: boolean;
  readonly writeBaseline?: boolean;
  readonly progress: boolean;
  readonly color?: boolean;
  readonly verbose?: boolean;
}

/** `go-wsl-conform run [DIR]`: the main job. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addSettingOptions(command('run', 'Install Go releases, run the checks on every module below DIR, report, verdict.'))
    .argument('[dir]', 'folder of the module or repository', '.')
    .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
    .option('--dry-run', 'print the plan and stop')
    .option('--write-baseline', 'record the failures of this run in the baseline; what it had recorded and is fixed is left out')
    .option('--record <file>', 'write everything the run asked of this machine to a file, redacted')
    .option('--snapshot <file>', 'answer from a recording instead of this machine')
    .option('--color', 'colour even when this is no terminal')
    .option('--no-color', 'no colour')
    .option('--no-progress', 'no live progress')
    .option('--verbose', 'show skipped cells and what each cell found, as they end')
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = outputFormat(options.format);
  const directory = path.resolve(parsed.processedArgs[0] ?? '.');

  const cancel = new AbortController();
  const local = new LocalHost(directory, cancel.signal);
  const written = await readSettings(parsed, directory);
  // What only some runs need is loaded when they need it: a dry run must not wait for the code of reports and recordings.
  const replay = options.snapshot === undefined ? undefined : await (await import('./replay.js')).replay(options.snapshot, written);
  const settings = replay?.settings ?? written;
  const profile = await loadProfile(settings.profile, settingRules, readText, settings.directory, placeOf(settings, 'profile'));
  const policy = await policyFiles(settings, options.writeBaseline);
  const toolCache = toolCacheFolder(local.env, local.platform.os, homedir());
  const stop = cancelOnSignals(cancel);
  let host: Host = replay?.host ?? local;
  try {
    const asked = replay === undefined ? settings.wslDistribution : undefined;
    if (asked !== undefined && options.record !== undefined)
      throw new ConfigurationError(
        '--record',
        'a run inside a distribution is not recorded from Windows',
        'record it inside, or record doctor',
      );
    const wsl = asked === undefined ? undefined : await import('../wsl.js');
    const place = (await wsl?.prepareInside({ asked: asked!, local, settings, toolCache, cancel: cancel.signal })) ?? {
      host,
      settings,
      toolCache,
    };
    host = place.host;
    const request = { ...place, profile, ...(policy === undefined ? {} : { policy }), cancel: cancel.signal };
    if (wsl?.isUnreached(place)) {
      const { publishReport } = await import('./publish-report.js');
      const report = await wsl.unreachedReport({ ...request, tool: packageInfo() });
      return await publishReport(report, { format, out: settings.out, color: options.color, failOn: settings.failOn });
    }
    if (options.dryRun === true) {
      process.stdout.write(planText(await makePlan({ ...request, onProgress: () => undefined }), format));
      return 0;
    }
    const { runAndReport } = await import('./run-and-report.js');
    return await runAndReport(
      { ...request, tool: packageInfo() },
      { ...options, format, ...(options.writeBaseline === true ? { baseline: policy!.baselinePath! } : {}) },
    );
  } finally {
    stop();
    await host.close();
    if (host !== local) await local.close();
  }
}
