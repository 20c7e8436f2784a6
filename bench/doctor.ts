import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { cost, environment, median, pairs, peakMegabytes, spread } from './measure.js';

/** Size of the snapshot that nobody wrote with good intentions. */
const hugeMegabytes = 100;

/** The examination of a machine and the replay of one, beside a bare Node, with their peak memory. */
export function doctor(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-doctor-'));
  try {
    const ask = (...parameters: string[]) => ['node', join(root, 'dist/cli/index.js'), 'doctor', '--fail-on', 'never', ...parameters];
    const bare = () => cost(['node', '-e', '0']);
    const recording = join(folder, 'host.json');
    cost(ask('--offline', '--record', recording));
    const offline = pairs(11, () => cost(ask('--offline')), bare);
    const replay = pairs(15, () => cost(ask('--snapshot', recording)), bare);
    const online = Array.from({ length: 5 }, () => cost(ask()).wall);
    const huge = hugeSnapshot(folder);
    return [
      `doctor --offline / node -e 0: ${spread(offline.ratios)}; processor time ${processorRatio(offline).toFixed(2)}`,
      `doctor, network asked, s: ${spread(online)}`,
      `doctor --snapshot, a recording of this machine / node -e 0: ${spread(replay.ratios)}; processor time ${processorRatio(replay).toFixed(2)}`,
      `peak memory, MB: doctor ${peakMegabytes(ask())}, replay ${peakMegabytes(ask('--snapshot', recording))}`,
      `replay of ${hugeMegabytes} MB of pasted lines: ${cost(ask('--snapshot', huge)).wall.toFixed(2)} s, peak ${peakMegabytes(ask('--snapshot', huge))} MB`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of the medians: single processor times are multiples of a clock tick. */
function processorRatio({ ours, reference }: ReturnType<typeof pairs>): number {
  return median(ours.map(({ processor }) => processor)) / median(reference.map(({ processor }) => processor));
}

/** One command with a hundred megabytes of output beside one that tells something. */
function hugeSnapshot(folder: string): string {
  const file = join(folder, 'huge.json');
  const descriptor = openSync(file, 'w');
  const piece = 'a line of a log that says nothing\\n'.repeat(30_000);
  writeSync(descriptor, '{"commands":{"uname -r":"6.1.0-18-amd64","dmesg":"');
  for (let bytes = 0; bytes < hugeMegabytes * 1e6; bytes += piece.length) writeSync(descriptor, piece);
  writeSync(descriptor, '"}}');
  return file;
}
