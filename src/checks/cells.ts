import path from 'node:path';
import type { Metering } from '../cgroup/metering.js';
import type { Facts } from '../facts/fact.js';
import type { Resolution } from '../go/resolve.js';
import type { ModuleVersionFiles } from '../go/version-files.js';
import type { Host } from '../host/host.js';
import { cellName } from '../model/cell.js';
import { monotonicMs } from '../model/clock.js';
import { errorText, UndeterminedError, UnrecordedError } from '../model/errors.js';
import type { CellResources } from '../model/limits.js';
import { parametersOf } from '../model/policy.js';
import type { Profile } from '../model/profile.js';
import type { Finding, ModuleInfo, NotRun, PlannedCell, Result } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import { type Redactor, redactReport } from '../redact/secrets.js';
import { timeLimit } from '../settings/durations.js';
import { limitSetText } from '../settings/limit-sets.js';
import type { Check, Outcome, RunContext, Shared } from './check.js';
import { withMechanism } from './mechanisms.js';
import { unknown } from './outcomes.js';

/** What all cells of a run have in common. */
export interface Bench {
  readonly host: Host;
  readonly settings: Settings;
  readonly profile: Profile;
  readonly checks: readonly Check[];
  /** Observes the host once, when it is first asked. */
  readonly facts: () => Promise<Facts>;
  readonly resolutions: readonly Resolution[];
  readonly versionFiles: readonly ModuleVersionFiles[];
  /** Which go a shell runs on this host and why, and what is there and cannot be used. */
  readonly hostNotes: readonly string[];
  /** Absolute folder that locations are relative to. */
  readonly reportRoot: string;
  /** Every module below DIR. */
  readonly modules: readonly ModuleInfo[];
  /** Variables that stand in the place of the user's own. */
  readonly goEnvironment: Readonly<Record<string, string>>;
  /** Absolute path of the go.work that governs, when there is one. */
  readonly workFile?: string;
  /** GOWORK names it: it governs also the modules that it does not list. */
  readonly workFileNamed?: boolean;
  readonly startedAt: Date;
  /** Milliseconds since then, on a clock that never goes back. */
  readonly elapsedMs: () => number;
  readonly cancel: AbortSignal;
  readonly redact: Redactor;
  /** Folder of the tool cache. */
  readonly toolCache: string;
  /** Answers that hold for the whole run. */
  readonly once: Shared['once'];
  /** Counts what cells use, and holds them to their limits; absent: nothing is counted. */
  readonly metering?: Metering;
  /** Runs work when no other work of the same module runs its tests. */
  readonly testsAlone: <T>(module: string, work: () => Promise<T>) => Promise<T>;
  /** Called before a cell runs and after it has a result. */
  readonly onCell: (cell: PlannedCell, result?: Result) => void;
}

export interface Ran {
  readonly results: Result[];
  readonly notRun: NotRun[];
}

/** Runs cells that need nothing but the run itself. */
export function runGlobalCells(bench: Bench, cells: readonly PlannedCell[]): Promise<Ran> {
  return runCells(bench, cells, (check, base) => (check.scope === 'run' || check.scope === 'host' ? check.run(base) : wrongScope(check)));
}

/** Asks the check of a cell. */
export type Runner = (check: Check, base: RunContext) => Promise<Outcome>;

/** Runs cells one after the other, each by `runner` in its own context. */
export async function runCells(bench: Bench, cells: readonly PlannedCell[], runner: Runner): Promise<Ran> {
  const ran: Ran = { results: [], notRun: [] };
  for (const planned of cells) {
    const alone = planned.skip === undefined && bench.checks.some(({ id, runsTests }) => id === planned.check && runsTests);
    const work = () => runCell(bench, planned, ran, runner);
    await (alone ? bench.testsAlone(planned.cell?.module ?? '.', work) : work());
  }
  return ran;
}

async function runCell(bench: Bench, planned: PlannedCell, ran: Ran, runner: Runner): Promise<void> {
  if (bench.cancel.aborted) {
    ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted before it' });
    return;
  }
  bench.onCell(planned);
  const { outcome, resources, startMs, durationMs } = await metered(bench, planned, ran.results, runner);
  if (bench.cancel.aborted) {
    ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted while it ran' });
    return;
  }
  // Before anybody sees it: what a cell found is shown as the run goes.
  const tells = bench.checks.some(({ id, tells }) => id === planned.check && tells);
  const result = redactReport(asResult(planned, outcome, { startMs, durationMs }, tells, resources), bench.redact);
  ran.results.push(result);
  bench.onCell(planned, result);
}

