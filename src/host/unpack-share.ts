import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { readZipDirectory, unpackZipEntries, type ZipEntry, type ZipTarget } from './unpack-zip.js';

/** One unpacking that several threads share; only shared memory, so that posting it copies nothing. */
export interface UnpackJob {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly target: ZipTarget;
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
  return {
    bytes,
    target,
    next: new Int32Array(new SharedArrayBuffer(4)),
    written: new BigInt64Array(new SharedArrayBuffer(8)),
    digests: new Uint8Array(new SharedArrayBuffer(digestBytes * entries.length)),
  };
}

/** Takes batch after batch until none is left; yields after each. Each thread reads the archive's directory for itself (5 ms). */
export function* shareOf(job: UnpackJob): Generator<void> {
  const entries = readZipDirectory(job.bytes);
  const made = new Set<string>();
  for (;;) {
    const start = Atomics.add(job.next, 0, unpackLimits.batch);
    if (start >= entries.length) return;
    const batch = entries.slice(start, start + unpackLimits.batch);
    unpackZipEntries(job.bytes, batch, job.target, made, (index, digest) => job.digests.set(digest, (start + index) * digestBytes));
    Atomics.add(job.written, 0, BigInt(batch.reduce((sum, { size }) => sum + size, 0)));
    yield;
  }
}

/** Lets every thread find nothing more to do. */
export function stopJob(job: UnpackJob): void {
  Atomics.store(job.next, 0, 0x40000000);
}
