import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { codeFence, codeSpan, escapeMarkdown, escapeXml, escapeXmlAttribute, plainLine, plainText } from '../../src/redact/escape.js';

const anyText = fc.string({ unit: 'binary' });

describe('plainText and plainLine', () => {
  test.each([
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u009b31mred', 'red'],
    ['\u001bMup\u001b(B', 'up'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['evil\u202etxt\u200b.go', 'eviltxt.go'],
    ['half \ud800', 'half \ufffd'],
    ['tab\tstays', 'tab\tstays'],
    ['日本 ✓ é', '日本 ✓ é'],
  ])('%j reads %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('a line is one line with ordinary spaces', () => {
    fc.assert(fc.property(anyText, (text) => expect(plainLine(text)).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u)));
  });

  test('is linear on sequences that never end', () => {
    const start = performance.now();
    plainText('\u001b['.repeat(500_000));
    plainText('\u001b]'.repeat(500_000));
    plainText(`\u001b[${'0'.repeat(2_000_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('Markdown', () => {
  test.each([
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['<img src=x> & more', '&lt;img src=x&gt; &amp; more'],
    ['![x](https://example.com/x.png)', '!\\[x\\](https:\u2060//example.com/x.png)'],
    ['ask @octocat', 'ask @\u2060octocat'],
    ['see #12', 'see \\#\u206012'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    [':tada: $x$ a|b', ':\u2060tada: \\$x\\$ a\\|b'],
    ['main.go:100:4', 'main.go:\u2060100:4'],
    ['www.example.com', 'www\u2060.example.com'],
    ['two\nlines', 'two lines'],
    ['main.go:3:4: want go-1.26.x', 'main.go:3:4: want go-1.26.x'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('no markup survives without a backslash, no tag at all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[<>\n]/);
        expect(escaped.replace(/\\[\\`*_[\]#~|$.)=+-]/g, '')).not.toMatch(/[\\`*_[\]|$]/);
        expect(escaped).not.toMatch(/@\w/);
      }),
    );
  });

  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a\nb', '`a b`'],
    ['  ', ''],
  ])('code span of %j is %s', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  test('a fence is longer than any run of backticks in it', () => {
    expect(codeFence('a\n````\nb\n')).toBe('`````text\na\n````\nb\n`````');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '```', 'x', '\n')), (parts) => {
        const lines = codeFence(parts.join('')).split('\n');
        const fence = lines.at(-1)!;
        expect(lines[0]).toBe(`${fence}text`);
        for (const line of lines.slice(1, -1)) expect(line).not.toContain(fence);
      }),
    );
  });
});

describe('XML', () => {
  test.each([
    ['a]]>b', 'a]]&gt;b'],
    ['<&>', '&lt;&amp;&gt;'],
    ['nul\u0000 esc\u001b', 'nul\ufffd esc\ufffd'],
    ['half \udc00 \uffff', 'half \ufffd \ufffd'],
    ['tab\tline\n', 'tab\tline\n'],
  ])('text %j becomes %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  test('attributes keep line ends', () => {
    expect(escapeXmlAttribute('a\n"b"\t\r')).toBe('a&#10;&quot;b&quot;&#9;&#13;');
  });

  test('what a parser reads is what was written', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      trimValues: false,
      parseTagValue: false,
      parseAttributeValue: false,
      htmlEntities: true,
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[\w<>&"'\] ]+$/), (text) => {
        expect(parser.parse(`<a b="${escapeXmlAttribute(text)}">x${escapeXml(text)}</a>`).a).toEqual({ '@_b': text, '#text': `x${text}` });
      }),
    );
  });
});
