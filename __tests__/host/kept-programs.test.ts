import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { areKept, digestOf, digestOfFiles, keepPrograms, removeOlder, stampOf } from '../../src/host/kept-programs.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const making =
  (text: string, good = true) =>
  async (folder: string) => {
    writeFileSync(join(folder, 'program'), text);
    return good;
  };

describe('compiled programs', () => {
  test('are kept from the moment they are whole', async () => {
    const cache = temporaryFolder('programs');
    const target = join(cache, 'probes', '1.26.0', 'plain-0000000000000000');
    expect(await areKept(target)).toBe(false);
    expect(await keepPrograms(cache, target, making('one'))).toBe(target);
    expect(await areKept(target)).toBe(true);
    expect(readdirSync(cache)).toEqual(['probes']);
  });

  test('of which a part is missing are made anew', async () => {
    const cache = temporaryFolder('programs');
    const target = join(cache, 'probes', '1.26.0', 'plain-0000000000000000');
    await keepPrograms(cache, target, making('one'));
    writeFileSync(join(target, 'program'), 'o');
    expect(await areKept(target)).toBe(false);
    await keepPrograms(cache, target, making('one'));
    expect(await areKept(target)).toBe(true);
  });

  test('that could not be made leave nothing', async () => {
    const cache = temporaryFolder('programs');
    const target = join(cache, 'probes', '1.26.0', 'plain-0000000000000000');
    expect(await keepPrograms(cache, target, making('half', false))).toBeUndefined();
    expect(await areKept(target)).toBe(false);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('that are old go when newer ones come, those of another build stay', async () => {
    const cache = temporaryFolder('programs');
    const folder = join(cache, 'probes', '1.26.0');
    const names = ['plain-0000000000000000', 'plain-1111111111111111', 'plain-2222222222222222', 'aware-0000000000000000'];
    for (const name of names) await keepPrograms(cache, join(folder, name), making(name));
    const yesterday = new Date(Date.now() - 2 * 24 * 3600 * 1000);
    for (const name of names.filter((each) => !each.startsWith('plain-2'))) utimesSync(join(folder, name), yesterday, yesterday);
    await removeOlder(join(folder, names[0]!), 'plain-', 24 * 3600 * 1000);
    expect(readdirSync(folder).filter((name) => !name.includes('.'))).toEqual([names[3], names[0], names[2]]);
  });
});

test('the digest follows names and contents', async () => {
  const folder = temporaryFolder('sources');
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'main.go'), 'package main');
  const before = await digestOfFiles(folder);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestOfFiles(folder)).toBe(before);
  writeFileSync(join(folder, 'a', 'main.go'), 'package main ');
  const changed = await digestOfFiles(folder);
  expect(changed).not.toBe(before);
  writeFileSync(join(folder, 'go.mod'), '');
  expect(await digestOfFiles(folder)).not.toBe(changed);
});

test('a file that is not there has no stamp', async () => {
  const file = join(temporaryFolder('stamp'), 'go');
  expect(await stampOf(file)).toBe('');
  writeFileSync(file, 'x');
  expect(await stampOf(file)).toMatch(/^1 \d/);
});

test('a short digest follows everything that decides', () => {
  expect(digestOf({ flags: [] })).toMatch(/^[0-9a-f]{16}$/);
  expect(digestOf({ flags: ['-race'] })).not.toBe(digestOf({ flags: [] }));
});
