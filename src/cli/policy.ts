import type { Settings } from '../model/settings.js';
import { settingRules } from '../rules.js';
import { hasPolicy, type PolicyFiles } from '../settings/policy.js';
import { readText } from '../settings/read-text.js';

/** The waivers and the baseline that the settings name; their definitions are loaded only where there is one. */
export async function policyFiles(settings: Settings, writing = false): Promise<PolicyFiles | undefined> {
  if (!hasPolicy(settings, writing)) return undefined;
  const [{ readPolicy }, { checks }] = await Promise.all([import('../settings/policy-files.js'), import('../checks/index.js')]);
  return readPolicy({ settings, writing, readText, checks: checks.map(({ id }) => id), limits: settingRules.policyLimits });
}
