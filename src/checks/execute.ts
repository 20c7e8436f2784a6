import path from 'node:path';
import type { Facts } from '../facts/fact.js';
import { goCommand, overrulingGoroot } from '../go/go-command.js';
import { patternsInModule } from '../go/package-patterns.js';
import { readUserEnvironment } from '../go/proxy-environment.js';
import type { Resolution } from '../go/resolve.js';
import { compareVersions } from '../go/version.js';
import type { ModuleVersionFiles } from '../go/version-files.js';
import { type Host, presentValue } from '../host/host.js';
import { workspaceVendorSince } from '../knowledge/go-releases.js';
import { buildFlags } from '../knowledge/test-flags.js';
import { cellName } from '../model/cell.js';
import { errorText, UndeterminedError, UnrecordedError } from '../model/errors.js';
import { parametersOf } from '../model/policy.js';
import type { Profile } from '../model/profile.js';
import type { Finding, Location, ModuleInfo, NotRun, PlannedCell, Result, Toolchain } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import type { CauseId } from '../model/words.js';
import { type Redactor, redactReport } from '../redact/secrets.js';
import { timeLimit } from '../settings/durations.js';
import type { Check, ModuleContext, Outcome, RunContext, TimedInstallation, ToolchainContext } from './check.js';
import { unknownExperiment } from './experiment.js';
import { withoutPackages } from './no-packages.js';
import { unknown } from './outcomes.js';
import { createShared } from './shared.js';
import { withSumLines } from './sum-lines.js';

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
  readonly cancel: AbortSignal;
  readonly redact: Redactor;
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

/** Runs the cells of one toolchain that need no module. */
export function runToolchainCells(
  bench: Bench,
  cells: readonly PlannedCell[],
  release: string,
  installation: TimedInstallation,
): Promise<Ran> {
  return runCells(bench, cells, (check, base) => {
    const context: ToolchainContext = { ...base, release, installation };
    return check.scope === 'toolchain' ? check.run(context) : wrongScope(check);
  });
}

/** Runs the cells of one module under one toolchain, one after the other, and removes what they left in temporary folders. */
export async function runModuleCells(
  bench: Bench,
  cells: readonly PlannedCell[],
  module: ModuleInfo,
  toolchain: Toolchain,
  installation: TimedInstallation,
): Promise<Ran> {
  const folders: string[] = [];
  const prepare = await moduleContext(bench, module, toolchain, folders);
  try {
    return await runCells(bench, cells, async (check, base) => {
      if (check.scope !== 'module' && check.scope !== 'target') return wrongScope(check);
      const context = { ...base, release: toolchain.version, installation, ...prepare(base) };
      const outcome = await moduleOutcome(check, context).catch((error) => unknownExperiment(error, toolchain));
      return toolchain.pinned ? outcome : asNotApplicable(outcome);
    });
  } finally {
    for (const folder of folders) await bench.host.remove(folder);
  }
}

async function moduleOutcome(check: Extract<Check, { scope: 'module' | 'target' }>, context: ModuleContext): Promise<Outcome> {
  return (await withoutPackages(check, context)) ?? (await withSumLines(context, await check.run(context)));
}

type Runner = (check: Check, base: RunContext) => Promise<Outcome>;

async function runCells(bench: Bench, cells: readonly PlannedCell[], runner: Runner): Promise<Ran> {
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
  const started = performance.now();
  const outcome = await outcomeOf(bench, planned, ran.results, runner);
  if (bench.cancel.aborted) {
    ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted while it ran' });
    return;
  }
  // Before anybody sees it: what a cell found is shown as the run goes.
  const result = redactReport(asResult(planned, outcome, performance.now() - started), bench.redact);
  ran.results.push(result);
  bench.onCell(planned, result);
}

async function outcomeOf(bench: Bench, planned: PlannedCell, results: readonly Result[], runner: Runner): Promise<Outcome> {
  if (planned.skip !== undefined) return { status: 'skip', summary: planned.skip };
  const check = bench.checks.find(({ id }) => id === planned.check)!;
  const broken = results.find(({ check: id, status }) => check.after?.includes(id) && status !== 'pass' && status !== 'warn');
  if (broken !== undefined && broken.status === 'skip') return { status: 'skip', summary: broken.summary };
  if (broken !== undefined) return unknown(`not determined: ${broken.check} must pass first`);
  const parameters = parametersOf(bench.profile, bench.settings, check.id);
  const timeoutMs = timeLimit(String(parameters.timeout)) ?? bench.settings.timeoutMs;
  const deadline = performance.now() + timeoutMs;
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
      timeLeft: () => Math.max(1, deadline - performance.now()),
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

function asResult(planned: PlannedCell, outcome: Outcome, durationMs: number): Result {
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
    ...(outcome.tests === undefined ? {} : { tests: outcome.tests }),
  };
}

