import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { cost, environment, pairs, spread } from './measure.js';

/** What the command costs to start, beside a bare Node: `--version`, and a dry run with everything cached. */
export function start(): string[] {
  const count = 15;
  const cli = join(root, 'dist/cli/index.js');
  const bare = () => cost(['node', '-e', '0']);
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const dryRun = () =>
      cost(['node', cli, 'run', join(root, 'examples/service'), '--dry-run', '--go', '1.25.x,1.26.x,1.27.x', '--out', folder]);
    bare();
    dryRun();
    const version = pairs(count, () => cost(['node', cli, '--version']), bare);
    const dry = pairs(count, dryRun, bare);
    return [`--version / node -e 0: ${spread(version.ratios)}`, `run --dry-run, cached / node -e 0: ${spread(dry.ratios)}`, environment()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
