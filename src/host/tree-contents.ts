import { lstatSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { treeCheckMs } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';

/** What a tree holds: regular files and their bytes. Cheap to know, and different when files are missing or cut off. */
export interface TreeContents {
  readonly files: number;
  readonly bytes: number;
}

/**
 * How a tree of the tool cache differs from what was installed, or undefined. Its files are counted each time; their sizes, three
 * times as slow, are compared when that was not done lately. Synchronous: asynchronous calls would take five times as long.
 */
export function findDamage(folder: string, installed: TreeContents): string | undefined {
  const mark = `${folder}.checked`;
  try {
    const withSizes = !isRecent(mark);
    const { files, bytes } = measure(folder, withSizes);
    if (files !== installed.files) return `it holds ${files} files, ${installed.files} were installed`;
    if (!withSizes) return undefined;
    if (bytes !== installed.bytes) return `its files hold ${bytes} bytes, ${installed.bytes} were installed`;
    remember(mark);
    return undefined;
  } catch (error) {
    return `it cannot be read: ${errorText(error)}`;
  }
}

function measure(root: string, withSizes: boolean): TreeContents {
  let [files, bytes] = [0, 0];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(`${folder}/${entry.name}`);
      else if (entry.isFile()) {
        files++;
        if (withSizes) bytes += lstatSync(`${folder}/${entry.name}`).size;
      }
    }
  }
  return { files, bytes };
}

function isRecent(mark: string): boolean {
  const stats = statSync(mark, { throwIfNoEntry: false });
  const age = stats === undefined ? Number.POSITIVE_INFINITY : Date.now() - stats.mtimeMs;
  return age >= 0 && age < treeCheckMs;
}

/** Where nothing can be written, every use compares the sizes. */
function remember(mark: string): void {
  try {
    writeFileSync(mark, '');
  } catch {
    // The check itself succeeded.
  }
}
