import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { Profile } from '../model/profile.js';
import { packageRoot } from './package-root.js';
import { parseYaml } from './yaml-file.js';

/**
 * Reads a shipped profile by name, or a profile file.
 *
 * @param profile name or path; a path has a separator or ends in .yml or .yaml
 * @param checks ids that may be named
 */
export async function loadProfile(
  profile: string,
  checks: readonly string[],
  readText: (file: string) => Promise<string | undefined>,
  directory: string,
): Promise<Profile> {
  const isFile = /[\\/]|\.ya?ml$/.test(profile);
  const folder = path.join(packageRoot(), 'profiles');
  const file = isFile ? path.resolve(directory, profile) : path.join(folder, `${profile}.yml`);
  const text = await readText(file).catch((error: Error) => {
    throw new ConfigurationError('--profile', `${profile} cannot be read: ${error.message}`);
  });
  if (text === undefined) {
    if (isFile) throw new ConfigurationError('--profile', `there is no file ${profile}`, `looked for ${file}`);
    throw new ConfigurationError('--profile', `there is no profile "${profile}"`, suggestion(profile, shippedProfiles(folder)));
  }
  const name = isFile ? profile : `${profile}.yml`;
  const parsed = parseYaml(name, text, Profile, Object.keys(Profile.shape));
  for (const check of Object.keys(parsed.checks)) {
    if (!checks.includes(check)) throw new ConfigurationError(`${name} (checks)`, `unknown check "${check}"`, suggestion(check, checks));
  }
  return parsed;
}

function shippedProfiles(folder: string): string[] {
  return readdirSync(folder).map((name) => path.basename(name, '.yml'));
}
