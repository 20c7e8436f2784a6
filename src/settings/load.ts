import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { ConfigurationError } from '../model/errors.js';
import type { FlagRules } from '../model/flags.js';
import { suggestion } from '../model/nearest.js';
import { generalSettings } from '../model/policy.js';
import type { Profile } from '../model/profile.js';
import type { ConfigFile, Settings } from '../model/settings.js';
import { parseShard, type ShardKey, shardKinds } from '../model/shard.js';
import { failOnWords, type Suite } from '../model/words.js';
import { timeLimit } from './durations.js';
import { parseTestFlags, quoted } from './flags.js';
import { parseLimitSets } from './limit-sets.js';
import { packagePatterns } from './packages.js';

/** One thing that a user wrote and where: `--go`, `input go-versions`, `go-conform.yml`. */
export interface Written {
  readonly text: string;
  readonly place: string;
}

/** What the user wrote, by the name of the config file's keys. Absent: not said. */
export type WrittenSettings = Partial<Record<SettingName, Written>>;

/** Each machine has a shard of its own, so that a file for all of them has none. */
export type SettingName = Exclude<keyof ConfigFile, 'parameters'> | 'shard';

/** What settings are judged by: tables of floors above and beside. */
export interface SettingRules {
  /** Flags that may be handed to `go test`. */
  readonly testFlags: FlagRules;
  /** Variables that may not be added, and why. */
  readonly refusedVariables: Readonly<Record<string, string>>;
  /** Go commands that keep the machine busy. */
  readonly defaultJobs: number;
  /** go-conform.yml and profiles with the parameters of every check. */
  readonly configFile: () => Promise<z.ZodType<ConfigFile>>;
  readonly profile: () => Promise<z.ZodType<Profile>>;
  /** How large files of waivers and baselines may be. */
  readonly policyLimits: PolicyLimits;
}

/** Characters of a file, and entries in it. */
export interface PolicyLimits {
  readonly waivers: { readonly characters: number; readonly entries: number };
  readonly baseline: { readonly characters: number; readonly entries: number };
}

/** The defaults, as a user would write them. */
export const defaults = {
  go: 'go.mod stable',
  profile: 'default',
  source: 'auto',
  'cross-targets': 'linux/arm64 windows/amd64 darwin/arm64',
  packages: './...',
  timeout: '20m',
  suites: 'toolchain modules matrix environment',
} as const satisfies Partial<Record<SettingName, string>>;

/** What naming a profile asks for, whatever else is. */
const seccompSuite = 'seccomp' satisfies Suite;

const configFileName = 'go-conform.yml';

export interface SettingsSources {
  readonly written: WrittenSettings;
  /** `--config`; undefined: go-conform.yml in the directory when it exists. */
  readonly config?: Written | undefined;
  /** Absolute path of DIR. */
  readonly directory: string;
  readonly dryRun?: boolean;
  /** The text of a file; undefined when it does not exist; throws when it cannot be read. */
  readonly readText: (file: string) => Promise<string | undefined>;
  readonly rules: SettingRules;
}

/**
 * Merges what was written with the config file and the defaults into one typed object: an option or input wins over the
 * config file, and that over the default.
 *
 * @throws ConfigurationError with the place of the mistake
 */
export async function loadSettings(sources: SettingsSources): Promise<Settings> {
  const { written, rules } = sources;
  const { written: file, parameters } = await readConfig(sources);
  const of = (name: SettingName): Written | undefined => written[name] ?? file[name];
  const text = (name: keyof typeof defaults): Written => of(name) ?? { text: defaults[name], place: 'default' };
  const go = text('go');
  const flags = of('test-flags');
  const failOn = of('fail-on');
  const out = of('out');
  const baseUrl = of('download-base-url');
  const packages = text('packages');
  const profile = of('seccomp-profile');
  const [waivers, baseline, distribution] = [of('waivers'), of('baseline'), of('wsl-distribution')];
  const part = of('shard');
  return {
    directory: sources.directory,
    go: go.text,
    goPlace: go.place,
    places: Object.fromEntries(judgedLater.flatMap((name) => (of(name) === undefined ? [] : [[name, of(name)!.place]]))),
    suites: [...new Set([...words(text('suites').text), ...(profile === undefined ? [] : [seccompSuite])])],
    ...(of('suites') === undefined ? { defaultSuites: true } : {}),
    checks: words(of('checks')?.text ?? ''),
    modules: words(of('modules')?.text ?? ''),
    profile: text('profile').text,
    source: source(text('source'), sources.directory),
    ...(baseUrl === undefined ? {} : { downloadBaseUrl: httpUrl(baseUrl) }),
    offline: of('offline')?.text === 'true',
    crossTargets: targets(text('cross-targets')),
    testFlags: flags === undefined ? [] : await parseTestFlags(flags.text, flags.place, rules.testFlags),
    packages: packagePatterns(words(packages.text), packages.place),
    environment: environment(of('environment'), rules.refusedVariables),
    jobs: positiveInteger(of('jobs')) ?? rules.defaultJobs,
    timeoutMs: duration(text('timeout')),
    ...(of('limits') === undefined ? {} : { limits: parseLimitSets(of('limits')!.text.split('\n'), of('limits')!.place) }),
    ...(profile === undefined ? {} : { seccompProfile: path.resolve(sources.directory, profile.text) }),
    ...(distribution === undefined ? {} : { wslDistribution: distributionName(distribution) }),
    rerunFailed: smallNumber(of('rerun-failed')),
    ...(part === undefined ? {} : { shard: shard(part) }),
    parameters,
    overrides: [...new Set(Object.values(generalSettings))].filter((name) => written[name as SettingName] !== undefined),
    ...(failOn === undefined ? {} : { failOn: oneOf(failOn, failOnWords) }),
    ...(waivers === undefined ? {} : { waivers: path.resolve(sources.directory, waivers.text) }),
    ...(baseline === undefined ? {} : { baseline: path.resolve(sources.directory, baseline.text) }),
    ...(out === undefined ? {} : { out: path.resolve(sources.directory, out.text) }),
    dryRun: sources.dryRun ?? false,
  };
}

