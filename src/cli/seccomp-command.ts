import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';

const actions: Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<{ main: (parameters: string[]) => Promise<number> }> }>
> = {
  simulate: { summary: 'which Go releases survive a profile', load: () => import('./seccomp-simulate.js') },
  lint: { summary: 'what is wrong with a profile, with line and column', load: () => import('./seccomp-lint.js') },
  verify: { summary: 'run a command under a profile for real, or as on an older kernel', load: () => import('./seccomp-verify.js') },
  generate: { summary: 'a profile that allows what a command does', load: () => import('./seccomp-generate.js') },
  trace: { summary: 'which calls of a command are refused, and by whom', load: () => import('./seccomp-trace.js') },
  show: { summary: 'a profile or a filter as the program that the kernel runs', load: () => import('./seccomp-show.js') },
};

/** `go-wsl-conform seccomp simulate …` */
export async function main(parameters: string[]): Promise<number> {
  const [name = '--help', ...rest] = parameters;
  if (name === '--help' || name === '-h') {
    const rows = Object.entries(actions).map(([action, { summary }]) => `  ${action.padEnd(10)} ${summary}`);
    process.stdout.write(
      `Usage: go-wsl-conform seccomp ACTION [options]\n\nActions:\n${rows.join('\n')}\n\ngo-wsl-conform seccomp ACTION --help lists the options of an action.\n`,
    );
    return 0;
  }
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw new ConfigurationError('seccomp', `there is no action "${name}"`, suggestion(name, Object.keys(actions)));
  const { main: run } = await action.load();
  return run(rest);
}
