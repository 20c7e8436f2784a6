import * as z from 'zod';
import { Level } from './words.js';

const CheckSetting = z.union([
  Level,
  z.strictObject({
    level: Level,
    'may-skip': z.boolean().optional().describe('skipped in all its cells, the check does not make the verdict undetermined'),
    parameters: z.record(z.string(), z.unknown()).optional(),
  }),
]);

/** A list of checks with their levels and parameters. Checks that it does not name are informational. */
export const Profile = z.strictObject({
  name: z.string().min(1),
  note: z.string().default('own profile, not a CNCF certification'),
  checks: z.record(z.string(), CheckSetting).describe('check id → level, or level with may-skip and parameters'),
});
export type Profile = z.infer<typeof Profile>;

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
