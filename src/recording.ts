import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findUp } from './go/modules.js';
import { presentValue } from './host/host.js';
import type { RecordingHost } from './host/recording.js';
import { workspacePlaceholder } from './knowledge/observed-files.js';
import { isCommonFolder } from './knowledge/recorded-environment.js';
import { ConfigurationError, errorText } from './model/errors.js';
import type { Report } from './model/report.js';
import type { Settings } from './model/settings.js';

export interface RecordedRun {
  readonly report: Report;
  readonly settings: Settings;
  readonly redact: (text: string) => string;
  /** The user's home folder, which appears as a placeholder. */
  readonly home: string;
}

/**
 * Proves that the recording can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
export async function prepareRecording(file: string): Promise<void> {
  const target = path.resolve(file);
  try {
    const isNew = (await stat(target).catch(() => undefined)) === undefined;
    await appendFile(target, '');
    if (isNew) await rm(target);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Writes the recording of a run: redacted, with placeholders for the folders that tell about a person or differ from run to run. */
export async function writeRecording(
  recording: RecordingHost,
  file: string,
  { report, settings, redact, home }: RecordedRun,
): Promise<void> {
  // A container may have /tmp as HOME: named otherwise, a replay would not find it.
  if (!isCommonFolder(home)) recording.nameFolder(home, '{home}');
  for (const { version, goroot } of report.toolchains) recording.nameFolder(goroot, `{goroot-${version}}`);
  const git = await findUp(recording, settings.directory, '.git');
  const root = git === undefined ? settings.directory : path.posix.dirname(git);
  const real = presentValue(await recording.realPath(root)) ?? root;
  for (const folder of new Set([root, real])) {
    if (!isCommonFolder(folder)) recording.nameFolder(folder, git === undefined ? workspacePlaceholder : '{repository}');
    nameAncestors(recording, folder);
  }
  const snapshot = recording.snapshot(redact, { tool: report.tool, recordedAt: report.startedAt, settings });
  try {
    await writeFile(path.resolve(file), `${JSON.stringify(snapshot, undefined, 1)}\n`);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): ConfigurationError {
  return new ConfigurationError('--record', `${file} cannot be written: ${errorText(error)}`);
}

/** Folders above the root were asked for .git and go.work; their names are nobody's business. */
function nameAncestors(recording: RecordingHost, folder: string): void {
  let above = path.posix.dirname(folder);
  for (let level = 1; above !== path.posix.dirname(above); level++) {
    if (!isCommonFolder(above)) recording.nameFolder(above, `{above-${level}}`);
    above = path.posix.dirname(above);
  }
}
