import path from 'node:path';
import { readFilterWord, underFilters } from '../../go/filter-program.js';
import type { ProbeAnswer } from '../../go/probe-answers.js';
import { slowClockSources } from '../../knowledge/environment-limits.js';
import { launcherCodes } from '../../knowledge/exit-codes.js';
import type { ProbeProgramId } from '../../knowledge/probe-programs.js';
import type { Finding } from '../../model/report.js';
import type { FilterAnswer, SimulatedCall, SimulatedRelease } from '../../model/seccomp.js';
import { type LoadedFilter, loadFilter, profileText } from '../../seccomp/filter.js';
import { encodeProgram } from '../../seccomp/instruction.js';
import { lintProfile } from '../../seccomp/lint.js';
import type { ProfilePlace } from '../../seccomp/resolve.js';
import type { Check, HostContext, ModuleContext, Outcome, PlannedFor, ReleaseContext } from '../check.js';
import { runTests } from '../matrix/test.js';
import { count, fail, pass, unknown } from '../outcomes.js';
import { answerEvidence, cgoPrecluded, withEvidence } from '../runtime/probing.js';
import { judgedThreads } from '../runtime/start.js';
import { knownArch, readProfileOf, usualPlace } from './profile-file.js';
import { type SimulationMode, simulate } from './simulation.js';

const sources = ['https://man7.org/linux/man-pages/man2/seccomp.2.html', 'https://docs.docker.com/engine/security/seccomp/'];
const named =
  'The profile is that of `--seccomp-profile`, `seccomp-profile:` in go-conform.yml or the input of the Action, compiled as runc and libseccomp do for a container of Docker without further capabilities.';

/** Why the questions of this suite cannot be asked here. */
function onlyWhereFiltersAre({ platform }: Pick<PlannedFor, 'platform'>): string | undefined {
  if (platform.os !== 'linux') return `there are seccomp filters on Linux only, and this is ${platform.os}`;
  return knownArch(platform.arch) === undefined ? `the numbers of the system calls of ${platform.arch} are not known` : undefined;
}

/** The place that the profile is compiled for; undefined where the kernel is not known. */
async function placeOf({ host, facts }: HostContext): Promise<ProfilePlace | undefined> {
  const release = (await facts())['kernel.release'].value;
  const arch = knownArch(host.platform.arch);
  return release === 'unknown' || arch === undefined ? undefined : usualPlace(arch, [release.major, release.minor]);
}

/** What is wrong with the profile itself. */
const profile: Check = {
  id: 'seccomp.profile',
  suite: 'seccomp',
  title: 'Is the seccomp profile written so that it says what is meant?',
  scope: 'run',
  sideEffects: ['reads'],
  tells: true,
  page: {
    why: 'Runtimes leave out names that they do not know and fields that are not theirs without a word, and compare addresses where paths were meant: the profile that is in force is another one than the one in the file.',
    how: ['What `seccomp lint` says of the file.', named],
    statuses: {
      pass: 'nothing, or notes',
      warn: 'something is without effect, or has another one than it seems',
      fail: 'runtimes or the kernel refuse it, or a rule cannot mean what it says',
      unknown: 'the kernel could not be determined',
    },
    sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp', ...sources],
  },
  run: async (context) => {
    const place = await placeOf(context);
    if (place === undefined) return unknown('not determined: the kernel or the processor is not known');
    const { name, bytes } = await readProfileOf(context.host, context.settings);
    const text = profileText(name, bytes);
    if (text === undefined) return pass(`a program of ${count(loadFilter(name, bytes, place).program().length, 'instruction')}`);
    const found = lintProfile(name, text, place);
    const findings = found
      .filter(({ severity }) => severity !== 'note')
      .map(
        ({ severity, message, help, line, column }): Finding => ({
          cause: 'undetermined',
          severity: severity === 'error' ? 'fail' : 'warn',
          message: help === undefined ? message : `${message}; ${help}`,
          location: { file: context.locate(name), line, column },
        }),
      );
    const summary =
      findings.length === 0
        ? 'nothing is wrong with it'
        : `${findings[0]!.message}${findings.length > 1 ? ` … (${count(findings.length, 'finding')})` : ''}`;
    const status = findings.some(({ severity }) => severity === 'fail') ? 'fail' : findings.length > 0 ? 'warn' : 'pass';
    return { status, summary, findings };
  },
};

