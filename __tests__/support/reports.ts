import type { Finding, ModuleInfo, NotRun, PlannedCell, Report, Result, TestReport, Toolchain } from '../../src/model/report.js';
import type { Level } from '../../src/model/words.js';
import { buildReport, type ReportParts } from '../../src/report/build.js';

/** A result that passed, with what a test wants otherwise. */
export function result(check: string, changes: Partial<Result> = {}): Result {
  return {
    check,
    level: levelOf(check),
    ...(['test.race', 'cross', 'cgo.off', 'build.stamp'].includes(check) && { maySkip: true }),
    status: 'pass',
    summary: `${check} passed`,
    evidence: [],
    locations: [],
    remedies: [],
    durationMs: 1200,
    ...changes,
  };
}

/** A failure of a test with its place, with what a test wants otherwise. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return { cause: 'test.failed', severity: 'fail', message: 'TestDrain/empty failed', ...changes };
}

/** An empty but valid set of parts. */
export function parts(changes: Partial<ReportParts> = {}): ReportParts {
  return {
    tool: { name: 'go-wsl-conform', version: '0.1.0' },
    profile: { name: 'default', note: 'own profile, not a CNCF certification' },
    startedAt: '2026-11-22T10:15:30.123Z',
    durationMs: 93_400,
    facts: {},
    modules: [],
    toolchains: [],
    plan: { cells: [], required: [] },
    results: [],
    notRun: [],
    notes: [],
    ...changes,
  };
}

function levelOf(check: string): Level {
  if (check === 'toolchain.supported') return 'informational';
  return check === 'mod.tidy' || check === 'test.none' ? 'recommended' : 'required';
}

function toolchain(version: string): Toolchain {
  return {
    version,
    goroot: `/home/gopher/.cache/go-wsl-conform/go-toolchain/${version}/x64`,
    source: 'proxy',
    verified: {
      by: 'h1',
      detail: 'h1:n7pRIJmmS3RkGmZ2GmAZrVNfJBPtM3xPj3vxo8j0X9Y=',
      authority: 'sum.golang.org, tree of 41234567 records',
    },
    requestedBy: [version.replace(/\.\d+$/, '.x')],
    pinned: false,
  };
}

function module(directory: string, path: string): ModuleInfo {
  return { directory, path, goLine: '1.25.0', workspace: false, vendored: false };
}

const moduleChecks = [
  ['mod.mode', 40],
  ['mod.graph', 310],
  ['mod.cache', 1_100],
  ['mod.sum', 900],
  ['mod.tidy', 1_400],
  ['build', 9_300],
  ['vet', 4_200],
  ['test', 6_700],
  ['test.race', 21_500],
  ['test.none', 200],
  ['cgo.off', 3_900],
  ['build.stamp', 600],
] as const;
const targets = ['linux/arm64', 'windows/amd64', 'darwin/arm64'];
const linux = {
  'platform.os': { value: 'linux', evidence: [] },
  'platform.arch': { value: 'amd64', evidence: [] },
  'platform.wsl': { value: '2', evidence: [] },
  'cgroup.mode': { value: 'unified', evidence: [] },
  'cgroup.memoryLimitBytes': { value: 'unknown', evidence: [], reason: 'no cgroup file system is mounted' },
};

/** All results of one module on one release, passing; durations grow a little with the release. */
function moduleResults(go: string, directory: string): Result[] {
  const factor = 1 + Number(go.split('.')[1]) / 100;
  const plain = moduleChecks.map(([check, durationMs]) =>
    result(check, {
      cell: { go, module: directory },
      durationMs: Math.round(durationMs * factor),
      ...(check === 'test' && { tests: tests(directory) }),
    }),
  );
  return [
    ...plain,
    ...targets.map((target) => result('cross', { cell: { go, module: directory, target }, durationMs: Math.round(11_000 * factor) })),
  ];
}

function tests(directory: string): TestReport {
  const root = directory === '.' ? 'example.com/service' : `example.com/service/${directory}`;
  return {
    packages: [
      { package: root, status: 'no-tests' },
      { package: `${root}/internal/queue`, status: 'pass', seconds: 0.42 },
    ],
    tests: [
      { package: `${root}/internal/queue`, name: 'TestPush', status: 'pass', seconds: 0.01 },
      { package: `${root}/internal/queue`, name: 'TestDrain', status: 'pass', seconds: 0.2 },
      { package: `${root}/internal/queue`, name: 'TestDrain/empty', status: 'pass', seconds: 0 },
      {
        package: `${root}/internal/queue`,
        name: 'TestNetwork',
        status: 'skip',
        seconds: 0,
        output: '=== RUN   TestNetwork\n    net_test.go:9: needs a network\n',
      },
    ],
    counts: { pass: 3, fail: 0, skip: 1, unfinished: 0 },
  };
}

