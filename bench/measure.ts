import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command cost, with its children. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Processor seconds, user and system. */
  readonly processor: number;
}

/**
 * Runs a command and asks bash, whose `times` counts waited-for children too, what it cost.
 *
 * @param options.exit the exit code that is expected, 0 unless given
 * @throws Error when it fails, because the cost of a failure says nothing
 */
export function cost(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly exit?: number } = {},
): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'time');
    const script = `TIMEFORMAT='%R %U %S'; { time "$@" >/dev/null 2>${join(folder, 'stderr')}; } 2>${file}`;
    const { status } = spawnSync('bash', ['-c', script, 'bash', ...argv], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: 'ignore',
    });
    if (status !== (options.exit ?? 0))
      throw new Error(`${argv.join(' ')} ended with ${status}:\n${readFileSync(join(folder, 'stderr'), 'utf8').slice(-2000)}`);
    const [wall = 0, user = 0, system = 0] = readFileSync(file, 'utf8').trim().split(' ').map(Number);
    return { wall, processor: user + system };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs two ways alternately, so that what else the machine does meets both alike; gives the ratio of each pair. */
export function pairs(count: number, ours: () => Cost, reference: () => Cost): { ours: Cost[]; reference: Cost[]; ratios: number[] } {
  const measured = { ours: [] as Cost[], reference: [] as Cost[], ratios: [] as number[] };
  for (let index = 0; index < count; index++) {
    const oursFirst = index % 2 === 0;
    const first = oursFirst ? ours() : reference();
    const second = oursFirst ? reference() : ours();
    const [a, b] = oursFirst ? [first, second] : [second, first];
    measured.ours.push(a);
    measured.reference.push(b);
    measured.ratios.push(a.wall / b.wall);
  }
  return measured;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** `median 1.02 (0.98 to 1.07, n 7)`. */
export function spread(values: readonly number[], digits = 2): string {
  return `median ${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}, n ${values.length})`;
}

/** One line about the machine: a ratio without it cannot be judged. */
export function environment(): string {
  // Node reads all certificates at each start then, so that a bare one takes twice as long.
  const certificates = process.env.NODE_EXTRA_CA_CERTS === undefined ? '' : ', NODE_EXTRA_CA_CERTS set';
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} processors, kernel ${release()}, Node ${process.version}${certificates}`;
}

/** Peak resident memory of a command in megabytes, from its own status as it ends. */
export function peakMegabytes(argv: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peak-'));
  try {
    const hook = join(folder, 'hook.cjs');
    const file = join(folder, 'peak');
    writeFileSync(
      hook,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`,
    );
    const { status } = spawnSync(argv[0]!, ['--require', hook, ...argv.slice(1)], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
    return Math.round(Number(readFileSync(file, 'utf8')) / 1024);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
