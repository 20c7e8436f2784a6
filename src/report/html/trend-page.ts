import { chartLimits } from '../../knowledge/report-limits.js';
import { cellName } from '../../model/cell.js';
import type { ReportTrend } from '../../model/comparison.js';
import type { Report } from '../../model/report.js';
import { percent, trendSections, trendSheet } from '../trend.js';
import { counted, duration, verdictTitle } from '../words.js';
import { intervalChart, runChart, trendChart } from './charts.js';
import { verdictLooks } from './looks.js';
import { line } from './parts.js';
import { sheetHtml } from './sheet-page.js';
import { h, type Tree } from './tree.js';

/** What many runs show, as a page: the tables, with a picture of the runs, of how often tests fail and of each duration that changes. */
export function trendHtml(trend: ReportTrend, tool: Report['tool']): string {
  const pictures = new Map<string, readonly Tree[]>([
    [trendSections.runs, [runsPicture(trend)]],
    [trendSections.flaky, [flakyPicture(trend)]],
    [trendSections.durations, [durationPictures(trend)]],
  ]);
  return sheetHtml(trendSheet(trend), tool, pictures);
}

function runsPicture({ runs }: ReportTrend): Tree {
  const bars = runs.map(({ startedAt, failedTests, ...judged }) => ({
    title: line(`${startedAt.slice(0, 16).replace('T', ' ')}: ${verdictTitle(judged)}, ${counted(failedTests, 'failed test')}`),
    count: failedTests,
    className: verdictLooks[judged.verdict].className,
  }));
  return figure(
    runChart('failed tests of each run, the oldest first, with its verdict below', bars),
    'Failed tests of each run, the oldest first; the foot has the colour of its verdict.',
  );
}

function flakyPicture({ flaky }: ReportTrend): Tree {
  const intervals = flaky.map(({ test, check, cell, failed, runs, share: [from, to] }) => ({
    name: line(`${test} · ${cellName(check, cell)}`),
    value: failed / runs,
    from,
    to,
  }));
  const scale = { least: 0, most: 1, text: (share: number) => percent(share) };
  return figure(
    intervalChart('share of runs in which each test fails, with its 95 % interval', intervals, scale),
    'Share of runs in which a test fails: the point is what was seen, the line its 95 % interval.',
  );
}

function durationPictures({ durations, runs }: ReportTrend): Tree {
  const shown = durations.slice(0, chartLimits.trends);
  return h(
    'div',
    { class: 'charts' },
    shown.map(({ check, cell, points, medianMs, perRun, interval }) => {
      const name = line(cellName(check, cell));
      const chart = {
        name,
        points,
        slope: perRun * medianMs,
        interval: [interval[0] * medianMs, interval[1] * medianMs] as const,
        runs: runs.length,
      };
      return figure(
        trendChart(`duration of ${name} over the runs`, chart, duration),
        `${name}: ${percent(perRun)} per run, 95 % interval ${interval.map(percent).join(' to ')} (shaded)`,
      );
    }),
  );
}

function figure(picture: Tree, caption: string): Tree {
  return h('figure', {}, picture, h('figcaption', {}, caption));
}
