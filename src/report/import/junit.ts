import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { shortened } from '../../go/kept-lines.js';
import { suiteNodes } from '../../knowledge/kubernetes-results.js';
import { testOutputLimits } from '../../knowledge/test-output.js';
import { ConfigurationError, errorText } from '../../model/errors.js';
import type { TestCase, TestReport } from '../../model/report.js';
import { plainLine } from '../../redact/escape.js';

/** What a file of JUnit results says. */
export interface JunitResults {
  readonly tests: TestReport;
  /** Numbers in the attributes of its suites, added up, by their names: `tests`, `failures`, `errors`, `skipped`, `disabled`. */
  readonly claimed: Readonly<Record<string, number>>;
  /** Tests without the nodes of Ginkgo that only surround them: what Ginkgo counts in e2e.log. */
  readonly specs: { readonly passed: number; readonly failed: number; readonly skipped: number };
  /** When its first suite began, as far as it says, and how long all took. */
  readonly startedAt: string | undefined;
  readonly seconds: number;
}

type Attributes = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  htmlEntities: true,
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => repeated.has(name),
});
const repeated: ReadonlySet<string> = new Set([
  'testsuites',
  'testsuite',
  'testcase',
  'failure',
  'error',
  'skipped',
  'system-out',
  'system-err',
]);

/**
 * Reads a file of JUnit results, as Ginkgo writes them: `testsuites` or one `testsuite`.
 *
 * @param place what errors call it
 * @throws ConfigurationError for what is no such file
 */
export function readJunit(place: string, bytes: Buffer): JunitResults {
  const root = rootOf(place, bytes.toString('utf8'));
  const suites = suitesOf(root);
  if (suites.length === 0) throw new ConfigurationError(place, 'holds no testsuite', 'it must be a file of JUnit results');
  const cases = suites.flatMap(({ attributes, suite }) => suite.map((one) => testCase(nameOf(attributes), one)));
  const of = (status: TestCase['status'], among = cases) => among.filter((test) => test.status === status).length;
  const specs = cases.filter(({ name }) => !suiteNodes.test(name));
  return {
    tests: {
      packages: packagesOf(suites),
      tests: cases,
      counts: { pass: of('pass'), fail: of('fail'), skip: of('skip'), unfinished: 0 },
    },
    claimed: claimed(suites.map(({ attributes }) => attributes)),
    specs: { passed: of('pass', specs), failed: of('fail', specs), skipped: of('skip', specs) },
    startedAt: suites.map(({ attributes }) => timestamp(attributes['@timestamp'])).find((time) => time !== undefined),
    seconds: suites.reduce((sum, { attributes }) => sum + (numberOf(attributes['@time']) ?? 0), 0),
  };
}

function rootOf(place: string, text: string): Attributes {
  // Its entities may be endless, and no program writes it into results.
  if (/<!DOCTYPE/i.test(text)) throw new ConfigurationError(place, 'holds a DOCTYPE', 'files of JUnit results have none');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new ConfigurationError(`${place}:${valid.err.line}:${valid.err.col}`, `is no XML: ${plainLine(valid.err.msg)}`);
  try {
    return parser.parse(text) as Attributes;
  } catch (error) {
    throw new ConfigurationError(place, `is no XML that is read: ${plainLine(errorText(error))}`);
  }
}

interface Suite {
  readonly attributes: Attributes;
  readonly suite: readonly Attributes[];
}

/** Suites may hold suites. */
function suitesOf(element: Attributes): Suite[] {
  const inner = [...elements(element, 'testsuites'), ...elements(element, 'testsuite')];
  return inner
    .flatMap((one) => [
      ...('testcase' in one || !('testsuite' in one) ? [{ attributes: one, suite: elements(one, 'testcase') }] : []),
      ...suitesOf(one),
    ])
    .filter(({ attributes, suite }) => suite.length > 0 || '@name' in attributes);
}

function elements(parent: Attributes, name: string): Attributes[] {
  const found = parent[name];
  // An empty element is read as its text.
  return Array.isArray(found)
    ? found.map((one: unknown) => (typeof one === 'object' && one !== null ? (one as Attributes) : { '#text': one }))
    : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nameOf(attributes: Attributes): string {
  return plainLine(textOf(attributes['@name'])) || 'tests';
}

/** As Sonobuoy reads it: what is skipped is skipped; a failure or an error is a failure. */
function testCase(suite: string, one: Attributes): TestCase {
  const [skipped, problems] = [elements(one, 'skipped'), [...elements(one, 'failure'), ...elements(one, 'error')]];
  const status = skipped.length > 0 ? 'skip' : problems.length > 0 ? 'fail' : 'pass';
  const seconds = numberOf(one['@time']);
  return {
    package: suite,
    name: plainLine(textOf(one['@name'])) || '(no name)',
    status,
    ...(seconds === undefined ? {} : { seconds }),
    ...(status === 'pass' ? {} : outputOf(one, status === 'fail' ? problems : skipped)),
  };
}

function outputOf(one: Attributes, reasons: readonly Attributes[]): { output?: string } {
  const texts = reasons.flatMap((reason) => [textOf(reason['@message']), textOf(reason['#text'])]);
  const streams = ['system-out', 'system-err'].flatMap((name) => elements(one, name).map((stream) => textOf(stream['#text'])));
  const unique = [...new Set([...texts, ...streams].map((text) => text.trim()))].filter((text) => text !== '' && text !== 'skipped');
  return unique.length === 0 ? {} : { output: shortened(unique.join('\n').split('\n'), testOutputLimits.test) };
}

function packagesOf(suites: readonly Suite[]): TestReport['packages'] {
  const byName = new Map<string, { seconds: number; failed: boolean; ran: boolean }>();
  for (const { attributes, suite } of suites) {
    const name = nameOf(attributes);
    const known = byName.get(name) ?? { seconds: 0, failed: false, ran: false };
    byName.set(name, {
      seconds: known.seconds + (numberOf(attributes['@time']) ?? 0),
      failed: known.failed || suite.some((one) => 'failure' in one || 'error' in one),
      ran: known.ran || suite.length > 0,
    });
  }
  return [...byName].map(([name, { seconds, failed, ran }]) => ({
    package: name,
    status: failed ? 'fail' : ran ? 'pass' : 'no-tests',
    seconds,
  }));
}

function claimed(all: readonly Attributes[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const name of ['tests', 'failures', 'errors', 'skipped', 'disabled'])
    for (const attributes of all) {
      const value = numberOf(attributes[`@${name}`]);
      if (value !== undefined) sums[name] = (sums[name] ?? 0) + value;
    }
  return sums;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Ginkgo writes the time of the pod without its zone, which is UTC in the images of Kubernetes. */
function timestamp(value: unknown): string | undefined {
  const text = textOf(value);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text)) return undefined;
  const time = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
