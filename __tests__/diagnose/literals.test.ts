import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LiteralIndex, literalsOf } from '../../src/diagnose/literals.js';
import { splitPlace } from '../../src/go/module-errors.js';
import { goCommandErrors } from '../../src/knowledge/go-command-errors.js';
import { furtherSignatures, logSignatures } from '../../src/knowledge/log-signatures.js';

describe('words that a text must have', () => {
  test.each<[RegExp, readonly string[] | undefined]>([
    [/killed/, ['killed']],
    [/^a: (?:killed|no) b\b/, ['a: ']],
    [/x(?:killed|ended)/, ['killed', 'ended']],
    [/x(?:killed|ended)?/, ['x']],
    [/killed|\d+/, undefined],
    [/kil+ed/, ['kil']],
    [/kil*ed/, ['ki']],
    [/ki{2}led/, ['led']],
    [/ki{0,3}led/, ['led']],
    [/[Kk]illed/, ['illed']],
    [/(?!other)killed(?<=d)/, ['killed']],
    [/(?<name>killed)\k<name>/, ['killed']],
    [/\x41\u0042\p{L}ab/u, ['ab']],
    [/a\.b\/c\[d/, ['a.b/c[d']],
    [/a\b b$/, ['a b']],
    [/[\]a]bc/, ['bc']],
    [/No space 137/i, [' 137']],
    [/.*/, undefined],
    [/(a|b)\1cd/, ['cd']],
    [/\cAab|\u{41}c/u, ['ab', 'c']],
  ])('%s', (pattern, words) => {
    expect(literalsOf(pattern)).toEqual(words);
  });

  test('are in every text that the pattern matches', () => {
    const atom = fc.oneof(
      fc.constantFrom('a', 'b', 'ab', '\\.', '[ab]', '.', '\\w', '\\b', '(?:ab|b)', '(a|)', '(?=a)', 'x'),
      fc.constantFrom('a', 'b').map((letter) => `(?:${letter}b|[xa]${letter})`),
    );
    const piece = fc.tuple(atom, fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,1}', '+?')).map((parts) => parts.join(''));
    const pattern = fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    const text = fc.array(fc.constantFrom('a', 'b', 'x', '.', ' '), { maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(pattern, text, (alternatives, line) => {
        let compiled: RegExp;
        try {
          compiled = new RegExp(alternatives.map((pieces) => pieces.join('')).join('|'));
        } catch {
          return;
        }
        const words = literalsOf(compiled);
        if (words !== undefined && compiled.test(line))
          expect([compiled.source, line, words.some((word) => line.includes(word))]).toEqual([compiled.source, line, true]);
      }),
      { numRuns: 5000 },
    );
  });

  test('are known of every row of the tables, so that nearly all lines are passed over', () => {
    const patterns = [...logSignatures, ...furtherSignatures].map(({ pattern }) => pattern);
    const ofGo = goCommandErrors.map(({ pattern, placedIn }) => literalsOf(pattern) ?? (placedIn && literalsOf(placedIn)));
    for (const words of [...patterns.map(literalsOf), ...ofGo]) {
      expect(words).toBeDefined();
      for (const word of words!) expect(word.length).toBeGreaterThan(2);
    }
  });
});

describe('an index of rows', () => {
  const index = new LiteralIndex(
    [/go\.mod/, /go\.mod file/, /\bfile x/, /never/],
    (row) => [row],
    (rows) => rows.map(({ source }) => source),
  );

  test('gives the rows that a line may fit, in the order of the table', () => {
    expect(index.candidates('the go.mod file x')).toEqual(['go\\.mod', 'go\\.mod file', '\\bfile x']);
    expect(index.candidates('file x go.mod')).toEqual(['go\\.mod', '\\bfile x']);
    expect(index.candidates('go.mod go.mod')).toEqual(['go\\.mod']);
    expect(index.candidates('nothing')).toBeUndefined();
  });

  test('gives a row without words for every line', () => {
    const all = new LiteralIndex(
      [/\d+/, /abc/],
      (row) => [row],
      (rows) => rows.length,
    );
    expect(['', 'abc', '7'].map((line) => all.candidates(line))).toEqual([1, 2, 1]);
  });

  test('of the tables leaves out no row that a text fits', () => {
    const rows = [...logSignatures, ...furtherSignatures];
    const tables = new LiteralIndex(
      rows,
      ({ pattern }) => [pattern],
      (found) => found.map(({ id }) => id),
    );
    const lines = rows.flatMap(({ seen }) => seen.flatMap((text) => text.split('\n')));
    for (const line of lines) {
      const fitting = rows.filter(({ pattern }) => pattern.test(line)).map(({ id }) => id);
      expect([line, tables.candidates(line) ?? []]).toEqual([line, expect.arrayContaining(fitting)]);
      expect(splitPlace(line).message.length).toBeLessThanOrEqual(line.length);
    }
  });
});
