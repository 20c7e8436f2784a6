/** What GitHub keeps of an action's output; anything beyond is dropped without a word. */
export const githubLimits = {
  /** Errors, warnings and notices each, per step: `_maxCountPerIssueType` in actions/runner src/Runner.Worker/ExecutionContext.cs. */
  annotationsPerType: 10,
  /** Longer messages are cut by the runner, same file. */
  annotationCharacters: 4096,
  /** Of a step's summary file; a larger one is dropped whole: `AttachmentSizeLimit` in src/Runner.Worker/FileCommandManager.cs. */
  summaryBytes: 1024 * 1024,
  /** Of a SARIF run; more are dropped: docs.github.com, "SARIF support for code scanning". */
  sarifResults: 5000,
  /** Of a result, same page; 100 of them are shown. */
  sarifLocations: 100,
  /** Jobs that one matrix may make: https://docs.github.com/en/actions/reference/limits, read 2026-11-30. */
  matrixJobs: 256,
  /** All outputs of a job together, two bytes for each UTF-16 unit: data/reusables/actions/output-limitations.md in github/docs. */
  jobOutputBytes: 1024 * 1024,
} as const;

/** For the question which lines a change wrote; chosen: a diff beyond is of a size that nobody reads annotation by annotation. */
export const eventLimits = { timeoutMs: 20_000, diffBytes: 16 * 1024 * 1024 } as const;
