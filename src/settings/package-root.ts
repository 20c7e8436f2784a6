import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = 'go-wsl-conform';

/** The folder of this package, where profiles, probes and examples lie: the nearest package.json of this name above this file. */
export function packageRoot(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === packageName) return folder;
    if (folder === path.dirname(folder)) throw new Error(`no package.json of ${packageName} above ${fileURLToPath(import.meta.url)}`);
  }
}

/** Name and version of this package. */
export function packageInfo(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8'));
  return { name, version };
}
