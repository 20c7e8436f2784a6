import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processLimits } from '../knowledge/process-limits.js';
import { guardName, markOfRun, runVariable } from './guard.js';
import { threadStates } from './process.js';

export interface MarkedProcess {
  readonly pid: number;
  /** Its name, the first word of its command line without folders: the others may be long, and secret. */
  readonly command: string;
  /** It cleans up after a process of this program, and ends when it has. */
  readonly isGuard: boolean;
  /** State letters of its threads (proc(5)). */
  readonly threads: readonly string[];
}

/** Processes of this run that are still there, told by the mark in their environment (Linux). */
export function markedProcesses(): MarkedProcess[] {
  return processNumbers().flatMap((pid) => {
    const words = ofRun(pid);
    if (words === undefined) return [];
    return [{ pid, command: path.basename(words[0] ?? ''), isGuard: words.includes(guardName), threads: threadStates(pid) ?? [] }];
  });
}

/** Asks all of them to end, and kills those that do not. */
export async function endMarkedProcesses(): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    const found = markedProcesses();
    for (const { pid } of found) sendSignal(pid, name);
    return found.length > 0;
  };
  const end = performance.now() + processLimits.graceMs;
  if (!signal('SIGTERM')) return;
  while (performance.now() < end) {
    await wait(pauseMs);
    if (markedProcesses().length === 0) return;
  }
  signal('SIGKILL');
}

/** Kills all but one of them, so that it can say what it saw, and what cleans up; gives their names. */
export function killOthers(survivor: number): string[] {
  const others = markedProcesses().filter(({ pid, isGuard }) => pid !== survivor && !isGuard);
  for (const { pid } of others) sendSignal(pid, 'SIGKILL');
  return others.map(({ command }) => command);
}

/** Our own choice: a process that obeys is gone by then. */
const pauseMs = 50;

function processNumbers(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

/** The words of the command line of a process that has the mark; undefined for others, and for those that have ended. */
function ofRun(pid: number): string[] | undefined {
  try {
    if (!readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${runVariable}=${markOfRun}`)) return undefined;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // Gone in the meantime, or another user's.
    return undefined;
  }
}

/** A signal for a process that may be gone. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
