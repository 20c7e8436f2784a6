import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DerError, derParts, derTime, objectId, readDer } from '../../src/go/der.js';

const value = (tag: number, content: readonly number[]) => {
  const { length } = content;
  return new Uint8Array([tag, ...(length < 128 ? [length] : [0x82, length >> 8, length & 0xff]), ...content]);
};
const time = (tag: number, text: string) => derTime(readDer(value(tag, [...Buffer.from(text)])));

describe('a value', () => {
  test('of any length holds what was put into it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.uint8Array({ maxLength: 20 }), (content, rest) => {
        const bytes = value(0x04, [...content]);
        const read = readDer(new Uint8Array([...bytes, ...rest]));
        expect(read).toEqual({ tag: 0x04, whole: bytes, content });
      }),
    );
  });

  test('holds its parts in their order', () => {
    const parts = [value(0x02, [1]), value(0x04, []), value(0x30, [0x05, 0])];
    expect(
      derParts(
        readDer(
          value(
            0x30,
            parts.flatMap((part) => [...part]),
          ),
        ),
      ).map(({ tag }) => tag),
    ).toEqual([0x02, 0x04, 0x30]);
  });

  test.each([
    ['nothing', []],
    ['a tag alone', [0x30]],
    ['one that is longer than its holder', [0x30, 5, 0]],
    ['a length that is cut', [0x30, 0x82, 1]],
    ['the indefinite form', [0x30, 0x80, 0, 0]],
    ['a length of five octets', [0x30, 0x85, 0, 0, 0, 0, 1, 0]],
    ['a tag of several octets', [0x3f, 0x81, 1, 0]],
  ])('%s is refused', (_, bytes) => {
    expect(() => readDer(new Uint8Array(bytes))).toThrow(DerError);
  });

  test('any bytes are read, or refused as what they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        try {
          const read = readDer(bytes);
          for (const part of derParts(read)) expect(part.whole.length).toBeLessThanOrEqual(read.content.length);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
      }),
    );
  });
});

describe('an object identifier', () => {
  test.each([
    ['1.2.840.113549.1.7.2', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]],
    ['2.16.840.1.101.3.4.2.1', [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]],
    ['2.999', [0x88, 0x37]],
    ['0.9', [0x09]],
  ])('%s', (text, octets) => {
    expect(objectId(readDer(value(0x06, octets)))).toBe(text);
  });

  test('that is empty, too long or something else is refused', () => {
    for (const bytes of [value(0x06, []), value(0x06, Array(65).fill(1)), value(0x04, [1])])
      expect(() => objectId(readDer(bytes))).toThrow(DerError);
    expect(() => objectId(undefined)).toThrow(DerError);
  });
});

test.each([
  [0x17, '260921141320Z', '2026-09-21T14:13:20Z'],
  [0x17, '991231235959Z', '1999-12-31T23:59:59Z'],
  [0x18, '20260921141320Z', '2026-09-21T14:13:20Z'],
  [0x18, '20260921141320.5Z', '2026-09-21T14:13:20Z'],
  [0x18, '20261321141320Z', undefined],
  [0x18, '260921141320Z', undefined],
  [0x17, '260921141320+0100', undefined],
  [0x04, '20260921141320Z', undefined],
])('time of tag %i: %s', (tag, text, expected) => {
  expect(time(tag, text)).toBe(expected);
});

test('an object identifier of a mebibyte is refused without being computed, which would take hours', () => {
  const content = new Uint8Array(2 ** 20).fill(0xff);
  expect(() => objectId({ tag: 0x06, whole: content, content })).toThrow(DerError);
});
