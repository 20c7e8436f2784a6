import type { AdviceFamily } from '../knowledge/bad-advice.js';

export interface AdviceFacts {
  /** Advice that does harm and was applied here, by family. */
  readonly 'advice.applied': AppliedAdvice;
}

export type AppliedAdvice = Readonly<Record<AdviceFamily, AdviceSearch>>;

export interface AdviceSearch {
  readonly found: readonly Leftover[];
  /** Places that were looked at. */
  readonly looked: readonly string[];
  /** Places that could not be looked at, with the reason. */
  readonly closed: readonly string[];
}

export interface Leftover {
  /** Row of the table of bad advice. */
  readonly advice: string;
  /** File, variable or setting. */
  readonly place: string;
  readonly line?: number;
  /** What stands there. */
  readonly text: string;
  /** What it does, where the row of the table does not say it precisely. */
  readonly harm?: string;
}
