import path from 'node:path';
import {
  manifestNames,
  observingPrograms,
  pasteLimits,
  systemFolders,
  workspacePlaceholder,
  wslConfigNames,
} from '../knowledge/observed-files.js';
import { unrecordedVariables } from '../knowledge/recorded-environment.js';
import { UnrecordedError } from '../model/errors.js';
import type { RecordedCommand, RecordedStream, Snapshot } from '../model/snapshot.js';
import type { Answer, CommandResult, DirectoryEntry, FileStat, FileSystemStat, Host, HostPlatform, Paste, RunOptions } from './host.js';

/** The key of a probe's answer in a snapshot. */
export function probeKey(name: string, parameters: unknown): string {
  return `${name} ${JSON.stringify(parameters)}`;
}

/** Answers from a recording, and touches no machine. What was never recorded is unknown. */
export class SnapshotHost implements Host {
  readonly kind = 'snapshot';
  readonly platform: HostPlatform;
  readonly env: Host['env'];
  readonly workspace: string;
  readonly #snapshot: Snapshot;
  readonly #commands: ReadonlyMap<string, readonly RecordedCommand[]>;
  readonly #asked = new Map<string, number>();
  #pasted: readonly Paste[] | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.platform = snapshot.platform ?? { os: 'linux', arch: 'unknown', processors: 1 };
    this.env = snapshot.env;
    this.workspace = snapshot.workspace ?? `/${workspacePlaceholder}`;
    const commands = Array.isArray(snapshot.commands)
      ? snapshot.commands
      : Object.entries(snapshot.commands).map(([line, pasted]) => typed(line, pasted));
    this.#commands = groupByKey(commands);
  }

  async readFile(file: string): Promise<Answer<string>> {
    const recorded = this.#snapshot.files[file];
    if (typeof recorded === 'string') return { state: 'present', value: recorded };
    if (recorded !== undefined && 'base64' in recorded)
      return { state: 'present', value: Buffer.from(recorded.base64, 'base64').toString('utf8') };
    return absent(recorded, file);
  }

  async readBytes(file: string, length: number, offset = 0): Promise<Answer<Uint8Array>> {
    const recorded = this.#snapshot.files[`${file}#${offset}+${length}`];
    if (recorded !== undefined && typeof recorded !== 'string' && 'base64' in recorded) {
      return { state: 'present', value: new Uint8Array(Buffer.from(recorded.base64, 'base64')) };
    }
    if (typeof recorded === 'string') return { state: 'unknown', reason: `${file} was recorded as text` };
    return absent(recorded, file);
  }

  async readLink(file: string): Promise<Answer<string>> {
    return present(this.#snapshot.links[file], file);
  }

  async realPath(file: string): Promise<Answer<string>> {
    return present(this.#snapshot.realPaths[file], file);
  }

  async stat(file: string): Promise<Answer<FileStat>> {
    return valued(this.#snapshot.stats[file], file);
  }

  async statfs(file: string): Promise<Answer<FileSystemStat>> {
    return valued(this.#snapshot.statfs[file], file);
  }

  async readdir(folder: string): Promise<Answer<readonly DirectoryEntry[]>> {
    return valued(this.#snapshot.dirs[folder], folder);
  }

  async temporaryFolder(label: string): Promise<string> {
    return path.posix.join('/{temp}', label.replaceAll(/[^\w.-]+/g, '_'));
  }

  pasted(): readonly Paste[] {
    this.#pasted ??= [...this.#pastedFiles(), ...this.#pastedCommands()];
    return this.#pasted;
  }

  #pastedFiles(): Paste[] {
    // A recording, which knows its platform, answers for its files when it is asked.
    if (this.#snapshot.platform !== undefined) return [];
    const names = Object.keys(this.#snapshot.files).filter((title) =>
      [systemFolders, manifestNames, wslConfigNames].some((pattern) => pattern.test(title)),
    );
    // Those that follow are more than anybody reads.
    return names.slice(0, pasteLimits.pastes).flatMap((title): Paste[] => {
      const text = this.#snapshot.files[title];
      return typeof text === 'string' ? [{ kind: 'file', title, text }] : [];
    });
  }

  #pastedCommands(): Paste[] {
    const recorded = Array.isArray(this.#snapshot.commands);
    const told = [...this.#commands.values()].flat().filter(({ argv }) => !recorded || observingPrograms.has(argv[0] ?? ''));
    return told.slice(0, pasteLimits.pastes).map(({ argv, stdout, stderr, exit }): Paste => {
      const text = [textOf(stdout), textOf(stderr)].filter((stream) => stream !== '').join('\n');
      return { kind: 'command', title: argv.join(' '), text, ...(exit === null ? {} : { exit }) };
    });
  }

  // A replay changes nothing: what the recorded run wrote shows in the answers it got afterwards.
  async writeFile(): Promise<void> {}
  async copyTree(): Promise<void> {}
  async remove(): Promise<void> {}
  async close(): Promise<void> {}

  async run(argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    const recorded = this.#next(argv, options);
    if (recorded === undefined) {
      const reason = `the recording has no run of: ${argv.join(' ')}`;
      return { argv, outcome: 'unknown', exit: null, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 0, reason };
    }
    for (const stream of ['stdout', 'stderr'] as const) {
      for (const text of linesOf(recorded[stream])) options.onLine?.({ stream, text, cut: false });
    }
    const { outcome, exit, signal, durationMs, reason, threads } = recorded;
    return {
      argv,
      outcome,
      exit,
      signal,
      stdout: textOf(recorded.stdout),
      stderr: textOf(recorded.stderr),
      droppedBytes: droppedOf(recorded.stdout) + droppedOf(recorded.stderr),
      durationMs,
      ...(reason === undefined ? {} : { reason }),
      ...(threads === undefined ? {} : { threads }),
    };
  }

  async probe<T>(name: string, parameters: unknown): Promise<T> {
    const key = probeKey(name, parameters);
    if (!Object.hasOwn(this.#snapshot.probes, key)) throw new UnrecordedError(key);
    return structuredClone(this.#snapshot.probes[key]) as T;
  }

  /** The n-th question gets the n-th answer; the last answer repeats. */
  #next(argv: readonly string[], options: RunOptions): RecordedCommand | undefined {
    const exact = commandKey({ argv, cwd: options.cwd, env: recordedEnv(options.env) });
    const key = this.#commands.has(exact) ? exact : commandKey({ argv });
    const answers = this.#commands.get(key);
    if (answers === undefined) return undefined;
    const count = this.#asked.get(key) ?? 0;
    this.#asked.set(key, count + 1);
    return answers[Math.min(count, answers.length - 1)];
  }
}

/** The variables of a command as a recording keeps them; null removes one. */
export function recordedEnv(env: RunOptions['env']): Record<string, string | null> | undefined {
  if (env === undefined) return undefined;
  const kept = Object.entries(env).filter(([name]) => !unrecordedVariables.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? null]));
}

function commandKey(command: {
  argv: readonly string[];
  cwd?: string | undefined;
  env?: Record<string, string | null> | undefined;
}): string {
  const env = Object.entries(command.env ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([command.argv, command.cwd ?? null, env]);
}

function groupByKey(commands: readonly RecordedCommand[]): Map<string, RecordedCommand[]> {
  const groups = new Map<string, RecordedCommand[]>();
  for (const command of commands) {
    const key = commandKey(command);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [command]);
    else group.push(command);
  }
  return groups;
}

/** A line as a person types it; quotes are not needed by the commands that people paste. */
export function typed(
  line: string,
  pasted: string | { stdout: string; stderr: string; exit?: number | null | undefined },
): RecordedCommand {
  const { stdout, stderr, exit } = typeof pasted === 'string' ? { stdout: pasted, stderr: '', exit: undefined } : pasted;
  const known = exit !== undefined && exit !== null;
  return {
    argv: line.split(/\s+/),
    outcome: known ? 'exited' : 'unknown',
    exit: exit ?? null,
    signal: null,
    stdout,
    stderr,
    durationMs: 0,
    ...(known ? {} : { reason: 'pasted without its exit code' }),
  };
}

function textOf(stream: RecordedStream): string {
  return typeof stream === 'string' ? stream : `${stream.head}${stream.tail}`;
}

function droppedOf(stream: RecordedStream): number {
  return typeof stream === 'string' ? 0 : stream.dropped;
}

function linesOf(stream: RecordedStream): string[] {
  const lines = textOf(stream).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

type Absence = { missing: true } | { denied: string } | { unknown: string };

function absent(recorded: object | undefined, what: string): Answer<never> {
  if (recorded === undefined) return { state: 'unknown', reason: `not in the snapshot: ${what}` };
  if ('missing' in recorded) return { state: 'missing' };
  if ('denied' in recorded) return { state: 'denied', reason: String(recorded.denied) };
  return { state: 'unknown', reason: 'unknown' in recorded ? String(recorded.unknown) : `not readable in the snapshot: ${what}` };
}

function present(recorded: string | Absence | undefined, what: string): Answer<string> {
  return typeof recorded === 'string' ? { state: 'present', value: recorded } : absent(recorded, what);
}

function valued<T>(recorded: { value: T } | Absence | undefined, what: string): Answer<T> {
  return recorded !== undefined && 'value' in recorded ? { state: 'present', value: recorded.value } : absent(recorded, what);
}
