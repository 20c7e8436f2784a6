import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import type { Profile } from '../model/profile.js';
import { readParameters, type SettingRules } from './load.js';
import { packageRoot } from './package-root.js';

/**
 * Reads a shipped profile by name, or a profile file, with what it extends.
 *
 * @param profile name or path; a path has a separator or ends in .yml or .yaml
 * @param rules which checks and parameters may be named
 * @param place where it was named, for error messages
 * @throws ConfigurationError with the place of the mistake
 */
export async function loadProfile(
  profile: string,
  rules: SettingRules,
  readText: (file: string) => Promise<string | undefined>,
  directory: string,
  place = '--profile',
): Promise<Profile> {
  return load(profile, { rules, readText, directory, place, above: [] });
}

/** A profile with the checks, and the clauses, of the one that it extends, where it has none of its own; a check is taken over whole. */
export function extended({ extends: _, ...own }: Profile, base: Profile): Profile {
  return { ...base, ...own, checks: { ...base.checks, ...own.checks } };
}

interface Reading {
  readonly rules: SettingRules;
  readonly readText: (file: string) => Promise<string | undefined>;
  readonly directory: string;
  readonly place: string;
  /** Absolute paths of the files that led here, each extending the next. */
  readonly above: readonly string[];
}

async function load(profile: string, reading: Reading): Promise<Profile> {
  const { rules, readText, directory, place, above } = reading;
  if (!/[\\/]|\.ya?ml$/.test(profile)) return shippedProfile(profile, place);
  const file = path.resolve(directory, profile);
  if (above.includes(file)) throw new ConfigurationError(place, `${profile} extends itself`, [...above, file].join(' → '));
  const text = await readText(file).catch((error: Error) => {
    throw new ConfigurationError(place, `${profile} cannot be read: ${error.message}`);
  });
  if (text === undefined) throw new ConfigurationError(place, `there is no file ${profile}`, `looked for ${file}`);
  // Loaded only now: the YAML and schema libraries take longer to load than a dry run takes.
  const { parseProfile } = await import('./yaml-file.js');
  const { data, line } = parseProfile(profile, text, await rules.profile());
  const own = await withReadParameters(data, profile, rules);
  const placed = (path: readonly PropertyKey[]) => `${profile}:${line(path)}`;
  if (own.extends === undefined) return withLevels(own, own, placed);
  const base = await load(own.extends, {
    ...reading,
    directory: path.dirname(file),
    place: placed(['extends']),
    above: [...above, file],
  });
  return withLevels(extended(own, base), own, placed);
}

/** A clause rests on checks that are asked, so each has a level, its own or that of the profile that is extended. */
function withLevels(whole: Profile, { clauses = [] }: Profile, placed: (path: readonly PropertyKey[]) => string): Profile {
  clauses.forEach(({ id, checks }, index) => {
    checks.forEach((check, position) => {
      if (!Object.hasOwn(whole.checks, check))
        throw new ConfigurationError(placed(['clauses', index, 'checks', position]), `clause ${id}: ${check} has no level below "checks"`);
    });
  });
  return whole;
}

async function withReadParameters(parsed: Profile, profile: string, rules: SettingRules): Promise<Profile> {
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
