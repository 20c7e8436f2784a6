import * as z from 'zod';
import { CellKey } from './report.js';
import { comparisonSchemaVersion } from './schema-versions.js';
import { CauseId, Verdict } from './words-schema.js';

/** A report as a side of a comparison. */
export const ComparedReport = z.object({
  /** What people call it: its file. */
  name: z.string(),
  startedAt: z.string(),
  verdict: Verdict,
  /** Other tools brought the results. */
  imported: z.literal(true).optional(),
  profile: z.string(),
  releases: z.array(z.string()),
  durationMs: z.number(),
});
export type ComparedReport = z.infer<typeof ComparedReport>;

/** What a cell, a test or a fact was; `absent`: the report says nothing of it. */
const State = z.string();

/** `other`: only one of the two reports says something of it, or no order tells. */
const Change = z.enum(['worse', 'better', 'other']);

/** `report diff --format json`: what changed from one report to another. */
export const ReportDiff = z.object({
  schemaVersion: z.literal(comparisonSchemaVersion),
  before: ComparedReport,
  after: ComparedReport,
  /** Cells whose status differs, and those that only one of the two has (`absent`, `not-run`). */
  cells: z.array(z.object({ check: z.string(), cell: CellKey.optional(), before: State, after: State, change: Change })),
  /** Tests whose status differs, in cells that both have. */
  tests: z.array(
    z.object({ package: z.string(), test: z.string(), cell: CellKey.optional(), before: State, after: State, change: Change }),
  ),
  /**
   * `new`: only the later report has it; `first-asked`: the same, and the earlier one asked nowhere that it is seen; `gone`: all that showed it ran, and does not any more; `open`: only the earlier report has it, and
   * not all of that ran, or what ran failed otherwise.
   */
  findings: z.array(
    z.object({
      state: z.enum(['new', 'first-asked', 'gone', 'open']),
      fingerprint: z.string(),
      cause: CauseId,
      message: z.string(),
      severity: z.enum(['fail', 'warn', 'note']),
    }),
  ),
  /** Facts of the machine that differ. */
  facts: z.array(z.object({ fact: z.string(), before: z.unknown(), after: z.unknown() })),
  /** How durations changed as a whole, and which changed otherwise; absent where too few can be compared. */
  durations: z
    .object({
      /** Cells with an answer in both. */
      n: z.number().int(),
      /** Median of later / earlier. */
      ratio: z.number(),
      /** Ratios within which a cell changed as the others did. */
      usual: z.tuple([z.number(), z.number()]),
      cells: z.array(
        z.object({ check: z.string(), cell: CellKey.optional(), beforeMs: z.number(), afterMs: z.number(), ratio: z.number() }),
      ),
    })
    .optional(),
});
export type ReportDiff = z.infer<typeof ReportDiff>;

/** `report compare --format json`: several reports side by side. */
export const ReportComparison = z.object({
  schemaVersion: z.literal(comparisonSchemaVersion),
  reports: z.array(ComparedReport),
  /** A fact or a check, with its value in each report; undefined where a report says nothing of it. */
  facts: z.array(z.object({ fact: z.string(), values: z.array(z.unknown()), differs: z.boolean() })),
  checks: z.array(z.object({ check: z.string(), values: z.array(z.string()), differs: z.boolean() })),
});
export type ReportComparison = z.infer<typeof ReportComparison>;

/** `report trend --format json`: what a row of reports over time shows. */
export const ReportTrend = z.object({
  schemaVersion: z.literal(comparisonSchemaVersion),
  /** Oldest first. */
  runs: z.array(ComparedReport.extend({ findings: z.number().int(), failedTests: z.number().int() })),
  /** Tests that went back and forth in one place, or passed when they were run again. */
  flaky: z.array(
    z.object({
      check: z.string(),
      /** Its `go` is a line of releases. */
      cell: CellKey.optional(),
      package: z.string(),
      test: z.string(),
      runs: z.number().int(),
      failed: z.number().int(),
      /** 95 % interval of the share of runs that fail (Wilson). */
      share: z.tuple([z.number(), z.number()]),
    }),
  ),
  /** Checks that became slower or faster: share of the median per run, with its 95 % interval (Sen). */
  durations: z.array(
    z.object({
      check: z.string(),
      cell: CellKey.optional(),
      n: z.number().int(),
      /** Of the runs in which it passed: position in `runs`, and how long it took. */
      points: z.array(z.object({ run: z.number().int(), ms: z.number() })),
      medianMs: z.number(),
      perRun: z.number(),
      interval: z.tuple([z.number(), z.number()]),
    }),
  ),
  /** Findings of the newest run with the first release that has them, and since when they are seen. */
  firstBad: z.array(
    z.object({
      fingerprint: z.string(),
      cause: CauseId,
      message: z.string(),
      release: z.string(),
      lastGood: z.string(),
      since: z.string(),
    }),
  ),
  /** Findings that came with a remedy and are gone; that the remedy did it is not claimed. */
  gone: z.array(z.object({ fingerprint: z.string(), cause: CauseId, message: z.string(), lastSeen: z.string(), goneSince: z.string() })),
});
export type ReportTrend = z.infer<typeof ReportTrend>;

/** The statuses and what stands for no answer, from best to worst. */
export const cellOrder = ['pass', 'skip', 'warn', 'unknown', 'not-run', 'fail'] as const;
