/** The version of report.json; raised when a field changes its meaning or goes away. */
export const reportSchemaVersion = 1;

/** The version of a snapshot file; raised when a field changes its meaning or goes away. */
export const snapshotSchemaVersion = 1;
