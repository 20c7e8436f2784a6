import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { presentValue } from './host/host.js';
import type { RecordingHost } from './host/recording.js';
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

/** Writes the recording of a run: redacted, with placeholders for the folders that tell about a person or differ from run to run. */
export async function writeRecording(
  recording: RecordingHost,
  file: string,
  { report, settings, redact, home }: RecordedRun,
): Promise<void> {
  for (const { version, goroot } of report.toolchains) recording.nameFolder(goroot, `{goroot-${version}}`);
  const real = presentValue(await recording.realPath(settings.directory)) ?? settings.directory;
  for (const folder of new Set([settings.directory, real])) recording.nameFolder(folder, '{workspace}');
  recording.nameFolder(home, '{home}');
  const snapshot = recording.snapshot(redact, { tool: report.tool, recordedAt: report.startedAt, settings });
  try {
    await writeFile(path.resolve(file), `${JSON.stringify(snapshot, undefined, 1)}\n`);
  } catch (error) {
    throw new ConfigurationError('--record', `${file} cannot be written: ${errorText(error)}`);
  }
}
