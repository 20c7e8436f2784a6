import { consequences, triesBothTimes, withTime64 } from '../../go/system-calls.js';
import { compareVersions, minorOf } from '../../go/version.js';
import { errnoName } from '../../knowledge/errno.js';
import { type GoCall, goArguments, names32 } from '../../knowledge/go-arguments.js';
import { racePlatforms } from '../../knowledge/race-platforms.js';
import { multiplexers386, type SeccompArch, seccompActions, seccompArchitectures, seccompLimits } from '../../knowledge/seccomp.js';
import { systemCallRows } from '../../knowledge/system-call-numbers.js';
import {
  type Effect,
  refusals,
  type SystemCall,
  type SystemCallUse,
  type SystemCallUser,
  systemCalls,
  unaskedCalls,
} from '../../knowledge/system-calls.js';
import { time64Kernel } from '../../knowledge/time64.js';
import { ConfigurationError } from '../../model/errors.js';
import { seccompSchemaVersion } from '../../model/schema-versions.js';
import type { CallEffect, SimulatedCall, SimulatedRelease, Simulation } from '../../model/seccomp.js';
import { isOlder } from '../../model/versions.js';
import type { Decision } from '../../seccomp/decision.js';
import { type Answer, answersTogether, endOfUnnamed, type LoadedFilter, loadFilter, toldAnswer } from '../../seccomp/filter.js';
import type { ProfilePlace } from '../../seccomp/resolve.js';

/** Programs of each kind, and what they cannot do without. */
export const simulationModes = {
  plain: { users: ['programs', 'children', 'network', 'files'], needed: ['programs'] },
  cgo: { users: ['programs', 'cgo', 'children', 'network', 'files'], needed: ['programs', 'cgo'] },
  race: { users: ['programs', 'cgo', 'children', 'network', 'files'], needed: ['programs', 'cgo'] },
  test: { users: ['programs', 'children', 'network', 'files', 'profiles'], needed: ['programs', 'children'] },
} as const satisfies Readonly<Record<string, { users: readonly SystemCallUser[]; needed: readonly SystemCallUser[] }>>;

export type SimulationMode = keyof typeof simulationModes;

export interface SimulationRequest {
  /** In the order in which they are installed. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Versions, the newest of a line as `1.26.x`. */
  readonly releases: readonly string[];
  readonly mode: SimulationMode;
  readonly place: ProfilePlace;
  /** On the machine that is asked about, reading the clock is a system call; absent: not known, or any machine. */
  readonly clockIsCall?: boolean;
  readonly tool: Simulation['tool'];
}

/** What each release makes of some filters. Pure: nothing is installed and nothing is run. */
export function simulate({ files, releases, mode, place, clockIsCall = false, tool }: SimulationRequest): Simulation {
  const filters = files.map(({ name, bytes }) => loadFilter(name, bytes, place));
  refuseBeyondPath(filters);
  if (mode === 'race' && racePlatforms[`linux/${place.arch}`] === undefined)
    throw new ConfigurationError('--mode', `Go has no race detector on linux/${place.arch}`, 'the other modes are plain, cgo and test');
  const unnamed = endOfUnnamed(filters);
  const asked: Asked = { mode, place, clockIsCall, answered: answering(filters, place), endsUnnamed: unnamed !== undefined };
  return {
    schemaVersion: seccompSchemaVersion,
    tool,
    profiles: filters.map(({ file }) => file),
    arch: place.arch,
    kernel: place.kernel.join('.'),
    mode,
    capabilities: [...place.capabilities],
    releases: releases.map((release) => simulateRelease(release, asked)),
    ...(unnamed === undefined ? {} : { unnamed: toldAnswer(unnamed) }),
    notes: notesFor(mode, place.arch),
  };
}

function notesFor(mode: SimulationMode, arch: SeccompArch): string[] {
  return [
    'the table has the calls of the runtime and of usual programs; yours may make others, which are not judged',
    ...(arch === 'amd64' ? [] : ['what a refusal means was tried on amd64; of other processors only how their calls are called is known']),
    ...(mode === 'race' ? ['calls that only the race detector makes are not in the table'] : []),
    ...(mode === 'test' ? ['calls that only the go command, the compiler and the linker make are not in the table'] : []),
  ];
}

/** A filter has a limit, and all of a process together. */
export function refuseBeyondPath(filters: readonly LoadedFilter[]): void {
  const total = filters.reduce((sum, { program }) => sum + program().length + seccompLimits.filterPenalty, 0);
  if (total > seccompLimits.pathInstructions)
    throw new ConfigurationError(
      '--profile',
      `the filters have ${total} instructions together, and the kernel takes ${seccompLimits.pathInstructions}`,
    );
}

