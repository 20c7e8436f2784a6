import { shellWord } from '../../model/shell.js';

/** One line of words for a POSIX shell, which `eval "set -- $line"` takes apart again; `nl` holds a line end there. */
export function requestLine(words: readonly string[]): string {
  return `${words.map((word) => shellWord(word).replaceAll('\n', `'"$nl"'`)).join(' ')}\n`;
}

/** A text for `printf %b`, on one line and without quotes (POSIX.1-2024, printf, "b"). */
export function printfText(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `\\0${byte.toString(8).padStart(3, '0')}`))
    .join('');
}

/** What no shell, and no printf, reads as anything else. */
function isPlain(byte: number): boolean {
  return /[\w @%+=:,./()[\]{}<>|&;#*?^~!-]/.test(String.fromCharCode(byte)) && byte < 0x80;
}

/** The bytes that od(1) shows with -An -v -tx1. */
export function bytesOfDump(dump: string): Buffer {
  return Buffer.from(dump.replaceAll(/[^0-9a-f]+/g, ''), 'hex');
}
