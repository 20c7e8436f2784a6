import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
import type { TreeContents } from './tree-contents.js';
import { ArchiveError } from './unpack-names.js';
import { createJob, digestBytes, shareOf, stopJob, type UnpackedZip, type UnpackJob } from './unpack-share.js';
import type { UnpackAnswer } from './unpack-worker.js';
import { readZipDirectory, type ZipEntry, type ZipTarget } from './unpack-zip.js';

export interface UnpackOptions {
  /** Threads to use beside this one; 0 works on this one. */
  readonly threads: number;
  /** The program of a thread; without one the work is done on this thread. */
  readonly workerFile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number, totalBytes: number) => void) | undefined;
  /** An archive on the same file system whose tree is in place: what both hold is linked, not unpacked again. */
  readonly earlier?: UnpackedZip | undefined;
  /** As for `readZipDirectory`. */
  readonly folders?: 'refused' | 'skipped';
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
  const entries = readZipDirectory(bytes, options.folders);
  const job = createJob(bytes, entries, target, options.earlier);
  const totalBytes = entries.reduce((sum, { size }) => sum + size, 0);
  const report = () => options.onBytes?.(Number(Atomics.load(job.written, 0)), totalBytes);
  const stop = () => stopJob(job);
  const timer = setInterval(report, unpackLimits.progressMs).unref();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    options.signal?.throwIfAborted();
    await (options.threads > 0 && options.workerFile !== undefined
      ? onThreads(job, options.workerFile, options.threads)
      : onThisThread(job));
    options.signal?.throwIfAborted();
    report();
  } finally {
    clearInterval(timer);
    options.signal?.removeEventListener('abort', stop);
  }
  const { records, digests } = job;
  const contents = { files: entries.length, bytes: totalBytes };
  return { h1: hashOfFiles(entries, digests), unpacked: { bytes, target, records, digests }, contents };
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
  const workers = Array.from({ length: threads }, () => takeWorker(workerFile));
  const answers = await Promise.all(workers.map((worker) => answerOf(worker, workerFile, job)));
  const error = answers.find((answer) => answer.error !== undefined)?.error;
  if (error !== undefined) throw new ArchiveError(error);
}

function answerOf(worker: Worker, file: string, job: UnpackJob): Promise<UnpackAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: UnpackAnswer) => {
      worker.removeAllListeners();
      resolve(answer);
    };
    worker.once('message', (answer: UnpackAnswer) => {
      settle(answer);
      keepIdle(worker, file);
    });
    const failed = (error: unknown) => {
      stopJob(job);
      settle({ error: errorText(error) });
    };
    worker.once('error', failed);
    worker.once('exit', (code) => failed(`an unpacking thread ended with code ${code}`));
    worker.ref();
    worker.postMessage(job);
  });
}

/** Threads wait for the next archive for a moment: starting one costs as much as unpacking 500 files. */
const idleWorkers = new Set<{ readonly worker: Worker; readonly file: string; readonly timer: NodeJS.Timeout }>();

/** Starts the threads beforehand, while a download is under way. */
export function prepareWorkers(workerFile: string | undefined, threads: number): void {
  if (workerFile === undefined) return;
  for (let count = idleWorkers.size; count < threads; count++) keepIdle(startWorker(workerFile), workerFile);
}

/** Without the options that this process was started with: some of them refuse a thread. */
function startWorker(file: string): Worker {
  return new Worker(file, { execArgv: [] });
}

function takeWorker(file: string): Worker {
  const idle = [...idleWorkers].find((candidate) => candidate.file === file);
  if (idle === undefined) return startWorker(file);
  clearTimeout(idle.timer);
  idleWorkers.delete(idle);
  idle.worker.removeAllListeners();
  return idle.worker;
}

function keepIdle(worker: Worker, file: string): void {
  const idle = { worker, file, timer: setTimeout(() => void worker.terminate(), unpackLimits.idleThreadMs).unref() };
  idleWorkers.add(idle);
  worker.unref();
  // A thread that fails while idle is replaced when one is needed; then the failure shows.
  worker.on('error', () => idleWorkers.delete(idle));
  worker.once('exit', () => idleWorkers.delete(idle));
}
