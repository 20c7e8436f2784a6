import type { Report } from '../model/report.js';
import { sanitizeJson } from '../redact/log.js';

/** report.json: members in the order of the schema, so that two reports can be compared line by line; in a job people print it. */
export function toJson(report: Report): string {
  return `${sanitizeJson(JSON.stringify(ordered(report), null, 2))}\n`;
}

/**
 * Every member name of the model in the order of its schema, which a test compares with it: the schema itself would bring the
 * whole library along.
 */
export const memberOrder = `
  schemaVersion tool profile startedAt durationMs verdict verdictReason interrupted imported facts modules toolchains plan
  results findings causes notRun clauses limits policy counts notes shard shards name version note id text source checks place value evidence reason exit directory path
  goLine toolchainLine workspace vendored goroot verified reported requestedBy pinned by detail authority cells required
  check cell level maySkip skip go module target status summary locations remedies startMs tests resources tells waiver known file line
  column kind commands shell root effect undo risk reversible expect cause severity message package test location
  related output counted owner expires packages strayLines seconds cached coverage attempts pass fail unfinished flaky scope alone
  driver counters outcomes outer before after difference cpu memory pids periods throttled throttledSeconds usedSeconds killed killedByInner
  outOfMemory limitReached peakBytes refused peak limit asked state times firstSeconds lastSeconds folder fingerprint
  notOn targets notUnder confidence because explains why leftOut n medianMs leastMs mostMs throttledShare failures everyTest waivers baseline entries
  index count units run repository commit
`
  .trim()
  .split(/\s+/);

const ranks: ReadonlyMap<string, number> = new Map(memberOrder.map((name, index) => [name, index]));

/** Names that the schema does not know (facts, counts) follow in their own order of letters. What is in order stays as it is. */
function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const members = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  let before: string | undefined;
  let inOrder = true;
  for (const name in members) {
    const member = ordered(members[name]);
    if (member !== members[name]) {
      copy ??= { ...members };
      copy[name] = member;
    }
    inOrder &&= before === undefined || compareNames(before, name) <= 0;
    before = name;
  }
  if (inOrder) return copy ?? value;
  return Object.fromEntries(Object.entries(copy ?? members).sort(([a], [b]) => compareNames(a, b)));
}

function compareNames(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(name: string): number {
  return ranks.get(name) ?? ranks.size;
}
