import { expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { familiesOf } from '../../src/facts/active.js';

const of = (pattern: RegExp) => [...familiesOf(checks.filter(({ id, suite }) => pattern.test(`${suite} ${id}`)))];

test('only checks of the host are named after facts that rest on acts', () => {
  expect(of(/^environment (net|cgo)\./)).toEqual(['net', 'cgo']);
  expect(of(/^runtime /)).toEqual(['resolver']);
  expect(of(/^(?:toolchain|modules|matrix) /)).toEqual([]);
});
