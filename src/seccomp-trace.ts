import { answerOfChild } from './checks/runtime/system-calls.js';
import { parseValues } from './go/probe-answers.js';
import { type CallAnswer, readCall } from './go/system-calls.js';
import { type Host, presentValue } from './host/host.js';
import { enosys, errnoName, errnoOf } from './knowledge/errno.js';
import { probeLimits } from './knowledge/probe-programs.js';
import { requiredCapabilities } from './knowledge/required-capabilities.js';
import { capabilities, seccompArchitectures, x32Bit } from './knowledge/seccomp.js';
import { callFacts, usualRefusals } from './knowledge/seccomp-trace.js';
import { systemCallName, systemCallRows } from './knowledge/system-call-numbers.js';
import { systemCalls } from './knowledge/system-calls.js';
import { seccompSchemaVersion } from './model/schema-versions.js';
import type { SeenProgram, TracedRefusal, TraceReport } from './model/seccomp.js';
import { isOlder } from './model/versions.js';
import type { Decision } from './seccomp/decision.js';
import { answersTogether, type LoadedFilter, loadFilter, toldAnswer } from './seccomp/filter.js';
import type { ProfilePlace } from './seccomp/resolve.js';
import type { TracedCall, TracedFilters, TracedProgram } from './seccomp/trace-lines.js';
import { runTraced, type TracedRun, type TracedRunRequest } from './traced-run.js';

export interface TraceRequest extends Omit<TracedRunRequest, 'untraced' | 'noNewPrivs'> {
  readonly place: ProfilePlace;
  /** Compiled probes/system, which asks whether calls are refused whatever their arguments; without a Go release there is none. */
  readonly system?: string;
  /** What is in force here as far as the user knows it, in the order of installation. */
  readonly filters: readonly LoadedFilter[];
  /** Run the command a second time, with no_new_privs. */
  readonly comparesNoNewPrivs: boolean;
  readonly tool: TraceReport['tool'];
}

/** Runs a command and tells which of its calls were refused, and by whom as far as that can be told. */
export async function traceCommand(request: TraceRequest): Promise<TraceReport> {
  const { argv, place, tool } = request;
  const startedAt = new Date().toISOString();
  const own = ownState(presentValue(await request.host.readFile('/proc/self/status')) ?? '');
  const run = await runTraced(request);
  const { trace, problem, exit, durationMs, interrupted } = run;
  const judge = await judging(request, own.seccomp, [run]);
  const all = judge(run);
  const refused = all.filter(({ answer, by }) => answer !== 'EACCES' || by === 'filter');
  const programs = seenPrograms(trace?.programs ?? []);
  const isCompared = request.comparesNoNewPrivs && trace !== undefined && !interrupted;
  return {
    schemaVersion: seccompSchemaVersion,
    tool,
    command: [...argv],
    arch: place.arch,
    kernel: place.kernel.join('.'),
    state: trace === undefined ? 'not-traced' : 'traced',
    ...(problem === undefined ? {} : { reason: problem }),
    exit,
    startedAt,
    durationMs,
    ...own,
    calls: trace?.calls.reduce((sum, { count }) => sum + count, 0) ?? 0,
    different: new Set(trace?.calls.map(({ arch, number }) => `${arch} ${number}`)).size,
    programs,
    refused,
    ...(run.tracer === undefined ? {} : { tracer: run.tracer.kind }),
    ...(isCompared ? { withNoNewPrivs: await compared(request, own, all, run.tracer) } : {}),
    left: trace?.end.left ?? [],
    notes: trace === undefined ? [] : [...notesOf(trace, programs, own, isCompared), ...untoldNotes(request, refused)],
  };
}

type OwnState = Pick<TraceReport, 'seccomp' | 'noNewPrivs'>;

const seccompModes = { '0': 'disabled', '1': 'strict', '2': 'filter' } as const;

