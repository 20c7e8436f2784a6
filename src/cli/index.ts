#!/usr/bin/env node
// Kept small on purpose: a command loads only what it needs, and `--version` loads nothing.
import { packageInfo } from '../settings/package-root.js';

interface CommandModule {
  /** Runs the command and gives the exit code. */
  readonly main: (parameters: string[]) => Promise<number>;
}

const commands: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<CommandModule> }>> = {
  run: { summary: 'install toolchains, run the checks of the profile, report, verdict', load: () => import('./run-command.js') },
  doctor: { summary: 'check this host only; needs no Go and no module', load: () => import('./doctor-command.js') },
  explain: { summary: 'the causes of a failure: a log, a report, or a snapshot', load: () => import('./explain-command.js') },
  limits: { summary: 'run a command under limits, and say which ones bit', load: () => import('./limits-command.js') },
  seccomp: { summary: 'judge, make, try and read seccomp profiles', load: () => import('./seccomp-command.js') },
  bench: { summary: 'compare file systems or limits by builds of your module', load: () => import('./bench-command.js') },
  plan: { summary: 'divide a run among machines: the matrix of a workflow', load: () => import('./plan-command.js') },
  merge: { summary: 'join the reports of the parts into one with one verdict', load: () => import('./merge-command.js') },
  toolchain: { summary: 'list, resolve or install Go releases, or run a command with one', load: () => import('./toolchain-command.js') },
  bundle: { summary: 'one archive of a report with hashes of its files', load: () => import('./bundle-command.js') },
  verify: { summary: 'check such an archive', load: () => import('./verify-command.js') },
  report: { summary: 'write a report in another format, compare reports', load: () => import('./report-command.js') },
  checks: { summary: "the checks there are, or one check's page", load: () => import('./checks-command.js') },
};

const [name = '--help', ...parameters] = process.argv.slice(2);
if (name === '--version' || name === '-V') {
  process.stdout.write(`${packageInfo().version}\n`);
} else if (name === '--help' || name === '-h' || (name === 'help' && parameters.length === 0)) {
  process.stdout.write(help());
} else {
  const { runCommand } = await import('./main.js');
  const [command, rest] = name === 'help' ? [parameters[0]!, ['--help']] : [name, parameters];
  process.exitCode = await runCommand(command, rest, commands);
}

function help(): string {
  const rows = Object.entries(commands).map(([command, { summary }]) => `  ${command.padEnd(10)} ${summary}`);
  return `Usage: go-wsl-conform COMMAND [options]

Proves that a machine builds and tests Go code right, and names the mechanism and the fix when it does not.

Commands:
${rows.join('\n')}

go-wsl-conform COMMAND --help lists the options of a command; --version prints the version.
`;
}

export type { CommandModule };
