import { hash as hashOnce } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { archiveLimits, unpackLimits } from '../knowledge/toolchain-limits.js';
import { placeOf, writeNew } from './unpack-files.js';
import { ArchiveError, ArchiveGuard } from './unpack-names.js';
import { digestBytes, sharedCount } from './unpack-share.js';
import { contentOffset, localHeader, placeIn, viewOf, type ZipTarget } from './unpack-zip.js';

/**
 * Unpacking a zip archive while it arrives. Its list of files comes last, so that the files are told by the headers before each;
 * what they do not tell (execute bits), and whether they told the truth, is looked up when the list is there.
 */

/** One unpacking of what arrives; only shared memory. */
export interface ArrivingJob {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly target: ZipTarget;
  /** One element: bytes that are there, from the start on. */
  readonly arrived: Int32Array<SharedArrayBuffer>;
  /** One element: not zero when no more is wanted. */
  readonly closed: Int32Array<SharedArrayBuffer>;
  /** One element: files that are on disk, in the archive's order. */
  readonly count: Int32Array<SharedArrayBuffer>;
  /** Where the local header of each file begins. */
  readonly offsets: Int32Array<SharedArrayBuffer>;
  /** 32 bytes per file: SHA-256 of its content. */
  readonly digests: Uint8Array<SharedArrayBuffer>;
}

/** A job for an archive of which nothing is there yet. */
export function createArrivingJob(bytes: Uint8Array<SharedArrayBuffer>, target: ZipTarget): ArrivingJob {
  return {
    bytes,
    target,
    arrived: sharedCount(),
    closed: sharedCount(),
    count: sharedCount(),
    offsets: new Int32Array(new SharedArrayBuffer(4 * archiveLimits.entries)),
    digests: new Uint8Array(new SharedArrayBuffer(digestBytes * archiveLimits.entries)),
  };
}

const descriptorSignature = 0x08074b50;

/**
 * Unpacks on this thread until the list of files is reached, or a form that needs it, or no more is wanted.
 *
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
export function unpackArriving(job: ArrivingJob): void {
  const { bytes, target, offsets, digests } = job;
  const view = viewOf(bytes);
  const guard = new ArchiveGuard();
  const made = new Set<string>();
  let at = 0;
  for (let index = 0; index < archiveLimits.entries; index++) {
    if (!waitFor(job, at + localHeader.size) || view.getUint32(at, true) !== localHeader.signature) return;
    const start = contentOffset(view, at);
    const isDeflated = view.getUint16(at + 8, true) === 8;
    const flags = view.getUint16(at + 6, true);
    if (!isDeflated || (flags & 1) !== 0 || !waitFor(job, start)) return;
    const found = contentAt(job, start, (flags & 8) === 0 ? view.getUint32(at + 18, true) : undefined);
    if (found === undefined) return;
    const name = localName(bytes, view, at);
    guard.admit(name, found.content.length);
    writeNew(placeOf(placeIn(target, { name }), made), [found.content], false);
    digests.set(hashOnce('sha256', found.content, 'buffer'), index * digestBytes);
    offsets[index] = at;
    Atomics.store(job.count, 0, index + 1);
    at = start + found.packed;
    if ((flags & 8) !== 0) {
      // Its signature is optional (APPNOTE.TXT 4.3.9.3).
      if (!waitFor(job, at + 16)) return;
      at += view.getUint32(at, true) === descriptorSignature ? 16 : 12;
    }
  }
}

/** The content of the file whose packed bytes begin at `start`, and how many these are; undefined when they do not arrive. */
function contentAt(job: ArrivingJob, start: number, packed: number | undefined): { content: Buffer; packed: number } | undefined {
  const { bytes, arrived } = job;
  let wanted = packed ?? 1;
  while (waitFor(job, start + wanted)) {
    const length = packed ?? Math.min(Atomics.load(arrived, 0), bytes.length) - start;
    const there = Buffer.from(bytes.buffer, bytes.byteOffset + start, length);
    try {
      const options = { info: true, chunkSize: unpackLimits.arrivingChunk, maxOutputLength: archiveLimits.entryBytes } as const;
      // With `info` it tells where the packed bytes ended (https://nodejs.org/api/zlib.html#class-options).
      const { buffer, engine } = inflateRawSync(there, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      return { content: buffer, packed: engine.bytesWritten };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR' || packed !== undefined) throw new ArchiveError('an entry is damaged');
      // Not whole yet. Twice as much before the next try, so that a large file costs no more than twice its price.
      const most = bytes.length - start;
      if (length === most) return undefined;
      wanted = Math.min(2 * length, most);
    }
  }
  return undefined;
}

/** Waits until the archive is there up to `end`. @returns false when it will not be */
function waitFor({ bytes, arrived, closed }: ArrivingJob, end: number): boolean {
  for (;;) {
    const count = Atomics.load(arrived, 0);
    if (Atomics.load(closed, 0) !== 0) return false;
    if (count >= end) return true;
    if (end > bytes.length) return false;
    Atomics.wait(arrived, 0, count, unpackLimits.progressMs);
  }
}

/** The name in the local header at `at`. */
export function localName(bytes: Uint8Array, view: DataView, at: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + at + localHeader.size, view.getUint16(at + 26, true)).toString('utf8');
}
