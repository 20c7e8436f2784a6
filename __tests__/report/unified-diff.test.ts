import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unifiedDiff } from '../../src/report/unified-diff.js';

const names = { before: 'a', after: 'b' };
const folder = mkdtempSync(join(tmpdir(), 'unified-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['', '', ''],
  ['a\n', 'a\n', ''],
  ['', 'a\n', '--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n'],
  ['a\nb\nc\n', 'a\nc\n', '--- a\n+++ b\n@@ -1,3 +1,2 @@\n a\n-b\n c\n'],
  ['a', 'a\n', '--- a\n+++ b\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
])('%j to %j', (before, after, diff) => expect(unifiedDiff(before, after, names)).toBe(diff));

test('changes far apart are hunks of their own', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `${index}\n`);
  const changed = lines.with(2, 'x\n').with(25, 'y\n');
  expect(unifiedDiff(lines.join(''), changed.join(''), names).match(/^@@/gm)).toHaveLength(2);
});

const hasPatch = spawnSync('patch', ['--version']).status === 0;
(hasPatch ? describe : describe.skip)(hasPatch ? 'patch' : 'patch (skipped: it is not installed)', () => {
  const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\n'), { maxLength: 14 }).map((lines) => lines.join(''));
  test('takes the diff, both ways', () =>
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, after, cut) => {
        const now = cut ? after.replace(/\n$/, '') : after;
        fc.pre(before !== now && before !== '' && now !== '');
        const file = join(folder, 'file');
        const diff = unifiedDiff(before, now, names);
        for (const [from, to, more] of [
          [before, now, []],
          [now, before, ['--reverse']],
        ] as const) {
          writeFileSync(file, from);
          expect(spawnSync('patch', ['--posix', '--fuzz=0', ...more, file], { input: diff, encoding: 'utf8' })).toMatchObject({
            status: 0,
          });
          expect(readFileSync(file, 'utf8')).toBe(to);
        }
      }),
      { numRuns: 40 },
    ));
});
