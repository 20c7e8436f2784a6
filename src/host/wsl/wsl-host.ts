import { randomBytes } from 'node:crypto';
import { folderTrials } from '../../knowledge/file-systems.js';
import { machineNames } from '../../knowledge/kernel-releases.js';
import { fileBytes, processLimits } from '../../knowledge/process-limits.js';
import { silentDistribution, wslFailureOf, wslReach } from '../../knowledge/wsl-failures.js';
import { OutOfReachError } from '../../model/errors.js';
import { closeGuard, markOfRun, runVariable } from '../guard.js';
import type {
  Answer,
  CommandOutcome,
  CommandResult,
  DirectoryEntry,
  FileStat,
  FileSystemStat,
  Host,
  HostPlatform,
  Paste,
  ReachedDistribution,
  RunOptions,
} from '../host.js';
import { LineSplitter } from '../lines.js';
import { mountOf, parseMounts } from '../mount-table.js';
import { runProcess } from '../process.js';
import { bytesOfDump, printfText, requestLine } from './escape.js';
import { readTrial } from './folder.js';
import type { RegisteredDistribution } from './listing.js';
import { WslError, type WslProgram } from './program.js';
import { beginOf, bootstrap, sessionInput, supervisorInput } from './scripts.js';
import { Session, SessionFailure } from './session.js';
import { decodeWslText } from './text.js';

export interface WslHostOptions {
  readonly program: WslProgram;
  readonly distribution: RegisteredDistribution;
  /** Instead of its default user. */
  readonly user?: string;
  /** Folder inside that the run is about. */
  readonly workspace?: string;
  readonly cancel?: AbortSignal;
  /** How long a start may take. */
  readonly startMs?: number;
}

interface Inside {
  readonly platform: HostPlatform;
  /** Process number of the session's shell, which stands for /proc/self. */
  readonly pid: string;
  readonly user: string;
  readonly uid: number;
  /** As wsl.exe gives it to a program. */
  readonly plain: Readonly<Record<string, string>>;
}

/**
 * A distribution of WSL, reached through wsl.exe by lists of words. Files are asked in one long start that answers many questions,
 * short commands in a few more; a command that may take long has a start of its own, with a supervisor inside that ends it.
 */
export class WslHost implements Host {
  readonly kind = 'wsl';
  readonly platform: HostPlatform;
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly distribution: RegisteredDistribution;
  /** Who commands run as. */
  readonly user: string;
  /** What was odd about the login shell, whose environment this is. */
  readonly loginProblem: string | undefined;
  readonly #options: WslHostOptions;
  readonly #mark: string;
  readonly #inside: Inside;
  readonly #files: Session;
  readonly #commands: Session[] = [];
  readonly #busy = new Map<Session, number>();
  #temporaryRoot: string | undefined;
  #closed = false;

  /**
   * Starts the distribution and asks who and what it is.
   * @throws WslError when it cannot be reached
   */
  static async open(options: WslHostOptions): Promise<WslHost> {
    const mark = randomBytes(8).toString('hex');
    const files = openSession(options, mark);
    try {
      const inside = readInside(await files.ask(['facts'], options.startMs ?? wslReach.startMs));
      const login = await files.ask(['login', String(wslReach.loginMs / 1000)], wslReach.loginMs * 2);
      return new WslHost(options, mark, files, inside, readLogin(login, mark, inside.plain));
    } catch (error) {
      files.kill();
      throw asWslError(error, options.distribution.name);
    }
  }

