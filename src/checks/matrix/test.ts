import { commandEvidence } from '../../go/go-command.js';
import { createTestReader } from '../../go/test-run.js';
import { compareVersions } from '../../go/version.js';
import type { CommandResult } from '../../host/host.js';
import { testTimeout } from '../../knowledge/process-limits.js';
import { racePlatforms, raceWithoutCgo } from '../../knowledge/race-platforms.js';
import { testFlagSince } from '../../knowledge/test-flags.js';
import type { Finding, TestReport } from '../../model/report.js';
import { goDuration } from '../../settings/durations.js';
import type { Check, ModuleContext, Outcome, PlannedFor } from '../check.js';
import { count, fail, interrupted, pass, skip, tail } from '../outcomes.js';

/** Do the tests pass? */
export const test: Check = {
  id: 'test',
  suite: 'matrix',
  title: 'Do the tests pass?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  page: {
    why: 'A release of Go can change what a correct program does, and what an incorrect one gets away with.',
    how: [
      '`go test -json -count=1 -vet=off` of all packages, in place; the parameter `cache: true` of the profile allows cached results, which are marked.',
      '`-timeout` stands below the limit of the cell, so that a hanging test ends with the goroutine dump of Go itself.',
      'A test that began and never ended has failed, whatever the reason: a panic elsewhere, os.Exit, a kill.',
    ],
    statuses: { pass: 'every test passed or was skipped', fail: 'a test, a build or a set-up failed, or a test did not finish' },
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
      fail: 'a race, or a test that fails only with the race detector or also without it',
      skip: 'no race detector for this platform and release, no cgo, or no C compiler',
    },
    sources: ['https://go.dev/doc/articles/race_detector'],
  },
  run: (context) => runTests(context, { race: true }),
};

function racePrecluded({ platform, go, cgoEnabled, compiler }: PlannedFor): string | undefined {
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

async function runTests(context: ModuleContext, { race }: { race: boolean }): Promise<Outcome> {
  const cgo = await context.shared.cgo();
  const needsCgo = race && !raceWithoutCgo.includes(context.host.platform.os);
  if (needsCgo && !cgo)
    return skip('the race detector needs cgo, and cgo does not work here', [
      { source: 'go env CC', value: (await context.shared.goEnv()).CC ?? '' },
    ]);
  const { packages } = await context.shared.packages(cgo);
  const reader = createTestReader({
    packages,
    locate: await context.shared.locator(),
    go: context.toolchain.version,
    cwd: context.directory,
  });
  const command = await context.go.run(['test', '-json', '-vet=off', ...flags(context, race), ...context.settings.packages], {
    cgo: race || cgo,
    onLine: (line) => reader.line(line),
  });
  const { report, findings } = reader.end(command);
  return judge(command, report, findings);
}

function flags(context: ModuleContext, race: boolean): string[] {
  const { testFlags, timeoutMs } = context.settings;
  const given = (name: string) => testFlags.some((flag) => flag === name || flag.startsWith(`${name}=`));
  const defaults = [
    ...(given('-count') || context.parameters.cache === true ? [] : ['-count=1']),
    ...(given('-timeout') ? [] : [`-timeout=${goDuration(Math.floor(testTimeout(timeoutMs) / 1000) * 1000 || 1000)}`]),
  ];
  const since = testFlagSince['-fullpath']!;
  const fullPath = compareVersions(context.toolchain.version, since) >= 0 ? ['-fullpath'] : [];
  return [context.modFlag, ...defaults, ...fullPath, ...(race ? ['-race'] : []), ...testFlags];
}

/** The reader gives at least one finding for every other exit code. */
function judge(command: CommandResult, report: TestReport, findings: readonly Finding[]): Outcome {
  const evidence = [commandEvidence(command, tail(command.stderr) || summary(report))];
  if (command.outcome === 'exited' && command.exit === 0) return { ...pass(summary(report), evidence), tests: report };
  if (command.outcome === 'timed-out') {
    const running = report.tests.filter(({ status }) => status === 'unfinished').map(({ name }) => name);
    const message = `the time limit of the cell was reached${running.length > 0 ? ` while ${running.join(', ')} ran` : ''}`;
    return { ...fail(message, evidence, [...findings, { cause: 'test.timeout', severity: 'fail', message }]), tests: report };
  }
  const stopped = interrupted(command);
  if (stopped !== undefined) return { ...stopped, findings: [...(stopped.findings ?? []), ...findings], tests: report };
  const { fail: failed, unfinished } = report.counts;
  const first = findings[0]!;
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

function summary({ counts, packages }: TestReport): string {
  const tested = packages.filter(({ status }) => status !== 'no-tests' && status !== 'skip').length;
  const cached = packages.filter((item) => item.cached === true).length;
  if (counts.pass + counts.skip + counts.fail === 0) return `no tests in ${count(packages.length, 'package')}`;
  return `${count(counts.pass, 'test')} passed in ${count(tested, 'package')}${counts.skip > 0 ? `, ${counts.skip} skipped` : ''}${cached > 0 ? `, ${count(cached, 'package')} cached` : ''}`;
}
