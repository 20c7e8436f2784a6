import { merge } from '../merge.js';
import { failOnWords } from '../model/words.js';
import { prepareReportFolder } from '../report/write.js';
import { expectedCount } from '../settings/shards.js';
import { command, once, oneOf } from './command.js';
import { outputFormat } from './options.js';
import { publishReport } from './publish-report.js';

interface Options {
  readonly expect?: string;
  readonly plan?: string;
  readonly out?: string;
  readonly format: string;
  readonly failOn?: string;
  readonly color?: boolean;
}

/** `go-wsl-conform merge DIR…` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('merge', 'Join the reports of the shards of a plan into one report with one verdict.')
    .argument('<place...>', 'report.json files, or folders in which each report.json counts')
    .option('--expect <n>', 'how many shards there must be (default: what the reports say)', once('--expect'))
    .option('--plan <file>', 'what `plan --format json` printed: names what a shard that never reported had to do', once('--plan'))
    .option('--out <dir>', 'folder for the report files (default: a new one in the temporary folder)', once('--out'))
    .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
    .option('--fail-on <what>', `what makes the exit code non-zero: ${failOnWords.join(', ')}`, once('--fail-on'))
    .option('--color', 'colour even when this is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nA shard that never reported makes the verdict undetermined. Exit codes are those of run.')
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = outputFormat(options.format);
  const failOn = options.failOn === undefined ? undefined : oneOf('--fail-on', options.failOn, failOnWords, 'value');
  if (options.out !== undefined) await prepareReportFolder(options.out);
  const report = await merge({
    places: parsed.processedArgs[0] as string[],
    ...(options.expect === undefined ? {} : { count: expectedCount(options.expect, '--expect') }),
    ...(options.plan === undefined ? {} : { plan: options.plan }),
  });
  return publishReport(report, { format, out: options.out, color: options.color, failOn });
}
