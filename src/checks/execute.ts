import path from 'node:path';
import { goCommand, overrulingGoroot } from '../go/go-command.js';
import { patternsInModule } from '../go/package-patterns.js';
import { askProbe } from '../go/probe-answers.js';
import { compileProbes, type ProbePrograms } from '../go/probe-programs.js';
import { readUserEnvironment } from '../go/proxy-environment.js';
import { compareVersions } from '../go/version.js';
import { type Host, presentValue } from '../host/host.js';
import { environmentLimits } from '../knowledge/environment-limits.js';
import { workspaceVendorSince } from '../knowledge/go-releases.js';
import type { ProbeProgramId } from '../knowledge/probe-programs.js';
import { buildFlags } from '../knowledge/test-flags.js';
import type { Location, ModuleInfo, PlannedCell, Toolchain } from '../model/report.js';
import type { CauseId } from '../model/words.js';
import { limitSetText } from '../settings/limit-sets.js';
import { type Bench, type Ran, runCells, wrongScope } from './cells.js';
import type { Check, ModuleContext, Outcome, ReleaseContext, RunContext, Shared, TimedInstallation, ToolchainContext } from './check.js';
import { unknownExperiment } from './experiment.js';
import { withoutPackages } from './no-packages.js';
import { eachOnce } from './once.js';
import { createShared } from './shared.js';
import { withSumLines } from './sum-lines.js';

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

/** Runs work when there is room for it, beside what else runs. */
export type Working = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs the cells that ask an installed release through programs that it compiles, side by side: none of them measures time, and each
 * program counts for itself alone.
 */
export async function runReleaseCells(
  bench: Bench,
  cells: readonly PlannedCell[],
  toolchain: Toolchain,
  installation: TimedInstallation,
  working: Working,
): Promise<Ran> {
  const folders: string[] = [];
  const checkOf = ({ check: id }: PlannedCell) =>
    bench.checks.find((check): check is Extract<Check, { scope: 'release' }> => check.id === id && check.scope === 'release');
  const programs = cells.flatMap((cell) => (cell.skip === undefined ? (checkOf(cell)?.programs ?? []) : []));
  const { ready, ...part } = releasePart(bench, programs, toolchain, folders, working);
  const runOne = async (cell: PlannedCell): Promise<Ran> => {
    // Who waits for the compiler takes no place from those who can run.
    if (cell.skip === undefined) await ready(checkOf(cell)?.programs ?? []);
    return working(() =>
      runCells(bench, [cell], (check, base) => {
        if (check.scope !== 'release') return wrongScope(check);
        return check.run({ ...base, release: toolchain.version, installation, ...part });
      }),
    );
  };
  const asksLast = (cell: PlannedCell) => checkOf(cell)?.asksLast === true;
  const all: Ran[] = [];
  try {
    for (const group of [cells.filter((cell) => !asksLast(cell)), cells.filter(asksLast)])
      all.push(...(await Promise.all(group.map(runOne))));
  } finally {
    for (const folder of folders) await bench.host.remove(folder);
  }
  return { results: all.flatMap(({ results }) => results), notRun: all.flatMap(({ notRun }) => notRun) };
}

function releasePart(
  { host, settings, toolCache, once }: Bench,
  programs: readonly ProbeProgramId[],
  toolchain: Toolchain,
  folders: string[],
  working: Working,
): Omit<ReleaseContext, keyof ToolchainContext> & { readonly ready: (programs: readonly ProbeProgramId[]) => Promise<void> } {
  const { environment, timeoutMs } = settings;
  let compiled: ProbePrograms | undefined;
  const start = () => {
    compiled ??= compileProbes({ host, toolchain, toolCache, programs, environment, timeoutMs, working });
    return compiled;
  };
  const answers = eachOnce();
  return {
    ready: (asked) => start().ready(asked),
    toolchain,
    environment: { ...host.env, ...environment },
    once,
    program: (id) => start().get(id),
    probe: (id, parameters = [], options = {}) =>
      answers(JSON.stringify([id, parameters, options]), async () => {
        const program = await start().get(id);
        if (program.problem !== undefined)
          return { state: 'open', reason: `the program that asks could not be compiled: ${program.problem}` } as const;
        return askProbe(host, [program.path, ...parameters], { ...options, env: { ...environment, ...options.env } });
      }),
    temporaryFolder: async (label) => {
      const folder = await host.temporaryFolder(`${toolchain.version}-${label}`);
      folders.push(folder);
      return folder;
    },
  };
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
      const cache = await ownCache(bench, base, toolchain, module);
      try {
        const context = { ...base, release: toolchain.version, installation, ...prepare(base, cache) };
        const outcome = await moduleOutcome(check, context).catch((error) => unknownExperiment(error, toolchain));
        return toolchain.pinned ? outcome : asNotApplicable(outcome);
      } finally {
        if (cache.GOCACHE !== undefined) await bench.host.remove(cache.GOCACHE);
      }
    });
  } finally {
    for (const folder of folders) await bench.host.remove(folder);
  }
}

async function moduleOutcome(check: Extract<Check, { scope: 'module' | 'target' }>, context: ModuleContext): Promise<Outcome> {
  return (await withoutPackages(check, context)) ?? (await withSumLines(context, await check.run(context)));
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
): Promise<(base: RunContext, more: OwnCache) => ModulePart> {
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
  // What is known of the module is the same under all limits; what is built and tested, is not.
  const underLimits = new Map<string, Shared>();
  const sharedUnder = (limits: string | undefined): Shared => {
    if (limits === undefined) return shared;
    const own = underLimits.get(limits) ?? { ...shared, once: eachOnce() };
    underLimits.set(limits, own);
    return own;
  };
  return (base, cache) => ({
    toolchain,
    module,
    directory,
    target: base.cell.target,
    go: goCommand(base.host, { goroot, cwd: directory, env: { ...env, ...cache }, timeLeft: base.timeLeft }),
    modFlag,
    inWorkspace,
    buildFlags: shareable,
    packages,
    patterns,
    shared: sharedUnder(base.cell.limits),
    temporaryFolder: async (label) => {
      const name = [toolchain.version, module.directory, base.cell.limits, label].filter((part) => part !== undefined).join('-');
      const folder = await host.temporaryFolder(name);
      folders.push(folder);
      return folder;
    },
    program: (id) =>
      shared.once(`program ${id}`, () => {
        const { environment, timeoutMs } = settings;
        const compiled = compileProbes({
          host,
          toolchain,
          toolCache: bench.toolCache,
          programs: [id],
          environment,
          timeoutMs,
          working: (work) => work(),
        });
        return compiled.get(id);
      }),
    locationOf: (file, line): Location => ({
      file: path.posix.relative(bench.reportRoot, path.posix.join(directory, file)),
      ...(line === undefined ? {} : { line }),
    }),
  });
}

interface OwnCache {
  readonly GOCACHE?: string;
}

/**
 * A build cache for a cell that may open few files. The go command keeps in the index of its cache that a package could not be read
 * (cmd/go/internal/modindex, importRaw), and would go on telling so where there is no limit. With as many as are usual none is unread.
 */
async function ownCache({ host, settings }: Bench, { cell }: RunContext, toolchain: Toolchain, module: ModuleInfo): Promise<OwnCache> {
  const limits = settings.limits?.find((set) => limitSetText(set) === cell.limits);
  if (limits?.nofile === undefined || limits.nofile >= environmentLimits.openFiles) return {};
  const name = [toolchain.version, module.directory, cell.limits, cell.target, 'cache'].filter((part) => part !== undefined).join('-');
  return { GOCACHE: await host.temporaryFolder(name) };
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
