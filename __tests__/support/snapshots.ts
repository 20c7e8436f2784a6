import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';
import { Profile } from '../../src/model/profile.js';
import type { Finding, Report, Result } from '../../src/model/report.js';
import { Settings } from '../../src/model/settings.js';
import type { RecordedCommand, Snapshot } from '../../src/model/snapshot.js';
import type { Status } from '../../src/model/words.js';
import { settingRules } from '../../src/rules.js';
import { type RunRequest, run } from '../../src/run.js';
import { loadProfile } from '../../src/settings/profile.js';
import { readText } from '../../src/settings/read-text.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, '__tests__', 'fixtures', 'snapshots');

/** The names of what scripts/capture-snapshots.mjs recorded. */
export const snapshotNames: readonly string[] = readdirSync(folder).map((file) => file.replace('.json', ''));

/** A recording whose commands are a list. */
export type Recording = Snapshot & { commands: RecordedCommand[] };

/** A change of a recording, made to show a case that no recording shows. */
export type Edit = (recording: Recording) => void;

/** A fresh copy of a recording, with changes. */
export function recorded(name: string, ...edits: readonly Edit[]): Recording {
  const file = join(folder, `${name}.json`);
  const recording = parseSnapshot(file, readFileSync(file, 'utf8')) as Recording;
  for (const edit of edits) edit(recording);
  return recording;
}

/** Other answers of the go commands whose parameters match; the test fails when there is none. */
export function answering(parameters: RegExp, ...changes: readonly Partial<RecordedCommand>[]): Edit {
  return (recording) => {
    const asked = recording.commands.filter(({ argv }) => argv[0]!.endsWith('/go') && parameters.test(argv.slice(1).join(' ')));
    if (asked.length === 0) throw new Error(`no recorded command matches ${parameters}`);
    for (const [index, command] of asked.entries()) Object.assign(command, changes[Math.min(index, changes.length - 1)]);
  };
}

/** A failure of the go command with this text. */
export function failing(stderr: string, exit = 1): Partial<RecordedCommand> {
  return { outcome: 'exited', exit, signal: null, stdout: '', stderr };
}

/** What a recorded stream of a command becomes. */
export function rewriting(parameters: RegExp, stream: 'stdout' | 'stderr', change: (text: string) => string): Edit {
  return (recording) => {
    const asked = recording.commands.filter(({ argv }) => argv[0]!.endsWith('/go') && parameters.test(argv.slice(1).join(' ')));
    if (asked.length === 0) throw new Error(`no recorded command matches ${parameters}`);
    for (const command of asked) command[stream] = change(String(command[stream]));
  };
}

/** Another text of a recorded file, given by the end of its path. */
export function fileText(ending: string, change: (text: string) => string): Edit {
  return ({ files }) => {
    const paths = Object.keys(files).filter((path) => path.endsWith(ending));
    if (paths.length === 0) throw new Error(`no recorded file ends in ${ending}`);
    for (const path of paths) files[path] = change(typeof files[path] === 'string' ? files[path] : '');
  };
}

/** Other settings of the recorded run. */
export function settings(change: Partial<Settings>): Edit {
  return (recording) => {
    recording.settings = { ...recording.settings, ...change };
  };
}

export const defaultProfile = await loadProfile('default', settingRules, readText, root);

/** The default profile with other levels for some checks. */
export function profileWith(levels: Profile['checks']): Profile {
  return Profile.parse({ ...defaultProfile, checks: { ...defaultProfile.checks, ...levels } });
}

/** What `run` is asked for a replay. */
export function replayRequest(recording: Snapshot, more: Partial<RunRequest> = {}): RunRequest {
  return {
    host: new SnapshotHost(recording),
    settings: Settings.parse(recording.settings),
    profile: defaultProfile,
    toolCache: '/{home}/.cache/go-wsl-conform',
    tool: { name: 'go-wsl-conform', version: '0.0.0' },
    cancel: new AbortController().signal,
    onEvent: () => undefined,
    ...more,
  };
}

/** Runs the checks of today on what was recorded. */
export function replay(recording: Snapshot, more: Partial<RunRequest> = {}): Promise<Report> {
  return run(replayRequest(recording, more));
}

/** The result of a check with one cell, or of its cell in one module. */
export function resultOf(report: Report, check: string, module?: string): Result {
  const results = report.results.filter((result) => result.check === check && (module === undefined || result.cell?.module === module));
  if (results.length !== 1) throw new Error(`${results.length} results of ${check} in ${module ?? 'all modules'}`);
  return results[0]!;
}

/** The status of each check; several cells with different statuses are all named. */
export function statusesOf(report: Report): Record<string, string> {
  const statuses = new Map<string, Set<Status>>();
  for (const { check, status } of report.results) statuses.set(check, (statuses.get(check) ?? new Set()).add(status));
  return Object.fromEntries([...statuses].map(([check, all]) => [check, [...all].join(' ')]));
}

/** What a finding says and where: `mod.sum-mismatch go.sum:1`. */
export function brief({ cause, location }: Finding): string {
  return location === undefined ? cause : `${cause} ${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
}
