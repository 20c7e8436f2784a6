import { isDeepStrictEqual } from 'node:util';
import { planDigest } from '../checks/shards.js';
import { compareVersions } from '../go/version.js';
import { shardLimits } from '../knowledge/shard-limits.js';
import { cellId, cellName } from '../model/cell.js';
import { ConfigurationError } from '../model/errors.js';
import type { CellKey, Fact, NotRun, PlannedCell, Report, Result, Shard, ShardReport, Toolchain } from '../model/report.js';
import { parseShard, shardNote, shardText } from '../model/shard.js';
import type { ShardPlan } from '../model/shard-plan.js';
import { shellWord } from '../model/shell.js';
import { buildReport } from './build.js';
import { counted, shardList } from './words.js';

/** A report, and the file that it was read from. */
export interface ReadReport {
  readonly file: string;
  readonly report: Report;
}

/** What is known of the shards beside their reports. */
export interface Expected {
  /** How many shards there must be. */
  readonly count?: number;
  readonly plan?: ShardPlan;
}

/** The one check that only a merge asks: whether every part of the plan reported. */
export const shardsCheck = 'shards.reported';

/**
 * Joins the reports of the shards of one plan into one, which says what one run of the whole plan would have said. The same report
 * twice is the same as once. A cell that several shards asked, each on its own machine, is told apart by its shard. A shard that
 * never reported leaves `shards.reported` unknown, which is required: without it nothing is conformant.
 *
 * @throws ConfigurationError that names the file when reports do not belong together or contradict each other
 */
export function mergeReports(read: readonly ReadReport[], expected: Expected = {}): Report {
  const shards = distinctShards(read);
  const [first] = shards;
  if (first === undefined) throw new ConfigurationError('merge', 'there is no report to merge');
  for (const other of shards.slice(1)) refuseStranger(first, other);
  refuseUnexpected(first, expected);
  for (const shard of shards) refuseBroken(shard);
  const { count } = first.key;
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !shards.some(({ key }) => key.index === index));
  if (missing.length === 0) refuseGap(shards, first);
  const name = (index: number) => shardText({ ...first.key, index });

  const tag = sharedCells(shards);
  const { results, notRun, cells } = ordered(shards, tag);
  const lost = lostCells(expected.plan, missing.map(name));
  const about = reportedResult(shards, missing.map(name), expected.plan);
  const { tool, profile, modules, policy } = first.report;
  const { differing, facts } = sharedFacts(shards);
  return buildReport({
    tool,
    profile,
    ...spanOf(shards),
    shards: Array.from({ length: count }, (_, at) => {
      const shard = shards.find(({ key }) => key.index === at + 1);
      return shard === undefined ? { shard: name(at + 1), reported: false } : aboutShard(shard, differing);
    }),
    facts,
    modules,
    toolchains: toolchainsOf(shards),
    // What became of its entries is judged anew, over all shards.
    ...(policy === undefined ? {} : { policy }),
    plan: {
      cells: [{ check: about.check, level: about.level }, ...cells, ...lost.map(({ why: _, ...cell }) => cell)],
      required: [shardsCheck, ...first.key.required],
    },
    results: [about, ...results],
    // The same in all of them.
    notRun: [...notRun, ...lost, ...first.report.notRun.filter(({ leftOut }) => leftOut === true)],
    notes: notesOf(shards),
  });
}

interface ShardFile extends ReadReport {
  readonly key: Shard;
  /** `2/3` */
  readonly name: string;
}

/** Each shard once, in order. */
function distinctShards(read: readonly ReadReport[]): ShardFile[] {
  const shards = new Map<number, ShardFile>();
  for (const { file, report } of read) {
    const key = report.shard;
    if (report.shards !== undefined) throw new ConfigurationError(file, 'is a merged report already', 'merge the reports of its shards');
    if (key === undefined)
      throw new ConfigurationError(file, 'is the report of a whole run, and no shard', '`run --shard I/N` makes shards');
    if (key.index > key.count)
      throw new ConfigurationError(file, `there is no shard ${shardText(key)}`, `shards are counted from 1 to ${key.count}`);
    const before = shards.get(key.index);
    const shard = { file, report, key, name: shardText(key) };
    if (before !== undefined) refuseStranger(before, shard);
    if (before !== undefined && !isDeepStrictEqual(before.report, report))
      throw new ConfigurationError(file, `shard ${shard.name} reported twice, and otherwise in ${before.file}`, 'keep the one that counts');
    shards.set(key.index, before ?? shard);
  }
  return [...shards.values()].sort((a, b) => a.key.index - b.key.index);
}

