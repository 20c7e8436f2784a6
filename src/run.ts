import path from 'node:path';
import pLimit from 'p-limit';
import { createMetering } from './cgroup/metering.js';
import { type Bench, type Ran, runGlobalCells } from './checks/cells.js';
import type { TimedInstallation } from './checks/check.js';
import { runModuleCells, runReleaseCells, runToolchainCells } from './checks/execute.js';
import { eachOnce } from './checks/once.js';
import { familiesOf } from './facts/active.js';
import { asReported, observeFacts } from './facts/index.js';
import type { Catalogue } from './go/catalogue.js';
import { type Installation, installToolchain } from './go/install.js';
import { findUp } from './go/modules.js';
import type { WantedRelease } from './go/resolve.js';
import type { InstallProgress } from './go/sources/source.js';
import { compareVersions } from './go/version.js';
import { findDisagreements } from './go/version-disagreements.js';
import { localCgroupSystem } from './host/cgroup-system.js';
import type { Host } from './host/host.js';
import { installsAtOnce } from './knowledge/process-limits.js';
import { cellId } from './model/cell.js';
import { reportedProfile } from './model/policy.js';
import type { NotRun, PlannedCell, Policy, Report, Result, Toolchain } from './model/report.js';
import { makePlan, type Plan, type PlanRequest, toolchainOptions } from './plan.js';
import { createRedactor, type Redactor, redactReport } from './redact/secrets.js';
import { buildReport } from './report/build.js';
import { defaults } from './settings/load.js';
import { asPolicy } from './settings/policy.js';
import { watchTree } from './tree-changes.js';

/** What a run needs. `cancel` ends it early: what did not run is reported; its reason is the name of the signal. */
export interface RunRequest extends Omit<PlanRequest, 'onProgress'> {
  readonly tool: Report['tool'];
  /** The folder that locations are relative to outside a repository; DIR when not given. */
  readonly root?: string;
  readonly onEvent: (event: RunEvent) => void;
  /** Called when there is more to report; `report` gives the report so far, for the case that the end is never seen. */
  readonly onProgressReport?: (report: () => Report) => void;
}

/** What happens during a run, for those who show it. */
export type RunEvent =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'download'; readonly progress: InstallProgress }
  | { readonly kind: 'installed'; readonly release: string; readonly installation: Installation }
  | { readonly kind: 'cell'; readonly cell: PlannedCell; readonly result?: Result };

/** What stands in a report as `interrupted` until its run has come to an end. */
const unfinished = 'unfinished';

/** The main job: settings → plan → toolchains → checks → results → causes → report → verdict. */
export async function run(request: RunRequest): Promise<Report> {
  const startedAt = new Date();
  const started = performance.now();
  const plan = await makePlan(asPlanRequest(request));
  request.onEvent({ kind: 'planned', plan });
  const redact = redactorOf(request);
  const repository = await repositoryRoot(request.host, request.settings.directory);
  const [facts, treeChanges] = await Promise.all([
    observeFacts(request.host, { offline: request.settings.offline, active: familiesOf(plan.checks) }),
    watchTree(request.host, request.settings.directory, repository),
  ]);
  const repairs: string[] = [];
  const policy = judgedBy(request, plan, repository);
  const compose = (ran: Ran, toolchains: Toolchain[], interrupted: string | undefined, changes: readonly string[]): Report => {
    const about = {
      tool: request.tool,
      profile: reportedProfile(request.profile),
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(performance.now() - started),
      ...(interrupted === undefined ? {} : { interrupted }),
      ...(plan.shard === undefined ? {} : { shard: plan.shard }),
      facts: { ...asReported(facts), ...plan.facts },
      modules: [...plan.modules.modules],
      toolchains,
      plan: { cells: [...plan.cells], required: [...plan.required] },
      notes: [...plan.notes, ...versionNotes(plan), ...resolutionNotes(plan), ...repairs, ...changes],
      ...(policy === undefined ? {} : { policy }),
    };
    return buildReport({ ...redactReport(about, redact), ...ran, notRun: [...ran.notRun, ...plan.leftOut] });
  };
  const soFar: Result[] = [];
  const tell = () => request.onProgressReport?.(() => compose(inPlanOrder(unfinishedRun(plan, soFar), plan.cells), [], unfinished, []));
  tell();
  const onEvent = (event: RunEvent) => {
    request.onEvent(event);
    if (event.kind === 'installed' && event.installation.repaired !== undefined) repairs.push(event.installation.repaired);
    if (event.kind !== 'cell' || event.result === undefined) return;
    soFar.push(event.result);
    tell();
  };
  const { ran, toolchains } = await runPlan({ ...request, onEvent }, plan, {
    startedAt,
    elapsedMs: () => performance.now() - started,
    redact,
    facts: () => Promise.resolve(facts),
    repository,
  });
  return compose(ran, toolchains, request.cancel.aborted ? String(request.cancel.reason) : undefined, await treeChanges());
}

