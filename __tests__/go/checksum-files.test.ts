import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isChecksumFile, parseChecksums } from '../../src/go/checksum-files.js';

const hash = 'ab'.repeat(32);
const read = (from: string, text: string) =>
  parseChecksums(from, text).map(([name, { by, value }]) => `${by} ${name} ${value.slice(0, 4)}`);

describe('a checksum file', () => {
  test.each([
    ['text mode', `${hash}  a.tar.gz\n`],
    ['binary mode', `${hash} *a.tar.gz\n`],
    ['a folder before the name', `${hash}  ./down/a.tar.gz\n`],
    ['a Windows path and line ends', `${hash}  C:\\down\\a.tar.gz\r\n`],
    ['BSD tags', `SHA256 (a.tar.gz) = ${hash}\n`],
    ['capitals', `${hash.toUpperCase()}  a.tar.gz\n`],
    ['an escaped name', `\\${hash}  a.tar.gz\n`],
    [
      'a signed message around it',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${hash}  a.tar.gz\n-----BEGIN PGP SIGNATURE-----\n`,
    ],
  ])('with %s', (_, text) => {
    expect(read('SHA256SUMS', text)).toEqual(['sha256 a.tar.gz abab']);
  });

  test('of one archive may hold the bare hash or a line', () => {
    expect(read('a.tar.gz.sha256', `${hash}\n`)).toEqual(['sha256 a.tar.gz abab']);
    expect(read('a.tar.gz.sha256', `${hash}  a.tar.gz\n`)).toEqual(['sha256 a.tar.gz abab']);
    expect(read('SHA256SUMS', `${hash}\n`)).toEqual([]);
    expect(read('v1.ziphash', `h1:${'A'.repeat(43)}=`)).toEqual(['h1 v1.zip h1:A']);
    expect(read('v1.ziphash', hash)).toEqual([]);
  });

  test('with lines of another kind says nothing', () => {
    expect(read('SHA256SUMS', `${hash.slice(2)}  a\n${hash}\ta\nMD5 (a) = ${hash}\n# ${hash}  a\n`)).toEqual([]);
  });

  test('of any text is no error, and names only whole hashes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const [, { value }] of parseChecksums('SHA256SUMS', text)) expect(value).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  test.each([
    ['SHA256SUMS', true],
    ['sha256sum.txt', true],
    ['checksums.txt', true],
    ['go1.26.3.linux-amd64.tar.gz.sha256', true],
    ['v0.0.1-go1.26.3.linux-amd64.ziphash', true],
    ['SHA256SUMS.asc', false],
    ['README.md', false],
  ])('is known by its name: %s %s', (name, expected) => {
    expect(isChecksumFile(name)).toBe(expected);
  });
});
