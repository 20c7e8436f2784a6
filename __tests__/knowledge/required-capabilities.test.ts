import { expect, test } from '@jest/globals';
import { requiredCapabilities } from '../../src/knowledge/required-capabilities.js';
import { capabilities } from '../../src/knowledge/seccomp.js';
import { systemCallRows } from '../../src/knowledge/system-call-numbers.js';

test('names calls and capabilities that there are, each call once', () => {
  const calls = requiredCapabilities.map(({ call }) => call);
  expect(calls.filter((call) => !systemCallRows().has(call))).toEqual([]);
  expect(new Set(calls).size).toBe(calls.length);
  expect(requiredCapabilities.flatMap((row) => row.capabilities).filter((name) => !capabilities.includes(name))).toEqual([]);
});
