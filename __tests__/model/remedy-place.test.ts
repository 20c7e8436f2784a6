import { expect, test } from '@jest/globals';
import { remedyPlace } from '../../src/model/remedy-place.js';

test.each([
  [{}, []],
  [{ shell: 'bash', root: true }, ['as root']],
  [{ shell: 'powershell', root: false }, ['in PowerShell']],
  // Windows has no root.
  [{ shell: 'powershell', root: true }, ['in PowerShell', 'as administrator']],
] as const)('%j is typed %j', (remedy, place) => {
  expect(remedyPlace(remedy)).toEqual(place);
});
