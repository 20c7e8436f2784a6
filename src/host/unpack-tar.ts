import { mkdir } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { type ReadEntry, Unpack } from 'tar';
import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
import { ArchiveError, ArchiveGuard } from './unpack-names.js';

const fileTypes: readonly string[] = ['File', 'OldFile', 'ContiguousFile'];
const linkTypes: readonly string[] = ['SymbolicLink'];

/**
 * Unpacks a Go tarball, whose bytes the caller has verified, without its top folder.
 *
 * @param top the folder that every name lies in (`go`)
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
export async function unpackTarball(
  bytes: Uint8Array,
  folder: string,
  top: string,
  options: { signal?: AbortSignal | undefined; onBytes?: ((bytes: number, totalBytes: number) => void) | undefined } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const guard = new ArchiveGuard();
  let failure: ArchiveError | undefined;
  const fail = (error: unknown) => {
    failure ??= error instanceof ArchiveError ? error : new ArchiveError(errorText(error));
  };
  const unpack = new Unpack({
    cwd: folder,
    strip: 1,
    strict: true,
    preserveOwner: false,
    filter: (_name, entry) => {
      // The type is wider because the library uses the same option for packing.
      const isGood = failure === undefined && isAdmitted(entry as ReadEntry, guard, top, fail);
      return isGood;
    },
  });
  unpack.on('error', fail);
  const closed = new Promise<void>((resolve) => unpack.once('close', resolve).once('error', () => resolve()));
  for (let at = 0; at < bytes.length && failure === undefined; at += unpackLimits.tarSlice) {
    options.signal?.throwIfAborted();
    unpack.write(Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(unpackLimits.tarSlice, bytes.length - at)));
    options.onBytes?.(Math.min(at + unpackLimits.tarSlice, bytes.length), bytes.length);
    // The library inflates on this thread: let timers and signals through.
    await turn();
  }
  if (failure === undefined) {
    unpack.end();
    await closed;
  }
  if (failure !== undefined) throw failure;
}

function isAdmitted(entry: ReadEntry, guard: ArchiveGuard, top: string, fail: (error: unknown) => void): boolean {
  try {
    const name = entry.path.replace(/\/$/, '');
    if (name !== top && !name.startsWith(`${top}/`)) throw new ArchiveError(`${JSON.stringify(name)} does not lie in ${top}/`);
    const inside = name.slice(top.length + 1);
    if (entry.type === 'Directory') {
      if (inside !== '') guard.admit(inside, 0, 'folder');
    } else if (fileTypes.includes(entry.type)) guard.admit(inside, entry.size);
    else if (linkTypes.includes(entry.type)) guard.admitLink(inside, entry.linkpath ?? '');
    else throw new ArchiveError(`${JSON.stringify(name)} is a ${entry.type}, which no Go release contains`);
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}
