import path from 'node:path';
import type { Host } from '../host/host.js';
import { readSnapshot } from '../host/read-snapshot.js';
import { SnapshotHost } from '../host/snapshot.js';
import { ConfigurationError } from '../model/errors.js';
import type { Settings } from '../model/settings.js';
import { plainSettings } from '../model/snapshot-shape.js';
import { plainLine } from '../redact/escape.js';
import { readText } from '../settings/read-text.js';

/**
 * A host that answers from a recording, and the settings of the recorded run but for what concerns only the output of this one.
 *
 * @param file as written by the user
 */
export async function replay(file: string, written: Settings): Promise<{ host: Host; settings: Settings }> {
  const text = await readText(path.resolve(file)).catch((error: Error) => {
    throw new ConfigurationError('--snapshot', `${plainLine(file)} cannot be read: ${error.message}`);
  });
  if (text === undefined) throw new ConfigurationError('--snapshot', `there is no file ${plainLine(file)}`);
  const snapshot = await readSnapshot(file, text, (message) => process.stderr.write(`go-wsl-conform: ${message}\n`));
  const { dryRun, out, failOn, waivers, baseline } = written;
  const settings = withoutUndefined({ ...written, ...snapshot.settings, dryRun, out, failOn, waivers, baseline });
  const plain = plainSettings(settings);
  if (plain !== undefined) return { host: new SnapshotHost(snapshot), settings: plain };
  const recorded = (await import('../model/settings.js')).Settings.safeParse(settings);
  if (recorded.success) return { host: new SnapshotHost(snapshot), settings: recorded.data };
  const [issue] = recorded.error.issues;
  throw new ConfigurationError(
    file,
    `"settings.${issue!.path.join('.')}": ${issue!.message}`,
    'schemas/snapshot.schema.json describes the format',
  );
}

function withoutUndefined(settings: object): object {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
