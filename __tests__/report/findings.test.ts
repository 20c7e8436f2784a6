import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Result } from '../../src/model/report.js';
import { aggregateFindings } from '../../src/report/findings.js';
import { fingerprint, normalizeMessage, stableMessage } from '../../src/report/fingerprint.js';
import { finding, result } from '../support/reports.js';

const at = (file: string, line: number, column?: number) => ({ location: { file, line, ...(column !== undefined && { column }) } });
const failed = (check: string, go: string, findings: Finding[], changes: Partial<Result> = {}) =>
  result(check, { status: 'fail', cell: { go, module: '.' }, findings, ...changes });
const passed = (check: string, go: string) => result(check, { cell: { go, module: '.' } });

describe('one failure is one finding', () => {
  test('on several releases, oldest first, with those that do not show it', () => {
    const drain = finding({ package: 'example.com/q', test: 'TestDrain', ...at('q_test.go', 4) });
    const [only, ...others] = aggregateFindings([
      failed('test', '1.27.0', [drain]),
      passed('test', '1.9.7'),
      failed('test', '1.26.8', [drain]),
    ]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      ...drain,
      checks: ['test'],
      toolchains: ['1.26.8', '1.27.0'],
      notOn: ['1.9.7'],
      modules: ['.'],
      targets: [],
    });
  });

  test('also where an older release names no place', () => {
    const cycle = { cause: 'build.error', severity: 'fail', message: 'import cycle not allowed: m/a imports m/a', package: 'm/a' } as const;
    const findings = aggregateFindings([
      failed('build', '1.21.13', [cycle]),
      failed('build', '1.27.4', [{ ...cycle, location: { file: 'a/a.go' } }]),
      failed('test', '1.21.13', [cycle, { ...cycle, package: 'm/b' }]),
    ]);
    expect(findings.map(({ package: name, location, toolchains, checks }) => [name, location?.file, toolchains, checks])).toEqual([
      ['m/a', 'a/a.go', ['1.21.13', '1.27.4'], ['build', 'test']],
      ['m/b', undefined, ['1.21.13'], ['test']],
    ]);
  });

  test('of the network, whichever package shows it', () => {
    const offline = finding({ cause: 'mod.offline', message: 'no module can be fetched', location: { file: 'go.mod' } });
    const found = aggregateFindings([
      failed('build', '1.26.8', [offline]),
      failed('test', '1.26.8', [
        { ...offline, package: 'm/a' },
        { ...offline, package: 'm/b' },
      ]),
    ]);
    expect(found.map(({ checks }) => checks)).toEqual([['build', 'test']]);
  });

  test('in several checks and targets', () => {
    const broken = finding({ cause: 'build.error', message: 'undefined: x', ...at('main.go', 3, 2) });
    const found = aggregateFindings([
      failed('build', '1.26.8', [broken]),
      failed('vet', '1.26.8', [broken]),
      failed('cross', '1.26.8', [broken], { cell: { go: '1.26.8', module: '.', target: 'linux/arm64' } }),
      failed('cross', '1.26.8', [broken], { cell: { go: '1.26.8', module: '.', target: 'darwin/arm64' } }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ checks: ['build', 'vet', 'cross'], targets: ['darwin/arm64', 'linux/arm64'] });
  });

  test('compiler errors at one place are one, however releases word them; the newest is told', () => {
    const old = finding({ cause: 'build.error', message: 'x declared but not used', ...at('main.go', 3, 2) });
    const recent = finding({ cause: 'build.error', message: 'declared and not used: x', ...at('main.go', 3, 2) });
    const found = aggregateFindings([failed('build', '1.26.8', [recent]), failed('build', '1.19.13', [old])]);
    expect(found.map(({ message }) => message)).toEqual(['declared and not used: x']);
  });

  test('a race is the same in both orders of its accesses', () => {
    const race = (first: number, second: number) =>
      finding({
        cause: 'race.detected',
        test: 'TestR',
        message: `race at ${first}`,
        ...at('q.go', first),
        related: [{ message: 'previous', ...at('q.go', second) }],
      });
    expect(aggregateFindings([failed('test.race', '1.26.8', [race(3, 9)]), failed('test.race', '1.27.0', [race(9, 3)])])).toHaveLength(1);
  });

  test('equal messages on two lines are two, with fingerprints of their own', () => {
    const message = { cause: 'test.failed', message: 'want 1, got 2' } as const;
    const found = aggregateFindings([
      failed('test', '1.26.8', [finding({ ...message, ...at('a_test.go', 9) }), finding({ ...message, ...at('a_test.go', 5) })]),
    ]);
    expect(found.map(({ location }) => location?.line)).toEqual([5, 9]);
    expect(new Set(found.map((one) => one.fingerprint)).size).toBe(2);
  });

  test('equal messages in two modules are two', () => {
    const found = aggregateFindings(
      ['a', 'b'].map((module) => failed('mod.tidy', '1.26.8', [finding({ cause: 'mod.sum-missing' })], { cell: { go: '1.26.8', module } })),
    );
    expect(found.map(({ modules }) => modules)).toEqual([['a'], ['b']]);
  });

  test('one way to look is said once, as the first check says it', () => {
    const look = (command: string) => ({ kind: 'investigate' as const, summary: 'Run it alone.', commands: [command] });
    const [found] = aggregateFindings([
      failed('test', '1.26.0', [finding({ remedies: [look('go test')] })]),
      failed('test.race', '1.26.0', [finding({ remedies: [look('go test -race')] })]),
    ]);
    expect(found!.remedies).toEqual([look('go test')]);
  });

  test('remedies are put together', () => {
    const remedy = (summary: string) => ({ kind: 'fix' as const, summary, commands: [] });
    const found = aggregateFindings([
      failed('test', '1.25.0', [finding({ remedies: [remedy('a'), remedy('b')] })]),
      failed('test', '1.26.0', [finding({ remedies: [remedy('b'), remedy('c')] })]),
    ]);
    expect(found[0]!.remedies?.map(({ summary }) => summary)).toEqual(['a', 'b', 'c']);
  });
});

