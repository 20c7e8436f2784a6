import { expect, test } from '@jest/globals';
import { TestStreams } from '../../src/diagnose/test-streams.js';
import { logLimits } from '../../src/knowledge/log-limits.js';
import type { Finding } from '../../src/model/report.js';

type Event = Readonly<Record<string, unknown>>;

function told(events: Iterable<Event>, whole: readonly (readonly Event[])[] = []): string[] {
  const findings: Finding[] = [];
  const streams = new TestStreams((finding) => findings.push(finding));
  for (const event of events) streams.line(JSON.stringify(event));
  for (const each of whole) streams.whole(each.map((event) => JSON.stringify(event)));
  streams.end();
  return findings.map(({ cause, package: name, test: of, message }) => [cause, name, of, message].filter(Boolean).join(' · '));
}
const start = (Package: string): Event => ({ Action: 'start', Package });
const run = (Package: string, Test: string): Event => ({ Action: 'run', Package, Test });
const says = (Package: string, Test: string, Output: string): Event => ({ Action: 'output', Package, Test, Output });
const ends = (Action: string, Package: string, more: Event = {}): Event => ({ Action, Package, Elapsed: 0.1, ...more });
const failed = (Package: string, Test: string, Output = '    a_test.go:3: bad\n') => [
  run(Package, Test),
  says(Package, Test, Output),
  ends('fail', Package, { Test }),
];

test('packages that print side by side are told apart', () => {
  const [a, b] = [failed('m/a', 'TestA'), failed('m/b', 'TestB')];
  const mixed = a.flatMap((event, index) => [event, b[index]!]);
  expect(told([start('m/a'), start('m/b'), ...mixed, ends('fail', 'm/b'), ends('fail', 'm/a')])).toEqual([
    'test.failed · m/b · TestB · bad',
    'test.failed · m/a · TestA · bad',
  ]);
});

test('why a package was not built stands in events of the build', () => {
  const build = [
    { ImportPath: 'm/b [m/b.test]', Action: 'build-output', Output: '# m/b [m/b.test]\n' },
    { ImportPath: 'm/b [m/b.test]', Action: 'build-output', Output: 'b/b.go:3:5: undefined: absent\n' },
    { ImportPath: 'm/b [m/b.test]', Action: 'build-fail' },
  ];
  const output = { Action: 'output', Package: 'm/b', Output: 'FAIL\tm/b [build failed]\n' };
  expect(told([...build, start('m/b'), output, ends('fail', 'm/b', { FailedBuild: 'm/b [m/b.test]' })])).toEqual([
    'build.error · m/b · undefined: absent',
  ]);
});

test('what had failed counts in a package that has no end, and a package may come whole', () => {
  expect(told(failed('m', 'TestA'), [[...failed('n', 'TestB'), ends('fail', 'n')]])).toEqual([
    'test.failed · n · TestB · bad',
    'test.failed · m · TestA · bad',
  ]);
});

test('of a package that fails or prints without end, the first failures are told', () => {
  function* many() {
    yield start('m');
    for (let index = 0; index < 2 * logLimits.findings; index++) yield* failed('m', `Test${index}`);
    yield ends('fail', 'm');
  }
  expect(told(many())).toHaveLength(logLimits.findings);
  const long = `${'x'.repeat(1_000_000)}\n`;
  function* loud() {
    yield start('m');
    for (let index = 0; index < 40; index++) yield* [run('m', 'TestA'), says('m', 'TestA', long), ends('pass', 'm', { Test: 'TestA' })];
    yield* failed('m', 'TestB');
    yield run('m', 'TestC');
    for (let index = 0; index < 40; index++) yield says('m', 'TestC', long);
    yield ends('fail', 'm', { Test: 'TestC' });
    yield ends('fail', 'm');
  }
  expect(told(loud())).toEqual(['test.failed · m · TestB · bad', expect.stringMatching(/^test\.failed · m · TestC/)]);
});

test('more packages than any machine runs at a time are passed over', () => {
  const names = Array.from({ length: logLimits.openPackages + 1 }, (_, index) => `m/p${index}`);
  expect(told([...names.map(start), ...failed(names.at(-1)!, 'TestA'), ...failed('m/p0', 'TestB'), ends('fail', 'm/p0')])).toEqual([
    'test.failed · m/p0 · TestB · bad',
  ]);
});
