import * as z from 'zod';
import { limitsSchemaVersion } from './schema-versions.js';
import { confidences } from './words.js';
import { CauseId } from './words-schema.js';

/** Limits for one command or cell; absent: not limited by us. */
export const LimitSet = z.object({
  /** CPUs. */
  cpu: z.number().positive().optional(),
  /** Bytes; there is no swap beside them. */
  memory: z.number().int().positive().optional(),
  /** Tasks: processes and threads. */
  pids: z.number().int().positive().optional(),
  /** RLIMIT_NOFILE of each process. */
  nofile: z.number().int().positive().optional(),
  /** RLIMIT_NPROC: tasks of the user. */
  nproc: z.number().int().positive().optional(),
  /** RLIMIT_AS of each process, in bytes. */
  as: z.number().int().positive().optional(),
});
export type LimitSet = z.infer<typeof LimitSet>;

const count = z.number().int().nonnegative();

/** What the kernel counts for a cgroup; a counter that this kernel does not have is absent. */
export const Counters = z.object({
  cpu: z
    .object({
      /** Periods of the quota in which something wanted to run. */
      periods: count.optional(),
      /** Those of them in which the quota was used up. */
      throttled: count.optional(),
      throttledSeconds: z.number().nonnegative().optional(),
      usedSeconds: z.number().nonnegative().optional(),
    })
    .optional(),
  memory: z
    .object({
      /** Processes of the cgroup that the kernel killed for want of memory, whoever's limit it was. */
      killed: count.optional(),
      /** Of these, in cgroups inside that had reached a limit of their own; v1 only. */
      killedByInner: count.optional(),
      /** How often the limit of this cgroup left no way out but killing; v2 only. */
      outOfMemory: count.optional(),
      /** How often the limit was reached: memory was reclaimed, which takes time, or something was killed. */
      limitReached: count.optional(),
      peakBytes: count.optional(),
    })
    .optional(),
  pids: z
    .object({
      /** How often a process or thread could not be made. */
      refused: count.optional(),
      /** Of these, by the limit of this cgroup; v2 since Linux 6.11 only. */
      limitReached: count.optional(),
      peak: count.optional(),
    })
    .optional(),
});
export type Counters = z.infer<typeof Counters>;

/** Counters at the start and at the end, and what happened between. */
export const CounterReadings = z.object({ before: Counters, after: Counters, difference: Counters });
export type CounterReadings = z.infer<typeof CounterReadings>;

/** What became of one limit. */
export const LimitOutcome = z.object({
  limit: LimitSet.keyof(),
  asked: z.number(),
  /** `unknown`: the kernel keeps no counter that tells. */
  state: z.enum(['bit', 'not-reached', 'unknown']),
  /** One sentence with the numbers. */
  summary: z.string(),
  /** How often. */
  times: count.optional(),
  /** Seconds after the start at which it was first and last seen to bite, as exact as the counters are looked at. */
  firstSeconds: z.number().nonnegative().optional(),
  lastSeconds: z.number().nonnegative().optional(),
});
export type LimitOutcome = z.infer<typeof LimitOutcome>;

/** A limit of an outer cgroup that is stricter than what was asked for, so that it is the one in force. */
export const OuterLimit = z.object({ limit: LimitSet.keyof(), value: z.number(), folder: z.string() });
export type OuterLimit = z.infer<typeof OuterLimit>;

/** What a cell used and which limits bit. */
export const CellResources = z.object({
  /** Whose counters these are: of a cgroup of the cell's own, or of the one that it shares with all that runs beside it. */
  scope: z.enum(['own', 'shared']),
  /** Shared, and no other cell ran at the time. */
  alone: z.boolean().optional(),
  /** What held it to the limits. */
  driver: z.string().optional(),
  counters: CounterReadings,
  outcomes: z.array(LimitOutcome).optional(),
  outer: z.array(OuterLimit).optional(),
  notes: z.array(z.string()).optional(),
});
export type CellResources = z.infer<typeof CellResources>;

/** How a check did under one set of limits, over all its cells that ran. */
export const LimitedCells = z.object({
  check: z.string(),
  /** The set, as `--limits` takes it. */
  limits: z.string(),
  n: count,
  medianMs: z.number().nonnegative(),
  leastMs: z.number().nonnegative(),
  mostMs: z.number().nonnegative(),
  /** Of the periods of the quota of all cells, the share in which it was used up. */
  throttledShare: z.number().min(0).max(1).optional(),
  /** The most that a cell had in use. */
  peakBytes: count.optional(),
  /** Processes killed for want of memory. */
  killed: count.optional(),
  /** Processes and threads that could not be made. */
  refused: count.optional(),
  failures: count,
});
export type LimitedCells = z.infer<typeof LimitedCells>;

/** `limits --format json`. */
export const LimitsReport = z.object({
  schemaVersion: z.literal(limitsSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.array(z.string()),
  limits: LimitSet,
  startedAt: z.string(),
  durationMs: z.number().nonnegative(),
  /** `unknown`: the command was not run, because nothing here can hold it to the limits; `drivers` says why. */
  state: z.enum(['ran', 'not-started', 'unknown']),
  /** Why it was not started. */
  reason: z.string().optional(),
  /** What this program ends with: the code of the command, 128 and the number of the signal that ended it, or 125, 126, 127. */
  exit: z.number().int(),
  /** The signal that ended the command. */
  signal: z.string().optional(),
  /** What held it to the limits; absent where only resource limits were asked for and no cgroup could be had. */
  driver: z.string().optional(),
  cgroups: z.array(z.object({ controller: z.string(), version: z.literal([1, 2]), folder: z.string() })),
  outer: z.array(OuterLimit),
  /** Drivers that do not work here, and what would make them. */
  drivers: z.array(z.object({ driver: z.string(), reason: z.string(), remedy: z.string() })),
  counters: CounterReadings.optional(),
  outcomes: z.array(LimitOutcome),
  /** What that means for how the command ended, a sentence each. */
  meaning: z.array(z.string()),
  /** The mechanisms that explain it, as far as the counters show. */
  causes: z.array(z.object({ id: CauseId, confidence: z.enum(confidences) })),
  /** Lines to try. */
  advice: z.array(z.string()),
  /** Processes that outlived the command and were stopped. */
  left: z.array(z.string()),
  notes: z.array(z.string()),
});
export type LimitsReport = z.infer<typeof LimitsReport>;
