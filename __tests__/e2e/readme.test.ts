import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from './support/folders.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'));

/** What is not 0, and why. */
const exits: Readonly<Record<string, number>> = {
  'node dist/cli/index.js run examples/broken/race --go 1.26.x': 2,
  // Outside WSL what the profile for WSL requires does not apply, and that is undetermined.
  'node dist/cli/index.js doctor --for wsl --fix-plan': 3,
};

/** A machine that never built anything compiles the standard library for two releases. */
const coldMs = 15 * 60_000;

describe('the commands of the README do what it says', () => {
  test('the first two are the demonstration and npm cit', () => {
    expect(commands.slice(0, 2)).toEqual(['node dist/cli/index.js run examples/service', 'npm cit']);
  });

  // npm cit is what runs this test.
  test.each(commands.filter((command) => command !== 'npm cit'))(
    '%s',
    (command) => {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
      expect({ status, errors: status === (exits[command] ?? 0) ? '' : `${stdout}\n${stderr}` }).toEqual({
        status: exits[command] ?? 0,
        errors: '',
      });
      expect(stdout).not.toBe('');
    },
    coldMs,
  );
});
