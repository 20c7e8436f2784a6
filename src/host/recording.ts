import path from 'node:path';
import { processLimits } from '../knowledge/process-limits.js';
import { recordedVariables } from '../knowledge/recorded-environment.js';
import type { RecordedCommand, RecordedStream, Snapshot } from '../model/snapshot.js';
import { emptySnapshot } from '../model/snapshot-shape.js';
import { unixUserMask, withoutHostNames } from '../redact/names.js';
import { withoutWindowsUsers } from '../redact/windows-users.js';
import type { Answer, CommandResult, DirectoryEntry, FileStat, FileSystemStat, Host, HostPlatform, Paste, RunOptions } from './host.js';
import { probeKey, recordedEnv, typed } from './snapshot.js';

const hostsFile = '/etc/hosts';

/** A folder of this machine and the name that stands for it in a recording. */
export interface Placeholder {
  readonly folder: string;
  readonly name: string;
}

/** Passes everything on to another host and keeps what was asked and answered. */
export class RecordingHost implements Host {
  readonly kind: Host['kind'];
  readonly platform: HostPlatform;
  readonly env: Host['env'];
  readonly workspace: string;
  readonly #inner: Host;
  readonly #placeholders: Placeholder[] = [];
  readonly #snapshot: Snapshot & { commands: RecordedCommand[] };

  constructor(inner: Host) {
    this.#inner = inner;
    this.kind = inner.kind;
    this.platform = inner.platform;
    this.env = inner.env;
    this.workspace = inner.workspace;
    this.#snapshot = { ...emptySnapshot(), platform: inner.platform, workspace: inner.workspace };
  }

  /** Says that `folder` is to appear under `name` (`{home}`), because its path tells about the person or differs from run to run. */
  nameFolder(folder: string, name: string): void {
    if (path.isAbsolute(folder) && folder !== path.parse(folder).root) this.#placeholders.push({ folder, name });
  }

  /**
   * The recording so far, redacted, with placeholders for folders.
   *
   * @param redact takes secrets out of a text
   * @param more what the recording tells about itself: tool, time, settings
   */
  snapshot(redact: (text: string) => string, more: Pick<Snapshot, 'tool' | 'recordedAt' | 'settings'>): Snapshot {
    const longestFirst = this.#placeholders.toSorted((a, b) => b.folder.length - a.folder.length);
    const withoutUsers = unixUserMask();
    const clean = (text: string) =>
      withoutUsers(
        withoutWindowsUsers(longestFirst.reduce((done, { folder, name }) => replaceFolder(done, folder, `/${name}`), redact(text))),
      );
    const env = Object.entries(this.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && recordedVariables.some((pattern) => pattern.test(entry[0])),
    );
    const { [hostsFile]: hosts, ...files } = this.#snapshot.files;
    const kept = hosts === undefined ? files : { ...files, [hostsFile]: typeof hosts === 'string' ? withoutHostNames(hosts) : hosts };
    return mapTexts({ ...this.#snapshot, ...more, files: kept, env: Object.fromEntries(env) }, clean) as Snapshot;
  }

  readFile(file: string): Promise<Answer<string>> {
    return this.#keep(this.#snapshot.files, file, this.#inner.readFile(file), (text) => text);
  }

  readBytes(file: string, length: number, offset = 0): Promise<Answer<Uint8Array>> {
    const key = `${file}#${offset}+${length}`;
    return this.#keep(this.#snapshot.files, key, this.#inner.readBytes(file, length, offset), (bytes) => ({
      base64: Buffer.from(bytes).toString('base64'),
    }));
  }

  readLink(file: string): Promise<Answer<string>> {
    return this.#keep(this.#snapshot.links, file, this.#inner.readLink(file), (target) => target);
  }

  realPath(file: string): Promise<Answer<string>> {
    return this.#keep(this.#snapshot.realPaths, file, this.#inner.realPath(file), (target) => target);
  }

  stat(file: string): Promise<Answer<FileStat>> {
    return this.#keep(this.#snapshot.stats, file, this.#inner.stat(file), (value) => ({ value }));
  }

  statfs(file: string): Promise<Answer<FileSystemStat>> {
    return this.#keep(this.#snapshot.statfs, file, this.#inner.statfs(file), (value) => ({ value }));
  }

  readdir(folder: string): Promise<Answer<readonly DirectoryEntry[]>> {
    return this.#keep(this.#snapshot.dirs, folder, this.#inner.readdir(folder), (value) => ({ value: [...value] }));
  }

  async temporaryFolder(label: string): Promise<string> {
    const folder = await this.#inner.temporaryFolder(label);
    if (!this.#placeholders.some(({ name }) => name === '{temp}')) this.nameFolder(path.dirname(folder), '{temp}');
    return folder;
  }

  writeFile(file: string, text: string): Promise<void> {
    return this.#inner.writeFile(file, text);
  }

  copyTree(from: string, to: string): Promise<void> {
    return this.#inner.copyTree(from, to);
  }

  remove(file: string): Promise<void> {
    return this.#inner.remove(file);
  }

  async run(argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    const cap = Math.max(processLimits.recordedCharacters, options.tailBytes ?? 0);
    const streams = { stdout: new CappedText(cap), stderr: new CappedText(cap) };
    // The place in the list is taken at the start, so that equal commands keep the order in which they were asked.
    const command: RecordedCommand = {
      argv: [...argv],
      outcome: 'unknown',
      exit: null,
      signal: null,
      stdout: '',
      stderr: '',
      durationMs: 0,
    };
    if (options.cwd !== undefined) command.cwd = options.cwd;
    const env = recordedEnv(options.env);
    if (env !== undefined) command.env = env;
    this.#snapshot.commands.push(command);
    const result = await this.#inner.run(argv, {
      ...options,
      onLine: (line) => {
        streams[line.stream].add(line.text);
        options.onLine?.(line);
      },
    });
    const { outcome, exit, signal, durationMs, reason } = result;
    Object.assign(command, { outcome, exit, signal, durationMs, stdout: streams.stdout.recorded, stderr: streams.stderr.recorded });
    if (reason !== undefined) command.reason = reason;
    if (result.threads !== undefined) command.threads = [...result.threads];
    return result;
  }

  async probe<T>(name: string, parameters: unknown, act: () => Promise<T>): Promise<T> {
    const answer = await this.#inner.probe(name, parameters, act);
    // A copy: what the caller does to the answer afterwards is not part of the recording.
    this.#snapshot.probes[probeKey(name, parameters)] = structuredClone(answer);
    return answer;
  }

  pasted(): readonly Paste[] {
    const pastes = this.#inner.pasted();
    for (const { kind, title, text, exit } of pastes) {
      if (kind === 'file') this.#snapshot.files[title] = text;
      // What ran has its exit code, and is recorded when it is asked for.
      else if (exit === undefined) this.#snapshot.commands.push(typed(title, text));
    }
    return pastes;
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async #keep<T, R>(
    table: Record<string, R | Exclude<R, string>>,
    key: string,
    asked: Promise<Answer<T>>,
    write: (value: T) => R,
  ): Promise<Answer<T>> {
    const answer = await asked;
    table[key] = (answer.state === 'present' ? write(answer.value) : absence(answer)) as R;
    return answer;
  }
}

