import { type Effect, errnoNames, refusals, type SystemCall, type SystemCallUse, type SystemCallUser } from '../knowledge/system-calls.js';
import { time64 } from '../knowledge/time64.js';
import { compareVersions, minorOf } from './version.js';

/** How a call with harmless arguments was answered. */
export type CallAnswer =
  | { readonly state: 'answered'; readonly errno: number }
  /** The process was ended at the call. */
  | { readonly state: 'ended' }
  /** The thread was ended and the process hangs. */
  | { readonly state: 'hung' }
  | { readonly state: 'open'; readonly reason: string };

/** Who answered. */
export type Answerer = 'kernel' | 'seccomp' | 'security module' | 'unknown';

/** What is known of the place where the call was made. */
export interface CallPlace {
  readonly seccomp: 'disabled' | 'strict' | 'filter' | undefined;
  /** Version of the kernel; undefined where it is not known or says nothing (WSL 1, gVisor). */
  readonly kernel: readonly [major: number, minor: number] | undefined;
  /** Whether a security module that can refuse system calls is in force; undefined when not known. */
  readonly securityModule: boolean | undefined;
}

export interface ReadCall {
  readonly call: SystemCall;
  /** `allowed`: answered as by a kernel that looked at the arguments. */
  readonly verdict: 'allowed' | 'refused' | 'ended' | 'open';
  /** `EPERM`, `SIGSYS`, `hang`, or why there is no answer. */
  readonly answer: string;
  readonly by: Answerer;
}

/** Who answered a call, and whether it was refused. */
export function readCall(call: SystemCall, answer: CallAnswer, place: CallPlace): ReadCall {
  switch (answer.state) {
    case 'open':
      return { call, verdict: 'open', answer: answer.reason, by: 'unknown' };
    case 'ended':
      // Only seccomp sends SIGSYS (signal(7)).
      return { call, verdict: 'ended', answer: 'SIGSYS', by: 'seccomp' };
    case 'hung':
      return { call, verdict: 'ended', answer: 'its thread was ended, the process hangs', by: 'seccomp' };
    case 'answered': {
      const name = errnoNames[answer.errno] ?? `errno ${answer.errno}`;
      if (call.answers.includes(name)) return { call, verdict: 'allowed', answer: name, by: 'kernel' };
      if (!refusals.has(name)) return { call, verdict: 'allowed', answer: name, by: 'unknown' };
      return { call, verdict: 'refused', answer: name, by: name === 'ENOSYS' ? whoLacksIt(call, place) : whoForbids(place) };
    }
  }
}

/** ENOSYS: the kernel has no such call, or a filter says so. */
function whoLacksIt({ since }: SystemCall, { seccomp, kernel }: CallPlace): Answerer {
  if (seccomp === 'disabled') return 'kernel';
  if (kernel === undefined) return 'unknown';
  const isOlder = since !== undefined && (kernel[0] < since[0] || (kernel[0] === since[0] && kernel[1] < since[1]));
  if (isOlder) return 'kernel';
  return seccomp === 'filter' ? 'seccomp' : 'unknown';
}

/** EPERM and EACCES: the kernel would have looked at the arguments first and found them wrong. Security modules are asked after it. */
function whoForbids({ seccomp, securityModule }: CallPlace): Answerer {
  if (seccomp === 'filter') return 'seccomp';
  return seccomp === 'disabled' && securityModule === true ? 'security module' : 'unknown';
}

/** What a refusal means for programs of a release. */
export interface Consequence {
  readonly effect: Effect;
  /** What no longer works, or works otherwise. */
  readonly text: string;
  readonly use: SystemCallUse;
}

/** What programs of the release suffer, worst first; empty when none of them makes the call. */
export function consequences(
  { call, verdict, answer }: Pick<ReadCall, 'verdict' | 'answer'> & { readonly call: Pick<SystemCall, 'uses'>; readonly by?: Answerer },
  release: string,
  users: readonly SystemCallUser[],
): Consequence[] {
  if (verdict !== 'refused' && verdict !== 'ended') return [];
  return call.uses
    .filter((use) => users.includes(use.by) && isOf(use, release))
    .map((use) => ({ ...effectOf(use, verdict, answer), use }))
    .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
}

const order: readonly Effect[] = ['breaks', 'degrades', 'copes'];

function effectOf({ refused, other, text }: SystemCallUse, verdict: 'refused' | 'ended', answer: string): Omit<Consequence, 'use'> {
  // Who is ended has no chance to go another way.
  if (verdict === 'ended') return { effect: 'breaks', text };
  return other?.errno === answer ? { effect: other.refused, text: other.text ?? text } : { effect: refused, text };
}

/**
 * Whether programs of a release for 32 bits make the calls with 64-bit times on every kernel, and the older ones after ENOSYS. The newest of
 * a line, `1.26.x`, is no version and does not.
 */
export function triesBothTimes(release: string): boolean {
  return minorOf(release) === time64.since && compareVersions(release, time64.triesBothBefore) < 0;
}

/** What the refusal of a call with 64-bit times means, by what that of the older one does. */
export function withTime64(use: SystemCallUse, release: string): SystemCallUse {
  const other = { errno: 'ENOSYS', refused: 'copes', text: 'the call with 32-bit times takes its place' } as const;
  return { ...use, cause: 'seccomp.time64', ...(triesBothTimes(release) ? { other } : {}) };
}

function isOf({ since, until }: SystemCallUse, release: string): boolean {
  return (since === undefined || compareVersions(release, since) >= 0) && (until === undefined || compareVersions(release, until) < 0);
}
