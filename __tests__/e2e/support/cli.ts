import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from '../../../scripts/node24.js';
import { Report } from '../../../src/model/report.js';
import { copyOfExample, root, temporaryFolder } from './folders.js';
import { type Ended, environmentWithoutRunner, runToEnd } from './process.js';

export interface CliOptions {
  readonly cwd?: string;
  /** Differences from the environment of the tests; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: the Node that runs the tests. */
  readonly node?: 24;
  readonly timeoutMs?: number;
}

export interface ExampleRun extends Ended {
  /** report.json, proved to have the report's form; undefined when none was written. */
  readonly report: Report | undefined;
  /** The folder of the report files. */
  readonly out: string;
  /** The copy of the example that the run was about. */
  readonly directory: string;
}

/** The built command line program, as `go-wsl-conform ARGUMENTS`. */
export function runCli(cliArguments: readonly string[], options: CliOptions = {}): Promise<Ended> {
  return runToEnd([options.node === 24 ? node24() : process.execPath, join(root, 'dist/cli/index.js'), ...cliArguments], {
    cwd: options.cwd ?? root,
    env: { ...environmentWithoutRunner(), ...options.env },
    ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
  });
}

/** `run` on a fresh copy of `examples/NAME`. */
export function runExample(name: string, cliArguments: readonly string[], options: CliOptions = {}): Promise<ExampleRun> {
  return runExampleIn(copyOfExample(name), cliArguments, options);
}

/** `run` on a folder, with the report in another one. */
export async function runExampleIn(directory: string, cliArguments: readonly string[], options: CliOptions = {}): Promise<ExampleRun> {
  const out = temporaryFolder('report');
  const ended = await runCli(['run', directory, '--out', out, ...cliArguments], options);
  const file = join(out, 'report.json');
  return { ...ended, out, directory, report: existsSync(file) ? Report.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined };
}
