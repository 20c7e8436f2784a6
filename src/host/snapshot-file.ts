import { snapshotSchemaVersion } from '../model/schema-versions.js';
import { Snapshot } from '../model/snapshot.js';
import { plainLine } from '../redact/escape.js';
import { parseJsonFile } from '../settings/json-file.js';

/**
 * Reads a snapshot file, recorded or written by hand.
 *
 * @throws ConfigurationError with the place: line and column for broken JSON, the path of the field for a wrong shape
 */
export function parseSnapshot(file: string, text: string): Snapshot {
  return parseJsonFile(plainLine(file), text, {
    definition: Snapshot,
    schemaVersion: snapshotSchemaVersion,
    schema: 'snapshot.schema.json',
  });
}
