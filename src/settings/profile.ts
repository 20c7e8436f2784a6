import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import type { Profile } from '../model/profile.js';
import { readParameters, type SettingRules } from './load.js';
import { packageRoot } from './package-root.js';

/**
 * Reads a shipped profile by name, or a profile file.
 *
 * @param profile name or path; a path has a separator or ends in .yml or .yaml
 * @param rules which checks and parameters may be named
 * @param place where it was named, for error messages
 */
export async function loadProfile(
  profile: string,
  rules: SettingRules,
  readText: (file: string) => Promise<string | undefined>,
  directory: string,
  place = '--profile',
): Promise<Profile> {
  if (!/[\\/]|\.ya?ml$/.test(profile)) return shippedProfile(profile, place);
  const text = await readText(path.resolve(directory, profile)).catch((error: Error) => {
    throw new ConfigurationError(place, `${profile} cannot be read: ${error.message}`);
  });
  if (text === undefined)
    throw new ConfigurationError(place, `there is no file ${profile}`, `looked for ${path.resolve(directory, profile)}`);
  // Loaded only now: the YAML and schema libraries take longer to load than a dry run takes.
  const { parseProfile } = await import('./yaml-file.js');
  const parsed = parseProfile(profile, text, await rules.profile());
  const parameters = Object.fromEntries(
    Object.entries(parsed.checks).map(([check, setting]) => [check, typeof setting === 'string' ? {} : (setting.parameters ?? {})]),
  );
  const read = await readParameters(parameters, (check, name) => `${profile} (checks.${check}.parameters.${name})`, rules);
  const checks = Object.entries(parsed.checks).map(([check, setting]) => [
    check,
    typeof setting === 'string' || setting.parameters === undefined ? setting : { ...setting, parameters: read[check] },
  ]);
  return { ...parsed, checks: Object.fromEntries(checks) };
}

/** Shipped profiles are read from what `npm run generate` made of the YAML, which a step of the tests keeps true. */
function shippedProfile(name: string, place: string): Profile {
  const folder = path.join(packageRoot(), 'profiles', 'generated');
  const names = readdirSync(folder).map((file) => path.basename(file, '.json'));
  if (!names.includes(name)) throw new ConfigurationError(place, `there is no profile "${name}"`, suggestion(name, names));
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
}
