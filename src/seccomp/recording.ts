import { enosys, errnoName } from '../knowledge/errno.js';
import { systemCallName } from '../knowledge/system-call-numbers.js';
import type { TracedCall } from './trace-lines.js';

/** A run of a command whose calls were recorded. */
export interface RecordedRun {
  /** The release that came first on PATH. */
  readonly go?: string;
  /** From 1 on, for each release. */
  readonly run: number;
  readonly calls: readonly TracedCall[];
}

/** Where a call was seen, the same in all runs of a release. */
export interface Sighting {
  readonly go?: string;
  readonly runs: readonly number[];
  readonly phase: string;
  readonly program: string;
  readonly role: string;
  readonly arch: string;
  /** In hexadecimal, in the order of `callFacts`. */
  readonly facts: readonly string[];
  /** How often it was answered how: `ok`, `EPERM`, `SIGSYS`, `restart`, `none` where it did not come back. */
  readonly results: Readonly<Record<string, number>>;
}

/** All that is known of a call. */
export interface RecordedCall {
  readonly name: string;
  readonly seen: readonly Sighting[];
}

/** The union of runs: calls by name, sorted; `unnamed` are those that the table does not know. */
export function unionOf(runs: readonly RecordedRun[]): { readonly calls: readonly RecordedCall[]; readonly unnamed: readonly string[] } {
  const byName = new Map<string, Map<string, Sighting>>();
  const unnamed = new Set<string>();
  for (const { go, run, calls } of runs) {
    for (const call of calls) {
      const { arch, number, phase, program, role, facts, count } = call;
      const name = systemCallName(arch, number);
      if (name === undefined) {
        unnamed.add(`${arch}/${number}`);
        continue;
      }
      const sightings = byName.get(name) ?? new Map<string, Sighting>();
      byName.set(name, sightings);
      const key = JSON.stringify([go, phase, program, role, arch, facts]);
      const before = sightings.get(key);
      const result = resultOf(call);
      sightings.set(key, {
        ...(go === undefined ? {} : { go }),
        runs: [...new Set([...(before?.runs ?? []), run])],
        phase,
        program,
        role,
        arch,
        facts,
        results: { ...before?.results, [result]: (before?.results[result] ?? 0) + count },
      });
    }
  }
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  return { calls: sorted.map(([name, seen]) => ({ name, seen: [...seen.values()] })), unnamed: [...unnamed].sort() };
}

function resultOf({ result, errno = 0 }: TracedCall): string {
  return result === 'errno' ? errnoName(errno) : result === 'signal' ? 'SIGSYS' : result;
}

const nobodyHasIt = errnoName(enosys);

/** Whether somebody has answered it otherwise than by not having it. */
export function isAnswered({ seen }: RecordedCall): boolean {
  return seen.some(({ results }) => Object.keys(results).some((result) => result !== nobodyHasIt));
}
