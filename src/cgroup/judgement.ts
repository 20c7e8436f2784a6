import { killedCode } from '../knowledge/exit-codes.js';
import { limitAdvice, limitErrors, limitedExecution } from '../knowledge/limits.js';
import { processLimits } from '../knowledge/process-limits.js';
import type { Counters, LimitOutcome, LimitSet, LimitsReport } from '../model/limits.js';
import { sizeText } from '../model/sizes.js';
import type { CauseId } from '../model/words.js';

/** How a command under limits ended and what was counted meanwhile. */
export interface Observation {
  readonly limits: LimitSet;
  /** What happened while it ran; peaks of the time that it ran. */
  readonly counted: Counters;
  /** When each was seen to bite, in seconds after the start. */
  readonly seen: Partial<Record<keyof LimitSet, { readonly first: number; readonly last: number }>>;
  readonly exit: number | null;
  readonly signal: string | null;
  /** The command took the place of the shell that entered the limits. */
  readonly entered: boolean;
  /** We sent it SIGKILL, because it did not end after the signal that was passed on to it. */
  readonly killedByUs: boolean;
}

export interface Judgement {
  readonly outcomes: LimitOutcome[];
  readonly meaning: string[];
  readonly causes: LimitsReport['causes'];
  readonly advice: string[];
}

/** Which limits bit, by the counters of the kernel alone. */
export function limitOutcomes({ limits, counted, seen }: Pick<Observation, 'limits' | 'counted' | 'seen'>): LimitOutcome[] {
  return (Object.keys(judges) as (keyof LimitSet)[]).flatMap((limit): LimitOutcome[] => {
    const asked = limits[limit];
    if (asked === undefined) return [];
    const outcome = judges[limit](counted, asked);
    const when = outcome.state === 'bit' ? seen[limit] : undefined;
    return [{ limit, asked, ...outcome, ...(when === undefined ? {} : { firstSeconds: when.first, lastSeconds: when.last }) }];
  });
}

/** The same, and what it means for how the command ended. */
export function judge(observation: Observation): Judgement {
  const outcomes = limitOutcomes(observation);
  const bit = new Set(outcomes.filter(({ state }) => state === 'bit').map(({ limit }) => limit));
  const isUnsure = outcomes.some(({ state }) => state === 'unknown');
  return { outcomes, ...meaningOf(observation, bit, isUnsure) };
}

type Outcome = Omit<LimitOutcome, 'limit' | 'asked'>;

const judges: Readonly<Record<keyof LimitSet, (counted: Counters, asked: number) => Outcome>> = {
  cpu: ({ cpu }) => {
    const { periods, throttled, throttledSeconds = 0 } = cpu ?? {};
    if (periods === undefined || throttled === undefined) return notCounted('throttled periods');
    if (throttled === 0) return { state: 'not-reached', summary: `the quota was never used up, in ${periods} periods`, times: 0 };
    const share = Math.round((throttled / Math.max(periods, throttled)) * 100);
    return {
      state: 'bit',
      summary: `the quota was used up in ${throttled} of ${periods} periods (${share} %), ${throttledSeconds.toFixed(1)} s held back in sum`,
      times: throttled,
    };
  },
  memory: ({ memory }, asked) => {
    const { killed, limitReached, peakBytes } = memory ?? {};
    if (killed === undefined && limitReached === undefined) return notCounted('kills');
    const peak = peakBytes === undefined ? '' : `; peak ${sizeText(peakBytes)} of ${sizeText(asked)}`;
    const reached = !limitReached ? 'the limit was not reached' : `the limit was reached ${timesText(limitReached)}`;
    if (killedByOwnLimit(memory)) return { state: 'bit', summary: `${processesText(killed!)} killed, ${reached}${peak}`, times: killed! };
    const since = killsMayBeMissed(memory) ? `no kill was counted, ${uncountedKills}` : 'memory was reclaimed and nothing killed';
    if ((limitReached ?? 0) > 0) return { state: 'bit', summary: `${reached}, ${since}${peak}`, times: limitReached! };
    return { state: 'not-reached', summary: `${reached}${peak}`, times: 0 };
  },
  pids: ({ pids }, asked) => {
    const { refused, peak } = pids ?? {};
    const most = peak === undefined ? '' : `; peak ${peak} of ${asked}`;
    if (refused === undefined) return notCounted('refusals');
    if (refused === 0 && refusalsMayBeMissed(pids, asked))
      return {
        state: 'unknown',
        summary: `the limit was full, and no refusal was counted; those in a cgroup that the command made and removed are not${most}`,
      };
    if (refused === 0) return { state: 'not-reached', summary: `no process or thread was refused${most}`, times: 0 };
    if (refusedByOthers(pids, asked))
      return { state: 'not-reached', summary: `${refused} refused by another limit than this${most}`, times: 0 };
    const times = pids?.limitReached ?? refused;
    return { state: 'bit', summary: `${timesText(times)} a process or thread was refused${most}`, times };
  },
  nofile: () => uncounted('nofile'),
  nproc: () => uncounted('nproc'),
  as: () => uncounted('as'),
};

