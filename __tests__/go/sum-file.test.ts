import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSumFile } from '../../src/go/sum-file.js';

const good = `github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=
github.com/google/uuid v1.6.0/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=
`;

describe('go.sum', () => {
  test('has a line for each module and one for its go.mod', () => {
    expect(parseSumFile(good)).toEqual({
      lines: [
        { key: 'github.com/google/uuid v1.6.0', hash: 'h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=', line: 1 },
        { key: 'github.com/google/uuid v1.6.0/go.mod', hash: 'h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=', line: 2 },
      ],
      malformed: [],
    });
  });

  test('empty lines and Windows line ends do not shift the numbers', () => {
    const { lines, malformed } = parseSumFile(`\n\r\n${good.replaceAll('\n', '\r\n')}`);
    expect(lines.map(({ line }) => line)).toEqual([3, 4]);
    expect(lines[0]!.hash).not.toContain('\r');
    expect(malformed).toEqual([]);
  });

  test.each(['two words', 'one', 'a b c d', '<<<<<<< HEAD', '======='])('%j is no line of go.sum', (text) => {
    expect(parseSumFile(`${good}${text}\n`).malformed).toEqual([3]);
  });

  test('without dependencies it is empty', () => {
    expect(parseSumFile('')).toEqual({ lines: [], malformed: [] });
  });

  test('every line that is not empty is either read or named, once', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '\t', 'h1:', 'v1') });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const found = parseSumFile(lines.join('\n'));
        const numbers = [...found.lines.map((entry) => entry.line), ...found.malformed].toSorted((a, b) => a - b);
        expect(numbers).toEqual(lines.flatMap((text, index) => (text.trim() === '' ? [] : [index + 1])));
      }),
    );
  });
});
