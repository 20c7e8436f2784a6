import { parentPort } from 'node:worker_threads';
import { errorText } from '../model/errors.js';
import type { TreeContents } from './tree-contents.js';
import { type ArrivingJob, unpackArriving } from './unpack-arriving.js';
import { shareOf, stopJob, type UnpackJob } from './unpack-share.js';

/** What a thread is asked to do: take its share of a zip archive, unpack one that arrives, or unpack a tarball. */
export type UnpackTask =
  | { readonly kind: 'zip'; readonly job: UnpackJob }
  | { readonly kind: 'arriving'; readonly job: ArrivingJob }
  | { readonly kind: 'tarball'; readonly job: TarballJob };

/** A tarball that its caller has verified; see `unpackTarball`. */
export interface TarballJob {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly folder: string;
  readonly top: string;
  /** One element: bytes of the archive that are done. */
  readonly done: Int32Array<SharedArrayBuffer>;
  /** One element: not zero when the caller wants no more. */
  readonly stopped: Int32Array<SharedArrayBuffer>;
}

/** What a thread answers: nothing, what a tarball holds, or why it failed. */
export interface UnpackAnswer {
  readonly contents?: TreeContents;
  readonly error?: string;
}

parentPort?.on('message', async (task: UnpackTask) => {
  parentPort?.postMessage(await answerTo(task));
});

async function answerTo(task: UnpackTask): Promise<UnpackAnswer> {
  try {
    if (task.kind === 'tarball') return { contents: await unpackWhole(task.job) };
    if (task.kind === 'zip') unpackShare(task.job);
    else unpackArriving(task.job);
    return {};
  } catch (error) {
    return { error: errorText(error) };
  }
}

function unpackShare(job: UnpackJob): void {
  try {
    for (const _ of shareOf(job));
  } catch (error) {
    stopJob(job);
    throw error;
  }
}

async function unpackWhole({ bytes, folder, top, done, stopped }: TarballJob): Promise<TreeContents> {
  const { unpackTarball } = await import('./unpack-tar.js');
  const stop = new AbortController();
  const onBytes = (count: number) => {
    Atomics.store(done, 0, count);
    if (Atomics.load(stopped, 0) !== 0) stop.abort();
  };
  return unpackTarball(bytes, folder, top, { signal: stop.signal, onBytes });
}
