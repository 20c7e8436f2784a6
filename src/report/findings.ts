import { compareVersions } from '../go/version.js';
import type { Finding, Remedy, ReportFinding, Result } from '../model/report.js';
import type { Level } from '../model/words.js';
import { fingerprint, identity, normalizeMessage, occurrence } from './fingerprint.js';

/**
 * The findings of a report: the same failure in several cells is one finding with the releases it happens on. A result that
 * is `fail` or `warn` without a finding that says why gets one from its summary. The severity is what counts in the verdict: a
 * failure of a recommended check warns, one of an informational check is a note. Failures come first, then the order in
 * which the checks ran.
 */
export function aggregateFindings(results: readonly Result[]): ReportFinding[] {
  return groupFindings(results).map(({ finding }) => finding);
}

/** A finding of a result: its place in `findings`, or -1 for what stands for its summary. */
export interface Member {
  readonly result: Result;
  readonly index: number;
  readonly finding: Finding;
}

/** The findings of a report, each with those of the results that it stands for. */
export function groupFindings(results: readonly Result[]): { finding: ReportFinding; members: readonly Member[] }[] {
  const groups = withoutPlaceless([...collect(results).values()]);
  const ran = ranIndex(results);
  const ordinals = new Map<string, number>();
  return groups
    .sort(byPlace)
    .map((group) => {
      const same = identity(group.canonical, group.scope);
      const ordinal = ordinals.get(same) ?? 0;
      ordinals.set(same, ordinal + 1);
      return { group, finding: toReportFinding(group, ordinal, ran) };
    })
    .sort((a, b) => severities[a.finding.severity] - severities[b.finding.severity] || a.group.rank - b.group.rank)
    .map(({ finding, group }) => ({ finding, members: group.members }));
}

/** Failures first, then warnings. */
export const severities = { fail: 0, warn: 1, note: 2 } as const;
const severityAtLevel: Readonly<Record<Level, Readonly<Record<Finding['severity'], Finding['severity']>>>> = {
  required: { fail: 'fail', warn: 'warn', note: 'note' },
  recommended: { fail: 'warn', warn: 'warn', note: 'note' },
  informational: { fail: 'note', warn: 'note', note: 'note' },
};

interface Group {
  /** As the newest release tells it. */
  finding: Finding;
  /** What the fingerprint rests on: of those that the newest release tells the least, so that the order of cells does not matter. */
  canonical: Finding;
  /** Release that told it. */
  go: string | undefined;
  /** Place of its first check in the order of checks. */
  readonly rank: number;
  readonly scope: string;
  readonly checks: Set<string>;
  readonly toolchains: Set<string>;
  readonly modules: Set<string>;
  readonly targets: Set<string>;
  readonly limits: Set<string>;
  readonly shards: Set<string>;
  readonly remedies: Map<string, Remedy>;
  readonly members: Member[];
}

