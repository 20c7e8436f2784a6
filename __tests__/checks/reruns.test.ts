import { describe, expect, test } from '@jest/globals';
import { runModuleCells } from '../../src/checks/execute.js';
import { checkById } from '../../src/checks/index.js';
import type { CommandResult, RunOptions } from '../../src/host/host.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import type { Result } from '../../src/model/report.js';
import type { Settings } from '../../src/model/settings.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { benchOn, cellOf, installation, module, toolchain } from './bench.js';

const name = 'example.com/m';

/** The events of one package whose tests end like this; `died`: without testing's last word. */
function stream(ends: Readonly<Record<string, 'pass' | 'fail' | 'skip'>>, { died = false } = {}): string[] {
  const event = (fields: object) => JSON.stringify({ Package: name, ...fields });
  const failed = Object.values(ends).includes('fail');
  return [
    ...Object.entries(ends).flatMap(([Test, Action]) => [
      event({ Action: 'run', Test }),
      ...(Action === 'fail' ? [event({ Action: 'output', Test, Output: '    m_test.go:7: broken\n' })] : []),
      event({ Action, Test, Elapsed: 0.1 }),
    ]),
    ...(died ? [] : [event({ Action: 'output', Output: failed ? 'FAIL\n' : 'PASS\n' })]),
    event({ Action: failed ? 'fail' : 'pass', Elapsed: 0.2 }),
  ];
}

interface Answer {
  readonly lines: readonly string[];
  readonly more?: Partial<CommandResult>;
}

/** Runs the check `test` on a machine on which `go test` answers one after the other. */
async function tested(answers: readonly Answer[], settings: Partial<Settings> = {}, release = toolchain.version, goFlags = '') {
  const asked: string[][] = [];
  const rest = [...answers];
  const run = async (argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> => {
    const ended = { argv, outcome: 'exited', exit: 0, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 0 } as const;
    if (argv[1] === 'env') return { ...ended, stdout: JSON.stringify({ CGO_ENABLED: '0', GOFLAGS: goFlags }) };
    if (argv[1] === 'list') return { ...ended, stdout: JSON.stringify({ ImportPath: name, Name: 'm', TestGoFiles: ['m_test.go'] }) };
    if (argv[1] !== 'test') return ended;
    asked.push(argv.slice(1) as string[]);
    const { lines, more = {} } = rest.shift()!;
    for (const text of lines) options.onLine?.({ stream: 'stdout', text, cut: false });
    return { ...ended, exit: lines.some((line) => line.includes('"fail"')) ? 1 : 0, ...more };
  };
  const inner = new SnapshotHost(Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 }, env: {} }));
  const check = checkById('test')!;
  const of = { ...toolchain, version: release };
  const planned = { ...cellOf(check), cell: { go: release, module: '.' } };
  const bench = benchOn(Object.assign(inner, { run }), {}, settings);
  const { results } = await runModuleCells(bench, [planned], module, of, { ...installation, toolchain: of });
  expect(rest).toEqual([]);
  return { result: results[0]!, asked };
}

const told = ({ evidence }: Result) => evidence.filter(({ source }) => source === 'running failed tests again').map(({ value }) => value);