/** All that may come of a call; undefined when a filter could not be followed. */
type Answering = (number: number, known: readonly (bigint | undefined)[]) => readonly Answer[] | undefined;

function answering(filters: readonly LoadedFilter[], { arch }: ProfilePlace): Answering {
  const { audit } = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  return (number, known) => answersTogether(filters, { number, audit, arguments: known });
}

/** What is the same for all releases. */
interface Asked {
  readonly mode: SimulationMode;
  readonly place: ProfilePlace;
  readonly clockIsCall: boolean;
  readonly answered: Answering;
  /** A filter ends who makes a call that it does not name. */
  readonly endsUnnamed: boolean;
}

function simulateRelease(release: string, asked: Asked): SimulatedRelease {
  const { users, needed } = simulationModes[asked.mode];
  const line = minorOf(release.replace(/\.x$/, ''));
  const calls = [...systemCalls, ...unaskedCalls]
    .flatMap((call) => usesOf(call, line, users).map((use) => callsOf(call, use, release, line, asked.place)))
    .flatMap((made) => simulateInTurn(made, line, asked))
    .map((call) => ({ ...call, needed: (needed as readonly string[]).includes(call.usedBy) }));
  return { go: release, verdict: verdictOf(calls, asked.endsUnnamed), calls };
}

function verdictOf(all: readonly SimulatedCall[], endsUnnamed: boolean): SimulatedRelease['verdict'] {
  const calls = all.filter(({ machines }) => machines === undefined);
  if (calls.some(({ effect, needed }) => needed && effect === 'breaks')) return 'breaks';
  if (calls.some(({ effect, needed }) => needed && (effect === 'unknown' || effect === 'depends'))) return 'open';
  if (endsUnnamed) return 'known-only';
  return calls.some(({ effect }) => effect !== 'allowed' && effect !== 'copes') ? 'worse' : 'works';
}

/** A row of either table. */
type Called = Pick<SystemCall, 'name' | 'uses'>;

/** A use of a call, with the arguments that are known of it. */
interface Use {
  readonly by: SystemCallUser;
  /** The row that tells what a refusal means; undefined where the arguments have their own. */
  readonly row?: SystemCallUse;
  readonly call?: GoCall;
}

/** Who makes a call on a release, once for each set of arguments. */
function usesOf(call: Called, release: string, users: readonly SystemCallUser[]): Use[] {
  const rows = call.uses.filter(
    ({ by, since, until }) =>
      users.includes(by) &&
      (since === undefined || compareVersions(release, since) >= 0) &&
      (until === undefined || compareVersions(release, until) < 0),
  );
  const known = (goArguments[call.name] ?? []).filter(
    ({ by, refused }) => users.includes(by) && (refused !== undefined || rows.some((row) => row.by === by)),
  );
  const withArguments = known.map((each): Use => {
    const row = rows.find(({ by }) => by === each.by);
    return { by: each.by, call: each, ...(row === undefined || each.refused !== undefined ? {} : { row }) };
  });
  return [...withArguments, ...rows.filter(({ by }) => !known.some((each) => each.by === by)).map((row): Use => ({ by: row.by, row }))];
}

function argumentsOn(call: GoCall | undefined, arch: SeccompArch): readonly (bigint | undefined)[] {
  return (arch === 'amd64' ? call?.amd64 : undefined) ?? call?.arguments ?? [];
}

/** A call as a processor has it. */
interface MadeCall {
  readonly name: string;
  readonly use: Use;
  readonly known: readonly (bigint | undefined)[];
}

/** What a release calls on a processor: one call, or a newer one and that which it takes where the newer is missing. */
function callsOf({ name }: Called, use: Use, release: string, line: string, { arch, kernel }: ProfilePlace): MadeCall[] {
  const made: MadeCall = { name, use, known: argumentsOn(use.call, arch) };
  if (arch !== '386' && arch !== 'arm') return [made];
  const code = arch === '386' ? multiplexers386.socketcall!.indexOf(name) + 1 : 0;
  if (code > 0) return [{ ...made, name: 'socketcall', known: [BigInt(code)] }];
  const names = names32[name];
  if (names === undefined || (names.since !== undefined && compareVersions(line, names.since) < 0)) return [made];
  const renamed = { ...made, name: names[arch] };
  if (names.since === undefined) return [renamed];
  const newer = use.row === undefined ? renamed : { ...renamed, use: { ...use, row: withTime64(use.row, release) } };
  if (triesBothTimes(release)) return [newer, made];
  return isOlder(kernel.join('.'), time64Kernel) ? [made] : [newer];
}

