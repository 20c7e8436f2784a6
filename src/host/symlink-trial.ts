import { promises as fs } from 'node:fs';
import path from 'node:path';

/**
 * Makes a symbolic link in a folder.
 *
 * @returns the code of the error; null: it was made
 */
export async function trySymlink(folder: string): Promise<string | null> {
  try {
    await fs.symlink(path.join(folder, 'target'), path.join(folder, 'link'));
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown error';
  }
}
