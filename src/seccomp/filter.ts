import { type SeccompArch, seccompArchitectures } from '../knowledge/seccomp.js';
import { systemCallRows } from '../knowledge/system-call-numbers.js';
import { ConfigurationError } from '../model/errors.js';
import type { FilterAnswer } from '../model/seccomp.js';
import { compileProfile, tooLong } from './compile.js';
import { type Decision, decisionOf, decisionText, endsCaller, strictest, valueOfDecision } from './decision.js';
import { type Decided, decide } from './evaluate.js';
import { decodeProgram, type Program } from './instruction.js';
import { type CallData, returnedValues } from './interpret.js';
import { parseJson, placeOf } from './json.js';
import { isFatal, type Profile, readProfile } from './profile.js';
import { type ProfilePlace, type ResolvedProfile, resolveProfile } from './resolve.js';
import { programFault } from './validate.js';

/** What a filter may answer to a call. */
export interface Answer {
  /** As a program returns it. */
  readonly value: number;
  readonly decision: Decision;
  readonly by: string;
  readonly place?: string;
}

/** A filter of a file. */
export interface LoadedFilter {
  readonly file: string;
  /** What a kernel is given; throws ConfigurationError when a profile becomes too long for it. */
  readonly program: () => Program;
  /** All that it may answer, which is one answer when it looks at nothing that is not known; undefined when it could not be followed. */
  readonly answers: (call: CallData) => readonly Answer[] | undefined;
  /** What it answers to calls that it does not name; undefined when that could not be followed. */
  readonly otherwise: () => readonly Answer[] | undefined;
}

/**
 * Reads a profile of a container runtime in JSON, or a program of classic BPF.
 *
 * @throws ConfigurationError for what no runtime takes, and no kernel
 */
export function loadFilter(file: string, bytes: Uint8Array, place: ProfilePlace): LoadedFilter {
  const text = profileText(file, bytes);
  if (text === undefined) return programFilter(file, decodeProgram(file, bytes), place.arch);
  const profile = readUsableProfile(file, text);
  const resolved = resolveProfile(profile, place);
  const answer = (decided: Decided): Answer => {
    const at = decided.by === 'rule' ? decided.rule.at : decided.by === 'default' ? resolved.defaultAt : undefined;
    const { by, decision } = decided;
    return { value: valueOfDecision(decision), decision, by, ...(at === undefined ? {} : { place: placeOf(file, text, at) }) };
  };
  return {
    file,
    program: () => compiled(file, resolved),
    answers: (call) => decide(resolved, call).map(answer),
    otherwise: () => [answer({ by: 'default', decision: resolved.defaultDecision })],
  };
}

/**
 * All that filters may answer together, with the file in the place of what decides; undefined when one could not be followed.
 *
 * @param filters in the order of their installation
 */
export function answersTogether(filters: readonly LoadedFilter[], call: CallData): readonly Answer[] | undefined {
  let together: readonly Answer[] | undefined;
  for (const filter of filters) {
    const own = filter.answers(call)?.map((answer) => inFile(filter.file, answer));
    if (own === undefined) return undefined;
    const before = together;
    together = before === undefined ? own : own.flatMap((newer) => before.map((older) => strictest([newer, older])));
  }
  return [...new Map((together ?? []).map((each) => [`${each.value} ${each.by} ${each.place}`, each])).values()];
}

/** An answer by which one of the filters ends who makes a call that it does not name; undefined where none does. */
export function endOfUnnamed(filters: readonly LoadedFilter[]): Answer | undefined {
  const answers = filters.flatMap((filter) => filter.otherwise()?.map((answer) => inFile(filter.file, answer)) ?? []);
  return answers.find(({ decision }) => endsCaller(decision));
}

/** An answer as reports have it. */
export function toldAnswer({ decision, by, place }: Answer): FilterAnswer {
  return { answer: decisionText(decision), by, ...(place === undefined ? {} : { place }) };
}

/** Instructions are numbered; rules have their file already. */
function inFile(file: string, answer: Answer): Answer {
  return answer.by === 'instruction' ? { ...answer, place: `${file}: ${answer.place}` } : answer;
}

/** The text of a file that is JSON, or means to be; undefined for a program. */
export function profileText(file: string, bytes: Uint8Array): string | undefined {
  const start = bytes.findIndex((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  // A program begins with a load, 0x20; in hexadecimal with a digit. Neither begins a profile.
  if (bytes[start] !== 0x7b && !file.endsWith('.json')) return undefined;
  return new TextDecoder().decode(bytes);
}

function readUsableProfile(file: string, text: string): Profile {
  const { profile, problems } = readProfile(parseJson(file, text));
  const fatal = problems.find(isFatal);
  if (fatal !== undefined) throw new ConfigurationError(placeOf(file, text, fatal.at), fatal.message, fatal.help);
  return profile;
}

/** The filter of a profile; throws when the kernel does not take it. */
function compiled(file: string, resolved: ResolvedProfile): Program {
  const program = compileProfile(resolved);
  const long = tooLong(program);
  if (long !== undefined) throw new ConfigurationError(file, long);
  return program;
}

function programFilter(file: string, program: Program, arch: SeccompArch): LoadedFilter {
  const fault = programFault(program);
  if (fault !== undefined)
    throw new ConfigurationError(`${file}: instruction ${fault.at}`, fault.reason, 'the kernel refuses such a filter with EINVAL');
  const answers = (call: CallData) =>
    returnedValues(program, call)?.map(({ value, at }) => ({
      value,
      decision: decisionOf(value),
      by: 'instruction',
      place: `instruction ${at}`,
    }));
  return { file, program: () => program, answers, otherwise: () => answers(nobodysCall(arch)) };
}

/** A call that there is not, and no program names, below the greatest that there is: above it runtimes answer otherwise. */
function nobodysCall(arch: SeccompArch): CallData {
  const { audit, column } = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  const numbers = new Set([...systemCallRows().values()].map((row) => row.numbers[column]));
  let number = Math.max(...[...numbers].map((each) => each ?? 0));
  while (numbers.has(number)) number -= 1;
  return { number, audit, arguments: [] };
}