/** What a table of all releases says. */
const needs: Check = {
  id: 'seccomp.needs',
  suite: 'seccomp',
  title: 'Does the profile allow what programs of this release need?',
  scope: 'release',
  programs: [],
  sideEffects: ['reads'],
  tells: true,
  precluded: onlyWhereFiltersAre,
  page: {
    why: 'Each release makes other system calls: eventfd2 since 1.23, fcntl at the start since 1.22, futex_time64 on 32 bits since 1.26. A profile that one release survives ends another.',
    how: [
      'Every call that programs, their children, their connections and CPU profiles of the release make is answered by the profile, as `seccomp simulate` does, with the arguments that Go gives; nothing is run.',
      named,
      'What a refusal means is a table, each row tried with a filter: src/knowledge/system-calls.ts.',
    ],
    statuses: {
      pass: 'all that is needed is allowed, or the release goes another way',
      warn: 'programs work with less, or those with cgo do not start threads, or the profile ends who makes a call that it does not name',
      fail: 'a call is refused that programs or their children cannot do without',
      unknown: 'it depends on arguments, nobody tried this answer, or the kernel could not be determined',
    },
    sources,
  },
  run: async (context) => {
    const place = await placeOf(context);
    if (place === undefined) return unknown('not determined: the kernel or the processor is not known');
    const files = [await readProfileOf(context.host, context.settings)];
    const clockIsCall = slowClockSources.includes((await context.facts())['kernel.clocksource'].value);
    const simulated = (mode: SimulationMode) => simulate({ files, releases: [context.release], place, clockIsCall, tool: noTool, mode });
    const plain = simulated('test');
    return judgedSimulation(withCgo(plain.releases[0]!, simulated('cgo').releases[0]!), plain.unnamed);
  },
};

/** What only programs with cgo need is less for the release, and no end of it: not every module has one. */
function withCgo(plain: SimulatedRelease, cgo: SimulatedRelease): SimulatedRelease {
  const more = cgo.calls.filter(({ usedBy }) => usedBy === 'cgo').map((call) => ({ ...call, needed: false }));
  const isLess = more.some(({ effect }) => effect !== 'allowed' && effect !== 'copes');
  return { ...plain, verdict: plain.verdict === 'works' && isLess ? 'worse' : plain.verdict, calls: [...plain.calls, ...more] };
}

/** Nobody reads it. */
const noTool = { name: '', version: '' };

function judgedSimulation({ verdict, calls }: SimulatedRelease, unnamed: FilterAnswer | undefined): Outcome {
  const refusedCalls = calls.filter(({ effect }) => effect !== 'allowed');
  const evidence = refusedCalls.map((call) => ({
    source: `${call.name}${call.with === undefined ? '' : ` (${call.with})`}, by ${call.usedBy}`,
    value: `${call.answers.map(answerText).join(' or ')}: ${call.machines === undefined ? '' : `${call.machines}: `}${call.text}`,
  }));
  const told = refusedCalls.filter(({ machines }) => machines === undefined);
  const broken = told.filter(({ effect, needed }) => effect === 'breaks' && needed);
  const worse = told.filter(({ effect }) => effect !== 'copes');
  switch (verdict) {
    case 'works':
      return pass(
        told.length === 0
          ? `all ${calls.length - refusedCalls.length} calls are made as usual`
          : `${names(told)}: the release goes another way`,
        evidence,
      );
    case 'worse':
      return {
        status: 'warn',
        summary: `${names(worse)}: ${worse[0]!.text}`,
        evidence,
        findings: worse.map((call) => refused(call, 'warn')),
      };
    case 'known-only': {
      const message = `what it does not name ends who calls it (${unnamed === undefined ? '' : answerText(unnamed)}): all that is known of the release is let through, not what a program may do besides`;
      const finding = { cause: 'seccomp.killed', severity: 'warn', message } as const;
      return { status: 'warn', summary: message, evidence, findings: [finding, ...worse.map((call) => refused(call, 'warn'))] };
    }
    case 'open': {
      const open = worse.filter(({ effect, needed }) => needed && (effect === 'unknown' || effect === 'depends'));
      return unknown(`not determined: ${names(open)}: ${open[0]!.text}`, evidence);
    }
    case 'breaks':
      return fail(
        `${names(broken)}: ${broken[0]!.text}`,
        evidence,
        broken.map((call) => refused(call, 'fail')),
      );
  }
}

function names(calls: readonly SimulatedCall[]): string {
  return [...new Set(calls.map(({ name }) => name))].join(', ');
}

function refused({ name, answers, text, cause }: SimulatedCall, severity: 'fail' | 'warn'): Finding {
  const [first] = answers;
  const by = first === undefined ? '' : ` (${answerText(first)})`;
  return { cause: cause ?? 'seccomp.denied', severity, message: `${name}${by}: ${text}` };
}

function answerText({ answer, place }: FilterAnswer): string {
  return place === undefined ? answer : `${answer} at ${place}`;
}

