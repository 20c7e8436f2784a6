import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proveGrowth, proveRecord, type ReadTile, recordHash, tilePath } from '../../src/go/sumdb-tree.js';
import { ChecksumLog } from '../support/checksum-log.js';

const log = new ChecksumLog();
for (let index = 0; index < 600; index++) log.records.push(`record ${index}\n`);

const readTile: ReadTile = async (tile) => {
  const bytes = log.tile(tilePath(tile));
  if (bytes === undefined) throw new Error(`no ${tilePath(tile)}`);
  return bytes;
};
const headOf = (size: number) => ({ size, root: log.rootOf(0, size) });
const size = fc.integer({ min: 1, max: log.records.length });

describe('proofs over the log', () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/8/0/000'],
    [{ level: 1, index: 1234067, width: 256 }, 'tile/8/1/x001/x234/067'],
    [{ level: 2, index: 999, width: 5 }, 'tile/8/2/999.p/5'],
    [{ level: 0, index: 1000, width: 1 }, 'tile/8/0/x001/000.p/1'],
  ])('%j lies at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
  });

  test('every record of every tree is proved, and no other one in its place', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), async (count, seed) => {
        const id = seed % count;
        await expect(proveRecord(headOf(count), id, recordHash(log.records[id]!), readTile)).resolves.toBeUndefined();
        await expect(proveRecord(headOf(count), id, recordHash('another\n'), readTile)).rejects.toThrow('inclusion proof');
      }),
      { numRuns: 60 },
    );
  });

  test('growth is proved between any two sizes, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(size, size, async (a, b) => {
        await expect(proveGrowth(headOf(a), headOf(b), readTile)).resolves.toBeUndefined();
        const forged = { size: a, root: recordHash('forged') };
        await expect(proveGrowth(forged, headOf(b), readTile)).rejects.toThrow('consistency proof');
      }),
      { numRuns: 60 },
    );
  });

  test('anything grew from the empty tree', async () => {
    await expect(proveGrowth({ size: 0, root: recordHash('') }, headOf(5), readTile)).resolves.toBeUndefined();
  });
});
