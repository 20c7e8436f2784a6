import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearest, suggestion } from '../../src/model/nearest.js';

const ids = ['mod.graph', 'mod.cache', 'mod.sum', 'build', 'build.stamp', 'test', 'vet'];

describe('the nearest name', () => {
  test.each([
    ['mod.grpah', 'mod.graph'],
    ['biuld', 'build'],
    ['MOD.SUM', 'mod.sum'],
    ['tests', 'test'],
    ['build.stmp', 'build.stamp'],
    ['vte', 'vet'],
    ['tset', 'test'],
  ])('to %s is %s', (name, expected) => {
    expect(nearest(name, ids)).toBe(expected);
  });

  test.each(['coverage', 'x'.repeat(40), 'mod.everything'])('there is none to %s', (name) => {
    expect(nearest(name, ids)).toBeUndefined();
  });

  test('there is none among none', () => {
    expect(nearest('build', [])).toBeUndefined();
  });

  test('of two that are equally near the first is taken', () => {
    expect(nearest('cat', ['car', 'cut'])).toBe('car');
  });
});

describe('for any names', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc.'), maxLength: 12 });

  test('a name that is among the candidates is its own nearest', () => {
    fc.assert(
      fc.property(fc.array(word), word, (others, name) => expect(nearest(name, [...others, name])?.toLowerCase()).toBe(name.toLowerCase())),
    );
  });

  test('what is found is one of the candidates, and one wrong letter is always found', () => {
    fc.assert(
      fc.property(
        fc.array(word),
        word.filter((text) => text !== ''),
        fc.nat(),
        (others, name, at) => {
          const index = at % name.length;
          const wrong = `${name.slice(0, index)}x${name.slice(index + 1)}`;
          expect([...others, name]).toContain(nearest(wrong, [...others, name]));
        },
      ),
    );
  });
});

describe('a suggestion', () => {
  test('asks about the nearest name, and lists all', () => {
    expect(suggestion('fial', ['fail', 'warn', 'never'])).toBe('did you mean "fail"? accepted: fail, warn, never');
  });

  test('only lists them when none is near', () => {
    expect(suggestion('sometimes', ['fail', 'warn', 'never'])).toBe('accepted: fail, warn, never');
  });
});
