import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../src/facts/fact.js';
import { observeFacts } from '../../src/facts/index.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';

/** Recordings made in guests, by `PLACE-NAME.json`; `npm run lab -- --record` makes them anew. */
export const recordingsFolder = join(import.meta.dirname, '../fixtures/lab');

/** What follows from a recording, by today's rules. */
export function factsOfRecording(file: string): Promise<Facts> {
  return observeFacts(new SnapshotHost(parseSnapshot(file, readFileSync(file, 'utf8'))), { offline: true });
}
