/** What the checks need of a package, by the names of `go list -json` (`go help list`). */
export interface GoPackage {
  readonly importPath: string;
  readonly name: string;
  /** Absolute folder. */
  readonly dir: string;
  readonly goFiles: readonly string[];
  readonly cgoFiles: readonly string[];
  /** Go files that a build constraint or the file name excludes. */
  readonly ignoredGoFiles: readonly string[];
  readonly testGoFiles: readonly string[];
  readonly xTestGoFiles: readonly string[];
  /** Why the package cannot be loaded. */
  readonly error?: string;
}

/** The fields that `parsePackages` reads; `-json=` with a list is understood since Go 1.19. */
export const packageFields = 'ImportPath,Name,Dir,GoFiles,CgoFiles,IgnoredGoFiles,TestGoFiles,XTestGoFiles,Error';

/** Reads the JSON objects that `go list -e -json` prints one after the other. */
export function parsePackages(text: string): GoPackage[] {
  return parseJsonObjects(text).map((entry) => {
    const files = (key: string) => (Array.isArray(entry[key]) ? (entry[key] as string[]) : []);
    const error = (entry.Error as { Err?: string } | undefined)?.Err;
    return {
      importPath: String(entry.ImportPath ?? ''),
      name: String(entry.Name ?? ''),
      dir: String(entry.Dir ?? ''),
      goFiles: files('GoFiles'),
      cgoFiles: files('CgoFiles'),
      ignoredGoFiles: files('IgnoredGoFiles'),
      testGoFiles: files('TestGoFiles'),
      xTestGoFiles: files('XTestGoFiles'),
      ...(error === undefined ? {} : { error }),
    };
  });
}

/**
 * Reads JSON objects printed one after the other with the go command's indentation: each ends at a `}` in the first column.
 * What is not an object is passed over.
 */
export function parseJsonObjects(text: string): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = [];
  let start = -1;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (start < 0 && line.startsWith('{')) start = index;
    if (start < 0 || (!line.startsWith('}') && !(index === start && line.endsWith('}')))) continue;
    try {
      const value: unknown = JSON.parse(lines.slice(start, index + 1).join('\n'));
      if (typeof value === 'object' && value !== null) objects.push(value as Record<string, unknown>);
    } catch {
      // A cut or foreign text: the go command's exit code, judged by the caller, tells whether that matters.
    }
    start = -1;
  }
  return objects;
}
