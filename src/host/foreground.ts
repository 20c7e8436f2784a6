import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, existsSync, constants as fileConstants, statSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { foreignMachine } from './process.js';

/** How a command in the foreground ended, or why it did not start. */
export type ForegroundEnd =
  | { readonly outcome: 'exited'; readonly exit: number }
  | { readonly outcome: 'signalled'; readonly signal: NodeJS.Signals /** Number of the signal. */; readonly number: number }
  | ForegroundFailure;

export interface ForegroundFailure {
  readonly outcome: 'not-found' | 'not-executable' | 'not-started';
  readonly reason: string;
}

/** Signals that ask a program for something; those that only a debugger or the kernel sends are left alone. */
const forwarded: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];

/** Signals that a terminal sends to every process of the foreground group, the command included. */
const sentByTerminal: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];

export interface ForegroundOptions {
  /** Put before the command line. */
  readonly wrap?: readonly string[];
  /** Where its standard output goes; its standard error when ours carries something else. */
  readonly stdout?: 'inherit' | 2;
  /** Called when it runs. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void, pid: number) => void;
  /** Called for each signal that was passed on. */
  readonly onSignal?: (signal: NodeJS.Signals, kill: (signal: NodeJS.Signals) => void) => void;
  /** Called with what the wrapper wrote to file descriptor 3, before the end; absent: there is no such descriptor. */
  readonly onWord?: (text: string) => void;
}

/**
 * Runs a command in our own place: with our standard streams, our process group and our working directory, and passes on the
 * signals that we get. No time limit holds for it.
 *
 * @param environment the complete environment of the command; its PATH is searched
 */
export function runInForeground(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  { wrap = [], stdout = 'inherit', onStart, onSignal, onWord }: ForegroundOptions = {},
): Promise<ForegroundEnd> {
  const [program = '', ...parameters] = [...wrap, ...argv];
  return new Promise((resolve) => {
    const isSentByTerminal = hasTerminal();
    const listeners = forwarded.map((signal) => {
      const listener = () => {
        if (!isSentByTerminal || !sentByTerminal.includes(signal)) child?.kill(signal);
        onSignal?.(signal, (other) => child?.kill(other));
      };
      process.on(signal, listener);
      return () => process.removeListener(signal, listener);
    });
    const end = (how: ForegroundEnd) => {
      for (const remove of listeners) remove();
      resolve(how);
    };
    const child = started(
      program,
      parameters,
      { env: { ...environment }, stdio: ['inherit', stdout, 'inherit', ...(onWord === undefined ? [] : ['pipe' as const])] },
      end,
    );
    const word = child === undefined || onWord === undefined ? Promise.resolve() : readWord(child, onWord);
    if (child?.pid !== undefined) onStart?.((signal) => child.kill(signal), child.pid);
    child?.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) end(startFailure(program, error));
    });
    child?.once('exit', async (code, signal) => {
      await word;
      if (signal === null) end({ outcome: 'exited', exit: code ?? 0 });
      else end({ outcome: 'signalled', signal, number: constants.signals[signal] });
    });
  });
}

/** Whether a person may sit there, who presses Ctrl-C for the command. */
export function hasTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY === true);
}

/** What comes through file descriptor 3 until nobody holds it any more, which is when the command takes the place of the wrapper. */
function readWord(child: ChildProcess, onWord: (text: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const stream = child.stdio[3] as Readable;
    let word = '';
    stream.setEncoding('utf8').on('data', (part: string) => {
      word += part;
    });
    stream.once('error', () => undefined);
    stream.once('close', () => {
      onWord(word);
      resolve();
    });
  });
}

function started(program: string, parameters: readonly string[], options: SpawnOptions, end: (how: ForegroundEnd) => void) {
  try {
    return spawn(program, parameters, options);
  } catch (error) {
    // Synchronous refusals: NUL in an argument, an empty name, E2BIG.
    end(startFailure(program, error as NodeJS.ErrnoException));
    return undefined;
  }
}

/**
 * Why a command cannot be started, as far as that can be told before, the way that execvp(3) looks for it. A wrapper would say it in
 * its own words, and with a code that could be the command's.
 */
export function unfitCommand(program: string, searchPath?: string): ForegroundFailure | undefined {
  const files = candidates(program, searchPath).filter(isFile);
  const isThere = program.includes('/') && existsSync(program);
  if (files.length === 0 && !isThere) return { outcome: 'not-found', reason: `${program}: command not found` };
  const executable = files.find(isExecutable);
  if (executable === undefined)
    return { outcome: 'not-executable', reason: `${files[0] ?? program} could not be started: permission denied` };
  const foreign = foreignMachine(executable);
  if (foreign === undefined) return undefined;
  return { outcome: 'not-executable', reason: `${executable} could not be started: exec format error, it is a program for ${foreign}` };
}

/** The file that execvp(3) would execute; undefined when there is none. */
export function executableFile(program: string, searchPath?: string): string | undefined {
  return candidates(program, searchPath).find((file) => isFile(file) && isExecutable(file));
}

function candidates(program: string, searchPath = '/usr/bin:/bin'): string[] {
  if (program.includes('/')) return [program];
  return program === '' ? [] : searchPath.split(':').map((folder) => path.join(folder || '.', program));
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    // As execvp(3): what may not be looked into is passed over.
    return false;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, fileConstants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function startFailure(program: string, { code, message }: NodeJS.ErrnoException): ForegroundEnd {
  if (code === 'ENOENT') {
    return program.includes('/') && existsSync(program)
      ? { outcome: 'not-executable', reason: `${program} cannot be executed: what its first line names as interpreter is missing` }
      : { outcome: 'not-found', reason: `${program}: command not found` };
  }
  const outcome = code === 'EACCES' || code === 'EPERM' || code === 'ENOEXEC' || code === 'EISDIR' ? 'not-executable' : 'not-started';
  return { outcome, reason: `${program} could not be started: ${message}` };
}
