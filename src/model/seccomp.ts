import * as z from 'zod';
import { seccompSchemaVersion } from './schema-versions.js';
import { confidences } from './words.js';
import { CauseId } from './words-schema.js';

const place = { line: z.number().int().positive(), column: z.number().int().positive() };

/** What one filter answers, and what in it decides. */
export const FilterAnswer = z.object({
  /** As a person writes it: `ERRNO(EPERM)`, `ALLOW`. */
  answer: z.string(),
  /** `rule`, `default`, `newer than the profile`, `unknown architecture`, `instruction`. */
  by: z.string(),
  /** File with line and column of the rule, or number of the instruction. */
  place: z.string().optional(),
});
export type FilterAnswer = z.infer<typeof FilterAnswer>;

/** `allowed`: made as usual; `depends`: on arguments that nobody knows; `unknown`: nobody tried this answer. */
export const CallEffect = z.enum(['allowed', 'copes', 'degrades', 'depends', 'unknown', 'breaks']);
export type CallEffect = z.infer<typeof CallEffect>;

/** What becomes of one system call of one release. */
export const SimulatedCall = z.object({
  name: z.string(),
  number: z.number().int().nonnegative(),
  /** Which programs make it. */
  usedBy: z.string(),
  /** With which arguments, where that matters. */
  with: z.string().optional(),
  answers: z.array(FilterAnswer),
  effect: CallEffect,
  /** What it means for Go. */
  text: z.string(),
  /** Whether the kind of program that was asked about cannot do without. */
  needed: z.boolean(),
  /** Only there is it made; the verdict is that of all other machines. */
  machines: z.string().optional(),
  cause: CauseId.optional(),
});
export type SimulatedCall = z.infer<typeof SimulatedCall>;

/** What a release makes of a profile. `known-only`: it would work or be worse, but a filter ends who makes a call that it does not name. */
export const SimulatedRelease = z.object({
  go: z.string(),
  verdict: z.enum(['works', 'worse', 'known-only', 'open', 'breaks']),
  calls: z.array(SimulatedCall),
});
export type SimulatedRelease = z.infer<typeof SimulatedRelease>;

/** What `seccomp simulate --format json` prints. */
export const Simulation = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** The filters, in the order in which they were installed. */
  profiles: z.array(z.string()),
  arch: z.string(),
  kernel: z.string(),
  mode: z.string(),
  capabilities: z.array(z.string()),
  releases: z.array(SimulatedRelease),
  /** Where a filter ends who makes a call that it does not name: its answer. */
  unnamed: FilterAnswer.optional(),
  notes: z.array(z.string()),
});
export type Simulation = z.infer<typeof Simulation>;

/** One thing that is wrong with a profile. */
export const LintFinding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  help: z.string().optional(),
  ...place,
});
export type LintFinding = z.infer<typeof LintFinding>;

/** What `seccomp lint --format json` prints. */
export const LintReport = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  file: z.string(),
  findings: z.array(LintFinding),
});
export type LintReport = z.infer<typeof LintReport>;

/** Threads of a process that are under the same filters. */
export const FilteredThreads = z.object({
  threads: z.number().int().positive(),
  /** One of them. */
  task: z.number().int().positive(),
  /** `unknown`: the kernel does not tell. */
  mode: z.enum(['disabled', 'strict', 'filter', 'unknown']),
  /** How many filters; absent where the kernel does not tell (before 5.9). */
  filters: z.number().int().nonnegative().optional(),
  noNewPrivs: z.boolean().optional(),
  /** Programs of classic BPF as hexadecimal digits, in the order of their installation; absent where they could not be read. */
  programs: z.array(z.string()).optional(),
  /** Why they could not be read. */
  reason: z.string().optional(),
});
export type FilteredThreads = z.infer<typeof FilteredThreads>;

/** What `seccomp show --format json` prints without a profile. */
export const InstalledFilters = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  pid: z.number().int().positive(),
  /** It is this program itself, so that what is in force here holds for all that is started from the same place. */
  own: z.boolean(),
  /** Name of the program (comm). */
  name: z.string(),
  arch: z.string(),
  groups: z.array(FilteredThreads),
  /** Whether one more filter with a listener could be installed here; absent for other processes. */
  listener: z.enum(['possible', 'busy', 'refused', 'unknown']).optional(),
  notes: z.array(z.string()),
});
export type InstalledFilters = z.infer<typeof InstalledFilters>;

