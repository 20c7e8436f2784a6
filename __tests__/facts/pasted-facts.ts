import type { Facts } from '../../src/facts/fact.js';
import { observeFacts } from '../../src/facts/index.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';

export interface Pasted {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly commands?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly stats?: Readonly<Record<string, unknown>>;
}

/** Facts of what somebody wrote down. */
export function factsOf(pasted: Pasted): Promise<Facts> {
  return observeFacts(new SnapshotHost(parseSnapshot('pasted.json', JSON.stringify(pasted))), { offline: true, active: new Set() });
}

/** Links of /proc/self/ns: the initial namespaces but for those that are given another inode. */
export function namespaces(...own: readonly string[]): Record<string, string> {
  const initial = { ipc: 4026531839, uts: 4026531838, user: 4026531837, pid: 4026531836, cgroup: 4026531835, time: 4026531834 };
  return Object.fromEntries(
    Object.entries(initial).map(([name, inode]) => [`/proc/self/ns/${name}`, `${name}:[${own.includes(name) ? 4026532201 : inode}]`]),
  );
}

/** Ids of facts that have a value; but for those that tell within their value what could not be looked at. */
export function determined(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([id, { value }]) => (value === 'unknown' || id === 'advice.applied' ? [] : [id]));
}
