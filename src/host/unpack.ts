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
  const answers = await Promise.all(Array.from({ length: threads }, () => answerOf(takeThread(workerFile), job)));
  const error = answers.find((answer) => answer.error !== undefined)?.error;
  if (error !== undefined) throw new ArchiveError(error);
}

/**
 * A worker thread. Its listeners stay for its whole life: Node stops the port of a worker when its last `message` listener goes,
 * and `removeAllListeners` also takes away the one of Node itself that would start it again (lib/internal/worker/io.js,
 * setupPortReferencing).
 */
interface Thread {
  readonly worker: Worker;
  readonly file: string;
  /** Takes the answer to the job under way. */
  answer?: ((answer: UnpackAnswer) => void) | undefined;
  /** Ends it while it is idle. */
  timer?: NodeJS.Timeout | undefined;
}

function answerOf(thread: Thread, job: UnpackJob): Promise<UnpackAnswer> {
  return new Promise((resolve) => {
    thread.answer = (answer) => {
      thread.answer = undefined;
      if (answer.error === undefined) {
        keepIdle(thread);
      } else {
        stopJob(job);
        void thread.worker.terminate();
      }
      resolve(answer);
    };
    thread.worker.ref();
    thread.worker.postMessage(job);
  });
}

/** Threads wait for the next archive for a moment: starting one costs as much as unpacking 500 files. */
const idleThreads = new Set<Thread>();

/** Starts the threads beforehand, while a download is under way. */
export function prepareWorkers(workerFile: string | undefined, threads: number): void {
  if (workerFile === undefined) return;
  for (let count = idleThreads.size; count < threads; count++) keepIdle(startThread(workerFile));
}

/** Without the options that this process was started with: some of them refuse a thread. */
function startThread(file: string): Thread {
  const thread: Thread = { worker: new Worker(file, { execArgv: [] }), file };
  const fail = (error: string) => {
    // One that fails while idle is replaced when a thread is needed; then the failure shows.
    idleThreads.delete(thread);
    thread.answer?.({ error });
  };
  thread.worker.on('message', (answer: UnpackAnswer) => thread.answer?.(answer));
  thread.worker.on('error', (error) => fail(errorText(error)));
  thread.worker.on('exit', (code) => fail(`an unpacking thread ended with code ${code}`));
  return thread;
}

function takeThread(file: string): Thread {
  const idle = [...idleThreads].find((candidate) => candidate.file === file);
  if (idle === undefined) return startThread(file);
  clearTimeout(idle.timer);
  idleThreads.delete(idle);
  return idle;
}

function keepIdle(thread: Thread): void {
  const end = () => {
    idleThreads.delete(thread);
    void thread.worker.terminate();
  };
  thread.timer = setTimeout(end, unpackLimits.idleThreadMs).unref();
  idleThreads.add(thread);
  thread.worker.unref();
}