function notCounted(what: string): Outcome {
  return { state: 'unknown', summary: `this kernel does not count ${what} here` };
}

function uncounted(limit: keyof typeof limitErrors): Outcome {
  return { state: 'unknown', summary: `the kernel does not count this; a process that met it was told ${limitErrors[limit]}` };
}

/** oom_kill counts kills by any limit (cgroup-v2.rst, memory.events); v2's oom and v1's failcnt count those of this one. */
export function killedByOwnLimit(memory: Counters['memory']): boolean {
  const { killed = 0, killedByInner = 0, outOfMemory, limitReached = 0 } = memory ?? {};
  return outOfMemory === undefined ? killed > killedByInner && limitReached > 0 : killed > 0 && outOfMemory > 0;
}

const uncountedKills = 'and one in a cgroup that the command made and removed is not';

/** v1 counts a kill in the cgroup of the victim alone (mm/memcontrol.c, memory_events_local), which may be one that is gone. */
function killsMayBeMissed(memory: Counters['memory']): boolean {
  return memory?.killed === 0 && memory.outOfMemory === undefined && (memory.limitReached ?? 0) > 0;
}

/** pids.events of v1, and of v2 up to Linux 6.10, count refusals by outer limits too (kernel/cgroup/pids.c). */
function refusedByOthers(pids: Counters['pids'], asked: number | undefined): boolean {
  if ((pids?.refused ?? 0) === 0) return false;
  if (pids?.limitReached !== undefined) return pids.limitReached === 0;
  return pids?.peak !== undefined && pids.peak < (asked ?? Number.POSITIVE_INFINITY);
}

/** They count a refusal in the cgroup of the process that met it, which may be one that is gone. */
function refusalsMayBeMissed(pids: Counters['pids'], asked: number): boolean {
  return pids?.limitReached === undefined && (pids?.peak ?? 0) >= asked;
}

interface Rule {
  readonly when: boolean;
  readonly text: string;
  readonly cause?: readonly [CauseId, LimitsReport['causes'][number]['confidence']];
  readonly advice?: keyof typeof limitAdvice;
}

