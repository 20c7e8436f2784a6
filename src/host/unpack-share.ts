import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { readZipEntry, unpackZipEntry, viewOf, type ZipEntry, type ZipTarget } from './unpack-zip.js';

/** One unpacking that several threads share; only shared memory, so that posting it copies nothing. */
export interface UnpackJob {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly target: ZipTarget;
  /** Where the record of each entry begins. */
  readonly records: Int32Array<SharedArrayBuffer>;
  /** One element: the index of the next entry that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
  /** One element: bytes written so far. */
  readonly written: BigInt64Array<SharedArrayBuffer>;
  /** 32 bytes per entry: SHA-256 of its content. */
  readonly digests: Uint8Array<SharedArrayBuffer>;
}

export const digestBytes = 32;

/** A job for the entries of an archive. */
export function createJob(bytes: Uint8Array<SharedArrayBuffer>, entries: readonly ZipEntry[], target: ZipTarget): UnpackJob {
  const records = new Int32Array(new SharedArrayBuffer(4 * entries.length));
  records.set(entries.map(({ record }) => record));
  return {
    bytes,
    target,
    records,
    next: new Int32Array(new SharedArrayBuffer(4)),
    written: new BigInt64Array(new SharedArrayBuffer(8)),
    digests: new Uint8Array(new SharedArrayBuffer(digestBytes * entries.length)),
  };
}

/** Takes batch after batch until none is left; yields after each. */
export function* shareOf(job: UnpackJob): Generator<void> {
  const { bytes, target, records, next, written, digests } = job;
  const view = viewOf(bytes);
  const made = new Set<string>();
  for (;;) {
    const start = Atomics.add(next, 0, unpackLimits.batch);
    const end = Math.min(start + unpackLimits.batch, records.length);
    if (start >= end) return;
    let size = 0;
    for (let index = start; index < end; index++) {
      const entry = readZipEntry(bytes, view, records[index]!);
      digests.set(unpackZipEntry(bytes, view, entry, target, made), index * digestBytes);
      size += entry.size;
    }
    Atomics.add(written, 0, BigInt(size));
    yield;
  }
}

/** Lets every thread find nothing more to do. */
export function stopJob(job: UnpackJob): void {
  Atomics.store(job.next, 0, 0x40000000);
}
