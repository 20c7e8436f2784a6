import { comparisonLimits, measuredFacts, momentaryFacts } from '../knowledge/comparison-limits.js';
import { cellId, cellName } from '../model/cell.js';
import { type ComparedReport, cellOrder, type ReportDiff } from '../model/comparison.js';
import type { CellKey, Report, ReportFinding, Result, TestCase } from '../model/report.js';
import { comparisonSchemaVersion } from '../model/schema-versions.js';
import { spreadOf } from '../model/statistics.js';
import type { Status } from '../model/words.js';
import { entryOf } from './baseline.js';
import { isAsked, isGone, type Ran } from './policy.js';
import type { Sheet } from './sheet.js';
import { counted, duration, releases, verdictTitle } from './words.js';

/** A report with the name that people know it by. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** What changed from one report to a later one, of the same machine or another. */
export function diffReports(before: NamedReport, after: NamedReport): ReportDiff {
  return {
    schemaVersion: comparisonSchemaVersion,
    before: comparedReport(before),
    after: comparedReport(after),
    cells: cellChanges(before.report, after.report),
    tests: testChanges(before.report, after.report),
    findings: findingChanges(before.report, after.report),
    facts: factChanges(before.report, after.report),
    ...durationChanges(before.report, after.report),
  };
}

export function comparedReport({ name, report }: NamedReport): ComparedReport {
  const { startedAt, verdict, imported, profile, toolchains, durationMs } = report;
  const others = imported === undefined ? {} : { imported: true as const };
  return { name, startedAt, verdict, ...others, profile: profile.name, releases: toolchains.map(({ version }) => version), durationMs };
}

/** Whether a finding that a report does not have is proved gone there, and not only not shown. */
export function isGoneFrom(finding: ReportFinding, report: Report): boolean {
  return isGone(entryOf(finding), ranIn(report));
}

function ranIn({ results, notRun, plan }: Report): Pick<Ran, 'results' | 'notRun' | 'cells'> {
  return { results, notRun, cells: plan.cells };
}

/** A fact as one comparable text. */
export function factText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

interface Cell {
  readonly check: string;
  readonly cell: CellKey | undefined;
  readonly status: Status | 'not-run';
  readonly result?: Result;
}

function cellsOf({ results, notRun }: Report): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { check, cell, leftOut } of notRun) if (leftOut !== true) cells.set(cellId(check, cell), { check, cell, status: 'not-run' });
  for (const result of results)
    cells.set(cellId(result.check, result.cell), { check: result.check, cell: result.cell, status: result.status, result });
  return cells;
}

/** By the place of two words in an order from best to worst; what is not in it is no worse and no better. */
function changeOf(order: readonly string[], before: string, after: string): DiffRow['change'] {
  const [from, to] = [order.indexOf(before), order.indexOf(after)];
  return from < 0 || to < 0 ? 'other' : to > from ? 'worse' : 'better';
}

const changes: readonly DiffRow['change'][] = ['worse', 'better', 'other'];

function byChange(a: Pick<DiffRow, 'change'>, b: Pick<DiffRow, 'change'>): number {
  return changes.indexOf(a.change) - changes.indexOf(b.change);
}

function cellChanges(before: Report, after: Report): ReportDiff['cells'] {
  const [earlier, later] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((id) => {
      const { check, cell } = (later.get(id) ?? earlier.get(id))!;
      const [from, to] = [earlier.get(id)?.status ?? 'absent', later.get(id)?.status ?? 'absent'];
      return { check, ...(cell !== undefined && { cell }), before: from, after: to, change: changeOf(cellOrder, from, to) };
    })
    .filter((change) => change.before !== change.after)
    .sort(byChange);
}

const testOrder = ['pass', 'skip', 'flaky', 'unfinished', 'fail'];

function testChanges(before: Report, after: Report): ReportDiff['tests'] {
  const earlier = cellsOf(before);
  return [...cellsOf(after)]
    .flatMap(([id, { cell, result }]) => {
      const old = earlier.get(id)?.result?.tests;
      if (old === undefined || result?.tests === undefined) return [];
      const known = new Map(old.tests.map((test) => [testId(test), test.status]));
      return result.tests.tests.flatMap((test) => {
        const was = known.get(testId(test));
        if (was === undefined || was === test.status) return [];
        const change = changeOf(testOrder, was, test.status);
        return [{ package: test.package, test: test.name, ...(cell !== undefined && { cell }), before: was, after: test.status, change }];
      });
    })
    .sort(byChange);
}