function absence(answer: Exclude<Answer<unknown>, { state: 'present' }>) {
  switch (answer.state) {
    case 'missing':
      return { missing: true };
    case 'denied':
      return { denied: answer.reason };
    case 'unknown':
      return { unknown: answer.reason };
  }
}

/** Replaces a folder where it stands as a path, so that `/root` does not touch `/rootless` or `/root.old`; also behind an escape, as in the JSON of `go test`. */
function replaceFolder(text: string, folder: string, name: string): string {
  if (!text.includes(folder)) return text;
  const escaped = folder.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replaceAll(new RegExp(`(?:(?<![\\w.-])|(?<=\\\\(?:[bfnrt]|u[0-9a-f]{4})))${escaped}(?![\\w-]|\\.\\w)`, 'g'), () => name);
}

function mapTexts(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, clean));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), mapTexts(item, clean)]));
}

/** The start and the end of a text of any length. */
class CappedText {
  readonly #half: number;
  #head = '';
  /** Blocks of many lines: dropping line by line from the front of an array costs its length each time. */
  readonly #tail: string[] = [];
  #tailLength = 0;
  #dropped = 0;

  constructor(limit: number) {
    this.#half = limit / 2;
  }

  add(line: string): void {
    const text = `${line}\n`;
    if (this.#tail.length === 0 && this.#head.length + text.length <= this.#half) {
      this.#head += text;
      return;
    }
    const last = this.#tail.length - 1;
    if (last >= 0 && this.#tail[last]!.length < this.#half / 32) this.#tail[last] += text;
    else this.#tail.push(text);
    this.#tailLength += text.length;
    while (this.#tail.length > 1 && this.#tailLength - this.#tail[0]!.length >= this.#half) {
      const { length } = this.#tail.shift()!;
      this.#tailLength -= length;
      this.#dropped += length;
    }
  }

  get recorded(): RecordedStream {
    const tail = this.#tail.join('');
    return this.#dropped === 0 ? this.#head + tail : { head: this.#head, dropped: this.#dropped, tail };
  }
}
