import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellId, cellName } from '../../src/model/cell.js';

describe('the name of a cell for people', () => {
  test.each([
    ['toolchain.resolve', undefined, 'toolchain.resolve'],
    ['toolchain.install', { go: '1.27rc1' }, 'toolchain.install · go1.27rc1'],
    ['build', { go: '1.26.11', module: '.' }, 'build · . · go1.26.11'],
    ['cross', { target: 'linux/arm64', go: '1.26.11', module: 'service' }, 'cross · ./service · go1.26.11 · linux/arm64'],
  ])('%s %j', (check, cell, name) => {
    expect(cellName(check, cell)).toBe(name);
  });
});

describe('the id of a cell', () => {
  const part = fc.option(fc.string({ unit: fc.constantFrom('a', '"', ',', ' '), maxLength: 3 }), { nil: undefined });
  const cell = fc
    .record({ go: part, module: part, target: part })
    .map((members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));

  test('is the same for the same members in any order', () => {
    expect(cellId('cross', { go: '1', module: 'm', target: 't' })).toBe(cellId('cross', { target: 't', module: 'm', go: '1' }));
    expect(cellId('build', undefined)).toBe(cellId('build', {}));
  });

  test('differs as soon as a member differs', () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const same = ['go', 'module', 'target'].every((key) => a[key] === b[key]);
        expect(cellId('x', a) === cellId('x', b)).toBe(same);
      }),
    );
  });
});
