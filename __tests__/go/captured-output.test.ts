import { describe, expect, test } from '@jest/globals';
import { type Capture, captures, expectation, observed } from './captures.js';

type Expected = { readonly releases: readonly string[] }[];

const byCase = new Map<string, Capture[]>();
for (const capture of captures()) byCase.set(capture.name, [...(byCase.get(capture.name) ?? []), capture]);

describe.each([...byCase.keys()])('%s', (name) => {
  const expected = expectation(name) as Expected;

  test.each(byCase.get(name)!)('go$minor', (capture) => {
    const { releases, ...rest } = expected.find((entry) => entry.releases.includes(capture.minor))!;
    expect(observed(capture)).toEqual(rest);
  });
});

test('every release of the promised range was captured', () => {
  const minors = new Set(captures().map((capture) => capture.minor));
  expect([...minors].sort()).toEqual(['1.19', '1.20', '1.21', '1.22', '1.23', '1.24', '1.25', '1.26', '1.27']);
});
