import { constants, promises as fs, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileBytes } from '../knowledge/process-limits.js';
import { closeGuard, guardFolder, markOfRun, runVariable } from './guard.js';
import type { Answer, CommandResult, DirectoryEntry, FileStat, FileSystemStat, Host, HostPlatform, Paste, RunOptions } from './host.js';
import { killAll, runProcess } from './process.js';
import { createTemporaryRoot, removeAbandonedRoots, removeTree } from './temporary-root.js';

/** GOOS and GOARCH as Go names what Node names differently (https://nodejs.org/api/process.html#processarch). */
const goNames: Readonly<Record<string, string>> = { win32: 'windows', x64: 'amd64', ia32: '386', ppc64: 'ppc64le', mipsel: 'mipsle' };

/** The machine that the program runs on. */
export class LocalHost implements Host {
  readonly kind = 'local';
  readonly platform: HostPlatform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
  readonly #cancel: AbortSignal | undefined;
  #temporaryRoot: Promise<string> | undefined;
  #removeAtExit: (() => void) | undefined;
  #reclaiming: Promise<void> | undefined;

  /**
   * @param workspace absolute path of the folder that the run is about
   * @param cancel stops every running command and refuses new ones
   */
  constructor(workspace: string, cancel?: AbortSignal) {
    this.workspace = workspace;
    this.env = environmentOf(process.env, process.platform);
    this.platform = {
      os: goNames[process.platform] ?? process.platform,
      arch: goNames[process.arch] ?? process.arch,
      processors: os.availableParallelism(),
    };
    this.#cancel = cancel;
  }

  readFile(file: string): Promise<Answer<string>> {
    return look(() => readWhole(file));
  }

  readBytes(file: string, length: number, offset = 0): Promise<Answer<Uint8Array>> {
    return look(async () => {
      const handle = await fs.open(file, 'r');
      try {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await handle.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    });
  }

  readLink(file: string): Promise<Answer<string>> {
    return look(() => fs.readlink(file));
  }

  realPath(file: string): Promise<Answer<string>> {
    return look(() => fs.realpath(file));
  }

  stat(file: string): Promise<Answer<FileStat>> {
    return look(async () => {
      const stats = await fs.stat(file);
      const { size, mode, uid, gid, mtimeMs } = stats;
      return { kind: kindOf(stats), size, mode: mode & 0o7777, uid, gid, mtimeMs };
    });
  }

  statfs(file: string): Promise<Answer<FileSystemStat>> {
    return look(async () => {
      const { type, bsize, blocks, bavail, files, ffree } = await fs.statfs(file);
      return { type, blockSize: bsize, blocks, availableBlocks: bavail, files, freeFiles: ffree };
    });
  }

  readdir(folder: string): Promise<Answer<readonly DirectoryEntry[]>> {
    return look(async () => {
      const entries = await fs.readdir(folder, { withFileTypes: true });
      return entries.map((entry): DirectoryEntry => ({ name: entry.name, kind: kindOf(entry) })).sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  async temporaryFolder(label: string): Promise<string> {
    this.#temporaryRoot ??= this.#createTemporaryRoot();
    const folder = path.join(await this.#temporaryRoot, label.replaceAll(/[^\w.-]+/g, '_'));
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  async writeFile(file: string, text: string): Promise<void> {
    await this.#assertTemporary(file);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }

  async copyTree(from: string, to: string): Promise<void> {
    await this.#assertTemporary(to);
    // A link is copied as a link, else a link to an ancestor would copy without end.
    await fs.cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (source) => path.basename(source) !== '.git' });
  }

  async remove(file: string): Promise<void> {
    await this.#assertTemporary(file);
    await fs.rm(file, { recursive: true, force: true, maxRetries: 2 });
  }

  run(argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    return runProcess(argv, { ...this.env, [runVariable]: markOfRun, ...options.env }, options, this.#cancel);
  }

  probe<T>(_name: string, _parameters: unknown, act: () => Promise<T>): Promise<T> {
    return act();
  }

  pasted(): readonly Paste[] {
    return [];
  }

  async close(): Promise<void> {
    killAll();
    if (this.#temporaryRoot !== undefined) {
      await this.#temporaryRoot.then(removeTree, () => undefined);
      this.#temporaryRoot = undefined;
      guardFolder('');
      if (this.#removeAtExit !== undefined) process.removeListener('exit', this.#removeAtExit);
    }
    await Promise.all([this.#reclaiming, closeGuard()]);
  }

  async #createTemporaryRoot(): Promise<string> {
    const root = await createTemporaryRoot();
    this.#reclaiming = removeAbandonedRoots();
    guardFolder(root);
    // The last resort when something ends the process without close, beside the guard.
    this.#removeAtExit = () => {
      killAll();
      rmSync(root, { recursive: true, force: true });
    };
    process.once('exit', this.#removeAtExit);
    return root;
  }

  async #assertTemporary(file: string): Promise<void> {
    const root = await this.#temporaryRoot;
    if (root === undefined || !path.resolve(file).startsWith(root + path.sep)) {
      throw new Error(`refused to write outside the temporary folder: ${file}`);
    }
  }
}

/** Windows takes `Path` and `PATH` for one variable, but a copy of its environment does not: there all names are in capitals. */
export function environmentOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): NodeJS.ProcessEnv {
  if (platform !== 'win32') return { ...env };
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
}

async function look<T>(read: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { state: 'present', value: await read() };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // ESRCH: a file in /proc of a process or thread that has ended.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESRCH') return { state: 'missing' };
    if (code === 'EACCES' || code === 'EPERM') return { state: 'denied', reason: message };
    return { state: 'unknown', reason: message };
  }
}

/** A whole file; refuses what is no file (a FIFO would block for ever) and what is larger than any file that is worth reading. */
async function readWhole(file: string): Promise<string> {
  const handle = await fs.open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error(`${file} is no regular file`);
    if (stats.size > fileBytes) throw new Error(`${file} is larger than ${fileBytes} bytes`);
    const chunks: Buffer[] = [];
    for (let size = 0; ; ) {
      // Files below /proc say that they are empty, so that only reading tells their size.
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.max(stats.size - size, 0) + 65_536));
      if (bytesRead === 0) return Buffer.concat(chunks).toString('utf8');
      size += bytesRead;
      if (size > fileBytes) throw new Error(`${file} is larger than ${fileBytes} bytes`);
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FileStat['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
