/**
 * Lints the workflows of this project and of examples/: actionlint for their syntax, zizmor for their safety. Skips the
 * linters that are not installed; .ci/run installs both.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/root.js';
import { skippedExit } from './support/skipped.js';

const folders = ['.github/workflows', 'examples/workflows'];
const workflows = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));

const linters: [string, ...string[]][] = [
  ['actionlint', ...workflows],
  // Offline: what it says comes from the files alone, without a token.
  [
    'zizmor',
    '--offline',
    '--quiet',
    '--config=.github/zizmor.yml',
    '--persona=pedantic',
    'action.yml',
    '.github/dependabot.yml',
    ...workflows,
  ],
];

const exits = linters.map(([linter, ...options]) => {
  const { error, status } = spawnSync(linter, options, { cwd: root, stdio: 'inherit' });
  if (error === undefined) return status ?? 1;
  console.error(`${linter}: ${error.message}`);
  return skippedExit;
});

process.exitCode = exits.find((exit) => exit !== 0 && exit !== skippedExit) ?? Math.max(...exits);
