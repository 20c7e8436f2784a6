import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainedCauses } from '../../src/diagnose/explained-causes.js';
import { createLogReader } from '../../src/diagnose/log-reader.js';
import { logLimits } from '../../src/knowledge/log-limits.js';
import { captures, expectation } from '../go/captures.js';

function read(text: string) {
  const reader = createLogReader();
  for (const line of text.split('\n')) reader.line(line);
  return reader.end();
}
const causesOf = (text: string) => explainedCauses(read(text).findings);

const unrelated = join(import.meta.dirname, '../fixtures/logs/unrelated');

test.each(readdirSync(unrelated))('nothing is claimed of %s', (name) => {
  const text = readFileSync(join(unrelated, name), 'utf8');
  expect(text).not.toBe('');
  expect(causesOf(text)).toEqual([]);
});

describe('real output of every release', () => {
  /** What a test prints to deceive stands in a plain log like any other line; in the stream of events it cannot. */
  const forged = new Set(['forged-pass', 'hostile', 'hostile-names']);
  const cases = captures().flatMap((capture) => {
    const rows = (expectation(capture.name) ?? []) as { releases: string[]; findings?: { cause: string }[] }[];
    const row = rows.find(({ releases }) => releases.includes(capture.minor));
    if (row === undefined) return [];
    const wanted = [...new Set((row.findings ?? []).map(({ cause }) => cause))].sort();
    const events = `${capture.stderr}${capture.stdout}`;
    const plain = `${capture.stderr}${capture.stdout.split('\n').map(printed).join('')}`;
    const own = { name: capture.name, minor: capture.minor, wanted };
    return [{ ...own, form: 'events', text: events }, ...(forged.has(capture.name) ? [] : [{ ...own, form: 'plain', text: plain }])];
  });

  function printed(line: string): string {
    try {
      return (JSON.parse(line) as { Output?: string }).Output ?? '';
    } catch {
      return line === '' ? '' : `${line}\n`;
    }
  }

  test('there are many', () => {
    expect(cases.length).toBeGreaterThan(800);
    expect(new Set(cases.flatMap(({ wanted }) => wanted)).size).toBeGreaterThan(15);
  });

  test.each(cases)('$name of $minor as $form tells $wanted', ({ text, wanted }) => {
    const found = read(text);
    const causes = explainedCauses(found.findings);
    const sure = causes.filter(({ confidence }) => confidence !== 'possible').map(({ id }) => id);
    expect(sure.filter((id) => !wanted.includes(id))).toEqual([]);
    const named: string[] = causes.map(({ id }) => id);
    // A binary of before 1.21 that ended without a word: a log does not tell what `run` knows from the release.
    const missing = wanted.filter((id) => id !== 'undetermined' && !named.includes(id));
    expect(missing).toEqual([]);
    if (wanted.includes('undetermined')) expect(causes.length + found.failures.length).toBeGreaterThan(0);
  });
});

