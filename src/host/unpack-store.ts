import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { abandonedStagingMs, publishGraceMs } from '../knowledge/toolchain-limits.js';
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
  const here = await processSpace();
  await removeAbandonedStagings(toolCache, here);
  return fs.mkdtemp(path.join(toolCache, `${stagingPrefix}${here}-${process.pid}-`));
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
  // Written in the staging folder, so that a kill leaves no half file beside the trees.
  const staging = path.dirname(tree);
  const [record, marker] = [path.join(staging, 'provenance.json'), path.join(staging, 'complete')];
  await fs.writeFile(record, `${JSON.stringify(provenance, null, 2)}\n`);
  await fs.writeFile(marker, '');
  await fs.mkdir(path.dirname(target), { recursive: true });
  try {
    await fs.rename(tree, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error;
    if (await appears(`${target}.complete`)) return false;
    // Still without a marker it is what a killed job left behind.
    await fs.rename(target, `${tree}-abandoned`);
    await fs.rename(tree, target);
  }
  await fs.rename(record, `${target}.provenance.json`);
  await fs.rename(marker, `${target}.complete`);
  return true;
}

/**
 * Takes a damaged tree out of the way, the marker first, so that it counts no more. Only the last one of a release is kept.
 *
 * @param target as for `publish`
 * @returns where it is now, or undefined when another process was quicker
 */
export async function setAside(target: string): Promise<string | undefined> {
  const aside = `${target}.damaged`;
  await fs.rm(`${target}.complete`, { force: true });
  await fs.rm(`${target}.checked`, { force: true });
  await fs.rm(aside, { recursive: true, force: true, maxRetries: 2 });
  try {
    await fs.rename(target, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  await fs.rename(`${target}.provenance.json`, `${aside}.provenance.json`).catch(() => undefined);
  return aside;
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

/** Another process renames its tree into place a moment before it writes the marker. */
async function appears(file: string): Promise<boolean> {
  for (const end = Date.now() + publishGraceMs; ; await sleep(publishGraceMs / 20)) {
    if (await exists(file)) return true;
    if (Date.now() > end) return false;
  }
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

/** Staging folders of processes that are gone; of those that cannot be asked, when they are old. */
async function removeAbandonedStagings(toolCache: string, here: string): Promise<void> {
  for (const name of await fs.readdir(toolCache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const [space, pid] = name.slice(stagingPrefix.length).split('-');
    const folder = path.join(toolCache, name);
    const stats = await fs.stat(folder).catch(() => undefined);
    const isGone = space === here && here !== unknownSpace && !isAlive(Number(pid));
    if (isGone || (stats !== undefined && Date.now() - stats.mtimeMs > abandonedStagingMs)) await discard(folder);
  }
}

const unknownSpace = 'any';

/** Names the place where a process id means one process: this boot of this kernel, this namespace (pid_namespaces(7)). */
async function processSpace(): Promise<string> {
  try {
    const boot = await fs.readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const namespace = await fs.readlink('/proc/self/ns/pid');
    return createHash('sha256').update(`${boot} ${namespace}`).digest('hex').slice(0, 8);
  } catch {
    return unknownSpace;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
