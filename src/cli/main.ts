import { CommanderError } from 'commander';
import { internalErrorCode, usageErrorCode, writeErrorCode } from '../knowledge/exit-codes.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';

type Commands = Readonly<Record<string, { readonly load: () => Promise<{ main: (parameters: string[]) => Promise<number> }> }>>;

/**
 * Runs one command and turns what it throws into an exit code: 64 for a mistake of the user, 70 for one of ours.
 *
 * @returns the exit code
 */
export async function runCommand(name: string, parameters: string[], commands: Commands): Promise<number> {
  const output = watchOutput();
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new ConfigurationError(
        name,
        name.startsWith('-') ? 'options come after a command' : 'there is no such command',
        suggestion(name, Object.keys(commands)),
      );
    const { main } = await command.load();
    return await output.outcome(await main(parameters));
  } catch (error) {
    return exitCodeOf(error, name);
  }
}

/** What a write says when nobody reads any more: `| head` has ended (EPIPE), or the terminal was closed (EIO). */
const readerGone: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EIO', 'ECONNRESET', 'ENOTCONN']);

/**
 * A reader that has gone is no error: what was found out is in the files, and the exit code says the rest. Output that is wanted
 * and cannot be written (a full disk) is one.
 */
function watchOutput(): { outcome: (code: number) => Promise<number> } {
  let failure: string | undefined;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!readerGone.has(error.code)) failure ??= errorText(error);
    });
  }
  return {
    outcome: async (code) => {
      // Errors of a write to a file are told after the current turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (failure === undefined) return code;
      process.stderr.write(`go-wsl-conform: the output could not be written: ${failure}\n`);
      return writeErrorCode;
    },
  };
}

/** Commands that can make a recording. */
const recording: ReadonlySet<string> = new Set(['run', 'doctor']);

function exitCodeOf(error: unknown, command: string): number {
  if (error instanceof CommanderError) {
    // Help was asked for and printed; everything else is a usage error that commander has already explained.
    return error.exitCode === 0 ? 0 : usageErrorCode;
  }
  if (error instanceof ConfigurationError) {
    process.stderr.write(`go-wsl-conform: ${error.message}\n`);
    return usageErrorCode;
  }
  process.stderr.write(
    `go-wsl-conform: internal error: ${errorText(error)}\n${error instanceof Error ? `${error.stack?.split('\n').slice(1, 6).join('\n')}\n` : ''}` +
      `  This is a fault of go-wsl-conform. Please report it${recording.has(command) ? ' with a recording: add --record snapshot.json to the command' : ' with the command line'}.\n`,
  );
  return internalErrorCode;
}
