import type { Profile } from './profile.js';
import type { Report } from './report.js';
import type { Settings } from './settings.js';
import type { Level } from './words.js';

/** What a profile says about one check. */
export interface CheckPolicy {
  readonly level: Level;
  readonly maySkip: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The policy of a profile for a check. */
export function policyOf(profile: Profile, check: string): CheckPolicy {
  const setting = Object.hasOwn(profile.checks, check) ? profile.checks[check]! : 'informational';
  if (typeof setting === 'string') return { level: setting, maySkip: false, parameters: {} };
  return { level: setting.level, maySkip: setting['may-skip'] ?? false, parameters: setting.parameters ?? {} };
}

/** What a report says of the profile that it was judged by. */
export function reportedProfile({ name, note, clauses }: Profile): Report['profile'] {
  return { name, note, ...(clauses === undefined ? {} : { clauses }) };
}

/** The setting for all checks that a parameter of a single check is more precise than. */
export const generalSettings: Readonly<Record<string, string>> = {
  timeout: 'timeout',
  packages: 'packages',
  flags: 'test-flags',
  targets: 'cross-targets',
  'rerun-failed': 'rerun-failed',
};

/**
 * The parameters of one check: those of the config file win over those of the profile, and an option or input for all checks
 * wins over both, because it was typed for this run.
 */
export function parametersOf(profile: Profile, settings: Settings, check: string): CheckPolicy['parameters'] {
  const own = Object.hasOwn(settings.parameters, check) ? settings.parameters[check]! : {};
  const entries = Object.entries({ ...policyOf(profile, check).parameters, ...own });
  return Object.fromEntries(entries.filter(([name]) => !settings.overrides.includes(generalSettings[name] ?? '')));
}
