import { compareVersions, minorOf } from '../go/version.js';
import { comparisonLimits } from '../knowledge/comparison-limits.js';
import { cellId, cellName } from '../model/cell.js';
import type { ReportTrend } from '../model/comparison.js';
import type { CellKey, Report, ReportFinding } from '../model/report.js';
import { comparisonSchemaVersion } from '../model/schema-versions.js';
import { senSlope, spreadOf, wilsonInterval } from '../model/statistics.js';
import { comparedReport, isGoneFrom, type NamedReport, section, testId } from './diff.js';
import type { Sheet } from './sheet.js';
import { counted, duration, verdictTitle } from './words.js';

/** What reports of one repository over time show. Each is counted once, however often its file was copied. */
export function trendOf(named: readonly NamedReport[]): ReportTrend {
  const unique = new Map(
    named.map((one) => [JSON.stringify([one.report.startedAt, one.report.durationMs, one.report.results.length]), one]),
  );
  const runs = [...unique.values()].sort((a, b) => (a.report.startedAt < b.report.startedAt ? -1 : 1));
  const reports = runs.map(({ report }) => report);
  return {
    schemaVersion: comparisonSchemaVersion,
    runs: runs.map((one) => ({ ...comparedReport(one), findings: one.report.findings.length, failedTests: failedTests(one.report) })),
    flaky: flakyTests(reports),
    durations: durationTrends(reports),
    firstBad: firstBadReleases(reports),
    gone: goneFindings(reports),
  };
}

function failedTests({ results }: Report): number {
  return results.reduce((sum, { tests }) => sum + (tests?.counts.fail ?? 0) + (tests?.counts.unfinished ?? 0), 0);
}

/**
 * A test wavers when a re-run within one run passed, or when in one place (check, module, release line, target, limits) it went from failing to
 * passing or back at least twice: once may be a change of the code, and under the race detector it is another test.
 */
function flakyTests(reports: readonly Report[]): ReportTrend['flaky'] {
  const places = new Map<string, Place>();
  for (const { results } of reports)
    for (const { check, cell, tests } of results) {
      const own = ofLine(cell);
      for (const test of tests?.tests ?? []) {
        if (test.status === 'skip') continue;
        const id = `${cellId(check, own)} ${testId(test)}`;
        const place = places.get(id) ?? { check, cell: own, package: test.package, test: test.name, outcomes: [], passedAgain: false };
        places.set(id, place);
        place.outcomes.push(test.status === 'pass');
        if (test.status === 'flaky') place.passedAgain = true;
      }
    }
  return [...places.values()]
    .filter(({ outcomes, passedAgain }) => passedAgain || turns(outcomes) >= 2)
    .map(({ check, cell, package: packagePath, test, outcomes }) => {
      const [runs, failed] = [outcomes.length, outcomes.filter((passed) => !passed).length];
      const share = wilsonInterval(failed, runs, comparisonLimits.normal95);
      return { check, ...(cell !== undefined && { cell }), package: packagePath, test, runs, failed, share };
    })
    .sort((a, b) => b.failed / b.runs - a.failed / a.runs);
}

/** One test in one place, over the runs. */
interface Place {
  readonly check: string;
  readonly cell: CellKey | undefined;
  readonly package: string;
  readonly test: string;
  readonly outcomes: boolean[];
  passedAgain: boolean;
}

/** A cell with the line of its release, `1.26` of `1.26.11`: that is what stays the same over weeks. */
function ofLine(cell: CellKey | undefined): CellKey | undefined {
  return cell?.go === undefined ? cell : { ...cell, go: minorOf(cell.go) };
}

function turns(outcomes: readonly boolean[]): number {
  return outcomes.filter((outcome, index) => index > 0 && outcome !== outcomes[index - 1]).length;
}

/** Per check, module, release line and target, of those runs that passed: a failure ends early. */
function durationTrends(reports: readonly Report[]): ReportTrend['durations'] {
  const groups = new Map<string, { check: string; cell: CellKey | undefined; points: [run: number, ms: number][] }>();
  for (const [run, { results }] of reports.entries())
    for (const { check, cell, status, durationMs } of results) {
      if (status !== 'pass') continue;
      const own = ofLine(cell);
      const id = cellId(check, own);
      const group = groups.get(id) ?? { check, cell: own, points: [] };
      groups.set(id, group);
      group.points.push([run, durationMs]);
    }
  return [...groups.values()]
    .flatMap(({ check, cell, points }) => {
      const medianMs = spreadOf(points.map(([, ms]) => ms))?.median ?? 0;
      if (points.length < comparisonLimits.leastTrendRuns || medianMs < comparisonLimits.leastMs) return [];
      const { slope, interval } = senSlope(points, comparisonLimits.normal95);
      const [perRun, least, most] = [slope, ...interval].map((ms) => ms! / medianMs) as [number, number, number];
      // Where the interval holds 0, no change is shown.
      if (least <= 0 && most >= 0) return [];
      return [
        {
          check,
          ...(cell !== undefined && { cell }),
          n: points.length,
          points: points.map(([run, ms]) => ({ run, ms })),
          medianMs,
          perRun,
          interval: [least, most] as [number, number],
        },
      ];
    })
    .sort((a, b) => b.perRun - a.perRun);
}