/** In what shards of one plan are the same, and how it is called; the first difference that is found says the most. */
const common: readonly (readonly [what: string, of: (shard: ShardFile) => unknown])[] = [
  ['the version of the tool', ({ report: { tool } }) => `${tool.name} ${tool.version}`],
  ['the repository', ({ key }) => key.repository],
  ['the modules', ({ report }) => report.modules.map(({ path }) => path).join(', ')],
  ['the commit', ({ key }) => key.commit],
  ['the run', ({ key }) => key.run],
  ['the profile', ({ report }) => report.profile.name],
  ['the waivers', ({ report: { policy } }) => entriesText(policy?.waivers?.entries)],
  ['the baseline', ({ report: { policy } }) => entriesText(policy?.baseline?.entries)],
  ['the number of shards', ({ key }) => key.count],
  ['what the plan is divided by', ({ key }) => key.by],
  ['the plan', ({ key }) => `${key.plan}, required ${key.required.join(', ')}`],
];

/** What was accepted, whatever became of it in one shard. */
function entriesText(entries: readonly { readonly state?: unknown }[] | undefined): string | undefined {
  return entries === undefined ? undefined : JSON.stringify(entries.map(({ state: _, ...entry }) => entry));
}

function refuseStranger(first: ShardFile, other: ShardFile): void {
  for (const [what, of] of common) {
    const [expected, found] = [of(first), of(other)];
    if (expected === found) continue;
    throw new ConfigurationError(
      other.file,
      `shard ${other.name} does not belong to shard ${first.name} in ${first.file}: ${what} differs: ${shown(found)}, not ${shown(expected)}`,
      'merge the shards of one plan, run with the same options on the same commit',
    );
  }
}