function collect(results: readonly Result[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  const ranks = new Map<string, number>();
  for (const result of results) {
    if (!ranks.has(result.check)) ranks.set(result.check, ranks.size);
    for (const { finding, index } of findingsOf(result)) {
      const scope = scopeOf(result, finding);
      const key = occurrence(finding, scope);
      let group = groups.get(key);
      if (group === undefined) {
        const rank = ranks.get(result.check)!;
        group = {
          finding,
          canonical: finding,
          go: undefined,
          rank,
          scope,
          checks: new Set(),
          toolchains: new Set(),
          modules: new Set(),
          targets: new Set(),
          limits: new Set(),
          shards: new Set(),
          remedies: new Map(),
          members: [],
        };
        groups.set(key, group);
      }
      add(group, result, finding);
      group.members.push({ result, index, finding });
    }
  }
  return groups;
}

function add(group: Group, { check, cell }: Result, finding: Finding): void {
  const { go, module, target, limits, shard } = cell ?? {};
  const severity = severities[finding.severity] < severities[group.finding.severity] ? finding.severity : group.finding.severity;
  if (group.checks.size === 0 || (go !== undefined && (group.go === undefined || compareVersions(go, group.go) > 0))) {
    group.finding = finding;
    group.canonical = finding;
    group.go = go;
  } else if (go === group.go && compareTexts(identity(finding, group.scope), identity(group.canonical, group.scope)) < 0) {
    group.canonical = finding;
  }
  if (group.finding.severity !== severity) group.finding = { ...group.finding, severity };
  group.checks.add(check);
  if (go !== undefined) group.toolchains.add(go);
  if (module !== undefined) group.modules.add(module);
  if (target !== undefined) group.targets.add(target);
  if (limits !== undefined) group.limits.add(limits);
  if (shard !== undefined) group.shards.add(shard);
  for (const remedy of finding.remedies ?? []) {
    // One way to look suffices where several checks say the same one, as `go test` and then with -race.
    const key = JSON.stringify(remedy.kind === 'investigate' ? remedy.summary : remedy);
    if (!group.remedies.has(key)) group.remedies.set(key, remedy);
  }
}

/**
 * Older releases name no place where newer ones do (the file of an import cycle, since 1.22): what says the same without a place
 * is the same finding.
 */
function withoutPlaceless(groups: readonly Group[]): Group[] {
  const told = ({ finding, scope }: Group) =>
    JSON.stringify([finding.cause, scope, finding.package, finding.test, normalizeMessage(finding.message)]);
  const placed = new Map(groups.filter(({ finding }) => finding.location !== undefined).map((group) => [told(group), group]));
  return groups.filter((group) => {
    const same = group.finding.location === undefined ? placed.get(told(group)) : undefined;
    if (same === undefined) return true;
    for (const name of ['checks', 'toolchains', 'modules', 'targets', 'limits', 'shards'] as const)
      for (const value of group[name]) same[name].add(value);
    for (const [key, remedy] of group.remedies) if (!same.remedies.has(key)) same.remedies.set(key, remedy);
    same.members.push(...group.members);
    return false;
  });
}

/** The findings of a result with the severity that its level gives them. */
function findingsOf(result: Result): { finding: Finding; index: number }[] {
  const own = result.findings ?? [];
  const silent = (result.status === 'fail' || result.status === 'warn') && !own.some((finding) => isReason(result, finding));
  const all = [...(silent ? [fromSummary(result, result.status as 'fail' | 'warn')] : []), ...own];
  return all.map((finding, position) => {
    const severity = severityAtLevel[result.level][finding.severity];
    return { finding: severity === finding.severity ? finding : { ...finding, severity }, index: silent ? position - 1 : position };
  });
}

/** Whether a finding is a part of why a result is not a pass. */
export function isReason({ status, findings = [] }: Result, { severity }: Finding): boolean {
  if (status !== 'fail' && status !== 'warn') return false;
  const told = status === 'fail' && findings.some((finding) => finding.severity === 'fail');
  return told ? severity === 'fail' : severity !== 'note';
}

function fromSummary(result: Result, severity: 'fail' | 'warn'): Finding {
  const output = result.evidence.map(({ source, value }) => `${source}: ${value}`).join('\n');
  return {
    cause: 'undetermined',
    severity,
    message: result.summary,
    ...(result.locations[0] !== undefined && { location: result.locations[0] }),
    ...(output !== '' && { output }),
    ...(result.remedies.length > 0 && { remedies: result.remedies }),
  };
}

/**
 * What tells findings without a place apart. Those that name no mechanism stay with their check; but findings of the machine itself,
 * which are no mere summaries, are one trouble when checks say them in the same words.
 */
function scopeOf({ cell, check, findings = [] }: Result, finding: Finding): string {
  const ofMachine = cell?.go === undefined && cell?.module === undefined;
  const own = finding.cause === 'undetermined' && (!ofMachine || findings.length === 0);
  return JSON.stringify([cell?.module ?? '', own ? check : '']);
}

/** By module, file, line and words, so that ordinals and the order do not depend on which cell ended first. */
function byPlace(a: Group, b: Group): number {
  const [one, other] = [a.canonical, b.canonical];
  return (
    compareTexts(one.location === undefined ? a.scope : '', other.location === undefined ? b.scope : '') ||
    compareTexts(one.location?.file ?? '', other.location?.file ?? '') ||
    (one.location?.line ?? 0) - (other.location?.line ?? 0) ||
    (one.location?.column ?? 0) - (other.location?.column ?? 0) ||
    compareTexts(one.package ?? '', other.package ?? '') ||
    compareTexts(one.test ?? '', other.test ?? '') ||
    compareTexts(one.message, other.message)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toReportFinding(group: Group, ordinal: number, ran: RanIndex): ReportFinding {
  const { remedies: _, ...finding } = group.finding;
  return {
    ...finding,
    ...(group.remedies.size > 0 && { remedies: [...group.remedies.values()] }),
    // When it is asked for: a page does not show it, and node:crypto takes 4 ms to load.
    get fingerprint() {
      return fingerprint(group.canonical, group.scope, ordinal);
    },
    checks: [...group.checks],
    toolchains: [...group.toolchains].sort(compareVersions),
    notOn: notOn(group, ran),
    modules: [...group.modules].sort(),
    targets: [...group.targets].sort(),
    ...limitsOf(group, ran),
    ...(group.shards.size > 0 && { shards: [...group.shards] }),
  };
}

/** Under which limits it happens, where that tells more than that there were limits. */
function limitsOf(group: Group, ran: RanIndex): Pick<ReportFinding, 'limits' | 'notUnder'> {
  if (group.limits.size === 0) return {};
  // On the same releases: one difference at a time proves something.
  const others = otherResults(group, ran).filter(
    ({ go, limits }) => group.toolchains.has(go) && limits !== undefined && !group.limits.has(limits),
  );
  const clean = others.filter((other) => provedAbsent(group.finding, other)).map(({ limits }) => limits!);
  const notUnder = [...new Set(clean)];
  return { limits: [...group.limits], ...(notUnder.length === 0 ? {} : { notUnder }) };
}

/** Results by check and module. */
type RanIndex = ReadonlyMap<string, readonly RanResult[]>;

interface RanResult {
  readonly go: string;
  /** The set that it ran under. */
  readonly limits: string | undefined;
  readonly result: Result;
  /** Tests that passed, as `package\0name`, made when first asked for. */
  readonly passed: () => ReadonlySet<string>;
}

function ranIndex(results: readonly Result[]): RanIndex {
  const index = new Map<string, RanResult[]>();
  for (const result of results) {
    const go = result.cell?.go;
    if (go === undefined || result.status === 'skip' || result.status === 'unknown') continue;
    const key = ranKey(result.check, result.cell?.module);
    const list = index.get(key) ?? [];
    list.push({ go, limits: result.cell?.limits, result, passed: onlyOnce(() => passedTests(result)) });
    index.set(key, list);
  }
  return index;
}

function notOn(group: Group, ran: RanIndex): string[] {
  const clean = otherResults(group, ran)
    .filter(({ go, limits }) => !group.toolchains.has(go) && (limits === undefined || group.limits.has(limits)))
    .filter((other) => provedAbsent(group.finding, other))
    .map(({ go }) => go);
  return [...new Set(clean)].sort(compareVersions);
}

/** Results of the same checks on the same modules. */
function otherResults(group: Group, ran: RanIndex): RanResult[] {
  const modules = group.modules.size === 0 ? [undefined] : [...group.modules];
  return [...group.checks].flatMap((check) => modules.flatMap((module) => ran.get(ranKey(check, module)) ?? []));
}

/** A test must have passed there: after a build failure, or left out by constraints, its absence proves nothing. */
function provedAbsent(finding: Finding, { result, passed }: Pick<RanResult, 'result' | 'passed'>): boolean {
  if (finding.test !== undefined && result.tests !== undefined) return passed().has(`${finding.package ?? ''}\0${finding.test}`);
  return result.status !== 'fail';
}

function passedTests(result: Result): ReadonlySet<string> {
  const passed = (result.tests?.tests ?? []).filter(({ status }) => status === 'pass');
  return new Set(passed.map((test) => `${test.package}\0${test.name}`));
}

function ranKey(check: string, module: string | undefined): string {
  return JSON.stringify([check, module ?? null]);
}

function onlyOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
