import { machineFiles, readMachine, refuseBeyond } from './cgroup/machine.js';
import type { Check } from './checks/check.js';
import { checks as registry } from './checks/index.js';
import { isAsked, leftOut, limitedSuite, planCells, policyChecksFor, requiredChecks } from './checks/plan.js';
import { refuseProfile } from './checks/seccomp/profile-file.js';
import { findCompiler } from './go/c-compiler.js';
import { type Catalogue, readCatalogue, type ToolchainOptions } from './go/catalogue.js';
import { type GoFlags, goFlagNotes, goVariableFacts, readGoFlags, readGoVariable } from './go/go-flags.js';
import type { Installation } from './go/install.js';
import { findModules, type Modules } from './go/modules.js';
import { patternsInModule } from './go/package-patterns.js';
import { readUserEnvironment } from './go/proxy-environment.js';
import { parseRequests } from './go/requests.js';
import { type Resolution, resolveRequests, type WantedRelease, wantedReleases } from './go/resolve.js';
import type { InstallProgress } from './go/sources/source.js';
import { readVersionFiles, type VersionFiles } from './go/version-files.js';
import { type Host, presentValue } from './host/host.js';
import { runIdentity } from './knowledge/run-identity.js';
import { ConfigurationError } from './model/errors.js';
import { suggestion } from './model/nearest.js';
import { parametersOf } from './model/policy.js';
import type { Profile } from './model/profile.js';
import type { ModuleInfo, NotRun, PlannedCell, Report, Shard } from './model/report.js';
import type { Settings } from './model/settings.js';
import { type ShardKey, shardNote } from './model/shard.js';
import { limitSetText } from './settings/limit-sets.js';
import { globFilter, placeOf, unmatched } from './settings/load.js';
import { type PolicyFiles, refuseForeign } from './settings/policy.js';

/** What a plan is made from. */
export interface PlanRequest {
  readonly host: Host;
  readonly settings: Settings;
  readonly profile: Profile;
  /** Waivers and baseline, as they were read. */
  readonly policy?: PolicyFiles;
  /** Folder of the tool cache. */
  readonly toolCache: string;
  /** Where toolchains are downloaded, when the host is another place; and how one comes to the host. */
  readonly thisSide?: ThisSide;
  readonly cancel: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
}

/** The side of a run that downloads, when the host is reached from it. */
export interface ThisSide {
  readonly host: Host;
  readonly bring: (installation: Installation) => Promise<Installation>;
}

export interface Plan {
  readonly modules: Modules;
  readonly versionFiles: VersionFiles;
  readonly resolutions: readonly Resolution[];
  /** Oldest first. */
  readonly releases: readonly WantedRelease[];
  readonly checks: readonly Check[];
  readonly cells: readonly PlannedCell[];
  readonly required: readonly string[];
  /** Checks that the profile requires and the settings leave out. */
  readonly leftOut: readonly NotRun[];
  readonly catalogue: Catalogue;
  /** Every module there is, also those that were not asked for. */
  readonly allModules: readonly ModuleInfo[];
  readonly goFlags: GoFlags;
  /** What the user should know before anything runs. */
  readonly notes: readonly string[];
  readonly facts: Report['facts'];
  /** Which part of a larger plan this is; absent: all of it. */
  readonly shard?: Shard;
}

/** Everything that is decided before anything is installed or run; of the shard alone, where the settings name one. */
export async function makePlan(request: PlanRequest): Promise<Plan> {
  const plan = await makeWholePlan(request);
  const { settings, host } = request;
  return settings.shard === undefined ? plan : partOf(plan, settings.shard, placeOf(settings, 'shard'), host.env);
}

/** One part of a plan. Its shards are decided from the cells alone, so that all machines find the same. */
async function partOf(plan: Plan, key: ShardKey, place: string, env: Host['env']): Promise<Plan> {
  // Most runs have no part in it.
  const { divide, namedPart, planDigest } = await import('./checks/shards.js');
  const named = namedPart(plan.checks, plan.cells, key);
  if (key.units !== undefined && named === undefined)
    throw new ConfigurationError(place, 'is no shard of this plan', 'make the plan anew; `plan` prints its parts');
  const shards = named === undefined ? divide(plan.checks, plan.cells, key) : [];
  if (named === undefined && shards.length < key.count)
    throw new ConfigurationError(
      place,
      `the plan cannot be divided into ${key.count}${key.by === undefined ? '' : ` by ${key.by}`}`,
      `there are at most ${shards.length} parts; \`plan\` prints them`,
    );
  const cells = named ?? shards[key.index - 1]!;
  const checks = new Set(cells.map(({ check }) => check));
  const releases = new Set(cells.map(({ cell }) => cell?.go));
  return {
    ...plan,
    cells,
    releases: plan.releases.filter(({ version }) => releases.has(version)),
    required: plan.required.filter((check) => checks.has(check)),
    notes: [...plan.notes, `${shardNote(key)}: ${cells.length} of ${plan.cells.length} cells`],
    shard: { ...key, plan: planDigest(plan.cells), required: [...plan.required], ...identityOf(env) },
  };
}

