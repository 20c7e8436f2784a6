/** From which on a comparison of reports says that something changed; chosen so that what is said holds when it is looked at again. */
export const comparisonLimits = {
  /** Fewer durations than this tell nothing of the noise between two runs. */
  leastPairs: 8,
  /** So many robust standard deviations from how all others changed (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993: 3.5). */
  outlierDeviations: 3.5,
  /** From the median of absolute deviations to the standard deviation of a normal distribution, same book. */
  deviationsPerMedian: 1.4826,
  /** Smaller changes are not worth a line, however sure. */
  leastChange: 0.25,
  leastMs: 1000,
  /** Runs from which on a slope is told: below it the confidence interval of Kendall's tau has no bounds (Gilbert, Statistical Methods for Environmental Pollution Monitoring, 1987, section 16.5: 10, fewer with care). */
  leastTrendRuns: 6,
  /** Two-sided 95 % of a normal distribution. */
  normal95: 1.96,
  /** Rows of a list in a text for people; the JSON has all. */
  rows: 100,
  /** Measurements of one machine that differ by less are the same. */
  leastFactRatio: 2,
  /** Longer facts are tables of the machine. */
  factCharacters: 60,
} as const;

/** Facts that differ with every reading. */
export const momentaryFacts: ReadonlySet<string> = new Set(['clock.realtime', 'cgroup.pressure', 'kernel.tasks']);

/** Facts that are measurements of a moment, as the room on a disk and its speed. */
export const measuredFacts = /^fs\.\w+\.(?:availableBytes|freeInodes|speed\.\w+)$/;
