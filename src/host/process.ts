import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { elfMachineOf, elfMachines } from '../knowledge/executable-formats.js';
import { processLimits } from '../knowledge/process-limits.js';
import { guardGroup, releaseGroup } from './guard.js';
import type { CommandOutcome, CommandResult, RunOptions } from './host.js';
import { LineSplitter, Tail } from './lines.js';

/** Process groups that have been started and not yet seen empty; `killAll` is the last resort at exit. */
const liveGroups = new Set<number>();

/** Kills every process group that still lives. */
export function killAll(): void {
  for (const group of liveGroups) signalGroup(group, 'SIGKILL');
}

/** How a command is run whose processes are out of reach of signals, by one that stands beside them and listens (see wsl/scripts.ts). */
export interface Supervision {
  /** Written to standard input at the start; its end tells the supervisor that we are gone. */
  readonly input: string;
  /** Written to standard input where a process group would get TERM. */
  readonly stop: string;
  /** The line behind which the output of the command begins, on each stream. */
  readonly begin: string;
  /** What stood before that line, of both streams: it is the supervisor's, or that of what should have started it. */
  readonly onPreface: (bytes: Buffer) => void;
}

/**
 * Runs a command in a process group of its own and waits for it and for its output. On a time-out or when `cancel` fires the
 * whole group gets TERM and, after the grace period, KILL. Whatever the command leaves running in its group is killed.
 *
 * @param environment the complete environment of the child
 */
export function runProcess(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  options: RunOptions,
  cancel?: AbortSignal,
  supervision?: Supervision,
): Promise<CommandResult> {
  const started = performance.now();
  const stdout = new Tail(options.tailBytes ?? processLimits.tailBytes);
  const stderr = new Tail(options.tailBytes ?? processLimits.tailBytes);
  const finish = (outcome: CommandOutcome, more: Partial<CommandResult> = {}): CommandResult => ({
    argv,
    outcome,
    exit: null,
    signal: null,
    stdout: stdout.text,
    stderr: stderr.text,
    droppedBytes: stdout.dropped + stderr.dropped,
    durationMs: performance.now() - started,
    ...more,
  });
  if (cancel?.aborted) return Promise.resolve(finish('cancelled', { reason: 'the run was cancelled before it started' }));
  const [program, ...parameters] = [...(options.wrap ?? []), ...argv];
  if (program === undefined) return Promise.resolve(finish('not-started', { reason: 'empty command' }));

  // Behind a wrapper too: what that hands over to the kernel, a shell runs as a script when it is refused.
  const foreign = foreignMachine(argv[0] ?? program);
  if (foreign !== undefined)
    return Promise.resolve(
      finish('not-started', { reason: `${argv[0]} could not be started: exec format error, it is a program for ${foreign}` }),
    );

  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = spawn(program, parameters, {
        cwd: options.cwd,
        env: definedOnly(environment),
        detached: true,
        stdio: [supervision === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        windowsHide: true,
      });
    } catch (error) {
      // Synchronous refusals: NUL in an argument, E2BIG, EAGAIN.
      resolve(finish('not-started', { reason: `${program} could not be started: ${(error as Error).message}` }));
      return;
    }
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid !== undefined) return; // a failed kill, not a failed start
      resolve(startFailure(program, options.cwd, error, finish));
    });
    const group = child.pid;
    if (group === undefined) return;
    liveGroups.add(group);
    guardGroup(group);
    offerToMemoryKiller(group);

    let stopped: CommandOutcome | undefined;
    let threads: string[] | undefined;
    let kill: NodeJS.Timeout | undefined;
    const stop = (why: CommandOutcome) => {
      stopped ??= why;
      if (supervision === undefined) signalGroup(group, 'SIGTERM');
      else child.stdin?.end(supervision.stop);
      // A supervisor has a grace period of its own, and then kills.
      const grace = processLimits.graceMs * (supervision === undefined ? 1 : 2);
      kill ??= setTimeout(() => signalGroup(group, 'SIGKILL'), grace);
    };
    const onCancel = () => stop('cancelled');
    const limit =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            threads = threadStates(group);
            stop('timed-out');
          }, options.timeoutMs);
    cancel?.addEventListener('abort', onCancel, { once: true });
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(supervision!.input);

    const splitters = (['stdout', 'stderr'] as const).map((name) => {
      const tail = name === 'stdout' ? stdout : stderr;
      const splitter = new LineSplitter(processLimits.lineCharacters, (text, cut) => options.onLine?.({ stream: name, text, cut }));
      const take = (chunk: Buffer) => {
        tail.write(chunk);
        splitter.write(chunk);
      };
      child[name]?.on('data', supervision === undefined ? take : behindLine(supervision, take));
      return splitter;
    });

    let pipes: NodeJS.Timeout | undefined;
    let ending: { code: number | null; signal: NodeJS.Signals | null } | undefined;
    child.once('exit', (code, signal) => {
      ending = { code, signal };
      // A grandchild may hold our pipes: it gets a moment to finish, then the group goes.
      pipes = setTimeout(() => {
        signalGroup(group, 'SIGKILL');
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, processLimits.pipeGraceMs);
    });
    child.once('close', (code, signal) => {
      for (const timer of [limit, kill, pipes]) clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
      signalGroup(group, 'SIGKILL');
      liveGroups.delete(group);
      releaseGroup(group);
      for (const splitter of splitters) splitter.end();
      const end = ending ?? { code, signal };
      if (stopped !== undefined) resolve(finish(stopped, { signal: end.signal, ...(threads === undefined ? {} : { threads }) }));
      else if (end.signal !== null) resolve(finish('signalled', { signal: end.signal }));
      else resolve(finish('exited', { exit: end.code ?? 0 }));
    });
  });
}