function withoutSkip({ skip: _, ...planned }: PlannedCell): Omit<PlannedCell, 'skip'> {
  return planned;
}

/** A release that was only offered and is refused, by the module or by a dependency, or refuses GOEXPERIMENT, does not apply. */
const inapplicable: ReadonlySet<CauseId> = new Set(['go.too-old', 'go.experiment']);

function asNotApplicable(outcome: Outcome): Outcome {
  const findings = outcome.findings ?? [];
  const refused = outcome.status === 'fail' && findings.length > 0 && findings.every(({ cause }) => inapplicable.has(cause));
  return refused
    ? { status: 'skip', summary: findings[0]!.message, ...(outcome.evidence === undefined ? {} : { evidence: outcome.evidence }) }
    : outcome;
}

type ModulePart = Omit<ModuleContext, keyof ToolchainContext>;

async function moduleContext(
  bench: Bench,
  module: ModuleInfo,
  toolchain: Toolchain,
  folders: string[],
): Promise<(base: RunContext) => ModulePart> {
  const { host, settings } = bench;
  const directory = path.posix.join(settings.directory, module.directory);
  const goroot = toolchain.goroot;
  const inWorkspace = bench.workFile !== undefined && (module.workspace || bench.workFileNamed === true);
  const env = {
    ...(await goWorkFolder(host)),
    ...(await overrulingGoroot(host, goroot)),
    ...settings.environment,
    ...bench.goEnvironment,
    ...(settings.offline ? { GOPROXY: 'off' } : {}),
    // Below a go.work that does not list it, the go command would refuse; a user in its folder would be told to switch it off.
    ...(bench.workFile !== undefined && !inWorkspace ? { GOWORK: 'off' } : {}),
  };
  const patterns = (asked: readonly string[]) => patternsInModule(host, settings.directory, module, bench.modules, asked);
  const packages = await patterns(settings.packages);
  const modFlag = usesVendor(module, toolchain) ? '-mod=vendor' : '-mod=readonly';
  const shareable = settings.testFlags.filter((flag) => Object.hasOwn(buildFlags, flag.split('=')[0]!));
  const shared = createShared({
    host,
    go: goCommand(host, { goroot, cwd: directory, env, timeLeft: () => settings.timeoutMs }),
    goroot,
    module,
    directory,
    realDirectory: presentValue(await host.realPath(directory)) ?? directory,
    reportRoot: bench.reportRoot,
    modFlag,
    buildFlags: shareable,
    packages,
  });
  return (base) => ({
    toolchain,
    module,
    directory,
    target: base.cell.target,
    go: goCommand(host, { goroot, cwd: directory, env, timeLeft: base.timeLeft }),
    modFlag,
    inWorkspace,
    buildFlags: shareable,
    packages,
    patterns,
    shared,
    temporaryFolder: async (label) => {
      const folder = await host.temporaryFolder(`${toolchain.version}-${module.directory}-${label}`);
      folders.push(folder);
      return folder;
    },
    locationOf: (file, line): Location => ({
      file: path.posix.relative(bench.reportRoot, path.posix.join(directory, file)),
      ...(line === undefined ? {} : { line }),
    }),
  });
}

/**
 * Where the go command builds, unless the user has chosen a place: it leaves `go-build*` folders behind when it is killed, and
 * SIGTERM kills it. TMPDIR stays, because the tests see it.
 */
async function goWorkFolder(host: Host): Promise<{ GOTMPDIR?: string }> {
  if (host.env.GOTMPDIR || (await readUserEnvironment(host)).GOTMPDIR) return {};
  try {
    return { GOTMPDIR: await host.temporaryFolder('go') };
  } catch {
    // A full disk: the go command says so itself, in the words that are understood.
    return {};
  }
}

/** What the go command of the release would do by itself. */
function usesVendor({ vendored, workspace }: ModuleInfo, { version }: Toolchain): boolean {
  return vendored && (!workspace || compareVersions(version, workspaceVendorSince) >= 0);
}

function wrongScope(check: Check): Promise<Outcome> {
  return Promise.reject(new Error(`${check.id} was planned for a cell of another scope`));
}
