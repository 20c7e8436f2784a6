import path from 'node:path';
import type { Host } from '../host/host.js';
import { discoveryLimits, skippedFolders } from '../knowledge/module-discovery.js';

/** Go files that the go command could take for packages, whatever their constraints say. */
export interface GoFiles {
  /** Relative to the folder that was searched, sorted. */
  readonly files: readonly string[];
  /** False when a folder could not be read or a bound was reached: then there may be more. */
  readonly complete: boolean;
}

/** The Go files below a folder as `./...` there would look for them: not in other modules, nor where the go command does not look. */
export async function goFilesBelow(host: Host, folder: string): Promise<GoFiles> {
  const files: string[] = [];
  let complete = true;
  let visited = 0;
  const visit = async (below: string, depth: number): Promise<void> => {
    const entries = await host.readdir(path.posix.join(folder, below));
    if (entries.state !== 'present' || depth > discoveryLimits.depth || ++visited > discoveryLimits.folders) {
      complete = false;
      return;
    }
    if (below !== '' && entries.value.some(({ name }) => name === 'go.mod')) return;
    for (const { name, kind } of entries.value) {
      if (kind !== 'directory' && isGoFile(name)) files.push(path.posix.join(below, name));
      if (kind === 'directory' && !skippedFolders.test(name)) await visit(path.posix.join(below, name), depth + 1);
    }
  };
  await visit('', 0);
  return { files: files.sort(), complete };
}

/** Whether a folder holds a Go file itself; also true when that cannot be told. */
export async function mayHoldGoFiles(host: Host, folder: string): Promise<boolean> {
  const entries = await host.readdir(folder);
  return entries.state !== 'present' || entries.value.some(({ name, kind }) => kind !== 'directory' && isGoFile(name));
}

/** Files that begin with `_` or `.` are passed over (`go help packages`). */
function isGoFile(name: string): boolean {
  return /^[^._].*\.go$/.test(name);
}
