import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { githubLimits } from '../../src/knowledge/github-limits.js';
import { reportLimits } from '../../src/knowledge/report-limits.js';
import { buildReport } from '../../src/report/build.js';
import { toSummary } from '../../src/report/markdown.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport, finding, parts, result } from '../support/reports.js';

/** Lines outside fences; fails when a fence stays open (CommonMark: closed by at least as many backticks). */
function outsideFences(text: string): string[] {
  let fence: string | undefined;
  const lines = text.split('\n').filter((line) => {
    const mark = /^(`{3,})([^`]*)$/.exec(line);
    if (fence === undefined) {
      fence = mark?.[1];
      return fence === undefined;
    }
    if (mark !== null && mark[2] === '' && mark[1]!.length >= fence.length) fence = undefined;
    return false;
  });
  expect(fence).toBeUndefined();
  return lines;
}

/** A line without its inline code. */
function withoutCode(line: string): string {
  return line.replace(/(?<![\\`])(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');
}

describe('any report, with any budget', () => {
  test('stays in the budget and closes its fences', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 6000 }), (report, maxBytes) => {
        const text = toSummary(report, { maxBytes });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
        outsideFences(text);
      }),
      { numRuns: 300 },
    );
  });

  test('has no HTML and no markup that is not ours', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const line of outsideFences(toSummary(report))) {
          const bare = withoutCode(line);
          expect(bare).not.toMatch(/[<>]/);
          expect(bare).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/);
          expect(bare).not.toMatch(/@\w|:\/\//);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows of a table have as many cells as its head', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        let columns = 0;
        for (const line of outsideFences(toSummary(report))) {
          const bars = line.startsWith('| ') ? line.match(/(?<!\\)\|/g)!.length : 0;
          if (bars > 0 && columns > 0) expect(bars).toBe(columns);
          columns = bars;
        }
      }),
    );
  });
});

describe('shortening', () => {
  const output = Array.from({ length: 200 }, (_, index) => `line ${index} ${'x'.repeat(80)}`).join('\n');
  const findings = Array.from({ length: 400 }, (_, index) => finding({ test: `Test${index}`, output }));
  const report = buildReport(
    parts({
      notes: ['a note'],
      results: [
        result('test', { status: 'fail', cell: { go: '1.26.8', module: '.' }, findings }),
        result('build', { cell: { go: '1.26.8', module: '.' } }),
      ],
    }),
  );
  const sizes = [1_000_000, 120_000, 90_000, 60_000, 25_000, 6_000, 1_000, 300, 20];
  const texts = sizes.map((maxBytes) => toSummary(report, { maxBytes }));

  test('drops outputs, then notes, then findings, then the table, and says so', () => {
    const [outputs, noOutputs] = [texts[0]!, texts[1]!];
    expect(outputs).toContain('line 19');
    expect(outputs).not.toContain('line 20');
    expect(noOutputs).not.toContain('line 0');
    expect(noOutputs).toContain('Test399');
    expect(noOutputs).toContain('- a note');
    const counts = texts.map((text) => (text.match(/^### /gm) ?? []).length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const text of texts.slice(0, 8)) expect(text).toContain('_Shortened to fit; report.json has everything._');
    expect(texts[4]).toContain(`_${400 - counts[4]!} more findings in report.json._`);
    expect(texts[4]).not.toContain('- a note');
    expect(texts[6]).not.toContain('| check |');
  });

  test('keeps the verdict to the end, and is empty when not even that fits', () => {
    for (const text of texts.slice(0, 8)) expect(text).toMatch(/^# ❌ not conformant\n/);
    expect(texts[8]).toBe('');
    expect(toSummary(report, { maxBytes: 30 })).toBe('# ❌ not conformant\n');
  });

  test('the default stays well under what GitHub accepts', () => {
    expect(reportLimits.summaryBytes).toBeLessThan(githubLimits.summaryBytes * 0.75);
    expect(Buffer.byteLength(toSummary(report))).toBeLessThan(reportLimits.summaryBytes);
  });
});

test('output that looks like a fence stays inside', () => {
  const text = toSummary(
    buildReport(
      parts({ results: [result('test', { status: 'fail', findings: [finding({ output: 'a\n```\n# not a heading\n````\n' })] })] }),
    ),
  );
  expect(text).toContain('`````text\na\n```\n# not a heading\n````\n`````');
});

test('says why it matters, where, and what to do', () => {
  const text = toSummary(failingReport());
  for (const part of [
    '`internal/queue/queue.go:31` · `TestParallel`',
    '**→** Guard both accesses',
    'not on go1.26.8',
    '❔ unknown',
    'own profile, not a CNCF certification',
  ]) {
    expect(text).toContain(part);
  }
});
