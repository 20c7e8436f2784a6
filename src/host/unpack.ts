import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unpackLimits } from '../knowledge/toolchain-limits.js';
import type { TreeContents } from './tree-contents.js';
import { ArchiveError } from './unpack-names.js';
import { type Beginning, createJob, digestBytes, sharedCount, shareOf, stopJob, type UnpackedZip, type UnpackJob } from './unpack-share.js';
import { runOnThread } from './unpack-threads.js';
import { readZipDirectory, type ZipEntry, type ZipTarget } from './unpack-zip.js';

export interface TarballOptions {
  /** The program of a thread; without one the work is done on this thread. */
  readonly workerFile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number, totalBytes: number) => void) | undefined;
}

export interface UnpackOptions extends TarballOptions {
  /** Threads to use beside this one; 0 works on this one. */
  readonly threads: number;
  /**
   * An archive on the same file system whose tree is in place: what both hold is linked, not unpacked again. Only for a caller that
   * knows the hash: the one returned is of the tree, which is the archive's too unless two files have one CRC-32.
   */
  readonly earlier?: UnpackedZip | undefined;
  /** What is on disk already, settled. */
  readonly beginning?: Beginning | undefined;
  /** As for `readZipDirectory`. */
  readonly folders?: 'refused' | 'skipped';
  /** What `readZipDirectory` gave, where it was asked before. */
  readonly entries?: readonly ZipEntry[];
}

/**
 * Unpacks a zip archive and hashes it on the way, so that each byte is touched once. The caller compares the hash before the
 * tree is used.
 *
 * @returns `h1:…` over the whole archive (golang.org/x/mod/sumdb/dirhash, Hash1), what a later call may link to,
 *   and what the archive holds
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
export async function unpackZip(
  bytes: Uint8Array<SharedArrayBuffer>,
  target: ZipTarget,
  options: UnpackOptions,
): Promise<{ h1: string; unpacked: UnpackedZip; contents: TreeContents }> {
  const entries = options.entries ?? readZipDirectory(bytes, options.folders);
  const job = createJob(bytes, entries, target, options);
  const totalBytes = entries.reduce((sum, { size }) => sum + size, 0);
  const report = () => options.onBytes?.(Number(Atomics.load(job.written, 0)), totalBytes);
  const { threads, workerFile } = options;
  const work = () => (threads > 0 && workerFile !== undefined ? onThreads(job, workerFile, threads) : onThisThread(job));
  await watched(options.signal, work, { report, stop: () => stopJob(job) });
  const { records, digests } = job;
  const contents = { files: entries.length, bytes: totalBytes };
  return { h1: hashOfFiles(entries, digests), unpacked: { bytes, target, records, digests }, contents };
}

/**
 * Unpacks a tarball that the caller has verified, on a thread of its own: several take turns at nothing but the disk.
 *
 * @param top as for `unpackTarball`
 * @throws ArchiveError as `unpackZip`
 */
export async function unpackTar(
  bytes: Uint8Array<SharedArrayBuffer>,
  folder: string,
  top: string,
  { workerFile, signal, onBytes }: TarballOptions,
): Promise<TreeContents> {
  if (workerFile === undefined) {
    const { unpackTarball } = await import('./unpack-tar.js');
    return unpackTarball(bytes, folder, top, { signal, onBytes });
  }
  const job = { bytes, folder, top, done: sharedCount(), stopped: sharedCount() };
  const { contents, error } = await watched(signal, () => runOnThread(workerFile, { kind: 'tarball', job }), {
    report: () => onBytes?.(Atomics.load(job.done, 0), bytes.length),
    stop: () => Atomics.store(job.stopped, 0, 1),
  });
  if (contents === undefined) throw new ArchiveError(error ?? 'an unpacking thread said nothing');
  return contents;
}

/** Reports while work is under way on threads, and stops it when it is cancelled. */
async function watched<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
  { report, stop }: { report: () => void; stop: () => void },
): Promise<T> {
  signal?.throwIfAborted();
  const timer = setInterval(report, unpackLimits.progressMs).unref();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const result = await work();
    signal?.throwIfAborted();
    report();
    return result;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Where the program of a thread lies, seen from this file: compiled beside it, or bundled beside the bundle that holds it. */
const workerPlaces = ['unpack-worker.js', '../unpack/index.js'];

/** The program of the unpacking threads, or undefined where there is none: a thread cannot run TypeScript sources. */
export function bundledWorker(): string | undefined {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return workerPlaces.map((place) => path.join(here, place)).find((file) => existsSync(file));
}

/** How many threads this process may use for unpacking. */
export function availableThreads(): number {
  return Math.min(os.availableParallelism(), unpackLimits.threads);
}

function hashOfFiles(entries: readonly ZipEntry[], digests: Uint8Array): string {
  const all = Buffer.from(digests.buffer);
  const hex = (index: number) => all.toString('hex', index * digestBytes, (index + 1) * digestBytes);
  const order = entries.map(({ name }, index) => ({ name, index })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = order.map(({ name, index }) => `${hex(index)}  ${name}\n`);
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`;
}

async function onThisThread(job: UnpackJob): Promise<void> {
  for (const _ of shareOf(job)) await turn();
}

async function onThreads(job: UnpackJob, workerFile: string, threads: number): Promise<void> {
  const failed = (error: string) => {
    stopJob(job);
    return new ArchiveError(error);
  };
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const { error } = await runOnThread(workerFile, { kind: 'zip', job });
      if (error !== undefined) throw failed(error);
    }),
  );
}
