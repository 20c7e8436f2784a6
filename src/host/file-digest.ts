import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** A part of a file, in bytes. */
export interface FileRange {
  readonly offset: number;
  readonly size: number;
}

/**
 * The digest of a file without some of its parts, as a signature that lies in the file itself leaves them out.
 *
 * @param algorithm as Node names it, `sha256`
 * @param without parts that are left out, in the order of the file, none over another
 * @returns hexadecimal, or why there is none
 */
export async function digestFile(
  file: string,
  algorithm: string,
  without: readonly FileRange[],
): Promise<{ readonly digest: string } | { readonly problem: string }> {
  const hash = createHash(algorithm);
  const starts = [0, ...without.map(({ offset, size }) => offset + size)];
  const ends = [...without.map(({ offset }) => offset), Number.POSITIVE_INFINITY];
  try {
    for (const [index, start] of starts.entries()) {
      // `end` is the last byte that is read.
      const end = ends[index]! - 1;
      if (end < start) continue;
      for await (const chunk of createReadStream(file, { start, end })) hash.update(chunk as Buffer);
    }
    return { digest: hash.digest('hex') };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