/** Settings that only those can judge who know the checks, the modules and this machine, with their options. */
const optionOf = {
  suites: '--suite',
  checks: '--check',
  modules: '--module',
  packages: '--packages',
  profile: '--profile',
  source: '--source',
  limits: '--limits',
  'wsl-distribution': '--wsl-distribution',
  'seccomp-profile': '--seccomp-profile',
  shard: '--shard',
  'fail-on': '--fail-on',
  waivers: '--waivers',
  baseline: '--baseline',
} as const;
const judgedLater = Object.keys(optionOf) as (keyof typeof optionOf)[];

/** Where a setting was written; its option where nobody wrote it. */
export function placeOf({ places }: Pick<Settings, 'places'>, name: keyof typeof optionOf): string {
  return places[name] ?? optionOf[name];
}

/** Parameters of single checks, read as the settings are that they make more precise. */
export async function readParameters(
  parameters: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>,
  place: (check: string, name: string) => string,
  rules: SettingRules,
): Promise<Settings['parameters']> {
  const read: Settings['parameters'] = {};
  for (const [check, given = {}] of Object.entries(parameters)) {
    const values: Record<string, unknown> = { ...given };
    if (Array.isArray(given.flags))
      values.flags = await parseTestFlags(
        given.flags.map((flag) => quoted(String(flag))).join(' '),
        place(check, 'flags'),
        rules.testFlags,
      );
    if (Array.isArray(given.packages)) values.packages = packagePatterns(given.packages.map(String), place(check, 'packages'));
    if (given.timeout !== undefined) duration({ text: String(given.timeout), place: place(check, 'timeout') });
    read[check] = values;
  }
  return read;
}

/** Splits at commas, white space and line ends. */
export function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** A glob over ids or folders as a test: `*` is anything, `!` excludes; nothing said, or only exclusions, includes all. */
export function globFilter(globs: readonly string[]): (name: string) => boolean {
  const patterns = globs.map((glob) => ({ excludes: glob.startsWith('!'), pattern: globPattern(glob.replace(/^!/, '')) }));
  const including = patterns.filter(({ excludes }) => !excludes);
  return (name) =>
    (including.length === 0 || including.some(({ pattern }) => pattern.test(name))) &&
    !patterns.some(({ excludes, pattern }) => excludes && pattern.test(name));
}

/** The names a `globFilter` matches nothing of, for "unknown check". */
export function unmatched(globs: readonly string[], names: readonly string[]): string[] {
  return globs.filter((glob) => !names.some((name) => globPattern(glob.replace(/^!/, '')).test(name)));
}

/** Whether a glob is about a name: `*` is anything, `?` one character. */
export function globMatches(glob: string, name: string): boolean {
  return globPattern(glob).test(name);
}

