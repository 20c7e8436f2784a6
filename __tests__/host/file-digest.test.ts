import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestFile } from '../../src/host/file-digest.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const file = join(temporaryFolder('digest'), 'file');

test('the digest is that of the bytes that are not left out', async () => {
  const parts = fc.array(fc.record({ kept: fc.uint8Array({ maxLength: 50 }), left: fc.uint8Array({ maxLength: 50 }) }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(parts, async (list) => {
      const without: { offset: number; size: number }[] = [];
      let all = Buffer.alloc(0);
      for (const { kept, left } of list) {
        without.push({ offset: all.length + kept.length, size: left.length });
        all = Buffer.concat([all, kept, left]);
      }
      writeFileSync(file, all);
      const expected = createHash('sha256')
        .update(Buffer.concat(list.map(({ kept }) => kept)))
        .digest('hex');
      expect(await digestFile(file, 'sha256', without)).toEqual({ digest: expected });
    }),
    { numRuns: 50 },
  );
});

test('of a file that is not there it says why there is none', async () => {
  expect(await digestFile(join(file, 'none'), 'sha256', [])).toEqual({ problem: expect.stringMatching(/ENOTDIR|ENOENT/) });
});
