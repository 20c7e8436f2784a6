import { promises as fs } from 'node:fs';

/**
 * The text of a file of the user, undefined when there is none. Files of Windows may be UTF-16 or begin with a byte order mark:
 * PowerShell 5 writes `>` so.
 *
 * @throws when it cannot be read, or is no file: a device never ends
 */
export async function readText(file: string): Promise<string | undefined> {
  try {
    const stat = await fs.stat(file);
    if (stat.isCharacterDevice() || stat.isBlockDevice()) throw new Error('it is a device and no file');
    return decoded(await fs.readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // The decoder takes the mark away.
  return encoding === 'utf-8' && first !== 0xef ? bytes.toString('utf8') : new TextDecoder(encoding).decode(bytes);
}
