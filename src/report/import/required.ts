import { parse } from 'yaml';
import { importLimits, testPrefix } from '../../knowledge/kubernetes-results.js';
import { ConfigurationError, errorText } from '../../model/errors.js';
import type { TestCase } from '../../model/report.js';
import { plainLine } from '../../redact/escape.js';

/**
 * Names of tests that must have passed: a name per line (`#` begins a comment), as `sonobuoy e2e` prints them, or Kubernetes' own list
 * (test/conformance/testdata/conformance.yaml), whose entries have a `codename`.
 *
 * @throws ConfigurationError for what is neither, or names a test twice
 */
export function readRequiredList(file: string, text: string): string[] {
  const names = isYamlList(text) ? codenames(file, text) : lines(text);
  const seen = new Map<string, number>();
  for (const { name, line } of names) {
    const earlier = seen.get(name);
    if (earlier !== undefined)
      throw new ConfigurationError(`${file}:${line}`, `names a test twice, first in line ${earlier}: ${name.slice(0, 100)}`);
    seen.set(name, line);
  }
  if (seen.size === 0)
    throw new ConfigurationError(file, 'names no test', 'write one name per line, or give conformance.yaml of Kubernetes');
  if (seen.size > importLimits.requiredNames)
    throw new ConfigurationError(file, `names ${seen.size} tests`, `at most ${importLimits.requiredNames} are read`);
  return [...seen.keys()];
}

interface Named {
  readonly name: string;
  readonly line: number;
}

function lines(text: string): Named[] {
  return text
    .split('\n')
    .map((line, index) => ({ name: testName(line.trim()), line: index + 1 }))
    .filter(({ name }) => name !== '' && !name.startsWith('#'));
}

function isYamlList(text: string): boolean {
  return /^(?:- | {2})?\s*codename:/m.test(text);
}

function codenames(file: string, text: string): Named[] {
  let entries: unknown;
  try {
    entries = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new ConfigurationError(file, `is no YAML: ${errorText(error)}`);
  }
  const list = Array.isArray(entries) ? (entries as unknown[]) : [];
  return list.map((entry, index) => {
    const name = (entry as { codename?: unknown } | null)?.codename;
    if (typeof name !== 'string') throw new ConfigurationError(file, `entry ${index + 1} has no codename`);
    return { name: testName(name), line: index + 1 };
  });
}

/** The name without what Ginkgo writes before it, as both lists and results are compared. */
export function testName(name: string): string {
  return plainLine(name).trim().replace(testPrefix, '');
}

/** What became of tests that are required. */
export interface RequiredTests {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** The results say that they were left out. */
  readonly skipped: readonly string[];
  /** The results do not name them. */
  readonly absent: readonly string[];
}

/** A name that stands twice in the results has passed only when it passed each time. */
export function requiredTests(required: readonly string[], tests: readonly TestCase[]): RequiredTests {
  const order: readonly TestCase['status'][] = ['pass', 'skip', 'fail'];
  const worst = new Map<string, TestCase['status']>();
  for (const { name, status } of tests) {
    const [own, known] = [testName(name), worst.get(testName(name))];
    if (known === undefined || order.indexOf(status) > order.indexOf(known)) worst.set(own, status);
  }
  const those = (status: TestCase['status'] | undefined) => required.filter((name) => worst.get(name) === status);
  return { passed: those('pass'), failed: those('fail'), skipped: those('skip'), absent: those(undefined) };
}
