import { ConfigurationError } from '../model/errors.js';
import { compareReports, comparisonSheet } from '../report/compare.js';
import type { NamedReport } from '../report/diff.js';
import { packageInfo } from '../settings/package-root.js';
import { command } from './command.js';
import { comparisonFormats, printComparison, readNamed } from './report-files.js';

/** `go-wsl-conform report compare A B C…` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('report compare', 'Reports of several machines or images side by side; no scores.')
    .argument('[reports...]', 'report.json files, or folders with one')
    .option('--all', 'rows that are the same everywhere too', false)
    .option('--format <format>', comparisonFormats.join(', '), 'text')
    .parse(parameters, { from: 'user' });
  const [files] = parsed.processedArgs as [string[]];
  if (files.length < 2)
    throw new ConfigurationError('REPORTS', 'at least two reports are needed', 'as in: report compare debian.json alpine.json ubuntu.json');
  const named: NamedReport[] = [];
  for (const file of files) named.push(await readNamed(file));
  const { all, format } = parsed.opts<{ all: boolean; format: string }>();
  const comparison = compareReports(named);
  const sheet = comparisonSheet(comparison, { all });
  await printComparison(format, sheet, comparison, async () =>
    (await import('../report/html/sheet-page.js')).sheetHtml(sheet, packageInfo()),
  );
  return 0;
}
