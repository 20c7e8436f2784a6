import { compareVersions } from '../go/version.js';
import type { Host } from '../host/host.js';
import { policyOf } from '../model/policy.js';
import type { Profile } from '../model/profile.js';
import type { CellKey, ModuleInfo, NotRun, PlannedCell } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import type { Suite } from '../model/words.js';
import { globFilter } from '../settings/load.js';
import type { Check, PlannedFor } from './check.js';
import { policyChecks } from './policy/policy.js';

/** The suite that runs under each set of limits. */
export const limitedSuite = 'matrix' satisfies Suite;

/** A release that the plan is about. */
export interface PlannedRelease {
  readonly version: string;
  readonly pinned: boolean;
  /** Folders of the modules that it was asked for; undefined: all. */
  readonly onlyModules?: readonly string[];
}

export interface PlanInput {
  readonly checks: readonly Check[];
  readonly profile: Profile;
  readonly releases: readonly PlannedRelease[];
  readonly modules: readonly ModuleInfo[];
  /** Folders of modules in which nothing is to be checked, and why. */
  readonly excluded?: ReadonlyMap<string, string>;
  /** Targets by check id. */
  readonly targetsOf: (check: string) => readonly string[];
  readonly platform: Host['platform'];
  readonly cgoEnabled: string | undefined;
  readonly compiler: PlannedFor['compiler'];
  /** Sets of limits; the matrix runs under each. */
  readonly limits?: readonly string[];
}

/** Every cell of the run, in the order in which cells are run, with the reason where it is known not to work. */
export function planCells(input: PlanInput): PlannedCell[] {
  const cells: PlannedCell[] = [];
  const add = (check: Check, cell: CellKey | undefined, skip?: string) => {
    const { level, maySkip } = policyOf(input.profile, check.id);
    cells.push({
      check: check.id,
      ...(cell === undefined ? {} : { cell }),
      level,
      ...(maySkip ? { maySkip } : {}),
      ...(skip === undefined ? {} : { skip }),
    });
  };
  for (const check of input.checks.filter(({ scope }) => scope === 'run' || scope === 'host' || scope === 'report')) add(check, undefined);
  for (const release of input.releases) {
    for (const check of input.checks.filter(({ scope }) => scope === 'toolchain')) add(check, { go: release.version });
    for (const check of input.checks.filter(({ scope }) => scope === 'release'))
      add(check, { go: release.version }, check.precluded?.({ ...input, go: release.version, target: undefined }));
    for (const module of input.modules) {
      if (release.onlyModules !== undefined && !release.onlyModules.includes(module.directory)) continue;
      const refusal = input.excluded?.get(module.directory) ?? refused(release, module);
      for (const check of input.checks) {
        if (check.scope !== 'module' && check.scope !== 'target') continue;
        for (const target of check.scope === 'target' ? targetsFor(check, input) : [undefined]) {
          const cell = { go: release.version, module: module.directory, ...(target === undefined ? {} : { target }) };
          const skip = refusal ?? check.precluded?.({ ...input, go: release.version, target });
          const sets = check.suite === limitedSuite && input.limits !== undefined ? input.limits : [undefined];
          for (const limits of sets) add(check, limits === undefined ? cell : { ...cell, limits }, skip);
        }
      }
    }
  }
  return cells;
}

function targetsFor({ id, concerns = () => true }: Check, { targetsOf }: PlanInput): string[] {
  return targetsOf(id).filter(concerns);
}

/**
 * Whether a check is asked at all. Those of a special use must be named, by the profile, by a pattern of `--check` or by parameters of theirs; where nobody
 * chose the suites, those of the environment must count in the verdict or be named; one that is about a setting needs that. Those of
 * the report are asked with its policy.
 */
export function isAsked(check: Check, profile: Profile, settings: Settings): boolean {
  const { checks: patterns, defaultSuites, parameters } = settings;
  if (check.scope === 'report') return false;
  if (patterns.some((pattern) => !pattern.startsWith('!'))) return true;
  const about = subjects[check.id];
  if (about !== undefined && settings[about] === undefined) return false;
  if (check.onlyWhenNamed === true && !Object.hasOwn(profile.checks, check.id) && !Object.hasOwn(parameters, check.id)) return false;
  return defaultSuites !== true || check.suite !== 'environment' || policyOf(profile, check.id).level !== 'informational';
}

/** One cell for each check of the host, and for each of the report. */
export function planHostCells(checks: readonly Check[], profile: Profile): PlannedCell[] {
  return checks
    .filter(({ scope }) => scope === 'host' || scope === 'report')
    .map(({ id }) => {
      const { level, maySkip } = policyOf(profile, id);
      return { check: id, level, ...(maySkip ? { maySkip } : {}) };
    });
}

/** The checks that judge waivers and baseline, where there are such; only `--check '!…'` leaves them out. */
export function policyChecksFor(
  policy: { readonly waivers?: unknown; readonly baseline?: unknown } | undefined,
  { checks: patterns }: Settings,
): Check[] {
  const wanted = globFilter(patterns.filter((pattern) => pattern.startsWith('!')));
  const given: Readonly<Record<string, boolean>> = {
    'policy.waivers': policy?.waivers !== undefined,
    'policy.baseline': policy?.baseline !== undefined,
  };
  return policyChecks.filter(({ id }) => given[id] === true && wanted(id));
}

/** The ids of the checks that must have a result; one that may be skipped and has no cell at all is not among them. */
export function requiredChecks(checks: readonly Check[], profile: Profile, cells: readonly PlannedCell[]): string[] {
  const planned = new Set(cells.map(({ check }) => check));
  return checks
    .map(({ id }) => id)
    .filter((id) => policyOf(profile, id).level === 'required' && (!policyOf(profile, id).maySkip || planned.has(id)));
}

/** Settings that checks are about, by their id or their suite. */
const subjects: Readonly<Record<string, 'seccompProfile' | 'wslDistribution'>> = {
  seccomp: 'seccompProfile',
  'wsl.distribution': 'wslDistribution',
};

/**
 * Checks that the profile requires and that were left out of a run, so that its verdict cannot speak for them.
 *
 * @param all that could have been asked
 * @param placeOf where the user wrote a setting, for the reason
 */
export function leftOut(
  all: readonly Check[],
  asked: readonly Check[],
  profile: Profile,
  settings: Pick<Settings, 'checks' | 'seccompProfile' | 'wslDistribution'>,
  placeOf: (setting: 'checks' | 'suites') => string,
): NotRun[] {
  const wanted = globFilter(settings.checks);
  return all.flatMap((check): NotRun[] => {
    const { level, maySkip } = policyOf(profile, check.id);
    if (level !== 'required' || asked.includes(check)) return [];
    // Without the setting that they are about there is nothing to ask.
    const about = subjects[check.id] ?? subjects[check.suite];
    if (about !== undefined && settings[about] === undefined) return [];
    const why = wanted(check.id) ? `its suite ${check.suite} was not asked for (${placeOf('suites')})` : `left out by ${placeOf('checks')}`;
    return [{ check: check.id, level, ...(maySkip ? { maySkip } : {}), why, leftOut: true }];
  });
}

/** A release that is older than the go line is not applicable, unless the user named exactly it: then the refusal is to be seen. */
function refused({ version, pinned }: PlannedRelease, { goLine }: ModuleInfo): string | undefined {
  if (pinned || goLine === undefined || compareVersions(version, goLine) >= 0) return undefined;
  return `the module needs go ${goLine} (its go line); go${version} is older`;
}
