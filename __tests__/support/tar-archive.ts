import { gzipSync } from 'node:zlib';

/** One entry of a tarball made for a test, as it stands in the archive. */
export interface TarFile {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly mode?: number;
  /** POSIX type flag: `0` file, `1` hard link, `2` symbolic link, `3` character device, `5` folder. */
  readonly type?: string;
  readonly link?: string;
  /** What the header claims instead of the true size. */
  readonly claimedSize?: number;
}

/** A gzipped tarball (POSIX ustar). */
export function tarball(files: readonly TarFile[]): Buffer {
  return gzipSync(Buffer.concat([...files.map(entry), Buffer.alloc(1024)]));
}

function entry({ name, content = '', mode = 0o644, type = '0', link = '', claimedSize }: TarFile): Buffer {
  const body = Buffer.from(content as string);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  const octal = (value: number, at: number, width: number) => header.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(claimedSize ?? body.length, 124, 12);
  octal(0, 136, 12);
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write(link, 157);
  header.write('ustar\u000000', 257);
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}
