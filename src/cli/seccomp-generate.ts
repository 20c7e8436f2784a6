import { access, constants, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { parseRequests } from '../go/requests.js';
import { usualRuntime } from '../knowledge/seccomp.js';
import { frequentCalls, recordedRuns } from '../knowledge/seccomp-trace.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { createRedactor, redactReport } from '../redact/secrets.js';
import { generationMarkdown, generationText } from '../report/generation-text.js';
import { generateProfile, provenanceFile } from '../seccomp-generate.js';
import { packageInfo } from '../settings/package-root.js';
import { command, splitAtCommand } from './command.js';
import { addSettingOptions, outputFormat } from './options.js';
import { localToolchain, ownProgram } from './own-programs.js';
import { readPlace } from './seccomp-place.js';
import {
  askedToolchains,
  asRelease,
  checkedCommand,
  chosenTracer,
  compiledTracer,
  folderProblem,
  refuse,
  resultFormatOption,
  show,
  tracerOption,
} from './seccomp-runs.js';
import { inSession } from './session.js';

interface Options {
  readonly out?: string;
  readonly runs: string;
  readonly go?: string;
  readonly force?: boolean;
  readonly allCalls?: boolean;
  readonly tracer: string;
  readonly format: string;
}

/** `go-wsl-conform seccomp generate --out FILE -- CMD…` */
export async function main(parameters: string[]): Promise<number> {
  const { own, argv } = splitAtCommand(parameters);
  const parsed = addSettingOptions(
    command('seccomp generate', 'Record what a command does, write the seccomp profile that allows it, and run it again under that.')
      .usage('[options] -- command...')
      .allowExcessArguments()
      .option('--out <file>', 'the profile; why each call is in it stands beside it, in FILE.provenance.json')
      .option('--runs <n>', 'runs that are recorded, of each release: which calls a run makes is partly chance', String(recordedRuns.usual))
      .option('--go <list>', 'record with each of these releases first on PATH, as for run --go')
      .addOption(
        new Option('--flavour <flavour>', 'oci: as runc and containerd read it; moby: with archMap and comments, as Docker').default('oci'),
      )
      .addOption(new Option('--runtime <runtime>', 'what starts the container: runc or crun').default(usualRuntime.runtime))
      .option('--all-calls', 'record the calls too that are many and allowed anyway: two to six times slower')
      .option('--force', 'overwrite the file')
      .addOption(tracerOption())
      .addOption(resultFormatOption()),
    ['source'],
  )
    .addHelpText(
      'after',
      '\nThe profile holds what these runs did and what containers and Go are known to need besides, not what the program might do. Exit code:\n' +
        '0 it was written and the command ended under it as when it was recorded; 1 it was written, and a recorded run failed or the command\n' +
        'ends otherwise under it; 126 and 127 it cannot be executed or is not found; 64 it cannot be traced and was not run, an option is\n' +
        'wrong, the file exists or cannot be written, or there is no Go to compile the loader of the filter with.',
    )
    .parse(own, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = outputFormat(options.format);
  const recorded = checkedCommand('seccomp generate', argv);
  if (!/^[1-9]\d?$/.test(options.runs))
    throw new ConfigurationError('--runs', `"${options.runs}" is not a whole number from 1 to ${recordedRuns.most}`);
  const file = await checkedFile(options.out, options.force === true);
  parsed.setOptionValue('caps', 'docker').setOptionValue('libseccomp', usualRuntime.libseccomp);
  const place = readPlace(parsed);
  const requests = options.go === undefined ? [] : parseRequests(options.go, '--go');

  return inSession(parsed, async ({ host, directory, settings, tools, interrupted, leaveSignals }) => {
    const homeless = await folderProblem(host);
    if (homeless !== undefined) return refuse(homeless);
    const found = requests.length === 0 ? await localToolchain(tools) : await askedToolchains(requests, tools, directory);
    if (found === undefined)
      throw new ConfigurationError(
        'seccomp generate',
        'there is no Go here to compile the loader of the filter with',
        'install Go, or name a release that is fetched: --go stable',
      );
    if (typeof found === 'string') return interrupted() ?? refuse(found);
    const [compiling] = 'goroot' in found ? [found] : found;
    const { tracer, otherwise } = await chosenTracer(
      'seccomp generate',
      options.tracer,
      () => compiledTracer(compiling, tools, settings.timeoutMs),
      { host, arch: place.arch, untraced: options.allCalls === true ? [] : frequentCalls },
    );
    const loader = await ownProgram('filter', compiling!, tools, settings.timeoutMs);
    const releases = 'goroot' in found ? [] : await Promise.all(found.map((toolchain) => asRelease(host, toolchain)));
    const early = interrupted();
    if (early !== undefined) return early;
    if (loader.problem !== undefined) return refuse(`the loader of the filters could not be compiled: ${loader.problem}`);
    leaveSignals();
    const redactor = createRedactor(process.env);
    const report = await generateProfile({
      argv: recorded,
      releases,
      runs: Number(options.runs),
      records: options.allCalls === true ? 'all' : 'needed',
      place,
      host,
      tracer,
      ...(otherwise === undefined ? {} : { otherwise }),
      loader: loader.path,
      stdout: format === 'text' ? 'inherit' : 2,
      file,
      write: writeChecked,
      redact: (text) => redactReport(text, redactor),
      tool: packageInfo(),
      onStep: (what) => process.stderr.write(`go-wsl-conform: ${what}\n`),
    });
    await show(report, format, { text: generationText, markdown: generationMarkdown });
    return report.exit;
  });
}

/** The file to write, once it is known that it can be: the runs take a while. */
async function checkedFile(file: string | undefined, force: boolean): Promise<string> {
  if (file === undefined || file.trim() === '')
    throw new ConfigurationError('--out', 'no file is named', 'as in: seccomp generate --out profile.json -- go test ./...');
  for (const each of [file, provenanceFile(file)]) {
    const found = await stat(each).catch(() => undefined);
    if (found === undefined) continue;
    if (!found.isFile()) throw new ConfigurationError('--out', `${each} is no file`);
    if (!force) throw new ConfigurationError('--out', `${each} exists`, '--force overwrites it');
  }
  const folder = path.dirname(file);
  try {
    if (!(await stat(folder)).isDirectory()) throw new ConfigurationError('--out', `${folder} is no folder`);
    await access(folder, constants.W_OK);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError('--out', `cannot be written: ${errorText(error)}`);
  }
  return file;
}

async function writeChecked(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new ConfigurationError('--out', `cannot be written: ${errorText(error)}`);
  }
}
