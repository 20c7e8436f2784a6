import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { temporaryRoots } from '../knowledge/process-limits.js';
import { lives, type Owner, self } from './owner.js';

const prefix = 'go-wsl-conform-';
const ownerFile = '.owner.json';

/** A new temporary folder that names its owner, in the temporary directory or in another one. */
export async function createTemporaryRoot(directory: string = os.tmpdir()): Promise<string> {
  const root = await fs.realpath(await fs.mkdtemp(path.join(directory, prefix)));
  // Full disk: the folder is of use all the same, and only its age tells later that nobody owns it.
  await fs.writeFile(path.join(root, ownerFile), JSON.stringify(self())).catch(() => undefined);
  return root;
}

/**
 * Removes what killed runs of this user left in the temporary directory: folders whose owner is dead, and where that cannot be
 * told, those that nothing was done in for long.
 */
export async function removeAbandonedRoots(directory: string = os.tmpdir()): Promise<void> {
  const names = await fs.readdir(directory).catch(() => []);
  for (const name of names) {
    if (!/^go-wsl-conform-[A-Za-z0-9]{6}$/.test(name)) continue;
    const folder = path.join(directory, name);
    if (await isAbandoned(folder)) await removeTree(folder).catch(() => undefined);
  }
}

/** Removes a tree whatever the permissions of its folders. */
export async function removeTree(folder: string): Promise<void> {
  await makeRemovable(folder);
  await fs.rm(folder, { recursive: true, force: true, maxRetries: 2 });
}

async function isAbandoned(folder: string): Promise<boolean> {
  try {
    const stats = await fs.lstat(folder);
    // In a directory that all may write, a folder that others could write says nothing.
    if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o077) !== 0) return false;
    const old = Date.now() - stats.mtimeMs > temporaryRoots.abandonedMs;
    const owner = await readOwner(folder);
    const here = self();
    if (owner === undefined || owner.boot !== here.boot || owner.namespace !== here.namespace) return old;
    return !lives(owner);
  } catch {
    return false;
  }
}

async function readOwner(folder: string): Promise<Owner | undefined> {
  try {
    const { pid, started, boot, namespace } = JSON.parse(await fs.readFile(path.join(folder, ownerFile), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? { pid, started, boot, namespace } : undefined;
  } catch {
    return undefined;
  }
}

/** A test may leave folders without write permission (Go's module cache does); nobody but root can remove from those. */
async function makeRemovable(folder: string): Promise<void> {
  await fs.chmod(folder, 0o700).catch(() => undefined);
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await makeRemovable(path.join(folder, entry.name));
}
