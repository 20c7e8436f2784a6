import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Snapshot } from '../../src/model/snapshot.js';
import { root } from './snapshots.js';

/** A sample of __tests__/fixtures/windows; its note says where its values come from. */
export function windowsSnapshot(name: 'developer' | 'runner' | 'managed'): Snapshot {
  return Snapshot.parse(JSON.parse(readFileSync(join(root, `__tests__/fixtures/windows/${name}.json`), 'utf8')));
}
