import { spawn } from 'node:child_process';

export interface Ended {
  /** null when a signal ended it. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd: string;
  /** The whole environment, not a difference. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Kills the process group; the run then ends by SIGKILL. */
  readonly timeoutMs?: number;
}

/** Runs a program without standard input to its end. Never rejects because of how it ended. */
export function runToEnd(argv: readonly [string, ...string[]], { cwd, env, timeoutMs = 240_000 }: SpawnOptions): Promise<Ended> {
  const [file, ...options] = argv;
  const child = spawn(file, options, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      streams[name] += text;
    });
  }
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), timeoutMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      clearTimeout(timer);
      resolve({ exit, signal, ...streams });
    });
  });
}

/** The environment of the tests without what belongs to a workflow run: a run in CI must not talk to the real runner. */
export function environmentWithoutRunner(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(GITHUB|INPUT|RUNNER|ACTIONS|STATE)_/.test(name)));
}
