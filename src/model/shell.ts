/**
 * A word for a POSIX shell that means just this text, whatever it holds (POSIX.1-2024, Shell Command Language, 2.2.2 Single-Quotes).
 * What needs no quotes gets none.
 */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./^-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
