import { homedir } from 'node:os';
import path from 'node:path';
import Table from 'cli-table3';
import { LocalHost } from '../host/local.js';
import { ConfigurationError } from '../model/errors.js';
import type { Report } from '../model/report.js';
import { shardKinds } from '../model/shard.js';
import type { ShardPlan } from '../model/shard-plan.js';
import { planShards, shardMatrix } from '../plan-shards.js';
import { sanitizeJson, sanitizeLogPart } from '../redact/log.js';
import { readReport } from '../report/read.js';
import { duration } from '../report/words.js';
import { settingRules } from '../rules.js';
import { toolCacheFolder } from '../settings/folders.js';
import { placeOf } from '../settings/load.js';
import { packageInfo } from '../settings/package-root.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { readDivision } from '../settings/shards.js';
import { command, once, oneOf } from './command.js';
import { addSettingOptions, readSettings } from './options.js';
import { cancelOnSignals } from './signals.js';

interface Options {
  readonly shards?: string;
  readonly by?: string;
  readonly byReport?: string;
  readonly format: string;
}

/** `go-wsl-conform plan [DIR] --shards N`: the parts of a run, for several machines. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addSettingOptions(
    command('plan', 'Divide a run among several machines: the matrix of a workflow, with the releases chosen once for all of them.'),
    planSettings,
  )
    .argument('[dir]', 'folder of the module or repository', '.')
    .option('--shards <n>', 'how many parts')
    .option('--by <kind>', `keep each ${shardKinds.join(', ')} in one part; without --shards a part for each`)
    .option(
      '--by-report <file>',
      'a report.json of the same repository: parts take about as long as each other by what it took',
      once('--by-report'),
    )
    .option('--format <format>', 'github: JSON for strategy.matrix; json: everything, for merge --plan; text', 'github')
    .addHelpText(
      'after',
      '\nEach job runs its part: run --shard SHARD --go GO, with the same further options as here. merge joins their reports.\n' +
        'A part asks the checks of its own machine too, and has about as many cells as the others.',
    )
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = oneOf('--format', options.format, ['github', 'json', 'text'], 'format');
  const division = readDivision({ shards: options.shards, by: options.by }, { shards: '--shards', by: '--by' });
  const earlier = options.byReport === undefined ? undefined : await earlierReport(options.byReport, division.count);
  const directory = path.resolve(parsed.processedArgs[0] ?? '.');
  const cancel = new AbortController();
  const host = new LocalHost(directory, cancel.signal);
  const stop = cancelOnSignals(cancel);
  try {
    const settings = await readSettings(parsed, directory);
    const profile = await loadProfile(settings.profile, settingRules, readText, directory, placeOf(settings, 'profile'));
    const toolCache = toolCacheFolder(host.env, host.platform.os, homedir());
    const place = options.shards === undefined ? '--by' : '--shards';
    const plan = await planShards({
      host,
      settings,
      profile,
      toolCache,
      cancel: cancel.signal,
      onProgress: () => undefined,
      tool: packageInfo(),
      division,
      place,
      ...(earlier === undefined ? {} : { earlier }),
    });
    process.stdout.write(renderers[format](plan, place));
    return 0;
  } finally {
    stop();
    await host.close();
  }
}

/** @throws ConfigurationError when it is no report, or there is nothing to balance */
async function earlierReport(file: string, count: number | undefined): Promise<Report> {
  if (count === undefined)
    throw new ConfigurationError('--by-report', 'there is nothing to balance', 'say with --shards how many parts there shall be');
  return readReport(file);
}

/** Settings that decide what a plan holds; the others are for the run. */
const planSettings = [
  'go',
  'suites',
  'checks',
  'modules',
  'profile',
  'source',
  'cross-targets',
  'packages',
  'environment',
  'limits',
  'seccomp-profile',
] as const;

/** JSON on one line, as GITHUB_OUTPUT takes it. */
const renderers: Readonly<Record<'github' | 'json' | 'text', (plan: ShardPlan, place: string) => string>> = {
  github: (plan, place) => sanitizeJson(`${JSON.stringify(shardMatrix(plan, place))}\n`),
  json: (plan) => sanitizeJson(`${JSON.stringify(plan, null, 2)}\n`),
  text: (plan) => {
    const isTimed = plan.shards.some(({ expectedMs }) => expectedMs !== undefined);
    const head = ['shard', 'cells', ...(isTimed ? ['about'] : []), 'what'];
    const table = new Table({ head, style: { head: [], border: [], compact: true } });
    table.push(
      ...plan.shards.map(({ shard, name, cells, expectedMs = 0 }) => [
        shard,
        cells.length,
        ...(isTimed ? [duration(expectedMs)] : []),
        sanitizeLogPart(name),
      ]),
    );
    return `${table.toString()}\n--go '${sanitizeLogPart(plan.go)}'\n`;
  },
};