/** The outcome of a cell under its limits, with what it used. */
async function metered(
  bench: Bench,
  planned: PlannedCell,
  results: readonly Result[],
  runner: Runner,
): Promise<{ readonly outcome: Outcome; readonly resources?: CellResources; readonly startMs: number; readonly durationMs: number }> {
  const { check, cell } = planned;
  const limits = bench.settings.limits?.find((set) => limitSetText(set) === cell?.limits);
  let startMs = bench.elapsedMs();
  const timed = async (host: Host) => {
    startMs = bench.elapsedMs();
    return outcomeOf({ ...bench, host }, planned, results, runner);
  };
  const meter = planned.skip === undefined && cell !== undefined ? await bench.metering?.start({ check, ...cell }, limits) : undefined;
  if (meter !== undefined && 'problem' in meter)
    return { outcome: unknown(`not determined: nothing here can hold it to ${cell!.limits}: ${meter.problem}`), startMs, durationMs: 0 };
  const outcome = await timed(meter?.host ?? bench.host);
  const durationMs = bench.elapsedMs() - startMs;
  const resources = await meter?.end();
  return { outcome: withMechanism(outcome, resources, limits), startMs, durationMs, ...(resources === undefined ? {} : { resources }) };
}

async function outcomeOf(bench: Bench, planned: PlannedCell, results: readonly Result[], runner: Runner): Promise<Outcome> {
  if (planned.skip !== undefined) return { status: 'skip', summary: planned.skip };
  const check = bench.checks.find(({ id }) => id === planned.check)!;
  const broken = results.find(
    ({ check: id, cell, status }) =>
      check.after?.includes(id) &&
      (cell?.limits === undefined || cell.limits === planned.cell?.limits) &&
      status !== 'pass' &&
      status !== 'warn',
  );
  if (broken !== undefined && broken.status === 'skip') return { status: 'skip', summary: broken.summary };
  if (broken !== undefined) return unknown(`not determined: ${broken.check} must pass first`);
  const parameters = parametersOf(bench.profile, bench.settings, check.id);
  const timeoutMs = timeLimit(String(parameters.timeout)) ?? bench.settings.timeoutMs;
  const deadline = monotonicMs() + timeoutMs;
  try {
    return await runner(check, {
      host: bench.host,
      settings: bench.settings,
      cell: planned.cell ?? {},
      parameters,
      timeoutMs,
      facts: bench.facts,
      resolutions: bench.resolutions,
      versionFiles: bench.versionFiles,
      hostNotes: bench.hostNotes,
      locate: (file) => path.posix.relative(bench.reportRoot, path.posix.resolve(bench.settings.directory, file)),
      startedAt: bench.startedAt,
      timeLeft: () => Math.max(1, deadline - monotonicMs()),
    });
  } catch (error) {
    if (error instanceof UnrecordedError || error instanceof UndeterminedError) return unknown(`not determined: ${error.message}`);
    if (isSystemError(error)) return refusedBySystem(error);
    // A fault of ours in one check must not cost the results of all others; it can never end as a pass.
    return unknown(`not determined: internal error in ${cellName(planned.check, planned.cell)}: ${errorText(error)}`, [
      { source: 'internal error', value: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    ]);
  }
}

/** The machine refused what a check needs, as a full disk does: no fault of ours. */
function refusedBySystem(error: NodeJS.ErrnoException): Outcome {
  const message = errorText(error);
  const findings: Finding[] = error.code === 'ENOSPC' ? [{ cause: 'fs.no-space', severity: 'fail', message }] : [];
  return unknown(`not determined: ${message}`, [{ source: error.syscall ?? 'the system', value: message }], findings);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

function asResult(
  planned: PlannedCell,
  outcome: Outcome,
  { startMs, durationMs }: { readonly startMs: number; readonly durationMs: number },
  tells: boolean,
  resources: CellResources | undefined,
): Result {
  const findings = outcome.findings ?? [];
  const locations = outcome.locations ?? findings.flatMap(({ location }) => (location === undefined ? [] : [location]));
  return {
    ...withoutSkip(planned),
    status: outcome.status,
    summary: outcome.summary,
    evidence: [...(outcome.evidence ?? [])],
    locations: [...locations],
    remedies: [...(outcome.remedies ?? [])],
    ...(findings.length > 0 ? { findings: [...findings] } : {}),
    durationMs: Math.round(outcome.durationMs ?? durationMs),
    // What was done for a cell before it was asked, as an installation, had ended by then.
    startMs: Math.max(0, Math.round(startMs + durationMs - (outcome.durationMs ?? durationMs))),
    ...(outcome.tests === undefined ? {} : { tests: outcome.tests }),
    ...(tells ? { tells } : {}),
    ...(resources === undefined ? {} : { resources }),
  };
}

function withoutSkip({ skip: _, ...planned }: PlannedCell): Omit<PlannedCell, 'skip'> {
  return planned;
}

/** What a runner says of a check that it cannot ask. */
export function wrongScope(check: Check): Promise<Outcome> {
  return Promise.reject(new Error(`${check.id} was planned for a cell of another scope`));
}
