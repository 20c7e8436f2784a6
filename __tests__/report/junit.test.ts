import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { Result, TestReport } from '../../src/model/report.js';
import { buildReport } from '../../src/report/build.js';
import { toJunit } from '../../src/report/junit.js';
import { anyReport } from '../support/arbitrary-reports.js';
import { failingReport, finding, parts, result } from '../support/reports.js';

interface Element {
  readonly [attribute: string]: string;
}
interface ParsedCase extends Readonly<Record<string, unknown>> {
  readonly '@_classname': string;
  readonly '@_name': string;
  readonly failure?: Element;
  readonly error?: Element;
  readonly skipped?: Element;
}
interface ParsedSuite {
  readonly '@_name': string;
  readonly '@_tests': string;
  readonly '@_failures': string;
  readonly '@_errors': string;
  readonly '@_skipped': string;
  readonly testcase: ParsedCase[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});
const suitesOf = (results: Result[]): ParsedSuite[] => parser.parse(toJunit(buildReport(parts({ results })))).testsuites.testsuite ?? [];
const casesOf = (results: Result[]) => suitesOf(results).flatMap(({ testcase }) => testcase);

const cell = { go: '1.26.8', module: '.' };
const tests = (changes: Partial<TestReport>): TestReport => ({
  packages: [],
  tests: [],
  counts: { pass: 0, fail: 0, skip: 0, unfinished: 0 },
  ...changes,
});
const one = (status: 'pass' | 'fail' | 'skip' | 'unfinished', output?: string) => ({
  package: 'example.com/p',
  name: 'TestA',
  status,
  ...(output !== undefined && { output }),
});

describe('the Jenkins junit-10 schema', () => {
  const schema = join('__tests__', 'fixtures', 'junit', 'junit-10.xsd');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'junit-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function validate(files: readonly string[]) {
    const { error, status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (error !== undefined)
      throw new Error('xmllint is needed to check junit.xml against its schema: apt-get install libxml2-utils', { cause: error });
    return { status, problems: stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates')) };
  }

  test('accepts the golden files', () => {
    const golden = join('__tests__', 'fixtures', 'report');
    const files = readdirSync(golden).filter((name) => name.endsWith('.junit.xml'));
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(validate(files.map((name) => join(golden, name)))).toEqual({ status: 0, problems: [] });
  });

  test('accepts what any report gives', () => {
    const files = fc.sample(anyReport, 200).map((report, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, toJunit(report));
      return file;
    });
    expect(validate(files)).toEqual({ status: 0, problems: [] });
  });

  test('refuses what is wrong, so the test means something', () => {
    const file = join(folder, 'wrong.xml');
    writeFileSync(file, toJunit(failingReport()).replace('<testcase ', '<testcase file="a.go" '));
    expect(validate([file]).status).not.toBe(0);
  });
});

test('class and test names are unique, and counts are right', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { testsuites } = parser.parse(toJunit(report));
      const suites: ParsedSuite[] = testsuites?.testsuite ?? [];
      for (const suite of suites) {
        const having = (name: 'failure' | 'error' | 'skipped') => suite.testcase.filter((each) => each[name] !== undefined).length;
        expect([suite['@_tests'], suite['@_failures'], suite['@_errors'], suite['@_skipped']].map(Number)).toEqual([
          suite.testcase.length,
          having('failure'),
          having('error'),
          having('skipped'),
        ]);
      }
    }),
    { numRuns: 50 },
  );
  const twice = tests({ tests: [one('pass'), one('pass')] });
  const names = casesOf([
    ...['1.25.0', '1.26.8'].map((go) => result('test', { cell: { go, module: '.' }, tests: twice })),
    result('test.race', { cell, tests: twice }),
    ...['linux/arm64', 'windows/amd64'].map((target) => result('cross', { cell: { ...cell, target } })),
  ]).map((each) => `${each['@_classname']} ${each['@_name']}`);
  expect(names).toEqual([
    'go1.25.0.test.example.com/p TestA',
    'go1.25.0.test.example.com/p TestA #2',
    'go1.26.8.test.example.com/p TestA',
    'go1.26.8.test.example.com/p TestA #2',
    'go1.26.8.test.race.example.com/p TestA',
    'go1.26.8.test.race.example.com/p TestA #2',
    'go1.26.8.cross.linux/arm64 cross .',
    'go1.26.8.cross.windows/amd64 cross .',
  ]);
});

