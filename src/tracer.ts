import { constants } from 'node:os';
import path from 'node:path';
import { underStrace } from './go/strace.js';
import { type TracerOptions, underTracer } from './go/trace-program.js';
import { holdsCapability } from './host/capabilities.js';
import { executableFile, hasTerminal } from './host/foreground.js';
import { type Host, presentValue } from './host/host.js';
import { killOthers, sendSignal } from './host/marked-processes.js';
import type { SeccompArch } from './knowledge/seccomp.js';
import { straceLimits } from './knowledge/seccomp-trace.js';
import { StraceReader } from './seccomp/strace-lines.js';
import { parseTrace, type Trace } from './seccomp/trace-lines.js';

/** What records the system calls of a command. */
export interface Tracer {
  readonly kind: 'probe' | 'strace';
  /** What stands before the command. */
  readonly wrap: (options: TracerOptions) => string[];
  /** Begins to read what it writes to a file, which may grow. */
  readonly record: (output: string) => Recording;
}

export interface Recording {
  /** Reads on; nothing to do for who leaves little. */
  readonly follow: () => Promise<void>;
  /** The process of the command where signals have to be sent to it, because the tracer passes none on. */
  readonly command: () => number | undefined;
  /** The command has ended, and the tracer waits for what outlives it, without an end. */
  readonly waitsForOthers: () => boolean;
  /** All that was written, once nobody writes any more. */
  readonly trace: () => Promise<Trace>;
}

/** Why nothing can be traced. */
export interface Untraceable {
  readonly problem: string;
}

/** Compiled probes/trace, which needs nothing but a Go release. */
export function probeTracer(program: string, host: Host): Tracer {
  return {
    kind: 'probe',
    wrap: (options) => underTracer(program, host.platform.arch, options),
    record: (output) => ({
      follow: async () => undefined,
      command: () => undefined,
      waitsForOthers: () => false,
      trace: async () => parseTrace(presentValue(await host.readFile(output)) ?? ''),
    }),
  };
}

/** strace, where it is installed; it says less (docs/seccomp.md). */
function straceTracer(program: string, arch: SeccompArch, host: Host, status: string): Tracer {
  const seccomp = /^Seccomp:\s*(\d)$/m.exec(status)?.[1];
  return {
    kind: 'strace',
    wrap: (options) => underStrace(program, options),
    record: (output) => {
      const reader = new StraceReader({
        arch,
        filtered: seccomp === undefined ? undefined : seccomp !== '0',
        mayTraceSetuid: holdsCapability(status, 'CAP_SYS_PTRACE'),
        signals: constants.signals,
      });
      const lines = new GrowingLines(host, output);
      const follow = () => lines.read((line) => reader.read(line));
      return {
        follow,
        command: () => reader.command,
        waitsForOthers: () => reader.isEnded,
        trace: async () => {
          await follow();
          return reader.trace();
        },
      };
    },
  };
}

/** What a tracer leaves to us while it runs: nothing, for ours. */
export function followed(recording: Recording) {
  let tracer: number | undefined;
  let ended: number | undefined;
  let left: string[] = [];
  const look = async () => {
    await recording.follow();
    if (!recording.waitsForOthers() || tracer === undefined) return;
    ended ??= performance.now();
    if (performance.now() - ended > straceLimits.lingerMs) left = [...new Set([...left, ...killOthers(tracer)])];
  };
  const timer = setInterval(() => void look(), straceLimits.readEveryMs);
  return {
    start: (pid: number) => {
      tracer = pid;
    },
    /** A terminal sends its own to the command itself. */
    passOn: (signal: NodeJS.Signals) => {
      if (hasTerminal() && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
      void recording.follow().then(() => {
        const command = recording.command();
        if (command !== undefined) sendSignal(command, signal);
      });
    },
    /** Gives the programs that outlived the command and were killed. */
    stop: () => {
      clearInterval(timer);
      return left;
    },
  };
}

/** The lines of a file that grows, each once. */
class GrowingLines {
  readonly #host: Host;
  readonly #file: string;
  #offset = 0;
  #rest = '';
  #reading: Promise<void> = Promise.resolve();

  constructor(host: Host, file: string) {
    this.#host = host;
    this.#file = file;
  }

  read(onLine: (line: string) => void): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read(onLine));
    return this.#reading;
  }

  async #read(onLine: (line: string) => void): Promise<void> {
    for (;;) {
      const bytes = presentValue(await this.#host.readBytes(this.#file, chunkBytes, this.#offset));
      if (bytes === undefined || bytes.length === 0) return;
      this.#offset += bytes.length;
      // strace writes what is not ASCII as escapes.
      const lines = `${this.#rest}${Buffer.from(bytes).toString('latin1')}`.split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    }
  }
}

/** Our own choice. */
const chunkBytes = 4 * 1024 * 1024;

/** strace, once it has been seen to trace a program here with all that we ask of it; or why not. */
export async function workingStrace(host: Host, arch: SeccompArch, untraced: readonly string[]): Promise<Tracer | Untraceable> {
  const program = executableFile('strace', host.env.PATH);
  if (program === undefined) return { problem: 'strace is not installed' };
  const tracer = straceTracer(program, arch, host, presentValue(await host.readFile('/proc/self/status')) ?? '');
  const folder = await host.temporaryFolder('strace');
  try {
    const output = path.join(folder, 'calls');
    const { outcome, stderr } = await host.run([...tracer.wrap({ output, untraced }), program, '-V'], { timeoutMs: straceLimits.trialMs });
    const trace = await tracer.record(output).trace();
    if (trace.state === 'traced' && trace.end.exit === 0 && outcome === 'exited') return tracer;
    return { problem: `strace cannot trace here (${stderr.trim().split('\n')[0] || outcome})` };
  } finally {
    await host.remove(folder);
  }
}
