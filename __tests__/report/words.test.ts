import { describe, expect, test } from '@jest/globals';
import { buildReport } from '../../src/report/build.js';
import { shorten, wrap } from '../../src/report/layout.js';
import { duration, furtherOutput, moduleTitle, subjects, told, unanswered, unansweredSections } from '../../src/report/words.js';
import { finding, parts, result } from '../support/reports.js';

test.each([
  [0, '0.0 s'],
  [449, '0.4 s'],
  [59_949, '59.9 s'],
  [59_950, '1m 00s'],
  [125_400, '2m 05s'],
  [3_599_400, '59m 59s'],
  [3_599_600, '1h 00m'],
  [7_380_000, '2h 03m'],
])('%i ms read %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

describe('what a finding is about', () => {
  const place = { location: { file: 'a.go', line: 3, column: 4 } };
  test.each([
    [{ ...place, test: 'TestA', package: 'p' }, ['a.go:3:4', 'TestA']],
    [{ ...place, package: 'p' }, ['a.go:3:4']],
    [{ test: 'TestA', package: 'p' }, ['TestA']],
    [{ package: 'p' }, ['p']],
    [{}, []],
  ])('%j', (changes, expected) => {
    expect(subjects(finding(changes))).toEqual(expected);
  });
});

test.each([
  [undefined, undefined, 'this machine'],
  ['.', 'example.com/a', 'example.com/a'],
  ['b', 'example.com/a/b', 'example.com/a/b · ./b'],
  ['b', undefined, './b'],
])('module %s of %s is titled %s', (directory, path, title) => {
  expect(moduleTitle(directory, path)).toBe(title);
});

test.each([
  ['  a_test.go:3: boom\n  more\n\n', 'a_test.go:3: boom', ['  more']],
  ['boom\n', 'a.go:3: boom', []],
  ['\n\nfirst\n', 'boom', ['first']],
  ['', 'boom', []],
])('output %j beside message %j adds %j', (output, message, lines) => {
  expect(furtherOutput(finding({ output, message }))).toEqual(lines);
});

test('answers that are missing are put together, what leaves the verdict open first', () => {
  const cell = (go: string, module = '.', target?: string) => ({ cell: { go, module, ...(target !== undefined && { target }) } });
  const report = buildReport(
    parts({
      modules: ['.', 'b'].map((directory) => ({ directory, path: `example.com/${directory}`, workspace: false, vendored: false })),
      results: [
        result('test', { status: 'skip', summary: 'too old', ...cell('1.24.0') }),
        result('vet', { status: 'skip', summary: 'too old', ...cell('1.24.0') }),
        result('cross', { status: 'unknown', summary: 'no space', ...cell('1.26.0', 'b', 'linux/arm64') }),
        result('build', cell('1.26.0')),
      ],
      notRun: ['1.26.0', '1.9.7'].map((go) => ({ check: 'test', level: 'required' as const, why: 'interrupted', ...cell(go) })),
    }),
  );
  expect(unanswered(report)).toEqual([
    { status: 'unknown', checks: ['cross'], cells: './b · go1.26.0 · linux/arm64', why: 'no space' },
    { status: 'not-run', checks: ['test'], cells: '. · go1.9.7, go1.26.0', why: 'interrupted' },
    { status: 'skip', checks: ['test', 'vet'], cells: '. · go1.24.0', why: 'too old' },
  ]);
  // That something does not apply is an answer, and stands under a title of its own.
  expect(unansweredSections(report, 2).map(({ title, rows }) => [title, rows.map(({ status }) => status)])).toEqual([
    ['Without an answer', ['unknown', 'not-run']],
    ['Does not apply', ['skip']],
  ]);
});

describe('lines', () => {
  const page = { width: 10, color: false };
  test.each([
    [['one two three'], ['> one two', '  three']],
    [['abcdefghijklmnop'], ['> abcdefgh', '  ijklmnop']],
    [['a ', 'b', 'c  d'], ['> a bc d']],
    [['日本語日本語'], ['> 日本語日', '  本語']],
    [[''], ['>']],
  ])('%j', (spans, lines) => {
    expect(wrap(spans, page, '> ', '  ')).toEqual(lines);
  });

  test('a style closes at the end of each line and opens again on the next', () => {
    expect(wrap([['bold', 'one two three']], { width: 10, color: true }, '')).toEqual([
      '\u001b[1mone two\u001b[22m',
      '\u001b[1mthree\u001b[22m',
    ]);
  });

  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['日本語', 5, '日本…'],
  ])('%s in %i columns is %s', (text, width, short) => {
    expect(shorten(text, width)).toBe(short);
  });
});

test('good answers that are worth reading are told once for all cells that gave them', () => {
  const cell = (go: string) => ({ cell: { go }, tells: true });
  const report = buildReport(
    parts({
      plan: { cells: ['b', 'a', 'c'].map((check) => ({ check, level: 'informational' as const })), required: [] },
      results: [
        result('a', { summary: 'two', ...cell('1.24.0') }),
        result('a', { summary: 'eight', ...cell('1.26.0') }),
        result('a', { summary: 'two', ...cell('1.25.0') }),
        result('b', { summary: 'same', ...cell('1.24.0') }),
        result('b', { summary: 'same', ...cell('1.25.0') }),
        result('b', { summary: 'does not apply', status: 'skip', ...cell('1.26.0') }),
        result('c', { summary: 'bad', status: 'warn', ...cell('1.24.0') }),
        result('d', { summary: 'nobody asks for its words', cell: { go: '1.24.0' } }),
      ],
    }),
  );
  expect(told(report)).toEqual([
    { check: 'b', cells: '', summary: 'same' },
    { check: 'a', cells: 'go1.24.0, go1.25.0', summary: 'two' },
    { check: 'a', cells: 'go1.26.0', summary: 'eight' },
  ]);
});
