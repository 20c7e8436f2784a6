import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFilterWord, underFilters } from '../../src/go/filter-program.js';

test('what stands before a command', () => {
  expect(underFilters('/bin/filter', ['/a b', '/c'], '/say')).toEqual(['/bin/filter', '-say', '/say', 'file:/a b', 'file:/c', '--']);
  expect(underFilters('/bin/filter', ['/a'])).toEqual(['/bin/filter', 'file:/a', '--']);
});

test.each([
  ['', { state: 'not-ready' }],
  ['ready\n', { state: 'ready' }],
  ['filter: file:/x: no such file or directory\n', { state: 'failed', installed: false, reason: 'file:/x: no such file or directory' }],
  [
    'ready\nfilter: filter 2 of 2: operation not permitted\n',
    { state: 'failed', installed: false, reason: 'filter 2 of 2: operation not permitted' },
  ],
  [
    'ready\nfilter: /bin/true: operation not permitted\n',
    { state: 'failed', installed: true, reason: '/bin/true: operation not permitted' },
  ],
])('%j is read', (said, word) => {
  expect(readFilterWord(said)).toEqual(word);
});

test('no text is read as more than it says', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { state } = readFilterWord(text);
      return state === 'not-ready' || /^(?:ready$|filter: )/m.test(text);
    }),
  );
});
