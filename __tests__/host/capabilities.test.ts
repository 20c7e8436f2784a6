import { expect, test } from '@jest/globals';
import { holdsCapability } from '../../src/host/capabilities.js';

test.each([
  ['CapEff:\t000001ffffffffff\n', 'CAP_SYS_ADMIN', true],
  ['CapEff:\t0000000000200000\n', 'CAP_SYS_ADMIN', true],
  ['CapEff:\t0000000001000000\n', 'CAP_SYS_ADMIN', false],
  ['CapEff:\t0000000001000000\n', 'CAP_SYS_RESOURCE', true],
  ['CapPrm:\t000001ffffffffff\nCapEff:\t0000000000000000\n', 'CAP_SYS_ADMIN', false],
  ['', 'CAP_SYS_ADMIN', false],
])('%j has %s: %p', (status, name, expected) => {
  expect(holdsCapability(status, name)).toBe(expected);
});
