import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sanitizeLog } from '../../../src/redact/log.js';
import { intervalChart, runChart, trendChart } from '../../../src/report/html/charts.js';
import { markup } from '../../../src/report/html/markup.js';
import { sheetHtml } from '../../../src/report/html/sheet-page.js';
import type { Tree } from '../../../src/report/html/tree.js';
import { trendHtml } from '../../../src/report/html/trend-page.js';
import { trendOf } from '../../../src/report/trend.js';
import { anyReport } from '../../support/arbitrary-reports.js';

const tool = { name: 'go-wsl-conform', version: '0.1.0' };
const all = (tree: Tree | string): Tree[] => (typeof tree === 'string' ? [] : [tree, ...tree.children.flatMap(all)]);
const withClass = (tree: Tree, name: string) => all(tree).filter(({ attributes }) => attributes.class === name);
const numbers = (tree: Tree, ...names: string[]) => names.map((name) => Number(tree.attributes[name]));

describe('intervals', () => {
  const scale = { least: 0, most: 1, text: String };

  test('have their point between their ends, each on its line', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 30 }), (triples) => {
        const intervals = triples.map((triple) => {
          const [from, value, to] = triple.toSorted((a, b) => a - b);
          return { name: 'x', value: value!, from: from!, to: to! };
        });
        const chart = intervalChart('label', intervals, scale);
        const points = withClass(chart, 'value');
        const spans = withClass(chart, 'interval').filter(({ attributes }) => attributes.y1 === attributes.y2);
        expect([points.length, spans.length]).toEqual([triples.length, triples.length]);
        for (const [index, span] of spans.entries()) {
          const [[x1, x2, y], [cx, cy]] = [numbers(span, 'x1', 'x2', 'y1'), numbers(points[index]!, 'cx', 'cy')];
          expect([x1! <= cx!, cx! <= x2!, cy === y]).toEqual([true, true, true]);
        }
      }),
    );
  });

  test('are no more than the picture has room for', () => {
    const one = { name: 'n'.repeat(100), value: 0.5, from: 0.2, to: 0.8 };
    const chart = intervalChart('label', Array(100).fill(one), scale);
    expect(withClass(chart, 'value')).toHaveLength(30);
    expect(markup(chart)).not.toContain('n'.repeat(50));
  });
});

describe('a trend', () => {
  const points = [0, 1, 2, 3, 4, 5].map((run) => ({ run, ms: 1000 + 100 * run }));

  test('goes through its points where they lie on a line, higher for longer', () => {
    const chart = trendChart('label', { name: 'x', points, slope: 100, interval: [90, 110], runs: 6 }, (ms) => `${ms} ms`);
    const [slope] = withClass(chart, 'slope');
    const dots = withClass(chart, 'value').map((dot) => numbers(dot, 'cx', 'cy'));
    expect(numbers(slope!, 'x1', 'y1')).toEqual(dots[0]);
    expect(numbers(slope!, 'x2', 'y2')).toEqual(dots.at(-1));
    expect(dots.map(([, y]) => y)).toEqual(dots.map(([, y]) => y!).toSorted((a, b) => b - a));
    expect(withClass(chart, 'band')).toHaveLength(1);
  });

  test('of whatever was measured stays in its frame', () => {
    const rate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const measured = fc.uniqueArray(fc.record({ run: fc.nat(50), ms: fc.nat(1e7) }), { selector: ({ run }) => run, minLength: 1 });
    fc.assert(
      fc.property(measured, rate, rate, rate, (some, slope, low, high) => {
        const text = markup(trendChart('label', { name: 'x', points: some, slope, interval: [low, high], runs: 51 }, String));
        expect(text).not.toMatch(/NaN|Infinity|"-/);
      }),
    );
  });
});

test('runs have a bar and a foot each, the newest of too many', () => {
  const bars = Array.from({ length: 300 }, (_, index) => ({ title: `run ${index}`, count: index % 4, className: 'pass' }));
  const chart = runChart('label', bars);
  expect(withClass(chart, 'amount')).toHaveLength(200);
  expect(markup(chart)).toContain('run 299');
  expect(markup(chart)).not.toContain('run 99<');
  expect(markup(runChart('label', []))).toContain('<svg');
});

test('pages of comparisons have no script, and hold nothing that a runner obeys', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { minLength: 1, maxLength: 4 }), (reports) => {
      const html = trendHtml(trendOf(reports.map((report) => ({ name: '::error::x<script>', report }))), tool);
      expect(html).toContain("script-src 'none'");
      expect(html).not.toMatch(/<script/);
      expect(sanitizeLog(html)).toBe(html);
    }),
    { numRuns: 30 },
  );
});

test('a status in a cell has its mark, any other text has none', () => {
  const section = { title: 't', head: ['check', 'a', 'b'], rows: [['build', 'fail 2, pass 4', 'failing']] };
  const html = sheetHtml({ title: 'x', lines: [], sections: [section] }, tool);
  expect(html).toContain('<span class="badge fail"><span aria-hidden="true">✗ </span>fail 2, pass 4</span>');
  expect(html).toContain('<td>failing</td>');
});
