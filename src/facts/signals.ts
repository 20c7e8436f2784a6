import type { Evidence } from '../model/report.js';
import { type Fact, known, undetermined } from './fact.js';

/**
 * How much an observation tells. A proof holds whatever else was seen; a strong sign can be wrong in set-ups that are known and
 * rare; a hint is common to both answers, and only two different ones together decide.
 */
export type Strength = 'proof' | 'strong' | 'hint';

/** One observation that speaks for a value. */
export interface Signal<T> {
  readonly value: T;
  readonly strength: Strength;
  /** What it shows, as half a sentence; equal texts count once. */
  readonly shows: string;
  readonly evidence: Evidence;
}

const strongestFirst: readonly Strength[] = ['proof', 'strong', 'hint'];

/**
 * The value that the strongest signals agree on. Weaker ones that disagree are kept as evidence; equally strong ones that disagree
 * leave it open.
 *
 * @param nothing the reason when no signal was seen
 */
export function decide<T extends string | boolean>(signals: readonly Signal<T>[], nothing: string): Fact<T> {
  for (const strength of strongestFirst) {
    const best = signals.filter((signal) => signal.strength === strength);
    if (best.length === 0) continue;
    const values = new Set(best.map(({ value }) => value));
    if (values.size > 1) return undetermined(`signs contradict each other: ${listed(best)}`, ...evidence(best));
    const others = signals.filter((signal) => !best.includes(signal));
    if (strength !== 'hint' || new Set(best.map(({ shows }) => shows)).size >= 2)
      return known(best[0]!.value, ...evidence([...best, ...others]));
    return undetermined(`one hint alone does not decide: ${listed(best)}`, ...evidence(best));
  }
  return undetermined(nothing);
}

function listed<T>(signals: readonly Signal<T>[]): string {
  return [...new Set(signals.map(({ shows, value }) => `${shows} (${String(value)})`))].join(', ');
}

function evidence<T>(signals: readonly Signal<T>[]): Evidence[] {
  return signals.map((signal) => ({ ...signal.evidence, value: `${signal.evidence.value} (${signal.shows})` }));
}
