import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeptLines, plainText, sentence, shortened } from '../../src/go/kept-lines.js';

describe('lines kept at both ends', () => {
  test('nothing is lost below the limits', () => {
    expect(shortened(['a', '', 'b'], { head: 2, tail: 1, lineCharacters: 9 })).toBe('a\n\nb');
  });

  test('above them, the gap is counted exactly', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 20 }), fc.nat(20), (count, head, tail) => {
        const kept = new KeptLines({ head, tail, lineCharacters: 99 });
        for (let line = 0; line < count; line++) kept.add(`${line}`);
        const lines = kept.lines();
        expect(lines).toHaveLength(Math.min(count, head + tail));
        const gap = /… (\d+) lines left out …/.exec(kept.text())?.[1] ?? '0';
        expect(lines.length + Number(gap)).toBe(count);
        if (count > head && tail > 0) expect(lines.at(-1)).toBe(`${count - 1}`);
      }),
    );
  });

  test('long lines are cut between characters', () => {
    expect(shortened(['aaaa😀bbb'], { head: 1, tail: 0, lineCharacters: 6 })).toBe('aaaa…');
    expect(shortened(['aaaaaaaa'], { head: 1, tail: 0, lineCharacters: 6 })).toBe('aaaaa…');
  });

  test('a word that would be cut is left out, for it may be half a secret; a text of one word keeps its start', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 2 }), fc.integer({ min: 11, max: 40 }), (words, limit) => {
        const kept = shortened([words.join(' ')], { head: 1, tail: 0, lineCharacters: limit });
        expect(kept.length).toBeLessThanOrEqual(limit);
        const whole = kept.replace(/ ?…$/, '').split(' ');
        expect(whole).toEqual(words.slice(0, whole.length));
      }),
    );
    expect(sentence('the token is abcdefghijklmnop', 20)).toBe('the token is …');
    expect(sentence('abcdefghijklmnop', 5)).toBe('abcd…');
  });
});

describe('text for people', () => {
  test('escape sequences go, tabs and line ends stay', () => {
    expect(plainText('\u001b[1;31mred\u001b[0m\t\u001b]0;title\u0007x\u001b]8;;http://x\u001b\\y\u001bM\u0000\u0085\r\n')).toBe(
      'red\txy\n',
    );
  });

  test('a sentence has one line and no control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = sentence(text, 40);
        expect(result.length).toBeLessThanOrEqual(40);
        expect(result).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