describe('checks without tests', () => {
  test.each([
    ['required', 'pass', undefined, undefined],
    ['required', 'fail', 'failure', 'the summary'],
    ['required', 'unknown', 'error', 'the summary'],
    ['required', 'skip', 'skipped', 'the summary'],
    ['recommended', 'fail', 'skipped', 'recommended, failure: the summary'],
    ['informational', 'unknown', 'skipped', 'informational, error: the summary'],
  ] as const)('%s %s', (level, status, element, message) => {
    const [only] = casesOf([result('build', { level, status, summary: 'the summary', cell })]);
    expect((['failure', 'error', 'skipped'] as const).filter((name) => only?.[name] !== undefined)).toEqual(
      element === undefined ? [] : [element],
    );
    if (element !== undefined) expect(only?.[element]?.['@_message']).toBe(message);
  });

  test('a failure carries its cause, place and output', () => {
    const found = finding({
      cause: 'build.error',
      message: 'undefined: x',
      location: { file: 'main.go', line: 3 },
      output: 'a ]]> <b> \u0001',
    });
    const [only] = casesOf([result('build', { status: 'fail', findings: [found], cell })]);
    expect(only?.failure).toMatchObject({ '@_type': 'build.error', '#text': 'main.go:3: undefined: x\na ]]> <b>' });
  });

  test('a warning is said', () => {
    expect(casesOf([result('mod.tidy', { status: 'warn', summary: 'untidy' })])[0]).toMatchObject({ 'system-out': 'warning: untidy' });
  });

  test('what did not run is an error when it is required', () => {
    const notRun = (['required', 'recommended'] as const).map((level) => ({ check: level, level, why: 'interrupted', cell }));
    const suites: ParsedSuite[] = parser.parse(toJunit(buildReport(parts({ notRun })))).testsuites.testsuite;
    expect(suites.map(({ testcase }) => testcase[0])).toMatchObject([
      { error: { '@_type': 'not-run', '@_message': 'interrupted' } },
      { skipped: { '@_message': 'recommended, error: interrupted' } },
    ]);
  });
});

describe('tests', () => {
  test.each([
    ['pass', undefined, {}],
    [
      'skip',
      '=== RUN   TestA\n    a_test.go:3: no network\n--- SKIP: TestA (0.00s)\n',
      { skipped: { '@_message': 'a_test.go:3: no network' } },
    ],
    ['fail', 'boom', { failure: { '@_type': 'test.failed', '@_message': 'the test failed', '#text': 'boom' } }],
    ['unfinished', undefined, { error: { '@_type': 'unfinished', '@_message': 'the test did not finish' } }],
  ] as const)('%s', (status, output, expected) => {
    const [only] = casesOf([
      result('test', { cell, status: status === 'fail' ? 'fail' : 'pass', tests: tests({ tests: [one(status, output)] }) }),
    ]);
    expect(only).toMatchObject({ '@_name': 'TestA', ...expected });
  });

  test('a finding names the mechanism and the place', () => {
    const panic = finding({
      cause: 'test.panic',
      message: 'panic: boom',
      package: 'example.com/p',
      test: 'TestA',
      location: { file: 'p/a.go', line: 7 },
    });
    const [only] = casesOf([
      result('test', { status: 'fail', cell, findings: [panic], tests: tests({ tests: [one('unfinished', 'goroutine 7')] }) }),
    ]);
    expect(only?.error).toEqual({ '@_type': 'test.panic', '@_message': 'panic: boom', '#text': 'p/a.go:7\ngoroutine 7' });
  });

  test.each([
    ['build-failed', 'error'],
    ['setup-failed', 'error'],
    ['incomplete', 'error'],
    ['fail', 'failure'],
    ['no-tests', 'skipped'],
    ['skip', 'skipped'],
  ] as const)('a package that is %s', (status, element) => {
    const [only] = casesOf([
      result('test', { status: 'fail', cell, tests: tests({ packages: [{ package: 'example.com/p', status, output: 'why' }] }) }),
    ]);
    expect(only).toMatchObject({
      '@_classname': 'go1.26.8.test.example.com/p',
      '@_name': '(package)',
      [element]: { '@_message': expect.anything() },
    });
  });

  test('nothing that passed is left out', () => {
    expect(casesOf([result('test', { cell, tests: tests({}) })])).toMatchObject([{ '@_name': 'test .' }]);
    expect(casesOf([result('test', { cell, tests: tests({ packages: [{ package: 'p', status: 'pass' }] }) })])).toMatchObject([
      { '@_name': '(package)' },
    ]);
  });

  test('a failing package whose test failed has no case of its own', () => {
    const report = tests({ packages: [{ package: 'example.com/p', status: 'fail' }], tests: [one('fail')] });
    expect(casesOf([result('test', { status: 'fail', cell, tests: report })])).toHaveLength(1);
  });

  test('a check that failed although its tests passed has a case of its own', () => {
    const cases = casesOf([result('test', { status: 'fail', summary: 'exit 1', cell, tests: tests({ tests: [one('pass')] }) })]);
    expect(cases.map((each) => each.failure?.['@_message'])).toEqual([undefined, 'exit 1']);
  });

  test('tests of a recommended check are no failures', () => {
    const [only] = casesOf([result('test', { level: 'recommended', status: 'fail', cell, tests: tests({ tests: [one('fail')] }) })]);
    expect(only?.skipped).toMatchObject({ '@_type': 'recommended', '@_message': 'recommended, failure: the test failed' });
  });
});
