import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { pathInTree, readZipEntry, type UnpackedEntry, unpackZipEntry, viewOf, type ZipEntry, type ZipTarget } from './unpack-zip.js';

/** An archive whose files are on disk, whole and proved; only shared memory. */
export interface UnpackedZip {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where its files are. */
  readonly target: ZipTarget;
  /** Where the record of each entry begins. */
  readonly records: Int32Array<SharedArrayBuffer>;
  /** 32 bytes per entry: SHA-256 of its content. */
  readonly digests: Uint8Array<SharedArrayBuffer>;
}

/** One unpacking that several threads share; only shared memory, so that posting it copies nothing. */
export interface UnpackJob extends UnpackedZip {
  /** One element: the index of the next entry that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
  /** One element: bytes written so far. */
  readonly written: BigInt64Array<SharedArrayBuffer>;
  /** An archive that was unpacked before, to share files with. */
  readonly earlier?: UnpackedZip;
  /** For each entry, the index of the entry of the same path in `earlier`, or -1. */
  readonly twins: Int32Array<SharedArrayBuffer>;
}

export const digestBytes = 32;

/** The first files of an archive, on disk before its list of files was there. */
export interface Beginning {
  readonly count: number;
  /** Where the local header of each begins. */
  readonly offsets: Int32Array;
  /** 32 bytes per file: SHA-256 of its content. */
  readonly digests: Uint8Array;
}

/** A job for the entries of an archive, but for those that are on disk already. */
export function createJob(
  bytes: Uint8Array<SharedArrayBuffer>,
  entries: readonly ZipEntry[],
  target: ZipTarget,
  { earlier, beginning }: { earlier?: UnpackedZip | undefined; beginning?: Beginning | undefined } = {},
): UnpackJob {
  const digests = new Uint8Array(new SharedArrayBuffer(digestBytes * entries.length));
  const next = sharedCount();
  let written = 0;
  if (beginning !== undefined) {
    digests.set(beginning.digests.subarray(0, digestBytes * beginning.count));
    next[0] = beginning.count;
    for (const { size } of entries.slice(0, beginning.count)) written += size;
  }
  return {
    bytes,
    target,
    records: sharedNumbers(entries.map(({ record }) => record)),
    ...(earlier === undefined ? {} : { earlier }),
    twins: sharedNumbers(twinsOf(entries, target.prefix, earlier)),
    next,
    written: sharedBytes(written),
    digests,
  };
}

/** Takes batch after batch until none is left; yields after each. */
export function* shareOf(job: UnpackJob): Generator<void> {
  const { bytes, target, records, next, written, digests, twins, earlier } = job;
  const view = viewOf(bytes);
  const earlierView = earlier && viewOf(earlier.bytes);
  const twinOf = (index: number): UnpackedEntry | undefined => {
    if (earlier === undefined || earlierView === undefined || index < 0) return undefined;
    const entry = readZipEntry(earlier.bytes, earlierView, earlier.records[index]!);
    return { ...earlier, view: earlierView, entry, digest: earlier.digests.subarray(index * digestBytes, (index + 1) * digestBytes) };
  };
  const made = new Set<string>();
  for (;;) {
    const start = Atomics.add(next, 0, unpackLimits.batch);
    const end = Math.min(start + unpackLimits.batch, records.length);
    if (start >= end) return;
    let size = 0;
    for (let index = start; index < end; index++) {
      const entry = readZipEntry(bytes, view, records[index]!);
      digests.set(unpackZipEntry({ bytes, view, entry, target }, made, twinOf(twins[index]!)), index * digestBytes);
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

function twinsOf(entries: readonly ZipEntry[], prefix: string, earlier: UnpackedZip | undefined): number[] {
  if (earlier === undefined) return entries.map(() => -1);
  const view = viewOf(earlier.bytes);
  const known = new Map<string, number>();
  earlier.records.forEach((record, index) => {
    known.set(pathInTree(readZipEntry(earlier.bytes, view, record).name, earlier.target.prefix), index);
  });
  return entries.map(({ name }) => known.get(pathInTree(name, prefix)) ?? -1);
}

/** One number, zero. */
export function sharedCount(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4));
}

function sharedBytes(count: number): BigInt64Array<SharedArrayBuffer> {
  const shared = new BigInt64Array(new SharedArrayBuffer(8));
  shared[0] = BigInt(count);
  return shared;
}

function sharedNumbers(numbers: readonly number[]): Int32Array<SharedArrayBuffer> {
  const shared = new Int32Array(new SharedArrayBuffer(4 * numbers.length));
  shared.set(numbers);
  return shared;
}