describe('failed tests', () => {
  const first = { lines: stream({ TestA: 'pass', TestB: 'fail', TestC: 'fail' }) };

  test('are not run again unless that is asked for', async () => {
    const { result, asked } = await tested([first]);
    expect(result.status).toBe('fail');
    expect(asked).toHaveLength(1);
  });

  test('run again by exact name until they passed', async () => {
    const answers = [first, { lines: stream({ TestB: 'pass', TestC: 'fail' }) }, { lines: stream({ TestC: 'pass' }) }];
    const { result, asked } = await tested(answers, { rerunFailed: 5, testFlags: ['-short', '-count=3', '-bench=.', '-timeout=9s'] });
    expect(asked.slice(1).map((argv) => argv.filter((word) => /^-(run|count|bench|short|timeout)|^example/.test(word)))).toEqual([
      ['-count=1', '-short', '-timeout=9s', '-run=^(TestB|TestC)$', name],
      ['-count=1', '-short', '-timeout=9s', '-run=^(TestC)$', name],
    ]);
    expect(result).toMatchObject({
      status: 'warn',
      summary: '2 flaky tests, passed when run again: TestB, TestC; 1 test passed in 1 package',
      tests: { counts: { pass: 1, fail: 0, flaky: 2 } },
    });
    expect(result.findings!.map(({ severity, cause }) => [severity, cause])).toEqual([
      ['warn', 'test.flaky'],
      ['warn', 'test.flaky'],
    ]);
    expect(told(result)).toEqual([]);
  });

  test('that fail to the end have failed', async () => {
    const again = { lines: stream({ TestB: 'pass', TestC: 'fail' }) };
    const { result } = await tested([first, again, { lines: stream({ TestC: 'fail' }) }], { rerunFailed: 2 });
    expect(result.status).toBe('fail');
    expect(result.summary).toBe('1 test failed: TestC: broken …');
  });

  test('of a binary that died run again with all others of their package', async () => {
    const answers = [{ lines: stream({ TestB: 'fail' }, { died: true }) }, { lines: stream({ TestB: 'pass', TestC: 'pass' }) }];
    const { result, asked } = await tested(answers, { rerunFailed: 1, testFlags: ['-run=Test'] });
    expect(asked[1]!.filter((word) => word.startsWith('-run'))).toEqual(['-run=Test']);
    expect(result.status).toBe('warn');
  });

  test('are not run again when the go command was ended', async () => {
    const { result } = await tested([{ ...first, more: { outcome: 'timed-out', exit: null } }], { rerunFailed: 1 });
    expect(result.status).toBe('fail');
    expect(told(result)).toEqual(['not done: the go command did not end by itself']);
  });

  test('are not run again where GOFLAGS ends the run at the first failure, unless a flag takes that back', async () => {
    const { result } = await tested([first], { rerunFailed: 1 }, undefined, '--failfast');
    expect(told(result)).toEqual(['not done: with -failfast not every test has run']);
    const answers = [first, { lines: stream({ TestB: 'pass', TestC: 'pass' }) }];
    const taken = await tested(answers, { rerunFailed: 1, testFlags: ['-failfast=false'] }, undefined, '-failfast');
    expect(taken.result.status).toBe('warn');
  });

  test('stop being run when a rerun is ended, and have failed', async () => {
    const { result } = await tested([first, { lines: [], more: { outcome: 'timed-out', exit: null } }], { rerunFailed: 3 });
    expect(result.status).toBe('fail');
    expect(told(result)).toEqual(['stopped: the go command did not end by itself']);
  });
});

describe('what a check is told to do', () => {
  const ok = { lines: stream({ TestA: 'pass' }) };
  const flagsOf = (asked: readonly string[][]) =>
    asked[0]!.filter((word) => !['test', '-json', '-vet=off', '-mod=readonly', '-fullpath'].includes(word));

  test('its own flags come after those for all checks, and its own limits and packages stand in their place', async () => {
    const parameters = {
      test: { flags: ['-short=false'], count: 4, parallel: 2, packages: ['./...', 'example.com/other'], timeout: '10m' },
    };
    const { asked } = await tested([ok], { parameters, testFlags: ['-short'] });
    expect(flagsOf(asked)).toEqual(['-timeout=540s', '-short', '-short=false', '-count=4', '-parallel=2', './...']);
  });

  test('the cache may be used where it says so', async () => {
    const { asked } = await tested([ok], { parameters: { test: { cache: true } } });
    expect(flagsOf(asked)).toEqual(['-timeout=48s', './...']);
  });

  test('a release without a flag that was given is left out, and so is a module without the packages', async () => {
    expect((await tested([], { testFlags: ['-skip=TestX'] }, '1.19.13')).result).toMatchObject({
      status: 'skip',
      summary: 'go1.19.13 has no flag -skip',
    });
    expect((await tested([], { parameters: { test: { packages: ['example.com/other/...'] } } })).result).toMatchObject({
      status: 'skip',
      summary: 'the module has no packages of example.com/other/...',
    });
  });
});
