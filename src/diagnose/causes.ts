import { reportLimits } from '../knowledge/report-limits.js';
import type { Cause, Evidence, Remedy, ReportFinding, Result } from '../model/report.js';
import type { CauseId } from '../model/words.js';

/**
 * The mechanisms behind findings, each with the results it explains. `established`: the finding's own output shows the
 * mechanism; `likely`: it was named without output to show; `possible`: the output shows a symptom that several mechanisms
 * share, so only an observation of the machine could tell, as the counters of the cell's own cgroup do. Notes explain themselves and are no causes.
 */
export function deriveCauses(results: readonly Result[], findings: readonly ReportFinding[]): Cause[] {
  const explained = explainedCells(results);
  const groups = new Map<CauseId, ReportFinding[]>();
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const group = groups.get(finding.cause);
    if (group === undefined) groups.set(finding.cause, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([id, group]) => ({
    id,
    confidence: confidence(id, group),
    summary: group.length === 1 ? group[0]!.message : `${group[0]!.message} (and ${group.length - 1} more)`,
    because: group.slice(0, reportLimits.evidencePerCause).map(evidence),
    explains: explained.get(id) ?? [],
    remedies: mergedRemedies(group),
  }));
}

/** Families whose output (killed, EAGAIN, SIGSYS, silence) several mechanisms produce alike. */
const sharedSymptoms: ReadonlySet<string> = new Set([
  'oom',
  'kill',
  'pids',
  'cpu',
  'hang',
  'seccomp',
  'runc',
  'userns',
  'clock',
  'cache',
  'undetermined',
]);

/** Whether the output of such a failure leaves several mechanisms possible. */
export function isSharedSymptom(id: CauseId): boolean {
  return sharedSymptoms.has(id.split('.')[0]!);
}

function confidence(id: CauseId, findings: readonly ReportFinding[]): Cause['confidence'] {
  if (findings.some(({ counted }) => counted === true)) return 'established';
  if (isSharedSymptom(id)) return 'possible';
  return findings.some(({ output }) => output !== undefined && output !== '') ? 'established' : 'likely';
}

/** The cells of the results that carry a finding of each cause; failures without a finding go with `undetermined`. */
function explainedCells(results: readonly Result[]): ReadonlyMap<CauseId, Cause['explains']> {
  const explained = new Map<CauseId, Cause['explains']>();
  for (const { check, cell, findings = [], status } of results) {
    const named = findings.filter(({ severity }) => severity !== 'note').map(({ cause }) => cause);
    // As aggregateFindings has it: what only notes tell of speaks by its summary.
    const silent = named.length === 0 && (status === 'fail' || status === 'warn');
    for (const cause of new Set<CauseId>(silent ? ['undetermined'] : named)) {
      const list = explained.get(cause) ?? [];
      list.push({ check, ...(cell !== undefined && { cell }) });
      explained.set(cause, list);
    }
  }
  return explained;
}

function evidence({ location, package: packagePath, test, checks, output, message }: ReportFinding): Evidence {
  const place = location === undefined ? undefined : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
  const source = [checks.join(', '), packagePath, test, place].filter((part) => part !== undefined).join(' · ');
  return { source, value: output ?? message };
}

function mergedRemedies(findings: readonly ReportFinding[]): Remedy[] {
  return [...new Map(findings.flatMap(({ remedies = [] }) => remedies).map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}
