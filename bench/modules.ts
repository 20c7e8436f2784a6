import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyModules } from '../scripts/support/many-modules.js';
import { root } from '../scripts/support/root.js';
import { cost, environment, pairs, spread } from './measure.js';

const count = 50;

/** What it costs to plan a repository of fifty modules with a workspace, with all releases known, beside a bare Node. */
export function modules(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-modules-'));
  try {
    writeManyModules(folder, count);
    const plan = () => cost(['node', join(root, 'dist/cli/index.js'), 'run', folder, '--dry-run', '--go', '1.25.x,1.26.x,1.27.x']);
    const bare = () => cost(['node', '-e', '0']);
    bare();
    plan();
    const measured = pairs(15, plan, bare);
    return [`plan of ${count} modules on three releases / node -e 0: ${spread(measured.ratios)}`, environment()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