/** What /proc/self/status says of us, which the command inherits. */
export function ownState(status: string): OwnState {
  const row = (name: string) => new RegExp(`^${name}:\\s*(\\d+)$`, 'm').exec(status)?.[1] ?? '';
  const noNewPrivs = row('NoNewPrivs');
  return {
    seccomp: seccompModes[row('Seccomp') as keyof typeof seccompModes] ?? 'unknown',
    noNewPrivs: noNewPrivs === '1' ? 'yes' : noNewPrivs === '0' ? 'no' : 'unknown',
  };
}

/** Programs by name and phase, with the privileges that their files give. */
export function seenPrograms(programs: readonly TracedProgram[]): SeenProgram[] {
  const byName = new Map<string, SeenProgram>();
  for (const { program, phase, starts, setid, capabilities } of programs) {
    const key = `${phase} ${program}`;
    const privileges = new Set([
      ...(byName.get(key)?.privileges ?? []),
      ...(setid ? (['set-id'] as const) : []),
      ...(capabilities ? (['capabilities'] as const) : []),
    ]);
    byName.set(key, {
      program,
      phase,
      starts: starts + (byName.get(key)?.starts ?? 0),
      ...(privileges.size === 0 ? {} : { privileges: [...privileges] }),
    });
  }
  return [...byName.values()];
}

function notesOf(
  { start, end }: NonNullable<TracedRun['trace']>,
  programs: readonly SeenProgram[],
  { noNewPrivs }: OwnState,
  isCompared: boolean,
): string[] {
  const privileged = programs.filter(({ privileges }) => privileges !== undefined).map(({ program }) => program);
  const names = privileged.join(', ');
  return [
    ...(privileged.length > 0 && !start.mayTraceSetuid
      ? [
          `${names}: the kernel ignores what the file would give (set-user-ID, capabilities) while it is traced by who has no CAP_SYS_PTRACE`,
        ]
      : []),
    ...(privileged.length > 0 && noNewPrivs === 'yes'
      ? [`${names}: no_new_privs is set here, so that the file gives no privileges (set-user-ID, capabilities)`]
      : []),
    ...(privileged.length > 0 && noNewPrivs === 'no' && start.mayTraceSetuid && !isCompared
      ? [
          `${names}: under no_new_privs (allowPrivilegeEscalation: false, --security-opt no-new-privileges) the file gives no privileges; --compare-no-new-privs shows what changes`,
        ]
      : []),
    ...(start.by === 'registers'
      ? ['this kernel does not tell tracers the interface of a call: calls of 32 bits that programs of 64 bits make are taken for others']
      : []),
    ...(start.by === 'strace'
      ? [
          'it was recorded by strace, which tells neither what the filters are, nor which capabilities a thread has, nor which privileges a file gives: --tracer probe, which takes a Go release, does',
        ]
      : []),
    ...(end.cut ? ['there were more different calls and arguments than are told'] : []),
  ];
}

/** What would tell who answered. */
function untoldNotes({ filters }: TraceRequest, refused: readonly TracedRefusal[]): string[] {
  return filters.length === 0 && refused.some(({ by }) => by === 'unknown')
    ? ['--profile FILE, the profile that is in force here, tells more of what cannot be told: it is asked, and its rule named']
    : [];
}

const told = ['EPERM', 'EACCES', 'ENOSYS'] as const;

/** The answers that are a refusal, whoever gives them. */
function answerOf({ result, errno }: TracedCall): TracedRefusal['answer'] | undefined {
  if (result === 'signal') return 'SIGSYS';
  return result === 'errno' ? told.find((name) => errnoOf(name) === errno) : undefined;
}

/** What only a filter makes a refusal of: any errno, and 0, which says of a call that was not made that it was. */
function otherAnswerOf({ result, errno }: TracedCall): TracedRefusal['answer'] | undefined {
  if (result === 'ok') return asIfMade;
  return result === 'errno' && errno !== undefined ? errnoName(errno) : undefined;
}

