import { availableParallelism } from 'node:os';
import { needsCgroup } from './cgroup/controllers.js';
import { difference } from './cgroup/counters.js';
import { openSite } from './cgroup/drivers.js';
import { enterArgv, entered, notEntered, openDescriptor } from './cgroup/enter.js';
import type { Group, Refusal } from './cgroup/group.js';
import { judge } from './cgroup/judgement.js';
import { exemptFromNproc, readMachine, refuseBeyond } from './cgroup/machine.js';
import { type Watched, watch } from './cgroup/watch.js';
import { type CgroupSystem, localCgroupSystem } from './host/cgroup-system.js';
import { type ForegroundEnd, type ForegroundFailure, runInForeground, unfitCommand } from './host/foreground.js';
import { closeGuard, dismissGuard, markOfRun, runVariable } from './host/guard.js';
import { launcherCodes } from './knowledge/exit-codes.js';
import { limitedExecution } from './knowledge/limits.js';
import { processLimits } from './knowledge/process-limits.js';
import type { Counters, LimitSet, LimitsReport } from './model/limits.js';
import { limitsSchemaVersion } from './model/schema-versions.js';

export interface LimitsRequest {
  readonly limits: LimitSet;
  /** Where a limit was written, for errors. */
  readonly place: (name: keyof LimitSet) => string;
  readonly argv: readonly string[];
  readonly tool: LimitsReport['tool'];
  /** The environment of the command. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the standard output of the command goes. */
  readonly stdout: 'inherit' | 2;
}

/** What differs from the report of a command that was not run. */
type Ended = Pick<LimitsReport, 'state' | 'exit'> & Partial<LimitsReport>;

/**
 * Runs a command under limits, in our own place, and tells which of them bit. Nothing of it is left running, and no cgroup.
 *
 * @throws ConfigurationError for limits that are more than the machine has
 */
export async function runUnderLimits(request: LimitsRequest): Promise<LimitsReport> {
  const { limits, argv, tool } = request;
  const system = localCgroupSystem(request.env);
  refuseBeyond(readMachine(availableParallelism(), system.read), limits, request.place);
  const ended = await attempt(request, system);
  return {
    schemaVersion: limitsSchemaVersion,
    tool,
    command: [...argv],
    limits,
    startedAt: new Date().toISOString(),
    durationMs: 0,
    cgroups: [],
    outer: [],
    drivers: [],
    outcomes: [],
    meaning: [],
    causes: [],
    advice: [],
    left: [],
    notes: [],
    ...ended,
  };
}

async function attempt(request: LimitsRequest, system: CgroupSystem): Promise<Ended> {
  const { limits, argv } = request;
  const exempt = limits.nproc === undefined ? undefined : exemptFromNproc(system.uid, system.read('/proc/self/status'));
  if (exempt !== undefined)
    return cannotHold([{ driver: 'RLIMIT_NPROC', reason: exempt, remedy: 'limit its tasks with --pids, or run as another user' }]);
  const unfit = unfitCommand(argv[0] ?? '', system.env.PATH);
  if (unfit !== undefined) return notStarted(unfit);
  let ran: Ended | Refusal | undefined;
  const opened = await openSite(system, { limits, label: 'limits' }, async (group) => {
    ran = await runIn(group, request, system);
    return 'state' in ran ? undefined : ran;
  });
  if ('site' in opened) {
    await opened.group.close();
    await opened.site.close();
    dismissGuard();
    return ran as Ended;
  }
  if (needsCgroup(limits)) return cannotHold(opened);
  try {
    const ended = (await runIn(undefined, request, system)) as Ended;
    // Why nothing was counted; what did not start was not held up by that.
    return ended.state === 'ran' ? { ...ended, drivers: [...opened] } : ended;
  } finally {
    await closeGuard();
  }
}

function cannotHold(drivers: readonly Refusal[]): Ended {
  const reason = 'nothing here can hold the command to these limits, so that it was not run';
  return { state: 'unknown', exit: launcherCodes.failed, reason, drivers: [...drivers] };
}

