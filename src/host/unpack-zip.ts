import { hash as hashOnce } from 'node:crypto';
import { linkSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { archiveLimits } from '../knowledge/toolchain-limits.js';
import { placeOf, writeNew } from './unpack-files.js';
import { ArchiveError, ArchiveGuard } from './unpack-names.js';

/**
 * Reading zip files by hand, because the library (yauzl) inflates each of 12,000 mostly small files asynchronously, on one
 * thread: three toolchains took 3 times as long as with the few lines below on two threads (`npm run bench`).
 */

/** One file of a zip archive; APPNOTE.TXT 4.3.12. */
export interface ZipEntry {
  readonly name: string;
  readonly compressed: boolean;
  readonly compressedSize: number;
  readonly size: number;
  /** CRC-32 of the content, as the archive says. */
  readonly crc: number;
  /** Any execute bit was set. */
  readonly executable: boolean;
  /** Of the local header. */
  readonly offset: number;
  /** Of its record in the list of files. */
  readonly record: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
/** Before each file; APPNOTE.TXT 4.3.7. */
export const localHeader = { signature: 0x04034b50, size: 30 } as const;
const endSize = 22;
const recordSize = 46;
const maximumComment = 0xffff;

/**
 * The files of an archive, in its own order. Links, encryption, zip64, entries that share bytes and sizes that deflate cannot
 * reach are refused.
 *
 * @param folders whether it may name folders, which are passed over; module zips never do
 * @throws ArchiveError
 */
export function readZipDirectory(bytes: Uint8Array, folders: 'refused' | 'skipped' = 'refused'): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const guard = new ArchiveGuard();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let packed = 0;
  for (let index = 0; index < count; index++) {
    const isRecord = at + recordSize <= end && view.getUint32(at, true) === centralSignature;
    if (!isRecord || at + recordSize + view.getUint16(at + 28, true) > end) throw new ArchiveError('the list of files is damaged');
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ArchiveError('an entry is encrypted');
    const entry = readZipEntry(bytes, view, at);
    const isFolder = folders === 'skipped' && entry.name.endsWith('/');
    if (isFolder) guard.admit(entry.name.slice(0, -1), 0, 'folder');
    else guard.admit(entry.name, entry.size);
    packed += entry.compressedSize;
    if (packed > bytes.length) throw new ArchiveError('its entries share bytes');
    if (entry.size > entry.compressedSize * archiveLimits.inflation + archiveLimits.inflationBase)
      throw new ArchiveError(`${JSON.stringify(entry.name)} claims more bytes than it can hold`);
    if (!isFolder) entries.push(entry);
    at += recordSize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The file whose record in the list of files begins at `record`, which `readZipDirectory` has checked. */
export function readZipEntry(bytes: Uint8Array, view: DataView, record: number): ZipEntry {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset + record + recordSize, view.getUint16(record + 28, true)).toString('utf8');
  return {
    name,
    compressed: isCompressed(view.getUint16(record + 10, true)),
    crc: view.getUint32(record + 16, true),
    compressedSize: view.getUint32(record + 20, true),
    size: view.getUint32(record + 24, true),
    executable: isExecutable(view.getUint16(record + 40, true), name),
    offset: view.getUint32(record + 42, true),
    record,
  };
}

/** Where the files of an archive go. */
export interface ZipTarget {
  /** Absolute. */
  readonly folder: string;
  /** What every name must begin with; left out of the paths. */
  readonly prefix: string;
}

/** An entry of an archive and where the files of that archive are or go. */
export interface PlacedEntry {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly entry: ZipEntry;
  readonly target: ZipTarget;
}

/** An entry whose file is on disk, proved. */
export interface UnpackedEntry extends PlacedEntry {
  /** SHA-256 of its content. */
  readonly digest: Uint8Array;
}

/**
 * Gives a file of an archive its place, creating its folder. A file that an earlier archive holds too gets a second name instead
 * of being written again: neighbouring Go releases share four files of five, and a link costs a quarter of a new file. What both
 * hold is told by length and CRC-32, which other content may have as well: then the digest is of what the tree holds, not of what
 * the archive holds, and the caller's comparison fails.
 *
 * @param made folders that exist already; grows
 * @param twin what an earlier archive has in the same place
 * @returns the SHA-256 digest of what is on disk
 * @throws ArchiveError
 */
export function unpackZipEntry(placed: PlacedEntry, made: Set<string>, twin?: UnpackedEntry): Uint8Array {
  const { entry, target } = placed;
  const file = placeOf(placeIn(target, entry), made);
  if (twin !== undefined && isAlike(twin.entry, entry) && link(twin, file)) return twin.digest;
  const content = contentOf(placed);
  writeNew(file, [content], entry.executable);
  return hashOnce('sha256', content, 'buffer');
}

function isAlike(one: ZipEntry, other: ZipEntry): boolean {
  return one.crc === other.crc && one.size === other.size && one.executable === other.executable;
}

/** @returns false where the file system will not link: EXDEV, EPERM, EMLINK, or the earlier tree is gone; whatever stands in the way of `file` shows when it is written */
function link({ target, entry }: PlacedEntry, file: string): boolean {
  try {
    linkSync(placeIn(target, entry), file);
    return true;
  } catch {
    return false;
  }
}

/** @throws ArchiveError when it lies elsewhere */
export function placeIn({ folder, prefix }: ZipTarget, { name }: Pick<ZipEntry, 'name'>): string {
  return `${folder}/${pathInTree(name, prefix)}`;
}

/** cmd/go keeps nested modules out of the toolchain module by this name, and gives them theirs back (cmd/go toolchain/select.go). */
const renamed = '/_go.mod';

/** The path below the tree's folder that the file of an archive gets. @throws ArchiveError when it lies elsewhere */
export function pathInTree(name: string, prefix: string): string {
  if (!name.startsWith(prefix)) throw new ArchiveError(`${JSON.stringify(name)} does not begin with ${prefix}`);
  return name.endsWith(renamed) ? `${name.slice(prefix.length, -renamed.length)}/go.mod` : name.slice(prefix.length);
}

function contentOf(placed: PlacedEntry): Buffer {
  const { size, name, compressed } = placed.entry;
  const packed = packedBytes(placed);
  const content = compressed ? inflate(packed, size, name) : packed;
  if (content.length !== size) throw new ArchiveError(`${JSON.stringify(name)} is not as long as the archive says`);
  return content;
}

function packedBytes({ bytes, view, entry: { offset, compressedSize, name } }: PlacedEntry): Buffer {
  if (offset + localHeader.size > bytes.length || view.getUint32(offset, true) !== localHeader.signature) throw damaged(name);
  const start = contentOffset(view, offset);
  if (start + compressedSize > bytes.length) throw damaged(name);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, compressedSize);
}

/** Where the packed bytes begin of the file whose local header is at `at`. */
export function contentOffset(view: DataView, at: number): number {
  return at + localHeader.size + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function inflate(packed: Buffer, size: number, name: string): Buffer {
  try {
    // One byte more than needed, so that zlib is done after one chunk.
    return inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
  } catch {
    throw damaged(name);
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSize - maximumComment);
  for (let at = view.byteLength - endSize; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ArchiveError('not a zip archive, or its end is missing');
}

function isCompressed(method: number): boolean {
  if (method !== 0 && method !== 8) throw new ArchiveError(`compression method ${method} is unknown`);
  return method === 8;
}

/** @param mode Unix mode from the upper half of the external attributes; zero when the writer knew none */
function isExecutable(mode: number, name: string): boolean {
  const type = mode & 0o170000;
  const isFolder = type === 0o040000 && name.endsWith('/');
  if (type !== 0 && type !== 0o100000 && !isFolder) throw new ArchiveError('an entry is a link or a special file');
  return (mode & 0o111) !== 0;
}

function damaged(name: string): ArchiveError {
  return new ArchiveError(`${JSON.stringify(name)} is damaged`);
}

/** For the numbers in an archive. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