function meaningOf(
  { limits, counted, exit, signal, entered, killedByUs }: Observation,
  bit: ReadonlySet<keyof LimitSet>,
  isUnsure: boolean,
): Omit<Judgement, 'outcomes'> {
  const failed = exit !== 0;
  const killed = counted.memory?.killed ?? 0;
  const own = killedByOwnLimit(counted.memory);
  const wasKilled = signal === 'SIGKILL';
  // A shell, `docker run` or the go command end so for another; a program may also just say so.
  const saysKilled = exit === killedCode;
  const unseen = killsMayBeMissed(counted.memory);
  const { periods = 0, throttled = 0 } = counted.cpu ?? {};
  const slow = bit.has('cpu') && throttled / Math.max(1, periods) >= limitedExecution.throttledShare;
  const open = (['nofile', 'nproc', 'as'] as const).filter((name) => limits[name] !== undefined);
  const rules: readonly Rule[] = [
    {
      when: own && !entered,
      text: 'The limit of memory is too low for the command to start at all.',
      cause: ['oom.cgroup', 'established'],
    },
    {
      when: own && entered && wasKilled && !killedByUs,
      text: 'The command was killed because it and its children needed more memory than the limit.',
      cause: ['oom.cgroup', 'established'],
      advice: 'memory',
    },
    {
      when: own && entered && (!wasKilled || killedByUs) && failed,
      text: 'A process that it had started was killed for want of memory; the go command tells that as "signal: killed".',
      cause: ['oom.cgroup', 'likely'],
      advice: 'memory',
    },
    { when: own && !failed, text: 'The command succeeded although a process of it was killed for want of memory.', advice: 'memory' },
    {
      when: killed > 0 && !own,
      text: `${processesText(killed)} killed for want of memory, but not by a limit set here: by that of an outer cgroup or of one that the command made, or because the machine has no more.`,
    },
    {
      when: killedByUs,
      text: `It did not end within ${processLimits.graceMs / 1000} s of the signal that was passed on to it: this program ended it with SIGKILL.`,
    },
    {
      when: wasKilled && !killedByUs && killed === 0 && counted.memory?.killed !== undefined && !unseen,
      text: 'It was killed, and not for want of memory: something sent it SIGKILL.',
      cause: ['kill.external', 'likely'],
    },
    {
      when: (wasKilled || saysKilled) && !killedByUs && unseen,
      text: `${wasKilled ? 'It was killed' : `It ended with ${killedCode}, as shells do for a command that SIGKILL ended`}, and the limit of memory was reached meanwhile: whether the kernel killed for want of memory is not known, because cgroup v1 counts a kill in the cgroup of the process alone.`,
      cause: ['oom.cgroup', 'possible'],
      advice: 'memory',
    },
    {
      when: saysKilled && killed === 0 && !unseen,
      text: `It ended with ${killedCode} by itself, as shells do for a command that SIGKILL ended: something that it started may have been killed, and no kill for want of memory was counted.`,
    },
    {
      when: bit.has('pids') && failed,
      text: 'Processes or threads could not be made (EAGAIN): "resource temporarily unavailable", "failed to create new OS thread (errno=11)", "pthread_create failed".',
      cause: ['pids.cgroup', 'likely'],
      advice: 'pids',
    },
    { when: bit.has('pids') && !failed, text: 'The command succeeded although processes or threads were refused.', advice: 'pids' },
    {
      when: refusedByOthers(counted.pids, limits.pids),
      text: 'Processes or threads were refused by an outer cgroup, not by a limit set here.',
    },
    {
      when: slow && failed,
      text: 'It ran on the quota: whatever measures time (-timeout, deadlines, benchmarks) met the limit of processor time. Whether that is why it failed, a run with more tells.',
      cause: ['cpu.throttled', 'possible'],
      advice: 'cpu',
    },
    { when: slow && !failed, text: 'It succeeded, and took as long as the quota of processor time made it.' },
    {
      when:
        failed &&
        bit.size === 0 &&
        killed === 0 &&
        !wasKilled &&
        !saysKilled &&
        !refusedByOthers(counted.pids, limits.pids) &&
        !isUnsure &&
        Object.keys(limits).length > 0,
      text: 'No limit bit: it failed for another reason.',
    },
    {
      when: failed && bit.size === 0 && open.length > 0,
      text: `Whether it met ${open.map((name) => `RLIMIT_${name.toUpperCase()}`).join(' or ')}, its own output tells.`,
    },
  ];
  const applying = rules.filter(({ when }) => when);
  return {
    meaning: applying.map(({ text }) => text),
    causes: applying.flatMap(({ cause }) => (cause === undefined ? [] : [{ id: cause[0], confidence: cause[1] }])),
    advice: applying.flatMap(({ advice }) => (advice === undefined ? [] : limitAdvice[advice](limits))),
  };
}

function timesText(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

function processesText(processes: number): string {
  return processes === 1 ? '1 process was' : `${processes} processes were`;
}
