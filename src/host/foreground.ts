import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';

/** How a command in the foreground ended, or why it did not start. */
export type ForegroundEnd =
  | { readonly outcome: 'exited'; readonly exit: number }
  | { readonly outcome: 'signalled'; readonly signal: NodeJS.Signals /** Number of the signal. */; readonly number: number }
  | { readonly outcome: 'not-found' | 'not-executable' | 'not-started'; readonly reason: string };

/** Signals that ask a program for something; those that only a debugger or the kernel sends are left alone. */
const forwarded: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];

/** Signals that a terminal sends to every process of the foreground group, the command included. */
const sentByTerminal: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];

/**
 * Runs a command in our own place: with our standard streams, our process group and our working directory, and passes on the
 * signals that we get. Nothing limits it.
 *
 * @param environment the complete environment of the command; its PATH is searched
 */
export function runInForeground(
  [program = '', ...parameters]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ForegroundEnd> {
  return new Promise((resolve) => {
    const hasTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY === true);
    const listeners = forwarded.map((signal) => {
      const listener = () => {
        if (!hasTerminal || !sentByTerminal.includes(signal)) child?.kill(signal);
      };
      process.on(signal, listener);
      return () => process.removeListener(signal, listener);
    });
    const end = (how: ForegroundEnd) => {
      for (const remove of listeners) remove();
      resolve(how);
    };
    const child = started(program, parameters, environment, end);
    child?.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) end(startFailure(program, error));
    });
    child?.once('exit', (code, signal) => {
      if (signal === null) end({ outcome: 'exited', exit: code ?? 0 });
      else end({ outcome: 'signalled', signal, number: constants.signals[signal] });
    });
  });
}

function started(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  end: (how: ForegroundEnd) => void,
) {
  try {
    return spawn(program, parameters, { env: { ...environment }, stdio: 'inherit' });
  } catch (error) {
    // Synchronous refusals: NUL in an argument, an empty name, E2BIG.
    end(startFailure(program, error as NodeJS.ErrnoException));
    return undefined;
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