/** A program that was executed while a command was traced. */
export const SeenProgram = z.object({
  program: z.string(),
  /** `build`: the go command and what it starts; `test`: test binaries and what they start; `command`: all others. */
  phase: z.string(),
  starts: z.number().int().positive(),
  /** What its file gives to who executes it: set-user-ID or set-group-ID, capabilities. */
  privileges: z.array(z.enum(['set-id', 'capabilities'])).optional(),
});
export type SeenProgram = z.infer<typeof SeenProgram>;

/** A call that was refused while a command was traced; EACCES, which files answer too, only where a filter did or in a comparison. */
export const TracedRefusal = z.object({
  /** Name, or number where it has none. */
  call: z.string(),
  arch: z.string(),
  program: z.string(),
  phase: z.string(),
  /** `main`, `thread`, `child`. */
  role: z.string(),
  /** `SIGSYS`, `EPERM`, `EACCES` or `ENOSYS`; another errno only where a known filter gives it; `errno 0`: it was not made, and its caller was told that it was. */
  answer: z.string(),
  /** Arguments that matter, as `flags 0x50f00`. */
  with: z.string().optional(),
  times: z.number().int().positive(),
  /**
   * `kernel`: no filter, but the kernel itself, or what of it cannot be told; `capability`: it takes one that the thread does not have;
   * `security-module`: nothing else can have refused it.
   */
  by: z.enum(['filter', 'kernel', 'capability', 'security-module', 'unknown']),
  /** How that is known, or why it is not. */
  because: z.string(),
  /** What decides in a profile that was named. */
  rules: z.array(FilterAnswer).optional(),
});
export type TracedRefusal = z.infer<typeof TracedRefusal>;

/** Whether a filter refused it, or may have. */
export function mayBeFilter({ by }: Pick<TracedRefusal, 'by'>): boolean {
  return by === 'filter' || by === 'unknown';
}

/** What `seccomp trace --format json` prints. */
export const TraceReport = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.array(z.string()),
  arch: z.string(),
  kernel: z.string(),
  state: z.enum(['traced', 'not-traced']),
  /** What recorded it: our own program, or strace. */
  tracer: z.enum(['probe', 'strace']).optional(),
  /** Why it was not traced. */
  reason: z.string().optional(),
  /** The code of the command, 128 and the number of the signal that ended it, or 125, 126, 127. */
  exit: z.number().int(),
  startedAt: z.string(),
  durationMs: z.number().nonnegative(),
  /** Of our own process: what the command begins with. */
  seccomp: z.enum(['disabled', 'strict', 'filter', 'unknown']),
  noNewPrivs: z.enum(['yes', 'no', 'unknown']),
  /** All calls, and how many different ones. */
  calls: z.number().int().nonnegative(),
  different: z.number().int().nonnegative(),
  programs: z.array(SeenProgram),
  refused: z.array(TracedRefusal),
  /** What another run with no_new_privs did otherwise. */
  withNoNewPrivs: z
    .object({
      exit: z.number().int(),
      /** Refusals of that run alone, and of the first run alone. */
      added: z.array(TracedRefusal),
      missing: z.array(TracedRefusal),
      reason: z.string().optional(),
    })
    .optional(),
  /** Programs that outlived the command and were killed. */
  left: z.array(z.string()),
  notes: z.array(z.string()),
});
export type TraceReport = z.infer<typeof TraceReport>;

/** A call that was refused while a command ran under filters, and what that means for Go where it is known. */
export const VerifiedRefusal = TracedRefusal.extend({
  /** The Go release that built the program, or that it is: what the refusal means is told for it. */
  builtBy: z.string().optional(),
  effect: CallEffect.optional(),
  text: z.string().optional(),
  cause: CauseId.optional(),
});
export type VerifiedRefusal = z.infer<typeof VerifiedRefusal>;

