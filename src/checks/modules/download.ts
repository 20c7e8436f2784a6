import path from 'node:path';
import type { GoRunOptions } from '../../go/go-command.js';
import { parseJsonObjects } from '../../go/packages.js';
import { type CommandResult, presentValue } from '../../host/host.js';
import { processLimits } from '../../knowledge/process-limits.js';
import type { ModuleContext } from '../check.js';

/** One module of `go mod download -json`. */
export interface DownloadedModule {
  readonly path: string;
  readonly version: string;
  readonly sum?: string;
  readonly goModSum?: string;
  readonly error?: string;
}

export interface Download {
  readonly command: CommandResult;
  readonly modules: readonly DownloadedModule[];
}

/**
 * `go mod download -json` for the module, once per toolchain: fills the module cache and tells the hash of everything in it.
 * Works on a copy of go.mod and go.sum, since some releases write to go.sum.
 */
export function download(context: ModuleContext): Promise<Download> {
  return context.shared.once('download', async () => readDownload(await runOnCopy(context, 'download', downloadCommand, wholeOutput)));
}

/**
 * The same without go.sum, proved by the checksum database instead: the go command ends at the first wrong line of go.sum and
 * tells no hash at all.
 */
export function downloadWithoutSums(context: ModuleContext): Promise<Download> {
  return context.shared.once('download without go.sum', async () =>
    readDownload(await runOnCopy(context, 'download-without-sums', downloadCommand, { ...wholeOutput, names: ['go.mod'] })),
  );
}

/** `go mod download -json` of modules with their versions. */
export async function downloadModules(context: ModuleContext, modules: readonly string[], options: GoRunOptions): Promise<Download> {
  return readDownload(await context.go.run([...downloadCommand, ...modules], { ...options, ...wholeOutput }));
}

const downloadCommand = ['mod', 'download', '-json'] as const;
const wholeOutput = { tailBytes: processLimits.wholeOutputBytes } as const;

export interface CopyOptions extends GoRunOptions {
  /** The files that are copied: go.mod and go.sum unless told otherwise. */
  readonly names?: readonly string[];
}

/**
 * Runs a command that may write go.mod or go.sum on copies of them; in a workspace, where the go command refuses `-modfile`, without.
 *
 * @param label names the temporary folder
 */
export async function runOnCopy(
  context: ModuleContext,
  label: string,
  parameters: readonly string[],
  options: CopyOptions = {},
): Promise<CommandResult> {
  if (context.inWorkspace) return context.go.run(parameters, options);
  return runOnCopyIn(context, await context.temporaryFolder(label), parameters, options);
}

/** Runs a command on copies of go.mod and go.sum in a folder, by `-modfile`. What it says of them is told of the user's own files. */
export async function runOnCopyIn(
  context: ModuleContext,
  folder: string,
  parameters: readonly string[],
  { names = ['go.mod', 'go.sum'], ...options }: CopyOptions = {},
): Promise<CommandResult> {
  for (const name of names) {
    const text = presentValue(await context.host.readFile(path.posix.join(context.directory, name)));
    if (text !== undefined) await context.host.writeFile(path.posix.join(folder, name), text);
  }
  const command = await context.go.run([...parameters, `-modfile=${path.posix.join(folder, 'go.mod')}`], options);
  // The go command prints whichever of the two names is shorter (cmd/go/internal/base, ShortPath).
  const printed = [path.posix.relative(context.directory, folder), folder];
  const own = (text: string) => printed.reduce((rest, name) => rest.replaceAll(`${name}/`, ''), text);
  return { ...command, stdout: own(command.stdout), stderr: own(command.stderr) };
}

function readDownload(command: CommandResult): Download {
  return { command, modules: parseJsonObjects(command.stdout).map(readModule) };
}

function readModule(entry: Record<string, unknown>): DownloadedModule {
  const text = (key: string) => (typeof entry[key] === 'string' ? entry[key] : undefined);
  const [sum, goModSum, error] = [text('Sum'), text('GoModSum'), text('Error')];
  return {
    path: text('Path') ?? '',
    version: text('Version') ?? '',
    ...(sum === undefined ? {} : { sum }),
    ...(goModSum === undefined ? {} : { goModSum }),
    ...(error === undefined ? {} : { error }),
  };
}