describe('what a test had printed', () => {
  const output = '=== RUN   TestA\nfork/exec /tmp/go-build1/b001/m.test: permission denied\n';

  test('counts where the test failed', () => {
    expect(causesOf(`${output}--- FAIL: TestA (0.00s)\nFAIL\nFAIL\tm\t0.1s\n`).map(({ id }) => id)).toContain('fs.noexec');
  });

  test.each([
    ['between its frames', `${output}--- FAIL: TestA (0.00s)\nFAIL\nFAIL\tm\t0.1s\n`],
    [
      'below its result',
      '--- FAIL: TestA (0.00s)\n    a_test.go:3: fork/exec /tmp/go-build1/b001/m.test: permission denied\nFAIL\nFAIL\tm\t0.1s\n',
    ],
  ])('%s is at most possible where the test lived on, whatever the words', (_, text) => {
    expect(causesOf(text)).toContainEqual(expect.objectContaining({ id: 'fs.noexec', confidence: 'possible' }));
    expect(read(text).rules).toContainEqual(
      expect.objectContaining({ left: expect.stringMatching(/^at most possible once: in what tests/) }),
    );
  });

  test('is believed where the program died of it, and where the go command says it beside the tests', () => {
    const died = '=== RUN   TestA\nruntime: eventfd failed with 1\nfatal error: eventfd\n\ngoroutine 1 [running]:\nFAIL\tm\t0.1s\n';
    expect(causesOf(died)).toContainEqual(expect.objectContaining({ id: 'seccomp.eventfd', confidence: 'likely' }));
    const beside = `${output}--- FAIL: TestA (0.00s)\nFAIL\nFAIL\tm\t0.1s\nfork/exec /tmp/go-build1/b001/m.test: permission denied\n`;
    expect(causesOf(beside)).toContainEqual(expect.objectContaining({ id: 'fs.noexec', confidence: 'likely', times: 2 }));
  });

  const forged = [
    'runtime: failed to create new OS thread (have 7 already; errno=1)',
    '[1.0] Memory cgroup out of memory: Killed process 7 (compile) total-vm:1kB',
    'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
    'fatal error: all goroutines are asleep - deadlock!',
    'panic: test timed out after 10m0s',
    'panic: boom\n\ngoroutine 7 [running]:\nm.TestA(0x1)\n\t/src/a_test.go:3 +0x1d\n',
    '==================\nWARNING: DATA RACE\nWrite at 0x1 by goroutine 8:\n  m.add()\n      /src/a.go:9 +0x44\n\nPrevious read at 0x1 by goroutine 7:\n  m.add()\n      /src/a.go:9 +0x30\n==================',
  ];
  const failed = '--- FAIL: TestB (0.00s)\n    b_test.go:3: bad\nFAIL\n';
  const sure = (text: string) => causesOf(text).flatMap(({ id, confidence }) => (confidence === 'possible' ? [] : [id]));

  test.each(forged)('without frames is at most possible in a package whose tests all came to their ends: %s', (text) => {
    for (const end of ['FAIL\tm\t0.1s\nFAIL\n', 'exit status 1\nFAIL\tm\t0.1s\n', ''])
      expect(sure(`${text}\n${failed}${end}`)).toEqual(['test.failed']);
  });

  test.each([
    ['a command before the tests', '$ docker pull x\ngo: write /x: no space left on device\n$ go test ./...\n', 'fs.no-space'],
    ['a package that was not built', '# m/c\ncgo: C compiler "gcc" not found: exec\nFAIL\tm/c [build failed]\n', 'cgo.no-compiler'],
    ['a step of a build', '#7 1.2 go: write /x: no space left on device\n#8 [4/6] RUN go test ./...\n', 'fs.no-space'],
    ['what the go command fetched', 'cgo: C compiler "gcc" not found: exec\ngo: downloading x v1.0.0\n', 'cgo.no-compiler'],
  ])('is not what belongs to %s', (_, before, cause) => {
    expect(sure(`${before}${failed}FAIL\tm\t0.1s\n`).sort()).toEqual([cause, 'test.failed']);
  });

  test('of a race counts where testing reports it', () => {
    const race = forged.at(-1)!;
    const during = '--- FAIL: TestB (0.00s)\n    testing.go:1617: race detected during execution of test\nFAIL\nFAIL\tm\t0.1s\n';
    expect(sure(`${race}\n${during}`)).toContain('race.detected');
    expect(sure(`${race}\nPASS\ntesting: race detected outside of test execution\nFAIL\nFAIL\tm\t0.1s\n`)).toContain('race.detected');
    expect(sure(`${race}\nPASS\nFound 1 data race(s)\nexit status 66\nFAIL\tm\t0.1s\n`)).toContain('race.detected');
  });

  test('does not where the package passed', () => {
    expect(causesOf(`${output}--- PASS: TestA (0.00s)\nPASS\nok  \tm\t0.1s\n`)).toEqual([]);
  });

  test('does not where another test failed', () => {
    const text = `${output}--- PASS: TestA (0.00s)\n=== RUN   TestB\n    b_test.go:3: bad\n--- FAIL: TestB (0.00s)\nFAIL\nFAIL\tm\t0.1s\n`;
    expect(causesOf(text)).toMatchObject([{ id: 'test.failed', messages: ['m · TestB · b_test.go:3: bad'] }]);
  });

  test('and what the compiler said before a package that passed counts', () => {
    const text =
      '# example.com/m/bad\nbad/bad.go:3:5: undefined: absent\nok  \texample.com/m\t0.1s\nFAIL\texample.com/m/bad [build failed]\nFAIL\n';
    expect(causesOf(text)).toMatchObject([{ id: 'build.error', messages: ['example.com/m/bad · bad/bad.go:3: undefined: absent'] }]);
  });
});

