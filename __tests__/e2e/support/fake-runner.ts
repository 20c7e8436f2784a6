import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { node24 } from '../../../scripts/node24.js';
import { type RunnerCommand, runnerCommands } from '../../support/runner-commands.js';
import { root, temporaryFolder } from './folders.js';
import { type Ended, environmentWithoutRunner, runToEnd } from './process.js';
import { type ResultsBehaviour, startResultsServer } from './results-server.js';

export interface ActionRequest {
  /** The checkout: GITHUB_WORKSPACE and the current folder of the Action. */
  readonly workspace: string;
  /** As under `with:`; the defaults of action.yml are added. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Differences from the environment of the tests; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The artifact service; `absent`: the runner offers none, as act and some self-hosted runners. */
  readonly results?: ResultsBehaviour | 'absent';
  /** The script to run instead of dist/action/index.js. */
  readonly main?: string;
  readonly timeoutMs?: number;
}

export interface ActionRun extends Ended {
  /** Commands that the runner would carry out, of both streams. */
  readonly commands: readonly RunnerCommand[];
  /** The commands among them that annotate: errors, warnings and notices. */
  readonly annotations: readonly RunnerCommand[];
  /** GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>;
  /** GITHUB_ENV and GITHUB_STATE. */
  readonly exportedEnv: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** GITHUB_PATH, a line each. */
  readonly addedPath: readonly string[];
  /** GITHUB_STEP_SUMMARY. */
  readonly summary: string;
  /** Uploaded artifacts by name, zip bytes. */
  readonly artifacts: ReadonlyMap<string, Buffer>;
  /** What was asked of the results service. */
  readonly resultsRequests: readonly string[];
  /** RUNNER_TEMP. */
  readonly temp: string;
}

/** Runs the built Action as a GitHub runner does: on Node 24, with its variables, files and services. */
export async function runAction(request: ActionRequest): Promise<ActionRun> {
  const home = temporaryFolder('runner');
  const temp = join(home, 'temp');
  const toolCache = join(home, 'tool-cache');
  mkdirSync(temp);
  mkdirSync(toolCache);
  const files = Object.fromEntries(
    ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map((name) => {
      const path = join(home, name.toLowerCase());
      writeFileSync(path, '');
      return [`GITHUB_${name}`, path];
    }),
  );
  const results = request.results === 'absent' ? undefined : await startResultsServer(request.results ?? 'works');
  try {
    const ended = await runToEnd([node24(), request.main ?? join(root, 'dist/action/index.js')], {
      cwd: request.workspace,
      env: {
        ...environmentWithoutRunner(),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'example/module',
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'conformance',
        GITHUB_WORKSPACE: request.workspace,
        RUNNER_OS: 'Linux',
        RUNNER_TEMP: temp,
        RUNNER_TOOL_CACHE: toolCache,
        ...files,
        ...(results && { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: runtimeToken }),
        ...inputVariables(request.inputs ?? {}),
        ...request.env,
      },
      ...(request.timeoutMs !== undefined && { timeoutMs: request.timeoutMs }),
    });
    const commands = [...runnerCommands(ended.stdout), ...runnerCommands(ended.stderr)];
    const text = (name: string) => readFileSync(files[`GITHUB_${name}`]!, 'utf8');
    return {
      ...ended,
      commands,
      annotations: commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)),
      outputs: parseFileCommand(text('OUTPUT')),
      exportedEnv: parseFileCommand(text('ENV')),
      state: parseFileCommand(text('STATE')),
      addedPath: text('PATH').split(/\r?\n/).filter(Boolean),
      summary: text('STEP_SUMMARY'),
      artifacts: results?.artifacts ?? new Map(),
      resultsRequests: results?.requests ?? [],
      temp,
    };
  } finally {
    await results?.close();
  }
}

/**
 * The files of `name=value` and `name<<DELIMITER` blocks, as actions/runner src/Runner.Worker/FileCommandManager.cs reads them.
 *
 * @throws Error on what the runner refuses, which fails the step there
 */
export function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '') continue;
    const [, name, operator, rest] = /^(.+?)(<<|=)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new Error(`invalid format: ${line}`);
    if (operator === '=') {
      values[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, index + 1);
    if (rest === '' || end < 0) throw new Error(`matching delimiter not found: ${rest}`);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}

/** INPUT_* variables: what is given, else the default of action.yml. An input that action.yml does not declare is a mistake. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }> };
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const variables: Record<string, string> = {};
  for (const [name, { default: standard }] of Object.entries(inputs)) {
    const value = given[name] ?? standard;
    if (value !== undefined) variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return variables;
}

/** A token whose only use is its scope: `@actions/artifact` reads the ids of run and job from there, and sends it along. */
const runtimeToken = ['{}', '{"scp":"Actions.Results:run-backend-id:job-backend-id"}', 'signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');
