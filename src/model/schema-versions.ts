/** The version of report.json; raised when a field changes its meaning or goes away. */
export const reportSchemaVersion = 1;

/** The version of what `plan --format json` prints; raised when a field changes its meaning or goes away. */
export const shardPlanSchemaVersion = 1;

/** The version of a snapshot file; raised when a field changes its meaning or goes away. */
export const snapshotSchemaVersion = 1;

/** The version of what `limits --format json` prints; raised when a field changes its meaning or goes away. */
export const limitsSchemaVersion = 1;

/** The version of what `bench --format json` prints; raised when a field changes its meaning or goes away. */
export const benchSchemaVersion = 1;

/** The version of what `seccomp simulate --format json` and `seccomp lint --format json` print; raised when a field changes its meaning or goes away. */
export const seccompSchemaVersion = 1;

/** The version of what `explain --format json` prints; raised when a field changes its meaning or goes away. */
export const explanationSchemaVersion = 1;

/** The version of what `report diff`, `report compare` and `report trend` print as JSON; raised when a field changes its meaning or goes away. */
export const comparisonSchemaVersion = 1;

/** The version of a bundle's manifest.json; raised when a field changes its meaning or goes away. */
export const bundleSchemaVersion = 1;

/** The version of a file of waivers; raised when a field changes its meaning or goes away. */
export const waiversSchemaVersion = 1;

/** The version of a baseline; raised when a field changes its meaning or goes away. */
export const baselineSchemaVersion = 1;
