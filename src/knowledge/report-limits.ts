import { githubLimits } from './github-limits.js';

/** How much a report shows; chosen for readers, the complete record is report.json. */
export const reportLimits = {
  /** Half of what GitHub accepts: several summaries of one job stay readable, and masking may lengthen the text. */
  summaryBytes: githubLimits.summaryBytes / 2,
  /** Lines of a finding's output in the terminal: an assertion with its context fits, a goroutine dump does not. */
  terminalOutputLines: 10,
  /** Findings spelled out in the terminal; the rest is counted. */
  terminalFindings: 20,
  /** Reasons why a check has no answer, spelled out on a page; of a few lines out of a bug report most checks have none. */
  pageReasons: 12,
  /** Modules shown as full tables; beyond that those where everything is well share one line. */
  fullModules: 4,
  /** Checks of the machine shown row by row; more of them where all is well share one line. */
  fullHostChecks: 4,
  /** Modules named in a list; the rest is counted. */
  modulesNamed: 4,
  /** Shards named in a list; the rest is counted. */
  shardsNamed: 8,
  /** Narrower terminals get lines of this length and wrap by themselves. */
  leastColumns: 40,
  /** Characters of a line in the summary; beyond it GitHub's renderer scrolls sideways for long. */
  summaryLineCharacters: 1000,
  /** Longer facts are tables of the machine, which nobody reads in a line. */
  summaryFactCharacters: 100,
  /** Places quoted as evidence for one check of a clause; report.json has them all. */
  clauseEvidence: 2,
  /** Places quoted as evidence for one cause. */
  evidencePerCause: 5,
  /** Version files quoted as evidence: those of one module and its neighbours; a large repository has one per module. */
  evidenceVersionFiles: 20,
  /** Writing report.json while the run goes on may take one part of the time in so many. */
  progressReportShare: 200,
} as const;

/** How large the picture of the matrix in a summary may be. */
export const pictureLimits = {
  /** As many lines as a screen shows; chosen. */
  rows: 40,
  /** GitHub sets Markdown 980 pixels wide (README of sindresorhus/github-markdown-css), of which a symbol takes some 22 and names a quarter. */
  symbols: 32,
} as const;

/** How the job summary sheds detail, step by step, until it fits its byte budget. */
export interface SummaryDetail {
  /** Lines kept of the output of one finding. */
  readonly outputLines: number;
  /** Notes, facts and findings that explain without counting. */
  readonly notes: boolean;
  readonly findings: number;
  /** Lines of "did not run". */
  readonly notRun: number;
  /** Rows of the tables: all, those that need attention, or no table. */
  readonly rows: 'all' | 'attention' | 'none';
}

/** From everything to the verdict alone. The first row already bounds the work: nobody reads more than 1,000 findings. */
export const summaryDetails: readonly SummaryDetail[] = [
  { outputLines: 60, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
  { outputLines: 20, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
  { outputLines: 0, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
  { outputLines: 0, notes: false, findings: 1000, notRun: 1000, rows: 'all' },
  { outputLines: 0, notes: false, findings: 300, notRun: 100, rows: 'all' },
  { outputLines: 0, notes: false, findings: 100, notRun: 30, rows: 'attention' },
  { outputLines: 0, notes: false, findings: 20, notRun: 10, rows: 'attention' },
  { outputLines: 0, notes: false, findings: 5, notRun: 3, rows: 'none' },
  { outputLines: 0, notes: false, findings: 0, notRun: 0, rows: 'none' },
];

/** How much the pictures of a page show; the tables beside them have more. */
export const chartLimits = {
  /** The newest; more would be thinner than a pixel of a phone. */
  runs: 200,
  intervals: 30,
  trends: 12,
  /** Characters of a name beside a line. */
  nameCharacters: 42,
} as const;

/**
 * How much report.html shows; chosen so that the page of 100,000 tests stays under 2 MB and opens within a second (`npm run bench --
 * html`).
 */
export const pageLimits = {
  /** Findings, and rows of the matrix, that stand in the page itself; its script draws the others. */
  staticFindings: 100,
  staticRows: 300,
  /** Characters of one output or piece of evidence. */
  outputCharacters: 8_000,
  /** Characters of all outputs of findings, and of all outputs of tests: logs compress to about a tenth. */
  textCharacters: 3_000_000,
  /** Characters of the value of a fact. */
  factCharacters: 2_000,
} as const;

/** How report.html sheds what it carries, step by step, until it is no larger than `pageBytes`. */
export interface PageDetail {
  /** Findings that stand in the page itself, with so many characters of each output. */
  readonly staticFindings: number;
  readonly outputCharacters: number;
  /** Findings that it carries, those of all results together. */
  readonly findings: number;
  /** Characters of all outputs of findings, and of all outputs of tests. */
  readonly textCharacters: number;
  /** Tests: those that did not pass first, then the slowest. */
  readonly tests: number;
  /** What results rest on. */
  readonly evidence: boolean;
}

/** More than that opens slowly, and is no attachment any more. */
export const pageBytes = 2_000_000;

/** From everything to the verdict and the matrix. The page says what it leaves out; report.json has everything. */
export const pageDetails: readonly PageDetail[] = [
  { ...pageLimits, findings: 5000, tests: Number.POSITIVE_INFINITY, evidence: true },
  {
    staticFindings: 100,
    outputCharacters: 4000,
    findings: 2000,
    textCharacters: 1_000_000,
    tests: Number.POSITIVE_INFINITY,
    evidence: true,
  },
  { staticFindings: 50, outputCharacters: 2000, findings: 500, textCharacters: 300_000, tests: Number.POSITIVE_INFINITY, evidence: true },
  { staticFindings: 20, outputCharacters: 1000, findings: 200, textCharacters: 100_000, tests: 50_000, evidence: true },
  { staticFindings: 20, outputCharacters: 500, findings: 100, textCharacters: 50_000, tests: 20_000, evidence: false },
  { staticFindings: 5, outputCharacters: 200, findings: 20, textCharacters: 0, tests: 5000, evidence: false },
  { staticFindings: 0, outputCharacters: 0, findings: 0, textCharacters: 0, tests: 0, evidence: false },
];
