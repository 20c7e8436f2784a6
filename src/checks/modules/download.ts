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
  return context.shared.once('download', async () => runDownload(context, await copiedModFile(context, 'download')));
}

/**
 * The same without go.sum, proved by the checksum database instead: the go command ends at the first wrong line of go.sum and
 * tells no hash at all.
 */
export function downloadWithoutSums(context: ModuleContext): Promise<Download> {
  return context.shared.once('download without go.sum', async () =>
    runDownload(context, await copiedModFile(context, 'download-without-sums', ['go.mod'])),
  );
}

/** @param parameters flags, or modules with their versions */
export async function runDownload(context: ModuleContext, parameters: readonly string[], options: GoRunOptions = {}): Promise<Download> {
  const command = await context.go.run(['mod', 'download', '-json', ...parameters], {
    ...options,
    tailBytes: processLimits.wholeOutputBytes,
  });
  return { command, modules: parseJsonObjects(command.stdout).map(readModule) };
}

/** The flag that makes the go command use a copy of go.mod and go.sum; none in a workspace, where it refuses the flag. */
export async function copiedModFile(context: ModuleContext, label: string, names?: readonly string[]): Promise<string[]> {
  return context.module.workspace ? [] : [await copyModFile(context, await context.temporaryFolder(label), names)];
}

/** Copies go.mod and go.sum into a folder and gives the flag that makes the go command use them. */
export async function copyModFile(
  context: ModuleContext,
  folder: string,
  names: readonly string[] = ['go.mod', 'go.sum'],
): Promise<string> {
  for (const name of names) {
    const text = presentValue(await context.host.readFile(path.posix.join(context.directory, name)));
    if (text !== undefined) await context.host.writeFile(path.posix.join(folder, name), text);
  }
  return `-modfile=${path.posix.join(folder, 'go.mod')}`;
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
