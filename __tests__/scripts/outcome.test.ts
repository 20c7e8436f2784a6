import { describe, expect, test } from '@jest/globals';
import { outcomeOfStep, outcomeOfTests, totalLine } from '../../scripts/support/outcome.js';

const report = (counts: Record<string, number>) =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0, ...counts });

describe('a step', () => {
  test.each([
    [0, { passed: 1, failed: 0, skipped: 0 }],
    [77, { passed: 0, failed: 0, skipped: 1 }],
    [1, { passed: 0, failed: 1, skipped: 0 }],
    [null, { passed: 0, failed: 1, skipped: 0 }],
  ])('that ends with %s', (exit, outcome) => {
    expect(outcomeOfStep(exit)).toEqual(outcome);
  });
});

describe('a run of tests', () => {
  test.each([
    ['passes', 0, report({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }), { passed: 5, failed: 0, skipped: 2 }],
    ['fails', 1, report({ numPassedTests: 5, numFailedTests: 2 }), { passed: 5, failed: 2, skipped: 0 }],
    [
      'has a suite that does not load',
      1,
      report({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }),
      { passed: 5, failed: 1, skipped: 0 },
    ],
    ['misses the coverage gate', 1, report({ numPassedTests: 5 }), { passed: 5, failed: 1, skipped: 0 }],
    ['was killed', null, report({ numPassedTests: 5 }), { passed: 5, failed: 1, skipped: 0 }],
    ['found no test', 0, report({}), { passed: 0, failed: 1, skipped: 0 }],
    ['left no report', 0, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ])('that %s', (_, exit, text, outcome) => {
    expect(outcomeOfTests(exit, text)).toEqual(outcome);
  });
});

test('the total is one line', () => {
  expect(
    totalLine([
      { passed: 5, failed: 1, skipped: 2 },
      { passed: 1, failed: 0, skipped: 0 },
    ]),
  ).toBe('6 passed, 1 failed, 2 skipped');
});
