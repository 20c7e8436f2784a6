import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { createStaging, discard, publish } from './unpack-store.js';

/** Compiled programs in the tool cache: a folder for each content that they were made from, whole from the moment it is there. */

/** A digest of all files below a folder, with their names. */
export async function digestOfFiles(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await filesBelow(folder);
  const texts = await Promise.all(files.map((file) => fs.readFile(file)));
  for (const [index, text] of texts.entries()) hash.update(`\n${path.relative(folder, files[index]!)} ${text.length}\n`).update(text);
  return hash.digest('hex');
}

/** A short digest of what decides what is made. */
export function digestOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);
}

/** Size and time of a file, by which another one in its place is told; empty when there is none. */
export async function stampOf(file: string): Promise<string> {
  const stats = await fs.stat(file).catch(() => undefined);
  return stats === undefined ? '' : `${stats.size} ${stats.mtimeMs}`;
}

/** Whether the programs of this folder are there, as large as they were made. */
export async function areKept(target: string): Promise<boolean> {
  try {
    await fs.access(`${target}.complete`);
    return JSON.parse(await fs.readFile(recordOf(target), 'utf8')).bytes === (await bytesBelow(target));
  } catch {
    return false;
  }
}

/**
 * Has programs made in a staging folder and puts them in place when `make` says that they are good.
 * @returns the folder that holds them; undefined when `make` failed
 * @throws when the tool cache cannot be written
 */
export async function keepPrograms(
  toolCache: string,
  target: string,
  make: (folder: string) => Promise<boolean>,
): Promise<string | undefined> {
  const staging = await createStaging(toolCache);
  try {
    const folder = path.join(staging, 'programs');
    await fs.mkdir(folder);
    if (!(await make(folder))) return undefined;
    // What is there and was not found whole is damaged.
    for (const part of partsOf(target)) await fs.rm(part, { recursive: true, force: true });
    await publish(folder, target, { bytes: await bytesBelow(folder) });
    return target;
  } finally {
    await discard(staging);
  }
}

/** Removes programs beside `target` whose names begin alike and that were made long ago. */
export async function removeOlder(target: string, prefix: string, olderThanMs: number): Promise<void> {
  const parent = path.dirname(target);
  for (const name of await fs.readdir(parent).catch(() => [])) {
    const old = path.join(parent, name);
    if (old === target || !name.startsWith(prefix) || !/-[0-9a-f]{16}$/.test(name)) continue;
    const stats = await fs.stat(old).catch(() => undefined);
    if (stats === undefined || Date.now() - stats.mtimeMs < olderThanMs) continue;
    for (const part of partsOf(old)) await fs.rm(part, { recursive: true, force: true });
  }
}

function recordOf(target: string): string {
  return `${target}.provenance.json`;
}

/** What `publish` makes, the marker first: without it nothing counts. */
function partsOf(target: string): string[] {
  return [`${target}.complete`, recordOf(target), target];
}

async function bytesBelow(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesBelow(folder)).map(async (file) => (await fs.stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
}
