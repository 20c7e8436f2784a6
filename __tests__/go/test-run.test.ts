import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTestReader, type TestRunOutcome } from '../../src/go/test-run.js';
import type { CommandResult } from '../../src/host/host.js';
import { type Capture, captures, exited, locate, moduleDirectory, packages, readCapture, readStreams } from './captures.js';

const name = 'example.com/module';
const event = (fields: Record<string, unknown>) => JSON.stringify({ Package: name, ...fields });
const output = (text: string, testName?: string) =>
  event({ Action: 'output', ...(testName === undefined ? {} : { Test: testName }), Output: text });
const read = (lines: readonly string[], how: CommandResult | undefined = exited(1), stderr = '') =>
  readStreams(lines.join('\n'), stderr, how);
const failures = (outcome: TestRunOutcome) => outcome.findings.filter((finding) => finding.severity === 'fail');
const streams = captures().filter((capture) => capture.argv.includes('-json'));
const failing = streams.filter((capture) => capture.exit !== 0);

describe('any input', () => {
  const line = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        Action: fc.constantFrom('run', 'pass', 'fail', 'output', 'build-fail', 'x'),
        Package: fc.string(),
        Test: fc.string(),
        Output: fc.string(),
      })
      .map((value) => JSON.stringify(value)),
    fc.constantFrom(...failing.flatMap((capture) => capture.stdout.split('\n')).slice(0, 2000)),
  );

  test('never throws, and never passes when the go command failed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('stdout', 'stderr'), line)), fc.option(fc.constantFrom(0, 1, 2)), (lines, exit) => {
        const reader = createTestReader({ packages, locate });
        for (const [stream, text] of lines) reader.line({ stream: stream as 'stdout' | 'stderr', text, cut: false });
        const outcome = reader.end(exit === null ? undefined : exited(exit));
        expect(exit !== null && exit !== 0 && failures(outcome).length === 0).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('a stream cut anywhere never turns a failure into a pass', () => {
    fc.assert(
      fc.property(fc.constantFrom(...failing), fc.double({ min: 0, max: 1, noNaN: true }), (capture, share) => {
        const stdout = capture.stdout.slice(0, Math.floor(capture.stdout.length * share));
        const whole = readCapture(capture);
        const cut = readStreams(stdout, capture.stderr, exited(capture.exit), capture.release);
        expect(failures(cut).length).toBeGreaterThan(0);
        const failed = new Set(whole.report.tests.filter((item) => item.status === 'fail').map((item) => `${item.package} ${item.name}`));
        for (const item of cut.report.tests) {
          if (failed.has(`${item.package} ${item.name}`)) expect(['fail', 'unfinished']).toContain(item.status);
        }
        const stopped = readStreams(stdout, capture.stderr, { ...exited(0), outcome: 'signalled', exit: null, signal: 'SIGKILL' });
        expect(stopped.incomplete).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('the order in which packages are mixed makes no difference', () => {
    const mixed = streams.filter((capture) => ['parallel', 'main-exit', 'no-tests'].includes(capture.name));
    fc.assert(
      fc.property(fc.constantFrom(...mixed), fc.array(fc.nat(100), { minLength: 50, maxLength: 50 }), (capture, choices) => {
        expect(outcomeOf(shuffled(capture, choices), capture)).toEqual(outcomeOf(capture.stdout, capture));
      }),
      { numRuns: 200 },
    );
  });

  function outcomeOf(stdout: string, capture: Capture): unknown {
    return readStreams(stdout, capture.stderr, exited(capture.exit), capture.release);
  }

  function shuffled(capture: Capture, choices: readonly number[]): string {
    const queues = new Map<string, string[]>();
    for (const text of capture.stdout.trimEnd().split('\n')) {
      const owner = (JSON.parse(text) as { Package: string }).Package;
      queues.set(owner, [...(queues.get(owner) ?? []), text]);
    }
    const lines: string[] = [];
    for (let turn = 0; queues.size > 0; turn++) {
      const owners = [...queues.keys()];
      const owner = owners[choices[turn % choices.length]! % owners.length]!;
      lines.push(queues.get(owner)!.shift()!);
      if (queues.get(owner)!.length === 0) queues.delete(owner);
    }
    return lines.join('\n');
  }
});

describe('the go command was ended', () => {
  const lines = [
    event({ Action: 'start' }),
    event({ Action: 'run', Test: 'TestSlow' }),
    event({ Action: 'run', Test: 'TestBad' }),
    event({ Action: 'fail', Test: 'TestBad', Elapsed: 0.1 }),
  ];
  const ended = (outcome: CommandResult['outcome'], signal: string | null = null): CommandResult => ({
    ...exited(0),
    outcome,
    exit: null,
    signal,
  });

  test('what had failed is reported, what ran is named, the rest is not known', () => {
    const outcome = read(lines, ended('timed-out', 'SIGTERM'));
    expect(outcome).toMatchObject({ incomplete: true, killed: { outcome: 'timed-out', signal: 'SIGTERM', running: ['TestSlow'] } });
    expect(outcome.findings.map((finding) => [finding.cause, finding.test])).toEqual([['test.failed', 'TestBad']]);
    expect(outcome.report.counts).toEqual({ pass: 0, fail: 1, skip: 0, unfinished: 1 });
    expect(outcome.report.packages).toEqual([{ package: name, status: 'incomplete' }]);
  });

  test('without a failure there is no finding: the caller says how it ended', () => {
    const outcome = read([event({ Action: 'start' })], ended('cancelled'));
    expect(outcome).toMatchObject({ incomplete: true, findings: [], killed: { outcome: 'cancelled', running: [] } });
  });

  test('a stream without a known end is incomplete when a package has none', () => {
    expect(readStreams(lines.join('\n'), '', undefined)).toMatchObject({ incomplete: true });
  });
});

describe('no reason in the output', () => {
  test('a failing exit code alone is a finding that says so, with the last line', () => {
    const outcome = read([], exited(1), 'go: something new\n');
    expect(outcome.findings).toMatchObject([{ cause: 'undetermined', message: expect.stringContaining('exit 1') }]);
    expect(outcome.findings[0]!.message).toContain('go: something new');
  });

  test('a command that never started is a finding', () => {
    const outcome = read([], { ...exited(0), outcome: 'not-found', exit: null, reason: 'go: not found' });
    expect(outcome.findings[0]!.message).toContain('go: not found');
  });

  test('a failed build whose text is missing names its package', () => {
    const outcome = readStreams(`FAIL\t${name}/a [build failed]`, '', undefined);
    expect(outcome.findings).toMatchObject([{ cause: 'undetermined', package: `${name}/a` }]);
  });

  test('warnings on stderr of a run that passed are no findings', () => {
    const lines = [event({ Action: 'pass', Elapsed: 1 })];
    expect(read(lines, exited(0), '# example.com/module\na.go:3:1: warning: unused\n').findings).toEqual([]);
  });
});

describe('lines that are no events', () => {
  test('are counted, and the known ones read', () => {
    const outcome = read(['?   \texample.com/module/a\t[no test files]', 'FAIL', 'noise', '{"broken', '{"Time":1}', '[1]']);
    expect(outcome.report.strayLines).toBe(4);
    expect(outcome.report.packages).toEqual([{ package: 'example.com/module/a', status: 'no-tests' }]);
  });

  test('unknown actions, fields of wrong types and events without a package change nothing', () => {
    const outcome = read(
      [
        event({ Action: 'novel', Test: 'TestA' }),
        event({ Action: 'pass', Elapsed: 'long' }),
        '{"Action":"fail"}',
        '{"Action":"build-output"}',
      ],
      exited(0),
    );
    expect(outcome.findings).toEqual([]);
    expect(outcome.report.packages).toEqual([{ package: name, status: 'pass' }]);
  });
});

describe('memory', () => {
  test('output of a test is kept at its ends only, and dropped when it passes', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => output(`line ${index}\n`, 'TestLoud'));
    const outcome = read([
      event({ Action: 'run', Test: 'TestLoud' }),
      ...many,
      event({ Action: 'fail', Test: 'TestLoud' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]);
    const kept = outcome.report.tests[0]!.output!;
    expect(kept.split('\n').length).toBe(121);
    expect(kept).toContain('line 0\n');
    expect(kept).toContain('… 19880 lines left out …');
    expect(kept).toContain('line 19999');
    const passed = read(
      [event({ Action: 'run', Test: 'TestLoud' }), ...many, event({ Action: 'pass', Test: 'TestLoud' }), event({ Action: 'pass' })],
      exited(0),
    );
    expect(passed.report.tests).toEqual([{ package: name, name: 'TestLoud', status: 'pass' }]);
  });

  test('a line of a megabyte without an end is cut', () => {
    const chunks = Array.from({ length: 256 }, () => output('x'.repeat(4096), 'TestWide'));
    const outcome = read([
      event({ Action: 'run', Test: 'TestWide' }),
      ...chunks,
      event({ Action: 'fail', Test: 'TestWide' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.report.tests[0]!.output!.length).toBeLessThan(64 * 1024);
  });
});

describe('what a program prints is not believed', () => {
  test('a race report of a package that passed', () => {
    const race = captures('race').find((capture) => capture.minor === '1.27')!;
    const printed = race.stdout
      .trimEnd()
      .split('\n')
      .filter((line) => line.includes('"output"') && line.includes('"TestRun"') && !line.includes('frame'));
    const outcome = read(
      [event({ Action: 'run', Test: 'TestRun' }), ...printed, event({ Action: 'pass', Test: 'TestRun' }), event({ Action: 'pass' })],
      exited(0),
    );
    expect(outcome).toMatchObject({ raceDetected: false, findings: [] });
  });

  test('a stack that a test prints before another test calls os.Exit', () => {
    const stack = ['panic: shown\n', '\n', 'goroutine 1 [running]:\n', 'main.f()\n', '\t/example/module/store.go:1 +0x1\n'];
    const outcome = read([
      event({ Action: 'start' }),
      event({ Action: 'run', Test: 'TestShows' }),
      ...stack.map((text) => output(text, 'TestShows')),
      event({ Action: 'fail', Test: 'TestShows' }),
      event({ Action: 'run', Test: 'TestExits' }),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings.map((finding) => [finding.cause, finding.test])).toEqual([
      ['test.exit-called', 'TestExits'],
      ['test.failed', 'TestShows'],
    ]);
  });

  test('`signal: killed` before the normal end', () => {
    const outcome = read([
      event({ Action: 'start' }),
      event({ Action: 'run', Test: 'TestA' }),
      output('signal: killed\n', 'TestA'),
      event({ Action: 'fail', Test: 'TestA' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings.map((finding) => finding.cause)).toEqual(['test.failed']);
  });
});

describe('forged marks that the go command believes', () => {
  test('a good end after a bad one does not undo it', () => {
    const outcome = read([
      event({ Action: 'run', Test: 'TestBad' }),
      output('    store_test.go:3: the real failure\n', 'TestBad'),
      event({ Action: 'fail', Test: 'TestBad' }),
      event({ Action: 'pass', Test: 'TestBad' }),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings.map(({ test: testName, message }) => [testName, message])).toEqual([['TestBad', 'the real failure']]);
    expect(outcome.report.counts).toMatchObject({ pass: 0, fail: 1 });
  });

  test('in a package that passed no test failed', () => {
    const outcome = read(
      [event({ Action: 'run', Test: 'TestA' }), event({ Action: 'fail', Test: 'TestA' }), event({ Action: 'pass' })],
      exited(0),
    );
    expect(outcome.findings).toEqual([]);
    expect(outcome.report.counts).toMatchObject({ pass: 1, fail: 0 });
  });

  test('a last word in the midst of tests hides no death', () => {
    const outcome = read([
      event({ Action: 'run', Test: 'TestA' }),
      output('PASS\n'),
      event({ Action: 'run', Test: 'TestB' }),
      output('exit status 3\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings.map(({ cause, test: testName }) => [cause, testName])).toEqual([['undetermined', undefined]]);
  });
});

describe('deaths that the machine causes', () => {
  const dies = (lines: readonly string[]) =>
    read([
      event({ Action: 'start' }),
      event({ Action: 'run', Test: 'TestA' }),
      ...lines.map((line) => output(`${line}\n`, 'TestA')),
      event({ Action: 'fail' }),
    ]).findings;
  const stack = ['', 'goroutine 1 [running]:', 'main.f()', '\t/example/module/store.go:1 +0x1'];

  // Texts of go/src/runtime (os_linux.go, netpoll_epoll.go), runtime/cgo/gcc_libinit.c and compiler-rt lib/tsan.
  test.each([
    [
      [
        'runtime: failed to create new OS thread (have 5 already; errno=11)',
        'runtime: may need to increase max user processes (ulimit -u)',
        'fatal error: newosproc',
        ...stack,
      ],
      'pids.undetermined',
    ],
    [['runtime: eventfd failed with 38', 'fatal error: runtime: eventfd failed', ...stack], 'seccomp.eventfd'],
    [
      [
        'runtime/cgo: pthread_create failed: Operation not permitted',
        'SIGABRT: abort',
        'PC=0x1 m=0 sigcode=18446744073709551610',
        ...stack,
      ],
      'seccomp.clone3',
    ],
    [['SIGSYS: bad system call', 'PC=0x1 m=0 sigcode=1', ...stack], 'seccomp.killed'],
    [['race: limit on 8128 simultaneously alive goroutines is exceeded, dying'], 'race.goroutine-limit'],
    [['FATAL: ThreadSanitizer: unexpected memory mapping 0x1-0x2'], 'race.address-layout'],
    [['signal: bad system call (core dumped)'], 'seccomp.killed'],
    [['signal: terminated'], 'kill.external'],
    [['signal: segmentation fault'], 'test.panic'],
    [['fork/exec /tmp/x.test: text file busy'], 'fs.text-busy'],
    [['fork/exec /tmp/x.test: a new reason'], 'undetermined'],
  ])('%j', (lines, cause) => {
    expect(dies(lines)).toMatchObject([{ cause, package: name }]);
  });

  test('the words of the runtime before its death are shown', () => {
    const [finding] = dies(['runtime: failed to create new OS thread (have 5 already; errno=11)', 'fatal error: newosproc', ...stack]);
    expect(finding!.output).toContain('errno=11');
  });
});

describe('parallel tests', () => {
  const start = [event({ Action: 'start' }), ...['TestA', 'TestB', 'TestC'].map((item) => event({ Action: 'run', Test: item }))];

  test('paused tests are not what ran when the binary died', () => {
    const outcome = read([
      ...start,
      event({ Action: 'pause', Test: 'TestA' }),
      event({ Action: 'pause', Test: 'TestC' }),
      event({ Action: 'cont', Test: 'TestC' }),
      output('signal: killed\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings[0]!.message).toContain('while TestB, TestC ran');
    expect(outcome.findings[0]!.test).toBeUndefined();
  });

  test('a panic in a goroutine belongs to the test whose function started it', () => {
    const stack = [
      'panic: lost',
      '',
      'goroutine 9 [running]:',
      'example.com/module.work()',
      '\t/example/module/worker.go:3 +0x1',
      'created by example.com/module.TestB.func1 in goroutine 7',
      '\t/example/module/worker_test.go:8 +0x1',
    ];
    const outcome = read([...start, ...stack.map((line) => output(`${line}\n`, 'TestC')), event({ Action: 'fail' })]);
    expect(outcome.findings).toMatchObject([{ cause: 'test.panic', test: 'TestB', location: { file: 'worker.go', line: 3 } }]);
    const unknown = stack.map((line) => line.replace('TestB.func1', 'init.0'));
    expect(
      read([...start, ...unknown.map((line) => output(`${line}\n`, 'TestC')), event({ Action: 'fail' })]).findings[0]!.test,
    ).toBeUndefined();
  });

  test('many names are counted, not listed', () => {
    const runs = Array.from({ length: 9 }, (_, index) => event({ Action: 'run', Test: `Test${index}` }));
    expect(
      read([event({ Action: 'start' }), ...runs, output('signal: killed\n'), event({ Action: 'fail' })]).findings[0]!.message,
    ).toContain('Test0, Test1, Test2, Test3 and 5 more');
  });
});

describe('assertions', () => {
  const failed = (lines: readonly string[], type?: string) =>
    read([
      event({ Action: 'run', Test: 'TestA/x' }),
      ...lines.map((line) =>
        event({ Action: 'output', Test: 'TestA/x', Output: `${line}\n`, ...(type === undefined ? {} : { OutputType: type }) }),
      ),
      event({ Action: 'fail', Test: 'TestA/x' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]).findings[0]!;

  test('a path with spaces, and a file of another module', () => {
    expect(failed(['    /example/module/my dir/a_test.go:7: wrong'])).toMatchObject({
      message: 'wrong',
      location: { file: 'my dir/a_test.go', line: 7 },
    });
    const foreign = failed(['    /example/gopath/pkg/mod/example.org/x@v1.0.0/x.go:7: wrong']);
    expect(foreign.message).toBe('wrong');
    expect(foreign.location).toBeUndefined();
  });

  test('what failed under the race detector is repeated under it', () => {
    const lines = [
      event({ Action: 'run', Test: 'TestA' }),
      event({ Action: 'fail', Test: 'TestA' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ];
    const commandsOf = (race: boolean) => {
      const reader = createTestReader({ packages, locate, race });
      for (const line of lines) reader.line({ stream: 'stdout', text: line, cut: false });
      return reader.end(exited(1)).findings[0]!.remedies![0]!.commands;
    };
    expect(commandsOf(true)).toEqual(["go test -race -count=1 -run '^TestA$' ."]);
    expect(commandsOf(false)).toEqual(["go test -count=1 -run '^TestA$' ."]);
  });

  test('the commands quote names for the shell and the expression', () => {
    const outcome = read([
      event({ Action: 'run', Test: "TestA/it's_(1.5)" }),
      event({ Action: 'fail', Test: "TestA/it's_(1.5)" }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings[0]!.remedies![0]!.commands).toEqual([`go test -count=1 -run '^TestA$/^it'\\''s_\\(1\\.5\\)$' .`]);
  });

  test('lines of a subtest that were given to its parent are found there', () => {
    const outcome = read([
      event({ Action: 'run', Test: 'TestA' }),
      event({ Action: 'run', Test: 'TestA/x' }),
      output('    a_test.go:5: misplaced\n', 'TestA'),
      event({ Action: 'fail', Test: 'TestA/x' }),
      event({ Action: 'fail', Test: 'TestA' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings).toMatchObject([{ test: 'TestA/x', message: 'misplaced' }]);
  });

  test('with marked errors, logs after the error are not the message', () => {
    const lines = [
      event({ Action: 'output', Test: 'TestA', Output: '    a_test.go:5: wrong\n', OutputType: 'error' }),
      output('    a_test.go:9: cleaning up\n', 'TestA'),
    ];
    const outcome = read([
      event({ Action: 'run', Test: 'TestA' }),
      ...lines,
      event({ Action: 'fail', Test: 'TestA' }),
      output('FAIL\n'),
      event({ Action: 'fail' }),
    ]);
    expect(outcome.findings).toMatchObject([{ message: 'wrong', location: { line: 5 } }]);
  });
});

test('folders are told by the packages when none is given, and the release by the stream', () => {
  const reader = createTestReader({ packages: [...packages].reverse(), locate });
  reader.line({ stream: 'stderr', text: '# example.com/module/a', cut: false });
  reader.line({ stream: 'stderr', text: 'a/a.go:3:1: undefined: x', cut: false });
  expect(reader.end(exited(1)).findings).toMatchObject([{ cause: 'build.error', location: { file: 'a/a.go', line: 3 } }]);
  expect(moduleDirectory).toBe(packages[0]!.dir);
  const old = readStreams(captures('exit-three')[0]!.stdout, '', exited(1));
  expect(old.findings[0]!.cause).toBe('undetermined');
});
