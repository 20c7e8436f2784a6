import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { goDuration, parseDuration } from '../../src/settings/durations.js';

describe('a duration', () => {
  test.each([
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h30m', 5_400_000],
    ['1.5m', 90_000],
    ['250ms', 250],
    ['1m1ms', 60_001],
    ['0h1s', 1000],
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each(['', '0s', '0', '5', '-1s', '1 h', '1d', 's', '1.s', '.5s', '1e3s', '1h30', 'Infinitys', '１s'])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('a duration as the go command writes it', () => {
  test.each([
    [1_140_000, '1140s'],
    [1500, '1500ms'],
    [0.2, '1ms'],
    [1000, '1s'],
  ])('%d milliseconds are %s', (milliseconds, text) => {
    expect(goDuration(milliseconds)).toBe(text);
  });

  test('is read back as the same time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (milliseconds) => expect(parseDuration(goDuration(milliseconds))).toBe(milliseconds)),
    );
  });
});
