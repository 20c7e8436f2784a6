import { checksumFileName } from '../knowledge/archives.js';

/** A hash of a file and the file that names it. */
export interface NamedHash {
  /** `sha256`: of the archive, hexadecimal · `h1`: of a module zip's content, as the checksum database knows it. */
  readonly by: 'sha256' | 'h1';
  readonly value: string;
  /** Name of the checksum file. */
  readonly from: string;
}

/**
 * The hashes in a checksum file: the lines of `sha256sum` (also with `*`, `--tag`, and folders before the name, which do not
 * count), other lines are passed over. `NAME.sha256` may also hold the bare hash, `NAME.ziphash` is what the module cache keeps
 * beside a zip.
 *
 * @param from name of the checksum file
 * @returns pairs of file name and hash
 */
export function parseChecksums(from: string, text: string): (readonly [string, NamedHash])[] {
  const own = /^(.+)\.(sha256|ziphash)$/i.exec(from);
  const bare = text.trim();
  if (own?.[2]?.toLowerCase() === 'ziphash')
    return /^h1:[\w+/]{43}=$/.test(bare) ? [[`${own[1]}.zip`, { by: 'h1', value: bare, from }]] : [];
  if (own !== null && isSha256(bare)) return [[own[1]!, { by: 'sha256', value: bare.toLowerCase(), from }]];
  return text.split(/\r?\n/).flatMap((line) => {
    const [, plain, plainName] = /^\\?([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
    const [, taggedName, tagged] = /^\\?SHA256 \((.+)\) = ([0-9a-f]{64})$/i.exec(line) ?? [];
    const [value, name] = [plain ?? tagged, plainName ?? taggedName];
    return value === undefined || name === undefined ? [] : [[baseName(name), { by: 'sha256', value: value.toLowerCase(), from }] as const];
  });
}

/** Whether a file of this name holds checksums. */
export function isChecksumFile(name: string): boolean {
  return checksumFileName.test(name);
}

function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text);
}

function baseName(name: string): string {
  return name.trim().slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
