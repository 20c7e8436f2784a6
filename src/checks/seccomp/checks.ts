import { compareVersions } from '../../go/version.js';
import type { ModuleVersionFiles } from '../../go/version-files.js';
import { slowClockSources } from '../../knowledge/environment-limits.js';
import { type ProbeProgramId, probeBuilds } from '../../knowledge/probe-programs.js';
import type { Finding } from '../../model/report.js';
import type { FilterAnswer, SimulatedCall, SimulatedRelease } from '../../model/seccomp.js';
import { loadFilter, profileText } from '../../seccomp/filter.js';
import { lintProfile } from '../../seccomp/lint.js';
import type { Check, Outcome } from '../check.js';
import { runTests } from '../matrix/test.js';
import { count, fail, pass, unknown } from '../outcomes.js';
import { answerEvidence, cgoPrecluded, withEvidence } from '../runtime/probing.js';
import { judgedThreads } from '../runtime/start.js';
import { buildUnderProfile } from './build.js';
import { readProfileOf } from './profile-file.js';
import { type SimulationMode, simulate } from './simulation.js';
import { inPlace, notLoaded, onlyWhereFiltersAre, profileSources, underProfile, whichProfile } from './under-profile.js';

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
    how: ['What `seccomp lint` says of the file.', whichProfile],
    statuses: {
      pass: 'nothing, or notes',
      warn: 'something is without effect, or has another one than it seems',
      fail: 'runtimes or the kernel refuse it, or a rule cannot mean what it says',
      unknown: 'the kernel could not be determined',
    },
    sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp', ...profileSources],
  },
  run: (context) =>
    inPlace(context, async (place) => {
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
    }),
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
      whichProfile,
      'What a refusal means is a table, each row tried with a filter: src/knowledge/system-calls.ts.',
    ],
    statuses: {
      pass: 'all that is needed is allowed, or the release goes another way',
      warn: 'programs work with less, or those with cgo do not start threads, or the profile ends who makes a call that it does not name',
      fail: 'a call is refused that programs or their children cannot do without',
      unknown: 'it depends on arguments, nobody tried this answer, or the kernel could not be determined',
    },
    sources: profileSources,
  },
  run: (context) =>
    inPlace(context, async (place) => {
      const files = [await readProfileOf(context.host, context.settings)];
      const clockIsCall = slowClockSources.includes((await context.facts())['kernel.clocksource'].value);
      const simulated = (mode: SimulationMode) => simulate({ files, releases: [context.release], place, clockIsCall, tool: noTool, mode });
      const plain = simulated('test');
      return judgedSimulation(withCgo(plain.releases[0]!, simulated('cgo').releases[0]!), plain.unnamed);
    }),
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

/** A program that is run under the profile. */
interface Started {
  readonly program: ProbeProgramId;
  /** As the subject of a sentence. */
  readonly what: string;
  /** The first release line that it is for. */
  readonly since?: string;
}

/**
 * Programs under the profile, for real.
 *
 * @param programs the first that the release can compile is run; the next, with an older go line, where that does not survive
 */
const started = (id: string, title: string, programs: readonly [Started, ...Started[]], precluded?: Check['precluded']): Check => ({
  id,
  suite: 'seccomp',
  title,
  scope: 'release',
  programs: ['filter', ...programs.map(({ program }) => program)],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: (cell) => onlyWhereFiltersAre(cell) ?? precluded?.(cell),
  page: {
    why: 'What happens counts more than what a table says: the program, its C library and the kernel of this place.',
    how: [
      `A program of the release installs the profile with no_new_privs and executes ${programs[0].what}${programs.length === 1 ? '' : ' where the release knows it'}, which runs goroutines on threads of their own, timers and a pipe.`,
      whichProfile,
      'Capabilities, namespaces and the file system are those of this place, not of a container.',
    ],
    statuses: {
      pass: 'it ran',
      ...(programs.length === 1
        ? {}
        : { warn: 'with a new go line it did not survive, with an older one it ran, as all modules here have' }),
      fail: 'it did not survive; the summary has its last words',
      unknown: 'a program could not be compiled or run, or no filter can be installed here',
    },
    sources: profileSources,
  },
  run: (context) =>
    underProfile(context, async (through) => {
      const run = async ({ program, what }: Started) => {
        const answer = await context.probe(program, [], { through });
        const outcome =
          (answer.state === 'died' ? notLoaded(answer.command) : undefined) ?? judgedThreads(`${what} under the profile`, answer);
        return withEvidence(outcome, answerEvidence(`${what} under the profile`, answer));
      };
      const [first, ...others] = programs.filter(({ since }) => since === undefined || compareVersions(context.release, since) >= 0);
      const outcome = await run(first!);
      const [older] = others;
      if (outcome.status !== 'fail' || older === undefined || (await run(older)).status !== 'pass') return outcome;
      return withOlderLine(outcome, haveGoLine(context.versionFiles, first!.since));
    }),
});

/** It runs with an older go line: no failure where all modules have such. */
function withOlderLine(outcome: Outcome, isNeeded: boolean): Outcome {
  const told = (message: string) => `${message}; with an older go line it runs${isNeeded ? '' : ', and no module here has one as new'}`;
  if (isNeeded) return { ...outcome, summary: told(outcome.summary) };
  const findings = (outcome.findings ?? []).map((finding): Finding => ({ ...finding, severity: 'warn', message: told(finding.message) }));
  return { ...outcome, status: 'warn', summary: told(outcome.summary), findings };
}

/** Whether a module or workspace has a go line as new as this, or none is known. */
function haveGoLine(modules: readonly ModuleVersionFiles[], since = '1.0'): boolean {
  const lines = modules.flatMap(({ files }) => files.filter(({ name }) => name === 'go.mod' || name === 'go.work'));
  return (
    lines.length === 0 ||
    lines.some(({ claims: [line] }) => line?.meaning.rule === 'least' && compareVersions(line.meaning.version, since) >= 0)
  );
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
      '`go test -exec`: each test binary installs the profile with no_new_privs before it runs; the go command, the compiler and the linker are under no filter (`seccomp.build`).',
      whichProfile,
      'Where they fail, they are run again without the profile: only what passes then has failed because of it.',
    ],
    statuses: {
      pass: 'every test passed or was skipped under the profile',
      warn: 'all tests that failed are flaky; or there are test files and no test ran',
      fail: 'tests fail under the profile and pass without it',
      unknown: 'they fail without it too, or the program that installs it could not be compiled',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_and_run_Go_program', ...profileSources],
  },
  run: (context) =>
    underProfile(context, async (through) => {
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
    }),
};

/** What a seccomp profile makes of each release, by a table and for real. */
export const seccompProfileChecks: readonly Check[] = [
  profile,
  needs,
  started('seccomp.start', 'Does a program of this release run under the profile?', [
    { program: 'threads-aware', what: `a program with the go line ${probeBuilds.aware.since}`, since: probeBuilds.aware.since },
    { program: 'threads', what: 'a program' },
  ]),
  started(
    'seccomp.cgo',
    'Does a program with cgo run under the profile?',
    [{ program: 'threads-cgo', what: 'a program with cgo' }],
    cgoPrecluded,
  ),
  buildUnderProfile,
  tests,
];
