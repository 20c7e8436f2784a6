import path from 'node:path';
import { type Command, Option } from 'commander';
import { ConfigurationError } from '../model/errors.js';
import type { Settings } from '../model/settings.js';
import { settingRules } from '../rules.js';
import { defaults, loadSettings, type SettingName, type WrittenSettings } from '../settings/load.js';
import { readText } from '../settings/read-text.js';
import { oneOf } from './command.js';

/** Options that set a setting: flag, metavariable, what it means. The name is the key of the config file. */
const settingOptions: readonly { readonly name: SettingName; readonly flag: string; readonly help: string }[] = [
  {
    name: 'go',
    flag: '--go <list>',
    help: 'releases: 1.26.3, 1.26.x, 1.27rc1, >=1.24, stable, oldstable, supported, go.mod, go.work, .go-version, .tool-versions, local',
  },
  { name: 'suites', flag: '--suite <list>', help: 'suites of checks' },
  { name: 'checks', flag: '--check <globs>', help: 'only these checks, as mod.*; ! excludes' },
  { name: 'modules', flag: '--module <globs>', help: 'only modules in these folders; ! excludes' },
  { name: 'profile', flag: '--profile <name|file>', help: 'levels of the checks' },
  {
    name: 'source',
    flag: '--source <source>',
    help: 'where releases come from: auto, host, tool-cache, go.dev, proxy, a folder of archives, or the URL of a mirror',
  },
  { name: 'cross-targets', flag: '--cross-targets <list>', help: 'GOOS/GOARCH pairs to build for' },
  { name: 'test-flags', flag: '--test-flags <flags>', help: 'flags for go test, as -short -run=^TestX$' },
  { name: 'packages', flag: '--packages <list>', help: 'package patterns' },
  { name: 'environment', flag: '--environment <NAME=VALUE>', help: 'a variable for the go commands; may be repeated' },
  {
    name: 'limits',
    flag: '--limits <set>',
    help: 'run the matrix under limits, as cpu=1,memory=1Gi; repeated: under each of the sets (none is one)',
  },
  {
    name: 'seccomp-profile',
    flag: '--seccomp-profile <file>',
    help: 'add the suite seccomp: what this profile of Docker, Podman or Kubernetes makes of every release, by a table and for real',
  },
  {
    name: 'wsl-distribution',
    flag: '--wsl-distribution <name>',
    help: 'from Windows: examine and test inside this WSL distribution (default: the default one)',
  },
  { name: 'jobs', flag: '--jobs <n>', help: 'go commands at a time (default: as many as keep this machine busy)' },
  { name: 'timeout', flag: '--timeout <duration>', help: 'wall-clock limit of one cell, as 90s or 20m' },
  {
    name: 'rerun-failed',
    flag: '--rerun-failed <n>',
    help: 'run failed tests again up to n times; one that passes then is flaky and warns',
  },
  {
    name: 'shard',
    flag: '--shard <i/n>',
    help: 'run one part of the plan, as 2/3 or release:2/3; `plan` prints the parts, `merge` joins their reports',
  },
  {
    name: 'fail-on',
    flag: '--fail-on <what>',
    help: 'what makes the exit code non-zero: fail, warn, never, or regression (failures that the baseline does not know)',
  },
  { name: 'waivers', flag: '--waivers <file>', help: 'failures that are accepted, each with reason, owner and last day' },
  {
    name: 'baseline',
    flag: '--baseline <file>',
    help: 'failures that --write-baseline recorded (default where needed: go-conform-baseline.json)',
  },
  { name: 'out', flag: '--out <dir>', help: 'folder for the report files (default: a new one in the temporary folder)' },
];

/** What `--format` accepts. */
export type OutputFormat = (typeof outputFormats)[number];
const outputFormats = ['text', 'json', 'markdown'] as const;

export function outputFormat(written: string): OutputFormat {
  return oneOf('--format', written, outputFormats, 'format');
}

/** Adds the options of `settingOptions`, `--config` and `--offline`. */
export function addSettingOptions(to: Command, names: readonly SettingName[] = settingOptions.map(({ name }) => name)): Command {
  for (const { name, flag, help } of settingOptions) {
    if (!names.includes(name)) continue;
    const standard = (defaults as Partial<Record<SettingName, string>>)[name];
    const option = new Option(flag, standard === undefined ? help : `${help} (default: ${standard})`);
    to.addOption(
      name === 'environment' || name === 'limits'
        ? option.argParser((value, earlier?: string) => (earlier === undefined ? value : `${earlier}\n${value}`))
        : option,
    );
  }
  return to
    .addOption(new Option('--config <file>', 'config file (default: go-conform.yml when present)'))
    .addOption(new Option('--offline', 'use only what is on this machine'));
}

/** The settings of a command line. */
export async function readSettings(parsed: Command, directory: string): Promise<Settings> {
  const options = parsed.opts<Record<string, string | boolean | undefined>>();
  const written: WrittenSettings = {};
  for (const { name, flag } of settingOptions) {
    const long = flag.split(' ')[0]!;
    const value = options[camelCase(long.slice(2))];
    if (typeof value !== 'string') continue;
    // A shell variable that did not expand must not silently widen the run.
    if (value.trim() === '' && name !== 'cross-targets') throw new ConfigurationError(long, 'is empty', 'leave it out, or give a value');
    written[name] = { text: isPath(name, value) ? path.resolve(value) : value, place: long };
  }
  if (options.offline === true) written.offline = { text: 'true', place: '--offline' };
  return loadSettings({
    written,
    config: typeof options.config === 'string' ? { text: path.resolve(options.config), place: '--config' } : undefined,
    directory,
    dryRun: options.dryRun === true,
    readText,
    rules: settingRules,
  });
}

/** What a person types is relative to where they stand; the config file's paths are relative to DIR. */
function isPath(name: SettingName, value: string): boolean {
  return (
    name === 'out' ||
    name === 'waivers' ||
    name === 'baseline' ||
    name === 'seccomp-profile' ||
    (name === 'profile' && /[\\/]|\.ya?ml$/.test(value)) ||
    (name === 'source' && /^(?!\w+:\/\/)(?:\.{1,2}$|.*[\\/])/.test(value))
  );
}

function camelCase(option: string): string {
  return option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
