import type { Profile } from './profile.js';
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
