import { explain, explainProcess } from '../explain.js';
import { ConfigurationError } from '../model/errors.js';
import type { Explanation } from '../model/explanation.js';
import { sanitizeJson } from '../redact/log.js';
import { createRedactor, redactReport } from '../redact/secrets.js';
import { explanationText } from '../report/explanation-text.js';
import { exitCode } from '../report/verdict.js';
import { packageInfo } from '../settings/package-root.js';
import { command, oneOf } from './command.js';
import { terminal } from './terminal.js';

interface Options {
  readonly format: string;
  readonly pid?: string;
  readonly allowSignal?: boolean;
  readonly debug?: boolean;
  readonly here?: boolean;
  readonly offline?: boolean;
  readonly color?: boolean;
}

/** `go-wsl-conform explain FILE|-` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('explain', 'Name the causes of a failure: a log of any tool that calls Go, a report, or a snapshot.')
    .usage('[options] FILE|- | --pid N')
    .allowExcessArguments()
    .option('--format <format>', 'what standard output carries: text, json', 'text')
    .option('--pid <number>', 'instead of a file: what a process that does not respond waits for, with all that it started')
    .option(
      '--allow-signal',
      'with --pid, of a Go program: SIGQUIT, which ends it (exit code 2), so that it prints what its goroutines wait for',
    )
    .option('--here', 'the log is of this machine: look at it, too, for what the log leaves open; it is only read')
    .option('--offline', 'with --here: ask no network')
    .option('--debug', 'show which rules matched what, and what was left out')
    .option('--color', 'colour even when this is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      '\nFILE is the output of go build, vet or test (plain or -json), the log of a CI job, of a container, of journald or the kernel (also\n' +
        'gzip), report.json, or a snapshot; - reads standard input, as in: go test ./... 2>&1 | go-wsl-conform explain -\n' +
        'With --pid nothing is signalled without --allow-signal: /proc tells what threads wait for, locks, connections, frozen cgroups.\n' +
        'Exit code: 0 when every failure in it is explained or there is none, 3 when one is not.',
    )
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = oneOf('--format', options.format, ['text', 'json'], 'format');
  const told = options.pid === undefined ? await ofFile(parsed.args, options) : await ofProcess(options.pid, parsed.args, options);
  const explanation = redactReport(told, createRedactor(process.env));
  process.stdout.write(
    format === 'json'
      ? sanitizeJson(`${JSON.stringify(explanation, null, 2)}\n`)
      : explanationText(explanation, terminal(process.stdout, options.color)),
  );
  return explanation.unexplained.length > 0 ? exitCode('undetermined') : 0;
}

async function ofFile(
  [name, ...more]: readonly string[],
  { debug = false, here, offline = false, allowSignal }: Options,
): Promise<Explanation> {
  if (allowSignal === true) throw new ConfigurationError('--allow-signal', 'stands without --pid', 'only a process can be signalled');
  if (name === undefined) throw new ConfigurationError('explain', 'names no file', 'as in: go test ./... 2>&1 | go-wsl-conform explain -');
  if (more.length > 0)
    throw new ConfigurationError('explain', `takes one file, and got ${more.length + 1}`, 'give one, or join them by cat');
  const note = (message: string) => process.stderr.write(`go-wsl-conform: ${message}\n`);
  const request = { name, stdin: process.stdin, tool: packageInfo(), debug, note };
  if (here !== true) {
    if (offline) throw new ConfigurationError('--offline', 'stands without --here', 'nothing asks the network then');
    return explain(request);
  }
  const host = new (await import('../host/local.js')).LocalHost(process.cwd());
  try {
    return await explain({ ...request, here: { host, offline } });
  } finally {
    await host.close();
  }
}

async function ofProcess(
  written: string,
  files: readonly string[],
  { debug = false, allowSignal = false, here }: Options,
): Promise<Explanation> {
  if (files.length > 0) throw new ConfigurationError('--pid', `stands beside the file ${files[0]}`, 'give one of both');
  if (here === true) throw new ConfigurationError('--here', 'stands beside --pid', 'a process is always one of this machine');
  if (!/^[1-9]\d{0,9}$/.test(written)) throw new ConfigurationError('--pid', `"${written}" is no number of a process`, 'ps shows them');
  if (process.platform !== 'linux') throw new ConfigurationError('--pid', 'needs /proc, which only Linux has', 'give a log');
  const host = new (await import('../host/local.js')).LocalHost(process.cwd());
  try {
    return await explainProcess(host, Number(written), { tool: packageInfo(), debug, allowSignal });
  } finally {
    await host.close();
  }
}