/** Makes the kernel end a command before us when memory runs out: a second kill can follow the first before its memory is back. */
function offerToMemoryKiller(pid: number): void {
  try {
    const score = Number(readFileSync('/proc/self/oom_score_adj', 'utf8')) + processLimits.outOfMemoryScore;
    writeFileSync(`/proc/${pid}/oom_score_adj`, String(Math.min(score, processLimits.outOfMemoryScoreMost)));
  } catch {
    // Another system, a /proc of others, or a command that has ended: it is a wish, and nothing depends on it.
  }
}

/** Passes on what stands behind a line. */
function behindLine({ begin, onPreface }: Supervision, take: (chunk: Buffer) => void): (chunk: Buffer) => void {
  let held: Buffer | undefined = Buffer.alloc(0);
  const mark = Buffer.from(`${begin}\n`);
  return (chunk) => {
    if (held === undefined) {
      take(chunk);
      return;
    }
    const before = Buffer.concat([held, chunk]).subarray(-processLimits.lineCharacters);
    const at = before.indexOf(mark);
    onPreface(chunk);
    held = at < 0 ? before : undefined;
    if (at >= 0 && at + mark.length < before.length) take(before.subarray(at + mark.length));
  };
}

/** The state letter of each thread: a thread that has ended while the program waits for it shows why a program hangs. */
export function threadStates(pid: number): string[] | undefined {
  try {
    const tasks = `/proc/${pid}/task`;
    // The name of the command, in parentheses, may hold anything (proc(5)).
    return readdirSync(tasks).map((task) => /^.*\) (\w)/s.exec(readFileSync(`${tasks}/${task}/stat`, 'utf8'))?.[1] ?? '?');
  } catch {
    return undefined;
  }
}

/** Ends a process and everything that it started, at once. */
export function endTree(pid: number): void {
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  // Windows has no process groups: a tree is ended by those who are whose child (taskkill, /T), and nothing can be asked to end.
  if (process.platform === 'win32') {
    if (signal === 'SIGKILL') spawnSync('taskkill', ['/PID', String(group), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-group, signal);
  } catch {
    // ESRCH: the group is already empty, which is what a signal wants.
  }
}

/**
 * The machine of an ELF program that is not for this one. What the kernel refuses with ENOEXEC, execvp(3) gives to `sh` as a script,
 * and the bytes of a program make a script that writes files.
 */
export function foreignMachine(program: string): string | undefined {
  const own = elfMachineOf[process.arch];
  if (own === undefined || !program.includes('/')) return undefined;
  const header = new Uint8Array(20);
  try {
    const file = openSync(program, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      readSync(file, header, 0, header.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
  if (Buffer.from(header.buffer, 0, 4).toString('latin1') !== '\u007fELF') return undefined;
  const machine = new DataView(header.buffer).getUint16(18, header[5] === 1);
  return own.includes(machine) ? undefined : (elfMachines[machine]?.name ?? `machine ${machine}`);
}

function definedOnly(environment: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}

/** spawn reports a missing working directory as ENOENT of the program: tell the two apart. */
function startFailure(
  program: string,
  cwd: string | undefined,
  error: NodeJS.ErrnoException,
  finish: (outcome: CommandOutcome, more: Partial<CommandResult>) => CommandResult,
): CommandResult {
  if (error.code === 'ENOENT' && cwd !== undefined && statSync(cwd, { throwIfNoEntry: false }) === undefined) {
    return finish('not-started', { reason: `the working directory ${cwd} does not exist` });
  }
  if (error.code === 'ENOENT') return finish('not-found', { reason: `${program}: command not found` });
  return finish('not-started', { reason: `${program} could not be started: ${error.message}` });
}
