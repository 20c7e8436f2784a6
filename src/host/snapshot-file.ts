import { ConfigurationError } from '../model/errors.js';
import { snapshotSchemaVersion } from '../model/schema-versions.js';
import { Snapshot } from '../model/snapshot.js';

/**
 * Reads a snapshot file, recorded or written by hand.
 *
 * @throws ConfigurationError with the place: line and column for broken JSON, the path of the field for a wrong shape
 */
export function parseSnapshot(file: string, text: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${file}${placeOf(error as Error, text)}`, 'is not valid JSON', (error as Error).message);
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > snapshotSchemaVersion) {
    throw new ConfigurationError(
      file,
      `was written by a newer version (schema ${version}, this one reads ${snapshotSchemaVersion})`,
      'update go-wsl-conform',
    );
  }
  const parsed = Snapshot.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new ConfigurationError(file, `"${issue.path.join('.')}": ${issue.message}`, 'schemas/snapshot.schema.json describes the format');
}

/** V8 tells the position as a number of characters or as line and column, depending on its version. */
function placeOf(error: Error, text: string): string {
  const [, position] = /at position (\d+)/.exec(error.message) ?? [];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `:${before.length}:${before.at(-1)!.length + 1}`;
}
