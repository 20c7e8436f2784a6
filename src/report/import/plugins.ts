import { parse } from 'yaml';
import { importLimits, resultFiles } from '../../knowledge/kubernetes-results.js';
import { errorText } from '../../model/errors.js';
import type { TestCase, TestReport } from '../../model/report.js';
import { plainLine } from '../../redact/escape.js';
import type { ResultFiles } from './files.js';
import { type JunitResults, readJunit } from './junit.js';

/** What one plugin brought. */
export interface PluginResults {
  /** `e2e`, `systemd-logs`; of a folder without plugins `e2e`. */
  readonly plugin: string;
  /** Files that were read, by name. */
  readonly files: readonly string[];
  readonly tests?: TestReport;
  /** Only of JUnit files. */
  readonly junit?: JunitResults;
  /** Errors that Sonobuoy itself reports of it: it did not start, or not end. */
  readonly errors: readonly string[];
  /** Why there are no tests. */
  readonly problem?: string;
}

/** The plugin whose results everything else is about. */
export const e2ePlugin = 'e2e';

/** The results of each plugin, e2e first; a folder of e2e.log and junit_01.xml is that of e2e alone. */
export function readPlugins(place: string, files: ResultFiles): PluginResults[] {
  const names = [...new Set([...files.keys()].flatMap((name) => /^plugins\/([^/]+)\//.exec(name)?.[1] ?? []))];
  const hasOwn = files.has(resultFiles.junit) || files.has(resultFiles.log);
  if (names.length === 0 || hasOwn) return [pluginOf(place, e2ePlugin, files, (name) => name === resultFiles.junit)];
  return names
    .sort((a, b) => Number(b === e2ePlugin) - Number(a === e2ePlugin) || (a < b ? -1 : 1))
    .map((plugin) => pluginOf(place, plugin, files, (name) => name.startsWith(`plugins/${plugin}/results/`) && name.endsWith('.xml')));
}

/** The log of the plugin e2e, wherever it lies. */
export function e2eLog(files: ResultFiles): { name: string; bytes: Buffer } | undefined {
  const name = [resultFiles.log, ...files.keys()].find(
    (each) =>
      files.has(each) && (each === resultFiles.log || each.startsWith(`plugins/${e2ePlugin}/results/`)) && each.endsWith(resultFiles.log),
  );
  return name === undefined ? undefined : { name, bytes: files.get(name)!.bytes };
}

function pluginOf(place: string, plugin: string, files: ResultFiles, isJunit: (name: string) => boolean): PluginResults {
  const errors = [...files].flatMap(([name, { bytes }]) =>
    name.startsWith(`plugins/${plugin}/errors/`) ? [`${name}: ${errorIn(bytes)}`] : [],
  );
  const junitFiles = [...files.keys()].filter(isJunit).sort();
  if (junitFiles.length > 0) {
    const read = junitFiles.map((name) => readJunit(`${plainLine(place)}: ${plainLine(name)}`, files.get(name)!.bytes));
    const junit = read.length === 1 ? read[0]! : joined(read);
    return { plugin, files: junitFiles, tests: junit.tests, junit, errors };
  }
  const processed = `plugins/${plugin}/${resultFiles.processed}`;
  const bytes = files.get(processed)?.bytes;
  if (bytes === undefined)
    return { plugin, files: [], errors, problem: `there is no ${plugin === e2ePlugin ? resultFiles.junit : 'result of it'}` };
  try {
    return { plugin, files: [processed], tests: itemsOf(plugin, parse(bytes.toString('utf8'), { maxAliasCount: 0 })), errors };
  } catch (error) {
    return { plugin, files: [processed], errors, problem: `${processed} cannot be read: ${plainLine(errorText(error))}` };
  }
}

/** What a plugin's error.json says: `{"error":"timeout waiting for results"}` or more. */
function errorIn(bytes: Buffer): string {
  const text = bytes.toString('utf8').trim();
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    if (typeof error === 'string') return plainLine(error).slice(0, 300);
  } catch {
    // Shown as it is.
  }
  return plainLine(text).slice(0, 300);
}

function joined(all: readonly JunitResults[]): JunitResults {
  const sum = (pick: (one: JunitResults) => number) => all.reduce((total, one) => total + pick(one), 0);
  const names = [...new Set(all.flatMap(({ claimed }) => Object.keys(claimed)))];
  return {
    tests: {
      packages: all.flatMap(({ tests }) => tests.packages),
      tests: all.flatMap(({ tests }) => tests.tests),
      counts: {
        pass: sum(({ tests }) => tests.counts.pass),
        fail: sum(({ tests }) => tests.counts.fail),
        skip: sum(({ tests }) => tests.counts.skip),
        unfinished: sum(({ tests }) => tests.counts.unfinished),
      },
    },
    claimed: Object.fromEntries(names.map((name) => [name, sum(({ claimed }) => claimed[name] ?? 0)])),
    specs: {
      passed: sum(({ specs }) => specs.passed),
      failed: sum(({ specs }) => specs.failed),
      skipped: sum(({ specs }) => specs.skipped),
    },
    startedAt: all.map(({ startedAt }) => startedAt).find((time) => time !== undefined),
    seconds: sum(({ seconds }) => seconds),
  };
}

interface Item {
  readonly name?: unknown;
  readonly status?: unknown;
  readonly items?: unknown;
}

/** What Sonobuoy calls the end of a check of a plugin (pkg/client/results/processing.go); any other word leaves it open. */
const itemStatuses: Readonly<Record<string, TestCase['status']>> = {
  passed: 'pass',
  complete: 'pass',
  failed: 'fail',
  timeout: 'fail',
  skipped: 'skip',
};

/** The leaves of the tree in sonobuoy_results.yaml, each a test of what it hangs from. */
function itemsOf(plugin: string, tree: unknown): TestReport {
  const tests: TestCase[] = [];
  const walk = (item: Item, above: string, depth: number) => {
    const name = plainLine(typeof item.name === 'string' ? item.name : '') || '(no name)';
    const inner = Array.isArray(item.items) ? (item.items as unknown[]) : [];
    const isObject = (one: unknown): one is Item => typeof one === 'object' && one !== null;
    if (inner.length > 0 && depth < importLimits.depth)
      for (const one of inner.filter(isObject)) walk(one, depth === 0 ? plugin : name, depth + 1);
    else if (depth > 0) tests.push({ package: above, name, status: itemStatuses[String(item.status)] ?? 'unfinished' });
  };
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) throw new Error('it holds no item');
  walk(tree, plugin, 0);
  const of = (status: TestCase['status']) => tests.filter((test) => test.status === status).length;
  const failed = of('fail') > 0;
  return {
    packages: [{ package: plugin, status: tests.length === 0 ? 'no-tests' : failed ? 'fail' : 'pass' }],
    tests,
    counts: { pass: of('pass'), fail: of('fail'), skip: of('skip'), unfinished: of('unfinished') },
  };
}
