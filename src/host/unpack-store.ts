import { promises as fs } from 'node:fs';
import path from 'node:path';
import { abandonedStagingMs } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
import type { Answer } from './host.js';

/**
 * The part of the tool cache that this program writes: trees arrive in a staging folder on the same file system, are renamed
 * into place whole, and count only from the moment their `.complete` marker exists (the layout of `@actions/tool-cache`).
 */

const stagingPrefix = '.go-wsl-conform-staging-';

/** A new folder below the tool cache for a tree that is not proved yet. Whoever makes it removes it with `discard`. */
export async function createStaging(toolCache: string): Promise<string> {
  await fs.mkdir(toolCache, { recursive: true });
  await removeAbandonedStagings(toolCache);
  return fs.mkdtemp(path.join(toolCache, stagingPrefix));
}

/** Removes a staging folder and everything in it. */
export async function discard(staging: string): Promise<void> {
  await fs.rm(staging, { recursive: true, force: true, maxRetries: 2 });
}

/**
 * Renames a proved tree into place and marks it complete, the marker last. When another job was quicker, its tree stays and
 * ours is left in the staging folder.
 *
 * @param tree below the staging folder
 * @param target `<cache>/<name>/<version>/<arch>`
 * @param provenance JSON that tells where the tree came from and how it was proved
 * @returns whether it is our tree that is in place
 */
export async function publish(tree: string, target: string, provenance: unknown): Promise<boolean> {
  await fs.mkdir(path.dirname(target), { recursive: true });
  try {
    await fs.rename(tree, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error;
    if (await exists(`${target}.complete`)) return false;
    // Without a marker it is what a killed job left behind.
    await fs.rename(target, `${tree}-abandoned`);
    await fs.rename(tree, target);
  }
  await writeWhole(`${target}.provenance.json`, `${JSON.stringify(provenance, null, 2)}\n`);
  await writeWhole(`${target}.complete`, '');
  return true;
}

/** Writes a small file below the tool cache so that a reader sees all of it or the old one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await fs.writeFile(temporary, text);
  await fs.rename(temporary, file);
}

/** A file of at most `maximumBytes`, in shared memory. */
export async function readArchiveFile(file: string, maximumBytes: number): Promise<Answer<Uint8Array<SharedArrayBuffer>>> {
  try {
    const handle = await fs.open(file);
    try {
      const { size } = await handle.stat();
      if (size > maximumBytes) return { state: 'unknown', reason: `larger than the ${maximumBytes} bytes that are believable for it` };
      const bytes = new Uint8Array(new SharedArrayBuffer(size));
      for (let done = 0; done < size; ) {
        const { bytesRead } = await handle.read(bytes, done, size - done, done);
        if (bytesRead === 0) return { state: 'unknown', reason: 'it became shorter while it was read' };
        done += bytesRead;
      }
      return { state: 'present', value: bytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    return missing ? { state: 'missing' } : { state: 'unknown', reason: errorText(error) };
  }
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

async function removeAbandonedStagings(toolCache: string): Promise<void> {
  for (const name of await fs.readdir(toolCache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const folder = path.join(toolCache, name);
    const stats = await fs.stat(folder).catch(() => undefined);
    if (stats !== undefined && Date.now() - stats.mtimeMs > abandonedStagingMs) await discard(folder);
  }
}
