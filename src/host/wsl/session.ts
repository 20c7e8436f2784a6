import { type ChildProcess, spawn } from 'node:child_process';
import { guardGroup, releaseGroup } from '../guard.js';
import { endTree } from '../process.js';
import { requestLine } from './escape.js';
import { decodeWslText } from './text.js';

/** Why a session gave no answer: what wsl.exe said, or that nothing came. */
export class SessionFailure extends Error {
  /** What wsl.exe printed, and its exit code, when it ended by itself. */
  readonly said: { readonly text: string; readonly exit: number | null } | undefined;

  constructor(message: string, said?: SessionFailure['said']) {
    super(message);
    this.said = said;
  }
}

interface Pending {
  readonly resolve: (lines: string[]) => void;
  readonly reject: (error: Error) => void;
  readonly limitMs: number;
  readonly lines: string[];
}

export interface SessionOptions {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** See `sessionInput`. */
  readonly input: string;
  readonly mark: string;
  /** How long a start may take: that of the virtual machine, too. */
  readonly startMs: number;
}

/** One start of wsl.exe that answers many questions, one after the other. */
export class Session {
  readonly #child: ChildProcess;
  readonly #options: SessionOptions;
  readonly #queue: Pending[] = [];
  readonly #ended: Promise<void>;
  #preface: Buffer = Buffer.alloc(0);
  #ready = false;
  #partial = '';
  #failure: SessionFailure | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    const [program, ...parameters] = options.argv;
    this.#child = spawn(program!, parameters, { env: options.env, detached: true, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const { pid, stdin, stdout } = this.#child;
    if (pid !== undefined) guardGroup(pid);
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#fail(new SessionFailure(error.message, { text: `${(error as NodeJS.ErrnoException).code}`, exit: null }));
        resolve();
      });
      this.#child.once('close', (exit) => {
        this.#fail(new SessionFailure('wsl.exe ended', { text: decodeWslText(this.#preface), exit }));
        resolve();
      });
    });
    stdin?.on('error', () => undefined);
    stdin?.write(options.input);
    stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#watch(options.startMs);
  }

  /** The lines of the answer. */
  ask(words: readonly string[], limitMs: number): Promise<string[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#queue.push({ resolve, reject, limitMs, lines: [] });
      this.#child.stdin?.write(requestLine(words));
      if (this.#ready && this.#queue.length === 1) this.#watch(limitMs);
    });
  }

  /** Lets it clean up, and waits for that. */
  async close(graceMs: number): Promise<void> {
    this.#child.stdin?.end();
    const limit = setTimeout(() => this.kill(), graceMs);
    await this.#ended;
    clearTimeout(limit);
  }

  kill(): void {
    if (this.#child.pid !== undefined) endTree(this.#child.pid);
  }

  #take(chunk: Buffer): void {
    if (this.#ready) {
      this.#read(chunk.toString('latin1'));
      return;
    }
    this.#preface = Buffer.concat([this.#preface, chunk]);
    const ready = `${this.#options.mark} ready\n`;
    const at = this.#preface.indexOf(ready);
    if (at < 0) return;
    this.#ready = true;
    this.#watch(this.#queue[0]?.limitMs);
    this.#read(this.#preface.toString('latin1', at + ready.length));
  }

  #read(text: string): void {
    const lines = (this.#partial + text).split('\n');
    this.#partial = lines.pop()!;
    for (const line of lines) {
      if (line !== '.') this.#queue[0]?.lines.push(line);
      else {
        const { resolve, lines: answer } = this.#queue.shift()!;
        this.#watch(this.#queue[0]?.limitMs);
        resolve(answer);
      }
    }
  }

  /** One question is being answered at a time; what takes too long is given up with all behind it. */
  #watch(limitMs: number | undefined): void {
    clearTimeout(this.#timer);
    if (limitMs === undefined || this.#failure !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#fail(new SessionFailure(`no answer within ${limitMs / 1000} s`));
      this.kill();
    }, limitMs);
  }

  #fail(failure: SessionFailure): void {
    clearTimeout(this.#timer);
    if (this.#child.pid !== undefined && failure.said !== undefined) releaseGroup(this.#child.pid);
    if (this.#failure !== undefined) return;
    this.#failure = failure;
    for (const { reject } of this.#queue.splice(0)) reject(failure);
  }
}
