import { deflateRawSync } from 'node:zlib';
import type { PageDetail } from '../../knowledge/report-limits.js';
import type { Finding, Report, TestCase } from '../../model/report.js';
import { plainText } from '../../redact/escape.js';
import { type PageData, type Referring, type TestData, type TestRun, testStatuses } from './data.js';

/** The report without its tests, and long texts once, within the budget of the page. */
export function pageData(report: Report, detail: PageDetail): PageData {
  const texts = textTable(detail);
  let room = detail.findings;
  const within = (findings: readonly Finding[]) => {
    const shown = findings.slice(0, room);
    room -= shown.length;
    const more = findings.length - shown.length;
    return { findings: shown.map(referring), ...(more === 0 ? {} : { moreFindings: more }) };
  };
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
    findings: report.findings.slice(0, detail.findings).map((finding) => referring({ ...finding, fingerprint: '' })),
    moreFindings: Math.max(0, report.findings.length - detail.findings),
    results: report.results.map(({ tests: _, findings, evidence, ...result }) => ({
      ...result,
      evidence: detail.evidence ? evidence.map((each) => ({ ...each, value: clipped(each.value, detail.outputCharacters) })) : [],
      ...(findings === undefined ? {} : within(findings)),
    })),
    notRun,
    causes,
    texts: texts.all,
  };
}

/** The tests of a report, as columns. */
export function testData({ results }: Report, detail: PageDetail): TestData {
  const texts = textTable(detail);
  const carried = carriedTests(results, detail.tests);
  const packages = numbered();
  const names = numbered();
  const runs = results.flatMap(({ tests }, result): TestRun[] => {
    if (tests === undefined || tests.tests.length === 0) return [];
    const own = carried === undefined ? tests.tests : tests.tests.filter((test) => carried.has(test));
    const output: Record<number, number> = {};
    for (const [row, test] of own.entries()) if (test.output) output[row] = texts.add(test.output);
    return [
      {
        result,
        status: own.map(({ status }) => testStatuses.indexOf(status)).join(''),
        package: own.map((test) => packages.number(test.package)),
        name: own.map((test) => names.number(test.name)),
        milliseconds: own.map(({ seconds }) => (seconds === undefined ? -1 : Math.round(seconds * 1000))),
        output,
      },
    ];
  });
  const all = results.reduce((sum, { tests }) => sum + (tests?.tests.length ?? 0), 0);
  const more = all - runs.reduce((sum, { status }) => sum + status.length, 0);
  return { packages: packages.all, names: names.all, runs, more, texts: texts.all };
}

/** So many tests: those that did not pass, then the slowest; undefined: all. */
function carriedTests(results: Report['results'], most: number): ReadonlySet<TestCase> | undefined {
  const all = results.flatMap(({ tests }) => tests?.tests ?? []);
  if (all.length <= most) return undefined;
  const order = (test: TestCase) => (test.status === 'pass' || test.status === 'skip' ? 1 : 0);
  return new Set(all.sort((a, b) => order(a) - order(b) || (b.seconds ?? 0) - (a.seconds ?? 0)).slice(0, most));
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
function textTable({ textCharacters, outputCharacters }: PageDetail): TextTable {
  const table = numbered();
  let left = textCharacters;
  return {
    all: table.all,
    add: (text) => {
      const short = clipped(plainText(text), Math.min(left, outputCharacters));
      const before = table.all.length;
      const position = table.number(short);
      if (table.all.length > before) left = Math.max(0, left - short.length);
      return position;
    },
  };
}

/** The beginning and the end of a long text. */
export function clipped(text: string, most: number): string {
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
