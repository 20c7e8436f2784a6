/** How much `merge` reads, so that a folder that is none of ours costs no memory and no hour. */
export const shardLimits = {
  /** Of one report: about six times the largest that was measured, 100,000 tests in 20 MB with 1,000 failures. */
  reportBytes: 128 * 1024 * 1024,
  /** Of all reports together, which are in memory at once. */
  totalBytes: 1024 * 1024 * 1024,
  /** Reports of one merge. */
  reports: 10_000,
  /** Folders below the one that was named; artifacts of a workflow lie two deep. */
  depth: 4,
  /** Values of one fact that the merged report names when machines differ. */
  factValues: 3,
} as const;
