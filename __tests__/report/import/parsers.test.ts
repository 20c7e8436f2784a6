import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../../src/model/errors.js';
import { readE2eLog, serverVersionIn } from '../../../src/report/import/e2e-log.js';
import { readJunit } from '../../../src/report/import/junit.js';
import { readRequiredList, requiredTests } from '../../../src/report/import/required.js';
import { e2eLogText, junitXml, type Spec } from '../../support/kubernetes-results.js';

const arbitrarySpecs = fc.array(
  fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 60 }),
    status: fc.constantFrom<Spec['status']>('passed', 'failed', 'panicked', 'skipped', 'pending'),
    output: fc.string({ unit: 'grapheme', maxLength: 200 }),
  }),
  { maxLength: 20 },
);
const counted = (specs: readonly Spec[], ...statuses: Spec['status'][]) => specs.filter(({ status }) => statuses.includes(status)).length;

describe('JUnit results', () => {
  test('keep the counts of whatever was run', () => {
    fc.assert(
      fc.property(arbitrarySpecs, (specs) => {
        const { tests, specs: found, claimed } = readJunit('j.xml', Buffer.from(junitXml(specs)));
        expect(found).toEqual({
          passed: counted(specs, 'passed'),
          failed: counted(specs, 'failed', 'panicked'),
          skipped: counted(specs, 'skipped', 'pending'),
        });
        expect(tests.tests).toHaveLength(claimed.tests!);
        expect(tests.counts).toMatchObject({ fail: claimed.failures! + claimed.errors!, skip: claimed.skipped });
      }),
    );
  });

  test('of one suite, of suites within suites and of none that ran are read', () => {
    const read = (xml: string) => readJunit('j.xml', Buffer.from(xml)).tests;
    expect(read('<testsuite name="a"><testcase name="x"/><testcase name="y"><skipped/></testcase></testsuite>')).toMatchObject({
      packages: [{ package: 'a', status: 'pass' }],
      counts: { pass: 1, skip: 1, fail: 0 },
    });
    expect(
      read(
        '<testsuites><testsuite name="a"><testsuite name="b"><testcase name="x"><error>e</error></testcase></testsuite></testsuite></testsuites>',
      ),
    ).toMatchObject({
      tests: [{ package: 'b', name: 'x', status: 'fail', output: 'e' }],
    });
    expect(read('<testsuites><testsuite name="a"></testsuite></testsuites>')).toMatchObject({
      packages: [{ package: 'a', status: 'no-tests' }],
      tests: [],
    });
  });

  test('are refused with a place or read, whatever is in the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(junitXml(), e2eLogText()).chain((text) => fc.nat(text.length).map((at) => text.slice(0, at))),
        ),
        (text) => {
          try {
            readJunit('j.xml', Buffer.from(text));
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigurationError);
          }
        },
      ),
    );
  });

  test('cannot name what every object has', () => {
    expect(() => readJunit('j.xml', Buffer.from('<testsuites><__proto__/><testsuite name="a"/></testsuites>'))).toThrow(ConfigurationError);
  });
});

describe('an e2e.log', () => {
  test('has its counts at its end', () => {
    expect(readE2eLog(Buffer.from(e2eLogText()))).toMatchObject({
      ran: 3,
      all: 5,
      passed: 2,
      failed: 1,
      flaked: 0,
      pending: 1,
      skipped: 1,
      succeeded: false,
    });
    expect(serverVersionIn(Buffer.from(e2eLogText()))).toBe('v1.35.0');
  });

  test('may have colours, flakes, and an earlier run', () => {
    const coloured =
      '\u001b[1mRan 400 of 7202 Specs in 45.123 seconds\u001b[0m\n\u001b[1mSUCCESS!\u001b[0m -- \u001b[32m400 Passed\u001b[0m | \u001b[31m0 Failed\u001b[0m | 3 Flaked | 1 Pending | 6799 Skipped\nPASS\n';
    expect(readE2eLog(Buffer.from(`${e2eLogText()}${coloured}`))).toMatchObject({
      ran: 400,
      passed: 400,
      failed: 0,
      flaked: 3,
      pending: 1,
      skipped: 6799,
      succeeded: true,
    });
  });

  test.each(['', 'Ran 1 of 2 Specs', 'Ran 1 of 2 Specs in 3 seconds\nFAIL! -- 1 Passed'])('without them has none: %j', (text) => {
    expect(readE2eLog(Buffer.from(text))).toBeUndefined();
    expect(serverVersionIn(Buffer.from(text))).toBeUndefined();
  });
});

describe('a list of required tests', () => {
  test('has a name per line, or is that of Kubernetes', () => {
    expect(readRequiredList('l', '# a comment\n[It] one [Conformance]\n\n  two\n')).toEqual(['one [Conformance]', 'two']);
    const yaml = "- testname: A\n  codename: '[sig-a] one\n    [Conformance]'\n  release: v1.9\n- testname: B\n  codename: two\n";
    expect(readRequiredList('l', yaml)).toEqual(['[sig-a] one [Conformance]', 'two']);
  });

  test.each([
    ['nothing', '# only\n', /^l: names no test/],
    ['a name twice', 'a\nb\n[It] a\n', /^l:3: names a test twice, first in line 1: a/],
    ['an entry without a name', '- codename: a\n- testname: B\n', /^l: entry 2 has no codename/],
    ['no YAML', '- codename: "a\n', /^l: is no YAML/],
    ['too much', Array.from({ length: 20_001 }, (_, index) => `t${index}`).join('\n'), /^l: names 20001 tests/],
  ])('with %s is refused', (_, text, message) => {
    expect(() => readRequiredList('l', text)).toThrow(message);
  });

  test('puts each name in one place; a name that failed once has not passed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-e]$/)),
        fc.array(fc.record({ name: fc.stringMatching(/^[a-e]$/), status: fc.constantFrom('pass', 'fail', 'skip') })),
        (names, tests) => {
          const found = requiredTests(
            names,
            tests.map((one) => ({ ...one, status: one.status as 'pass' | 'fail' | 'skip', package: 'p' })),
          );
          const { passed, failed, skipped, absent } = found;
          expect([...passed, ...failed, ...skipped, ...absent].toSorted()).toEqual(names.toSorted());
          for (const name of passed) expect(tests.filter((one) => one.name === name).every(({ status }) => status === 'pass')).toBe(true);
        },
      ),
    );
  });
});
