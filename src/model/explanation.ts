import * as z from 'zod';
import { Evidence, Remedy } from './report.js';
import { explanationSchemaVersion } from './schema-versions.js';
import { confidences } from './words.js';
import { CauseId } from './words-schema.js';

/** A line of a log that shows something. */
export const ShownLine = z.object({
  /** From 1 on; absent where the log is a stream of test events. */
  line: z.number().int().positive().optional(),
  /** As it stands in the log, without decoration, redacted. */
  text: z.string(),
});
export type ShownLine = z.infer<typeof ShownLine>;

/** What the place of a failure says of a cause. */
export const PlaceObservation = z.object({
  /** One sentence. */
  says: z.string(),
  /** What that means for the cause. */
  effect: z.enum(['proves', 'supports', 'hints', 'tells', 'against', 'excludes']),
  evidence: z.array(Evidence),
});
export type PlaceObservation = z.infer<typeof PlaceObservation>;

/** Why something failed, as a log tells it. */
export const ExplainedCause = z.object({
  id: CauseId,
  confidence: z.enum(confidences),
  /** What happened, in one sentence each; the first says most. */
  messages: z.array(z.string()),
  /** How often it is told. */
  times: z.number().int().positive(),
  because: z.array(ShownLine),
  /** Causes that are in the same log because of this one. */
  symptoms: z.array(CauseId),
  remedies: z.array(Remedy),
  /** What was seen of the place; absent where nobody looked or nothing of it bears on the cause. */
  observed: z.array(PlaceObservation).optional(),
});
export type ExplainedCause = z.infer<typeof ExplainedCause>;

/** What a rule saw. */
export const RuleTrace = z.object({
  rule: z.string(),
  cause: CauseId,
  times: z.number().int().nonnegative(),
  /** What it looked at, where that is not the lines of the log. */
  looked: z.string().optional(),
  /** Why it does not count. */
  left: z.string().optional(),
});
export type RuleTrace = z.infer<typeof RuleTrace>;

/** `explain --format json`. */
export const Explanation = z.object({
  schemaVersion: z.literal(explanationSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  input: z.object({
    name: z.string(),
    kind: z.enum(['log', 'test events', 'report', 'snapshot', 'process']),
    lines: z.number().int().nonnegative(),
    /** The log is binary or was cut within a line. */
    notes: z.array(z.string()),
  }),
  /** Best first. */
  causes: z.array(ExplainedCause),
  /**
   * Which place was looked at besides: `here` this machine, now; `recorded` what a run or a recording kept of it; `pasted` what somebody
   * wrote down.
   */
  place: z.enum(['here', 'recorded', 'pasted']).optional(),
  /** Causes that the log leaves open and the place does not. */
  ruledOut: z.array(z.object({ id: CauseId, observed: z.array(PlaceObservation) })).optional(),
  /** What the goroutines of a Go program wait for, where it was asked to print them; the longest first. */
  goroutines: z
    .array(
      z.object({
        /** The runtime's words: `chan receive`, `sync.Mutex.Lock`, `IO wait`. */
        state: z.string(),
        count: z.number().int().positive(),
        /** How long the first of them has waited, where that is a minute or more. */
        minutes: z.number().int().nonnegative().optional(),
        /** The innermost call that is not of Go itself, with its place. */
        at: z.string(),
      }),
    )
    .optional(),
  /** Failures that nothing explains. */
  unexplained: z.array(ShownLine),
  rules: z.array(RuleTrace).optional(),
});
export type Explanation = z.infer<typeof Explanation>;