function notStarted({ outcome, reason }: ForegroundFailure): Ended {
  const codes = { 'not-found': launcherCodes.notFound, 'not-executable': launcherCodes.notExecutable, 'not-started': launcherCodes.failed };
  return { state: 'not-started', exit: codes[outcome], reason };
}

/** Runs the command in a group, or with resource limits alone; a refusal when the group could not be entered. */
async function runIn(group: Group | undefined, { argv, limits, stdout }: LimitsRequest, system: CgroupSystem): Promise<Ended | Refusal> {
  const before = group?.counters() ?? {};
  const watching = group && watch(group, before);
  const startedAt = new Date().toISOString();
  const started = performance.now();
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  let killedByUs = false;
  const end = await runInForeground(
    argv,
    { ...system.env, [runVariable]: markOfRun },
    {
      wrap: enterArgv(openDescriptor, group?.enter ?? [], limits),
      stdout,
      onWord: (text) => {
        said = text.trim();
      },
      onSignal: (signal, kill) => {
        // A person at a terminal may mean Ctrl-C for the command alone; who sends these wants an end.
        if (signal !== 'SIGTERM' && signal !== 'SIGHUP') return;
        timer ??= setTimeout(() => {
          killedByUs = true;
          if (group === undefined) kill('SIGKILL');
          else group.signal('SIGKILL');
        }, processLimits.graceMs);
      },
    },
  );
  const durationMs = Math.round(performance.now() - started);
  clearTimeout(timer);
  const watched = watching?.stop();
  const after = group?.counters() ?? {};
  if (end.outcome !== 'exited' && end.outcome !== 'signalled') return notStarted(end);
  if (end.outcome === 'exited' && said !== entered) {
    if (group !== undefined && said.startsWith(notEntered))
      return (await group.trial()) ?? { driver: group.driver, reason: said, remedy: 'start again' };
    return { state: 'not-started', exit: launcherCodes.failed, reason: said || 'the shell that enters the limits did not come so far' };
  }
  const left = group === undefined ? [] : await stopLeft(system, group);
  const counted = withPeaks(difference(before, after), watched);
  return {
    state: 'ran',
    ...codeOf(end),
    startedAt,
    durationMs,
    ...(group === undefined ? {} : { ...about(group), left, counters: { before, after, difference: counted } }),
    ...judge({ limits, counted, seen: watched?.seen ?? {}, ...wayOf(end), entered: said === entered, killedByUs }),
  };
}

type Ran = Extract<ForegroundEnd, { outcome: 'exited' | 'signalled' }>;

function codeOf(end: Ran): Pick<LimitsReport, 'exit' | 'signal'> {
  return end.outcome === 'exited' ? { exit: end.exit } : { exit: launcherCodes.signalBase + end.number, signal: end.signal };
}

function wayOf(end: Ran): { readonly exit: number | null; readonly signal: string | null } {
  return end.outcome === 'exited' ? { exit: end.exit, signal: null } : { exit: null, signal: end.signal };
}

function about({ driver, places, outer, notes }: Group): Pick<LimitsReport, 'driver' | 'cgroups' | 'outer' | 'notes'> {
  return {
    driver: driver,
    cgroups: [...places],
    outer: [...outer],
    notes: [...notes],
  };
}

/** Asks what outlived the command to end, and names it; closing the group kills what does not. */
async function stopLeft(system: CgroupSystem, group: Group): Promise<string[]> {
  const emptyWithin = async (ms: number) => {
    const end = performance.now() + ms;
    while (group.processes().size > 0 && performance.now() < end) await system.wait(limitedExecution.pauseMs);
    return group.processes();
  };
  const left = [...(await emptyWithin(limitedExecution.lingerMs)).values()];
  if (left.length === 0) return left;
  group.signal('SIGTERM');
  await emptyWithin(processLimits.graceMs);
  return left;
}

/** Peaks of kernels that keep none are the most that was seen. */
function withPeaks(counted: Counters, { peakBytes, peakTasks }: Partial<Watched> = {}): Counters {
  return {
    ...counted,
    ...(counted.memory === undefined || peakBytes === undefined ? {} : { memory: { peakBytes, ...counted.memory } }),
    ...(counted.pids === undefined || peakTasks === undefined ? {} : { pids: { peak: peakTasks, ...counted.pids } }),
  };
}
