import { getInput } from '@actions/core';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import type { SettingName, Written, WrittenSettings } from '../settings/load.js';

/** Inputs that set a setting; GitHub hands over an absent input as an empty text. */
const settingInputs: Readonly<Record<string, SettingName>> = {
  'go-versions': 'go',
  'go-source': 'source',
  'go-download-base-url': 'download-base-url',
  profile: 'profile',
  suites: 'suites',
  checks: 'checks',
  'cross-targets': 'cross-targets',
  'test-flags': 'test-flags',
  packages: 'packages',
  environment: 'environment',
  limits: 'limits',
  'seccomp-profile': 'seccomp-profile',
  'timeout-minutes': 'timeout',
  'rerun-failed': 'rerun-failed',
  'wsl-distribution': 'wsl-distribution',
  shard: 'shard',
  'fail-on': 'fail-on',
  waivers: 'waivers',
  baseline: 'baseline',
};

/** The inputs of action.yml, read once. */
export interface Inputs {
  readonly command: ActionCommand;
  /** Parts of a plan, as written. */
  readonly shards: string | undefined;
  readonly shardBy: string | undefined;
  /** Folder of the reports to merge. */
  readonly reports: string | undefined;
  /** File of the plan, for a merge. */
  readonly plan: string | undefined;
  readonly written: WrittenSettings;
  readonly workingDirectory: string;
  readonly config: Written | undefined;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly reportDirectory: string | undefined;
  readonly uploadArtifact: boolean;
  readonly artifactName: string;
  readonly retentionDays: number | undefined;
  readonly addToPath: boolean;
  readonly recordSnapshot: boolean;
}

/**
 * @throws ConfigurationError that names the input
 */
export function readInputs(): Inputs {
  const entries = Object.entries(settingInputs).flatMap(([input, name]) => {
    const text = getInput(input);
    return text === '' ? [] : [[name, { text, place: `input ${input}` }] as const];
  });
  const config = getInput('config');
  const retention = getInput('retention-days');
  if (retention !== '' && !/^[1-9]\d{0,2}$/.test(retention))
    throw new ConfigurationError('input retention-days', `"${retention}" is not a number of days`);
  return {
    command: actionCommand(getInput('command') || 'run'),
    shards: getInput('shards') || undefined,
    shardBy: getInput('shard-by') || undefined,
    reports: getInput('reports') || undefined,
    plan: getInput('plan') || undefined,
    written: Object.fromEntries(entries),
    workingDirectory: getInput('working-directory') || '.',
    config: config === '' ? undefined : { text: config, place: 'input config' },
    annotations: flag('annotations', true),
    summary: flag('summary', true),
    reportDirectory: getInput('report-directory') || undefined,
    uploadArtifact: flag('upload-artifact', true),
    artifactName: getInput('artifact-name') || 'go-conformance',
    retentionDays: retention === '' ? undefined : Number(retention),
    addToPath: flag('add-to-path', false),
    recordSnapshot: flag('record-snapshot', false),
  };
}

/** What a step does: the run or a part of it, the plan of the parts, or the merge of their reports. */
export type ActionCommand = (typeof actionCommands)[number];
const actionCommands = ['run', 'plan', 'merge'] as const;

function actionCommand(text: string): ActionCommand {
  const found = actionCommands.find((command) => command === text);
  if (found === undefined) throw new ConfigurationError('input command', `unknown command "${text}"`, suggestion(text, actionCommands));
  return found;
}

/** The spellings of YAML 1.2's core schema, as the runner's own toolkit takes them. */
function flag(input: string, standard: boolean): boolean {
  const text = getInput(input);
  if (text === '') return standard;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new ConfigurationError(`input ${input}`, `"${text}" is neither true nor false`);
}