/** The answer to a call that a filter does not let through, and says that it was made. */
export const asIfMade = errnoName(0);

/** `flags 0x50f00`; undefined where nothing was recorded. */
export function factsText(name: string, values: readonly string[]): string | undefined {
  const facts = callFacts[name] ?? [];
  const parts = values.map((value, index) => `${facts[index]?.name ?? `argument ${index}`} ${value}`);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Name of a call, or its number where it has none. */
export function callName({ arch, number }: Pick<TracedCall, 'arch' | 'number'>): string {
  return systemCallName(arch, number) ?? String(number);
}

/** Makes what judges runs, once it is known how the calls are answered that they were refused. */
async function judging(
  request: TraceRequest,
  seccomp: TraceReport['seccomp'],
  runs: readonly TracedRun[],
): Promise<(run: TracedRun) => TracedRefusal[]> {
  const refused = runs.flatMap(({ trace }) => trace?.calls.filter((call) => answerOf(call) !== undefined) ?? []);
  const asked = seccomp === 'filter' ? await askHarmlessly(request, new Set(refused.map(callName))) : new Map<string, CallAnswer>();
  const selinuxEnforces = await selinuxEnforcesOn(request.host);
  const judged = ({ trace }: TracedRun) => {
    const installedOn = installedFilters(trace?.filters ?? [], request.place);
    return (trace?.calls ?? []).flatMap((call) =>
      refusalOf(call, () => ({
        ...request,
        filters: installedOn(call) ?? request.filters,
        given: request.filters,
        everywhere: request.filters,
        seccomp,
        asked: asked.get(callName(call)),
        selinuxEnforces,
      })),
    );
  };
  return (run) => judged(run).sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by));
}

/** Whether SELinux enforces its rules on the machine (selinuxfs). */
export async function selinuxEnforcesOn(host: Host): Promise<boolean> {
  return presentValue(await host.readFile('/sys/fs/selinux/enforce'))?.trim() === '1';
}

/** A call as reports have it; nothing for answers that refuse nothing. */
export function refusalOf(call: TracedCall, known: () => Known): TracedRefusal[] {
  const refusal = answerOf(call);
  const answer = refusal ?? otherAnswerOf(call);
  if (answer === undefined) return [];
  const attribution = refusal === undefined ? attributeToKnown(call, answer, known()) : attribute(call, answer, known());
  if (attribution === undefined) return [];
  const name = callName(call);
  const what = factsText(name, call.facts);
  const { arch, program, phase, role, count } = call;
  const told = { call: name, arch, program, phase, role, answer, ...(what === undefined ? {} : { with: what }), times: count };
  return [{ ...told, ...attribution }];
}

/** The filters that hold for every call, where one of them gives this answer. */
function attributeToKnown(call: TracedCall, answer: TracedRefusal['answer'], known: Known): Attribution | undefined {
  const { everywhere, given } = known;
  const said = sayingOf(call, answer, everywhere);
  if (said === undefined || said.of === 'none') return undefined;
  return attributionOf(said, answer, everywhere === given, () => behindFilters(call, answer, known));
}

/** What can be changed comes first. */
const order: readonly TracedRefusal['by'][] = ['filter', 'unknown', 'security-module', 'capability', 'kernel'];

/**
 * The filters of each program that the tracer could read, in the order of their installation; undefined where it could not, or where the
 * processes of a program had different ones.
 */
export function installedFilters(
  read: readonly TracedFilters[],
  place: ProfilePlace,
): (call: Pick<TracedCall, 'program' | 'phase'>) => readonly LoadedFilter[] | undefined {
  const keyOf = ({ program, phase }: Pick<TracedCall, 'program' | 'phase'>) => `${phase} ${program}`;
  const loaded = new Map<string, readonly LoadedFilter[] | undefined>();
  for (const each of read) {
    const isOnly = !loaded.has(keyOf(each));
    loaded.set(keyOf(each), isOnly ? each.programs.map((text, index) => installedFilter(text, index + 1, place)) : undefined);
  }
  return (call) => loaded.get(keyOf(call));
}

