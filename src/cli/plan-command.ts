import { homedir } from 'node:os';
import path from 'node:path';
import Table from 'cli-table3';
import { LocalHost } from '../host/local.js';
import { shardKinds } from '../model/shard.js';
import type { ShardPlan } from '../model/shard-plan.js';
import { planShards, shardMatrix } from '../plan-shards.js';
import { sanitizeJson, sanitizeLogPart } from '../redact/log.js';
import { settingRules } from '../rules.js';
import { toolCacheFolder } from '../settings/folders.js';
import { placeOf } from '../settings/load.js';
import { packageInfo } from '../settings/package-root.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { readDivision } from '../settings/shards.js';
import { command, oneOf } from './command.js';
import { addSettingOptions, readSettings } from './options.js';
import { cancelOnSignals } from './signals.js';

interface Options {
  readonly shards?: string;
  readonly by?: string;
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
    });
    process.stdout.write(renderers[format](plan, place));
    return 0;
  } finally {
    stop();
    await host.close();
  }
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
    const table = new Table({ head: ['shard', 'cells', 'what'], style: { head: [], border: [], compact: true } });
    table.push(...plan.shards.map(({ shard, name, cells }) => [shard, cells.length, sanitizeLogPart(name)]));
    return `${table.toString()}\n--go '${sanitizeLogPart(plan.go)}'\n`;
  },
};