  private constructor(options: WslHostOptions, mark: string, files: Session, inside: Inside, login: Login) {
    this.#options = options;
    this.#mark = mark;
    this.#files = files;
    this.#inside = inside;
    this.platform = inside.platform;
    this.user = inside.user;
    this.env = login.env;
    this.loginProblem = login.problem;
    this.workspace = options.workspace ?? login.env.HOME ?? '/';
    this.distribution = options.distribution;
    options.cancel?.addEventListener('abort', this.#onCancel, { once: true });
  }

  readonly #onCancel = () => {
    for (const session of this.#commands) session.kill();
  };

  async readFile(file: string): Promise<Answer<string>> {
    return mapped(await this.#look(['file', this.#path(file)]), (lines) => {
      const said = lines.at(-1)!.replace(/^said ?/, '');
      if (said !== '') throw new Unreadable(`${file}: ${text(said)}`);
      const bytes = bytesOfDump(lines.slice(0, -1).join(''));
      if (bytes.length > fileBytes) throw new Unreadable(`${file} is larger than ${fileBytes} bytes`);
      return bytes.toString('utf8');
    });
  }

  async readBytes(file: string, length: number, offset = 0): Promise<Answer<Uint8Array>> {
    return mapped(
      await this.#look(['part', this.#path(file), String(offset), String(length)]),
      (lines) => new Uint8Array(bytesOfDump(lines.join(''))),
    );
  }

  async readLink(file: string): Promise<Answer<string>> {
    return mapped(await this.#look(['link', this.#path(file)]), (lines) => bytesOfDump(lines.join('')).toString('utf8'));
  }

  async realPath(file: string): Promise<Answer<string>> {
    return mapped(await this.#look(['real', this.#path(file)]), (lines) => bytesOfDump(lines.join('')).toString('utf8'));
  }

  async stat(file: string): Promise<Answer<FileStat>> {
    return mapped(await this.#look(['status', this.#path(file)]), (_, rest) => {
      const [mode, size, uid, gid, seconds] = rest.split(' ');
      const bits = Number.parseInt(mode!, 16);
      return {
        kind: kinds[(bits & 0o170000) >> 12] ?? 'other',
        size: Number(size),
        mode: bits & 0o7777,
        uid: Number(uid),
        gid: Number(gid),
        mtimeMs: Number(seconds) * 1000,
      };
    });
  }

  async statfs(file: string): Promise<Answer<FileSystemStat>> {
    return mapped(await this.#look(['space', this.#path(file)]), (_, rest) => {
      const [type, ...numbers] = rest.split(' ');
      const [blockSize, blocks, availableBlocks, files, freeFiles] = numbers.map(Number);
      return {
        type: Number.parseInt(type!, 16),
        blockSize: blockSize!,
        blocks: blocks!,
        availableBlocks: availableBlocks!,
        files: files!,
        freeFiles: freeFiles!,
      };
    });
  }

