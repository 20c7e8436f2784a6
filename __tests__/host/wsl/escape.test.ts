import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOfDump, printfText, requestLine } from '../../../src/host/wsl/escape.js';

// What a shell can hold: anything but NUL.
const texts = fc.array(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll('\0', '')),
  { minLength: 1, maxLength: 5 },
);

function shell(script: string, input: string): Buffer {
  return spawnSync('sh', ['-c', script], { input }).stdout;
}

describe('words for a shell', () => {
  test('come out of `eval "set -- $line"` as they went in', () => {
    const script = `nl='\n'; IFS= read -r line; eval "set -- $line"; printf '%s\\0' "$@"`;
    fc.assert(
      fc.property(texts, (words) => {
        expect(requestLine(words).match(/\n/g)).toHaveLength(1);
        expect(shell(script, requestLine(words)).toString('utf8')).toBe(words.map((word) => `${word}\0`).join(''));
      }),
      { numRuns: 40 },
    );
  });

  test('texts come out of printf %b, and dumps of od are the bytes', () => {
    fc.assert(
      fc.property(texts, ([text]) => {
        expect(printfText(text!)).toMatch(/^[^'\n]*$/);
        const dump = shell(`printf %b '${printfText(text!)}' | od -An -v -tx1`, '').toString('latin1');
        expect(bytesOfDump(dump).toString('utf8')).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});
