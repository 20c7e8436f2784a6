import { createHash } from 'node:crypto';
import { tileHeight } from '../knowledge/checksum-database.js';
import { ChecksumDatabaseError, type TreeHead } from './sumdb-note.js';

/** Proofs over the log of a checksum database: RFC 6962 2.1, tiles as in golang.org/x/mod/sumdb/tlog. */

/** A tile of the log: `width` hashes of level `level` × 8, beginning with number `index` × 256. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** Reads a tile: `width` hashes of 32 bytes one after the other. It need not be trusted. */
export type ReadTile = (tile: Tile) => Promise<Uint8Array>;

export const fullWidth = 2 ** tileHeight;
const hashBytes = 32;

/** `tile/8/1/x012/345.p/6`: where a database serves a tile. */
export function tilePath({ level, index, width }: Tile): string {
  const thousands: string[] = [];
  for (let rest = index; ; rest = Math.floor(rest / 1000)) {
    thousands.unshift(`${thousands.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`);
    if (rest < 1000) break;
  }
  return `tile/${tileHeight}/${level}/${thousands.join('/')}${width === fullWidth ? '' : `.p/${width}`}`;
}

/** The leaf hash of a record. */
export function recordHash(record: string): Buffer {
  return createHash('sha256').update('\0').update(record).digest();
}

/**
 * Proves that the log with this head holds a record: the root is computed from the record's hash and the hashes beside its
 * path. A false tile can only make the proof fail.
 *
 * @param id number of the record
 * @throws ChecksumDatabaseError
 */
export async function proveRecord(head: TreeHead, id: number, leaf: Buffer, readTile: ReadTile): Promise<void> {
  if (!Number.isSafeInteger(id) || id < 0 || id >= head.size)
    throw new ChecksumDatabaseError(`record ${id} is not in a tree of ${head.size} records`);
  const nodes = new TreeNodes(head.size, readTile);
  const climb = async (low: number, high: number): Promise<Buffer> => {
    if (high - low === 1) return leaf;
    const middle = low + largestPowerBelow(high - low);
    return id < middle
      ? nodeHash(...(await Promise.all([climb(low, middle), nodes.range(middle, high)])))
      : nodeHash(...(await Promise.all([nodes.range(low, middle), climb(middle, high)])));
  };
  if (!(await climb(0, head.size)).equals(head.root)) {
    throw new ChecksumDatabaseError(`record ${id} is not in the signed tree of ${head.size} records: the inclusion proof fails`);
  }
}

/**
 * Proves that the log only grew from one head to the other: both roots are computed from the same hashes.
 *
 * @throws ChecksumDatabaseError when they belong to two different histories
 */
export async function proveGrowth(a: TreeHead, b: TreeHead, readTile: ReadTile): Promise<void> {
  const [older, newer] = a.size <= b.size ? [a, b] : [b, a];
  if (older.size === 0) return;
  const nodes = new TreeNodes(newer.size, readTile);
  // A subtree that the older log ends in is split, so that both roots rest on the same hashes.
  const grown = async (low: number, high: number): Promise<Buffer> => {
    const isSplit = high - low > 1 && ((low < older.size && older.size < high) || !isPowerOfTwo(high - low));
    if (!isSplit) return nodes.range(low, high);
    const middle = low + largestPowerBelow(high - low);
    return nodeHash(...(await Promise.all([grown(low, middle), grown(middle, high)])));
  };
  const [olderRoot, newerRoot] = await Promise.all([nodes.range(0, older.size), grown(0, newer.size)]);
  if (!olderRoot.equals(older.root) || !newerRoot.equals(newer.root)) {
    throw new ChecksumDatabaseError(
      `the trees of ${older.size} and of ${newer.size} records are not one history: the consistency proof fails`,
    );
  }
}

/** The hashes of a log of `size` records, out of tiles that are fetched once each. */
class TreeNodes {
  readonly #size: number;
  readonly #readTile: ReadTile;
  readonly #tiles = new Map<string, Promise<Uint8Array>>();

  constructor(size: number, readTile: ReadTile) {
    this.#size = size;
    this.#readTile = readTile;
  }

  /** Hash of the subtree over the records [low, high), where `low` is a multiple of the greatest power of two in it. */
  async range(low: number, high: number): Promise<Buffer> {
    const count = high - low;
    if (isPowerOfTwo(count)) return this.#complete(Math.log2(count), low / count);
    const middle = low + largestPowerBelow(count);
    return nodeHash(...(await Promise.all([this.range(low, middle), this.range(middle, high)])));
  }

  async #complete(level: number, index: number): Promise<Buffer> {
    const tileLevel = Math.floor(level / tileHeight);
    const count = 2 ** (level - tileLevel * tileHeight);
    const first = index * count;
    const tileIndex = Math.floor(first / fullWidth);
    const hashes = await this.#tile(tileLevel, tileIndex);
    return subtreeOf(hashes, first - tileIndex * fullWidth, count);
  }

  async #tile(level: number, index: number): Promise<Uint8Array> {
    const atLevel = Math.floor(this.#size / fullWidth ** level);
    const tile = { level, index, width: Math.min(fullWidth, atLevel - index * fullWidth) };
    const path = tilePath(tile);
    const known = this.#tiles.get(path) ?? this.#readTile(tile);
    this.#tiles.set(path, known);
    const hashes = await known;
    if (hashes.length !== tile.width * hashBytes)
      throw new ChecksumDatabaseError(`${path} has ${hashes.length} bytes instead of ${tile.width * hashBytes}`);
    return hashes;
  }
}

function subtreeOf(hashes: Uint8Array, first: number, count: number): Buffer {
  if (count === 1) return Buffer.from(hashes.subarray(first * hashBytes, (first + 1) * hashBytes));
  return nodeHash(subtreeOf(hashes, first, count / 2), subtreeOf(hashes, first + count / 2, count / 2));
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}

/** The greatest power of two below `count`, which is at least 2. */
function largestPowerBelow(count: number): number {
  const power = 2 ** Math.floor(Math.log2(count));
  return power === count ? power / 2 : power;
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}
