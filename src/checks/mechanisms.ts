import { killedByOwnLimit } from '../cgroup/judgement.js';
import { goMemoryLimit, leastForGo, limitedExecution } from '../knowledge/limits.js';
import { environmentVariables, onePackageAtATime } from '../knowledge/remedies.js';
import type { CellResources, LimitSet } from '../model/limits.js';
import type { Evidence, Finding, Remedy } from '../model/report.js';
import { sizeText } from '../model/sizes.js';
import type { Outcome } from './check.js';

/**
 * What a cell found, with the mechanism where the counters of the kernel show it: a kill of which the output does not tell who did it,
 * a refused fork. Nothing is said of counters that did not move, and nothing is established by those that others share.
 */
export function withMechanism(outcome: Outcome, resources: CellResources | undefined, limits: LimitSet | undefined): Outcome {
  // What others did at the same time is in shared counters too.
  if (resources === undefined || resources.alone === false || outcome.status === 'skip' || outcome.status === 'pass') return outcome;
  const seen = mechanisms(resources, limits).filter(
    ({ open }) => outcome.status === 'fail' || outcome.findings?.some((each) => each.cause === open),
  );
  if (seen.length === 0) return outcome;
  const own = resources.scope === 'own';
  let { summary } = outcome;
  const findings = (outcome.findings ?? []).map((finding) => {
    const known = seen.find(({ open }) => open === finding.cause);
    if (known === undefined) return finding;
    const better = explained(finding, known, own);
    summary = summary.replace(finding.message, () => better.message);
    return better;
  });
  // Shared counters explain what asks for an explanation, and are no failure by themselves.
  const further = own ? seen.filter(({ cause }) => !findings.some((finding) => finding.cause === cause)) : [];
  return {
    ...outcome,
    summary,
    findings: [...findings, ...further.map(toFinding)],
    evidence: [...(outcome.evidence ?? []), ...seen.map(({ evidence }) => evidence)],
  };
}

function toFinding({ cause, severity, text, remedies, isProved }: Mechanism): Finding {
  return {
    cause,
    severity,
    message: text,
    ...(isProved ? { counted: true } : {}),
    ...(remedies === undefined ? {} : { remedies: [...remedies] }),
  };
}

interface Mechanism {
  readonly cause: Finding['cause'];
  readonly severity: Finding['severity'];
  /** The cause that is named where only the symptom is known. */
  readonly open: Finding['cause'] | undefined;
  readonly text: string;
  readonly evidence: Evidence;
  readonly remedies?: readonly Remedy[];
  /** The counter is that of the limit which is named. */
  readonly isProved: boolean;
}

function explained(finding: Finding, { cause, text, remedies, isProved }: Mechanism, own: boolean): Finding {
  const message = finding.message.replace(/; who sent .*$/, '');
  // What was to be looked for is found.
  const proof = isProved ? { counted: true } : {};
  return { ...finding, cause, message: `${message}; ${text}`, ...(own ? { ...proof, remedies: [...(remedies ?? [])] } : {}) };
}

/** In the order in which they cost least. */
function memoryRemedies(limit: number | undefined): Remedy[] {
  if (limit === undefined || limit < leastForGo) return [onePackageAtATime];
  const early = environmentVariables(
    'Let Go programs collect garbage before the limit',
    { GOMEMLIMIT: goMemoryLimit(limit) },
    'the peak of memory stays below the limit, unless that much is in use',
    'garbage collection takes more of the processor near the limit',
  );
  return [onePackageAtATime, early];
}

function mechanisms({ scope, counters, outcomes = [], outer = [] }: CellResources, limits: LimitSet = {}): Mechanism[] {
  const { memory, pids, cpu } = counters.difference;
  const where = scope === 'own' ? 'the cgroup of the cell' : 'the cgroup that it shares';
  const bit = new Set(outcomes.filter(({ state }) => state === 'bit').map(({ limit }) => limit));
  const list: Mechanism[] = [];
  const killed = memory?.killed ?? 0;
  const outerMemory = outer.find(({ limit }) => limit === 'memory');
  const isProved = killedByOwnLimit(memory);
  if (isProved || (killed > 0 && outerMemory !== undefined)) {
    const own = limits.memory === undefined ? 'the limit of memory' : `the limit of ${sizeText(limits.memory)}`;
    const many = killed === 1 ? '1 process' : `${killed} processes`;
    list.push({
      cause: 'oom.cgroup',
      severity: 'fail',
      open: 'kill.external',
      isProved,
      // The kernel counts a kill with the victim, whose limit it was not: nobody looked at the counters of the outer cgroup.
      text: isProved
        ? `the kernel killed ${many} at ${own} while it ran`
        : `the kernel killed ${many} for want of memory while it ran, at the limit of ${sizeText(outerMemory!.value)} of an outer cgroup (${outerMemory!.folder}) or because the machine had none left`,
      remedies: memoryRemedies(outerMemory?.value ?? limits.memory),
      evidence: {
        source: `kills for want of memory in ${where}`,
        value: `oom_kill ${counters.before.memory?.killed ?? 0} → ${counters.after.memory?.killed ?? 0}`,
      },
    });
  }
  const refused = pids?.limitReached || (pids?.refused ?? 0);
  const outerPids = outer.find(({ limit }) => limit === 'pids');
  if (refused > 0 && (scope === 'shared' || bit.has('pids') || outerPids !== undefined)) {
    const own = limits.pids === undefined ? 'the limit of tasks' : `the limit of ${limits.pids} tasks`;
    const limit =
      bit.has('pids') || outerPids === undefined ? own : `the limit of ${outerPids.value} tasks of an outer cgroup (${outerPids.folder})`;
    list.push({
      cause: 'pids.cgroup',
      severity: 'fail',
      open: 'pids.undetermined',
      isProved: true,
      text: `${refused === 1 ? '1 process or thread was' : `${refused} processes or threads were`} refused at ${limit} while it ran`,
      evidence: {
        source: `refusals in ${where}`,
        value: `pids.events max ${counters.before.pids?.refused ?? 0} → ${counters.after.pids?.refused ?? 0}`,
      },
    });
  }
  const { periods = 0, throttled = 0, throttledSeconds = 0 } = cpu ?? {};
  if (throttled / Math.max(1, periods) >= limitedExecution.throttledShare)
    list.push({
      cause: 'cpu.throttled',
      severity: 'note',
      open: undefined,
      isProved: true,
      text: `the quota of processor time was used up in ${throttled} of ${periods} periods while it ran (${throttledSeconds.toFixed(1)} s held back): what measures time met it`,
      evidence: { source: `throttling in ${where}`, value: `nr_throttled ${throttled} of ${periods}` },
    });
  return list;
}
