import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { ArchiveError } from './unpack-names.js';

export interface TarOptions {
  /** Most bytes that it may inflate to; whatever comes between and behind the entries counts too. */
  readonly inflatedLimit: number;
  /** Given each entry once; what it gives back is given the content. What either throws ends the reading. */
  readonly take: (entry: ReadEntry) => ((parts: Buffer[]) => void) | undefined;
  /** What the library would pass over: an absurdly long header, a kind that it does not know. */
  readonly refuse: (entry: ReadEntry) => void;
  readonly signal?: AbortSignal | undefined;
  /** Called after each slice with the bytes that were read of the source. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Reads the entries of a gzipped tarball. The library reads the format; what it is fed is bounded, and so is what lies behind the end of the
 * archive.
 *
 * @throws what `take` and `refuse` throw; ArchiveError or an error of the library for what is no archive
 */
export async function readTar(
  source: (into: NodeJS.WritableStream) => void,
  { inflatedLimit, take, refuse, signal, onRead }: TarOptions,
): Promise<void> {
  let failure: unknown;
  // The first failure counts: it happens inside a callback of the library.
  const guarded = (act: () => void) => {
    try {
      if (failure === undefined) act();
    } catch (error) {
      failure ??= error;
    }
  };
  const onReadEntry = (entry: ReadEntry) => {
    guarded(() => {
      const consume = take(entry);
      if (consume === undefined) return;
      const parts: Buffer[] = [];
      entry.on('data', (part: Buffer) => parts.push(part));
      entry.on('end', () => guarded(() => consume(parts)));
    });
    // Without a reader the library would wait.
    if (!entry.flowing) entry.resume();
  };
  const throwFailure = () => {
    if (failure !== undefined) throw failure;
  };
  const parser = new Parser({ strict: true, onReadEntry });
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('ignoredEntry', (entry) => guarded(() => refuse(entry)));
  let [isEnded, inflatedBytes, trailingBytes] = [false, 0, 0];
  parser.on('eof', () => {
    isEnded = true;
  });
  // Inflates on a thread of Node's pool while this one reads.
  const inflated = createGunzip({ chunkSize: unpackLimits.tarSlice });
  source(inflated);
  for await (const slice of inflated as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    inflatedBytes += slice.length;
    if (inflatedBytes > inflatedLimit) throw new ArchiveError(`more than ${inflatedLimit} bytes inflated`);
    // The library takes a second for 20 MB of the empty blocks that fill up an archive.
    if (isEnded) trailingBytes += slice.length;
    else parser.write(slice);
    if (trailingBytes > unpackLimits.tarSlice) throw new ArchiveError('too much lies behind its end');
    throwFailure();
    onRead?.(inflated.bytesWritten);
  }
  parser.end();
  throwFailure();
}