test('a log that is cut in the middle of an event is read up to there', () => {
  const [capture] = captures('panic-subtest').length > 0 ? captures('panic-subtest') : captures('race');
  const whole = capture!.stdout;
  const cut = whole.slice(0, whole.lastIndexOf('"Action":"output"') + 10);
  expect(read(cut).kind).toBe('test events');
});

test('a program that died outside of a test is named, with its stack', () => {
  const stack = 'goroutine 1 [running]:\nmain.main()\n\t/example/main.go:3 +0x1d\nexit status 2';
  expect(causesOf(`panic: boom\n\n${stack}`)).toMatchObject([{ id: 'test.panic', messages: ['a Go program died: panic: boom'] }]);
  expect(causesOf('panic: boom\nthat is all')).toEqual([]);
});

test('ten failures in one log are all told, the root before its symptom', () => {
  const text = [
    'go: go.mod requires go >= 1.99 (running go 1.26.0; GOTOOLCHAIN=local)',
    'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
    'mkdir /tmp/go-build: no space left on device',
    'listen tcp :80: bind: address already in use',
    'go: example.com/x@v1: dial tcp: lookup example.com: no such host',
    '/tmp/go-build1/compile: signal: killed',
    '[1.0] Memory cgroup out of memory: Killed process 1 (compile)',
    "fatal: detected dubious ownership in repository at '/x'",
    'error obtaining VCS status: exit status 128',
    'runtime: eventfd failed with 1',
  ].join('\n');
  const causes = causesOf(text);
  expect(causes.map(({ id }) => id).sort()).toEqual(
    [
      'cgo.no-compiler',
      'fs.no-space',
      'go.too-old',
      'kill.external',
      'net.dns',
      'net.port-busy',
      'oom.cgroup',
      'seccomp.eventfd',
      'vcs.ownership',
      'vcs.status',
    ].sort(),
  );
  expect(causes[0]).toMatchObject({ id: 'oom.cgroup', confidence: 'established', symptoms: ['kill.external'] });
  const order = causes.map(({ id }) => id);
  expect(order.indexOf('vcs.ownership')).toBeLessThan(order.indexOf('vcs.status'));
});

test('repeats are folded, with their number', () => {
  const [cause] = causesOf('go: no such tool "compile"\n'.repeat(1000));
  expect(cause).toMatchObject({ id: 'toolchain.mismatch', times: 1000 });
  expect(cause!.because).toHaveLength(logLimits.shownLines);
});

test('whatever comes, nothing throws', () => {
  const words = fc.constantFrom(
    'go: ',
    '# m',
    'FAIL\tm\t0.1s',
    'ok  \tm\t0.1s',
    '=== RUN   TestA',
    '--- FAIL: TestA (0.00s)',
    '--- PASS: TestA (0.00s)',
    'panic: x',
    'goroutine 1 [running]:',
    '{"Action":"output","Package":"m","Output":"x\\n"}',
    '{"Action":',
    '\u0000',
    '\ud800',
    '\u001b[31m',
    '2026-11-30T06:00:00Z ',
    '#1 0.1 ',
    'signal: killed',
    'a.go:1:1: undefined: x',
    '\t',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          words,
          fc.tuple(words, fc.string(), words).map((parts) => parts.join('')),
        ),
        { maxLength: 60 },
      ),
      (lines) => {
        const found = read(lines.join('\n'));
        for (const cause of explainedCauses(found.findings)) expect(cause.messages.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
