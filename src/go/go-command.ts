import path from 'node:path';
import type { CommandResult, Host, RunOptions } from '../host/host.js';
import type { Evidence } from '../model/report.js';
import { shellWord } from '../model/shell.js';
import { readUserEnvironment } from './proxy-environment.js';

/** The go command of one toolchain, with the environment in which it can be relied upon to be that release. */
export interface GoCommand {
  /** Runs `go ARGUMENTS`. */
  run(parameters: readonly string[], options?: GoRunOptions): Promise<CommandResult>;
  /** Path of the go binary. */
  readonly binary: string;
}

export interface GoRunOptions extends RunOptions {
  /** Set or unset cgo; it is always set explicitly, because since 1.20 a missing compiler silently turns it off. */
  readonly cgo?: boolean;
}

export interface GoCommandOptions {
  readonly goroot: string;
  /** Where commands run unless told otherwise. */
  readonly cwd?: string;
  /** Added to the environment, on top of what pins the toolchain. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds left for the cell. */
  readonly timeLeft?: () => number;
}

/**
 * Commands that start no program of the module, which would see TMPDIR: they can have one of their own. cgo and the C compiler
 * leave files there when they are killed or the disk is full (cmd/cgo/util.go, "cgo-gcc-input-*").
 */
const runsNothing: ReadonlySet<string> = new Set(['build', 'list', 'mod', 'vet']);

/**
 * A go command that is exactly this toolchain: GOTOOLCHAIN=local forbids switching, GOROOT is unset so that the binary uses its
 * own tree, and its folder comes first on PATH because tests call `go`. All of it only in the child's environment.
 */
export function goCommand(host: Host, options: GoCommandOptions): GoCommand {
  const binary = path.posix.join(options.goroot, 'bin', host.platform.os === 'windows' ? 'go.exe' : 'go');
  const env: Record<string, string | undefined> = { ...pinningEnvironment(host, options.goroot), ...options.env };
  return {
    binary,
    run: (parameters, { cgo, ...more } = {}) => {
      const timeoutMs = more.timeoutMs ?? options.timeLeft?.();
      return host.run([binary, ...parameters], {
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...more,
        ...(timeoutMs === undefined ? {} : { timeoutMs: Math.max(1, timeoutMs) }),
        env: {
          ...(env.GOTMPDIR !== undefined && runsNothing.has(parameters[0]!) ? { TMPDIR: env.GOTMPDIR } : {}),
          ...env,
          ...(cgo === undefined ? {} : { CGO_ENABLED: cgo ? '1' : '0' }),
          ...more.env,
        },
      });
    },
  };
}

/** What makes a toolchain the one that answers to `go`, as a difference from the host's environment. */
export function pinningEnvironment(host: Host, goroot: string): { GOTOOLCHAIN: string; GOROOT: undefined; PATH: string } {
  const bin = path.posix.join(goroot, 'bin');
  return { GOTOOLCHAIN: 'local', GOROOT: undefined, PATH: `${bin}${host.platform.os === 'windows' ? ';' : ':'}${host.env.PATH ?? ''}` };
}

/**
 * GOROOT where it must be set right: one that the user keeps with `go env -w` counts for every go command whose environment has
 * none (cmd/go/internal/cfg, Getenv), and would give it another release's tree.
 */
export async function overrulingGoroot(host: Host, goroot: string): Promise<{ GOROOT?: string }> {
  return ((await readUserEnvironment(host)).GOROOT ?? '') === '' ? {} : { GOROOT: goroot };
}

/** A command as a person would type it, without the path of the toolchain. */
export function commandLine(argv: readonly string[]): string {
  const [program = '', ...parameters] = argv;
  return [path.posix.basename(program).replace(/\.exe$/, ''), ...parameters].map(shellWord).join(' ');
}

/** A command and how it ended as evidence. */
export function commandEvidence(result: CommandResult, value: string): Evidence {
  return { source: commandLine(result.argv), value, ...(result.exit === null ? {} : { exit: result.exit }) };
}
