import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { globsMeet, releaseGlob } from '../../src/settings/globs.js';
import { globMatches } from '../../src/settings/load.js';

describe('two globs meet', () => {
  test.each([
    ['test*', '*.race', true],
    ['test', 'test.race', false],
    ['a?c', 'ab*', true],
    ['*', '', true],
    ['a*b', 'a*c', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect([globsMeet(one, other), globsMeet(other, one)]).toEqual([expected, expected]);
  });

  test('exactly when some text fits both', () => {
    const texts = [0, 1, 2, 3, 4].flatMap((length) =>
      Array.from({ length: 2 ** length }, (_, bits) =>
        [...bits.toString(2).padStart(length, '0').slice(0, length)].map((bit) => 'ab'[Number(bit)]).join(''),
      ),
    );
    const glob = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(glob, glob, (one, other) => {
        // A common text of two globs of at most four signs has at most eight; those of four suffice for globs with stars beside them.
        if (texts.some((text) => globMatches(one, text) && globMatches(other, text))) expect(globsMeet(one, other)).toBe(true);
        else if (!one.includes('*') || !other.includes('*')) expect(globsMeet(one, other)).toBe(false);
      }),
    );
  });
});

test.each([
  ['1.26', '1.26.*'],
  ['go1.26.x', '1.26.*'],
  ['1.26.3', '1.26.3'],
  ['1.2*', '1.2*'],
])('%s is the releases %s', (written, glob) => {
  expect(releaseGlob(written)).toBe(glob);
});
