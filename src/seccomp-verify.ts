import { constants } from 'node:os';
import path from 'node:path';
import { refuseBeyondPath } from './checks/seccomp/simulation.js';
import { readFilterWord, underFilters } from './go/filter-program.js';
import { pinningEnvironment } from './go/go-command.js';
import { consequences, triesBothTimes, withTime64 } from './go/system-calls.js';
import { compareVersions } from './go/version.js';
import {
  executableFile,
  type ForegroundEnd,
  type ForegroundFailure,
  hasTerminal,
  runInForeground,
  unfitCommand,
} from './host/foreground.js';
import { markOfRun, runVariable } from './host/guard.js';
import { type Host, presentValue } from './host/host.js';
import { endMarkedProcesses, killOthers, type MarkedProcess, markedProcesses } from './host/marked-processes.js';
import { launcherCodes } from './knowledge/exit-codes.js';
import { names32 } from './knowledge/go-arguments.js';
import { probePrograms } from './knowledge/probe-programs.js';
import { processLimits } from './knowledge/process-limits.js';
import { emulationLimits, seccompArchitectures } from './knowledge/seccomp.js';
import { systemCallRows } from './knowledge/system-call-numbers.js';
import { refusals, type SystemCall, type SystemCallUser, sigsys, systemCalls } from './knowledge/system-calls.js';
import type { Toolchain } from './model/report.js';
import { seccompSchemaVersion } from './model/schema-versions.js';
import { mayBeFilter, type TracedRefusal, type Verification, type VerifiedRefusal, type VerifiedRun } from './model/seccomp.js';
import { type Decision, endsCaller } from './seccomp/decision.js';
import { type Answer, answersTogether, type LoadedFilter, loadFilter } from './seccomp/filter.js';
import { encodeProgram } from './seccomp/instruction.js';
import { oldKernelProfile } from './seccomp/old-kernel.js';
import type { ProfilePlace } from './seccomp/resolve.js';
import type { Trace, TracedCall, TracedProgram } from './seccomp/trace-lines.js';
import { asIfMade, callName, ownState, refusalOf, selinuxEnforcesOn } from './seccomp-trace.js';
import { followed, type Tracer } from './tracer.js';

