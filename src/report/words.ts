import { compareVersions } from '../go/version.js';
import { reportLimits } from '../knowledge/report-limits.js';
import { remedyPlace } from '../model/remedy-place.js';
import type { CellKey, Finding, Location, Remedy, Report, ReportFinding } from '../model/report.js';
import { sizeText } from '../model/sizes.js';
import type { Level, Status, Verdict } from '../model/words.js';
import { plainLine, plainText } from '../redact/escape.js';

/** What a cell of the report shows: a status, that it has no result, or that waivers cover what is wrong. */
export type CellStatus = Status | 'not-run' | 'waived';

const verdictTitles: Readonly<Record<Verdict, string>> = {
  conformant: 'conformant',
  partial: 'conformant in what was asked',
  warnings: 'conformant with warnings',
  failures: 'not conformant',
  undetermined: 'undetermined',
};

/** What conformance is, those say who define it: of results that other tools brought is told what was counted. */
const importedTitles: Readonly<Record<Verdict, string>> = {
  conformant: 'no failures',
  partial: 'no failures in what was asked',
  warnings: 'no failures, with warnings',
  failures: 'failures',
  undetermined: 'undetermined',
};

interface Judged {
  readonly verdict: Verdict;
  readonly imported?: unknown;
  readonly notRun?: Report['notRun'];
}

/** The verdict for people. What was left out of a run it does not speak for. */
export function verdictTitle({ verdict, imported, notRun = [] }: Judged): string {
  const title = (imported === undefined ? verdictTitles : importedTitles)[verdict];
  return verdict === 'warnings' && notRun.some(({ leftOut }) => leftOut === true) ? `${title}, in what was asked` : title;
}

/** The verdict as programs write it, which of imported results would say too much. */
export function verdictWord(report: Pick<Report, 'verdict' | 'imported'>): string {
  return report.imported === undefined ? report.verdict : verdictTitle(report);
}

/** `3 findings`, `1 finding`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `0.4 s`, `12.3 s`, `2m 05s`, `1h 02m`: at most seven characters below four days. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${twoDigits(whole % 60)}s`;
  return `${Math.floor(whole / 3600)}h ${twoDigits(Math.floor((whole % 3600) / 60))}m`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** `internal/queue/drain_test.go:42:7` */
export function place({ file, line, column }: Location): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** `go1.25.11, go1.26.8` */
export function releases(versions: readonly string[]): string {
  return versions.map((version) => `go${version}`).join(', ');
}

/** What a finding is about: `queue/drain_test.go:42`, `TestDrain/empty`; the package when it has neither place nor test. */
export function subjects({ location, package: packagePath, test }: Finding): string[] {
  const narrow = [location === undefined ? undefined : place(location), test].filter((part) => part !== undefined);
  return narrow.length === 0 && packagePath !== undefined ? [packagePath] : narrow;
}