function toolchainResults(versions: readonly string[]): Result[] {
  return [
    result('toolchain.resolve', {
      durationMs: 180,
      summary: `3 entries resolved to ${versions.map((version) => `go${version}`).join(', ')}`,
    }),
    ...versions.flatMap((go) => [
      result('toolchain.install', { cell: { go }, durationMs: 2_600 }),
      result('toolchain.supported', { cell: { go }, durationMs: 3 }),
    ]),
  ];
}

function planOf(results: readonly Result[], notRun: readonly NotRun[]): ReportParts['plan'] {
  const cells = [...results, ...notRun].map(({ check, cell, level, maySkip }): PlannedCell => {
    return { check, level, ...(cell !== undefined && { cell }), ...(maySkip !== undefined && { maySkip }) };
  });
  return { cells, required: [...new Set(cells.filter(({ level }) => level === 'required').map(({ check }) => check))] };
}

/** A copy of the results in which some cells ended differently. */
function change(
  results: readonly Result[],
  changes: readonly (readonly [check: string, where: Result['cell'], what: Partial<Result>])[],
): Result[] {
  return results.map((one) => {
    const found = changes.find(
      ([check, where = {}]) =>
        check === one.check && Object.entries(where).every(([name, value]) => one.cell?.[name as keyof typeof where] === value),
    );
    return found === undefined ? one : { ...one, ...found[2] };
  });
}

/** Everything passes on three releases. */
export function passingReport(): Report {
  const versions = ['1.25.11', '1.26.8', '1.27.0'];
  const results = [...toolchainResults(versions), ...versions.flatMap((go) => moduleResults(go, '.'))];
  return buildReport(
    parts({
      facts: linux,
      modules: [module('.', 'example.com/service')],
      toolchains: versions.map(toolchain),
      results,
      plan: planOf(results, []),
    }),
  );
}

const raceOutput = `==================
WARNING: DATA RACE
Write at 0x00c000012118 by goroutine 8:
  example.com/service/internal/queue.(*Queue).Push()
      /home/gopher/service/internal/queue/queue.go:31 +0x74

Previous read at 0x00c000012118 by goroutine 7:
  example.com/service/internal/queue.(*Queue).Len()
      /home/gopher/service/internal/queue/queue.go:44 +0x3a

Goroutine 8 (running) created at:
  example.com/service/internal/queue.TestParallel()
      /home/gopher/service/internal/queue/queue_test.go:18 +0x1c8
==================
--- FAIL: TestParallel (0.00s)
    testing.go:1490: race detected during execution of test
`;

