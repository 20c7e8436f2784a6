import * as z from 'zod';
import { Remedy } from './report.js';
import { explanationSchemaVersion } from './schema-versions.js';
import { CauseId } from './words-schema.js';

/** A line of a log that shows something. */
export const ShownLine = z.object({
  /** From 1 on; absent where the log is a stream of test events. */
  line: z.number().int().positive().optional(),
  /** As it stands in the log, without decoration, redacted. */
  text: z.string(),
});
export type ShownLine = z.infer<typeof ShownLine>;

/** Why something failed, as a log tells it. */
export const ExplainedCause = z.object({
  id: CauseId,
  confidence: z.enum(['established', 'likely', 'possible']),
  /** What happened, in one sentence each; the first says most. */
  messages: z.array(z.string()),
  /** How often it is told. */
  times: z.number().int().positive(),
  because: z.array(ShownLine),
  /** Causes that are in the same log because of this one. */
  symptoms: z.array(CauseId),
  remedies: z.array(Remedy),
});
export type ExplainedCause = z.infer<typeof ExplainedCause>;

/** What a rule saw. */
export const RuleTrace = z.object({
  rule: z.string(),
  cause: CauseId,
  times: z.number().int().nonnegative(),
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
  /** Failures that nothing explains. */
  unexplained: z.array(ShownLine),
  rules: z.array(RuleTrace).optional(),
});
export type Explanation = z.infer<typeof Explanation>;
