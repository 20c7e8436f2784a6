import { type SeccompArchitecture, seccompArchitectures } from '../knowledge/seccomp.js';
import { callFacts } from '../knowledge/seccomp-trace.js';
import { systemCallRows } from '../knowledge/system-call-numbers.js';

export interface TracerOptions {
  /** File that takes what is recorded. */
  readonly output: string;
  /** Names of calls that are not recorded, which is much quicker; empty: all are. */
  readonly untraced?: readonly string[];
  readonly noNewPrivs?: boolean;
}

/**
 * What stands before a command so that probes/trace records it.
 *
 * @param program the compiled probes/trace
 * @param arch GOARCH of this machine
 */
export function underTracer(program: string, arch: string, { output, untraced = [], noNewPrivs = false }: TracerOptions): string[] {
  const own = seccompArchitectures.find(({ goarch }) => goarch === arch);
  const numbers = own === undefined ? [] : untraced.flatMap((name) => systemCallRows().get(name)?.numbers[own.column] ?? []);
  return [
    ...[program, '-o', output, '-phases', '-facts', factsOption()],
    ...(numbers.length === 0 ? [] : ['-untraced', numbers.join(',')]),
    ...(noNewPrivs ? ['-no-new-privs'] : []),
    '--',
  ];
}

/** Every call of `callFacts` on every architecture. */
function factsOption(): string {
  const entries = seccompArchitectures.flatMap(({ goarch, column }: SeccompArchitecture) =>
    Object.entries(callFacts).flatMap(([name, facts]) => {
      const number = systemCallRows().get(name)?.numbers[column];
      const fields = facts.map(({ argument, pointer }) => `${pointer === true ? '*' : ''}${argument}`);
      return number === undefined ? [] : [`${goarch}/${number}=${fields.join('+')}`];
    }),
  );
  return entries.join(',');
}
