import { Command } from 'commander';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';

/** A command whose usage errors end with exit code 64 and whose help says so. */
export function command(name: string, description: string): Command {
  return new Command(name).description(description).exitOverride().showHelpAfterError(`(go-wsl-conform ${name} --help lists the options)`);
}

/** What a command of several actions can do. */
export type Actions = Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<{ main: (parameters: string[]) => Promise<number> }> }>
>;

/**
 * Runs the action that stands first, or lists what there is.
 *
 * @returns the exit code
 * @throws ConfigurationError with the nearest when there is no such action
 */
export async function runAction(group: string, actions: Actions, parameters: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = parameters;
  if (name === '--help' || name === '-h') {
    const rows = Object.entries(actions).map(([action, { summary }]) => `  ${action.padEnd(10)} ${summary}`);
    process.stdout.write(
      `Usage: go-wsl-conform ${group} ACTION [options]\n\nActions:\n${rows.join('\n')}\n\ngo-wsl-conform ${group} ACTION --help lists the options of an action.\n`,
    );
    return 0;
  }
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw new ConfigurationError(group, `there is no action "${name}"`, suggestion(name, Object.keys(actions)));
  const { main } = await action.load();
  return main(rest);
}

/** Everything after the first `--` belongs to the command, whatever it looks like. */
export function splitAtCommand(parameters: readonly string[]): { own: string[]; argv: string[] | undefined } {
  const at = parameters.indexOf('--');
  return at < 0 ? { own: [...parameters], argv: undefined } : { own: parameters.slice(0, at), argv: parameters.slice(at + 1) };
}

/**
 * For an option of which only one value can count.
 *
 * @throws ConfigurationError when it is given again
 */
export function once(place: string): (value: string, earlier: string | undefined) => string {
  return (value, earlier) => {
    if (earlier !== undefined) throw new ConfigurationError(place, `is given twice: ${earlier} and ${value}`, 'give it once');
    return value;
  };
}

/**
 * The value of an option that knows a few.
 *
 * @throws ConfigurationError with the nearest
 */
export function oneOf<T extends string>(place: string, written: string, accepted: readonly T[], what: string): T {
  const found = accepted.find((word) => word === written);
  if (found === undefined) throw new ConfigurationError(place, `unknown ${what} "${written}"`, suggestion(written, accepted));
  return found;
}