describe('notOn claims only what was seen', () => {
  const drain = finding({ package: 'example.com/q', test: 'TestDrain' });
  const tests = (status: 'pass' | 'skip') => ({
    packages: [],
    tests: [{ package: 'example.com/q', name: 'TestDrain', status }],
    counts: { pass: 1, fail: 0, skip: 0, unfinished: 0 },
  });
  test.each([
    ['the test passed', passed('test', '1.25.0'), { tests: tests('pass') }, ['1.25.0']],
    [
      'the test passed, another failed',
      failed('test', '1.25.0', [finding({ message: 'other', test: 'TestOther' })]),
      { tests: tests('pass') },
      ['1.25.0'],
    ],
    ['the test was skipped', passed('test', '1.25.0'), { tests: tests('skip') }, []],
    ['the tests did not build', failed('test', '1.25.0', [finding({ cause: 'build.error', message: 'x' })]), {}, []],
    ['the check was skipped', passed('test', '1.25.0'), { status: 'skip' as const }, []],
    ['another module passed', passed('test', '1.25.0'), { cell: { go: '1.25.0', module: 'other' } }, []],
  ])('%s', (_, other, changes, expected) => {
    const found = aggregateFindings([failed('test', '1.26.8', [drain]), { ...other, ...changes }]);
    expect(found.find((one) => one.test === 'TestDrain')!.notOn).toEqual(expected);
  });
});

describe('results without findings', () => {
  test('a failure gets one from its summary, place, evidence and remedies', () => {
    const remedies = [{ kind: 'fix' as const, summary: 'do this', commands: [] }];
    const silent = result('build', {
      status: 'fail',
      summary: 'exit 2',
      locations: [{ file: 'go.mod' }],
      evidence: [{ source: 'go build', value: 'boom' }],
      remedies,
    });
    expect(aggregateFindings([silent])).toMatchObject([
      { cause: 'undetermined', severity: 'fail', message: 'exit 2', location: { file: 'go.mod' }, output: 'go build: boom', remedies },
    ]);
  });

  test('a warning too, the others none', () => {
    const found = aggregateFindings((['warn', 'pass', 'skip', 'unknown'] as const).map((status) => result(`check.${status}`, { status })));
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([['warn', 'check.warn passed']]);
  });

  test('summaries of two checks stay apart', () => {
    expect(aggregateFindings(['a', 'b'].map((check) => result(check, { status: 'fail', summary: 'exit 2' })))).toHaveLength(2);
  });
});

test('the level of the check decides what a failure weighs, and the heaviest comes first', () => {
  const found = aggregateFindings(
    (['informational', 'recommended', 'required'] as const).map((level) =>
      result(level, { level, status: 'fail', findings: [finding({ message: level })] }),
    ),
  );
  expect(found.map(({ message, severity }) => [message, severity])).toEqual([
    ['required', 'fail'],
    ['recommended', 'warn'],
    ['informational', 'note'],
  ]);
  const both = [
    result('a', { level: 'informational', status: 'fail', findings: [finding()] }),
    result('b', { status: 'fail', findings: [finding()] }),
  ];
  expect(aggregateFindings(both).map(({ severity }) => severity)).toEqual(['fail']);
});

