import path from 'node:path';
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
  return context.shared.once('download', async () => {
    const command = await context.go.run(['mod', 'download', '-json', ...(await copiedModFile(context, 'download'))], {
      tailBytes: processLimits.wholeOutputBytes,
    });
    return { command, modules: parseJsonObjects(command.stdout).map(readModule) };
  });
}

/** Copies go.mod and go.sum into a temporary folder and gives the flag that makes the go command use them; none in a workspace, where it is refused. */
export async function copiedModFile(context: ModuleContext, label: string): Promise<string[]> {
  if (context.module.workspace) return [];
  const folder = await context.temporaryFolder(label);
  for (const name of ['go.mod', 'go.sum']) {
    const text = presentValue(await context.host.readFile(path.posix.join(context.directory, name)));
    if (text !== undefined) await context.host.writeFile(path.posix.join(folder, name), text);
  }
  return [`-modfile=${path.posix.join(folder, 'go.mod')}`];
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
