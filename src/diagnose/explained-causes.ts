import { logLimits } from '../knowledge/log-limits.js';
import { explains } from '../knowledge/log-signatures.js';
import type { ExplainedCause } from '../model/explanation.js';
import type { CauseId } from '../model/words.js';
import type { LogFinding } from './log-reader.js';

/**
 * What a log tells, as causes: each once, the root before its symptoms, the surer before the less sure, what is wrong with the machine
 * before what is wrong with the code.
 */
export function explainedCauses(findings: readonly LogFinding[]): ExplainedCause[] {
  const groups = new Map<CauseId, LogFinding[]>();
  for (const finding of findings) groups.set(finding.cause, [...(groups.get(finding.cause) ?? []), finding]);
  const causes = [...groups].map(([id, group]): ExplainedCause => {
    const sorted = [...group].sort((a, b) => surest(a) - surest(b));
    return {
      id,
      confidence: sorted[0]!.confidence,
      messages: sorted.slice(0, logLimits.messages).map(({ message }) => message),
      times: group.reduce((sum, { times }) => sum + times, 0),
      because: sorted.flatMap(({ lines }) => lines).slice(0, logLimits.shownLines),
      symptoms: reachable(id).filter((symptom) => groups.has(symptom)),
      remedies: distinct(sorted.flatMap(({ remedies }) => remedies)),
    };
  });
  return rootsFirst(causes);
}

/** The root before its symptoms, the surer before the less sure, the machine before the code. */
export function rootsFirst<T extends Pick<ExplainedCause, 'id' | 'confidence'>>(causes: readonly T[]): T[] {
  const symptoms = new Set(causes.flatMap(({ id }) => reachable(id)));
  const rank = (cause: T) => [symptoms.has(cause.id) ? 1 : 0, surest(cause), kinds.findIndex((kind) => kind.test(cause.id))];
  return causes.toSorted((a, b) => compare(rank(a), rank(b)));
}

/** What a cause brings about, directly or by way of others. */
function reachable(id: CauseId, seen: readonly CauseId[] = []): CauseId[] {
  const next = (explains[id] ?? []).filter((symptom) => !seen.includes(symptom));
  return [...new Set(next.flatMap((symptom) => [symptom, ...reachable(symptom, [...seen, ...next])]))];
}

const confidences = ['established', 'likely', 'possible'];

function surest({ confidence }: Pick<LogFinding, 'confidence'>): number {
  return confidences.indexOf(confidence);
}

/** The machine, the tools, the module, the code; the last fits all. */
const kinds: readonly RegExp[] = [
  /^(?:oom|pids|seccomp|fs|exec|net|clock|userns|runc|wsl|cpu|hang|kill)\./,
  /^(?:go|toolchain|env|cgo|vcs)\.|^race\.(?!detected)/,
  /^mod\./,
  /^(?:build|vet)\./,
  /^race\.|^test\.(?!failed)/,
  /^/,
];

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
