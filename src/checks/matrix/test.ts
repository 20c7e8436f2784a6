import { commandEvidence } from '../../go/go-command.js';
import { splitGoFlags } from '../../go/go-flags.js';
import { judgedFindings } from '../../go/reruns.js';
import { leaves, nameList, testCommand } from '../../go/test-names.js';
import { createTestReader } from '../../go/test-run.js';
import { compareVersions } from '../../go/version.js';
import type { CommandResult } from '../../host/host.js';
import { racePlatforms, raceWithoutCgo } from '../../knowledge/race-platforms.js';
import { testFlagSince, testFlags } from '../../knowledge/test-flags.js';
import type { Finding, Remedy, TestReport } from '../../model/report.js';
import type { Check, ModuleContext, Outcome, PlannedFor } from '../check.js';
import { isOutOfReach } from '../go-failure.js';
import { count, fail, interrupted, pass, skip, succeeded, tail, unknown } from '../outcomes.js';
import type { TestParameters } from '../parameters.js';
import { type GoTest, type Reruns, rerunFailed, timeoutFlag } from './rerun.js';

/** Do the tests pass? */
export const test: Check = {
  id: 'test',
  suite: 'matrix',
  title: 'Do the tests pass?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  runsTests: true,
  page: {
    why: 'A release of Go can change what a correct program does, and what an incorrect one gets away with.',
    how: [
      '`go test -json -count=1 -vet=off` of all packages, in place; the parameter `cache: true` of the profile allows cached results, which are marked.',
      '`-timeout` stands below the limit of the cell, so that a hanging test ends with the goroutine dump of Go itself.',
      'A test that began and never ended has failed, whatever the reason: a panic elsewhere, os.Exit, a kill.',
      'With `--rerun-failed N`, failed tests run again up to N times, by exact name, or with their whole package where the test binary died. Not after a data race, nor where something failed that is no test, nor when more than ten failed. A test that passes then is flaky; the output of its first failure is kept.',
    ],
    statuses: {
      pass: 'every test passed or was skipped',
      warn: 'all tests that failed are flaky: they passed when run again; or there are test files and no test ran',
      unknown: 'the flags choose no test, or only the network stood in the way',
      fail: 'a test, a build or a set-up failed, or a test did not finish',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Testing_flags', 'https://pkg.go.dev/cmd/test2json'],
  },
  run: (context) => runTests(context, { race: false }),
};

/** Do the tests pass under the race detector? */
export const testRace: Check = {
  id: 'test.race',
  suite: 'matrix',
  title: 'Do the tests pass under the race detector?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  runsTests: true,
  after: ['build'],
  precluded: racePrecluded,
  page: {
    why: 'A data race is undefined behaviour that a plain test run shows only by luck.',
    how: [
      '`go test -race` with CGO_ENABLED=1.',
      'Known beforehand, from tables: the platforms of the race detector in each release, and that it needs cgo and a C compiler except on macOS.',
    ],
    statuses: {
      pass: 'no race, no failure',
      warn: 'no race, and all tests that failed passed when run again',
      fail: 'a race, or a test that fails only with the race detector or also without it',
      skip: 'no race detector for this platform and release, no cgo, or no C compiler',
    },
    sources: ['https://go.dev/doc/articles/race_detector'],
  },
  run: (context) => runTests(context, { race: true }),
};

/** Why the race detector is known not to work for a release on a platform. */
export function racePrecluded({ platform, go, cgoEnabled, compiler }: PlannedFor): string | undefined {
  const name = `${platform.os}/${platform.arch}`;
  const support = racePlatforms[name];
  if (support === undefined) return `Go has no race detector for ${name}`;
  if (support.since !== undefined && compareVersions(go, support.since) < 0)
    return `the race detector supports ${name} since Go ${support.since}`;
  if (support.until !== undefined && compareVersions(go, support.until) >= 0)
    return `the race detector supported ${name} before Go ${support.until}`;
  if (raceWithoutCgo.includes(platform.os)) return undefined;
  if (cgoEnabled === '0') return 'CGO_ENABLED=0, and the race detector needs cgo';
  return compiler.found ? undefined : `no C compiler: ${compiler.command} is not on PATH, and the race detector needs cgo`;
}

/**
 * @param foreign how test binaries of another system are built (variables) and run (flags)
 * @param through what stands before test binaries of this system
 */
export async function runTests(
  context: ModuleContext,
  {
    race,
    foreign,
    through = [],
  }: {
    race: boolean;
    foreign?: { readonly env: Readonly<Record<string, string>>; readonly flags: readonly string[] };
    through?: readonly string[];
  },
): Promise<Outcome> {
  const cgo = foreign === undefined && (await context.shared.cgo());
  const needsCgo = race && !raceWithoutCgo.includes(context.host.platform.os);
  if (needsCgo && !cgo)
    return skip('the race detector needs cgo, and cgo does not work here', [
      { source: 'go env CC', value: (await context.shared.goEnv()).CC ?? '' },
    ]);
  const parameters: TestParameters = context.parameters;
  const packages = parameters.packages === undefined ? context.packages : await context.patterns(parameters.packages);
  if (packages.length === 0) return skip(`the module has no packages of ${parameters.packages!.join(' ')}`);
  const given = givenFlags(context, parameters);
  const early = given.find((flag) => isEarly(context.toolchain.version, flag));
  if (early !== undefined) return skip(`go${context.toolchain.version} has no flag ${early.split('=')[0]}`);
  const { packages: listed } = await context.shared.packages(cgo);
  const locate = await context.shared.locator();
  const goTest: GoTest = async ({ limits, flags }, patterns) => {
    const reader = createTestReader({ packages: listed, locate, go: context.toolchain.version, cwd: context.directory, race });
    const command = await context.go.run(
      [
        'test',
        '-json',
        '-vet=off',
        context.modFlag,
        ...limits,
        ...fixedFlags(context, race),
        ...(foreign?.flags ?? execFlag(through)),
        ...flags,
        ...patterns,
      ],
      {
        cgo: race || cgo,
        ...(foreign === undefined ? {} : { env: foreign.env }),
        onLine: (line) => reader.line(line),
      },
    );
    return { command, outcome: reader.end(command) };
  };
  const first = await goTest({ limits: defaultLimits(given, parameters, context.timeoutMs), flags: given }, packages);
  const limit = parameters['rerun-failed'] ?? context.settings.rerunFailed;
  const inherited = splitGoFlags((await context.shared.goEnv()).GOFLAGS ?? '').map((flag) => flag.replace(/^--/, '-'));
  if (succeeded(first.command) && isVacuous(first.outcome.report))
    return nothingRan(first.command, first.outcome.report, [...inherited, ...given]);
  if (limit === 0 || succeeded(first.command)) return judge(first.command, first.outcome.report, first.outcome.findings);
  const again = await rerunFailed(first, { limit, flags: given, inherited, timeLeft: context.timeLeft, goTest });
  const remedy = (finding: Finding): Remedy => ({
    kind: 'investigate',
    summary: 'Run it often: what fails by chance fails again.',
    commands: [testCommand(locate.pattern(finding.package!), finding.test, `${race ? '-race ' : ''}-count=50`)],
    shell: 'bash',
  });
  return judgeAll(first.command, again, judgedFindings(again.runs, remedy));
}

/** The user's flags: those for all checks, then those of this one, which therefore win. */
function givenFlags({ settings }: ModuleContext, { flags = [], count, parallel }: TestParameters): string[] {
  return [
    ...settings.testFlags,
    ...flags,
    ...(count === undefined ? [] : [`-count=${count}`]),
    ...(parallel === undefined ? [] : [`-parallel=${parallel}`]),
  ];
}

function isEarly(release: string, flag: string): boolean {
  const since = testFlags.accepted[flag.split('=')[0]!]?.since;
  return since !== undefined && compareVersions(release, since) < 0;
}

/** What is set in every run. */
function fixedFlags(context: ModuleContext, race: boolean): string[] {
  const hasFullPath = compareVersions(context.toolchain.version, testFlagSince['-fullpath']!) >= 0;
  return [...(hasFullPath ? ['-fullpath'] : []), ...(race ? ['-race'] : [])];
}

/** What holds where the user says nothing else. */
function defaultLimits(given: readonly string[], { cache }: TestParameters, timeoutMs: number): string[] {
  const has = (name: string) => given.some((flag) => flag.startsWith(`${name}=`));
  return [...(has('-count') || cache === true ? [] : ['-count=1']), ...(has('-timeout') ? [] : [timeoutFlag(timeoutMs)])];
}

/** Flaky tests warn; what still fails fails, and the warnings come after it. */
function judgeAll(command: CommandResult, { runs, evidence }: Reruns, findings: readonly Finding[]): Outcome {
  const { report } = runs;
  const flaky = leaves(report.tests.filter(({ status }) => status === 'flaky').map(({ name }) => name));
  const failing = findings.filter(({ severity }) => severity === 'fail');
  const sorted = [...failing, ...findings.filter(({ severity }) => severity !== 'fail')];
  if (failing.length > 0 || flaky.length === 0) {
    const outcome = judge(command, report, sorted);
    return { ...outcome, evidence: [...(outcome.evidence ?? []), ...evidence] };
  }
  return {
    status: 'warn',
    summary: `${count(flaky.length, 'flaky test')}, passed when run again: ${nameList(flaky)}; ${summary(report)}`,
    evidence: [commandEvidence(command, tail(command.stderr) || summary(report)), ...evidence],
    findings: sorted,
    tests: report,
  };
}

/** Test binaries ran, and not one test in them. */
function isVacuous(report: TestReport): boolean {
  const { pass: passed, skip: skipped, fail: failed, unfinished } = report.counts;
  return testedPackages(report) > 0 && passed + skipped + failed + unfinished === 0;
}

/** Exit code 0 proves nothing here: flags that choose tests leave the question open, a TestMain that runs none deserves a look. */
function nothingRan(command: CommandResult, report: TestReport, flags: readonly string[]): Outcome {
  const choosing = flags.filter((flag) => /^-{1,2}(run|skip|test\.run|test\.skip)=/.test(flag));
  const tested = count(testedPackages(report), 'package');
  const evidence = [commandEvidence(command, tail(command.stderr || command.stdout))];
  if (choosing.length > 0)
    return { ...unknown(`no test ran: ${choosing.join(' ')} matches none in ${tested} with test files`, evidence), tests: report };
  const message = `no test ran in ${tested} with test files: they hold none, or their TestMain runs none`;
  return { status: 'warn', summary: message, evidence, findings: [{ cause: 'undetermined', severity: 'warn', message }], tests: report };
}

/** The reader gives at least one finding for every other exit code. */
function judge(command: CommandResult, report: TestReport, findings: readonly Finding[]): Outcome {
  const evidence = [commandEvidence(command, tail(command.stderr) || summary(report))];
  if (command.outcome === 'exited' && command.exit === 0) return { ...pass(summary(report), evidence), tests: report };
  if (command.outcome === 'timed-out') {
    const finding = cellLimitFinding(report);
    return { ...fail(finding.message, evidence, [...findings, finding]), tests: report };
  }
  const stopped = interrupted(command);
  if (stopped !== undefined) return { ...stopped, findings: [...(stopped.findings ?? []), ...findings], tests: report };
  const { fail: failed, unfinished } = report.counts;
  const first = findings[0]!;
  if (failed + unfinished === 0 && isOutOfReach(findings))
    return { ...unknown(`not determined: ${first.message}`, evidence, findings), tests: report };
  const what = failed + unfinished > 0 ? `${count(failed + unfinished, 'test')} failed` : count(findings.length, 'problem');
  return {
    ...fail(
      `${what}: ${first.test === undefined ? '' : `${first.test}: `}${first.message}${findings.length > 1 ? ' …' : ''}`,
      evidence,
      findings,
    ),
    tests: report,
  };
}

/** The limit of the cell ended everything with SIGKILL at last: no stack was printed, only the running tests are known. */
function cellLimitFinding({ tests }: TestReport): Finding {
  const running = tests.filter(({ status }) => status === 'unfinished');
  const [only] = running;
  return {
    cause: 'test.timeout',
    severity: 'fail',
    message: `the time limit of the cell was reached${running.length > 0 ? ` while ${nameList(running.map(({ name }) => name))} ran` : ''}`,
    ...(only !== undefined && running.length === 1 ? { package: only.package, test: only.name } : {}),
    remedies: [
      {
        kind: 'investigate',
        summary: 'Let the tests end by a limit of their own, shorter than that of the cell: Go then prints where every goroutine waits.',
        commands: [testCommand(only?.package ?? './...', only?.name, '-count=1 -timeout=1m -v')],
        shell: 'bash',
      },
    ],
  };
}

function testedPackages({ packages }: TestReport): number {
  return packages.filter(({ status }) => status !== 'no-tests' && status !== 'skip').length;
}

function summary(report: TestReport): string {
  const { counts, packages } = report;
  const tested = testedPackages(report);
  const cached = packages.filter((item) => item.cached === true).length;
  if (counts.pass + counts.skip + counts.fail === 0) return `no tests in ${count(packages.length, 'package')}`;
  return `${count(counts.pass, 'test')} passed in ${count(tested, 'package')}${counts.skip > 0 ? `, ${counts.skip} skipped` : ''}${cached > 0 ? `, ${count(cached, 'package')} cached` : ''}`;
}

/** What makes the go command run test binaries through a program. */
export function execFlag(way: readonly string[]): string[] {
  return way.length === 0 ? [] : [`-exec=${way.map(goQuoted).join(' ')}`];
}

/** One word of a list as the go command reads it (cmd/internal/quoted): quotes, and no escapes within them. */
function goQuoted(word: string): string {
  if (word !== '' && !/[\s'"]/.test(word)) return word;
  return word.includes("'") ? `"${word}"` : `'${word}'`;
}
