import { type Facts, known, undetermined } from '../facts/fact.js';
import { SnapshotHost } from '../host/snapshot.js';
import type { Remedy } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import { emptySnapshot } from '../model/snapshot-shape.js';
import type { Check, Outcome } from './check.js';
import { type Situation, situations } from './environment/situations.js';

/** What a check says on a host where it finds something. */
export interface RemedyExample {
  /** Its sentence, with what sets the host apart in front. */
  readonly finding: string;
  readonly remedies: readonly Remedy[];
}

/** Remedies of a check, each once, as the check itself gives them on hosts where it finds something; none for checks of modules and releases. */
export async function remedyExamples(check: Check): Promise<RemedyExample[]> {
  const outcomes = await Promise.all(
    (situations[check.id] ?? []).map(async (situation) => ({ situation, outcome: await onHost(check, situation) })),
  );
  const shown = new Set<string>();
  return outcomes.flatMap(({ situation: { where }, outcome }) => {
    const all = [...(outcome.remedies ?? []), ...(outcome.findings ?? []).flatMap(({ remedies = [] }) => remedies)];
    const fresh = all.filter((remedy) => {
      const key = JSON.stringify(remedy);
      if (shown.has(key)) return false;
      shown.add(key);
      return true;
    });
    return fresh.length === 0 ? [] : [{ finding: `${where === undefined ? '' : `${where}: `}${outcome.summary}`, remedies: fresh }];
  });
}

/** The answer of a check in a situation. */
export async function onHost(check: Check, { facts = {}, parameters = {}, snapshot = {} }: Situation): Promise<Outcome> {
  if (check.scope !== 'host') throw new Error(`${check.id} is not asked of a host`);
  const host = new SnapshotHost({ ...emptySnapshot(), ...snapshot });
  const values: Readonly<Record<string, unknown>> = facts;
  const all = new Proxy({} as Facts, {
    get: (_, id: string) =>
      Object.hasOwn(values, id)
        ? known(values[id], { source: id, value: JSON.stringify(values[id]) })
        : undetermined('no part of the example'),
  });
  return check.run({
    host,
    // All that a question about a host reads of the settings.
    settings: { offline: false } as Settings,
    cell: {},
    parameters,
    timeoutMs: 1000,
    startedAt: new Date(0),
    timeLeft: () => 1000,
    facts: async () => all,
  });
}
