import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../src/redact/secrets.js';

const secret = 'correct-horse/"battery"+<staple>&%';
const redact = createRedactor({ DEPLOY_TOKEN: secret });
const go = (text: string) => JSON.stringify(text).replace(/[<>&]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
const event = (output: string, name = 'TestA') =>
  `{"Time":"2026-01-02T03:04:05Z","Action":"output","Package":"m","Test":"${name}","Output":${go(output)}}`;
const outputs = (stream: string) => stream.split('\n').map((line) => (JSON.parse(line) as { Output: string }).Output);

describe('a stream of events', () => {
  test('a secret that lies across two or more pieces of a long line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: secret.length - 1 }), fc.integer({ min: 300, max: 1024 }), (at, length) => {
        const other = event('of another test\n', 'TestB');
        const stream = [event(`${'x '.repeat(length)}${secret.slice(0, at)}`), other, event(secret.slice(at)), event(' and more\n')].join(
          '\n',
        );
        const [first, second, third, fourth] = outputs(redact(stream));
        expect(first!.trimEnd().endsWith('***')).toBe(true);
        expect([second, third, fourth]).toEqual(['of another test\n', '***', ' and more\n']);
      }),
    );
  });

  test('output without a line end that is not a piece of a long line stays', () => {
    const stream = [event('no newline'), event('    a_test.go:3: bad\n')].join('\n');
    expect(redact(stream)).toBe(stream);
  });

  test('the lines of a private key, each in an event, and nothing after them', () => {
    const marker = (word: string) => `-----${word} RSA ${'PRIVATE KEY'}-----\n`;
    const body = Array.from({ length: 3 }, () => event(`${'Ef3+'.repeat(16)}\n`));
    const stream = [event(marker('BEGIN')), ...body, event(marker('END')), event('plain\n')].join('\n');
    const seen = outputs(redact(stream));
    expect(seen.join('')).not.toMatch(/Ef3/);
    expect(seen.at(-1)).toBe('plain\n');
  });

  test('a key that is not ended hides no line that cannot be of it', () => {
    const stream = [event(`-----BEGIN ${'PRIVATE KEY'}-----\n`), event('what (this) is not\n'), event('abc\n')].join('\n');
    expect(outputs(redact(stream)).slice(1)).toEqual(['what (this) is not\n', 'abc\n']);
  });

  test('what it makes of any stream is a stream, and the same the second time', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\\', '"', 'x'.repeat(300), '\n', secret, ' '));
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
          { maxLength: 6 },
        ),
        (texts) => {
          const once = redact(texts.map((text) => event(text)).join('\n'));
          if (texts.length > 0) expect(outputs(once)).toHaveLength(texts.length);
          expect(redact(once)).toBe(once);
        },
      ),
    );
  });
});

describe('forms of a secret', () => {
  test.each([
    ['hexadecimal', Buffer.from(secret).toString('hex')],
    ['query of Go', 'correct-horse%2F%22battery%22%2B%3Cstaple%3E%26%25'],
    ['path of Go', 'correct-horse%2F%22battery%22+%3Cstaple%3E&%25'],
    ['path of Go in lower case', 'correct-horse%2f%22battery%22+%3cstaple%3e&%25'],
    ['JSON of Go', go(secret).slice(1, -1)],
    ['JSON in JSON', go(go(secret)).slice(1, -1)],
    ['HTML', 'correct-horse/&quot;battery&quot;+&lt;staple&gt;&amp;%'],
  ])('%s', (_, form) => {
    expect(redact(`a ${form} b`)).not.toMatch(/horse|battery|staple|686f7273/);
  });

  test('the end of a private key whose start was left out', () => {
    expect(redact(`a\n${`${'Ef3+'.repeat(16)}\n`.repeat(5)}Ab1=\n-----END ${'PRIVATE KEY'}-----\nb`)).toBe('a\n***\nb');
  });
});
