import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, errorText } from '../model/errors.js';
import { reportFormatNames, reportFormats } from '../report/formats.js';
import { readReport } from '../report/read.js';
import { command, once, oneOf } from './command.js';

interface Options {
  readonly format: string;
  readonly out?: string;
}

/** `go-wsl-conform report render FILE --format NAME` */
export async function main(parameters: string[]): Promise<number> {
  const rows = Object.entries(reportFormats).map(([name, { file, summary }]) => `  ${name.padEnd(12)} ${summary} (${file})`);
  const parsed = command('report render', 'Write a report.json anew in another format.')
    .argument('[file]', 'a report.json')
    .requiredOption('--format <format>', 'one of those below')
    .option('--out <file>', 'where the result goes (default: standard output)', once('--out'))
    .addHelpText('after', `\nFormats:\n${rows.join('\n')}`)
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const [file] = parsed.processedArgs as [string | undefined];
  if (file === undefined) throw new ConfigurationError('FILE', 'no report is named', 'as in: report render report.json --format junit');
  const format = oneOf('--format', options.format, reportFormatNames, 'format');
  const render = await reportFormats[format].load();
  const text = render(await readReport(file));
  if (options.out === undefined) process.stdout.write(text);
  else
    await writeFile(path.resolve(options.out), text).catch((error: unknown) => {
      throw new ConfigurationError('--out', `cannot be written: ${errorText(error)}`);
    });
  return 0;
}