/** Where a finding shows and where not: `example.com/queue · test, test.race · go1.26.8, go1.27.0 · not on go1.25.11 · linux/arm64`. */
export function whereabouts(finding: ReportFinding): string {
  const titled = finding.location === undefined && finding.test === undefined;
  return [
    titled ? '' : (finding.package ?? ''),
    finding.checks.join(', '),
    releases(finding.toolchains),
    finding.notOn.length === 0 ? '' : `not on ${releases(finding.notOn)}`,
    finding.targets.join(', '),
    finding.limits === undefined ? '' : `under ${finding.limits.join(' and ')}`,
    finding.notUnder === undefined ? '' : `not under ${finding.notUnder.join(' and ')}`,
    shardList(finding.shards ?? []),
    acceptanceText(finding),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `waived until 2027-03-31 by the queue team: flaky driver`, `in the baseline`, `regression`; empty when nobody said anything of it. */
export function acceptanceText({ waiver, known }: Pick<Finding, 'waiver' | 'known'>): string {
  if (waiver !== undefined) return `waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`;
  return known === undefined ? '' : known ? 'in the baseline' : 'regression';
}

/**
 * `against the baseline: no regression (3 known, 1 fixed, 2 that did not run)`, or what is not in it; empty without a baseline.
 * What could not be determined is no regression, and still no success.
 */
export function baselineText({ policy }: Report): string {
  const { entries = [], verdict, verdictReason } = policy?.baseline ?? {};
  if (verdict === undefined) return '';
  const count = (wanted: string, words: string) => {
    const found = entries.filter(({ state }) => state === wanted).length;
    return found === 0 ? [] : [`${found} ${words}`];
  };
  const counts = [...count('known', 'known'), ...count('fixed', 'fixed'), ...count('open', 'that did not run')];
  const tail = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  const isClean = verdict !== 'failures' && verdict !== 'undetermined';
  return `against the baseline: ${isClean ? 'no regression' : `${verdictTitle({ verdict })}, ${verdictReason}`}${tail}`;
}

/** Heads of `limitRows`. */
export const limitColumns = ['check', 'limits', 'n', 'median', 'from', 'to', 'throttled', 'peak memory', 'killed', 'refused', 'failed'];

/** The sets of limits side by side; what was not counted is a dash. */
export function limitRows({ limits = [] }: Report): string[][] {
  const order = [...new Set(limits.map(({ check }) => check))];
  return [...limits]
    .sort((a, b) => order.indexOf(a.check) - order.indexOf(b.check))
    .map(({ check, limits: set, n, medianMs, leastMs, mostMs, throttledShare, peakBytes, killed, refused, failures }) => [
      check,
      set,
      String(n),
      ...[medianMs, leastMs, mostMs].map(duration),
      throttledShare === undefined ? '-' : `${Math.round(throttledShare * 100)} %`,
      peakBytes === undefined ? '-' : sizeText(peakBytes),
      ...[killed, refused].map((count) => (count === undefined ? '-' : String(count))),
      String(failures),
    ]);
}

/** `example.com/service`, `example.com/service/tools · ./tools`. */
export function moduleTitle(directory: string | undefined, path: string | undefined): string {
  if (directory === undefined) return path ?? 'this machine';
  if (path === undefined) return moduleFolder(directory);
  return directory === '.' ? path : `${path} · ${moduleFolder(directory)}`;
}

/** `10 checks of this machine pass: cgroup.cpu-limit, mem.available, … and 6 more; 1 does not apply`. */
export function machineText({ passed, skipped }: { readonly passed: readonly string[]; readonly skipped: readonly string[] }): string {
  const shown = passed.slice(0, reportLimits.modulesNamed);
  const more = passed.length - shown.length;
  const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const apart = skipped.length === 0 ? '' : `; ${skipped.length} ${skipped.length === 1 ? 'does' : 'do'} not apply`;
  return `${counted(passed.length, 'check')} of this machine ${passed.length === 1 ? 'passes' : 'pass'}: ${names}${apart}`;
}

/** Folder of a module for people: `.`, `./service`. */
export function moduleFolder(directory: string): string {
  return directory === '.' ? '.' : `./${directory}`;
}

/** `./api, ./core and 48 more`. */
export function moduleList(directories: readonly string[]): string {
  const shown = directories.slice(0, reportLimits.modulesNamed).map(moduleFolder);
  const more = directories.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** `shard 2/3`, `shards 2/9, 4/9 and 3 more`; nothing without shards. */
export function shardList(shards: readonly string[]): string {
  if (shards.length === 0) return '';
  const shown = shards.slice(0, reportLimits.shardsNamed).join(', ');
  const more = shards.length - reportLimits.shardsNamed;
  return `${shards.length === 1 ? 'shard' : 'shards'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The lines of a finding's output that its message does not say already. */
export function furtherOutput({ output = '', message }: Finding): string[] {
  const lines = plainText(output).trimEnd().split('\n');
  const said = plainLine(message).trim();
  const isSaid = (line: string) => line.includes(said) || said.endsWith(` ${line}`);
  const first = lines.findIndex((line) => line.trim() !== '' && !isSaid(line.trim()));
  return first < 0 ? [] : lines.slice(first).map((line) => line.trimEnd());
}

/** Cells without a result that passed or failed, for the same reason. */
export interface Unanswered {
  readonly status: 'skip' | 'unknown' | 'not-run';
  readonly checks: readonly string[];
  /** `go1.25.11, go1.26.8 · linux/arm64`, or empty. */
  readonly cells: string;
  readonly why: string;
}

/** What did not run or gave no answer, and why, in the order of the plan; what leaves the verdict open comes first. */
export function unanswered(report: Report): Unanswered[] {
  interface Open {
    readonly status: Unanswered['status'];
    readonly check: string;
    readonly level: Level;
    readonly cells: (CellKey | undefined)[];
    readonly why: string;
  }
  const perCheck = new Map<string, Open>();
  const add = (status: Unanswered['status'], check: string, level: Level, cell: CellKey | undefined, why: string) => {
    const key = JSON.stringify([status, check, why]);
    const group = perCheck.get(key);
    if (group === undefined) perCheck.set(key, { status, check, level, cells: [cell], why });
    else group.cells.push(cell);
  };
  for (const { status, check, cell, level, summary } of report.results) {
    // What a question about the machine has nothing to do with is counted, not told: on most machines that is not WSL.
    if (status === 'skip' && cell?.go === undefined && cell?.module === undefined && level !== 'required') continue;
    if (status === 'skip' || status === 'unknown') add(status, check, level, cell, summary.replace(/^not determined: /, ''));
  }
  for (const { check, level, cell, why } of report.notRun) add('not-run', check, level, cell, why);
  const merged = new Map<string, Unanswered & { checks: string[] }>();
  const byLevel = [...perCheck.values()].sort((a, b) => weight[a.level] - weight[b.level]);
  for (const { status, check, cells, why } of byLevel) {
    const text = cellsText(cells, report.modules.length > 1);
    const key = JSON.stringify([status, text, why]);
    const group = merged.get(key);
    if (group === undefined) merged.set(key, { status, checks: [check], cells: text, why });
    else group.checks.push(check);
  }
  return [...merged.values()].sort((a, b) => openness[a.status] - openness[b.status]);
}

export interface UnansweredSection {
  readonly title: string;
  readonly rows: readonly Unanswered[];
  /** Checks of the rows that are not shown. */
  readonly more: readonly string[];
}

/**
 * The same under their titles: that something does not apply is an answer.
 * @param most rows of a section; of the others the checks alone are named
 */
export function unansweredSections(report: Report, most: number): UnansweredSection[] {
  const all = unanswered(report);
  return [
    { title: 'Without an answer', all: all.filter(({ status }) => status !== 'skip') },
    { title: 'Does not apply', all: all.filter(({ status }) => status === 'skip') },
  ]
    .filter((section) => section.all.length > 0)
    .map(({ title, all: rows }) => ({
      title,
      rows: rows.slice(0, most),
      more: [...new Set(rows.slice(most).flatMap(({ checks }) => checks))],
    }));
}

/** `… and 33 more checks; --format json says why: kernel.lsm, …` */
export function moreText({ more }: UnansweredSection): string {
  return `… and ${counted(more.length, 'more check')}, for which --format json has the reason: ${more.join(', ')}`;
}

const weight: Readonly<Record<Level, number>> = { required: 0, recommended: 1, informational: 2 };
const openness = { unknown: 0, 'not-run': 1, skip: 2 } as const;

function cellsText(cells: readonly (CellKey | undefined)[], severalModules: boolean): string {
  const unique = (pick: (cell: CellKey) => string | undefined) =>
    [...new Set(cells.flatMap((cell) => (cell === undefined ? [] : [pick(cell)])))].filter((value) => value !== undefined);
  return [
    severalModules ? moduleList(unique(({ module }) => module)) : '',
    releases(unique(({ go }) => go).sort(compareVersions)),
    unique(({ target }) => target).join(', '),
    unique(({ limits }) => limits).join(' and '),
    shardList(unique(({ shard }) => shard)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What a check found where all is well and that is worth reading, once for all cells that found the same. */
export interface Told {
  readonly check: string;
  /** Empty where it was found on every release and in every module that was asked. */
  readonly cells: string;
  readonly summary: string;
}

/** The findings of checks whose answer is worth reading although it is good, in the order of the plan. */
export function told(report: Report): Told[] {
  const groups = new Map<string, { check: string; summary: string; cells: (CellKey | undefined)[] }>();
  const order = [...new Set(report.plan.cells.map(({ check }) => check))];
  const asked = new Map<string, number>();
  for (const { check, cell, status, summary, tells } of report.results) {
    if (tells !== true || status === 'skip') continue;
    asked.set(check, (asked.get(check) ?? 0) + 1);
    if (status !== 'pass') continue;
    const key = JSON.stringify([check, summary]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { check, summary, cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups.values()]
    .map(({ check, summary, cells }) => ({
      check,
      summary,
      cells: cells.length === asked.get(check) ? '' : cellsText(cells, report.modules.length > 1),
    }))
    .sort((a, b) => order.indexOf(a.check) - order.indexOf(b.check));
}

/** What became of a cell, in a word. */
export const statusWords: Readonly<Record<CellStatus, string>> = {
  pass: 'passed',
  warn: 'warned',
  fail: 'failed',
  waived: 'waived, not passed',
  unknown: 'unknown',
  'not-run': 'not run',
  skip: 'skipped',
};

/** `42 passed`, `1 failed`, …; what is zero is left out. */
export function countTexts({ counts }: Report): string[] {
  return Object.entries(statusWords).flatMap(([status, word]) => ((counts[status] ?? 0) > 0 ? [`${counts[status]} ${word}`] : []));
}

/** What is to be known of a remedy beside its commands: the shell where it is not the usual one, root, when it counts, the way back, the price, the proof. */
export function remedyNotes({ kind, shell, root, effect, undo, risk, expect }: Remedy): string[] {
  return [
    ...remedyPlace({ shell, root }),
    effect,
    undo === undefined || kind === 'investigate' ? undefined : `undo: ${undo}`,
    risk === undefined || risk === 'none' ? undefined : `risk: ${risk}`,
    expect === undefined ? undefined : `then: ${expect}`,
  ].filter((part) => part !== undefined);
}
