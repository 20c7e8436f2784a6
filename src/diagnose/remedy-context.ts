import { causes as knownCauses } from '../knowledge/causes.js';
import { contextRemedies, type RemedyContext, remedyContexts } from '../knowledge/context-remedies.js';
import { logContexts } from '../knowledge/log-contexts.js';
import { logLimits } from '../knowledge/log-limits.js';
import type { Remedy } from '../model/report.js';
import type { CauseId } from '../model/words.js';

/**
 * Causes with the remedies of their place in front of those that they have; where there are none at all, with the general ones.
 *
 * @param contexts the place to try first in front; none when it is not known
 */
export function inContext<T extends { readonly id: CauseId; readonly remedies: readonly Remedy[] }>(
  causes: readonly T[],
  contexts: readonly RemedyContext[],
): (T & { remedies: Remedy[] })[] {
  return causes.map((cause) => {
    const said = new Set(cause.remedies.map(({ summary }) => summary));
    // What a check advises of the same rests on more: on the limit as it is.
    const own = contexts.flatMap((context) => contextRemedies[cause.id]?.[context] ?? []).filter(({ summary }) => !said.has(summary));
    const all = onceEach([...own, ...cause.remedies]);
    return { ...cause, remedies: all.length === 0 ? [...knownCauses[cause.id].remedies] : all };
  });
}

/** Who is told to type the same twice, in other words, looks for a difference. */
function onceEach(remedies: readonly Remedy[]): Remedy[] {
  const keyOf = ({ summary, commands }: Remedy) => (commands.length === 0 ? summary : commands.join('\n'));
  return remedies.filter((remedy, index) => remedies.findIndex((other) => keyOf(other) === keyOf(remedy)) === index);
}

/** Sees from the lines of a log where it was written. */
export interface ContextReader {
  line(text: string): void;
  /** At most one: the innermost. */
  readonly contexts: readonly RemedyContext[];
}

export function createContextReader(): ContextReader {
  const seen = new Set<RemedyContext>();
  let lines = 0;
  return {
    line: (text) => {
      if (lines++ >= logLimits.contextLines) return;
      for (const { context, pattern } of logContexts) if (!seen.has(context) && pattern.test(text)) seen.add(context);
    },
    get contexts() {
      return remedyContexts.filter((context) => seen.has(context)).slice(0, 1);
    },
  };
}