export function testId({ package: packagePath, name }: Pick<TestCase, 'package' | 'name'>): string {
  return `${packagePath} ${name}`;
}

function findingChanges(before: Report, after: Report): ReportDiff['findings'] {
  const told = (report: Report) => new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const [earlier, later] = [told(before), told(after)];
  const row = (state: ReportDiff['findings'][number]['state'], { fingerprint, cause, message, severity }: ReportFinding) => ({
    state,
    fingerprint,
    cause,
    message,
    severity,
  });
  return [
    ...after.findings
      .filter(({ fingerprint }) => !earlier.has(fingerprint))
      .map((finding) => row(isAsked(entryOf(finding), ranIn(before)) ? 'new' : 'first-asked', finding)),
    ...before.findings
      .filter(({ fingerprint }) => !later.has(fingerprint))
      .map((finding) => row(isGoneFrom(finding, after) ? 'gone' : 'open', finding)),
  ];
}

function factChanges(before: Report, after: Report): ReportDiff['facts'] {
  const [earlier, later] = [factLeaves(before), factLeaves(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .sort()
    .map((fact) => ({ fact, before: valueOr(earlier, fact), after: valueOr(later, fact) }))
    .filter(({ fact, before: from, after: to }) => factText(from) !== factText(to) && !isNoise(fact, from, to));
}

function isNoise(fact: string, before: unknown, after: unknown): boolean {
  if (!measuredFacts.test(fact) || typeof before !== 'number' || typeof after !== 'number') return false;
  return Math.max(before, after) < comparisonLimits.leastFactRatio * Math.min(before, after);
}

function valueOr(leaves: ReadonlyMap<string, unknown>, fact: string): unknown {
  return leaves.get(fact) ?? 'absent';
}

/** Facts by id; members of those that are objects apart, as `fs.goCache.mount`; without what only says when it was read. */
export function factLeaves({ facts }: Report): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const add = (name: string, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) leaves.set(name, value);
    else for (const [key, member] of Object.entries(value)) add(`${name}.${key}`, member);
  };
  for (const [id, { value }] of Object.entries(facts)) if (!momentaryFacts.has(id)) add(id, value);
  return leaves;
}

/**
 * One machine is faster than another, and one hour than the next: what all cells have in common is their median ratio, and only a cell far
 * outside of how the others scatter around it has changed. On the logarithm, so that twice and half are equally far.
 */
function durationChanges(before: Report, after: Report): Pick<ReportDiff, 'durations'> {
  const earlier = cellsOf(before);
  const pairs = [...cellsOf(after)].flatMap(([id, { check, cell, result }]) => {
    const old = earlier.get(id)?.result;
    if (result?.status !== 'pass' || old?.status !== 'pass' || result.durationMs <= 0 || old.durationMs <= 0) return [];
    const ratio = result.durationMs / old.durationMs;
    return [{ check, ...(cell !== undefined && { cell }), beforeMs: old.durationMs, afterMs: result.durationMs, ratio }];
  });
  // A cell of some milliseconds is noise alone, and would make all noise look large.
  const long = pairs.filter(({ beforeMs, afterMs }) => Math.max(beforeMs, afterMs) >= comparisonLimits.leastMs);
  if (long.length < comparisonLimits.leastPairs) return {};
  const logs = long.map(({ ratio }) => Math.log(ratio));
  const center = spreadOf(logs)!.median;
  const deviation = spreadOf(logs.map((log) => Math.abs(log - center)))!.median * comparisonLimits.deviationsPerMedian;
  const reach = Math.max(deviation * comparisonLimits.outlierDeviations, Math.log(1 + comparisonLimits.leastChange));
  const cells = long
    .filter(({ ratio, beforeMs, afterMs }) => {
      const expected = beforeMs * Math.exp(center);
      return Math.abs(Math.log(ratio) - center) > reach && Math.abs(afterMs - expected) >= comparisonLimits.leastMs;
    })
    .sort((a, b) => b.ratio - a.ratio);
  return {
    durations: { n: long.length, ratio: Math.exp(center), usual: [Math.exp(center - reach), Math.exp(center + reach)], cells },
  };
}

