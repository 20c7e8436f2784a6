import { pasteLimits } from '../knowledge/observed-files.js';
import { ConfigurationError } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import { plainSnapshot, unknownFields } from '../model/snapshot-shape.js';
import { plainLine } from '../redact/escape.js';

/**
 * Reads a snapshot, recorded or written by hand, and loads what explains mistakes only when there is one.
 *
 * @param note is told what is ignored
 * @throws ConfigurationError as parseSnapshot does
 */
export async function readSnapshot(file: string, text: string, note: (message: string) => void): Promise<Snapshot> {
  const place = plainLine(file);
  if (isDeeper(text, pasteLimits.brackets))
    throw new ConfigurationError(
      place,
      `has more than ${pasteLimits.brackets} levels of brackets, which no snapshot has`,
      'is it a snapshot?',
    );
  const value = parsed(text);
  const snapshot = plainSnapshot(value) ?? (await import('./snapshot-file.js')).parseSnapshot(file, text);
  const ignored = unknownFields(value);
  if (ignored.length > 0) {
    const names = ignored.slice(0, 5).map((name) => JSON.stringify(plainLine(name).slice(0, 40)));
    const more = ignored.length > names.length ? ` and ${ignored.length - names.length} more` : '';
    note(`${place}: ignored, because this version does not know ${ignored.length === 1 ? 'it' : 'them'}: ${names.join(', ')}${more}`);
  }
  return snapshot;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether brackets outside of strings nest deeper than that. */
function isDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) index = stringEnd(text, index);
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > limit) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

/** Index of the quotation mark that ends the string that begins here. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
