import type { ReportComparison } from '../model/comparison.js';
import type { Report } from '../model/report.js';
import { comparisonSchemaVersion } from '../model/schema-versions.js';
import { comparedReport, factLeaves, factText, type NamedReport, section, shortFact } from './diff.js';
import type { Sheet } from './sheet.js';
import { type CellStatus, duration, releases, verdictTitle } from './words.js';

/** Reports side by side, to choose among machines or images by what was measured on them. There are no scores: what matters is the reader's. */
export function compareReports(named: readonly NamedReport[]): ReportComparison {
  const leaves = named.map(({ report }) => factLeaves(report));
  const differs = (values: readonly unknown[]) => new Set(values.map(factText)).size > 1;
  return {
    schemaVersion: comparisonSchemaVersion,
    reports: named.map(comparedReport),
    facts: [...new Set(leaves.flatMap((own) => [...own.keys()]))].sort().map((fact) => {
      const values = leaves.map((own) => own.get(fact));
      return { fact, values, differs: differs(values) };
    }),
    checks: [...new Set(named.flatMap(({ report }) => [...report.results, ...asked(report)].map(({ check }) => check)))].map((check) => {
      const values = named.map(({ report }) => checkText(report, check));
      return { check, values, differs: differs(values) };
    }),
  };
}

/** What has no result although it was asked. */
function asked({ notRun }: Report): Report['notRun'] {
  return notRun.filter(({ leftOut }) => leftOut !== true);
}

/** The worst of a check's cells first, with how many there are of each: `fail 2, pass 4`. */
function checkText(report: Report, check: string): string {
  const counts = new Map<CellStatus, number>();
  const all: readonly { readonly check: string; readonly status?: CellStatus }[] = [...report.results, ...asked(report)];
  for (const { check: own, status = 'not-run' } of all) if (own === check) counts.set(status, (counts.get(status) ?? 0) + 1);
  if (counts.size === 0) return 'absent';
  const [[only] = []] = [...counts];
  if (counts.size === 1) return only!;
  return order.flatMap((status) => (counts.has(status) ? [`${status} ${counts.get(status)}`] : [])).join(', ');
}

const order: readonly CellStatus[] = ['fail', 'not-run', 'unknown', 'warn', 'waived', 'skip', 'pass'];

/**
 * The comparison as a page: what differs, and how much is the same.
 *
 * @param all rows that are the same everywhere too
 */
export function comparisonSheet({ reports, facts, checks }: ReportComparison, { all = false }: { readonly all?: boolean } = {}): Sheet {
  const shown = <T extends { readonly differs: boolean }>(rows: readonly T[]) => (all ? rows : rows.filter(({ differs }) => differs));
  const same = [...facts, ...checks].filter(({ differs }) => !differs).length;
  const columns = reports.map(({ name }) => name);
  return {
    title: `${reports.length} reports side by side`,
    lines: all || same === 0 ? [] : [`${same} facts and checks are the same everywhere; --all shows them.`],
    sections: [
      section(
        'Reports',
        ['report', 'verdict', 'begun', 'took', 'releases'],
        reports.map(({ name, startedAt, durationMs, releases: versions, ...judged }) => [
          name,
          verdictTitle(judged),
          startedAt.slice(0, 16).replace('T', ' '),
          duration(durationMs),
          releases(versions),
        ]),
      ),
      section(
        'Checks',
        ['check', ...columns],
        shown(checks).map(({ check, values }) => [check, ...values]),
      ),
      section(
        'Facts',
        ['fact', ...columns],
        shown(facts).map(({ fact, values }) => [fact, ...values.map((value) => (value === undefined ? 'absent' : shortFact(value)))]),
      ),
    ],
  };
}
