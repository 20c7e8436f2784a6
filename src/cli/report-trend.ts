import { ConfigurationError } from '../model/errors.js';
import { trendOf, trendSheet } from '../report/trend.js';
import { command } from './command.js';
import { printSheet, readFolder, sheetFormats } from './report-files.js';

/** `go-wsl-conform report trend DIR` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('report trend', 'What the reports of many runs show: tests that waver, durations, first bad releases.')
    .argument('[folder]', 'a folder with report.json files at any depth, as downloaded artifacts of nightly runs')
    .option('--format <format>', sheetFormats.join(', '), 'text')
    .parse(parameters, { from: 'user' });
  const [folder] = parsed.processedArgs as [string | undefined];
  if (folder === undefined) throw new ConfigurationError('DIR', 'no folder is named', 'as in: report trend nightly/');
  const trend = trendOf(await readFolder(folder));
  printSheet(parsed.opts<{ format: string }>().format, trendSheet(trend), trend);
  return 0;
}
