import { errnoName } from '../knowledge/errno.js';
import { type SeccompActionName, seccompActions, seccompLimits } from '../knowledge/seccomp.js';

/** What a filter answers: an action, with the errno or the word for the tracer where it has one. */
export interface Decision {
  readonly action: SeccompActionName;
  readonly data: number;
}

const actionMask = 0xffff0000;
const dataMask = 0xffff;

const byValue: ReadonlyMap<number, SeccompActionName> = new Map(seccompActions.map(({ value, name }) => [value, name]));
const values: ReadonlyMap<SeccompActionName, number> = new Map(seccompActions.map(({ value, name }) => [name, value]));

/** The decision in a value that a program returned; what the kernel does not know ends the process (kernel/seccomp.c, __seccomp_filter). */
export function decisionOf(value: number): Decision {
  const action = byValue.get((value & actionMask) >>> 0) ?? 'KILL_PROCESS';
  const data = (value & dataMask) >>> 0;
  return { action, data: action === 'ERRNO' ? Math.min(data, seccompLimits.errno) : action === 'TRACE' ? data : 0 };
}

/** The value that a program returns for a decision. */
export function valueOfDecision({ action, data }: Decision): number {
  return (values.get(action)! | data) >>> 0;
}

/** What counts when several filters have answered, the newest first: the strictest, of equals the newest (kernel/seccomp.c, seccomp_run_filters). */
export function strictest<T extends { readonly value: number }>(newestFirst: readonly [T, ...T[]]): T {
  return newestFirst.reduce((best, each) => ((each.value & actionMask) < (best.value & actionMask) ? each : best));
}

const ending: readonly SeccompActionName[] = ['KILL_PROCESS', 'KILL_THREAD', 'TRAP'];

/** Whether it ends who makes the call, or its thread. */
export function endsCaller({ action }: Decision): boolean {
  return ending.includes(action);
}

/** `ERRNO(EPERM)`, `ALLOW`. */
export function decisionText({ action, data }: Decision): string {
  if (action === 'ERRNO') return `ERRNO(${data === 0 ? '0, as if it had worked' : errnoName(data)})`;
  return action === 'TRACE' && data !== 0 ? `TRACE(${data})` : action;
}