function globPattern(glob: string): RegExp {
  return new RegExp(
    `^${glob
      .replace(/^\.\/(?=.)/, '')
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
}

async function readConfig({
  config,
  directory,
  readText,
  rules,
}: SettingsSources): Promise<{ written: WrittenSettings; parameters: Settings['parameters'] }> {
  const file = path.resolve(directory, config?.text ?? configFileName);
  const name = config?.text ?? configFileName;
  let content: string | undefined;
  try {
    content = await readText(file);
  } catch (error) {
    throw new ConfigurationError(config?.place ?? name, `${name} cannot be read: ${(error as Error).message}`);
  }
  if (content === undefined) {
    if (config === undefined) return { written: {}, parameters: {} };
    throw new ConfigurationError(config.place, `there is no file ${config.text}`, `looked for ${file}`);
  }
  const { parseConfigFile } = await import('./yaml-file.js');
  const { parameters = {}, ...settings } = parseConfigFile(name, content, await rules.configFile());
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return {
    written: Object.fromEntries(entries.map(([key, value]) => [key, { text: asText(key, value), place: `${name} (${key})` }])),
    parameters: await readParameters(parameters, (check, parameter) => `${name} (parameters.${check}.${parameter})`, rules),
  };
}

/** A value of the config file in the form that options have. */
function asText(key: string, value: unknown): string {
  if (key === 'environment')
    return Object.entries(value as object)
      .map(([name, item]) => `${name}=${item}`)
      .join('\n');
  if (key === 'limits' && Array.isArray(value)) return value.join('\n');
  if (key === 'test-flags' && Array.isArray(value)) return value.map(quoted).join(' ');
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The sources that have a name; a mirror is given by its URL, a folder by its path. */
const sourceNames = ['auto', 'host', 'tool-cache', 'go.dev', 'proxy'] as const;

/** A name, the URL of a mirror, or the absolute path of a folder of archives. */
function source(written: Written, directory: string): string {
  const { text, place } = written;
  if (/^https?:\/\//.test(text)) return httpUrl(written);
  if (/^file:\/\//.test(text) && URL.canParse(text)) return fileURLToPath(text);
  if (/^\.{1,2}$|[\\/]/.test(text)) return path.resolve(directory, text);
  const names: readonly string[] = sourceNames;
  if (names.includes(text)) return text;
  throw new ConfigurationError(place, `unknown value "${text}"`, `${suggestion(text, sourceNames)}; a folder is written as ./${text}`);
}

function environment(written: Written | undefined, refused: Readonly<Record<string, string>>): Record<string, string> {
  const lines = (written?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
      if (name === undefined) throw new ConfigurationError(written!.place, `"${line}" is not NAME=VALUE`, 'one variable per line');
      if (Object.hasOwn(refused, name)) throw new ConfigurationError(written!.place, `${name} cannot be set here: ${refused[name]}`);
      return [name, value!];
    }),
  );
}

function targets(written: Written): string[] {
  const list = words(written.text);
  for (const target of list) {
    if (!/^[a-z0-9]+\/[a-z0-9]+$/.test(target))
      throw new ConfigurationError(written.place, `"${target}" is not a target`, 'write GOOS/GOARCH, as linux/arm64');
  }
  return list;
}

/** A name as Windows has it, which may hold blanks and letters of any language; one distribution, for a report is about one place. */
function distributionName({ text, place }: Written): string {
  const name = text.trim();
  if (/[,\n]/.test(name))
    throw new ConfigurationError(
      place,
      `"${name.replaceAll('\n', ' ')}" names several distributions`,
      'name one; in a workflow, give each a job of its own (strategy.matrix)',
    );
  if (name.startsWith('-') || /[\p{Cc}"\\/:*?<>|]/u.test(name))
    throw new ConfigurationError(
      place,
      `"${name}" is no name of a distribution`,
      '`wsl --list --quiet` lists them; `default` is the default one',
    );
  return name;
}

function duration(written: Written): number {
  const milliseconds = timeLimit(written.text);
  if (milliseconds === undefined)
    throw new ConfigurationError(written.place, `"${written.text}" is not a duration`, 'write 90s, 20m or 1h30m');
  return milliseconds;
}

function shard(written: Written): ShardKey {
  const parsed = parseShard(written.text);
  if (parsed === undefined)
    throw new ConfigurationError(
      written.place,
      `"${written.text}" is not a shard`,
      `write I/N, as 2/3 for the second of three, or KIND:I/N, where KIND is ${shardKinds.join(', ')}, as \`plan\` prints them`,
    );
  return parsed;
}

function smallNumber(written: Written | undefined): number {
  if (written === undefined) return 0;
  if (!/^\d{1,2}$/.test(written.text)) throw new ConfigurationError(written.place, `"${written.text}" is not a whole number from 0 to 99`);
  return Number(written.text);
}

function positiveInteger(written: Written | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(written.text))
    throw new ConfigurationError(written.place, `"${written.text}" is not a whole number from 1 to 9999`);
  return Number(written.text);
}

function oneOf<T extends string>(written: Written, accepted: readonly T[]): T {
  if (!(accepted as readonly string[]).includes(written.text))
    throw new ConfigurationError(written.place, `unknown value "${written.text}"`, suggestion(written.text, accepted));
  return written.text as T;
}

function httpUrl(written: Written): string {
  const url = URL.canParse(written.text) ? new URL(written.text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new ConfigurationError(written.place, `"${written.text}" is not an http or https URL`);
  return written.text.replace(/\/+$/, '');
}
