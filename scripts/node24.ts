/**
 * Prints the path of a Node 24 binary, the Action's runtime, whatever Node runs this. It comes from the npm registry, as the
 * package that the `node` package installs for this platform, into .cache/.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAsScript } from './support/root.js';

const version = '24.21.0';

/** Linux and macOS only. @returns the absolute path; the first call downloads about 45 MB */
export function node24(): string {
  if (process.version === `v${version}`) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(root, '.cache', `node-${version}`);
  const binary = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(binary)) {
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return binary;
}

if (runAsScript(import.meta.url)) console.log(node24());