/**
 * Of findings in the newest run: releases on which the same checks ran without it are good, and all good ones must be older than all bad ones.
 * Within one run the code is the same; a release that was good in an earlier one may have been so by other code.
 */
function firstBadReleases(reports: readonly Report[]): ReportTrend['firstBad'] {
  return (reports.at(-1)?.findings ?? []).flatMap(({ fingerprint, cause, message, toolchains, notOn }) => {
    const [release, lastGood] = [toolchains.toSorted(compareVersions)[0], notOn.toSorted(compareVersions).at(-1)];
    if (release === undefined || lastGood === undefined || compareVersions(lastGood, release) >= 0) return [];
    const first = reports.find(({ findings }) => findings.some((finding) => finding.fingerprint === fingerprint))!;
    return [{ fingerprint, cause, message, release, lastGood, since: first.startedAt }];
  });
}

function goneFindings(reports: readonly Report[]): ReportTrend['gone'] {
  const latest = new Map<string, { finding: ReportFinding; run: number }>();
  for (const [run, { findings }] of reports.entries()) for (const finding of findings) latest.set(finding.fingerprint, { finding, run });
  return [...latest.values()].flatMap(({ finding, run }) => {
    if ((finding.remedies ?? []).length === 0) return [];
    const later = reports.slice(run + 1).find((report) => isGoneFrom(finding, report));
    if (later === undefined) return [];
    const { fingerprint, cause, message } = finding;
    return [{ fingerprint, cause, message, lastSeen: reports[run]!.startedAt, goneSince: later.startedAt }];
  });
}

// ── for people ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Titles of the sections that have a picture. */
export const trendSections = {
  runs: 'Runs, newest first',
  flaky: 'Tests that waver',
  durations: 'Slower or faster from run to run',
} as const;

/** `12.5 %` */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The trend as a page. */
export function trendSheet({ runs, flaky, durations, firstBad, gone }: ReportTrend): Sheet {
  const day = (time: string) => time.slice(0, 10);
  const few = runs.length < comparisonLimits.leastTrendRuns;
  return {
    title: `${counted(runs.length, 'run')}${runs.length === 0 ? '' : ` from ${day(runs[0]!.startedAt)} to ${day(runs.at(-1)!.startedAt)}`}`,
    lines: few ? [`Durations: fewer than ${comparisonLimits.leastTrendRuns} runs show no trend.`] : [],
    sections: [
      section(
        trendSections.runs,
        ['begun', 'verdict', 'findings', 'failed tests', 'took', 'report'],
        runs
          .toReversed()
          .map(({ startedAt, findings, failedTests: failed, durationMs, name, ...judged }) => [
            startedAt.slice(0, 16).replace('T', ' '),
            verdictTitle(judged),
            String(findings),
            String(failed),
            duration(durationMs),
            name,
          ]),
      ),
      section(
        trendSections.flaky,
        ['test', 'package', 'where', 'failed', '95 % interval'],
        flaky.map(({ test, check, cell, package: packagePath, runs: n, failed, share }) => [
          test,
          packagePath,
          cellName(check, cell),
          `${failed} of ${n}`,
          share.map(percent).join(' to '),
        ]),
      ),
      section(
        trendSections.durations,
        ['check', 'n', 'median', 'per run', '95 % interval'],
        durations.map(({ check, cell, n, medianMs, perRun, interval }) => [
          cellName(check, cell),
          String(n),
          duration(medianMs),
          percent(perRun),
          interval.map(percent).join(' to '),
        ]),
      ),
      section(
        'First bad release',
        ['cause', 'what', 'good until', 'bad from', 'seen since'],
        firstBad.map(({ cause, message, lastGood, release, since }) => [cause, message, `go${lastGood}`, `go${release}`, day(since)]),
      ),
      section(
        'Gone after a remedy had been shown (that it did it is not known)',
        ['cause', 'what', 'last seen', 'gone since'],
        gone.map(({ cause, message, lastSeen, goneSince }) => [cause, message, day(lastSeen), day(goneSince)]),
      ),
    ],
  };
}