/** Failures on some releases, in two modules, with hostile output. */
export function failingReport(): Report {
  const versions = ['1.24.13', '1.26.8', '1.27.0'];
  const queue = 'example.com/service/internal/queue';
  const drain = finding({
    message: 'queue_test.go:42: want 3 items, got 2',
    package: queue,
    test: 'TestDrain/empty',
    location: { file: 'internal/queue/queue_test.go', line: 42 },
    output:
      '    queue_test.go:42: want 3 items, got 2\n    queue_test.go:43: rest: <b>|left|</b> ::error::not a command ##[error]x `code`\n',
  });
  const race = finding({
    cause: 'race.detected',
    message: 'data race: (*Queue).Push writes while (*Queue).Len reads',
    package: queue,
    test: 'TestParallel',
    location: { file: 'internal/queue/queue.go', line: 31 },
    related: [
      { message: 'previous read by goroutine 7', location: { file: 'internal/queue/queue.go', line: 44 } },
      { message: 'goroutine 8 was created here', location: { file: 'internal/queue/queue_test.go', line: 18 } },
    ],
    output: raceOutput,
    remedies: [
      { kind: 'fix', summary: 'Guard both accesses with one lock, or hand the value over a channel.', commands: [] },
      {
        kind: 'investigate',
        summary: 'Run the test until the race shows:',
        commands: ['GOTOOLCHAIN=local go test -race -run "^TestParallel$" -count=20 ./internal/queue'],
        shell: 'bash',
      },
    ],
  });
  const surplus = finding({
    cause: 'mod.sum-missing',
    severity: 'warn',
    message: 'go mod tidy would add 2 lines to go.sum',
    location: { file: 'tools/go.sum', line: 1 },
    output:
      '+golang.org/x/sync v0.17.0 h1:l60nONMj9l5drqw6jlhIELNv9I0A4OFgRsG9k2oT9Ug=\n+golang.org/x/sync v0.17.0/go.mod h1:9KTHXmSnoGruLpwFjVSX0lNNA75CykiMECbovNTZqGI=\n',
    remedies: [
      {
        kind: 'fix',
        summary: 'Let the go command write the lines.',
        commands: ['cd tools && go mod tidy'],
        shell: 'bash',
        undo: 'git checkout go.sum',
      },
    ],
  });
  const compile = finding({
    cause: 'build.error',
    message: 'undefined: syscall.Getuid32',
    package: 'example.com/service/tools/cmd/probe',
    location: { file: 'tools/cmd/probe/main.go', line: 17, column: 10 },
    output: 'cmd/probe/main.go:17:10: undefined: syscall.Getuid32\n',
  });
  const failedTests = (base: TestReport): TestReport => ({
    packages: base.packages.map((run) => (run.package === queue ? { ...run, status: 'fail' } : run)),
    tests: base.tests.map((test) =>
      test.name.startsWith('TestDrain') ? { ...test, status: 'fail', ...(test.name.includes('/') && { output: drain.output }) } : test,
    ),
    counts: { pass: 1, fail: 2, skip: 1, unfinished: 0 },
  });
  const refused = 'the module needs go >= 1.25.0 (go line of go.mod), this is go1.24.13';
  const all = [
    ...toolchainResults(versions),
    ...versions.flatMap((go) => ['.', 'tools'].flatMap((directory) => moduleResults(go, directory))),
  ];
  const results = change(all, [
    [
      'toolchain.supported',
      { go: '1.24.13' },
      { status: 'warn', summary: 'go1.24 is no longer supported; the last release was go1.24.13' },
    ],
    ...moduleChecks.map(([check]) => [check, { go: '1.24.13' }, { status: 'skip', summary: refused, durationMs: 0 }] as const),
    ['cross', { go: '1.24.13' }, { status: 'skip', summary: refused, durationMs: 0 }],
    [
      'test',
      { go: '1.27.0', module: '.' },
      { status: 'fail', summary: '1 of 3 tests failed', findings: [drain], tests: failedTests(tests('.')) },
    ],
    ['test.race', { go: '1.26.8', module: '.' }, { status: 'fail', summary: '1 data race', findings: [race] }],
    ['test.race', { go: '1.27.0', module: '.' }, { status: 'fail', summary: '1 data race, 1 failure', findings: [race, drain] }],
    ['mod.tidy', { module: 'tools' }, { status: 'fail', summary: surplus.message, findings: [surplus] }],
    [
      'cross',
      { module: 'tools', target: 'windows/amd64' },
      { status: 'fail', summary: 'does not build for windows/amd64', findings: [compile] },
    ],
    ['cgo.off', { module: 'tools' }, { status: 'unknown', summary: 'not determined: no space left on the temporary file system' }],
  ]).map((one) => (one.status === 'skip' ? { ...one, tests: undefined } : one)) as Result[];
  return buildReport(
    parts({
      facts: linux,
      durationMs: 341_000,
      modules: [module('.', 'example.com/service'), module('tools', 'example.com/service/tools')],
      toolchains: versions.map(toolchain),
      results: JSON.parse(JSON.stringify(results)),
      plan: planOf(results, []),
      notes: ['the tests of . wrote internal/queue/testdata/out.txt into the tree'],
    }),
  );
}

/** A signal ended the run on the second release. */
export function interruptedReport(): Report {
  const versions = ['1.26.8', '1.27.0'];
  const done = moduleResults('1.26.8', '.');
  const open = moduleResults('1.27.0', '.');
  const why = 'the run was interrupted by SIGINT';
  const results = [...toolchainResults(versions), ...done, ...open.slice(0, 5)];
  const notRun = open.slice(5).map(({ check, cell, level, maySkip }): NotRun => {
    return { check, level, why, ...(cell !== undefined && { cell }), ...(maySkip !== undefined && { maySkip }) };
  });
  return buildReport(
    parts({
      interrupted: 'SIGINT',
      durationMs: 48_000,
      modules: [module('.', 'example.com/service')],
      toolchains: versions.map(toolchain),
      results,
      notRun,
      plan: planOf(results, notRun),
    }),
  );
}
