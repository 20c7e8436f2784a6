import { mkdirSync, symlinkSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { archiveLimits, unpackLimits } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
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
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => tree.take(entry),
  });
  parser.on('error', (error) => tree.fail(error));
  // Inflates on a thread of Node's pool while this one writes.
  const inflated = createGunzip({ chunkSize: unpackLimits.tarSlice });
  inflated.end(bytes);
  parser.on('eof', () => {
    isEnded = true;
  });
  parser.on('ignoredEntry', (entry) => tree.refuse(entry));
  let [isEnded, inflatedBytes, trailingBytes] = [false, 0, 0];
  try {
    for await (const slice of inflated as AsyncIterable<Buffer>) {
      options.signal?.throwIfAborted();
      inflatedBytes += slice.length;
      if (inflatedBytes > inflatedLimit) throw new ArchiveError(`more than ${inflatedLimit} bytes inflated`);
      // The library takes a second for 20 MB of the empty blocks that fill up an archive.
      if (isEnded) trailingBytes += slice.length;
      else parser.write(slice);
      if (trailingBytes > unpackLimits.tarSlice) throw new ArchiveError('too much lies behind its end');
      tree.throwFailure();
      options.onBytes?.(Math.min(inflated.bytesWritten, bytes.length), bytes.length);
    }
    parser.end();
    tree.throwFailure();
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
  #failure: unknown;

  constructor(folder: string, top: string) {
    this.#folder = folder;
    this.#top = top;
  }

  /** The first failure counts: it happens inside a callback of the library. */
  fail(error: unknown): void {
    this.#failure ??= error;
  }

  throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  take(entry: ReadEntry): void {
    try {
      if (this.#failure === undefined) this.#admit(entry);
    } catch (error) {
      this.fail(error);
    }
    // Without a reader the library would wait.
    if (!entry.flowing) entry.resume();
  }

  /** What the library would pass over: an absurdly long header, a kind that it does not know. */
  refuse(entry: ReadEntry): void {
    this.fail(unexpected(entry));
  }

  /** Last, so that nothing is written through a link. */
  makeLinks(): void {
    this.#guard.finish();
    for (const { name, target } of this.#links) symlinkSync(target, placeOf(`${this.#folder}/${name}`, this.#made));
  }

  #admit(entry: ReadEntry): void {
    const name = entry.path.replace(/\/$/, '');
    if (name !== this.#top && !name.startsWith(`${this.#top}/`))
      throw new ArchiveError(`${JSON.stringify(name)} does not lie in ${this.#top}/`);
    const inside = name.slice(this.#top.length + 1);
    switch (kinds[entry.type]) {
      case 'folder':
        if (inside !== '') this.#guard.admit(inside, 0, 'folder');
        return;
      case 'link':
        this.#guard.admitLink(inside, entry.linkpath ?? '');
        this.#links.push({ name: inside, target: entry.linkpath ?? '' });
        return;
      case 'file':
        this.#guard.admit(inside, entry.size);
        this.contents.files++;
        this.contents.bytes += entry.size;
        this.#write(entry, inside);
        return;
      default:
        throw unexpected(entry);
    }
  }

  #write(entry: ReadEntry, inside: string): void {
    const parts: Buffer[] = [];
    entry.on('data', (part: Buffer) => parts.push(part));
    entry.on('end', () => {
      if (this.#failure !== undefined) return;
      try {
        writeNew(placeOf(`${this.#folder}/${inside}`, this.#made), parts, ((entry.mode ?? 0) & 0o111) !== 0);
      } catch (error) {
        this.fail(error);
      }
    });
  }
}

function unexpected({ path, type }: ReadEntry): ArchiveError {
  return new ArchiveError(`${JSON.stringify(path.slice(0, 200))} is a ${type}, which no Go release contains`);
}
