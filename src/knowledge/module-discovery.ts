/**
 * Folders in which the go command itself does not look for packages (`go help packages`: vendor, testdata, names that begin
 * with `.` or `_`), and package folders of other tools that are large and never hold modules of the user.
 */
export const skippedFolders: RegExp = /^([._].*|vendor|testdata|node_modules)$/;

/** Those of them that are not looked into even to say where a go.mod is that was passed over. */
export const hiddenFolders: RegExp = /^(\..*|node_modules)$/;

/**
 * Bounds of the search, so that a folder that is not a repository (a home, a file-system root) ends it with a clear error, and of
 * the modules read at a time: Node reads four files at once (libuv's thread pool), more only keep files open.
 */
export const discoveryLimits = { depth: 12, folders: 20_000, modulesAtOnce: 8 } as const;