function installedFilter(text: string, number: number, place: ProfilePlace): LoadedFilter {
  return loadFilter(`installed filter ${number}`, new TextEncoder().encode(text), place);
}

/** Makes calls with arguments that do no harm, here, under the filter that the command is under. */
async function askHarmlessly({ host, system }: TraceRequest, names: ReadonlySet<string>): Promise<ReadonlyMap<string, CallAnswer>> {
  const wanted = systemCalls.flatMap(({ name, numbers, parameters }) => {
    const number = (numbers as Readonly<Record<string, number | undefined>>)[host.platform.arch];
    return number === undefined || !names.has(name) ? [] : [{ name, words: [number, ...parameters].join(',') }];
  });
  if (wanted.length === 0 || system === undefined) return new Map();
  const { stdout } = await host.run([system, 'calls', ...wanted.map(({ words }) => words)], { timeoutMs: probeLimits.callMs });
  const values = parseValues(stdout);
  return new Map(
    wanted.flatMap(({ name }, index) => {
      const answer = answerOfChild(values.get(`answer-${index}`));
      return answer === undefined ? [] : [[name, answer] as const];
    }),
  );
}

/** What is known when a call is judged. */
export interface Known {
  readonly place: ProfilePlace;
  readonly filters: readonly LoadedFilter[];
  /** Those of them that the user has named. */
  readonly given: readonly LoadedFilter[];
  /** Those that are in force for every call, as far as anybody knows. */
  readonly everywhere: readonly LoadedFilter[];
  /** Of our own process. */
  readonly seccomp: TraceReport['seccomp'];
  /** How the call was answered with harmless arguments. */
  readonly asked: CallAnswer | undefined;
  readonly selinuxEnforces: boolean;
}

type Attribution = Pick<TracedRefusal, 'by' | 'because' | 'rules'>;

/** Who gave an answer: only what is proved. */
export function attribute(call: TracedCall, answer: TracedRefusal['answer'], known: Known): Attribution {
  const proved = prove(call, answer, known);
  const usual = proved.by === 'unknown' ? usualRefusals[`${callName(call)} ${answer}`] : undefined;
  return usual === undefined ? proved : { ...proved, because: `${proved.because}; ${usual}` };
}

function prove(call: TracedCall, answer: TracedRefusal['answer'], known: Known): Attribution {
  if (answer === 'SIGSYS') return { by: 'filter', because: 'only filters answer a call with SIGSYS', ...rulesFor(call, answer, known) };
  const { place } = known;
  const name = callName(call);
  const since = systemCallRows().get(name)?.since;
  const kernel = place.kernel.join('.');
  if (answer === 'ENOSYS' && since !== undefined && isOlder(kernel, since))
    return { by: 'kernel', because: `Linux ${kernel} does not have ${name}, ${since} does` };
  if (call.filter === false) {
    const { by, because } = behindFilters(call, answer, known);
    return { by, because: `no filter is in force: ${because}` };
  }
  if (call.filter === undefined) return { by: 'unknown', because: 'whether a filter is in force could not be read' };
  const byRules = rulesFor(call, answer, known);
  if (byRules !== undefined) return byRules;
  if (known.seccomp === 'disabled')
    return { by: 'unknown', because: 'the command itself has installed a filter; it, the kernel or a security module answered so' };
  return byComparison(name, call, known);
}

