import * as z from 'zod';
import { benchSchemaVersion } from './schema-versions.js';

const milliseconds = z.number().nonnegative();

/** One step in one place, or under one set of limits. */
export const BenchRow = z.object({
  /** The folder as it was written, or the set of limits. */
  place: z.string(),
  /** `build`: with an empty build cache; `test-compile`: the test binaries after that build, linked and not run. */
  step: z.enum(['build', 'test-compile']),
  /** Rounds that succeeded; the durations are theirs. */
  n: z.number().int().nonnegative(),
  medianMs: milliseconds.optional(),
  leastMs: milliseconds.optional(),
  mostMs: milliseconds.optional(),
  /** Each round that succeeded, in order. */
  roundsMs: z.array(milliseconds),
  /** Of the periods of the quota of all rounds, the share in which it was used up. */
  throttledShare: z.number().min(0).max(1).optional(),
  /** The most that a round had in use. */
  peakBytes: z.number().int().nonnegative().optional(),
  failures: z.number().int().nonnegative(),
  /** How the first failure ended. */
  failure: z.string().optional(),
});
export type BenchRow = z.infer<typeof BenchRow>;

/** `bench --format json`. */
export const BenchReport = z.object({
  schemaVersion: z.literal(benchSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  kind: z.enum(['fs', 'limits']),
  startedAt: z.string(),
  /** Folder of the module that was built. */
  module: z.string(),
  /** What `go version` says. */
  go: z.string(),
  /** Rounds that were asked for, with all places in turn. */
  rounds: z.number().int().positive(),
  environment: z.object({ processors: z.number().int().positive(), kernel: z.string(), loadAverage: z.number().nonnegative() }),
  /** What was cold and what was warm. */
  caches: z.string(),
  /** The file system of each place. */
  mounts: z.array(z.object({ place: z.string(), type: z.string(), source: z.string(), mountPoint: z.string() })),
  rows: z.array(BenchRow),
  /** What the numbers say, and where they say nothing. */
  conclusions: z.array(z.string()),
  /** The name of the signal that ended it early. */
  interrupted: z.string().optional(),
});
export type BenchReport = z.infer<typeof BenchReport>;