/** What the CI system says of the run, so that parts of different runs are not taken for one. */
function identityOf(env: Host['env']): Pick<Shard, 'run' | 'repository' | 'commit'> {
  const named = Object.entries(runIdentity).map(([name, variables]) => [name, variables.map((variable) => env[variable]).find(Boolean)]);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

async function makeWholePlan(request: PlanRequest): Promise<Plan> {
  const { host, settings, profile } = request;
  const checks = [...selectedChecks(settings, profile), ...policyChecksFor(request.policy, settings)];
  await refuseLimits(host, settings);
  if (settings.seccompProfile !== undefined) await refuseProfile(host, settings);
  const found = await findModules(host, settings.directory);
  const modules = { ...found, modules: selectedModules(found.modules, settings) };
  if (request.policy !== undefined)
    refuseForeign(
      request.policy,
      found.modules.map(({ path }) => path),
    );
  const requests = parseRequests(settings.go, settings.goPlace);
  const [catalogue, versionFiles] = await Promise.all([
    readCatalogue(toolchainOptions(request)),
    readVersionFiles(host, settings.directory, modules),
  ]);
  const resolutions = await resolveRequests(requests, versionFiles.modules, catalogue);
  refuseUnknownReleases(resolutions, settings.goPlace);
  const releases = wantedReleases(resolutions);
  const env = { ...(await readUserEnvironment(host)), ...host.env, ...settings.environment };
  const goFlags = await readGoFlags(host, settings.environment);
  const experiment = await readGoVariable(host, settings.environment, 'GOEXPERIMENT');
  const cells = planCells({
    checks,
    profile,
    releases,
    modules: modules.modules,
    excluded: await modulesWithoutPackages(host, settings, modules.modules, found.modules),
    targetsOf: (check) => (parametersOf(profile, settings, check).targets as string[] | undefined) ?? settings.crossTargets,
    platform: host.platform,
    cgoEnabled: env.CGO_ENABLED,
    compiler: await findCompiler(host, env),
    ...(settings.limits === undefined ? {} : { limits: settings.limits.map(limitSetText) }),
  });
  return {
    modules,
    versionFiles,
    allModules: found.modules,
    resolutions,
    releases,
    checks,
    cells,
    required: requiredChecks(checks, profile, cells),
    leftOut: leftOut(
      registry.filter(({ scope }) => scope !== 'report'),
      checks,
      profile,
      settings,
      (name) => placeOf(settings, name),
    ),
    catalogue,
    goFlags,
    notes: [
      ...found.notes,
      ...goFlagNotes(goFlags),
      ...((settings.limits?.length ?? 0) > 1 ? [cacheNote] : []),
      ...limitsNotes(settings, checks),
      ...(experiment === undefined ? [] : [`GOEXPERIMENT of ${experiment.setBy} is honoured: ${experiment.value}`]),
    ],
    facts: goVariableFacts(goFlags, experiment),
  };
}

/** What one set compiled, the go command finds in its cache under the next. */
const cacheNote =
  'what was compiled under one set of limits is in the build cache for the others: compare the tests by their durations, and builds by `bench limits`';

/** Limits cover the matrix alone; where that was not asked for, or other programs of Go run too, a reader would think otherwise. */
function limitsNotes({ limits = [] }: Settings, checks: readonly Check[]): string[] {
  const suites = new Set(checks.map(({ suite }) => suite));
  if (limits.length === 0 || (suites.has(limitedSuite) && !suites.has('runtime'))) return [];
  return [
    `limits hold the suite ${limitedSuite} alone: the checks of ${[...suites].filter((suite) => suite !== limitedSuite).join(', ')} ran without`,
  ];
}

/** Limits that this machine cannot be held to, because it has no more, before anything runs. */
async function refuseLimits(host: Host, settings: Settings): Promise<void> {
  const { limits = [] } = settings;
  if (limits.length === 0) return;
  const texts = new Map<string, string | undefined>(
    await Promise.all(machineFiles.map(async (file) => [file, presentValue(await host.readFile(file))] as const)),
  );
  const machine = readMachine(host.platform.processors, (file) => texts.get(file));
  for (const set of limits) refuseBeyond(machine, set, (name) => `${placeOf(settings, 'limits')} (${name})`);
}

/** The options of the toolchain sources for a run. */
export function toolchainOptions({
  host,
  thisSide,
  settings,
  toolCache,
  cancel,
  onProgress,
}: Omit<PlanRequest, 'profile'>): ToolchainOptions {
  return {
    host: thisSide?.host ?? host,
    ...(thisSide === undefined ? {} : { inside: host }),
    source: settings.source,
    sourcePlace: placeOf(settings, 'source'),
    offline: settings.offline,
    ...(settings.downloadBaseUrl === undefined ? {} : { downloadBaseUrl: settings.downloadBaseUrl }),
    toolCache,
    platform: host.platform,
    signal: cancel,
    onProgress,
  };
}

function selectedChecks(settings: Settings, profile: Profile): Check[] {
  const suites: string[] = [...new Set(registry.filter(({ scope }) => scope !== 'report').map(({ suite }) => suite))];
  for (const suite of settings.suites) {
    if (!suites.includes(suite))
      throw new ConfigurationError(placeOf(settings, 'suites'), `unknown suite "${suite}"`, suggestion(suite, suites));
  }
  if (settings.suites.includes('seccomp') && settings.seccompProfile === undefined)
    throw new ConfigurationError(placeOf(settings, 'suites'), 'the suite seccomp needs a profile', 'as in: --seccomp-profile default.json');
  const ids = registry.map(({ id }) => id);
  const stray = unmatched(settings.checks, ids)[0];
  if (stray !== undefined) throw new ConfigurationError(placeOf(settings, 'checks'), `no check matches "${stray}"`, suggestion(stray, ids));
  const wanted = globFilter(settings.checks);
  const selected = registry.filter(
    (check) => settings.suites.includes(check.suite) && wanted(check.id) && isAsked(check, profile, settings),
  );
  if (selected.length === 0)
    throw new ConfigurationError(
      settings.checks.length > 0 ? placeOf(settings, 'checks') : placeOf(settings, 'suites'),
      'no check is left to run',
      `suites ${settings.suites.join(', ')}; checks ${settings.checks.join(', ') || 'all'}`,
    );
  return selected;
}

function selectedModules(modules: readonly ModuleInfo[], settings: Settings): ModuleInfo[] {
  const wanted = globFilter(settings.modules);
  const selected = modules.filter(({ directory }) => wanted(directory));
  if (selected.length > 0) return selected;
  throw new ConfigurationError(
    placeOf(settings, 'modules'),
    `no module matches ${settings.modules.join(', ')}`,
    `modules here: ${modules.map(({ directory }) => directory).join(', ')}`,
  );
}

/** Folders of modules in which no package is asked for, and why. */
async function modulesWithoutPackages(
  host: Host,
  settings: Settings,
  selected: readonly ModuleInfo[],
  all: readonly ModuleInfo[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    selected.map(async (module) => ({
      module,
      patterns: await patternsInModule(host, settings.directory, module, all, settings.packages),
    })),
  );
  const without = found.filter(({ patterns }) => patterns.length === 0).map(({ module }) => module.directory);
  const asked = settings.packages.join(' ');
  if (without.length === selected.length)
    throw new ConfigurationError(
      placeOf(settings, 'packages'),
      `no module has packages of ${asked || 'an empty list'}`,
      `modules here: ${selected.map(({ directory, path }) => `${directory} (${path})`).join(', ')}`,
    );
  return new Map(without.map((directory) => [directory, `the module has no packages of ${asked}`]));
}

function refuseUnknownReleases(resolutions: readonly Resolution[], place: string): void {
  const bad = resolutions.filter(({ problem }) => problem?.kind === 'unknown-release');
  if (bad.length === 0) return;
  const nearest = [...new Set(bad.map(({ problem }) => problem!.nearest).filter((release) => release !== undefined))];
  throw new ConfigurationError(
    place,
    bad.map(({ entry, problem }) => `${entry}: ${problem!.text}`).join('; '),
    nearest.length > 0 ? `nearest: ${nearest.join(', ')}` : undefined,
  );
}