/** Who answers where no filter does: the kernel itself, for want of a capability, or one of its security modules. */
function behindFilters(
  { arch, number, facts, rights }: TracedCall,
  answer: TracedRefusal['answer'],
  { selinuxEnforces }: Pick<Known, 'selinuxEnforces'>,
): Pick<Attribution, 'by' | 'because'> {
  const name = callName({ arch, number });
  const kernel = (because: string) => ({ by: 'kernel' as const, because });
  const usual = usualRefusals[`${name} ${answer}`];
  if (usual !== undefined) return kernel(usual);
  if (answer === 'ENOSYS') return kernel('this kernel was built without it, or has it not for these arguments');
  const values = facts.map((fact) => BigInt(fact));
  const row =
    answer === 'EPERM' ? requiredCapabilities.find(({ call, when }) => call === name && (when === undefined || when(values))) : undefined;
  if (row === undefined || rights === undefined)
    return kernel('a capability is missing, or the kernel or one of its security modules forbids it; which cannot be told');
  const [one, source] = [row.capabilities.join(' or '), `${row.source}, capabilities(7)`];
  const effective = BigInt(`0x${rights.capabilities}`);
  const has = row.capabilities.some((each) => ((effective >> BigInt(capabilities.indexOf(each))) & 1n) === 1n);
  if (!has) return { by: 'capability', because: `it takes ${one} (${source}), which the thread does not have` };
  if (!rights.initial)
    return kernel(
      `it takes ${one} (${source}), which the thread has in its own user namespace only; whether that counts here, or a security module forbids it, cannot be told`,
    );
  const { label } = rights;
  if (row.otherwise === undefined && label !== undefined && isConfined(label, selinuxEnforces))
    return { by: 'security-module', because: `the thread has ${one}, which is all that it takes (${source}), and ${label} confines it` };
  const others = [...(row.otherwise === undefined ? [] : [row.otherwise]), 'the kernel itself', 'a security module'].join(', or ');
  return kernel(`the thread has ${one} (${source}), so that no capability is missing: ${others}; which cannot be told`);
}

/** Whether a security module is known to enforce something on who has this label (/proc/PID/attr/current of AppArmor and SELinux). */
function isConfined(label: string, selinuxEnforces: boolean): boolean {
  return / \((?:enforce|kill)\)$/.test(label) || (selinuxEnforces && /^[^:\s]+:[^:\s]+:(?!unconfined_t)[^:\s]+/.test(label));
}

/** What filters that were read, or that the user has named, say of it; undefined where there are none, or one cannot be followed. */
function rulesFor(call: TracedCall, answer: TracedRefusal['answer'], known: Known): Attribution | undefined {
  const { filters, given } = known;
  const said = sayingOf(call, answer, filters);
  return said === undefined ? undefined : attributionOf(said, answer, filters === given, () => behindFilters(call, answer, known));
}

/** What filters say to a call, and whether that is the answer that it got. */
interface Saying {
  readonly of: 'all' | 'some' | 'none';
  /** Some of them ask a listener, who answers what he likes. */
  readonly asksListener: boolean;
  readonly rules: NonNullable<Attribution['rules']>;
}

function sayingOf(
  { arch, number, facts }: TracedCall,
  answer: TracedRefusal['answer'],
  filters: readonly LoadedFilter[],
): Saying | undefined {
  const architecture = seccompArchitectures.find(({ goarch }) => goarch === arch);
  if (filters.length === 0 || architecture === undefined) return undefined;
  const name = callName({ arch, number });
  const known: (bigint | undefined)[] = [];
  for (const [index, { argument, pointer }] of (callFacts[name] ?? []).entries())
    if (facts[index] !== undefined && pointer !== true) known[argument] = BigInt(facts[index]);
  const answers = answersTogether(filters, {
    number: arch === 'x32' ? number + x32Bit : number,
    audit: architecture.audit,
    arguments: known,
  });
  if (answers === undefined) return undefined;
  const agreeing = answers.filter(({ decision }) => saysSo(decision, answer));
  return {
    of: agreeing.length === answers.length ? 'all' : agreeing.length > 0 ? 'some' : 'none',
    asksListener: answers.some(({ decision }) => decision.action === 'USER_NOTIF'),
    rules: answers.map(toldAnswer),
  };
}

