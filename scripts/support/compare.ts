import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How `actual` differs from `expected`, one line per file: names, bytes and the executable bit count. Empty: they are equal. */
export function compareTrees(expected: string, actual: string): string[] {
  const wanted = filesBelow(expected);
  const found = filesBelow(actual);
  return [...new Set([...wanted, ...found])].sort().flatMap((file) => {
    if (!found.has(file)) return [`missing: ${file}`];
    if (!wanted.has(file)) return [`surplus: ${file}`];
    const [left, right] = [join(expected, file), join(actual, file)];
    if (!readFileSync(left).equals(readFileSync(right))) return [`different: ${file}`];
    return isExecutable(left) === isExecutable(right) ? [] : [`different mode: ${file}`];
  });
}

/** Paths relative to `folder`; none when it does not exist. */
function filesBelow(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))));
}

function isExecutable(path: string): boolean {
  return (statSync(path).mode & 0o111) !== 0;
}
