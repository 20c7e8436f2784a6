import { chmodSync } from 'node:fs';
import { type ArrivingJob, createArrivingJob, localName } from './unpack-arriving.js';
import type { Beginning } from './unpack-share.js';
import { discard } from './unpack-store.js';
import { runOnThread } from './unpack-threads.js';
import type { UnpackAnswer } from './unpack-worker.js';
import { placeIn, viewOf, type ZipEntry, type ZipTarget } from './unpack-zip.js';

/** An unpacking of an archive that is on its way. */
export interface Arrival {
  /** The archive will be here. Where it begins anew elsewhere, what is unpacked counts no more: that need not be the same. */
  begin(bytes: Uint8Array<SharedArrayBuffer>): void;
  /** Bytes that are there, from the start on. */
  arrived(count: number): void;
  /**
   * The archive is there, with its list of files. The folder is empty again where what was unpacked is not what that list says.
   *
   * @returns what is on disk
   */
  settle(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Beginning | undefined>;
  /** Ends the thread's work; nothing is written afterwards. */
  close(): Promise<void>;
}

/** Unpacks an archive on a thread as soon as it begins to arrive. */
export function unpackWhileArriving(target: ZipTarget, workerFile: string): Arrival {
  let begun: { readonly job: ArrivingJob; readonly ended: Promise<UnpackAnswer> } | undefined;
  let restarted = false;
  let closed = false;
  const close = async () => {
    closed = true;
    if (begun === undefined) return;
    Atomics.store(begun.job.closed, 0, 1);
    Atomics.notify(begun.job.arrived, 0);
    await begun.ended;
  };
  return {
    begin: (bytes) => {
      if (begun !== undefined) restarted = true;
      else if (!closed) {
        const job = createArrivingJob(bytes, target);
        begun = { job, ended: runOnThread(workerFile, { kind: 'arriving', job }) };
      }
    },
    arrived: (count) => {
      if (begun === undefined) return;
      Atomics.store(begun.job.arrived, 0, count);
      Atomics.notify(begun.job.arrived, 0);
    },
    settle: async (bytes, entries) => {
      await close();
      if (begun === undefined) return undefined;
      const { error } = await begun.ended;
      const beginning = { ...begun.job, count: Atomics.load(begun.job.count, 0) };
      if (error === undefined && !restarted && isOfList(beginning, bytes, entries, target)) return beginning;
      await discard(target.folder);
      return undefined;
    },
    close,
  };
}

/** Whether each file of a beginning is one of the list, in the same place; they get their execute bits. */
function isOfList(beginning: Beginning, bytes: Uint8Array, entries: readonly ZipEntry[], target: ZipTarget): boolean {
  const view = viewOf(bytes);
  for (let index = 0; index < beginning.count; index++) {
    const [entry, offset] = [entries[index], beginning.offsets[index]!];
    if (entry === undefined || entry.offset !== offset || localName(bytes, view, offset) !== entry.name) return false;
    if (entry.executable) chmodSync(placeIn(target, entry), 0o755);
  }
  return true;
}
