import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalRelease, compareVersions, isPrerelease, isValidRelease, minorOf, newestOf, parseVersion } from '../../src/go/version.js';

/** The cases of Go's internal/gover and go/version tests, as one table. */
const order: readonly (readonly [string, string, number])[] = [
  ['', '', 0],
  ['x', 'x', 0],
  ['', 'x', 0],
  ['x', '1', -1],
  ['1', '1.1', -1],
  ['1.5', '1.6', -1],
  ['1.5', '1.10', -1],
  ['1.6', '1.6.1', -1],
  ['1.6', '1.19', -1],
  ['1.19', '1.19.0', 0],
  ['1.19', '1.19.1', -1],
  ['1.19.0', '1.19.1', -1],
  ['1.19alpha3', '1.19beta2', -1],
  ['1.19beta2', '1.19rc1', -1],
  ['1.19rc1', '1.19', -1],
  ['1.19rc1', '1.19.0', -1],
  ['1.19rc1', '1.19.1', -1],
  ['1.19rc1', '1.19rc2', -1],
  ['1.20', '1.20.0', 0],
  ['1.20', '1.20.0-bigcorp', 0],
  ['1.20rc1', '1.20', -1],
  ['1.21', '1.21.0', -1],
  ['1.21', '1.21.0-bigcorp', -1],
  ['1.21', '1.21rc1', -1],
  ['1.21rc1', '1.21.0', -1],
  ['1.1', '1.99999999999999998', -1],
  ['1.99999999999999998', '1.99999999999999999', -1],
];

const parts: readonly (readonly [string, readonly [string, string, string, string, string]])[] = [
  ['1', ['1', '0', '0', '', '']],
  ['1.2', ['1', '2', '0', '', '']],
  ['1.2.3', ['1', '2', '3', '', '']],
  ['1.2rc3', ['1', '2', '', 'rc', '3']],
  ['1.20', ['1', '20', '0', '', '']],
  ['1.21', ['1', '21', '', '', '']],
  ['1.21rc3', ['1', '21', '', 'rc', '3']],
  ['1.21.0', ['1', '21', '0', '', '']],
  ['1.999testmod', ['1', '999', '', 'testmod', '']],
  ['1.99999999999999999', ['1', '99999999999999999', '', '', '']],
];

describe('versions, by the rules of the go command', () => {
  test.each(order)('compare %j and %j: %d', (a, b, expected) => {
    expect(Math.sign(compareVersions(a, b))).toBe(expected);
    expect(Math.sign(compareVersions(b, a))).toBe(0 - expected);
  });

  test.each(parts)('parse %s', (text, [major, minor, patch, kind, pre]) => {
    expect(parseVersion(text)).toEqual({ major, minor, patch, kind, pre });
  });

  test.each(['', 'x', 'go1.21', '1.', '1.021', '01.2', '1.21.', '1.21.3rc1', '1.9.2rc2', '1.600+auto', '1.21 ', '1.2.3.4', '1.21RC1'])(
    '%j is no version',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );

  test.each([
    ['1.2rc3', '1.2'],
    ['1.2.3', '1.2'],
    ['1.2', '1.2'],
    ['1', '1.0'],
    ['222', '222.0'],
    ['1.999testmod', '1.999'],
    ['bad', ''],
  ])('the line of %s is %j', (version, line) => {
    expect(minorOf(version)).toBe(line);
  });

  test.each([
    ['1.20', true],
    ['1.9', true],
    ['1.21.0', true],
    ['1.27rc1', true],
    ['1.18beta1', true],
    ['1', false],
    ['1.21', false],
    ['1.20.0', false],
    ['1.999testmod', false],
    ['1.27rc', false],
    ['1.21.0-custom', false],
  ])('%s names a release: %s', (version, expected) => {
    expect(isValidRelease(version)).toBe(expected);
  });

  test('small helpers', () => {
    expect(minorOf('1.26.3')).toBe('1.26');
    expect(minorOf('nonsense')).toBe('');
    expect([isPrerelease('1.27rc1'), isPrerelease('1.27.0'), isPrerelease('?')]).toEqual([true, false, false]);
    expect([canonicalRelease('1.20.0'), canonicalRelease('1.21.0'), canonicalRelease('1.20.1')]).toEqual(['1.20', '1.21.0', '1.20.1']);
    expect(newestOf(['1.9', '1.10', '1.10rc1'])).toBe('1.10');
    expect(newestOf([])).toBeUndefined();
  });

  const number = fc.nat({ max: 40 }).map(String);
  const version = fc.oneof(
    fc.tuple(number, number).map(([a, b]) => `${a}.${b}`),
    fc.tuple(number, number, number).map(([a, b, c]) => `${a}.${b}.${c}`),
    fc.tuple(number, number, fc.constantFrom('alpha', 'beta', 'rc'), number).map(([a, b, kind, c]) => `${a}.${b}${kind}${c}`),
  );

  test('the order is total: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        const [first, second, third] = [a, b, c].sort(compareVersions);
        expect(compareVersions(first!, third!)).toBeLessThanOrEqual(0);
        expect(compareVersions(first!, second!)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('any text is a version or none, and never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseVersion(text);
        expect(parsed === undefined || /^\d+$/.test(parsed.major)).toBe(true);
        if (isValidRelease(text)) expect(minorOf(text)).not.toBe('');
      }),
    );
  });
});
