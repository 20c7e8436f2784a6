import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../src/model/errors.js';
import { limitSetText, parseLimitSets, parseLimitValue } from '../../src/settings/limit-sets.js';

const parseLimitSet = (text: string) => parseLimitSets([text], '--limits')[0];

const arbitrarySet = fc.record(
  {
    cpu: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
    memory: fc.integer({ min: 4096, max: 2 ** 45 }),
    pids: fc.integer({ min: 1, max: 10 ** 8 }),
    nofile: fc.integer({ min: 1, max: 10 ** 8 }),
    nproc: fc.integer({ min: 1, max: 10 ** 8 }),
    as: fc.integer({ min: 1024, max: 2 ** 45 }),
  },
  { requiredKeys: [] },
);

describe('a set of limits', () => {
  test('is read again from its text', () => {
    fc.assert(fc.property(arbitrarySet, (set) => expect(parseLimitSet(limitSetText(set))).toEqual(set)));
  });

  test('has one text, however it was written', () => {
    expect(parseLimitSets(['memory=1Gi cpu=1', 'cpu=1000m,memory=1024M', 'none'], '--limits').map(limitSetText)).toEqual([
      'cpu=1,memory=1Gi',
      'none',
    ]);
  });

  test('any text is read or refused as a mistake of the user', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseLimitSet(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
    );
  });

  test.each([
    [',', '--limits: is empty'],
    ['cpu', '--limits: "cpu" is not NAME=VALUE'],
    ['cpus=1', '--limits: there is no limit "cpus"\n  did you mean "cpu"?'],
    ['cpu=1,cpu=2', '--limits: names cpu twice'],
    ['cpu=0', '--limits (cpu): 0 is less than can be had: nothing would run\n  the least is 0.01'],
    ['memory=1Q', '--limits (memory): "1Q" has no known unit: Q'],
    ['pids=1.5', '--limits (pids): "1.5" is no whole number'],
    ['nofile=99999999999', '--limits (nofile): "99999999999" is more than any machine has'],
  ])('%j is refused', (text, message) => {
    expect(() => parseLimitSet(text)).toThrow(message);
  });
});

test.each<[Parameters<typeof parseLimitValue>[0], string, number]>([
  ['cpu', '0.5', 0.5],
  ['cpu', '50%', 0.5],
  ['cpu', '1500m', 1.5],
  ['memory', '256M', 2 ** 28],
  ['memory', '256MB', 2 ** 28],
  ['memory', '256MiB', 2 ** 28],
  ['memory', '256mi', 2 ** 28],
  ['memory', '1.5G', 1.5 * 2 ** 30],
  ['memory', '4096', 4096],
  ['as', '2T', 2 ** 41],
  ['pids', '64', 64],
])('%s %s', (name, text, value) => {
  expect(parseLimitValue(name, text, `--${name}`)).toBe(value);
});

test.each<[Parameters<typeof parseLimitValue>[0], string]>([
  ['cpu', '-1'],
  ['cpu', '1e3'],
  ['cpu', 'half'],
  ['memory', ''],
  ['memory', '12 parsecs'],
  ['memory', '9999999999999P'],
  ['memory', '100'],
  ['pids', '0'],
])('%s %s is refused, with its place', (name, text) => {
  expect(() => parseLimitValue(name, text, `--${name}`)).toThrow(`--${name}: `);
});
