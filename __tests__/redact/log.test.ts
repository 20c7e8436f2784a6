import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { escapeXml, escapeXmlAttribute, plainText } from '../../src/redact/escape.js';
import { sanitizeJson, sanitizeLog, sanitizeLogLine, sanitizeXml } from '../../src/redact/log.js';
import { runnerCommands, setupGoMatcher } from '../support/runner-commands.js';

const pieces = fc.constantFrom(
  '::',
  ':',
  '##[',
  '#',
  '##',
  '[',
  ']',
  'error',
  'add-mask',
  'stop-commands',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u0085',
  '\u3164',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u009b1m',
  '\u001b',
  '\u0000',
  'main.go',
  '.go:',
  '12:3:',
  '\u0661:\u0662: ',
  ': ',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);

describe('the emulated runner', () => {
  test.each([
    ['::error file=a.go,line=1::boom', 'error'],
    ['\u2003 ::add-mask::x', 'add-mask'],
    ['\u200b::group::x', 'group'],
    ['text ##[error]boom', 'error'],
    ['#\u200b#[add-matcher]x.json', 'add-matcher'],
  ])('obeys %j', (line, name) => {
    expect(runnerCommands(line).map((command) => command.name)).toEqual([name]);
  });

  test('lets the matcher of setup-go fire on a compiler line', () => {
    expect(setupGoMatcher.test('| main.go:3:4: undefined: x')).toBe(true);
  });
});

describe('sanitizeLogLine', () => {
  test.each([
    ['::error::boom', '| ::error::boom'],
    ['ok ##[error]boom', '| ok ##\\[error]boom'],
    ['#\u200b#[error]x', '| ##\\[error]x'],
    ['a\r::error::x', '| a ::error::x'],
    ['\u001b[31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u001b\\', '| red link'],
    ['./main.go:3:4: undefined: x', '| ./main.go:3:4 : undefined: x'],
    ['open main.go: no such file', '| open main.go : no such file'],
    ['    main_test.go:12: got 1', '|     main_test.go:12: got 1'],
    ['\tindented', '|  indented'],
  ])('%j becomes %j', (line, safe) => {
    expect(sanitizeLogLine(line)).toBe(safe);
  });

  test('nothing that a program prints is a command, two lines or a match', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        const safe = sanitizeLogLine(line);
        expect(runnerCommands(safe)).toEqual([]);
        expect(setupGoMatcher.test(safe)).toBe(false);
        expect(safe.startsWith('| ')).toBe(true);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('plain text stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w ]*$/), (line) => {
        expect(sanitizeLogLine(line)).toBe(`| ${line}`);
      }),
    );
  });
});

const xml = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: true });

describe('lines of our own with parts of foreign ones', () => {
  test('nothing is a command or a match, colours stay, and so does a document what it means', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const plain = plainText(parts.join(' '));
        for (const text of [
          sanitizeLog(plain),
          sanitizeLog(`    \u001b[2m${plain}\u001b[22m`),
          sanitizeJson(JSON.stringify([plain], null, 2)),
          sanitizeJson(JSON.stringify(parts, null, 2)),
          sanitizeJson(JSON.stringify([parts.join('')], null, 2)),
          sanitizeXml(`<a b="${escapeXmlAttribute(plain)}">${escapeXml(plain)}\n${escapeXml(plain)}</a>`),
        ]) {
          expect(runnerCommands(text)).toEqual([]);
          expect(text.split('\n').filter((line) => setupGoMatcher.test(line))).toEqual([]);
        }
        expect(JSON.parse(sanitizeJson(JSON.stringify(parts)))).toEqual(parts);
        const text = `x${plain}`;
        expect(xml.parse(sanitizeXml(`<a>${escapeXml(text)}</a>`)).a).toBe(text);
      }),
    );
    expect(sanitizeLog('  ✗ \u001b[1mbold\u001b[22m :: text\nmain.go:3:4: undefined: x')).toBe(
      '  ✗ \u001b[1mbold\u001b[22m :: text\nmain.go:3:4 : undefined: x',
    );
  });
});