/** Each of them where the one before may have been answered as missing. */
function simulateInTurn([first, ...rest]: readonly MadeCall[], line: string, asked: Asked): SimulatedCall[] {
  const call = first === undefined ? undefined : simulateCall(first, line, asked);
  if (call === undefined) return [];
  return call.effect === 'allowed' || call.effect === 'breaks' ? [call] : [call, ...simulateInTurn(rest, line, asked)];
}

function simulateCall({ name, use, known }: MadeCall, line: string, asked: Asked): SimulatedCall | undefined {
  const { place, answered, clockIsCall } = asked;
  const { column } = seccompArchitectures.find(({ goarch }) => goarch === place.arch)!;
  const row = systemCallRows().get(name);
  const number = row?.numbers[column];
  if (row === undefined || number === undefined) return undefined;
  const machines = clockIsCall ? undefined : use.row?.machines;
  const about = { name, number, usedBy: use.by, ...(use.call === undefined ? {} : { with: use.call.what }), needed: false };
  const answers = answered(number, known);
  if (answers === undefined)
    return {
      ...about,
      answers: [],
      effect: 'unknown',
      text: 'what the filter answers is computed from arguments, and could not be followed',
    };
  const isMissing = row.since !== undefined && isOlder(place.kernel.join('.'), row.since);
  const outcomes = answers.map(({ decision }) => outcomeOf(use, decision, line, isMissing));
  const [worst, ...others] = [...outcomes].sort((a, b) => severity.indexOf(b.effect) - severity.indexOf(a.effect));
  const isOne = others.every(({ effect }) => effect === worst!.effect) || severity.indexOf(worst!.effect) <= severity.indexOf('copes');
  const cause = worst!.effect === 'allowed' ? undefined : use.row?.cause;
  return {
    ...about,
    answers: answers.map(toldAnswer),
    ...(isOne ? worst! : { effect: 'depends', text: `depends on its arguments: ${worst!.text}` }),
    ...(machines === undefined ? {} : { machines }),
    ...(cause === undefined ? {} : { cause }),
  };
}

const severity: readonly CallEffect[] = ['allowed', 'copes', 'degrades', 'depends', 'unknown', 'breaks'];

interface CallOutcome {
  readonly effect: CallEffect;
  readonly text: string;
}

/** What an answer means for a use. */
function outcomeOf(use: Use, decision: Decision, line: string, isMissing: boolean): CallOutcome {
  const { fate } = seccompActions.find(({ name }) => name === decision.action)!;
  const refused = (errno: string, why = '') => refusal(use, errno, line, why);
  switch (decision.action) {
    case 'ALLOW':
    case 'LOG':
      return isMissing ? refused('ENOSYS', 'the kernel does not have it: ') : { effect: 'allowed', text: fate };
    case 'ERRNO': {
      if (decision.data === 0)
        return { effect: 'unknown', text: 'the call is not made, and the caller is told that it was; nobody tried what Go makes of that' };
      const errno = errnoName(decision.data);
      return refusals.has(errno) || use.row?.other?.errno === errno
        ? refused(errno)
        : { effect: 'unknown', text: `what Go makes of ${errno} was not tried, only of ${[...refusals].join(', ')}` };
    }
    case 'TRACE':
      return refused('ENOSYS', 'without a tracer, ENOSYS: ');
    case 'USER_NOTIF':
      return { effect: 'unknown', text: fate };
    default:
      return use.row?.where === undefined ? { effect: 'breaks', text: fate } : { effect: 'depends', text: `${use.row.where}: ${fate}` };
  }
}

const effectTexts: Readonly<Record<Effect, string>> = { breaks: '', degrades: 'worse, and without a word: ', copes: 'falls back: ' };

function refusal({ row, call: known }: Use, errno: string, line: string, why: string): CallOutcome {
  if (known?.refused !== undefined)
    return { effect: known.refused.effect, text: `${why}${effectTexts[known.refused.effect]}${known.refused.text}` };
  const [consequence] = consequences({ call: { uses: [row!] }, verdict: 'refused', answer: errno }, line, [row!.by]);
  // The row was chosen for this release.
  const { effect, text, use } = consequence!;
  if (effect === 'breaks' && use.where !== undefined) return { effect: 'depends', text: `${why}${use.where}: ${text}` };
  return { effect, text: `${why}${effectTexts[effect]}${text}` };
}
