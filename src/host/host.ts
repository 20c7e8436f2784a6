import type { Remedy } from '../model/report.js';

/**
 * The answer to a look at the machine. `missing` is conclusive; `denied` and `unknown` are not, and must never be taken for
 * absent.
 */
export type Answer<T> =
  | { readonly state: 'present'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'denied'; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string };

/** The value of an answer, or undefined whatever the reason; only where the reason makes no difference. */
export function presentValue<T>(answer: Answer<T>): T | undefined {
  return answer.state === 'present' ? answer.value : undefined;
}

export interface FileStat {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtimeMs: number;
}

/** statfs(2); sizes in blocks. */
export interface FileSystemStat {
  /** The f_type magic, see statfs(2). */
  readonly type: number;
  readonly blockSize: number;
  readonly blocks: number;
  readonly availableBlocks: number;
  readonly files: number;
  readonly freeFiles: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileStat['kind'];
}

export interface HostPlatform {
  /** GOOS of the host. */
  readonly os: string;
  /** GOARCH of the host. */
  readonly arch: string;
  /** Processors that the process may use. */
  readonly processors: number;
}

/** One line of a child's output, without its line ending; invalid UTF-8 is replaced, very long lines are cut. */
export interface OutputLine {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  /** The line was longer than the limit and its end was dropped. */
  readonly cut: boolean;
}

export interface RunOptions {
  readonly cwd?: string;
  /** What differs from the host's environment; undefined removes the variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Wall-clock limit in milliseconds; then TERM, and after the grace period KILL, for the whole process group. */
  readonly timeoutMs?: number;
  /** Called for each line as it comes, on replay too. */
  readonly onLine?: (line: OutputLine) => void;
  /** Put before argv: how cgroup limits reach a command without host/ knowing of cgroups. */
  readonly wrap?: readonly string[];
  /** How many bytes of the end of each stream `stdout` and `stderr` keep. */
  readonly tailBytes?: number;
}

/** A text that somebody wrote down: a file or a command's output under the name that they gave it, `mount | grep cgroup`. */
export interface Paste {
  readonly kind: 'file' | 'command';
  readonly title: string;
  readonly text: string;
  readonly exit?: number;
}

/** A distribution of WSL that was asked for from Windows: what it is, or why it cannot be reached; JSON, the answer of the probe `wsl.distribution`. */
export interface ReachedDistribution {
  /** As it was asked for, or as Windows has it registered. */
  readonly name: string;
  readonly version?: 1 | 2;
  readonly user?: string;
  /** What was odd about the login shell, whose environment commands get. */
  readonly loginProblem?: string;
  /** Why it cannot be reached, one sentence. */
  readonly problem?: string;
  /** Of a problem: whether it is of what was asked for (`fails`), of the machine (`open`), or of an image on which WSL cannot work. */
  readonly kind?: 'fails' | 'open' | 'unsupported';
  /** What wsl.exe said. */
  readonly said?: string;
  readonly remedies?: readonly Remedy[];
}

/** How a command ended. Exactly one outcome, so that a time-out is never filed as an exit code. */
export type CommandOutcome = 'exited' | 'signalled' | 'timed-out' | 'cancelled' | 'not-found' | 'not-started' | 'unknown';

export interface CommandResult {
  readonly argv: readonly string[];
  readonly outcome: CommandOutcome;
  /** Exit code when `exited`, else null. */
  readonly exit: number | null;
  /** Signal name when a signal ended it, else null. */
  readonly signal: string | null;
  /** The end of the stream, at most `tailBytes`. */
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes of both streams that the tails do not hold. */
  readonly droppedBytes: number;
  readonly durationMs: number;
  /** Why it could not be started or is unknown. */
  readonly reason?: string;
  /** State letters (proc(5)) of its threads when the time limit was reached, on Linux: `Z` is one that has ended. */
  readonly threads?: readonly string[];
}

/**
 * The place where commands run and files are read: this machine, a distribution, or a recording. Everything above host/ goes
 * through it, so that every check can be replayed. Nothing here writes outside temporary folders and the tool cache.
 */
export interface Host {
  /** `wsl`: a distribution that is reached from Windows. */
  readonly kind: 'local' | 'wsl' | 'snapshot';
  readonly platform: HostPlatform;
  /** The environment as the program found it; secrets included, so never print it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder that the run is about; relative paths are resolved against it. */
  readonly workspace: string;

  readFile(path: string): Promise<Answer<string>>;
  readBytes(path: string, length: number, offset?: number): Promise<Answer<Uint8Array>>;
  readLink(path: string): Promise<Answer<string>>;
  /** Follows links. */
  stat(path: string): Promise<Answer<FileStat>>;
  statfs(path: string): Promise<Answer<FileSystemStat>>;
  readdir(path: string): Promise<Answer<readonly DirectoryEntry[]>>;
  /** The path with all links resolved. */
  realPath(path: string): Promise<Answer<string>>;

  /**
   * A new empty folder that `close` removes.
   * @param label names it; the same label gives the same folder name in a recording, so make it unique per use
   */
  temporaryFolder(label: string): Promise<string>;
  /** Only below a temporary folder. */
  writeFile(path: string, text: string): Promise<void>;
  /** Copies a tree into a temporary folder, without `.git`. */
  copyTree(from: string, to: string): Promise<void>;
  /** Only below a temporary folder. */
  remove(path: string): Promise<void>;

  run(argv: readonly string[], options?: RunOptions): Promise<CommandResult>;

  /**
   * An answer that needs an act (a lookup on the network, a write test, an installation): done once, recorded, replayed.
   * @param name what is asked, `toolchain.install`
   * @param parameters JSON; with `name` the key of the answer
   * @param act gives a JSON value; never called on replay
   * @throws UnrecordedError on replay, when the recording has no answer
   */
  probe<T>(name: string, parameters: unknown, act: () => Promise<T>): Promise<T>;

  /** What a snapshot holds as text about the system, for who looks for more than the exact name; empty on a machine. */
  pasted(): readonly Paste[];

  /** Stops what still runs and removes every temporary folder. */
  close(): Promise<void>;
}

/** How a command ended, for people: `exit 1`, `killed by SIGKILL`, `timed out after 2 s`. */
export function outcomeText(result: CommandResult): string {
  switch (result.outcome) {
    case 'exited':
      return `exit ${result.exit}`;
    case 'signalled':
      return `ended by ${result.signal}`;
    case 'timed-out':
      return `stopped after ${(result.durationMs / 1000).toFixed(1)} s (time limit)`;
    case 'cancelled':
      return 'stopped because the run was cancelled';
    default:
      return result.reason ?? result.outcome;
  }
}
