import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { cost, environment, pairs, peakMegabytes, spread } from './measure.js';

/** The log of a service with a failure of the go command at its end. */
const line = (index: number) =>
  `2026-11-30T06:00:00.123Z INFO request ${index} of module store handled with status ok, ${index % 97} ms in process\n`;
const failure = 'go: go.mod requires go >= 1.99 (running go 1.26.0; GOTOOLCHAIN=local)\n';

/** What `explain` costs for a log of 1 MB beside a bare Node, and for one of 100 MB beside a grep. */
export function explain(): string[] {
  const cli = join(root, 'dist/cli/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'bench-explain-'));
  try {
    const [small, large] = [logOf(join(folder, 'small.log'), 1e6), logOf(join(folder, 'large.log'), 100e6)];
    const usual = pairs(
      15,
      () => cost(['node', cli, 'explain', small]),
      () => cost(['node', '-e', '0']),
    );
    const much = pairs(
      3,
      () => cost(['node', cli, 'explain', large]),
      () => cost(['grep', '-c', '-E', 'panic|signal|error', large], { exit: 1 }),
    );
    return [
      `explain, 1 MB / node -e 0: ${spread(usual.ratios)}`,
      `explain, 100 MB, s: ${spread(much.ours.map(({ wall }) => wall))}; grep ${spread(much.reference.map(({ wall }) => wall))} s`,
      `peak memory at 100 MB: ${peakMegabytes(['node', cli, 'explain', large])} MB`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function logOf(file: string, bytes: number): string {
  const descriptor = openSync(file, 'w');
  for (let written = 0, index = 0; written < bytes; ) {
    const block = Array.from({ length: 1000 }, () => line(index++)).join('');
    written += writeSync(descriptor, block);
  }
  closeSync(descriptor);
  writeFileSync(file, failure, { flag: 'a' });
  return file;
}