/** Whether a decision gives the answer: nobody traces, and nobody listens, is ENOSYS (seccomp(2)). */
function saysSo({ action, data }: Decision, answer: TracedRefusal['answer']): boolean {
  switch (action) {
    case 'KILL_PROCESS':
    case 'KILL_THREAD':
    case 'TRAP':
      return answer === 'SIGSYS';
    case 'ERRNO':
      return answer === errnoName(data);
    case 'TRACE':
    case 'USER_NOTIF':
      return answer === errnoName(enosys);
    default:
      return false;
  }
}

function attributionOf(
  { of, asksListener, rules }: Saying,
  answer: TracedRefusal['answer'],
  isNamed: boolean,
  behind: () => Pick<Attribution, 'by' | 'because'>,
): Attribution {
  const what = isNamed ? 'the profile that was named' : 'the filter';
  if (of === 'all') return { by: 'filter', because: `${what} answers ${answer === asIfMade ? 'as if it had been made' : 'so'}`, rules };
  if (of === 'some') return { by: 'unknown', because: `${what} answers so for some arguments`, rules };
  if (answer === 'SIGSYS')
    return { by: 'filter', because: `only filters answer a call with SIGSYS; ${what} does not, so that it is another one`, rules };
  if (asksListener) return { by: 'unknown', because: `${what} asks a listener, who answered so or let it through to the kernel`, rules };
  if (isNamed) return { by: 'unknown', because: `${what} does not answer so: the kernel does, or another filter`, rules };
  const { by, because } = behind();
  return { by, because: `all filters let it through: ${because}`, rules };
}

/** A filter answers before the kernel looks at the arguments, so that harmless ones tell. */
function byComparison(name: string, { arch }: TracedCall, { asked, place, seccomp }: Known): Attribution {
  const call = systemCalls.find((row) => row.name === name);
  if (call === undefined || asked === undefined || arch !== place.arch)
    return { by: 'unknown', because: 'a filter is in force, and no harmless arguments are known for this call to ask it with' };
  const read = readCall(call, asked, {
    seccomp: seccomp === 'unknown' ? undefined : seccomp,
    kernel: place.kernel,
    securityModule: undefined,
  });
  if (read.by === 'seccomp')
    return { by: 'filter', because: `it is answered ${read.answer} with arguments too that the kernel would have found wrong first` };
  return read.verdict === 'allowed'
    ? { by: 'unknown', because: `with harmless arguments it is let through (${read.answer}): a rule about arguments, or the kernel itself` }
    : { by: 'unknown', because: `with harmless arguments it is answered ${read.answer}` };
}

/** Runs it again with no_new_privs, and tells what is answered otherwise. */
async function compared(
  request: TraceRequest,
  { seccomp, noNewPrivs }: OwnState,
  before: readonly TracedRefusal[],
  tracer: TracedRun['tracer'],
): Promise<NonNullable<TraceReport['withNoNewPrivs']>> {
  if (tracer?.kind === 'strace')
    return {
      exit: 0,
      added: [],
      missing: [],
      reason: 'strace does not set no_new_privs, so that there is nothing to compare with: --tracer probe does',
    };
  if (noNewPrivs === 'yes')
    return {
      exit: 0,
      added: [],
      missing: [],
      reason: 'no_new_privs is set here already, and cannot be taken back: there is nothing to compare with',
    };
  const run = await runTraced({ ...request, noNewPrivs: true });
  if (run.trace === undefined) return { exit: run.exit, added: [], missing: [], reason: run.problem ?? 'it was not traced' };
  const after = (await judging(request, seccomp, [run]))(run);
  return { exit: run.exit, added: without(after, before), missing: without(before, after) };
}

function without(these: readonly TracedRefusal[], those: readonly TracedRefusal[]): TracedRefusal[] {
  const key = ({ call, arch, program, answer }: TracedRefusal) => `${arch} ${call} ${program} ${answer}`;
  const known = new Set(those.map(key));
  return these.filter((each) => !known.has(key(each)));
}
