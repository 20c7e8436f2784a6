import path from 'node:path';
import type { TracerOptions } from './go/trace-program.js';
import { hasTerminal, runInForeground, unfitCommand } from './host/foreground.js';
import { markOfRun, runVariable } from './host/guard.js';
import type { Host } from './host/host.js';
import { endMarkedProcesses } from './host/marked-processes.js';
import { launcherCodes, usageErrorCode } from './knowledge/exit-codes.js';
import { processLimits } from './knowledge/process-limits.js';
import type { Trace } from './seccomp/trace-lines.js';
import { followed, type Tracer, type Untraceable } from './tracer.js';

export interface TracedRunRequest extends Omit<TracerOptions, 'output'> {
  readonly argv: readonly string[];
  /** Complete. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly host: Host;
  readonly tracer: Tracer;
  /** What to trace with where this one may not. */
  readonly otherwise?: () => Promise<Tracer | Untraceable>;
  /** Where the standard output of the command goes. */
  readonly stdout: 'inherit' | 2;
}

/** How a command ended that was to be traced. */
export interface TracedRun {
  /** The command's own code, or 125, 126, 127. */
  readonly exit: number;
  readonly durationMs: number;
  readonly interrupted: boolean;
  /** Why there is no trace, a sentence. */
  readonly problem?: string;
  /** The command cannot be traced by this tracer, and was not run. */
  readonly refused?: boolean;
  /** A filter cannot be installed, which leaving calls out takes; the command was not run. */
  readonly needsAll?: boolean;
  readonly trace?: Extract<Trace, { state: 'traced' }>;
  /** What recorded it. */
  readonly tracer?: Tracer;
}

/** Runs a command in our own place and records its system calls, by the first tracer that may. Nothing of it is left running. */
export async function runTraced(request: TracedRunRequest): Promise<TracedRun> {
  const { otherwise, ...first } = request;
  const run = await runOnce(first);
  // Leaving calls out takes a filter, and following all of them may do without.
  const isRefused = run.refused === true && (run.needsAll !== true || (request.untraced ?? []).length === 0);
  if (!isRefused) return run;
  if (otherwise === undefined || run.interrupted) return { ...run, problem: `${run.problem}; ${instead}` };
  const other = await otherwise();
  return 'problem' in other ? { ...run, problem: `${run.problem}; ${other.problem}; ${instead}` } : runOnce({ ...first, tracer: other });
}

async function runOnce({ argv, environment, host, tracer, stdout, ...options }: Omit<TracedRunRequest, 'otherwise'>): Promise<TracedRun> {
  const nothing = { durationMs: 0, interrupted: false };
  const unfit = unfitCommand(argv[0] ?? '', environment.PATH);
  if (unfit !== undefined) return { ...nothing, exit: unfitCodes[unfit.outcome], problem: unfit.reason };
  const folder = await host.temporaryFolder(`trace-${count++}`);
  const output = path.join(folder, 'calls');
  const recording = tracer.record(output);
  const watched = followed(recording);
  const started = performance.now();
  const timers: NodeJS.Timeout[] = [];
  let interrupted = false;
  try {
    const end = await runInForeground(
      argv,
      { ...environment, [runVariable]: markOfRun },
      {
        wrap: tracer.wrap({ ...options, output }),
        stdout,
        onStart: (_, pid) => watched.start(pid),
        onSignal: (signal, kill) => {
          watched.passOn(signal);
          interrupted ||= ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal);
          // A person at a terminal may mean Ctrl-C for the command alone; who sends these wants an end.
          if (signal === 'SIGTERM' || signal === 'SIGHUP' || (signal === 'SIGINT' && !hasTerminal()))
            timers.push(setTimeout(() => kill('SIGKILL'), processLimits.graceMs));
        },
      },
    );
    const ran = { durationMs: Math.round(performance.now() - started), interrupted };
    const trace = await recording.trace();
    const left = watched.stop();
    if (trace.state === 'traced')
      return {
        ...ran,
        exit: trace.end.exit,
        tracer,
        trace: { ...trace, end: { ...trace.end, left: [...trace.end.left, ...left] } },
      };
    if (trace.state === 'refused') {
      const needsAll = trace.step !== 'PTRACE_SEIZE';
      return { ...ran, exit: usageErrorCode, problem: problemOf(trace, argv[0] ?? ''), refused: true, ...(needsAll ? { needsAll } : {}) };
    }
    return { ...ran, exit: end.outcome === 'exited' ? end.exit : launcherCodes.failed, problem: problemOf(trace, argv[0] ?? '') };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    watched.stop();
    await endMarkedProcesses();
    await host.remove(folder);
  }
}

let count = 0;

const unfitCodes = {
  'not-found': launcherCodes.notFound,
  'not-executable': launcherCodes.notExecutable,
  'not-started': launcherCodes.failed,
} as const;

function problemOf(trace: Exclude<Trace, { state: 'traced' }>, program: string): string {
  switch (trace.state) {
    case 'refused': {
      const others = trace.step === 'PTRACE_SEIZE' ? 'a seccomp filter, kernel.yama.ptrace_scope' : 'a seccomp filter';
      return `it cannot be traced here: ${trace.step} was answered ${trace.reason} (${others} or a security module forbids it), so that it was not run`;
    }
    case 'not-started':
      return `${program} could not be executed (${trace.reason})`;
    case 'cut':
      return `the tracer did not come to its end, so that nothing is known of the calls; ${instead}`;
  }
}

const instead = 'seccomp simulate needs no tracer';