/** What the run is judged by. */
function judgedBy({ policy, settings }: RunRequest, plan: Plan, repository: string | undefined): Policy | undefined {
  const everyTest = settings.testFlags.length === 0 && settings.packages.join(' ') === defaults.packages;
  return asPolicy(policy, { modules: plan.allModules.map(({ directory }) => directory), everyTest }, repository ?? settings.directory);
}

/** What ran so far, and the rest as not run. */
function unfinishedRun(plan: Plan, results: readonly Result[]): Ran {
  const done = new Set(results.map(({ check, cell }) => cellId(check, cell)));
  const open = plan.cells.filter(({ check, cell }) => !done.has(cellId(check, cell)));
  return { results: [...results], notRun: open.map(({ skip: _, ...cell }) => ({ ...cell, why: 'the run ended before its result' })) };
}

/** Takes the secrets of the environment out of a text, and those that the user added for the go commands. */
export function redactorOf({ host, settings }: Pick<RunRequest, 'host' | 'settings'>): Redactor {
  return createRedactor({ ...host.env, ...settings.environment });
}

function asPlanRequest(request: RunRequest): PlanRequest {
  return { ...request, onProgress: (progress) => request.onEvent({ kind: 'download', progress }) };
}

async function runPlan(
  request: RunRequest,
  plan: Plan,
  {
    startedAt,
    elapsedMs,
    redact,
    facts,
    repository,
  }: Pick<Bench, 'startedAt' | 'elapsedMs' | 'redact' | 'facts'> & { readonly repository: string | undefined },
): Promise<{ ran: Ran; toolchains: Toolchain[] }> {
  const { host, settings, profile, cancel, onEvent } = request;
  const metering = createMetering(host, host.kind === 'local' ? localCgroupSystem(host.env) : undefined, settings.limits ?? []);
  const bench: Bench = {
    host,
    settings,
    profile,
    checks: plan.checks,
    facts,
    resolutions: plan.resolutions,
    versionFiles: plan.versionFiles.modules,
    hostNotes: plan.catalogue.sources.find(({ source }) => source === 'host')?.notes ?? [],
    reportRoot: repository ?? request.root ?? settings.directory,
    modules: plan.allModules,
    goEnvironment: plan.goFlags.env,
    ...(plan.modules.workFile === undefined ? {} : { workFile: plan.modules.workFile, workFileNamed: plan.modules.workFileNamed === true }),
    startedAt,
    elapsedMs,
    cancel,
    redact,
    toolCache: request.toolCache,
    once: eachOnce(),
    metering,
    testsAlone: oneAtATime(),
    onCell: (cell, result) => onEvent({ kind: 'cell', cell, ...(result === undefined ? {} : { result }) }),
  };
  const pick = (go: string | undefined, module: string | undefined) =>
    plan.cells.filter(({ cell }) => cell?.go === go && cell?.module === module);
  const installing = pLimit(installsAtOnce);
  const working = pLimit(settings.jobs);
  const toolchains: Toolchain[] = [];
  // All installations are asked for at once, so that a later release is fetched while an earlier one is being checked.
  const installations = plan.releases.map((release) => installing(() => install(request, release, plan.catalogue)));
  const parts = [
    runGlobalCells(
      bench,
      pick(undefined, undefined).filter(({ check }) => !plan.checks.some(({ id, scope }) => id === check && scope === 'report')),
    ),
    ...plan.releases.map(async (release, index) => {
      const installation = await installations[index]!;
      const ofRelease = new Set(plan.checks.filter(({ scope }) => scope === 'release').map(({ id }) => id));
      const moduleless = pick(release.version, undefined);
      const asked = moduleless.filter(({ check }) => ofRelease.has(check));
      const named = moduleless.filter(({ check }) => !ofRelease.has(check));
      const parts = [await runToolchainCells(bench, named, release.version, installation)];
      const groups = plan.modules.modules
        .map((module) => ({ module, cells: pick(release.version, module.directory) }))
        .filter(({ cells }) => cells.length > 0);
      if (installation.toolchain === undefined) {
        const why = cancel.aborted ? 'the run was interrupted before it' : `go${release.version} could not be installed`;
        return mergedRuns([
          ...parts,
          ...[{ cells: asked }, ...groups].map(({ cells }) => ({
            results: [],
            notRun: cells.map(({ skip: _, ...cell }): NotRun => ({ ...cell, why })),
          })),
        ]);
      }
      const toolchain: Toolchain = { ...installation.toolchain, requestedBy: [...release.requestedBy], pinned: release.pinned };
      toolchains.push(toolchain);
      return mergedRuns([
        ...parts,
        ...(await Promise.all([
          runReleaseCells(bench, asked, toolchain, installation, working),
          ...groups.map(({ module, cells }) => working(() => runModuleCells(bench, cells, module, toolchain, installation))),
        ])),
      ]);
    }),
  ];
  const ran = mergedRuns(await Promise.all(parts).finally(() => metering.close()));
  return { ran: inPlanOrder(ran, plan.cells), toolchains: toolchains.sort((a, b) => compareVersions(a.version, b.version)) };
}

