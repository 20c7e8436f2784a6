import path from 'node:path';
import { type BenchRequest, benchFileSystems, benchLimits } from '../bench.js';
import { LocalHost } from '../host/local.js';
import { signalCodes } from '../knowledge/exit-codes.js';
import type { BenchReport } from '../model/bench.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { sanitizeJson, sanitizeLogPart } from '../redact/log.js';
import { benchText } from '../report/bench-text.js';
import { duration } from '../report/words.js';
import { timeLimit } from '../settings/durations.js';
import { parseLimitSets } from '../settings/limit-sets.js';
import { packageInfo, packageRoot } from '../settings/package-root.js';
import { command, oneOf } from './command.js';
import { cancelOnSignals } from './signals.js';

const kinds = ['fs', 'limits'] as const;
const examples = { fs: 'as in: bench fs /tmp /mnt/c/work', limits: 'as in: bench limits none cpu=1 cpu=1,memory=1Gi' };

/** `go-wsl-conform bench fs DIR…`, `bench limits SET…`. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command(
    'bench',
    'Compare how long the module of this folder (or examples/service) takes to build, on file systems or under limits.',
  )
    .argument('<kind>', kinds.join(', '))
    .argument('<places...>', 'folders, or sets of limits, as none cpu=1,memory=1Gi')
    .option('-n <rounds>', 'rounds, with all places in turn', '5')
    .option('--timeout <duration>', 'limit of one build', '20m')
    .option('--format <format>', 'what standard output carries: text, json', 'text')
    .addHelpText(
      'after',
      '\nA round is a build with an empty build cache and then the linking of all test binaries, which are not run. Printed are n, median and\n' +
        'range; of two places whose ranges overlap it is said that they cannot be told apart. Exit code: 0, or 2 when a build failed.',
    )
    .parse(parameters, { from: 'user' });
  const [written, places] = parsed.processedArgs as [string, string[]];
  const options = parsed.opts<{ n: string; timeout: string; format: string }>();
  const kind = kinds.find((name) => name === written);
  if (kind === undefined) throw new ConfigurationError('bench', `there is no comparison of "${written}"`, suggestion(written, kinds));
  const format = oneOf('--format', options.format, ['text', 'json'], 'format');
  if (!/^[1-9]\d?$/.test(options.n)) throw new ConfigurationError('-n', `"${options.n}" is not a whole number from 1 to 99`);
  const timeoutMs = timeLimit(options.timeout);
  if (timeoutMs === undefined)
    throw new ConfigurationError('--timeout', `"${options.timeout}" is not a duration`, 'write 90s, 20m or 1h30m');
  const sets = kind === 'limits' ? parseLimitSets(places, 'SET') : [];
  const different = kind === 'fs' ? new Set(places.map((place) => path.resolve(place))).size : sets.length;
  if (different < places.length) throw new ConfigurationError(kind === 'fs' ? 'DIR' : 'SET', 'names one twice', examples[kind]);

  const cancel = new AbortController();
  const stop = cancelOnSignals(cancel);
  const host = new LocalHost(process.cwd(), cancel.signal);
  try {
    const request: BenchRequest = {
      host,
      tool: packageInfo(),
      directory: process.cwd(),
      fallback: path.join(packageRoot(), 'examples/service'),
      rounds: Number(options.n),
      timeoutMs,
      cancel: cancel.signal,
      onStep: (round, place, step, { durationMs }) =>
        process.stderr.write(`round ${round} of ${options.n}: ${step} ${sanitizeLogPart(place)} ${duration(durationMs)}\n`),
    };
    const report = await (kind === 'fs' ? benchFileSystems(request, places) : benchLimits(request, sets));
    process.stdout.write(format === 'text' ? benchText(report) : sanitizeJson(`${JSON.stringify(report, null, 2)}\n`));
    return exitCode(report);
  } finally {
    stop();
    await host.close();
  }
}

function exitCode({ interrupted, rows }: BenchReport): number {
  return signalCodes[interrupted ?? ''] ?? (rows.some(({ failures }) => failures > 0) ? 2 : 0);
}
