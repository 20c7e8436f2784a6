import { chartLimits } from '../../knowledge/report-limits.js';
import { spreadOf } from '../../model/statistics.js';
import { h, type Tree } from './tree.js';

// Pictures as SVG elements. What they show stands in tables beside them too; a reader that sees nothing is told the label.

/** One line of a chart of intervals. */
export interface Interval {
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const width = 720;
const nameWidth = 300;
const rowHeight = 26;

/**
 * Values with their intervals, one below the other on one scale.
 *
 * @param scale ends of the scale, and what a value is called there
 */
export function intervalChart(
  label: string,
  all: readonly Interval[],
  { least, most, text }: { readonly least: number; readonly most: number; readonly text: (value: number) => string },
): Tree {
  const shown = all.slice(0, chartLimits.intervals);
  const bottom = shown.length * rowHeight;
  const x = scaleOf(least, most, nameWidth + 10, width - 40);
  const rows = shown.flatMap(({ name, value, from, to }, index) => {
    const y = index * rowHeight + rowHeight / 2;
    const [start, end] = [x(from), x(to)];
    return [
      h('text', { x: 0, y: y + 4 }, shortened(name)),
      line('interval', start, y, end, y),
      line('interval', start, y - 5, start, y + 5),
      line('interval', end, y - 5, end, y + 5),
      h('circle', { class: 'value', cx: x(value), cy: y, r: 4 }),
    ];
  });
  const ticks = [least, (least + most) / 2, most].flatMap((value) => [
    line('grid', x(value), 0, x(value), bottom),
    h('text', { class: 'tick', x: x(value), y: bottom + 18, 'text-anchor': 'middle' }, text(value)),
  ]);
  return picture(label, width, bottom + 24, [...ticks, ...rows]);
}

/** A measurement over runs, with the line that goes through it and the slopes that it may have. */
export interface Trend {
  readonly name: string;
  readonly points: readonly { readonly run: number; readonly ms: number }[];
  /** Milliseconds per run: of the line, and its interval. */
  readonly slope: number;
  readonly interval: readonly [number, number];
  /** How many runs there are in all. */
  readonly runs: number;
}

const plot = { left: 64, right: 8, top: 10, bottom: 24, width: 340, height: 170 } as const;

/**
 * Points with the line of their median slope and, shaded, the lines of its interval, all through the middle run.
 *
 * @param text of a duration
 */
export function trendChart(label: string, { points, slope, interval, runs }: Trend, text: (ms: number) => string): Tree {
  const middle = median(points.map(({ run }) => run));
  // As many points above the line as below it.
  const height = median(points.map(({ run, ms }) => ms - slope * (run - middle)));
  const at = (rate: number, run: number) => Math.max(0, height + rate * (run - middle));
  const [first, last] = [Math.min(...points.map(({ run }) => run)), Math.max(...points.map(({ run }) => run))];
  const highest = Math.max(1, ...points.map(({ ms }) => ms), ...[slope, ...interval].flatMap((rate) => [at(rate, first), at(rate, last)]));
  const x = scaleOf(0, Math.max(1, runs - 1), plot.left, plot.width - plot.right);
  const y = scaleOf(0, highest, plot.height - plot.bottom, plot.top);
  const corner = (rate: number, run: number) => `${x(run)},${y(at(rate, run))}`;
  const [low, high] = interval;
  // Two triangles that meet in the middle: on either side of it the other slope is above.
  const band = [corner(low, first), corner(low, middle), corner(low, last), corner(high, last), corner(high, middle), corner(high, first)];
  return picture(label, plot.width, plot.height, [
    ...[0, highest / 2, highest].flatMap((ms) => [
      line('grid', plot.left, y(ms), plot.width - plot.right, y(ms)),
      h('text', { class: 'tick', x: plot.left - 6, y: y(ms) + 4, 'text-anchor': 'end' }, text(ms)),
    ]),
    h('text', { class: 'tick', x: plot.left, y: plot.height - 6 }, 'oldest run'),
    h('text', { class: 'tick', x: plot.width - plot.right, y: plot.height - 6, 'text-anchor': 'end' }, 'newest'),
    h('polygon', { class: 'band', points: band.join(' ') }),
    line('slope', x(first), y(at(slope, first)), x(last), y(at(slope, last))),
    ...points.map(({ run, ms }) => h('circle', { class: 'value', cx: x(run), cy: y(ms), r: 3 })),
  ]);
}

/** One run in the row of all. */
export interface RunBar {
  /** What a pointer that rests on it is told. */
  readonly title: string;
  readonly count: number;
  /** Of the style: `pass`, `fail` … */
  readonly className: string;
}

/** Runs side by side, the oldest first: as high as what is counted, with a foot in the colour of their verdict. */
export function runChart(label: string, all: readonly RunBar[]): Tree {
  const shown = all.slice(-chartLimits.runs);
  const highest = Math.max(1, ...shown.map(({ count }) => count));
  const step = (width - 44) / Math.max(shown.length, 1);
  const y = scaleOf(0, highest, 100, 12);
  const bars = shown.map(({ title, count, className }, index) => {
    const place = { x: 44 + index * step, width: Math.min(step * 0.8, 40) };
    return h(
      'g',
      { class: className },
      h('title', {}, title),
      h('rect', { ...place, y: y(count), height: 100 - y(count), class: 'amount' }),
      h('rect', { ...place, y: 104, height: 12 }),
    );
  });
  const scale = [0, highest].flatMap((count) => [
    line('grid', 44, y(count), width, y(count)),
    h('text', { class: 'tick', x: 38, y: y(count) + 4, 'text-anchor': 'end' }, String(count)),
  ]);
  return picture(label, width, 120, [...scale, ...bars]);
}

function picture(label: string, wide: number, high: number, content: readonly Tree[]): Tree {
  return h('svg', { class: 'chart', role: 'img', 'aria-label': label, viewBox: `0 0 ${wide} ${high}`, width: wide, height: high }, content);
}

function line(kind: string, x1: number, y1: number, x2: number, y2: number): Tree {
  return h('line', { class: kind, x1, y1, x2, y2 });
}

/** From a value to a place, in tenths of a pixel. */
function scaleOf(least: number, most: number, from: number, to: number): (value: number) => number {
  const span = most - least || 1;
  return (value) => Math.round(10 * (from + ((value - least) / span) * (to - from))) / 10;
}

function shortened(name: string): string {
  const most = chartLimits.nameCharacters;
  return name.length <= most ? name : `…${name.slice(name.length - most + 1)}`;
}

function median(values: readonly number[]): number {
  return spreadOf(values)?.median ?? 0;
}
