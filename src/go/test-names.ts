import { findingLimits } from '../knowledge/test-output.js';

/** `a, b, c, d and 3 more`. */
export function nameList(names: readonly string[]): string {
  const shown = names.slice(0, findingLimits.namesListed);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** Names that have no other of these names below them. */
export function leaves(names: readonly string[]): string[] {
  const parents = new Set(names.flatMap((name) => ancestors(name).slice(1)));
  return names.filter((name) => !parents.has(name));
}

/** `a/b/c`, `a/b`, `a`. */
export function ancestors(name: string): string[] {
  const elements = name.split('/');
  return elements.map((_, index) => elements.slice(0, elements.length - index).join('/'));
}

/** `go test -run '^TestX$/^sub$' ./pkg`. */
export function testCommand(pattern: string, test: string | undefined, flags: string): string {
  if (test === undefined) return `go test ${flags} ${pattern}`;
  const expression = test
    .split('/')
    .map((element) => `^${element.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
    .join('/')
    .replaceAll("'", "'\\''");
  const select = test.startsWith('Benchmark') ? `-run '^$' -bench '${expression}'` : `-run '${expression}'`;
  return `go test ${flags} ${select} ${pattern}`;
}
