import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter, Tail } from '../../src/host/lines.js';

function split(chunks: readonly Uint8Array[], limit = 1000): { text: string; cut: boolean }[] {
  const lines: { text: string; cut: boolean }[] = [];
  const splitter = new LineSplitter(limit, (text, cut) => lines.push({ text, cut }));
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return lines;
}

describe('LineSplitter', () => {
  test('gives each line without its ending, and what stands behind the last one', () => {
    expect(split([Buffer.from('one\r\ntwo\n\nthree')]).map(({ text }) => text)).toEqual(['one', 'two', '', 'three']);
  });

  test('replaces invalid UTF-8 and goes on', () => {
    expect(split([Buffer.from([0x61, 0xff, 0xfe, 0x0a, 0x62])]).map(({ text }) => text)).toEqual(['a\ufffd\ufffd', 'b']);
  });

  test('cuts a line of 10 MB and keeps the next', () => {
    const lines = split([Buffer.alloc(10_000_000, 'x'), Buffer.from('\nnext\n')], 64);
    expect(lines).toEqual([
      { text: 'x'.repeat(64), cut: true },
      { text: 'next', cut: false },
    ]);
  });

  test('does not depend on where the stream is cut into chunks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(50)), (text, cuts) => {
        const bytes = Buffer.from(text);
        const chunks: Uint8Array[] = [];
        let start = 0;
        for (const size of cuts) {
          chunks.push(bytes.subarray(start, start + size));
          start += size;
        }
        chunks.push(bytes.subarray(start));
        expect(split(chunks)).toEqual(split([bytes]));
      }),
    );
  });
});

describe('Tail', () => {
  test('keeps everything while it fits', () => {
    const tail = new Tail(100);
    tail.write(Buffer.from('all of it\n'));
    expect({ text: tail.text, dropped: tail.dropped }).toEqual({ text: 'all of it\n', dropped: 0 });
  });

  test('keeps the end, from a line start, and counts what it dropped', () => {
    const tail = new Tail(12);
    for (const line of ['first line\n', 'second\n', 'third\n']) tail.write(Buffer.from(line));
    expect(tail.text).toBe('third\n');
    expect(tail.dropped).toBe(12);
  });
});
