/**
 * Folders in which the go command itself does not look for packages (`go help packages`: vendor, testdata, names that begin
 * with `.` or `_`), and package folders of other tools that are large and never hold modules of the user.
 */
export const skippedFolders: RegExp = /^([._].*|vendor|testdata|node_modules)$/;

/** Bounds of the search, so that a folder that is not a repository (a home, a file-system root) ends it with a clear error. */
export const discoveryLimits = { depth: 12, folders: 20_000 } as const;
