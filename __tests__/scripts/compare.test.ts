import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { compareTrees } from '../../scripts/support/compare.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A tree from path → text; a text of `#!` makes an executable file. */
function tree(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, path, '..'), { recursive: true });
    writeFileSync(join(folder, name, path), text);
    if (text === '#!') chmodSync(join(folder, name, path), 0o755);
  }
  return join(folder, name);
}

test('equal trees do not differ', () => {
  expect(compareTrees(tree('a', { 'x/y': '1', run: '#!' }), tree('b', { 'x/y': '1', run: '#!' }))).toEqual([]);
});

test('every kind of difference is named', () => {
  const expected = tree('a', { same: '1', gone: '1', 'x/changed': '1', run: '#!' });
  const actual = tree('b', { same: '1', 'x/changed': '2', old: '1', run: '#!' });
  chmodSync(join(actual, 'run'), 0o644);
  expect(compareTrees(expected, actual)).toEqual(['missing: gone', 'surplus: old', 'different mode: run', 'different: x/changed']);
});

test('a folder that does not exist lacks everything', () => {
  expect(compareTrees(tree('a', { file: '1' }), join(folder, 'none'))).toEqual(['missing: file']);
});
