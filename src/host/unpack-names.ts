import path from 'node:path';
import { archiveLimits } from '../knowledge/toolchain-limits.js';

/** An archive that is damaged, or that must not be unpacked. */
export class ArchiveError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ArchiveError';
  }
}

/**
 * Guards one unpacking: names that leave the folder, double names and absurd sizes are refused before anything of them is
 * written. Call `admit` once per entry, in any order.
 */
export class ArchiveGuard {
  readonly #files = new Set<string>();
  readonly #links = new Set<string>();
  #entries = 0;
  #bytes = 0;

  /**
   * @param name with `/`, as in the archive
   * @param size unpacked, in bytes
   * @throws ArchiveError
   */
  admit(name: string, size: number, kind: 'file' | 'folder' = 'file'): void {
    checkName(name);
    this.#entries++;
    this.#bytes += size;
    if (this.#entries > archiveLimits.entries) throw new ArchiveError(`more than ${archiveLimits.entries} entries`);
    if (size > archiveLimits.entryBytes) throw new ArchiveError(`${quoted(name)} claims ${size} bytes`);
    if (this.#bytes > archiveLimits.bytes) throw new ArchiveError(`more than ${archiveLimits.bytes} bytes unpacked`);
    if (kind === 'folder') return;
    if (this.#files.has(name)) throw new ArchiveError(`two entries are called ${quoted(name)}`);
    this.#files.add(name);
  }

  /**
   * A link may only point to a place inside the tree, whatever other links lie on the way there: it climbs first, if at all,
   * and its own folder is no link. @throws ArchiveError
   */
  admitLink(name: string, target: string): void {
    this.admit(name, 0);
    this.#links.add(name);
    const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(name), target));
    const parts = target.split('/');
    const descends = parts.findIndex((part) => part !== '..');
    const climbsLate = descends >= 0 && parts.lastIndexOf('..') > descends;
    const isOutside = path.posix.isAbsolute(target) || target.includes('\\') || resolved === '..' || resolved.startsWith('../');
    if (isOutside || climbsLate) throw new ArchiveError(`the link ${quoted(name)} leaves the tree`);
  }

  /** When all entries are admitted: none may lie below a link. @throws ArchiveError */
  finish(): void {
    for (const name of this.#files) {
      for (let folder = path.posix.dirname(name); folder !== '.'; folder = path.posix.dirname(folder)) {
        if (this.#links.has(folder)) throw new ArchiveError(`${quoted(name)} lies below the link ${quoted(folder)}`);
      }
    }
  }
}

function checkName(name: string): void {
  if (name.length > archiveLimits.nameBytes) throw new ArchiveError('a name is absurdly long');
  // Backslashes and drive letters are separators on Windows; a control character has no business in a Go tree.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const isBad = /^[/~]|^[a-z]:|[\\\u0000-\u001f]|(?:^|\/)\.{0,2}(?:\/|$)/i.test(name);
  if (isBad) throw new ArchiveError(`the name ${quoted(name)} leaves the tree or is malformed`);
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}
