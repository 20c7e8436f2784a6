import { mkdirSync, symlinkSync } from 'node:fs';
import type { ReadEntry } from 'tar';
import { archiveLimits } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
import { readTar } from './read-tar.js';
import type { TreeContents } from './tree-contents.js';
import { placeOf, writeNew } from './unpack-files.js';
import { ArchiveError, ArchiveGuard } from './unpack-names.js';

/** What the tar library calls the kinds of entries that a Go release may hold. */
const kinds: Readonly<Record<string, 'file' | 'folder' | 'link'>> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  SymbolicLink: 'link',
  Directory: 'folder',
};

/**
 * Unpacks a Go tarball, whose bytes the caller has verified, without its top folder. The library reads the format; its own
 * unpacking, asynchronous for each of 13,000 files, takes six times the processor time.
 *
 * @param top the folder that every name lies in (`go`)
 * @returns what it holds
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
export async function unpackTarball(
  bytes: Uint8Array,
  folder: string,
  top: string,
  options: { signal?: AbortSignal | undefined; onBytes?: ((bytes: number, totalBytes: number) => void) | undefined } = {},
): Promise<TreeContents> {
  mkdirSync(folder, { recursive: true });
  const tree = new Tree(folder, top);
  try {
    await readTar((into) => into.end(bytes), {
      inflatedLimit,
      take: (entry) => tree.take(entry),
      refuse: (entry) => {
        throw unexpected(entry);
      },
      signal: options.signal,
      onRead: (read) => options.onBytes?.(Math.min(read, bytes.length), bytes.length),
    });
    tree.makeLinks();
    return tree.contents;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof ArchiveError ? error : new ArchiveError(errorText(error));
  }
}

/** Whatever comes between and behind the entries counts too. */
const inflatedLimit = archiveLimits.bytes + archiveLimits.entries * archiveLimits.overheadBytes;

/** The files of an archive on their way to a folder. */
class Tree {
  readonly #folder: string;
  readonly #top: string;
  readonly #guard = new ArchiveGuard();
  readonly #made = new Set<string>();
  readonly #links: { readonly name: string; readonly target: string }[] = [];
  readonly contents = { files: 0, bytes: 0 };

  constructor(folder: string, top: string) {
    this.#folder = folder;
    this.#top = top;
  }

  /** @returns what writes it, for a file */
  take(entry: ReadEntry): ((parts: Buffer[]) => void) | undefined {
    const name = entry.path.replace(/\/$/, '');
    if (name !== this.#top && !name.startsWith(`${this.#top}/`))
      throw new ArchiveError(`${JSON.stringify(name)} does not lie in ${this.#top}/`);
    const inside = name.slice(this.#top.length + 1);
    switch (kinds[entry.type]) {
      case 'folder':
        if (inside !== '') this.#guard.admit(inside, 0, 'folder');
        return undefined;
      case 'link':
        this.#guard.admitLink(inside, entry.linkpath ?? '');
        this.#links.push({ name: inside, target: entry.linkpath ?? '' });
        return undefined;
      case 'file':
        this.#guard.admit(inside, entry.size);
        this.contents.files++;
        this.contents.bytes += entry.size;
        return (parts) => writeNew(placeOf(`${this.#folder}/${inside}`, this.#made), parts, ((entry.mode ?? 0) & 0o111) !== 0);
      default:
        throw unexpected(entry);
    }
  }

  /** Last, so that nothing is written through a link. */
  makeLinks(): void {
    this.#guard.finish();
    for (const { name, target } of this.#links) symlinkSync(target, placeOf(`${this.#folder}/${name}`, this.#made));
  }
}

function unexpected({ path, type }: ReadEntry): ArchiveError {
  return new ArchiveError(`${JSON.stringify(path.slice(0, 200))} is a ${type}, which no Go release contains`);
}