/** A release that comes first on PATH; `environment` is what differs from ours. */
export interface VerifiedRelease extends Pick<Toolchain, 'version' | 'goroot'> {
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface VerificationRequest {
  /** In the order in which they are installed. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** `4.19`: calls that a kernel of that age lacks are answered ENOSYS. */
  readonly emulatedKernel?: string;
  /** This machine, as far as it is about the processor and the kernel. */
  readonly place: ProfilePlace;
  readonly argv: readonly string[];
  /** The command is run with each of them; empty: once, with what PATH has. */
  readonly releases: readonly VerifiedRelease[];
  readonly host: Host;
  /** Compiled probes/filter. */
  readonly loader: string;
  /** Without one: why the command is not traced. */
  readonly tracer: Tracer | { readonly untraced: string };
  /** The release that built a program, where it is one of Go. */
  readonly builtBy: (file: string) => Promise<string | undefined>;
  /** Where the standard output of the command goes. */
  readonly stdout: 'inherit' | 2;
  readonly timeoutMs?: number;
  readonly tool: Verification['tool'];
}

/** Filters that are ready to be installed. */
export interface PreparedFilters {
  readonly filters: readonly LoadedFilter[];
  readonly emulated: readonly string[];
}

/**
 * The filters of a verification. That of the emulated kernel is the oldest: where a profile refuses a call too, its answer counts, as on
 * the old kernel, which asks filters before it looks for the call.
 *
 * @throws ConfigurationError for what no runtime takes, and no kernel
 */
export function prepareFilters({
  files,
  emulatedKernel,
  place,
}: Pick<VerificationRequest, 'files' | 'emulatedKernel' | 'place'>): PreparedFilters {
  const old = emulatedKernel === undefined ? undefined : oldKernelProfile(emulatedKernel, place.arch);
  const emulation =
    old === undefined
      ? []
      : [withoutPlaces(loadFilter(`Linux ${emulatedKernel}`, new TextEncoder().encode(old.json), { ...place, ...asWritten }))];
  const filters = [...emulation, ...files.map(({ name, bytes }) => loadFilter(name, bytes, place))];
  refuseBeyondPath(filters);
  return { filters, emulated: old?.names ?? [] };
}

/** Nobody has the file of a profile of ours. */
function withoutPlaces(filter: LoadedFilter): LoadedFilter {
  return { ...filter, answers: (call) => filter.answers(call)?.map((answer) => ({ ...answer, place: filter.file })) };
}

/** A profile of ours says all that it means. */
const asWritten = { flavour: 'oci', runtime: 'crun', libseccomp: '99' } as const;

/** Runs a command under filters, in our own place, and tells what became of it. Nothing of it is left running. */
export async function verify(request: VerificationRequest): Promise<Verification> {
  const { argv, place, emulatedKernel, tool } = request;
  const prepared = prepareFilters(request);
  const runs: VerifiedRun[] = [];
  for (const release of request.releases.length === 0 ? [undefined] : request.releases) {
    const { interrupted, ...run } = await runOne(request, prepared, release);
    runs.push(run);
    if (interrupted) break;
  }
  return {
    schemaVersion: seccompSchemaVersion,
    tool,
    command: [...argv],
    filters: prepared.filters.map(({ file, program }) => ({ file, instructions: program().length })),
    ...(emulatedKernel === undefined ? {} : { emulatedKernel }),
    arch: place.arch,
    kernel: place.kernel.join('.'),
    capabilities: [...place.capabilities],
    runs,
    exit: runs.find(({ exit }) => exit !== 0)?.exit ?? 0,
    notes: notesOf(request, prepared, runs),
  };
}

function notesOf({ releases, emulatedKernel }: VerificationRequest, { emulated }: PreparedFilters, runs: readonly VerifiedRun[]): string[] {
  const missed = releases.length - runs.length;
  return [
    ...(releases.length > 0 && missed > 0
      ? [
          `interrupted: it was not run with ${releases
            .slice(-missed)
            .map(({ version }) => `go${version}`)
            .join(', ')}`,
        ]
      : []),
    ...(emulatedKernel === undefined
      ? []
      : [
          `${emulated.length} calls that Linux ${emulatedKernel} does not have were answered ENOSYS; what that cannot show:`,
          ...emulationLimits.map((limit) => `- ${limit}`),
        ]),
  ];
}

type OneRun = VerifiedRun & { readonly interrupted: boolean };

async function runOne(request: VerificationRequest, prepared: PreparedFilters, release: VerifiedRelease | undefined): Promise<OneRun> {
  const { filters } = prepared;
  const { argv, host, loader, stdout, timeoutMs, tracer } = request;
  const environment = environmentOf(host, release);
  const about = { ...(release === undefined ? {} : { go: release.version }), startedAt: new Date().toISOString(), durationMs: 0 };
  const nothing = { ...about, meaning: [], causes: [], left: [], interrupted: false };
  const unfit = unfitCommand(argv[0] ?? '', environment.PATH);
  if (unfit !== undefined) return { ...nothing, ...notStarted(unfit) };
  const folder = await host.temporaryFolder(`filters-${release?.version ?? 'path'}`);
  const files = filters.map((_, index) => path.join(folder, `${index}.bpf`));
  for (const [index, { program }] of filters.entries())
    await host.writeFile(files[index]!, Buffer.from(encodeProgram(program())).toString('hex'));
  const [say, output] = ['say', 'trace'].map((name) => path.join(folder, name)) as [string, string];
  const traced = 'untraced' in tracer ? [] : tracer.wrap({ output });
  const recording = 'untraced' in tracer ? undefined : tracer.record(output);
  const following = recording === undefined ? undefined : followed(recording);
  const started = performance.now();
  const watched = watching(timeoutMs, traced.length > 0);
  const ending = await runInForeground(argv, environment, {
    wrap: [...traced, ...underFilters(loader, files, say)],
    stdout,
    onStart: (kill, pid) => {
      following?.start(pid);
      watched.start(kill, pid);
    },
    onSignal: (signal) => {
      following?.passOn(signal);
      watched.signal(signal);
    },
  });
  const durationMs = Math.round(performance.now() - started);
  watched.stop();
  const killed = following?.stop() ?? [];
  const left = markedProcesses().filter(({ isGuard }) => !isGuard);
  await endMarkedProcesses();
  const word = readFilterWord(presentValue(await host.readFile(say)) ?? '');
  const trace = await recording?.trace();
  await host.remove(folder);
  // Nothing of the command has run yet.
  const untraced = word.state !== 'not-ready' || watched.isOver() ? undefined : withoutTracer(trace, ending);
  if (untraced !== undefined) return runOne({ ...request, tracer: { untraced } }, prepared, release);
  const end = trace?.state === 'traced' ? endOf(trace.end) : ending;
  const outlived = [...killed, ...left.map(({ command }) => command), ...(trace?.state === 'traced' ? trace.end.left : [])];
  const ran = { ...nothing, durationMs, left: outlived, interrupted: watched.interrupted() };
  if (end.outcome !== 'exited' && end.outcome !== 'signalled') return { ...ran, ...notStarted(end) };
  const exec = answersTo('execve', filters, request.place);
  if (word.state === 'failed') return { ...ran, ...refusedExecution(word, exec, argv) };
  if (word.state === 'not-ready') {
    const reason = `the loader of the filters did not come so far (${endText(end)})`;
    const exit = watched.interrupted() && end.outcome === 'signalled' ? launcherCodes.signalBase + end.number : launcherCodes.failed;
    return { ...ran, state: 'not-started', exit, reason };
  }
  // Whatever ended then was the loader, which may have had no way to say so.
  if (exec?.every(({ decision }) => !letsThrough(decision))) return { ...ran, ...preventedExecution(exec, argv) };
  const judgement = judged(end, watched.timedOut(), watched.hung(), senderOf(trace), () => endThreads(filters, request.place));
  if (trace?.state !== 'traced')
    return { ...ran, ...judgement, untraced: 'untraced' in tracer ? tracer.untraced : 'the tracer did not live to say what it saw' };
  const refused = await refusedCalls(request, filters, trace, executableFile(argv[0]!, environment.PATH));
  return { ...ran, ...withCauses(judgement, refused), refused };
}

/** Why a command is run once more without the tracer, which did not come as far as to start anything; undefined when it did. */
function withoutTracer(trace: Trace | undefined, ending: ForegroundEnd): string | undefined {
  if (trace?.state === 'refused') return `it cannot be traced here (${trace.step}: ${trace.reason})`;
  if (trace?.state !== 'cut' || (ending.outcome !== 'exited' && ending.outcome !== 'signalled')) return undefined;
  return `the tracer cannot work here (${endText(ending)})`;
}

/** How the command ended, which the tracer tells by its exit code. */
function endOf({ exit, signal: number }: { readonly exit: number; readonly signal: number }): Ran {
  const [signal] = Object.entries(constants.signals).find(([, each]) => each === number) ?? [];
  return number === 0 || signal === undefined
    ? { outcome: 'exited', exit }
    : { outcome: 'signalled', signal: signal as NodeJS.Signals, number };
}

/** The release that built a program of a trace; what the go command made has that of the go command. */
function builders(
  builtBy: VerificationRequest['builtBy'],
  programs: readonly TracedProgram[],
  command: string | undefined,
): (of: Pick<TracedCall, 'program' | 'phase'>) => Promise<string | undefined> {
  const asked = new Map<string, Promise<string | undefined>>();
  const ask = (file: string) => {
    const before = asked.get(file) ?? builtBy(file);
    asked.set(file, before);
    return before;
  };
  const filesOf = (program: string, phase: string): string[] =>
    programs
      .filter((each) => each.program === program && each.phase === phase && each.path !== '')
      .flatMap(({ path: file }) => (file.includes('/') ? [file] : filesOf('go', 'build').filter((go) => go.includes('/'))));
  return async ({ program, phase }) => {
    // Without a line of its own it is what was asked for.
    const files = programs.length === 0 && command !== undefined ? [command] : filesOf(program, phase);
    const releases = new Set(await Promise.all(files.map(ask)));
    return releases.size === 1 ? [...releases][0] : undefined;
  };
}

/** Calls that were refused, but for those of the program that installs the filters. */
async function refusedCalls(
  { argv, place, host, builtBy }: VerificationRequest,
  filters: readonly LoadedFilter[],
  trace: Extract<Trace, { state: 'traced' }>,
  command: string | undefined,
): Promise<VerifiedRefusal[]> {
  const { seccomp } = ownState(presentValue(await host.readFile('/proc/self/status')) ?? '');
  const selinuxEnforces = await selinuxEnforcesOn(host);
  const isLoader = path.basename(argv[0]!) !== loaderName;
  const calls = trace.calls.filter(({ program }) => !isLoader || program !== loaderName);
  // Where there may be other filters than these, nobody else is named for what these do not answer.
  const given = seccomp === 'disabled' && !calls.some(installsFilter) ? [] : filters;
  const found = calls.flatMap((call) =>
    refusalOf(call, () => ({ place, filters, given, everywhere: filters, seccomp, asked: undefined, selinuxEnforces })),
  );
  const releaseOf = builders(builtBy, trace.programs, command);
  return Promise.all(
    found
      .filter(({ answer, by }) => answer !== 'EACCES' || by === 'filter')
      .map(async (refusal) => {
        const release = mayBeFilter(refusal) ? await releaseOf(refusal) : undefined;
        return { ...refusal, ...(release === undefined ? {} : { builtBy: release }), ...meaningFor(refusal, release) };
      }),
  );
}

/** PR_SET_SECCOMP, linux/prctl.h. */
const setSeccomp = '0x16';

function installsFilter(call: TracedCall): boolean {
  const name = callName(call);
  return call.result === 'ok' && (name === 'seccomp' || (name === 'prctl' && call.facts[0] === setSeccomp));
}

const loaderName = probePrograms.filter.folder;

/** What it means for programs of a release that knows the call, the worst first. */
function meaningFor(refusal: TracedRefusal, release: string | undefined): Pick<VerifiedRefusal, 'effect' | 'text' | 'cause'> {
  const { answer, by } = refusal;
  if (answer === asIfMade) return { effect: 'unknown', text: 'it was not made, and who made it was told that it was' };
  if (release === undefined || !mayBeFilter({ by })) return {};
  const call = rowOf(refusal, release);
  if (call === undefined) return {};
  const isEnded = answer === 'SIGSYS';
  const [worst] = consequences({ call, verdict: isEnded ? 'ended' : 'refused', answer, by: 'seccomp' }, release, allUsers);
  if (worst === undefined) return {};
  const { effect, use } = worst;
  // What Go makes of another errno was not tried.
  if (!isEnded && !refusals.has(answer) && use.other?.errno !== answer) return {};
  const text = isEnded ? 'who makes it is ended' : worst.text;
  return { effect, text, ...(use.cause === undefined || effect === 'copes' ? {} : { cause: use.cause }) };
}

/** What Go does with a call, which processors of 32 bits have under another name. */
function rowOf({ call: name, arch }: TracedRefusal, release: string): SystemCall | undefined {
  const row = (wanted: string) => systemCalls.find((each) => each.name === wanted);
  if (arch !== '386' && arch !== 'arm') return row(name);
  const renamed = Object.entries(names32).filter(([, { since }]) => since === undefined || compareVersions(release, since) >= 0);
  const [usual, names] = renamed.find(([, each]) => each[arch] === name) ?? [];
  if (usual === undefined || names === undefined) {
    const own = renamed.find(([each]) => each === name)?.[1];
    return own === undefined || (own.since !== undefined && triesBothTimes(release)) ? row(name) : undefined;
  }
  const found = row(usual);
  return found === undefined || names.since === undefined
    ? found
    : { ...found, name, uses: found.uses.map((use) => withTime64(use, release)) };
}

const allUsers = Object.keys({ programs: 0, children: 0, profiles: 0, network: 0, cgo: 0, files: 0 } satisfies Record<
  SystemCallUser,
  0
>) as SystemCallUser[];

/** Why it failed, as far as what was refused explains it. */
function withCauses(judgement: Judged, refused: readonly VerifiedRefusal[]): Judged {
  const byFilter = refused.filter(mayBeFilter);
  if (judgement.exit === 0 || byFilter.length === 0) return judgement;
  const ended = byFilter.some(({ answer, rules = [] }) => answer === 'SIGSYS' && rules.some((rule) => rule.answer === 'KILL_THREAD'));
  const named = byFilter.flatMap(({ cause, effect }) => (cause === undefined || effect !== 'breaks' ? [] : [cause]));
  const hangs = judgement.state === 'timed-out' && ended;
  const more: VerifiedRun['causes'] = [
    ...(hangs ? [{ id: 'seccomp.hang' as const, confidence: 'established' as const }] : []),
    ...[...new Set(named)].map((id) => ({ id, confidence: 'likely' as const })),
  ];
  const own = judgement.causes.filter(({ id }) => !more.some((each) => each.id === id));
  const all = [...more, ...own];
  const meaning = hangs ? ['it hung: threads of it were ended (KILL_THREAD), and the others waited for them'] : judgement.meaning;
  return { ...judgement, meaning, causes: all.length > 0 ? all : [{ id: 'seccomp.denied', confidence: 'possible' }] };
}

function environmentOf(host: Host, release: VerifiedRelease | undefined): Readonly<Record<string, string | undefined>> {
  const pinned = release === undefined ? {} : { ...pinningEnvironment(host, release.goroot), ...release.environment };
  return { ...host.env, ...pinned, [runVariable]: markOfRun };
}

function notStarted({ outcome, reason }: ForegroundFailure): Pick<VerifiedRun, 'state' | 'exit' | 'reason'> {
  const codes = { 'not-found': launcherCodes.notFound, 'not-executable': launcherCodes.notExecutable, 'not-started': launcherCodes.failed };
  return { state: 'not-started', exit: codes[outcome], reason };
}

/** Ends the command when it has taken too long or was told to, and looks at its threads before. */
function watching(timeoutMs: number | undefined, isTraced: boolean) {
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  let child: number | undefined;
  let [timedOut, interrupted] = [false, false];
  let hung: MarkedProcess | undefined;
  const timers: NodeJS.Timeout[] = [];
  const look = () => {
    hung ??= markedProcesses().find(({ threads }) => lostThreads(threads) > 0 && lostThreads(threads) < threads.length);
  };
  const later = (work: () => void) => timers.push(setTimeout(work, processLimits.graceMs));
  const killLater = () =>
    later(() => {
      if (!isTraced || child === undefined) return kill('SIGKILL');
      // The tracer tells what it saw when all that it traces has ended.
      killOthers(child);
      later(() => kill('SIGKILL'));
    });
  return {
    start: (how: typeof kill, pid: number) => {
      kill = how;
      child = pid;
      if (timeoutMs === undefined) return;
      const late = () => {
        timedOut = true;
        look();
        kill('SIGTERM');
        killLater();
      };
      timers.push(setTimeout(late, timeoutMs));
    },
    signal: (signal: NodeJS.Signals) => {
      interrupted ||= ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal);
      look();
      // A person at a terminal may mean Ctrl-C for the command alone; who sends these wants an end.
      if (signal === 'SIGTERM' || signal === 'SIGHUP' || (signal === 'SIGINT' && !hasTerminal())) killLater();
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
    timedOut: () => timedOut,
    /** Somebody or the time limit has asked for an end. */
    isOver: () => timedOut || interrupted,
    interrupted: () => interrupted,
    hung: () => hung,
  };
}

/** Threads that have ended while their process goes on. */
function lostThreads(threads: readonly string[]): number {
  return threads.filter((state) => state === 'Z' || state === 'X').length;
}

/** What the filters together may answer to a call, whatever its arguments; undefined when one could not be followed. */
function answersTo(call: string, filters: readonly LoadedFilter[], { arch }: ProfilePlace): readonly Answer[] | undefined {
  const { audit, column } = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  const number = systemCallRows().get(call)?.numbers[column];
  return number === undefined ? undefined : answersTogether(filters, { number, audit, arguments: [] });
}

function letsThrough({ action }: Decision): boolean {
  return action === 'ALLOW' || action === 'LOG';
}

type Execution = Pick<VerifiedRun, 'state' | 'exit' | 'reason' | 'meaning' | 'causes'>;

/** The loader lived to say why the command was not executed. */
function refusedExecution(
  { reason, installed }: { readonly reason: string; readonly installed: boolean },
  exec: readonly Answer[] | undefined,
  argv: readonly string[],
): Execution {
  const refusals = exec?.filter(({ decision }) => !letsThrough(decision) && !endsCaller(decision)) ?? [];
  if (!installed) return { state: 'not-started', exit: launcherCodes.failed, reason: notInstalled(reason), meaning: [], causes: [] };
  if (refusals.length === 0) return { state: 'not-started', exit: launcherCodes.notExecutable, reason, meaning: [], causes: [] };
  const prevented = preventedExecution(refusals, argv);
  return { ...prevented, reason: `${prevented.reason} (${reason})` };
}

/** Names the calls by which a filter is installed, where they are refused (strerror(3): EPERM, EACCES, ENOSYS). */
function notInstalled(reason: string): string {
  const isRefused = /^filter \d+ of .*: (?:operation not permitted|permission denied|function not implemented)$/.test(reason);
  return isRefused ? `${reason}: prctl or seccomp is refused here, as by another filter; seccomp simulate needs neither` : reason;
}

/** None of the answers lets the command be executed. */
function preventedExecution(exec: readonly Answer[], argv: readonly string[]): Execution {
  const { decision, place, by } = exec[0]!;
  const why = 'a filter is installed before the command is executed, so that it must allow that';
  const [what, said, cause] = endsCaller(decision)
    ? (['the filters end who executes it', `answered ${decision.action}`, 'seccomp.killed'] as const)
    : (['the filters do not let it be executed', 'refused', 'seccomp.denied'] as const);
  return {
    state: 'not-started',
    exit: launcherCodes.notExecutable,
    reason: `${argv[0]}: ${what}`,
    meaning: [`execve is ${said} by ${place ?? by}: ${why}`],
    causes: [{ id: cause, confidence: 'established' }],
  };
}

type Judged = Pick<VerifiedRun, 'state' | 'exit' | 'signal' | 'meaning' | 'causes'>;
type Ran = Extract<ForegroundEnd, { outcome: 'exited' | 'signalled' }>;

function endText(end: Ran): string {
  return end.outcome === 'exited' ? `exit ${end.exit}` : `ended by ${end.signal}`;
}

/** Who sent SIGSYS, which is a filter, or who calls kill(2): siginfo_t tells them apart (SYS_SECCOMP, sigaction(2)), and a tracer sees it. */
type Sender = 'filter' | 'process' | 'unknown';

function senderOf(trace: Trace | undefined): Sender {
  if (trace?.state !== 'traced') return 'unknown';
  const isAnswered = trace.calls.some(({ result }) => result === 'signal');
  if (isAnswered === trace.end.sent) return 'unknown';
  return isAnswered ? 'filter' : 'process';
}

/** What can be said of how it ended, without knowing which calls it made. */
function judged(end: Ran, timedOut: boolean, hung: MarkedProcess | undefined, sender: Sender, mayEndThreads: () => boolean): Judged {
  const how = end.outcome === 'exited' ? { exit: end.exit } : { exit: launcherCodes.signalBase + end.number, signal: end.signal };
  const ended = timedOut ? { state: 'timed-out' as const, ...how, exit: launcherCodes.timedOut } : { state: 'ran' as const, ...how };
  const said: Said[] = [
    ...(end.outcome === 'signalled' && end.number === sigsys ? [killed[sender]] : []),
    ...(end.outcome === 'exited' && end.exit === launcherCodes.signalBase + sigsys ? [childKilled[sender]] : []),
    ...(hung !== undefined ? [hangs(hung, mayEndThreads())] : timedOut && mayEndThreads() ? [mayHang] : []),
  ];
  return { ...ended, meaning: said.flatMap(({ meaning }) => meaning), causes: said.flatMap(({ causes }) => causes) };
}

type Said = Pick<VerifiedRun, 'meaning' | 'causes'>;

const killed: Readonly<Record<Sender, Said>> = {
  filter: {
    meaning: ['a filter ended the command by SIGSYS: KILL_PROCESS, or TRAP before the program had its handlers'],
    causes: [{ id: 'seccomp.killed', confidence: 'established' }],
  },
  process: {
    meaning: ['a process has sent SIGSYS to the command (kill -SYS), and no filter has'],
    causes: [{ id: 'kill.external', confidence: 'established' }],
  },
  unknown: {
    meaning: [
      'SIGSYS ended the command, as filters do (KILL_PROCESS, or TRAP before the program had its handlers); kill -SYS does the same, and who did was not seen',
    ],
    causes: [{ id: 'seccomp.killed', confidence: 'likely' }],
  },
};

const asShells = `exit ${launcherCodes.signalBase + sigsys} is what a shell says of a program that SIGSYS ended`;

const childKilled: Readonly<Record<Sender, Said>> = {
  filter: { meaning: [`${asShells}, and a filter has sent it`], causes: [{ id: 'seccomp.killed', confidence: 'likely' }] },
  process: { meaning: [`${asShells}, and a process has sent it (kill -SYS), no filter`], causes: [] },
  unknown: { meaning: [`${asShells}, as filters do`], causes: [{ id: 'seccomp.killed', confidence: 'possible' }] },
};

const mayHang: Said = {
  meaning: [
    'a filter answers KILL_THREAD, after which a program with several threads may hang like this; no thread was seen to have ended so',
  ],
  causes: [{ id: 'seccomp.hang', confidence: 'possible' }],
};

/** Whether a filter ends the thread that makes one of the calls of this architecture, which hangs programs with several. */
function endThreads(filters: readonly LoadedFilter[], place: ProfilePlace): boolean {
  return [...systemCallRows().keys()].some((call) =>
    answersTo(call, filters, place)?.some(({ decision }) => decision.action === 'KILL_THREAD'),
  );
}

/** Where no filter ends threads, the program may have done it itself. */
function hangs({ command, threads }: MarkedProcess, mayEndThreads: boolean): Said {
  const lost = `${lostThreads(threads)} of ${threads.length} threads of ${command} had ended while the others waited`;
  return mayEndThreads
    ? { meaning: [`it hung: ${lost}, and a filter answers KILL_THREAD`], causes: [{ id: 'seccomp.hang', confidence: 'likely' }] }
    : { meaning: [lost], causes: [] };
}
