import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../src/model/policy.js';
import { Profile } from '../../src/model/profile.js';

const profile = Profile.parse({
  name: 'ours',
  checks: {
    build: 'required',
    cross: { level: 'required', 'may-skip': true },
    test: { level: 'recommended', parameters: { cache: true } },
  },
});

describe('what a profile says of a check', () => {
  test.each([
    ['build', { level: 'required', maySkip: false, parameters: {} }],
    ['cross', { level: 'required', maySkip: true, parameters: {} }],
    ['test', { level: 'recommended', maySkip: false, parameters: { cache: true } }],
    ['vet', { level: 'informational', maySkip: false, parameters: {} }],
    ['toString', { level: 'informational', maySkip: false, parameters: {} }],
  ])('%s', (check, policy) => {
    expect(policyOf(profile, check)).toEqual(policy);
  });
});

describe('a profile', () => {
  test('claims no certification unless it says so itself', () => {
    expect(profile.note).toBe('own profile, not a CNCF certification');
  });

  test.each([
    ['an unknown level', { name: 'x', checks: { build: 'mandatory' } }],
    ['an unknown member of a check', { name: 'x', checks: { build: { level: 'required', maySkip: true } } }],
    ['an empty name', { name: '', checks: {} }],
    ['another key', { name: 'x', checks: {}, levels: {} }],
  ])('with %s is refused', (_, value) => {
    expect(Profile.safeParse(value).success).toBe(false);
  });
});
