import type { FactId, Facts, FactValues } from '../../src/facts/fact.js';

/** Where a situation is prepared: on this machine, or in a guest with one of the layouts of cgroups. */
export const guestKinds = ['v2', 'hybrid', 'v1', 'systemd'] as const;
export type GuestKind = (typeof guestKinds)[number];
export type Place = 'here' | GuestKind;

/** Something done to a machine, and what is true of it therefore. */
export interface Situation {
  readonly name: string;
  readonly places: readonly Place[];
  /** `--record` keeps what was recorded on this machine too: the situation names nothing of its owner. */
  readonly kept?: boolean;
  /** Programs that it needs and that are not everywhere. */
  readonly needs?: readonly string[];
  /**
   * A program of /bin/sh, run by root in a mount namespace of its own. It has `doctor`, which records; `$OUT`, where the recording
   * goes; `$WORK`, an empty folder; `$TREE`, a root file system with all of this; and `try COMMAND`, which skips the situation where
   * the command fails.
   */
  readonly script: string;
  readonly expected: Expectation;
}

/** Written by hand: what must be found, because it was arranged so. */
export interface Expectation {
  /** Objects are compared by the members that are named. */
  readonly facts: { readonly [Id in FactId]?: Partly<FactValues[Id]> };
  /** Facts that must stay open, because nothing there tells. */
  readonly open?: readonly FactId[];
}

type Partly<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [Key in keyof T]?: Partly<T[Key]> } : T;

/** What differs from what was arranged, one line each. Empty: it is right. */
export function differences(facts: Facts, { facts: wanted, open = [] }: Expectation): string[] {
  const wrong = Object.entries(wanted).flatMap(([id, value]) => {
    const found = facts[id as FactId];
    if (found.reason !== undefined) return [`${id}: not determined (${found.reason}), wanted ${JSON.stringify(value)}`];
    return isPart(value, found.value) ? [] : [`${id}: ${JSON.stringify(found.value)}, wanted ${JSON.stringify(value)}`];
  });
  const told = open.flatMap((id) =>
    facts[id].reason === undefined ? [`${id}: ${JSON.stringify(facts[id].value)}, which nothing tells`] : [],
  );
  return [...wrong, ...told];
}

function isPart(wanted: unknown, found: unknown): boolean {
  if (wanted === null || typeof wanted !== 'object') return wanted === found;
  if (found === null || typeof found !== 'object') return false;
  if (Array.isArray(wanted)) return JSON.stringify(wanted) === JSON.stringify(found);
  return Object.entries(wanted).every(([key, value]) => isPart(value, (found as Record<string, unknown>)[key]));
}

/** Whether the recordings of a situation are kept for the unit tests. */
export function isKept({ kept = false }: Situation, place: Place): boolean {
  return kept || place !== 'here';
}
