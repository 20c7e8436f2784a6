import { deriveCauses } from '../diagnose/causes.js';
import type { Report } from '../model/report.js';
import { reportSchemaVersion } from '../model/schema-versions.js';
import { statuses } from '../model/words.js';
import { judgeClauses } from './clauses.js';
import { aggregateFindings } from './findings.js';
import { compareLimits } from './limit-comparison.js';
import { verdict } from './verdict.js';

/** What a run knows; the rest of the report follows from it. */
export type ReportParts = Omit<
  Report,
  'schemaVersion' | 'verdict' | 'verdictReason' | 'findings' | 'causes' | 'clauses' | 'limits' | 'counts'
>;

/** The report of a run: its parts with verdict, findings, causes and counts. */
export function buildReport(parts: ReportParts): Report {
  const { results, notRun, plan } = parts;
  const findings = aggregateFindings(results);
  const judged = verdict(results, notRun, plan.cells, plan.required);
  const limits = compareLimits(results);
  const counts = Object.fromEntries(statuses.map((status) => [status, results.filter((result) => result.status === status).length]));
  return {
    ...parts,
    schemaVersion: reportSchemaVersion,
    verdict: judged.verdict,
    verdictReason: judged.reason,
    findings,
    causes: deriveCauses(results, findings),
    ...(parts.profile.clauses === undefined ? {} : { clauses: judgeClauses(parts.profile.clauses, results, notRun) }),
    ...(limits === undefined ? {} : { limits }),
    counts: { ...counts, 'not-run': notRun.length },
  };
}
