import { ConfigurationError } from '../model/errors.js';
import { diffReports, diffRows, diffSheet } from '../report/diff.js';
import { command } from './command.js';
import { comparisonFormats, printComparison, readNamed } from './report-files.js';

/** `go-wsl-conform report diff A B` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('report diff', 'What changed from one report to another: results, tests, findings, durations, facts.')
    .argument('[earlier]', 'a report.json, or a folder with one')
    .argument('[later]', 'the other')
    .option('--format <format>', `${comparisonFormats.join(', ')} (the page of the later report, with what changed)`, 'text')
    .addHelpText('after', '\nExit code: 0 whatever changed; 64 a file is no report.')
    .parse(parameters, { from: 'user' });
  const [earlier, later] = parsed.processedArgs as [string | undefined, string | undefined];
  if (earlier === undefined || later === undefined)
    throw new ConfigurationError('A B', 'two reports are needed', 'as in: report diff monday/report.json today/report.json');
  const { format } = parsed.opts<{ format: string }>();
  const [before, after] = [await readNamed(earlier), await readNamed(later)];
  const diff = diffReports(before, after);
  await printComparison(format, diffSheet(diff), diff, async () => {
    const { toHtml } = await import('../report/html/page.js');
    return toHtml(after.report, { comparison: { earlier: before.name, rows: diffRows(diff) } });
  });
  return 0;
}
