import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseModFile } from '../../src/go/mod-file.js';

describe('a go.mod file', () => {
  test('names module, go line and toolchain line', () => {
    const text = `// A comment first.
module example.com/m // and one behind

go 1.25.0

toolchain go1.26.7

require (
	example.com/a v1.0.0
	example.com/go v1.2.0 // indirect
)
`;
    expect(parseModFile(text)).toEqual({ module: 'example.com/m', go: '1.25.0', toolchain: 'go1.26.7', use: [] });
  });

  test.each([
    ['one word in a block', 'module (\n\texample.com/m\n)\ngo (\n1.25\n)', { module: 'example.com/m', go: '1.25' }],
    ['quoted', 'module "example.com/m"\ngo `1.25`', { module: 'example.com/m', go: '1.25' }],
    ['a path with slashes that look like a comment', 'module "example.com//m"', { module: 'example.com//m' }],
    ['Windows line ends', 'module example.com/m\r\n\r\ngo 1.25\r\n', { module: 'example.com/m', go: '1.25' }],
    ['a comment without a space', 'go 1.25//x', { go: '1.25' }],
    ['the first of two lines', 'go 1.25\ngo 1.26', { go: '1.25' }],
    ['toolchain default', 'toolchain default', { toolchain: 'default' }],
  ])('may be written with %s', (_, text, expected) => {
    expect(parseModFile(text)).toEqual({ ...expected, use: [] });
  });

  test.each([
    ['nothing', ''],
    ['a verb without a value', 'go\nmodule'],
    ['a module that is required, not declared', 'require module v1.0.0\nreplace go => ./go'],
    ['a go line inside a block of another verb', 'require (\n\tgo 1.25\n)'],
    ['a line in a comment', '// go 1.25'],
  ])('%s declares nothing', (_, text) => {
    expect(parseModFile(text)).toEqual({ use: [] });
  });

  test('a verb that it does not know is passed over, with its block', () => {
    expect(parseModFile('godebug (\n\tdefault=go1.21\n)\ntool example.com/t\nignore (\n\t./web\n)\ngo 1.25')).toEqual({
      go: '1.25',
      use: [],
    });
  });
});

describe('a go.work file', () => {
  test('names the folders that it uses, on one line and in blocks', () => {
    const text = 'go 1.25\n\nuse ./single\n\nuse (\n\t./api // the interface\n\t"./with space"\n\t..\n)\nreplace example.com/a => ./a\n';
    expect(parseModFile(text)).toEqual({ go: '1.25', use: ['./single', './api', './with space', '..'] });
  });
});

describe('any text', () => {
  test('is read without an error, and what is found stands in it', () => {
    const pieces = fc.constantFrom(
      'go',
      'module',
      'use',
      'toolchain',
      ' ',
      '\n',
      '\t',
      '(',
      ')',
      '"',
      '`',
      '//',
      '\\',
      '1.25',
      './a',
      'example.com/m',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const { use, ...rest } = parseModFile(text);
          for (const value of [...use, ...Object.values(rest)]) expect(text).toContain(value);
        },
      ),
    );
  });

  test('what is written in the canonical form is read back', () => {
    const word = fc.stringMatching(/^[a-z0-9./-]{1,20}$/).filter((text) => !text.includes('//'));
    fc.assert(
      fc.property(word, word, fc.array(word), (module, go, use) => {
        const text = `module ${module}\ngo ${go}\nuse (\n${use.map((folder) => `\t${folder}\n`).join('')})\n`;
        expect(parseModFile(text)).toEqual({ module, go, use });
      }),
    );
  });
});
