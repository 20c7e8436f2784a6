import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chosenProcessors, fedProcessors, type ProcessorsInput, quotaSetting } from '../../src/go/gomaxprocs.js';

const input = (changes: Partial<ProcessorsInput>): ProcessorsInput => ({
  go: '1.26.11',
  aware: true,
  cpus: 8,
  ownQuota: null,
  mountRoot: '/',
  variable: undefined,
  ...changes,
});

describe('GOMAXPROCS by the rule', () => {
  // Measured on 8 CPUs under cpu.max, with 1.24 to 1.27, and with 1.27 under a go line of 1.24.
  test.each([
    [null, 8, 8, 8],
    [4, 8, 4, 8],
    [2.5, 8, 3, 8],
    [1, 8, 2, 8],
    [0.5, 8, 2, 8],
  ])('under %s CPUs: 1.24 %i, 1.27 %i, 1.27 under an old go line %i', (ownQuota, old, aware, unaware) => {
    expect(chosenProcessors(input({ go: '1.24.13', ownQuota })).procs).toBe(old);
    for (const go of ['1.25.14', '1.26.11', '1.27.4']) expect(chosenProcessors(input({ go, ownQuota })).procs).toBe(aware);
    expect(chosenProcessors(input({ go: '1.27.4', ownQuota, aware: false })).procs).toBe(unaware);
  });

  test.each([
    ['5', 5],
    ['+5', 5],
    ['0', 2],
    ['-3', 2],
    ['many', 2],
    ['', 2],
    ['2147483648', 2],
    ['99999999999', 2],
  ])('GOMAXPROCS=%s gives %i', (variable, procs) => {
    expect(chosenProcessors(input({ ownQuota: 1, variable })).procs).toBe(procs);
  });

  test('a quota never asks for more than there is, nor for less than two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 512 }), fc.double({ min: 0.01, max: 1024, noNaN: true }), (cpus, quota) => {
        const procs = fedProcessors(cpus, quota);
        expect(procs).toBeLessThanOrEqual(cpus);
        expect(procs).toBeGreaterThanOrEqual(Math.min(cpus, 2));
        expect(procs === cpus || procs >= quota).toBe(true);
      }),
    );
  });
});

test.each([
  ['', undefined],
  ['asynctimerchan=1', undefined],
  ['containermaxprocs=0,updatemaxprocs=0', false],
  ['containermaxprocs=0,containermaxprocs=1', true],
  ['containermaxprocs', undefined],
])('GODEBUG %j says %s', (godebug, expected) => {
  expect(quotaSetting(godebug)).toBe(expected);
});
