import { skippedExit } from './skipped.js';

/** What a step adds to the total. */
export interface StepOutcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** @param exit of the process; null when a signal ended it */
export function outcomeOfStep(exit: number | null): StepOutcome {
  if (exit === 0) return { passed: 1, failed: 0, skipped: 0 };
  if (exit === skippedExit) return { passed: 0, failed: 0, skipped: 1 };
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Counts of a jest run. A run that failed although no test did (the coverage gate, a crash, a suite that does not load, no
 * tests at all) counts as one failure more.
 *
 * @param report text of `jest --json`; undefined when jest wrote none
 */
export function outcomeOfTests(exit: number | null, report: string | undefined): StepOutcome {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = JSON.parse(report) as JestReport;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const failedOtherwise = failed === 0 && (exit !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: failedOtherwise ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

/** `N passed, N failed, N skipped`. */
export function totalLine(outcomes: readonly StepOutcome[]): string {
  const sum = (key: keyof StepOutcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

/** The members used of https://jestjs.io/docs/configuration#testresultsprocessor-string */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}