function shown(value: unknown): string {
  const text = value === undefined || value === '' ? 'none' : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function refuseUnexpected({ file, key, report }: ShardFile, { count, plan }: Expected): void {
  if (count !== undefined && key.count !== count)
    throw new ConfigurationError(file, `is shard ${shardText(key)}, and ${counted(count, 'shard')} were expected`);
  if (plan === undefined) return;
  if (plan.plan !== key.plan || plan.shards.length !== key.count || plan.profile !== report.profile.name)
    throw new ConfigurationError(
      file,
      `is no shard of the plan of ${counted(plan.shards.length, 'shard')} with profile ${plan.profile}`,
      'run the shards with the options that the plan was made with, on the same commit',
    );
}

/** A shard with results that its own plan does not know, or with two for one cell. */
function refuseBroken({ file, report }: ShardFile): void {
  const planned = new Set(report.plan.cells.map(({ check, cell }) => cellId(check, cell)));
  const seen = new Set<string>();
  for (const { check, cell } of [...report.results, ...askedOf(report)]) {
    const id = cellId(check, cell);
    if (!planned.has(id)) throw new ConfigurationError(file, `${cellName(check, cell)} is not in its plan`);
    if (seen.has(id)) throw new ConfigurationError(file, `says two things of ${cellName(check, cell)}`);
    seen.add(id);
  }
}

/** What has no result although the plan has it. */
function askedOf({ notRun }: Report): NotRun[] {
  return notRun.filter(({ leftOut }) => leftOut !== true);
}

/** All shards are there: together they must be the plan. */
function refuseGap(shards: readonly ShardFile[], { file, key }: ShardFile): void {
  if (planDigest(shards.flatMap(({ report }) => report.plan.cells)) === key.plan) return;
  throw new ConfigurationError(
    file,
    `the ${key.count} shards together are not the plan that they are parts of`,
    'a report was changed after the run',
  );
}

/** Gives a cell that several shards asked the name of its shard. */
function sharedCells(shards: readonly ShardFile[]): (shard: ShardFile, check: string, cell: CellKey | undefined) => CellKey | undefined {
  const asked = countedCells(shards.map(({ report }) => report.plan.cells));
  return ({ name }, check, cell) => ((asked.get(cellId(check, cell)) ?? 0) > 1 ? { ...cell, shard: name } : cell);
}

/** Everything that shards said, in the order of a run of the whole plan. */
function ordered(
  shards: readonly ShardFile[],
  tag: ReturnType<typeof sharedCells>,
): { results: Result[]; notRun: NotRun[]; cells: PlannedCell[] } {
  const modules = new Map(shards[0]!.report.modules.map(({ directory }, index) => [directory, index]));
  const checks = new Map<string, number>();
  for (const { report } of shards) for (const { check } of report.plan.cells) if (!checks.has(check)) checks.set(check, checks.size);
  const rank = ({ check, cell }: Pick<PlannedCell, 'check' | 'cell'>): number[] => [
    cell?.module === undefined ? -1 : (modules.get(cell.module) ?? modules.size),
    checks.get(check) ?? checks.size,
  ];
  const merge = <T extends Pick<PlannedCell, 'check' | 'cell'>>(of: (report: Report) => readonly T[]): T[] =>
    shards
      .flatMap((shard) =>
        of(shard.report).map((item): T => {
          const cell = tag(shard, item.check, item.cell);
          return cell === item.cell ? item : { ...item, cell };
        }),
      )
      .map((item) => ({ item, go: item.cell?.go, rank: rank(item) }))
      .sort(
        (a, b) =>
          Number(a.go !== undefined) - Number(b.go !== undefined) ||
          compareVersions(a.go ?? '', b.go ?? '') ||
          a.rank[0]! - b.rank[0]! ||
          a.rank[1]! - b.rank[1]!,
      )
      .map(({ item }) => item);
  return { results: merge(({ results }) => results), notRun: merge(askedOf), cells: merge(({ plan }) => plan.cells) };
}

/** Cells of the plan that no shard had: those of the shards that never reported. */
function lostCells(plan: ShardPlan | undefined, missing: readonly string[]): NotRun[] {
  if (plan === undefined || missing.length === 0) return [];
  const asked = countedCells(plan.shards.map(({ cells }) => cells));
  return plan.shards
    .map(({ shard, cells }) => ({ shard: nameOf(shard), cells }))
    .filter(({ shard }) => missing.includes(shard))
    .flatMap(({ shard, cells }) =>
      cells.map((planned): NotRun => {
        const isShared = asked.get(cellId(planned.check, planned.cell))! > 1;
        return { ...planned, ...(isShared ? { cell: { ...planned.cell, shard } } : {}), why: `shard ${shard} never reported` };
      }),
    );
}

/** The name of a shard as it is written for `--shard`. */
function nameOf(argument: string): string {
  const key = parseShard(argument);
  return key === undefined ? argument : shardText(key);
}

/** How many parts ask a cell, by its id. */
function countedCells(parts: readonly (readonly Pick<PlannedCell, 'check' | 'cell'>[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { check, cell } of parts.flat()) {
    const id = cellId(check, cell);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function reportedResult(shards: readonly ShardFile[], missing: readonly string[], plan: ShardPlan | undefined): Result {
  const all = shards.length + missing.length;
  const interrupted = shards.filter(({ report }) => report.interrupted !== undefined).map(({ name }) => name);
  const names = new Map(plan?.shards.map(({ shard, name }) => [shard, name]));
  const is = missing.length === 1 ? 'is' : 'are';
  return {
    check: shardsCheck,
    level: 'required',
    status: missing.length > 0 ? 'unknown' : 'pass',
    summary:
      missing.length > 0
        ? `not determined: ${shards.length} of ${counted(all, 'shard')} reported; missing ${is} ${shardList(missing)}`
        : `${counted(all, 'shard')} reported${interrupted.length === 0 ? '' : `; ${shardList(interrupted)} ended early`}`,
    evidence: missing.map((shard) => ({ source: `shard ${shard}`, value: names.get(shard) ?? 'no report' })),
    locations: [],
    remedies: missing.length === 0 ? [] : [runAgain(missing[0]!, plan)],
    durationMs: 0,
  };
}

function runAgain(shard: string, plan: ShardPlan | undefined): Result['remedies'][number] {
  return {
    kind: 'investigate',
    summary: 'See why its machine wrote no report, run it again on the same commit, and merge again.',
    commands: [
      `go-wsl-conform run --shard ${shard}${plan === undefined ? '' : ` --go ${shellWord(plan.go)}`} --out shard-${shard.replace(/\D+/g, '-')}`,
    ],
    shell: 'bash',
    root: false,
    undo: 'nothing to undo: it writes a report',
    risk: 'none',
    reversible: true,
    effect: 'with the next merge',
    expect: `${shardsCheck} passes`,
  };
}

/** From the first machine's beginning to the last one's end, by their own clocks. */
function spanOf(shards: readonly ShardFile[]): Pick<Report, 'startedAt' | 'durationMs'> {
  const spans = shards.map(({ report }) => ({ text: report.startedAt, begin: Date.parse(report.startedAt), length: report.durationMs }));
  const [earliest] = [...spans].sort((a, b) => a.begin - b.begin);
  const end = spans.reduce((latest, { begin, length }) => Math.max(latest, begin + length), earliest!.begin);
  return { startedAt: earliest!.text, durationMs: Math.max(0, end - earliest!.begin) };
}

function aboutShard({ name, report }: ShardFile, differing: ReadonlySet<string>): ShardReport {
  const own = Object.entries(report.facts).filter(([id]) => differing.has(id));
  return {
    shard: name,
    reported: true,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    verdict: report.verdict,
    ...(report.interrupted === undefined ? {} : { interrupted: report.interrupted }),
    cells: report.plan.cells.length,
    facts: Object.fromEntries(own.map(([id, { value }]) => [id, value])),
  };
}

/** What all machines have in common; where they differ nothing is known of "the machine". */
function sharedFacts(shards: readonly ShardFile[]): { facts: Report['facts']; differing: Set<string> } {
  const ids = [...new Set(shards.flatMap(({ report }) => Object.keys(report.facts)))];
  const differing = new Set<string>();
  const facts = ids.map((id): [string, Fact] => {
    const byValue = new Map<string, { fact: Fact | undefined; names: string[] }>();
    for (const { name, report } of shards) {
      const fact = Object.hasOwn(report.facts, id) ? report.facts[id] : undefined;
      const key = JSON.stringify(fact?.value) ?? 'none';
      const same = byValue.get(key);
      if (same === undefined) byValue.set(key, { fact, names: [name] });
      else same.names.push(name);
    }
    const [only] = byValue.values();
    if (byValue.size === 1) return [id, only!.fact!];
    differing.add(id);
    const values = [...byValue].map(([value, { names }]) => `${shown(value)} on ${shardList(names)}`);
    const more = values.length - shardLimits.factValues;
    const listed = `${values.slice(0, shardLimits.factValues).join('; ')}${more > 0 ? `; and ${more} other values` : ''}`;
    return [id, { value: 'unknown', evidence: [], reason: `the machines differ: ${listed}` }];
  });
  return { facts: Object.fromEntries(facts), differing };
}

/** Each release once, as the machine tells it that has the weakest proof of it: the report says no more than holds on all of them. */
function toolchainsOf(shards: readonly ShardFile[]): Toolchain[] {
  const byVersion = new Map<string, Toolchain>();
  for (const toolchain of shards.flatMap(({ report }) => report.toolchains)) {
    const known = byVersion.get(toolchain.version);
    if (known === undefined || (known.verified.by !== 'none' && toolchain.verified.by === 'none'))
      byVersion.set(toolchain.version, toolchain);
  }
  return [...byVersion.values()].sort((a, b) => compareVersions(a.version, b.version));
}

/** Each note once, with the shards that made it when they were not all. */
function notesOf(shards: readonly ShardFile[]): string[] {
  const notes = new Map<string, string[]>();
  for (const { name, key, report } of shards) {
    for (const note of new Set(report.notes)) {
      if (!note.startsWith(shardNote(key))) notes.set(note, [...(notes.get(note) ?? []), name]);
    }
  }
  return [...notes].map(([note, names]) => (names.length === shards.length ? note : `${note} (${shardList(names)})`));
}
