import * as z from 'zod';
import { BaselineEntry } from './baseline.js';
import { CellResources, LimitedCells } from './limits.js';
import { Clause } from './profile.js';
import { reportSchemaVersion } from './schema-versions.js';
import { shardKinds } from './shard.js';
import { Waiver } from './waivers.js';
import { confidences } from './words.js';
import { BaselineState, CauseId, Level, Status, Verdict, WaiverState } from './words-schema.js';

/** The raw value that a conclusion rests on, and where it came from. */
export const Evidence = z.object({
  /** A file path, a command line as typed, or a sentence that names the observation. */
  source: z.string(),
  value: z.string(),
  /** Exit code, when the source is a command that ended by itself. */
  exit: z.number().int().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A place in the user's files. */
export const Location = z.object({
  /** Relative to the repository (or to DIR outside one), with `/`; absolute only for files outside it. */
  file: z.string(),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
});
export type Location = z.infer<typeof Location>;

/** Something a person can do about a finding. */
export const Remedy = z.object({
  kind: z.enum(['fix', 'workaround', 'investigate']),
  summary: z.string(),
  /** Lines to paste; empty when the fix is an edit of the user's code. */
  commands: z.array(z.string()),
  shell: z.enum(['bash', 'powershell']).optional(),
  root: z.boolean().optional(),
  /** When it takes effect. */
  effect: z.string().optional(),
  /** How to go back; for what changes nothing, that there is nothing to undo. */
  undo: z.string().optional(),
  /** What it may break or cost; `none` when nothing. */
  risk: z.string().optional(),
  reversible: z.boolean().optional(),
  /** What the next run shows when it worked. */
  expect: z.string().optional(),
});
export type Remedy = z.infer<typeof Remedy>;

/** Who accepted a failure, why and until when. */
export const Acceptance = z.object({ owner: z.string(), reason: z.string(), expires: z.string() });
export type Acceptance = z.infer<typeof Acceptance>;

/** One thing that went wrong, named as precisely as the output allows. */
export const Finding = z.object({
  cause: CauseId,
  /** `fail` and `warn` findings count in the verdict through their result; `note` explains. */
  severity: z.enum(['fail', 'warn', 'note']),
  /** One sentence; no escape codes, no secrets. */
  message: z.string(),
  /** Import path. */
  package: z.string().optional(),
  /** Full test name, subtests with `/`. */
  test: z.string().optional(),
  /** The place to look at first. */
  location: Location.optional(),
  /** Other places that belong to it: the second access of a race, the creating goroutine. */
  related: z.array(z.object({ message: z.string(), location: Location })).optional(),
  /** The output that shows it, shortened. */
  output: z.string().optional(),
  /** Counters of the cell's own cgroup show the mechanism. */
  counted: z.boolean().optional(),
  remedies: z.array(Remedy).optional(),
  /** The waiver that covers it: it does not count, and it did not pass. */
  waiver: Acceptance.optional(),
  /** Of a failure, where there is a baseline: whether it stands there; false is a regression. */
  known: z.boolean().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** Which toolchain, module and target a check was asked for; absent members: the check does not depend on them. */
export const CellKey = z.object({
  /** `1.26.11`, without `go`. */
  go: z.string().optional(),
  /** Folder of go.mod relative to DIR, `.` for DIR itself. */
  module: z.string().optional(),
  /** `linux/arm64`. */
  target: z.string().optional(),
  /** The set of limits that it ran under, `cpu=1,memory=1Gi`; absent when none was asked for. */
  limits: z.string().optional(),
  /** The shard that asked it, `2/3`, in a merged report, where several did: each on its own machine. */
  shard: z.string().optional(),
});
export type CellKey = z.infer<typeof CellKey>;

/** `flaky`: it failed, and passed when it was run again. */
export const TestStatus = z.enum(['pass', 'fail', 'skip', 'unfinished', 'flaky']);
export type TestStatus = z.infer<typeof TestStatus>;

/** One run of a test. */
export const TestAttempt = z.object({
  status: TestStatus.exclude(['flaky']),
  seconds: z.number().nonnegative().optional(),
  /** Only kept for runs that did not pass, shortened. */
  output: z.string().optional(),
});
export type TestAttempt = z.infer<typeof TestAttempt>;

/** One test, subtest, example, fuzz target or benchmark. */
export const TestCase = z.object({
  package: z.string(),
  name: z.string(),
  status: TestStatus,
  seconds: z.number().nonnegative().optional(),
  /** Only kept for tests that did not pass, shortened. */
  output: z.string().optional(),
  location: Location.optional(),
  /** Every run in order, when it failed and was run again. */
  attempts: z.array(TestAttempt).optional(),
});
export type TestCase = z.infer<typeof TestCase>;

/** One package of a `go test` run. */
export const PackageRun = z.object({
  package: z.string(),
  /** `incomplete`: the go command ended before the package did; `no-tests`: nothing to run. */
  status: z.enum(['pass', 'fail', 'skip', 'no-tests', 'build-failed', 'setup-failed', 'incomplete']),
  seconds: z.number().nonnegative().optional(),
  cached: z.boolean().optional(),
  /** Output that belongs to no test, only kept when the package failed, shortened. */
  output: z.string().optional(),
  coverage: z.number().optional(),
});
export type PackageRun = z.infer<typeof PackageRun>;

/** What `go test -json` said, independent of the release that said it. */
export const TestReport = z.object({
  packages: z.array(PackageRun),
  tests: z.array(TestCase),
  counts: z.object({
    pass: z.number().int(),
    fail: z.number().int(),
    skip: z.number().int(),
    unfinished: z.number().int(),
    /** Absent when no test was flaky. */
    flaky: z.number().int().optional(),
  }),
  /** How many lines of the stream were neither an event nor a known plain line. */
  strayLines: z.number().int().optional(),
});
export type TestReport = z.infer<typeof TestReport>;

/** What a check returned for one cell. */
export const Result = z.object({
  check: z.string(),
  cell: CellKey.optional(),
  level: Level,
  /** The profile allows this check to be skipped in all its cells. */
  maySkip: z.boolean().optional(),
  status: Status,
  /** One sentence. */
  summary: z.string(),
  evidence: z.array(Evidence),
  locations: z.array(Location),
  remedies: z.array(Remedy),
  findings: z.array(Finding).optional(),
  durationMs: z.number().nonnegative(),
  /** When it began, in milliseconds after `startedAt`. */
  startMs: z.number().nonnegative().optional(),
  tests: TestReport.optional(),
  resources: CellResources.optional(),
  /** The summary is worth reading where all is well too. */
  tells: z.boolean().optional(),
  /** The first of the waivers that cover all that is wrong: it does not count in the verdict, and it did not pass. */
  waiver: Acceptance.optional(),
  /** Of a failure that is not waived, where there is a baseline: whether all of it stands there; false is a regression. */
  known: z.boolean().optional(),
});
export type Result = z.infer<typeof Result>;

/** How the bytes of a toolchain were proved genuine before they were used. */
export const Verification = z.object({
  by: z.enum(['sha256', 'h1', 'none']),
  /** The hash that was computed and matched, or why there is none. */
  detail: z.string(),
  /** Who vouches for the hash: the download index's URL, the checksum database's name and tree size. */
  authority: z.string().optional(),
});
export type Verification = z.infer<typeof Verification>;

/** One installed Go release with its GOROOT. */
export const Toolchain = z.object({
  /** `1.26.11`, `1.27rc1`. */
  version: z.string(),
  goroot: z.string(),
  /** `host`, `tool-cache`, `index` (the Go download index), `proxy`, `directory`. */
  source: z.enum(['host', 'tool-cache', 'index', 'proxy', 'directory']),
  verified: Verification,
  /** What `go version` printed. */
  reported: z.string().optional(),
  /** Entries of `--go` that led to it. */
  requestedBy: z.array(z.string()),
  /** True when an entry named exactly this release: then a module that refuses it is a failure. */
  pinned: z.boolean(),
});
export type Toolchain = z.infer<typeof Toolchain>;

/** A failure as a person counts them: one thing to fix, however many cells show it. */
export const ReportFinding = Finding.extend({
  /** Stable over durations, temp folders, releases and the order of cells. */
  fingerprint: z.string(),
  checks: z.array(z.string()),
  /** Releases it happens on, oldest first. */
  toolchains: z.array(z.string()),
  /** Releases on which the same checks ran and did not show it. */
  notOn: z.array(z.string()),
  modules: z.array(z.string()),
  targets: z.array(z.string()),
  /** Sets of limits under which it happens, when several were asked for. */
  limits: z.array(z.string()).optional(),
  /** Those under which the same checks ran and did not show it. */
  notUnder: z.array(z.string()).optional(),
  /** In a merged report: the shards on which it happens, where several asked the same. */
  shards: z.array(z.string()).optional(),
});
export type ReportFinding = z.infer<typeof ReportFinding>;

/** A mechanism that explains results. */
export const Cause = z.object({
  id: CauseId,
  confidence: z.enum(confidences),
  summary: z.string(),
  because: z.array(Evidence),
  explains: z.array(z.object({ check: z.string(), cell: CellKey.optional() })),
  remedies: z.array(Remedy),
});
export type Cause = z.infer<typeof Cause>;

/** A cell of the plan that has no result, or a check that is required and was left out of the plan. */
export const NotRun = z.object({
  check: z.string(),
  cell: CellKey.optional(),
  level: Level,
  maySkip: z.boolean().optional(),
  why: z.string(),
  /** The user left it out (`--check`, `--suite`): the verdict is about the rest. */
  leftOut: z.literal(true).optional(),
});
export type NotRun = z.infer<typeof NotRun>;

/** A cell of the plan; `skip` tells that it is known beforehand that it cannot work here, and why. */
export const PlannedCell = z.object({
  check: z.string(),
  cell: CellKey.optional(),
  level: Level,
  maySkip: z.boolean().optional(),
  skip: z.string().optional(),
});
export type PlannedCell = z.infer<typeof PlannedCell>;

/** A module found below DIR. */
export const ModuleInfo = z.object({
  /** Folder of go.mod relative to DIR, `.` for DIR itself. */
  directory: z.string(),
  path: z.string(),
  /** The `go` line as written; absent means 1.16 by the go command's rules. */
  goLine: z.string().optional(),
  toolchainLine: z.string().optional(),
  /** Inside the go.work that governs it. */
  workspace: z.boolean(),
  /** The go command builds it from a vendor folder, its own or that of the workspace. */
  vendored: z.boolean(),
});
export type ModuleInfo = z.infer<typeof ModuleInfo>;

/** A typed observation; `value` is "unknown" when it could not be determined, with the reason. */
export const Fact = z.object({ value: z.unknown(), evidence: z.array(Evidence), reason: z.string().optional() });
export type Fact = z.infer<typeof Fact>;

/** What a clause, or a check that it rests on, came to; `not-run`: it has no result. */
export const ClauseStatus = z.enum([...Status.options, 'not-run']);
export type ClauseStatus = z.infer<typeof ClauseStatus>;

/** A demand of the profile, and what the checks say of it. It has the worst status of its checks; what does not apply does not count. */
export const JudgedClause = Clause.extend({
  status: ClauseStatus,
  checks: z.array(
    z.object({
      check: z.string(),
      /** The worst of its cells, of which summary and evidence are. */
      status: ClauseStatus,
      /** Absent where the check was not asked. */
      level: Level.optional(),
      summary: z.string(),
      evidence: z.array(Evidence),
    }),
  ),
});
export type JudgedClause = z.infer<typeof JudgedClause>;

/** The waivers and the baseline that a run was judged by, and what became of each entry. */
export const Policy = z.object({
  /** Folders of all modules there are, also of those that were not asked for. */
  modules: z.array(z.string()),
  /** Every test of the packages was asked for. */
  everyTest: z.boolean(),
  waivers: z
    .object({
      /** Relative to the repository; absolute only for a file outside it. */
      file: z.string(),
      entries: z.array(Waiver.extend({ line: z.number().int().positive(), state: WaiverState.optional() })),
    })
    .optional(),
  baseline: z
    .object({
      file: z.string(),
      entries: z.array(BaselineEntry.extend({ state: BaselineState.optional() })),
      /** The verdict when failures that the baseline knows do not count: what `--fail-on regression` goes by. */
      verdict: Verdict.optional(),
      verdictReason: z.string().optional(),
    })
    .optional(),
});
export type Policy = z.infer<typeof Policy>;

/** Which part of a plan a run was, and what shards have in common that belong together. */
export const Shard = z.object({
  /** Counted from 1. */
  index: z.number().int().positive(),
  count: z.number().int().positive(),
  by: z.enum(shardKinds).optional(),
  /** Which of the smallest parts it has, where they were balanced by durations. */
  units: z.tuple([z.number().int(), z.number().int()]).readonly().optional(),
  /** Digest of all cells of the whole plan. */
  plan: z.string(),
  /** Checks that the profile requires of the whole plan. */
  required: z.array(z.string()),
  /** What the CI system calls the run, the repository and the commit, as far as it says. */
  run: z.string().optional(),
  repository: z.string().optional(),
  commit: z.string().optional(),
});
export type Shard = z.infer<typeof Shard>;

/** One shard in a merged report. */
export const ShardReport = z.object({
  /** `2/3`, `release:2/3`. */
  shard: z.string(),
  /** False: no report of it was found, and the other members are absent. */
  reported: z.boolean(),
  startedAt: z.string().optional(),
  durationMs: z.number().nonnegative().optional(),
  /** Of its own part alone. */
  verdict: Verdict.optional(),
  interrupted: z.string().optional(),
  /** Cells of its part. */
  cells: z.number().int().optional(),
  /** Values of the facts in which the machines differ, by fact id. */
  facts: z.record(z.string(), z.unknown()).optional(),
});
export type ShardReport = z.infer<typeof ShardReport>;

/** report.json, and what `--format json` prints. */
export const Report = z.object({
  schemaVersion: z.literal(reportSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  profile: z.object({ name: z.string(), note: z.string(), clauses: z.array(Clause).optional() }),
  startedAt: z.string(),
  durationMs: z.number().nonnegative(),
  verdict: Verdict,
  /** Why the verdict is what it is, one sentence. */
  verdictReason: z.string(),
  /** Set when a signal ended the run early: its name; `unfinished` while the run goes on, and for ever when it was killed. */
  interrupted: z.string().optional(),
  /** Set when other tools brought the results (`report import`): what they were read from. */
  imported: z.object({ place: z.string() }).optional(),
  /** In a merged report those that all machines share; where they differ, the reason says how. */
  facts: z.record(z.string(), Fact),
  modules: z.array(ModuleInfo),
  toolchains: z.array(Toolchain),
  plan: z.object({ cells: z.array(PlannedCell), required: z.array(z.string()) }),
  results: z.array(Result),
  findings: z.array(ReportFinding),
  causes: z.array(Cause),
  notRun: z.array(NotRun),
  /** The clauses of the profile in its order; absent where it has none. */
  clauses: z.array(JudgedClause).optional(),
  /** The sets of limits side by side; absent without `--limits`. */
  limits: z.array(LimitedCells).optional(),
  /** Absent without waivers and baseline. */
  policy: Policy.optional(),
  /** Counts of results by status; waived ones are counted as `waived` alone. */
  counts: z.record(z.string(), z.number().int()),
  /** Files or options that deserve a word although nothing failed. */
  notes: z.array(z.string()),
  /** Set when the run was one part of a plan. */
  shard: Shard.optional(),
  /** Set when the report was merged: the parts it was merged from, and those that never reported. */
  shards: z.array(ShardReport).optional(),
});
export type Report = z.infer<typeof Report>;
