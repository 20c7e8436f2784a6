import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDistributions } from '../../../src/host/wsl/listing.js';
import { decodeWslText } from '../../../src/host/wsl/text.js';

const lines = fc
  .array(fc.stringMatching(/^[\wäöüéßñ€漢字✓ .:-]{0,20}$/), { maxLength: 6 })
  .map((each) => each.map((line) => `${line}\n`).join(''));
const windows = (text: string) => text.replaceAll('\n', '\r\n');

test('UTF-8 and UTF-16LE, with and without a byte order mark, are the same text', () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(decodeWslText(Buffer.from(windows(text)))).toBe(text);
      expect(decodeWslText(Buffer.from(windows(text), 'utf16le'))).toBe(text);
      expect(decodeWslText(Buffer.from(`\ufeff${windows(text)}`, 'utf16le'))).toBe(text);
    }),
  );
});

test('what a program inside printed before stays as it is', () => {
  fc.assert(
    fc.property(lines, lines, (inside, text) => {
      expect(decodeWslText(Buffer.concat([Buffer.from(inside), Buffer.from(windows(text), 'utf16le')]))).toBe(inside + text);
    }),
  );
});

test('any bytes are some text', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeWslText(bytes) === 'string'));
});

test('--list --verbose is read in any language, with names that hold blanks', () => {
  const english =
    '  NAME             STATE           VERSION\n* Ubuntu-24.04     Running         2\n  Meine Größe 3    Stopped         1\n';
  expect(parseDistributions(english)).toEqual([
    { name: 'Ubuntu-24.04', isDefault: true, state: 'Running', version: 2 },
    { name: 'Meine Größe 3', isDefault: false, state: 'Stopped', version: 1 },
  ]);
  const french = "  NOM       ÉTAT                     VERSION\n* Debian    En cours d'exécution     2\n";
  expect(parseDistributions(french)).toEqual([{ name: 'Debian', isDefault: true, state: "En cours d'exécution", version: 2 }]);
  expect(parseDistributions('Windows Subsystem for Linux has no installed distributions.\n')).toEqual([]);
});
