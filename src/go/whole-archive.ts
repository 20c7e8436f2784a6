import { createHash } from 'node:crypto';
import type { TreeContents } from '../host/tree-contents.js';
import { availableThreads, bundledWorker, unpackTar, unpackZip } from '../host/unpack.js';
import { InstallFailure, type InstallJob } from './sources/source.js';

/** What the Go project publishes for a platform: a tarball, for Windows a zip, with everything below `go/`. */
export const archiveKinds: readonly string[] = ['.tar.gz', '.zip'];

/** Hexadecimal. @throws InstallFailure unless it is the expected one */
export function requireSha256(bytes: Uint8Array, filename: string, expected: string, authority: string): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== expected) throw new InstallFailure(`the SHA-256 of ${filename} is ${sha256}, ${authority} says ${expected}: refused`);
}

/** Unpacks an archive whose bytes are proved. @throws ArchiveError */
export async function unpackWhole(
  bytes: Uint8Array<SharedArrayBuffer>,
  filename: string,
  folder: string,
  job: InstallJob,
): Promise<TreeContents> {
  const options = {
    workerFile: bundledWorker(),
    signal: job.signal,
    onBytes: (count: number, total: number) => job.onProgress('unpack', count, total),
  };
  if (filename.endsWith('.tar.gz')) return unpackTar(bytes, folder, 'go', options);
  const target = { folder, prefix: 'go/' };
  return (await unpackZip(bytes, target, { ...options, threads: availableThreads(), folders: 'skipped' })).contents;
}
