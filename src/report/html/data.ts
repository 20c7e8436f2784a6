import type { Finding, NotRun, Report, ReportFinding, Result, TestStatus } from '../../model/report.js';

// What the page carries for its script: the report itself, its tests as columns, and every long text once.

/** A finding whose output stands in `Texts`. */
export type Referring<T extends Finding> = Omit<T, 'output'> & { readonly output?: number };

export type PageResult = Omit<Result, 'tests' | 'findings'> & {
  readonly findings?: readonly Referring<Finding>[];
  /** How many more it has in report.json. */
  readonly moreFindings?: number;
};

/** What is read when the page is opened. */
export interface PageData {
  readonly modules: Report['modules'];
  readonly imported?: Report['imported'];
  readonly plan: { readonly cells: readonly { readonly check: string }[] };
  readonly durationMs: number;
  readonly results: readonly PageResult[];
  readonly notRun: readonly NotRun[];
  readonly findings: readonly Referring<ReportFinding>[];
  /** How many more report.json has. */
  readonly moreFindings: number;
  readonly causes: Report['causes'];
  readonly texts: readonly string[];
}

/** What is read when the tests are looked at. */
export interface TestData {
  /** `package` and test name, each once. */
  readonly packages: readonly string[];
  readonly names: readonly string[];
  readonly runs: readonly TestRun[];
  /** How many more report.json has. */
  readonly more: number;
  readonly texts: readonly string[];
}

/** The tests of one result, one entry in each column per test. */
export interface TestRun {
  /** Position in `results`. */
  readonly result: number;
  /** A letter each: the position in `testStatuses`. */
  readonly status: string;
  readonly package: readonly number[];
  readonly name: readonly number[];
  /** Whole milliseconds; -1 when it is not known. */
  readonly milliseconds: readonly number[];
  /** Position in `texts` by row; most tests have none. */
  readonly output: Readonly<Record<number, number>>;
}

export const testStatuses = ['pass', 'fail', 'skip', 'unfinished', 'flaky'] as const satisfies readonly TestStatus[];

/** Ids of the elements that hold them. */
export const dataIds = { page: 'report-data', tests: 'test-data' } as const;

/** Positions from which the script continues lists that the page begins. */
export const listIds = { matrix: 'more-matrix', findings: 'more-findings' } as const;
