/** Bounds on running failed tests again. */
export const rerunLimits = {
  /**
   * With more failed tests than this nothing is run again: so many do not fail by chance. The same number as
   * `gotestsum --rerun-fails-max-failures` (https://pkg.go.dev/gotest.tools/gotestsum#readme-re-running-failed-tests).
   */
  failures: 10,
} as const;
