import type { Answer, DirectoryEntry, Host } from '../../src/host/host.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

/** A host for tests that only knows the files and variables it is given; everything else is missing. */
export function hostWith(files: Record<string, string>, env: Record<string, string> = {}, os = 'linux'): Host {
  const inner = new SnapshotHost(Snapshot.parse({ platform: { os, arch: 'amd64', processors: 2 }, env }));
  const missing = async (): Promise<Answer<never>> => ({ state: 'missing' });
  return Object.assign(Object.create(inner) as Host, {
    env,
    platform: { os, arch: 'amd64', processors: 2 },
    readFile: async (file: string): Promise<Answer<string>> => (file in files ? { state: 'present', value: files[file]! } : missing()),
    readdir: missing as (folder: string) => Promise<Answer<readonly DirectoryEntry[]>>,
    stat: missing,
    realPath: missing,
  });
}