describe('fingerprints', () => {
  test.each([
    ['at 0xc000012118 after 1.52s', 'at 0xdeadbeef after 2m3.5s'],
    ['open /tmp/TestX123/001/a.txt: no such file', 'open /var/folders/zz/T/TestX9/001/a.txt: no such file'],
    ['open C:\\Users\\me\\AppData\\Local\\Temp\\x1: gone', 'open C:\\Users\\you\\AppData\\Local\\Temp\\x2: gone'],
    ['want 3 items,  got 2', 'want 4 items, got 12'],
    ['needs go1.26.8', 'needs go1.27.0'],
  ])('%j is the same as %j', (one, other) => {
    expect(normalizeMessage(one)).toBe(normalizeMessage(other));
  });

  test.each([
    ['open /home/runner/work/_temp/x1/a.txt: gone', 'open /mnt/build/TestStore4711/001/a.txt: gone'],
    ['/root/a/service/config.yml: bad', '/home/you/src/service/config.yml: bad'],
    ['D:\\a\\_temp\\x.txt: gone', '/var/lib/go-build77/b001/x: gone'],
    ['job 5f3a9c1e-0d7b-4f2e-9a51-3b7d2c9e8f10 failed', 'job 00000000-ffff-4f2e-9a51-aaaaaaaaaaaa failed'],
    ['key 9f86d081884c7d65 missing', 'key e3b0c44298fc1c14 missing'],
  ])('%j and %j leave the same', (one, other) => {
    expect(stableMessage(one)).toBe(stableMessage(other));
  });

  test.each([
    ['a/b.go: bad', 'a/c.go: bad'],
    ['get https://example.com/a: 404', 'get https://example.com/b: 404'],
    ['open /etc/a.conf: denied', 'open /etc/b.conf: denied'],
  ])('%j and %j stay apart', (one, other) => {
    expect(stableMessage(one)).not.toBe(stableMessage(other));
  });

  test('of a race do not tell which access was seen first, also in two files', () => {
    const race = (first: string, second: string) =>
      finding({ cause: 'race.detected', test: 'TestR', ...at(first, 3), related: [{ message: 'previous', ...at(second, 9) }] });
    expect(fingerprint(race('a.go', 'b.go'), '', 0)).toBe(fingerprint(race('b.go', 'a.go'), '', 0));
    expect(fingerprint(race('a.go', 'b.go'), '', 0)).not.toBe(fingerprint(race('a.go', 'c.go'), '', 0));
  });

  test('survive shifted lines, renamed temporary folders and changed durations', () => {
    const folder = fc.constantFrom('/tmp/a1', '/var/tmp/b/c', '/home/runner/work/_temp/zz', '/srv/x/TestQ99/001');
    const words = fc.constantFrom('open', 'want', 'timeout after', 'lost');
    const run = fc.record({ folder, shift: fc.integer({ min: 0, max: 500 }), milliseconds: fc.integer({ min: 1, max: 1e7 }) });
    const failures = fc.array(
      fc.record({ words, file: fc.constantFrom('a_test.go', 'b_test.go'), test: fc.constantFrom('TestA', 'TestB') }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(failures, run, run, (list, one, other) => {
        const prints = ({ folder, shift, milliseconds }: typeof one) =>
          aggregateFindings([
            failed(
              'test',
              '1.26.8',
              list.map(({ words, file, test }, index) =>
                finding({ test, message: `${words} ${folder}/x.db (${milliseconds / 1000}s)`, ...at(file, 10 * index + 1 + shift) }),
              ),
              { durationMs: milliseconds },
            ),
          ]).map(({ fingerprint: print }) => print);
        expect(prints(other)).toEqual(prints(one));
      }),
    );
  });

  test('are 64 hexadecimal digits, do not depend on the line, and do on the cause, the file and the test', () => {
    const base = finding({ package: 'p [p.test]', test: 'TestA', ...at('a.go', 1) });
    const print = (one: Finding) => fingerprint(one, '', 0);
    expect(print(base)).toMatch(/^[0-9a-f]{64}$/);
    expect(print({ ...base, package: 'p', ...at('a.go', 100, 3) })).toBe(print(base));
    for (const other of [{ cause: 'vet.error' as const }, at('b.go', 1), { test: 'TestB' }, { message: 'else' }, { package: 'r' }]) {
      expect(print({ ...base, ...other })).not.toBe(print(base));
    }
    expect(fingerprint(base, '', 1)).not.toBe(print(base));
  });

  test('do not depend on the order of the results', () => {
    const anyFinding = fc.record({
      message: fc.constantFrom('a', 'b', 'c 1', 'c 2'),
      file: fc.constantFrom('x.go', 'y.go'),
      line: fc.integer({ min: 1, max: 4 }),
    });
    const anyResults = fc.array(fc.tuple(fc.constantFrom('1.25.0', '1.26.0', '1.27.0'), fc.array(anyFinding, { maxLength: 4 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyResults, (cells) => {
        const results = cells.map(([go, list], index) =>
          failed(index % 2 === 0 ? 'test' : 'test.race', go, [
            ...list.map(({ message, file, line }) => finding({ message, ...at(file, line) })),
            finding(),
          ]),
        );
        const prints = (list: Result[]) =>
          aggregateFindings(list)
            .map((one) => [one.fingerprint, one.toolchains] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(prints([...results].reverse())).toEqual(prints(results));
        expect(new Set(prints(results).map(([print]) => print)).size).toBe(prints(results).length);
      }),
    );
  });
});
