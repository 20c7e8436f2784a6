import type { Clause } from '../model/profile.js';
import type { ClauseStatus, JudgedClause, NotRun, Result } from '../model/report.js';

/** From the one that decides to the one that is only left where there is no other: what does not apply is no obstacle and no proof. */
const gravest: readonly ClauseStatus[] = ['fail', 'unknown', 'not-run', 'warn', 'pass', 'skip'];

/** What the results say of each clause. It decides nothing: the verdict is by the levels of the checks. */
export function judgeClauses(clauses: readonly Clause[], results: readonly Result[], notRun: readonly NotRun[]): JudgedClause[] {
  const cells: readonly Judged[] = [
    ...results.map((result) => (result.waiver === undefined ? result : { ...result, summary: `${result.summary} (waived, not passed)` })),
    ...notRun.map(({ check, level, why }) => ({ check, level, status: 'not-run' as const, summary: why, evidence: [] })),
  ];
  return clauses.map((clause) => {
    const checks = clause.checks.map((check) =>
      judgeCheck(
        check,
        cells.filter((cell) => cell.check === check),
      ),
    );
    return { ...clause, status: worst(checks).status, checks };
  });
}

type Judged = JudgedClause['checks'][number];

function judgeCheck(check: string, cells: readonly Judged[]): Judged {
  if (cells.length === 0) return { check, status: 'not-run', summary: 'not asked here', evidence: [] };
  const { status, level, summary, evidence } = worst(cells);
  const more = cells.length === 1 ? '' : ` (the worst of ${cells.length} cells)`;
  return { check, status, ...(level === undefined ? {} : { level }), summary: `${summary}${more}`, evidence: [...evidence] };
}

function worst<T extends { readonly status: ClauseStatus }>(all: readonly T[]): T {
  return all.reduce((before, each) => (gravest.indexOf(each.status) < gravest.indexOf(before.status) ? each : before));
}

/** What a status means for a clause. */
export const clauseWords: Readonly<Record<ClauseStatus, string>> = {
  pass: 'met',
  warn: 'met with a warning',
  fail: 'not met',
  unknown: 'not determined',
  'not-run': 'not asked',
  skip: 'does not apply',
};
