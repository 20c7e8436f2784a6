import { deflateRawSync } from 'node:zlib';
import { pageLimits } from '../../knowledge/report-limits.js';
import type { Finding, Report } from '../../model/report.js';
import { plainText } from '../../redact/escape.js';
import { type PageData, type Referring, type TestData, type TestRun, testStatuses } from './data.js';

/** The report without its tests, and long texts once, within the budget of the page. */
export function pageData(report: Report): PageData {
  const texts = textTable(pageLimits.textCharacters);
  const referring = <T extends Finding>({ output, ...finding }: T) =>
    ({ ...finding, ...(output === undefined || output === '' ? {} : { output: texts.add(output) }) }) as Referring<T>;
  const { modules, imported, durationMs, notRun, causes, plan } = report;
  const checks = [...new Set(plan.cells.map(({ check }) => check))];
  return {
    modules,
    ...(imported === undefined ? {} : { imported }),
    plan: { cells: checks.map((check) => ({ check })) },
    durationMs,
    // The fingerprint is for programs, which read report.json.
    findings: report.findings.map((finding) => referring({ ...finding, fingerprint: '' })),
    results: report.results.map(({ tests: _, findings, evidence, ...result }) => ({
      ...result,
      evidence: evidence.map((each) => ({ ...each, value: clipped(each.value, pageLimits.outputCharacters) })),
      ...(findings === undefined ? {} : { findings: findings.map(referring) }),
    })),
    notRun,
    causes,
    texts: texts.all,
  };
}

/** All tests of a report, as columns. */
export function testData({ results }: Report): TestData {
  const texts = textTable(pageLimits.textCharacters);
  const packages = numbered();
  const names = numbered();
  const runs = results.flatMap(({ tests }, result): TestRun[] => {
    if (tests === undefined || tests.tests.length === 0) return [];
    const output: Record<number, number> = {};
    for (const [row, test] of tests.tests.entries()) if (test.output) output[row] = texts.add(test.output);
    return [
      {
        result,
        status: tests.tests.map(({ status }) => testStatuses.indexOf(status)).join(''),
        package: tests.tests.map((test) => packages.number(test.package)),
        name: tests.tests.map((test) => names.number(test.name)),
        milliseconds: tests.tests.map(({ seconds }) => (seconds === undefined ? -1 : Math.round(seconds * 1000))),
        output,
      },
    ];
  });
  return { packages: packages.all, names: names.all, runs, texts: texts.all };
}

/** Compressed, in letters that no HTML takes for anything (base64 of RFC 1951). */
export function packed(data: PageData | TestData): string {
  return deflateRawSync(JSON.stringify(data)).toString('base64');
}

interface TextTable {
  readonly all: readonly string[];
  /** @returns where it stands */
  readonly add: (text: string) => number;
}

/** Each text once, each cut in its middle where it is long, all of them within a budget. */
function textTable(budget: number): TextTable {
  const table = numbered();
  let left = budget;
  return {
    all: table.all,
    add: (text) => {
      const short = clipped(plainText(text), Math.min(left, pageLimits.outputCharacters));
      const before = table.all.length;
      const position = table.number(short);
      if (table.all.length > before) left = Math.max(0, left - short.length);
      return position;
    },
  };
}

function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  return `${text.slice(0, half)}\n… shortened here; report.json has it whole …\n${text.slice(text.length - half)}`;
}

function numbered() {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  return {
    all: all as readonly string[],
    number: (text: string): number => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      all.push(text);
      numbers.set(text, all.length - 1);
      return all.length - 1;
    },
  };
}
