import { ConfigurationError } from '../model/errors.js';
import { trendOf, trendSheet } from '../report/trend.js';
import { packageInfo } from '../settings/package-root.js';
import { command } from './command.js';
import { comparisonFormats, printComparison, readFolder } from './report-files.js';

/** `go-wsl-conform report trend DIR` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('report trend', 'What the reports of many runs show: tests that waver, durations, first bad releases.')
    .argument('[folder]', 'a folder with report.json files at any depth, as downloaded artifacts of nightly runs')
    .option('--format <format>', `${comparisonFormats.join(', ')} (a page with pictures)`, 'text')
    .parse(parameters, { from: 'user' });
  const [folder] = parsed.processedArgs as [string | undefined];
  if (folder === undefined) throw new ConfigurationError('DIR', 'no folder is named', 'as in: report trend nightly/');
  const trend = trendOf(await readFolder(folder));
  const { format } = parsed.opts<{ format: string }>();
  await printComparison(format, trendSheet(trend), trend, async () =>
    (await import('../report/html/trend-page.js')).trendHtml(trend, packageInfo()),
  );
  return 0;
}
