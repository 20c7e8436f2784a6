import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Report } from '../../../src/model/report.js';
import { CauseId, Status, Verdict } from '../../../src/model/words-schema.js';
import { root } from './folders.js';

const ExpectedFinding = z.strictObject({
  cause: CauseId,
  check: z.string(),
  package: z.string().optional(),
  file: z.string().optional(),
  line: z.number().optional(),
  test: z.string().optional(),
});
type ExpectedFinding = z.infer<typeof ExpectedFinding>;

const Results = z.record(z.string(), Status);

/** `expected.json`, explained in examples/README.md. */
const Expected = z.strictObject({
  arguments: z.array(z.string()),
  releases: z.array(z.string()).optional(),
  exit: z.number(),
  verdict: Verdict,
  results: Results,
  summaries: z.record(z.string(), z.string()).optional(),
  findings: z.array(ExpectedFinding),
  perRelease: z
    .record(
      z.string(),
      z.strictObject({
        exit: z.number().optional(),
        verdict: Verdict.optional(),
        results: Results.optional(),
        findings: z.array(ExpectedFinding).optional(),
      }),
    )
    .optional(),
});
export type Expected = z.infer<typeof Expected>;

/** The release lines that every example is promised to behave on. */
export const lines = ['1.21', '1.24', '1.25', '1.26', '1.27'] as const;

const broken = join(root, 'examples/broken');

/** Names of the folders of examples/broken. */
export const brokenExamples: readonly string[] = readdirSync(broken).sort();

export function expectedOf(name: string): Expected {
  return Expected.parse(JSON.parse(readFileSync(join(broken, name, 'expected.json'), 'utf8')));
}

/**
 * The lines that a run of the tests takes for an example. All of them would cost minutes, so each gets a new one and an old one by
 * its place in the list, and every line is taken by several; `EXAMPLE_RELEASES=all` or a list (`1.21,1.27`) overrides that.
 */
export function linesFor(name: string, expected: Expected): string[] {
  const possible: readonly string[] = expected.releases ?? lines;
  const asked = process.env.EXAMPLE_RELEASES;
  if (asked === 'all') return [...possible];
  if (asked !== undefined && asked !== '') return possible.filter((line) => asked.split(',').includes(line));
  const place = brokenExamples.indexOf(name);
  // The race detector brings a standard library of its own, which takes a minute to compile for each release.
  const wanted = 'test.race' in expected.results ? ['1.21', '1.26'] : [['1.26', '1.27'][place % 2], ['1.21', '1.24', '1.25'][place % 3]];
  return possible.filter((line) => possible.length === 1 || wanted.includes(line));
}

/** What is to be seen on these lines, and what was seen, in one form. */
export interface Seen {
  readonly exit: number | null;
  readonly verdict: string;
  /** By line, then by check or `check module`. */
  readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly summaries: Readonly<Record<string, readonly string[]>>;
  /** Each finding of severity `fail` once, with the lines it is seen on. */
  readonly findings: readonly (ExpectedFinding & { readonly on: readonly string[] })[];
}

const worst = ['conformant', 'partial', 'warnings', 'undetermined', 'failures'] as const;

export function expectedOn(expected: Expected, wanted: readonly string[]): Seen {
  const own = wanted.map((line) => ({ line, ...expected.perRelease?.[line] }));
  const ends = [expected, ...own].map(({ exit = expected.exit, verdict = expected.verdict }) => ({ exit, verdict }));
  const end = ends.reduce((a, b) => (worst.indexOf(b.verdict) > worst.indexOf(a.verdict) ? b : a));
  return {
    ...end,
    results: Object.fromEntries(own.map(({ line, results }) => [line, { ...expected.results, ...results }])),
    summaries: Object.fromEntries(Object.entries(expected.summaries ?? {}).map(([check, text]) => [check, [text]])),
    findings: sorted([
      ...expected.findings.map((finding) => ({ ...finding, on: [...wanted] })),
      ...own.flatMap(({ line, findings = [] }) => findings.map((finding) => ({ ...finding, on: [line] }))),
    ]),
  };
}

export function seenIn(report: Report, exit: number | null, expected: Expected, wanted: readonly string[]): Seen {
  const all = [...expected.findings, ...Object.values(expected.perRelease ?? {}).flatMap(({ findings = [] }) => findings)];
  return {
    exit,
    verdict: report.verdict,
    results: Object.fromEntries(
      wanted.map((line) => [line, Object.fromEntries(Object.keys(expected.results).map((name) => [name, statusesOf(report, name, line)]))]),
    ),
    summaries: Object.fromEntries(
      Object.keys(expected.summaries ?? {}).map((name) => [
        name,
        [...new Set(report.results.filter(({ check }) => check === name).map(({ summary }) => summary))],
      ]),
    ),
    findings: sorted(
      report.findings
        .filter(({ severity }) => severity === 'fail')
        .map(({ cause, checks, location, package: packageName, test, toolchains }) => ({
          cause,
          // One finding may show in several checks: the expected one is enough. The package counts where it is all there is.
          check: all.map(({ check }) => check).find((check) => checks.includes(check)) ?? checks.join(' '),
          ...(packageName !== undefined && all.some((item) => item.package === packageName) && { package: packageName }),
          ...(location && { file: location.file }),
          ...(location?.line && { line: location.line }),
          ...(test !== undefined && { test }),
          on: [...new Set(toolchains.map(lineOf))],
        })),
    ),
  };
}

/** Every finding of severity `fail` says what to do. */
export function withoutRemedy(report: Report): string[] {
  return report.findings
    .filter(({ severity, remedies = [] }) => severity === 'fail' && remedies.length === 0)
    .map(({ message }) => message);
}

/** The status of a check on a line; several statuses are all shown. */
function statusesOf(report: Report, name: string, line: string): string {
  const [check, module] = name.split(' ');
  const statuses = report.results
    .filter((result) => result.check === check && (module === undefined || result.cell?.module === module))
    .filter(({ cell }) => cell?.go !== undefined && lineOf(cell.go) === line)
    .map(({ status }) => status);
  return statuses.length === 0 ? 'no result' : [...new Set(statuses)].join(' ');
}

function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function sorted<T>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
