import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root, temporaryFolder } from './folders.js';

const built = new Map<string, string>();

/** A program of probes/, compiled by the go command of the machine. */
export function probe(name: string, environment: Readonly<Record<string, string>> = {}): string {
  const key = [name, ...Object.entries(environment).flat()].join(' ');
  const known = built.get(key);
  if (known !== undefined) return known;
  const folder = temporaryFolder(name);
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '-buildvcs=false', ...environment };
  execFileSync('go', ['build', '-o', folder, `./${name}`], { cwd: join(root, 'probes'), env });
  built.set(key, join(folder, name));
  return join(folder, name);
}
