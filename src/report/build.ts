import { policyChecks } from '../checks/policy/policy.js';
import { deriveCauses } from '../diagnose/causes.js';
import { inContext } from '../diagnose/remedy-context.js';
import { remedyContexts } from '../facts/remedy-context.js';
import type { NotRun, PlannedCell, Policy, Report, ReportFinding, Result } from '../model/report.js';
import { reportSchemaVersion } from '../model/schema-versions.js';
import { statuses } from '../model/words.js';
import { judgeClauses } from './clauses.js';
import { aggregateFindings, severities } from './findings.js';
import { compareLimits } from './limit-comparison.js';
import { acceptanceRank, judge } from './policy.js';
import { verdict } from './verdict.js';

/** What a run knows; the rest of the report follows from it. */
export type ReportParts = Omit<
  Report,
  'schemaVersion' | 'verdict' | 'verdictReason' | 'findings' | 'causes' | 'clauses' | 'limits' | 'counts'
>;

/**
 * The report of a run: its parts with verdict, findings, causes and counts. A whole report is the parts of itself: given with other
 * results or another policy, it is judged anew.
 */
export function buildReport(parts: ReportParts): Report {
  const judged = parts.policy === undefined ? unjudged(parts) : judgedBy(parts, parts.policy);
  const { results, notRun, plan, findings } = judged;
  const plain = verdict(results, notRun, plan.cells, plan.required);
  const limits = compareLimits(results);
  const counted = results.filter(({ waiver }) => waiver === undefined);
  const counts = Object.fromEntries(statuses.map((status) => [status, counted.filter((result) => result.status === status).length]));
  return {
    ...parts,
    results,
    notRun,
    plan,
    schemaVersion: reportSchemaVersion,
    verdict: plain.verdict,
    verdictReason: plain.reason,
    findings,
    causes: inContext(
      deriveCauses(results, findings),
      remedyContexts((id) => parts.facts[id]?.value),
    ),
    ...(parts.profile.clauses === undefined ? {} : { clauses: judgeClauses(parts.profile.clauses, results, notRun) }),
    ...(limits === undefined ? {} : { limits }),
    ...(judged.policy === undefined ? {} : { policy: withVerdict(judged.policy, judged) }),
    counts: { ...counts, ...(parts.policy?.waivers && { waived: results.length - counted.length }), 'not-run': notRun.length },
  };
}

type JudgedParts = Pick<ReportParts, 'results' | 'notRun' | 'plan' | 'policy'> & { readonly findings: ReportFinding[] };

function unjudged({ results, notRun, plan }: ReportParts): JudgedParts {
  return { results, notRun, plan, findings: aggregateFindings(results) };
}

/** The other checks first, then those that judge the policy by what became of them. */
function judgedBy(parts: ReportParts, policy: Policy): JudgedParts {
  const others = <T extends { readonly check: string }>(items: readonly T[]) => items.filter(({ check }) => !isPolicy(check));
  const cells = others(parts.plan.cells);
  const notRun: NotRun[] = others(parts.notRun);
  const judged = judge({ results: others(parts.results), notRun, cells, startedAt: parts.startedAt }, policy);
  const asked = policyChecks.flatMap(({ id }) => parts.plan.cells.find(({ check }) => check === id) ?? []).map(withoutCell);
  const own = asked.map((planned) => policyResult(planned, judged.policy));
  return {
    results: [...judged.results, ...own],
    notRun,
    plan: { ...parts.plan, cells: [...cells, ...asked] },
    policy: judged.policy,
    findings: [...judged.findings, ...aggregateFindings(own)].sort(
      (a, b) => severities[a.severity] - severities[b.severity] || acceptanceRank(a) - acceptanceRank(b),
    ),
  };
}

function isPolicy(check: string): boolean {
  return policyChecks.some(({ id }) => id === check);
}

/** Of several machines together it is still one question. */
function withoutCell({ cell: _, skip: __, ...planned }: PlannedCell): PlannedCell {
  return planned;
}

function policyResult(planned: PlannedCell, policy: Policy): Result {
  const { evidence = [], findings = [], remedies = [], ...outcome } = policyChecks.find(({ id }) => id === planned.check)!.run(policy);
  return {
    ...planned,
    status: outcome.status,
    summary: outcome.summary,
    evidence: [...evidence],
    locations: findings.flatMap(({ location }) => (location === undefined ? [] : [location])),
    remedies: [...remedies],
    ...(findings.length > 0 ? { findings: [...findings] } : {}),
    durationMs: 0,
  };
}

/** With what the verdict would be if failures that the baseline knows did not count. */
function withVerdict(policy: Policy, { results, notRun, plan }: JudgedParts): Policy {
  if (policy.baseline === undefined) return policy;
  const against = verdict(results, notRun, plan.cells, plan.required, { knownCounts: false });
  return { ...policy, baseline: { ...policy.baseline, verdict: against.verdict, verdictReason: against.reason } };
}
