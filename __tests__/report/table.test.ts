import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { buildReport } from '../../src/report/build.js';
import { toSummary } from '../../src/report/markdown.js';
import { toTable } from '../../src/report/table.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport, finding, parts, passingReport, result } from '../support/reports.js';

const plain = (width: number) => ({ width, color: false });

describe('any report, at any width', () => {
  test('fits, and holds no control or invisible character', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 40, max: 200 }), (report, width) => {
        const text = toTable(report, plain(width));
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        // Commands are meant to be copied, so they alone stay on one line.
        for (const line of text.split('\n').filter((each) => !each.startsWith('        ')))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });

  test('colour changes nothing but colour, and every line closes what it opens', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const colored = toTable(report, { width: 80, color: true });
        expect(stripVTControlCharacters(colored)).toBe(toTable(report, plain(80)));
        for (const line of colored.split('\n')) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
          const codes = (line.match(/\u001b\[\d+m/g) ?? []).map((code) => Number(code.slice(2, -1)));
          const closing = codes.filter((code) => code === 22 || code === 39);
          expect(closing).toHaveLength(codes.length / 2);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('the verdict is the last line, and what failed comes before what passed', () => {
  const lines = toTable(failingReport(), plain(120)).trimEnd().split('\n');
  expect(lines.at(-1)).toBe('  ✗ not conformant: failed: test (1 of 6), test.race (2 of 6), cross (2 of 18)');
  const rows = lines.filter((line) => /^ {2}(test|build) /.test(line));
  expect(rows[0]).toMatch(/^ {2}test /);
});

test('releases that do not fit side by side go below each other', () => {
  const versions = Array.from({ length: 9 }, (_, index) => `1.${18 + index}.1`);
  const report = buildReport(parts({ results: versions.map((go) => result('build', { cell: { go, module: '.' } })) }));
  const lines = toTable(report, plain(60)).split('\n');
  expect(lines.filter((line) => line.startsWith('  build'))).toHaveLength(3);
  expect(lines.join('\n').match(/go1\.\d+\.1/g)).toEqual(versions.map((version) => `go${version}`));
});

describe('many modules', () => {
  const modules = Array.from({ length: 50 }, (_, index) => `m${index}`);
  const infos = modules.map((directory) => ({ directory, path: `example.com/${directory}`, workspace: false, vendored: false }));
  const ends: Readonly<Record<string, 'fail' | 'warn' | 'skip'>> = { m7: 'warn', m30: 'fail', m41: 'skip' };
  const results = modules.flatMap((module) => [
    result('build', { cell: { go: '1.26.8', module }, status: ends[module] ?? 'pass' }),
    result('vet', { cell: { go: '1.26.8', module }, status: module === 'm41' ? 'skip' : 'pass' }),
    result('test', { cell: { go: '1.26.8', module }, status: 'skip', summary: 'no C compiler' }),
  ]);
  const report = buildReport(parts({ results, modules: infos }));

  test('take one line together where everything is well; those that failed come first', () => {
    const text = toTable(report, plain(80));
    expect(text).toContain('  ✓ 47 more modules 3 checks on go1.26.8: ./m0, ./m1, ./m2, ./m3 and 43 more\n');
    expect(text.indexOf('example.com/m30 · ./m30')).toBeGreaterThan(0);
    expect(text.indexOf('example.com/m30 · ./m30')).toBeLessThan(text.indexOf('example.com/m7 · ./m7'));
    // Nothing ran there, so nothing is said to be well.
    expect(text).toContain('example.com/m41 · ./m41');
    expect(text).toContain('test · ./m0, ./m1, ./m2, ./m3 and 46 more · go1.26.8: no C compiler');
    expect(text.split('\n').length).toBeLessThan(40);
  });

  test('are folded in the summary too', () => {
    const text = toSummary(report);
    expect(text).toContain('47 more modules with 3 checks on go1.26.8');
    expect(text).toContain('#### example.com/m30');
    expect(text).not.toContain('#### example.com/m29');
  });
});

test('many findings: the rest is counted', () => {
  const findings = Array.from({ length: 25 }, (_, index) => finding({ test: `Test${index}` }));
  const text = toTable(buildReport(parts({ results: [result('test', { status: 'fail', findings })] })), plain(80));
  expect(text).toContain('Test24');
  expect(text).not.toContain('Test5');
  expect(text).toContain('… and 5 more findings; report.json has them all');
});

test('a remedy says when it needs root, when it takes effect and how to undo it', () => {
  const remedies = [
    {
      kind: 'fix' as const,
      summary: 'Raise the limit.',
      commands: ['sysctl -w kernel.pid_max=65536'],
      root: true,
      effect: 'at once',
      undo: 'sysctl -w kernel.pid_max=32768',
    },
  ];
  const text = toTable(buildReport(parts({ results: [result('test', { status: 'fail', findings: [finding({ remedies })] })] })), plain(80));
  expect(text).toContain(
    '    → Raise the limit. (as root; at once)\n        sysctl -w kernel.pid_max=65536\n        undo: sysctl -w kernel.pid_max=32768\n',
  );
});

test('levels: a failure of a recommended check is yellow, an informational one dim', () => {
  const fail = (level: 'required' | 'recommended' | 'informational') => result(level, { level, status: 'fail', cell: { go: '1.26.8' } });
  const text = toTable(buildReport(parts({ results: [fail('required'), fail('recommended'), fail('informational')] })), {
    width: 80,
    color: true,
  });
  const row = (name: string) => text.split('\n').find((line) => stripVTControlCharacters(line).startsWith(`  ${name} `))!;
  expect(row('required')).toContain('\u001b[31m✗');
  expect(row('recommended')).toContain('\u001b[33m✗');
  expect(row('informational')).toContain('\u001b[2m✗');
});

test('a calm report has no colour of alarm', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  expect(toTable(passingReport(), { width: 80, color: true })).not.toMatch(/\u001b\[3[135]m/);
});