/** Work of the same name one after the other. */
function oneAtATime(): Bench['testsAlone'] {
  const turns = new Map<string, ReturnType<typeof pLimit>>();
  return (name, work) => {
    const turn = turns.get(name) ?? pLimit(1);
    turns.set(name, turn);
    return turn(work);
  };
}

async function install(request: RunRequest, release: WantedRelease, catalogue: Catalogue): Promise<TimedInstallation> {
  const started = performance.now();
  const installation: Installation = request.cancel.aborted
    ? { problem: 'the run was interrupted', attempts: [], evidence: [] }
    : await brought(request, await installToolchain(release.version, toolchainOptions(asPlanRequest(request)), catalogue));
  request.onEvent({ kind: 'installed', release: release.version, installation });
  return { ...installation, durationMs: performance.now() - started };
}

/** At its place, when that is not where it was installed. */
function brought({ thisSide }: RunRequest, installation: Installation): Installation | Promise<Installation> {
  return thisSide === undefined ? installation : thisSide.bring(installation);
}

function mergedRuns(runs: readonly Ran[]): Ran {
  return { results: runs.flatMap(({ results }) => results), notRun: runs.flatMap(({ notRun }) => notRun) };
}

function inPlanOrder(ran: Ran, cells: readonly PlannedCell[]): Ran {
  const order = new Map(cells.map(({ check, cell }, index) => [cellId(check, cell), index]));
  const sorted = <T extends { check: string; cell?: PlannedCell['cell'] }>(items: readonly T[]) =>
    items.toSorted((a, b) => order.get(cellId(a.check, a.cell))! - order.get(cellId(b.check, b.cell))!);
  return { results: sorted(ran.results), notRun: sorted(ran.notRun) };
}

/** Locations are relative to the repository, as the user's editor and the pull request show them. */
async function repositoryRoot(host: Host, directory: string): Promise<string | undefined> {
  const git = await findUp(host, directory, '.git');
  return git === undefined ? undefined : path.posix.dirname(git);
}

/** Entries that led to no release, where no check was asked that says so. */
function resolutionNotes({ checks, resolutions }: Plan): string[] {
  if (checks.some(({ id }) => id === 'toolchain.resolve')) return [];
  return resolutions.flatMap(({ entry, problem }) => (problem === undefined ? [] : [`${entry}: ${problem.text}`]));
}

/** What version files say that needs no action; conflicts are the business of `toolchain.resolve`. */
function versionNotes({ versionFiles }: Plan): string[] {
  const differences = findDisagreements(versionFiles.modules).filter(({ kind }) => kind === 'difference');
  return [...versionFiles.notes, ...differences.map(({ message }) => message)];
}
