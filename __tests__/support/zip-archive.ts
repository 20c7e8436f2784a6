import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip made for a test; whatever a field says is written, true or not. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** Unix mode with its file type. */
  readonly mode?: number;
  /** What the archive claims instead of the true size. */
  readonly claimedSize?: number;
  readonly method?: number;
  /** The method that stands before it, when that is another one. */
  readonly localMethod?: number;
  readonly flags?: number;
  /** Its sizes follow it, as in archives that Go writes (APPNOTE.TXT 4.3.9); otherwise they stand before it. */
  readonly described?: boolean | 'without signature';
  /** What stands before it as its name, when that is another one. */
  readonly localName?: string;
  /** Index of an earlier file whose bytes this one shares. */
  readonly sharesWith?: number;
}

/** A zip archive in shared memory, as downloads are. */
export function zipArchive(files: readonly ZipFile[]): Uint8Array<SharedArrayBuffer> {
  const parts: Buffer[] = [];
  const records: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content as string);
    const method = file.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const size = file.claimedSize ?? content.length;
    const localName = Buffer.from(file.localName ?? file.name);
    const flags = (file.flags ?? 0) | (file.described ? 8 : 0);
    const local = header(30, 0x04034b50, [
      [6, flags],
      [8, file.localMethod ?? method],
      [26, localName.length],
    ]);
    const sizes = Buffer.alloc(12);
    for (const [index, value] of [crc32(content), packed.length, size].entries()) sizes.writeUInt32LE(value, 4 * index);
    if (!file.described) sizes.copy(local, 14);
    const signature = file.described === true ? header(4, 0x08074b50, []) : Buffer.alloc(0);
    const descriptor = file.described ? Buffer.concat([signature, sizes]) : Buffer.alloc(0);
    const record = header(46, 0x02014b50, [
      [8, flags],
      [10, method],
      [28, name.length],
      [40, file.mode ?? 0o100644],
    ]);
    sizes.copy(record, 16);
    records.push(record, name);
    const shared = file.sharesWith === undefined ? undefined : offsets[file.sharesWith];
    offsets.push(shared ?? offset);
    record.writeUInt32LE(shared ?? offset, 42);
    if (shared !== undefined) continue;
    parts.push(local, localName, packed, descriptor);
    offset += local.length + localName.length + packed.length + descriptor.length;
  }
  const directory = Buffer.concat(records);
  const end = header(22, 0x06054b50, [
    [8, files.length],
    [10, files.length],
  ]);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return shared(Buffer.concat([...parts, directory, end]));
}

/** A copy in shared memory. */
export function shared(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

function header(size: number, signature: number, fields: readonly (readonly [number, number])[]): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  for (const [at, value] of fields) bytes.writeUInt16LE(value, at);
  return bytes;
}