/** Programs under the profile, for real. */
const started = (id: string, title: string, program: ProbeProgramId, what: string, precluded: Check['precluded']): Check => ({
  id,
  suite: 'seccomp',
  title,
  scope: 'release',
  programs: ['filter', program],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: (cell) => onlyWhereFiltersAre(cell) ?? precluded?.(cell),
  page: {
    why: 'What happens counts more than what a table says: the program, its C library and the kernel of this place.',
    how: [
      `A program of the release installs the profile with no_new_privs and executes ${what}, which runs goroutines on threads of their own, timers and a pipe.`,
      named,
      'Capabilities, namespaces and the file system are those of this place, not of a container.',
    ],
    statuses: {
      pass: 'it ran',
      fail: 'it did not survive; the summary has its last words',
      unknown: 'a program could not be compiled or run, or no filter can be installed here',
    },
    sources,
  },
  run: async (context) => {
    const place = await placeOf(context);
    if (place === undefined) return unknown('not determined: the kernel or the processor is not known');
    const loader = await context.program('filter');
    if (loader.problem !== undefined)
      return unknown(`not determined: the program that installs filters could not be compiled: ${loader.problem}`);
    const through = underFilters(loader.path, [await writtenFilter(context, place)]);
    const answer = await context.probe(program, [], { through });
    const evidence = answerEvidence(`${what} under the profile`, answer);
    return withEvidence(notLoaded(answer) ?? judgedThreads(`${what} under the profile`, answer), evidence);
  },
});

/** The filter of the profile in a file of a temporary folder. */
async function writtenFilter(context: ReleaseContext | ModuleContext, place: ProfilePlace): Promise<string> {
  const { name, bytes } = await readProfileOf(context.host, context.settings);
  const filter: LoadedFilter = loadFilter(name, bytes, place);
  const file = path.posix.join(await context.temporaryFolder(`${context.cell.module ?? ''}seccomp`), 'filter');
  await context.host.writeFile(file, Buffer.from(encodeProgram(filter.program())).toString('hex'));
  return file;
}

/** The program between did not come as far as to execute the other; undefined when it did. */
function notLoaded(answer: ProbeAnswer): Outcome | undefined {
  if (answer.state !== 'died') return undefined;
  const { exit, stderr } = answer.command;
  const word = readFilterWord(stderr);
  if (word.state !== 'failed' || exit === null || exit < launcherCodes.failed || exit > launcherCodes.notFound) return undefined;
  if (exit !== launcherCodes.notExecutable) return unknown(`not determined: ${word.reason}`);
  const message = `the profile does not let programs be executed: ${word.reason}`;
  return fail(message, [], [{ cause: 'seccomp.denied', severity: 'fail', message }]);
}

/** The module's own tests under the profile. */
const tests: Check = {
  id: 'seccomp.test',
  suite: 'seccomp',
  title: 'Do the tests of the module pass under the profile?',
  scope: 'module',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  runsTests: true,
  after: ['build', 'test'],
  precluded: onlyWhereFiltersAre,
  page: {
    why: 'Tests make calls that no table knows: those of your code, of its C libraries and of the programs that it starts.',
    how: [
      '`go test -exec`: each test binary installs the profile with no_new_privs before it runs; the go command, the compiler and the linker are under no filter.',
      named,
      'Where they fail, they are run again without the profile: only what passes then has failed because of it.',
    ],
    statuses: {
      pass: 'every test passed or was skipped under the profile',
      warn: 'all tests that failed are flaky; or there are test files and no test ran',
      fail: 'tests fail under the profile and pass without it',
      unknown: 'they fail without it too, or the program that installs it could not be compiled',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_and_run_Go_program', ...sources],
  },
  run: async (context) => {
    const place = await placeOf(context);
    if (place === undefined) return unknown('not determined: the kernel or the processor is not known');
    const loader = await context.program('filter');
    if (loader.problem !== undefined)
      return unknown(`not determined: the program that installs filters could not be compiled: ${loader.problem}`);
    const through = underFilters(loader.path, [await writtenFilter(context, place)]);
    const outcome = await runTests(context, { race: false, through });
    if (outcome.status !== 'fail') return outcome;
    const without = await runTests(context, { race: false });
    if (without.status === 'pass' || without.status === 'warn')
      return { ...outcome, summary: `under the profile, and not without it: ${outcome.summary}` };
    return {
      ...outcome,
      status: 'unknown',
      summary: `not determined: the tests do not pass without the profile either: ${without.summary}`,
    };
  },
};

/** What a seccomp profile makes of each release, by a table and for real. */
export const seccompProfileChecks: readonly Check[] = [
  profile,
  needs,
  started('seccomp.start', 'Does a program of this release run under the profile?', 'threads', 'a program', undefined),
  started('seccomp.cgo', 'Does a program with cgo run under the profile?', 'threads-cgo', 'a program with cgo', cgoPrecluded),
  tests,
];