// ── for people ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The differences as a page. */
export function diffSheet({ before, after, cells, tests, findings, facts, durations }: ReportDiff): Sheet {
  const side = ({ name, startedAt, releases: versions, ...judged }: ComparedReport) =>
    `${name}: ${verdictTitle(judged)}, ${startedAt.slice(0, 16).replace('T', ' ')} UTC${versions.length === 0 ? '' : `, ${releases(versions)}`}`;
  const changed = cells.length + tests.length + findings.length + facts.length + (durations?.cells.length ?? 0);
  return {
    title: before.verdict === after.verdict ? `still ${verdictTitle(after)}` : `${verdictTitle(before)} → ${verdictTitle(after)}`,
    lines: [
      side(before),
      side(after),
      ...(before.profile === after.profile ? [] : [`The profiles differ: ${before.profile}, ${after.profile}.`]),
      ...(changed === 0 ? ['Nothing differs.'] : []),
      durations === undefined
        ? `Durations: fewer than ${comparisonLimits.leastPairs} checks of a second or more passed in both; what is noise cannot be told.`
        : `Durations of ${counted(durations.n, 'check')}: ${durations.ratio.toFixed(2)} of before as the median; ${times(durations.usual[0])} to ${times(durations.usual[1])} is usual here.`,
    ],
    sections: [
      section(
        'Findings',
        ['', 'cause', 'what'],
        findings.map(({ state, cause, message }) => [findingWords[state], cause, message]),
      ),
      section(
        'Checks',
        ['check', 'before', 'after'],
        cells.map(({ check, cell, before: from, after: to }) => [cellName(check, cell), from, to]),
      ),
      section(
        'Tests',
        ['test', 'package', 'where', 'before', 'after'],
        tests.map(({ test, package: packagePath, cell, before: from, after: to }) => [
          test,
          packagePath,
          cellName('', cell).replace(/^ · /, ''),
          from,
          to,
        ]),
      ),
      section(
        'Slower or faster than the rest',
        ['check', 'before', 'after', 'ratio'],
        (durations?.cells ?? []).map(({ check, cell, beforeMs, afterMs, ratio }) => [
          cellName(check, cell),
          duration(beforeMs),
          duration(afterMs),
          times(ratio),
        ]),
      ),
      section(
        'Facts',
        ['fact', 'before', 'after'],
        facts.map(({ fact, before: from, after: to }) => [fact, shortFact(from), shortFact(to)]),
      ),
    ],
  };
}

/** The differences as rows of one table, worst first. */
export function diffRows({ cells, tests, findings, facts, durations }: ReportDiff): DiffRow[] {
  const rows: DiffRow[] = [
    ...findings.map(({ state, cause, message }): DiffRow => {
      const [change, before, after] = findingChange[state];
      return { change, what: `${cause}: ${message}`, before, after };
    }),
    ...cells.map(({ check, cell, before, after, change }): DiffRow => ({ change, what: cellName(check, cell), before, after })),
    ...tests.map(({ test, package: packagePath, cell, before, after, change }): DiffRow => {
      return { change, what: cellName(`${packagePath} ${test}`, cell), before, after };
    }),
    ...(durations?.cells ?? []).map(({ check, cell, beforeMs, afterMs, ratio }): DiffRow => {
      return {
        change: ratio > durations!.ratio ? 'worse' : 'better',
        what: cellName(check, cell),
        before: duration(beforeMs),
        after: duration(afterMs),
      };
    }),
    ...facts.map(
      ({ fact, before, after }): DiffRow => ({ change: 'other', what: fact, before: shortFact(before), after: shortFact(after) }),
    ),
  ];
  return rows.sort(byChange).slice(0, comparisonLimits.rows);
}

const findingWords: Readonly<Record<ReportDiff['findings'][number]['state'], string>> = {
  new: 'new',
  'first-asked': 'not asked before',
  gone: 'gone',
  open: 'not shown, not proved gone',
};

/** One difference. */
export interface DiffRow {
  readonly change: 'worse' | 'better' | 'other';
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const findingChange: Readonly<Record<ReportDiff['findings'][number]['state'], readonly [DiffRow['change'], string, string]>> = {
  new: ['worse', 'absent', 'there'],
  'first-asked': ['other', 'not asked', 'there'],
  gone: ['better', 'there', 'gone'],
  open: ['other', 'there', findingWords.open],
};

/** A table of as many rows as people read, and how many more there are. */
export function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Sheet['sections'][number] {
  const more = rows.length - comparisonLimits.rows;
  return {
    title,
    head,
    rows: rows.slice(0, comparisonLimits.rows),
    ...(more > 0 && { lines: [`${counted(more, 'more row')} in the JSON form.`] }),
  };
}

/** A fact in one cell of a table. */
export function shortFact(value: unknown): string {
  const text = factText(value);
  return text.length > comparisonLimits.factCharacters ? `${text.slice(0, comparisonLimits.factCharacters)}…` : text;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
