import { spawn } from 'node:child_process';
import { closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmdirSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { guardCgroup, releaseCgroup } from './guard.js';
import { lives, self } from './owner.js';

/** A process that does nothing, so that a cgroup can be tried with it and is not taken away as empty. */
export interface Holder {
  readonly pid: number;
  /** Ends it; it ends by itself when we do. */
  release(): Promise<void>;
}

/**
 * What acts on cgroups: the part of the system that limits need beside a Host. Refusals are told by their errno name, undefined means
 * done. Synchronous, because the cgroup file system is memory.
 */
export interface CgroupSystem {
  readonly uid: number;
  readonly pid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names this process in the name of a group. */
  readonly owner: string;
  /** Whether the process that `owner` named is known to be gone. */
  isGone(owner: string): boolean;
  exists(path: string): boolean;
  read(path: string): string | undefined;
  /** Names of the folders in a folder. */
  folders(path: string): readonly string[];
  write(path: string, text: string): string | undefined;
  make(path: string): string | undefined;
  remove(path: string): string | undefined;
  kill(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void;
  /**
   * Starts a process that waits.
   * @param prefix put before its command line, as `systemd-run --scope`
   * @returns the process, or why there is none
   */
  hold(prefix: readonly string[]): Promise<Holder | string>;
  /** Runs a short command and gives what it said on standard error when it failed. */
  run(argv: readonly string[]): Promise<string | undefined>;
  /** The group is emptied and removed when we end, in whatever way; until `release`. */
  guard(folder: string): void;
  release(folder: string): void;
  wait(ms: number): Promise<void>;
}

/** The cgroups of the machine that the program runs on. */
export function localCgroupSystem(env: Readonly<Record<string, string | undefined>>): CgroupSystem {
  const { pid, started, namespace } = self();
  const here = /\d+/.exec(namespace)?.[0] ?? '0';
  return {
    uid: process.getuid?.() ?? -1,
    pid,
    env,
    owner: `${here}-${pid}-${started}`,
    isGone: (owner) => {
      const [, itsNamespace, itsPid, itsStart] = /^(\d+)-(\d+)-(\d+)$/.exec(owner) ?? [];
      return itsPid !== undefined && itsNamespace === here && !lives({ pid: Number(itsPid), started: itsStart! });
    },
    exists: existsSync,
    read: (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    },
    folders: (path) => {
      try {
        return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
      } catch {
        return [];
      }
    },
    // For writing alone: some files cannot be read. Without O_CREAT: one that the kernel does not offer is told as missing.
    write: (path, text) => refusal(() => writeInto(path, text)),
    make: (path) => refusal(() => mkdirSync(path)),
    remove: (path) => refusal(() => rmdirSync(path)),
    kill: (target, signal) => void refusal(() => process.kill(target, signal)),
    hold,
    run: async (argv) => {
      const { code, said } = await runToEnd(argv);
      return code === 0 ? undefined : said;
    },
    guard: guardCgroup,
    release: releaseCgroup,
    wait: async (ms) => wait(ms),
  };
}

function writeInto(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY);
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

function refusal(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function hold(prefix: readonly string[]): Promise<Holder | string> {
  const [program = 'sh', ...parameters] = [...prefix, 'sh', '-c', 'echo held; read -r _'];
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
    let said = '';
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(said.trim() || `${program} ended at once`));
    child.stdin.on('error', () => undefined);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdout.once('data', () =>
      resolve({
        pid: child.pid!,
        release: () => {
          child.stdin.end();
          return ended;
        },
      }),
    );
  });
}

function runToEnd([program = '', ...parameters]: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
    let said = '';
    child.once('error', (error) => resolve({ code: null, said: error.message }));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('close', (code) => resolve({ code, said: said.trim() }));
  });
}
