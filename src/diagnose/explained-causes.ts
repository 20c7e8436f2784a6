import { logLimits } from '../knowledge/log-limits.js';
import { explains } from '../knowledge/log-signatures.js';
import type { ExplainedCause } from '../model/explanation.js';
import { type CauseId, confidences } from '../model/words.js';
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
      symptoms: [],
      remedies: distinct(sorted.flatMap(({ remedies }) => remedies)),
    };
  });
  return withSymptoms(causes);
}

/** The root before its symptoms, the surer before the less sure, the machine before the code. */
export function rootsFirst<T extends Pick<ExplainedCause, 'id' | 'confidence'>>(causes: readonly T[]): T[] {
  const symptoms = new Set(causes.flatMap(({ id }) => symptomsOf(id)));
  const rank = (cause: T) => [symptoms.has(cause.id) ? 1 : 0, surest(cause), kinds.findIndex((kind) => kind.test(cause.id))];
  return causes.toSorted((a, b) => compare(rank(a), rank(b)));
}

/** Causes with what else of them comes of each, in the order in which they are told. */
export function withSymptoms(causes: readonly ExplainedCause[]): ExplainedCause[] {
  const there = new Set(causes.map(({ id }) => id));
  return rootsFirst(causes.map((cause) => ({ ...cause, symptoms: symptomsOf(cause.id).filter((symptom) => there.has(symptom)) })));
}

/** What a cause brings about, directly or by way of others. */
export function symptomsOf(id: CauseId, seen: readonly CauseId[] = []): CauseId[] {
  const next = (explains[id] ?? []).filter((symptom) => !seen.includes(symptom));
  return [...new Set(next.flatMap((symptom) => [symptom, ...symptomsOf(symptom, [...seen, ...next])]))];
}

function surest({ confidence }: Pick<LogFinding, 'confidence'>): number {
  return confidences.indexOf(confidence);
}

/** The machine, the tools, the module, the code; the last fits all. */
const kinds: readonly RegExp[] = [
  /^(?:oom|pids|seccomp|fs|exec|net|clock|userns|runc|wsl|cpu|hang|kill)\./,
  /^(?:go|toolchain|env|cache|cgo|vcs)\.|^race\.(?!detected)/,
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