/** What became of a command under filters. */
export const VerifiedRun = z.object({
  /** The release that came first on PATH. */
  go: z.string().optional(),
  /** `timed-out`: it ran longer than it was given. */
  state: z.enum(['ran', 'timed-out', 'not-started']),
  /** Why it was not started. */
  reason: z.string().optional(),
  /** The code of the command, 128 and the number of the signal that ended it, or 124, 125, 126, 127. */
  exit: z.number().int(),
  /** The signal that ended the command. */
  signal: z.string().optional(),
  startedAt: z.string(),
  durationMs: z.number().nonnegative(),
  /** Calls that were refused; absent where the command was not traced. */
  refused: z.array(VerifiedRefusal).optional(),
  /** Why it was not traced. */
  untraced: z.string().optional(),
  /** What can be said of how it ended, a sentence each. */
  meaning: z.array(z.string()),
  causes: z.array(z.object({ id: CauseId, confidence: z.enum(confidences) })),
  /** Processes that outlived the command and were stopped. */
  left: z.array(z.string()),
});
export type VerifiedRun = z.infer<typeof VerifiedRun>;

/** What `seccomp verify --format json` prints. */
export const Verification = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.array(z.string()),
  /** The filters, in the order in which they were installed. */
  filters: z.array(z.object({ file: z.string(), instructions: z.number().int().positive() })),
  /** The kernel whose missing calls were answered ENOSYS. */
  emulatedKernel: z.string().optional(),
  arch: z.string(),
  kernel: z.string(),
  capabilities: z.array(z.string()),
  runs: z.array(VerifiedRun),
  /** What this program ends with: the code of the first run that did not end with 0. */
  exit: z.number().int(),
  notes: z.array(z.string()),
});
export type Verification = z.infer<typeof Verification>;

/** Where a system call was seen while a profile was recorded. */
export const CallSighting = z.object({
  /** The release that came first on PATH. */
  go: z.string().optional(),
  /** In which of its runs. */
  runs: z.array(z.number().int().positive()),
  phase: z.string(),
  program: z.string(),
  role: z.string(),
  arch: z.string(),
  /** Arguments that matter, as `flags 0x50f00`. */
  with: z.string().optional(),
  /** How often it was answered how: `ok`, `EPERM`, `SIGSYS`, `restart`, `none` where it did not come back. */
  results: z.record(z.string(), z.number().int().positive()),
});
export type CallSighting = z.infer<typeof CallSighting>;

/** Why calls are in a profile. */
export const ProfileReason = z.object({
  id: z.string(),
  why: z.string(),
  source: z.string().optional(),
  names: z.array(z.string()),
  /** The condition of the rule, as a person writes it. */
  when: z.string().optional(),
});
export type ProfileReason = z.infer<typeof ProfileReason>;

/** A run that was recorded. */
export const RecordedRunReport = z.object({
  go: z.string().optional(),
  run: z.number().int().positive(),
  exit: z.number().int(),
  durationMs: z.number().nonnegative(),
  programs: z.array(SeenProgram),
  /** Calls that no run of the release before had made; those that a profile allows anyway do not count. */
  added: z.array(z.string()),
});
export type RecordedRunReport = z.infer<typeof RecordedRunReport>;

/** What stands beside a generated profile. */
export const ProfileProvenance = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.array(z.string()),
  recordedAt: z.string(),
  arch: z.string(),
  kernel: z.string(),
  runs: z.array(RecordedRunReport),
  /** Calls that were not recorded one by one, because they are many and the profile allows them anyway. */
  unrecorded: z.array(z.string()),
  rules: z.array(ProfileReason),
  calls: z.array(z.object({ name: z.string(), seen: z.array(CallSighting) })),
  leftOut: z.array(z.object({ name: z.string(), why: z.string() })),
  notes: z.array(z.string()),
});
export type ProfileProvenance = z.infer<typeof ProfileProvenance>;

/** What `seccomp generate --format json` prints. */
export const GenerationReport = z.object({
  schemaVersion: z.literal(seccompSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.array(z.string()),
  arch: z.string(),
  kernel: z.string(),
  state: z.enum(['written', 'not-recorded']),
  /** Why nothing was written. */
  reason: z.string().optional(),
  profile: z.string().optional(),
  provenance: z.string().optional(),
  runs: z.array(RecordedRunReport),
  rules: z.array(ProfileReason),
  leftOut: z.array(z.object({ name: z.string(), why: z.string() })),
  /** What our own lint finds in it. */
  findings: z.array(LintFinding),
  /** Runs under the profile: `same`: all ended as those that were recorded. */
  verified: z.object({ state: z.enum(['same', 'other', 'not-run']), reason: z.string().optional(), runs: z.array(VerifiedRun) }).optional(),
  /** How it is applied. */
  apply: z.array(z.object({ what: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  /** What this program ends with. */
  exit: z.number().int(),
});
export type GenerationReport = z.infer<typeof GenerationReport>;
