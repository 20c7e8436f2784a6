import { importResults } from '../import-results.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { failOnWords } from '../model/words.js';
import { plainLine } from '../redact/escape.js';
import { createRedactor } from '../redact/secrets.js';
import { readRequiredList } from '../report/import/required.js';
import { prepareReportFolder } from '../report/write.js';
import { packageInfo } from '../settings/package-root.js';
import { readText } from '../settings/read-text.js';
import { command, once, oneOf } from './command.js';
import { outputFormat } from './options.js';
import { publishReport } from './publish-report.js';

interface Options {
  readonly required?: string;
  readonly submission: boolean;
  readonly command?: string;
  readonly sonobuoyConfig?: string;
  readonly out?: string;
  readonly format: string;
  readonly failOn?: string;
  readonly color?: boolean;
}

/** `go-wsl-conform report import DIR|TARBALL` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('report import', 'Results of Sonobuoy or Hydrophone as a report, with their counts as they are.')
    .argument('[place]', 'the tarball of `sonobuoy retrieve`, its folder, or a folder with e2e.log and junit_01.xml')
    .option('--required <file>', 'tests that must have passed: a name per line, or conformance.yaml of Kubernetes', once('--required'))
    .option('--submission', 'ask whether the folder is laid out as a submission to cncf/k8s-conformance', false)
    .option('--command <line>', "a command line to judge the times of, as 'sonobuoy run --wait=360 --timeout=21600'", once('--command'))
    .option('--sonobuoy-config <file>', 'a configuration of Sonobuoy (JSON) to judge the times of', once('--sonobuoy-config'))
    .option('--out <dir>', 'folder for the report files (default: a new one in the temporary folder)', once('--out'))
    .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
    .option('--fail-on <what>', 'what makes the exit code non-zero: fail, warn, never', once('--fail-on'))
    .option('--color', 'colour even when this is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nWithout a place only the command line or the configuration is judged. Exit codes are those of run.')
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const [place] = parsed.processedArgs as [string | undefined];
  const format = outputFormat(options.format);
  const failOn =
    options.failOn === undefined
      ? undefined
      : oneOf(
          '--fail-on',
          options.failOn,
          failOnWords.filter((word) => word !== 'regression'),
          'value',
        );
  if (place === undefined && options.command === undefined && options.sonobuoyConfig === undefined)
    throw new ConfigurationError('PLACE', 'no results are named', 'as in: report import 202205300608_sonobuoy_d7621bef.tar.gz');
  if (place === undefined && (options.submission || options.required !== undefined))
    throw new ConfigurationError('PLACE', 'no results are named', '--required and --submission ask something of results');
  const required = options.required === undefined ? undefined : await requiredList(options.required);
  const configuration = options.sonobuoyConfig === undefined ? undefined : await configurationOf(options.sonobuoyConfig);
  if (options.out !== undefined) await prepareReportFolder(options.out);
  const report = await importResults({
    tool: packageInfo(),
    submission: options.submission,
    redact: createRedactor(process.env),
    ...(place === undefined ? {} : { place }),
    ...(required === undefined ? {} : { required }),
    ...(configuration === undefined ? {} : { configuration }),
    ...(options.command === undefined ? {} : { command: options.command }),
  });
  return publishReport(report, { format, out: options.out, color: options.color, failOn });
}

async function requiredList(file: string) {
  return { file: plainLine(file), names: readRequiredList(plainLine(file), await textOf('--required', file)) };
}

async function configurationOf(file: string) {
  const text = await textOf('--sonobuoy-config', file);
  try {
    return { file: plainLine(file), value: JSON.parse(text) as unknown };
  } catch (error) {
    throw new ConfigurationError(
      plainLine(file),
      `is not valid JSON: ${plainLine(errorText(error))}`,
      'give what `sonobuoy gen config` prints',
    );
  }
}

async function textOf(option: string, file: string): Promise<string> {
  const text = await readText(file).catch((error: unknown) => {
    throw new ConfigurationError(option, `${plainLine(file)} cannot be read: ${errorText(error)}`);
  });
  if (text === undefined) throw new ConfigurationError(option, `there is no file ${plainLine(file)}`);
  return text;
}
