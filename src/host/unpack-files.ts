import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';

/** Makes the folder of a file that is about to be written. @param made folders that exist already; grows @returns the file */
export function placeOf(file: string, made: Set<string>): string {
  const folder = file.slice(0, file.lastIndexOf('/'));
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  return file;
}

/** Writes a file that must not exist yet: two names that a case-insensitive file system takes for one are an error, too. */
export function writeNew(file: string, content: readonly Buffer[], executable: boolean): void {
  const descriptor = openSync(file, 'wx', executable ? 0o755 : 0o644);
  try {
    for (const part of content) {
      for (let done = 0; done < part.length; ) done += writeSync(descriptor, part, done);
    }
  } finally {
    closeSync(descriptor);
  }
}
