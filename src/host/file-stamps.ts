import { promises as fs } from 'node:fs';
import path from 'node:path';

/**
 * What shows that a file was written to: size, mode and time of the last change of each.
 *
 * @param files relative to `root`; one that does not exist is left out
 */
export async function stampFiles(root: string, files: readonly string[]): Promise<Record<string, string>> {
  const stamps = await Promise.all(
    files.map(async (file) => {
      const stats = await fs.lstat(path.join(root, file), { bigint: true }).catch(() => undefined);
      return stats === undefined ? [] : [[file, `${stats.size} ${stats.mode} ${stats.mtimeNs}`] as const];
    }),
  );
  return Object.fromEntries(stamps.flat());
}

/** All files below a folder, links not followed, without `.git`; undefined when there are more than `limit` or one cannot be read. */
export async function listFiles(root: string, limit: number): Promise<string[] | undefined> {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await fs.readdir(path.join(root, folder), { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) return undefined;
    for (const entry of entries) {
      const name = path.posix.join(folder, entry.name);
      if (!entry.isDirectory()) files.push(name);
      else if (entry.name !== '.git') folders.push(name);
    }
    if (files.length + folders.length > limit) return undefined;
  }
  return files;
}