  async readdir(folder: string): Promise<Answer<readonly DirectoryEntry[]>> {
    return mapped(await this.#look(['list', this.#path(folder)]), (lines) =>
      bytesOfDump(lines.join(''))
        .toString('utf8')
        .split('\0')
        .slice(0, -1)
        .map((entry): DirectoryEntry => ({ name: entry.slice(1), kind: entryKinds[entry[0]!]! }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  }

  async temporaryFolder(label: string): Promise<string> {
    const look = await this.#look(['temporary', label.replaceAll(/[^\w.-]+/g, '_')]);
    const folder = done(look, 'a temporary folder could not be made', (lines) => bytesOfDump(lines.join('')).toString('utf8'));
    this.#temporaryRoot = parentOf(folder);
    return folder;
  }

  async writeFile(file: string, content: string): Promise<void> {
    this.#assertTemporary(file);
    done(await this.#look(['write', parentOf(file), file, printfText(content)]), `${file} could not be written`, () => undefined);
  }

  async copyTree(from: string, to: string): Promise<void> {
    this.#assertTemporary(to);
    done(await this.#look(['copy', from, to]), `${from} could not be copied`, () => undefined);
  }

  async remove(file: string): Promise<void> {
    this.#assertTemporary(file);
    done(await this.#look(['purge', file]), `${file} could not be removed`, () => undefined);
  }

  async run(argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    const words = [...(options.wrap ?? []), ...argv];
    const isQuestion = (options.timeoutMs ?? Number.POSITIVE_INFINITY) <= wslReach.questionMs;
    const answer = isQuestion ? await this.#question(words, options) : undefined;
    return { ...(answer ?? (await this.#supervised(words, options))), argv };
  }

  async probe<T>(name: string, _parameters: unknown, act: () => Promise<T>): Promise<T> {
    const inside = this.#acts[name];
    if (inside !== undefined) return (await inside(_parameters as Readonly<Record<string, string>>)) as T;
    if (actsOfThisSide.has(name)) return act();
    throw new OutOfReachError(name);
  }

  pasted(): readonly Paste[] {
    return [];
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.cancel?.removeEventListener('abort', this.#onCancel);
    // Each kills what it started; the one for files removes the temporary folder.
    await Promise.all([...this.#commands, this.#files].map((session) => session.close(wslReach.closeMs)));
    await closeGuard();
  }

  /** Acts that a shell can do inside as well as this program could outside. */
  readonly #acts: Readonly<Record<string, (parameters: Readonly<Record<string, string>>) => Promise<unknown>>> = {
    'fs.access': async ({ folder }) => {
      const { state, lines } = await this.#look(['access', folder!]);
      if (state !== 'present') throw new OutOfReachError('fs.access');
      if (lines[0] === 'present ok') return 'ok';
      const mounts = await this.readFile('/proc/self/mountinfo');
      const mount = mounts.state === 'present' ? mountOf(parseMounts(mounts.value).entries, folder!) : undefined;
      return mount?.options.includes('ro') ? 'EROFS' : 'EACCES';
    },
    'fs.trial': async ({ folder }) => readTrial((await this.#look(['trial', folder!, String(folderTrials.writeBytes)])).lines),
    'wsl.distribution': async (): Promise<ReachedDistribution> => ({
      name: this.distribution.name,
      version: this.distribution.version,
      user: this.user,
      ...(this.loginProblem === undefined ? {} : { loginProblem: this.loginProblem }),
    }),
    'clock.now': async () => ({ realtimeMs: (await this.#clock()).system * 1000, backwards: null }),
    'wsl.clock': () => this.#clock(),
    'net.lookup': async ({ name }) => {
      const { outcome, exit, stdout } = await this.run(['getent', 'ahosts', name!], { timeoutMs: wslReach.questionMs });
      if (outcome !== 'exited' || (exit !== 0 && exit !== 2)) throw new OutOfReachError('net.lookup');
      return exit === 2 ? 'ENOTFOUND' : [...new Set(stdout.split('\n').flatMap((line) => line.split(/\s+/)[0] || []))];
    },
  };

  async #clock(): Promise<{ system: number; hardware: number | null }> {
    const { lines } = await this.#look(['clock']);
    const [, system, hardware] = (lines[0] ?? '').split(' ');
    return { system: Number(system), hardware: Number.parseInt(hardware ?? '', 10) || null };
  }

  /** Nothing outside the temporary folder is written. */
  #assertTemporary(file: string): void {
    const root = this.#temporaryRoot;
    if (root === undefined || !file.startsWith(`${root}/`) || file.split('/').includes('..'))
      throw new Error(`refused to write outside the temporary folder: ${file}`);
  }

  /** /proc/self is whoever opens it: here the shell that answers. */
  #path(file: string): string {
    return file.replace(/^\/proc\/self(?=\/|$)/, `/proc/${this.#inside.pid}`);
  }

  async #look(words: readonly string[]): Promise<Look> {
    if (words.some((word) => word.includes('\n') || word.includes('\r')))
      return { state: 'unknown', reason: 'a name with a line end', lines: [] };
    try {
      const lines = await this.#files.ask(words, wslReach.lookMs);
      const [, state = 'unknown', reason = ''] = /^(present|missing|denied|unknown) ?(.*)$/.exec(lines[0] ?? '') ?? [];
      return { state: state as Look['state'], reason: text(reason), lines };
    } catch (error) {
      return { state: 'unknown', reason: `the distribution does not answer: ${(error as Error).message}`, lines: [] };
    }
  }

  /** In a start that answers many; undefined where that is not possible. */
  async #question(words: readonly string[], options: RunOptions): Promise<CommandResult | undefined> {
    const started = performance.now();
    const result = resultOf(started);
    if (this.#options.cancel?.aborted) return result('cancelled', { reason: 'the run was cancelled before it started' });
    const limit = options.timeoutMs ?? wslReach.questionMs;
    const folder = options.cwd ?? '/';
    const variables = this.#variables(options.env).map(([name, value]) => (value === undefined ? `-${name}` : `${name}=${value}`));
    const session = this.#freest();
    this.#busy.set(session, (this.#busy.get(session) ?? 0) + 1);
    try {
      const seconds = String(Math.ceil(limit / 1000));
      const lines = await session.ask(
        ['ask', seconds, folder, String(variables.length), ...variables, ...words],
        limit + 3 * processLimits.graceMs,
      );
      const [state] = lines;
      if (state === 'no-timeout') return undefined;
      if (state === 'no-folder') return result('not-started', { reason: `the working directory ${folder} does not exist` });
      if (state === 'not-found') return result('not-found', { reason: `${words[0]}: command not found` });
      const { stdout, stderr, exit } = readQuestion(lines);
      replay(stdout, 'stdout', options);
      replay(stderr, 'stderr', options);
      const streams = { stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
      // timeout(1): 124 when it asked, 137 when it had to kill.
      if (exit === 124 || (exit === 137 && performance.now() - started >= limit)) return result('timed-out', streams);
      return result(...endOf(exit), streams);
    } catch (error) {
      this.#commands.splice(this.#commands.indexOf(session) >>> 0, 1);
      return result(this.#options.cancel?.aborted ? 'cancelled' : 'unknown', { reason: (error as Error).message });
    } finally {
      this.#busy.set(session, this.#busy.get(session)! - 1);
    }
  }

  /** The session with the shortest queue; a new one while all are at work and there may be more. */
  #freest(): Session {
    const load = (session: Session) => this.#busy.get(session) ?? 0;
    const [first] = this.#commands.toSorted((a, b) => load(a) - load(b));
    if (first !== undefined && (load(first) === 0 || this.#commands.length >= wslReach.sessions)) return first;
    const opened = openSession(this.#options, this.#mark);
    this.#commands.push(opened);
    return opened;
  }

  /** What differs from what wsl.exe gives: the login shell's environment and the options of the command. */
  #variables(more: RunOptions['env'] = {}): [string, string | undefined][] {
    const { plain } = this.#inside;
    const wanted: Record<string, string | undefined> = { ...this.env, ...more };
    const names = new Set([...Object.keys(plain), ...Object.keys(wanted)]);
    return [...names].filter((name) => variableName.test(name) && wanted[name] !== plain[name]).map((name) => [name, wanted[name]]);
  }

  async #supervised(words: readonly string[], options: RunOptions): Promise<CommandResult> {
    const { program, cancel } = this.#options;
    const folder = options.cwd ?? '/';
    const set = this.#variables(options.env).map(([name, value]) => (value === undefined ? ['unset', name] : ['set', name, value]));
    const requests = [['cwd', folder], ...set, ['run', ...words]].map(requestLine).join('');
    const begin = beginOf(this.#mark);
    const preface: Buffer[] = [];
    const trailer = new RegExp(`\\n${this.#mark} ([\\w-]+)\\n$`);
    let held = false;
    const onLine: RunOptions['onLine'] = (line) => {
      // The empty line before the trailer may be the trailer's.
      const isOurs = line.stream === 'stdout' && line.text.startsWith(`${this.#mark} `);
      if (held && line.stream === 'stdout') {
        held = false;
        if (!isOurs) options.onLine?.({ stream: 'stdout', text: '', cut: false });
      }
      if (isOurs) return;
      if (line.stream === 'stdout' && line.text === '') held = true;
      else options.onLine?.(line);
    };
    const result = await runProcess(
      startOf(this.#options),
      { ...program.env, [runVariable]: markOfRun },
      {
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        tailBytes: (options.tailBytes ?? processLimits.tailBytes) + trailerBytes,
        onLine,
      },
      cancel,
      { input: supervisorInput(this.#mark) + requests, stop: 'stop\n', begin, onPreface: (bytes) => preface.push(bytes) },
    );
    const [, code] = trailer.exec(result.stdout) ?? [];
    const ended = { ...result, stdout: result.stdout.replace(trailer, '') };
    if (result.outcome !== 'exited') return ended;
    if (code === 'no-folder')
      return { ...ended, outcome: 'not-started', exit: null, reason: `the working directory ${folder} does not exist` };
    if (code === 'not-found') return { ...ended, outcome: 'not-found', exit: null, reason: `${words[0]}: command not found` };
    if (code !== undefined) {
      const exit = Number(code);
      if (exit === 126 && /exec format error/i.test(result.stderr))
        return { ...ended, outcome: 'not-started', exit: null, reason: `${words[0]} could not be started: exec format error` };
      const [outcome, more] = endOf(exit);
      return { ...ended, ...more, outcome };
    }
    const said = decodeWslText(Buffer.concat(preface));
    const why = said.includes(begin) ? 'the distribution ended meanwhile' : `${wslFailureOf(said).means}: ${said.trim().slice(0, 500)}`;
    return { ...ended, outcome: said.includes(begin) ? 'unknown' : 'not-started', exit: null, reason: why };
  }
}

interface Look {
  readonly state: 'present' | 'missing' | 'denied' | 'unknown';
  readonly reason: string;
  readonly lines: readonly string[];
}

interface Login {
  readonly env: Readonly<Record<string, string>>;
  readonly problem: string | undefined;
}

/** Acts that belong to this side, or that only ask the host. */
const actsOfThisSide: ReadonlySet<string> = new Set([
  'environment.complete',
  'fs.nearest',
  'wsl.session',
  'toolchain.listing',
  'toolchain.exists',
  'toolchain.install',
]);

/** Room for the line that tells the exit code. */
const trailerBytes = 64;

const variableName = /^[A-Za-z_]\w*$/;

/** File types of st_mode (inode(7)). */
const kinds: Readonly<Record<number, FileStat['kind']>> = { 4: 'directory', 8: 'file', 10: 'link' };
const entryKinds: Readonly<Record<string, DirectoryEntry['kind']>> = { d: 'directory', f: 'file', l: 'link', o: 'other' };

class Unreadable extends Error {}

function startOf({ program, distribution, user }: WslHostOptions): string[] {
  // The working directory is chosen inside: wsl.exe translates paths and goes elsewhere when there is none.
  return [
    program.path,
    '--distribution',
    distribution.name,
    ...(user === undefined ? [] : ['--user', user]),
    '--cd',
    '/',
    '--exec',
    ...bootstrap,
  ];
}

function openSession(options: WslHostOptions, mark: string): Session {
  return new Session({
    argv: startOf(options),
    env: { ...options.program.env, [runVariable]: markOfRun },
    input: sessionInput(mark),
    mark,
    startMs: options.startMs ?? wslReach.startMs,
  });
}

function asWslError(error: unknown, distribution: string): unknown {
  if (!(error instanceof SessionFailure)) return error;
  if (error.said === undefined) return new WslError(silentDistribution, distribution);
  return new WslError(wslFailureOf(error.said.text), distribution, error.said.text);
}

function readInside(lines: readonly string[]): Inside {
  const [, machine = '', uid = '', user = ''] = lines;
  const [name = '', processors, pid = ''] = machine.split(' ');
  return {
    platform: { os: 'linux', arch: machineNames[name] ?? name, processors: Math.max(1, Number(processors) || 1) },
    pid,
    uid: Number(uid),
    user: text(user),
    plain: environmentOf(bytesOfDump(lines.slice(4).join(''))),
  };
}

/** The environment between the marks; what a profile prints stands before it, and what it does may keep it from coming. */
function readLogin(lines: readonly string[], mark: string, plain: Inside['plain']): Login {
  const { stdout, stderr, exit } = readQuestion(lines);
  const [, dump] = stdout.toString('latin1').split(`\n${mark}\n`);
  if (dump !== undefined) return { env: environmentOf(bytesOfDump(dump)), problem: undefined };
  const how = exit === 124 || exit === 137 ? `does not end within ${wslReach.loginMs / 1000} s` : `ends with exit ${exit}`;
  const said = stderr.toString('utf8').trim().split('\n')[0]!;
  return {
    env: plain,
    problem: `the login shell ${how} before it runs anything${said === '' ? '' : ` (${said})`}: what its profile sets is not known`,
  };
}

function environmentOf(bytes: Buffer): Record<string, string> {
  const entries = bytes
    .toString('utf8')
    .split('\0')
    .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)] as const)
    .filter(([name]) => variableName.test(name) && name !== runVariable && name !== '_');
  return Object.fromEntries(entries);
}

/** Standard output, `-`, and standard error with the exit code behind it. */
function readQuestion(lines: readonly string[]): { stdout: Buffer; stderr: Buffer; exit: number } {
  const at = lines.lastIndexOf('-');
  const errors = bytesOfDump(lines.slice(at + 1).join(''));
  const end = errors.lastIndexOf('\n');
  return {
    stdout: bytesOfDump(lines.slice(1, at).join('')),
    stderr: errors.subarray(0, Math.max(0, end)),
    exit: Number(errors.toString('latin1', end + 1)),
  };
}

/** As shells tell the signal that ended a program: 128 and its number (POSIX.1-2024, Shell Command Language, 2.8.2). */
function endOf(exit: number): [CommandOutcome, Pick<CommandResult, 'exit' | 'signal'>] {
  const signal = signalNames[exit - 128];
  return signal === undefined ? ['exited', { exit, signal: null }] : ['signalled', { exit: null, signal }];
}

/** Those that end a program by themselves, by their number on the processors that WSL runs on (signal(7)). */
const signalNames: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  15: 'SIGTERM',
  31: 'SIGSYS',
};

function resultOf(started: number) {
  return (outcome: CommandOutcome, ...more: Partial<CommandResult>[]): CommandResult =>
    Object.assign(
      { argv: [], outcome, exit: null, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: performance.now() - started },
      ...more,
    );
}

function replay(bytes: Buffer, stream: 'stdout' | 'stderr', { onLine }: RunOptions): void {
  if (onLine === undefined) return;
  const splitter = new LineSplitter(processLimits.lineCharacters, (line, cut) => onLine({ stream, text: line, cut }));
  splitter.write(bytes);
  splitter.end();
}

function mapped<T>({ state, reason, lines }: Look, read: (lines: readonly string[], rest: string) => T): Answer<T> {
  if (state === 'missing') return { state };
  if (state !== 'present') return { state, reason };
  try {
    return { state, value: read(lines.slice(1), reason) };
  } catch (error) {
    if (error instanceof Unreadable) return { state: 'unknown', reason: error.message };
    throw error;
  }
}

function done<T>(look: Look, problem: string, read: (lines: readonly string[]) => T): T {
  if (look.state !== 'present') throw new Error(`${problem}: ${look.reason || look.state}`);
  return read(look.lines.slice(1));
}

function parentOf(file: string): string {
  return file.slice(0, Math.max(1, file.lastIndexOf('/')));
}

function text(latin: string): string {
  return Buffer.from(latin, 'latin1').toString('utf8');
}
