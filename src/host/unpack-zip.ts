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
  /** Any execute bit was set. */
  readonly executable: boolean;
  /** Of the local header. */
  readonly offset: number;
  /** Of its record in the list of files. */
  readonly record: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
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

/**
 * Writes a file of an archive, creating its folder.
 *
 * @param made folders that exist already; grows
 * @returns the SHA-256 digest of its content
 * @throws ArchiveError
 */
export function unpackZipEntry(bytes: Uint8Array, view: DataView, entry: ZipEntry, target: ZipTarget, made: Set<string>): Buffer {
  const content = contentOf(bytes, view, entry);
  writeNew(placeOf(placeIn(target, entry), made), [content], entry.executable);
  return hashOnce('sha256', content, 'buffer');
}

/** An entry of an archive and where the files of that archive are or go. */
export interface PlacedEntry {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly entry: ZipEntry;
  readonly target: ZipTarget;
}

/**
 * Gives a file that an earlier archive holds to the bit a second name instead of unpacking it again: neighbouring Go releases
 * share four files of five, and a link costs a quarter of a new file. Equal packed bytes have equal content.
 *
 * @param made folders that exist already; grows
 * @returns false where it is another file, or where the file system will not link
 */
export function linkZipEntry(earlier: PlacedEntry, later: PlacedEntry, made: Set<string>): boolean {
  const [a, b] = [earlier.entry, later.entry];
  const isAlike = a.compressed === b.compressed && a.size === b.size && a.executable === b.executable;
  if (!isAlike || !packedBytes(earlier.bytes, earlier.view, a).equals(packedBytes(later.bytes, later.view, b))) return false;
  const file = placeOf(placeIn(later.target, b), made);
  try {
    linkSync(placeIn(earlier.target, a), file);
    return true;
  } catch {
    // EXDEV, EPERM, EMLINK, or the earlier tree is gone: the file is unpacked, and whatever stands in its way shows then.
    return false;
  }
}

function placeIn({ folder, prefix }: ZipTarget, { name }: ZipEntry): string {
  return `${folder}/${pathInTree(name, prefix)}`;
}

/** cmd/go keeps nested modules out of the toolchain module by this name, and gives them theirs back (cmd/go toolchain/select.go). */
const renamed = '/_go.mod';

/** The path below the tree's folder that the file of an archive gets. @throws ArchiveError when it lies elsewhere */
export function pathInTree(name: string, prefix: string): string {
  if (!name.startsWith(prefix)) throw new ArchiveError(`${JSON.stringify(name)} does not begin with ${prefix}`);
  return name.endsWith(renamed) ? `${name.slice(prefix.length, -renamed.length)}/go.mod` : name.slice(prefix.length);
}

function contentOf(bytes: Uint8Array, view: DataView, entry: ZipEntry): Buffer {
  const { size, name } = entry;
  const packed = packedBytes(bytes, view, entry);
  const content = entry.compressed ? inflate(packed, size, name) : packed;
  if (content.length !== size) throw new ArchiveError(`${JSON.stringify(name)} is not as long as the archive says`);
  return content;
}

function packedBytes(bytes: Uint8Array, view: DataView, { offset, compressedSize, name }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw damaged(name);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, compressedSize);
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
