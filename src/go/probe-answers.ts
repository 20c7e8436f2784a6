import { type CommandResult, type Host, outcomeText } from '../host/host.js';
import { deathIn } from '../knowledge/death-signatures.js';
import { probeLimits } from '../knowledge/probe-programs.js';
import { crashStart } from '../knowledge/test-output.js';
import type { CauseId } from '../model/words.js';

/** What a program of probes/ said, or what became of it. */
export type ProbeAnswer =
  | { readonly state: 'answered'; readonly values: ReadonlyMap<string, string>; readonly command: CommandResult }
  /** It ended in another way than by its own word: the runtime gave up, or a signal came. */
  | { readonly state: 'died'; readonly words: string; readonly cause: CauseId; readonly command: CommandResult }
  /** It had not ended at its time limit and some of its threads had: nothing but the kernel ends one thread of a program. */
  | { readonly state: 'hung'; readonly words: string; readonly command: CommandResult }
  /** There is no answer, and the program is not to blame. */
  | { readonly state: 'open'; readonly reason: string; readonly command?: CommandResult };

export interface ProbeRun {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
  readonly cwd?: string;
  /** Bytes of its answer that are kept. */
  readonly tailBytes?: number;
  /** What runs the program, as an emulator. */
  readonly through?: readonly string[];
}

/** Runs a program and reads its answer. */
export async function askProbe(host: Host, argv: readonly string[], { through = [], ...options }: ProbeRun = {}): Promise<ProbeAnswer> {
  return readAnswer(await host.run([...through, ...argv], { ...options, timeoutMs: options.timeoutMs ?? probeLimits.answerMs }));
}

/** Reads how a program of probes/ ended. */
export function readAnswer(command: CommandResult): ProbeAnswer {
  switch (command.outcome) {
    case 'exited':
      return command.exit === 0 ? { state: 'answered', values: parseValues(command.stdout), command } : death(command);
    case 'signalled':
      return death(command);
    case 'timed-out': {
      const threads = command.threads ?? [];
      const dead = threads.filter((state) => state === 'Z' || state === 'X').length;
      return dead > 0 && dead < threads.length
        ? { state: 'hung', words: `it hangs: ${dead} of its ${threads.length} threads were ended and the others wait`, command }
        : { state: 'open', reason: `the program ${outcomeText(command)}${left(threads.length)}`, command };
    }
    default:
      return { state: 'open', reason: `the program ${outcomeText(command)}`, command };
  }
}

function left(threads: number): string {
  return threads === 0 ? '' : ` with ${threads} ${threads === 1 ? 'thread' : 'threads'} left`;
}

/** Lines `key=value`; other lines are passed over, and of equal keys the last one counts. */
export function parseValues(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const match = /^([a-z][a-z0-9-]{0,63})=(.*)$/.exec(line);
      return match === null ? [] : [[match[1]!, match[2]!.slice(0, probeLimits.valueCharacters)] as const];
    }),
  );
}

/** A whole number among the values, or undefined. */
export function numberOf(values: ReadonlyMap<string, string>, key: string): number | undefined {
  const text = values.get(key) ?? '';
  return /^-?\d{1,19}$/.test(text) ? Number(text) : undefined;
}

function death(command: CommandResult): ProbeAnswer {
  const known = deathIn(command.stderr);
  const cause =
    known?.cause ?? (command.signal === 'SIGSYS' ? 'seccomp.killed' : command.signal === 'SIGKILL' ? 'kill.external' : 'undetermined');
  return { state: 'died', words: lastWords(command), cause, command };
}

/** The lines with which the runtime gives up; how it ended where it says nothing. */
function lastWords(command: CommandResult): string {
  const lines = command.stderr.split('\n');
  // Without the lines of its stack traces, `runtime: g 0 gp=0x5e7200: unknown pc …` and `runtime/pprof.…`.
  const said = lines.filter((line) => /^(?:runtime(?:\/cgo)?: (?!g \d)|futexwakeup )/.test(line)).slice(0, 2);
  const fatal = lines.find((line) => crashStart.test(line));
  const words = [...new Set([...said, ...(fatal === undefined ? [] : [fatal])])].map((line) => line.trim()).join('; ');
  const short = words.slice(0, 300);
  return short === '' ? outcomeText(command) : `${outcomeText(command)}: ${short}`;
}
