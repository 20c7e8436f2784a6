import { compareVersions } from '../go/version.js';
import { reportLimits } from '../knowledge/report-limits.js';
import type { CellKey, Report } from '../model/report.js';
import type { Level } from '../model/words.js';
import type { CellStatus } from './words.js';

/** Checks × releases of one module, or of no module; what the terminal and the summary show as a table. */
export interface GridBlock {
  /** Folder of the module; undefined for checks that do not depend on one. */
  readonly module: string | undefined;
  /** Module path; without a module what others brought was read from, undefined for this machine. */
  readonly path: string | undefined;
  /** Columns, oldest release first; empty when no check of the block depends on a release. */
  readonly releases: readonly string[];
  /** Those that need attention first, then in the order of the plan. */
  readonly rows: readonly GridRow[];
  /** How much its worst row matters: 0 a failure of a required check, 4 nothing. */
  readonly worst: number;
}

export interface GridRow {
  readonly check: string;
  /** The set of limits that it ran under. */
  readonly limits: string | undefined;
  readonly level: Level;
  /** By release. */
  readonly cells: ReadonlyMap<string, GridCell>;
  /** The answer for all releases at once, when the check does not depend on one. */
  readonly everywhere: GridCell | undefined;
  /** Whether it keeps the verdict from being conformant. */
  readonly attention: boolean;
}

/** `test · cpu=1`: the check, and the limits that it ran under. */
export function rowTitle({ check, limits }: Pick<GridRow, 'check' | 'limits'>): string {
  return limits === undefined ? check : `${check} · ${limits}`;
}

/** All targets of one check, module and release. */
export interface GridCell {
  readonly status: CellStatus;
  readonly durationMs: number;
  /** How many of the targets have this status. */
  readonly count: number;
  readonly targets: number;
}

/** One block per module, in the order of the report; the checks without a module come first. */
export function grid(report: Report): GridBlock[] {
  const blocks = new Map<string | undefined, Map<string, OpenRow>>([[undefined, new Map()]]);
  for (const { directory } of report.modules) blocks.set(directory, new Map());
  const add = (check: string, cell: CellKey | undefined, level: Level, status: CellStatus, durationMs: number) => {
    const block = blocks.get(cell?.module) ?? new Map<string, OpenRow>();
    blocks.set(cell?.module, block);
    const key = JSON.stringify([check, cell?.limits]);
    const row = block.get(key) ?? { check, limits: cell?.limits, level, cells: new Map<string | undefined, GridCell>() };
    block.set(key, row);
    row.cells.set(cell?.go, merge(row.cells.get(cell?.go), { status, durationMs, count: 1, targets: 1 }));
  };
  for (const { check, cell, level, status, durationMs, waiver } of report.results)
    add(check, cell, level, waiver === undefined ? status : 'waived', durationMs);
  for (const { check, cell, level, leftOut } of report.notRun) if (leftOut !== true) add(check, cell, level, 'not-run', 0);
  const order = checkOrder(report);
  return [...blocks].filter(([, rows]) => rows.size > 0).map(([module, rows]) => toBlock(report, module, rows, order));
}

/** Modules where everything is well, with as many checks on the same releases. */
export interface HealthyModules {
  /** Folders. */
  readonly modules: readonly string[];
  readonly checks: number;
  readonly releases: readonly string[];
}

/** Checks of the machine where all is well. */
export interface HealthyChecks {
  readonly passed: readonly string[];
  /** Those that do not apply here. */
  readonly skipped: readonly string[];
}

export interface Folded {
  readonly shown: readonly GridBlock[];
  readonly machine: HealthyChecks | undefined;
  readonly healthy: readonly HealthyModules[];
}

/**
 * What a reader need not see row by row stands together: many checks of the machine where all is well, and with many modules those
 * that need no attention.
 * @param shownChecks so many checks of the machine are shown row by row
 */
export function folded(blocks: readonly GridBlock[], shownChecks: number = reportLimits.fullHostChecks): Folded {
  const { machine, rest } = foldedMachine(blocks, shownChecks);
  return { ...foldedModules(rest), machine };
}

function foldedMachine(
  blocks: readonly GridBlock[],
  shownChecks: number,
): { machine: HealthyChecks | undefined; rest: readonly GridBlock[] } {
  const block = blocks.find(({ module }) => module === undefined);
  const calmRows = block?.rows.filter(({ everywhere, cells, attention }) => cells.size === 0 && !attention && isWell(everywhere)) ?? [];
  if (block === undefined || calmRows.length <= shownChecks) return { machine: undefined, rest: blocks };
  const named = (status: CellStatus) => calmRows.filter(({ everywhere }) => everywhere!.status === status).map(({ check }) => check);
  if (named('pass').length === 0) return { machine: undefined, rest: blocks };
  const left = { ...block, rows: block.rows.filter((row) => !calmRows.includes(row)) };
  const rest = blocks.flatMap((each) => (each !== block ? [each] : left.rows.length === 0 ? [] : [left]));
  return { machine: { passed: named('pass'), skipped: named('skip') }, rest };
}

function isWell(cell: GridCell | undefined): boolean {
  return cell?.status === 'pass' || cell?.status === 'skip';
}

function foldedModules(blocks: readonly GridBlock[]): Omit<Folded, 'machine'> {
  const modules = blocks.filter(({ module }) => module !== undefined);
  if (modules.length <= reportLimits.fullModules) return { shown: blocks, healthy: [] };
  const isHealthy = ({ module, rows }: GridBlock) =>
    module !== undefined &&
    rows.every(({ attention }) => !attention) &&
    rows.some(({ cells }) => [...cells.values()].some(({ status }) => status === 'pass'));
  const groups = new Map<string, HealthyModules & { modules: string[] }>();
  for (const block of blocks.filter(isHealthy)) {
    const key = JSON.stringify([block.rows.length, block.releases]);
    const group = groups.get(key) ?? { modules: [], checks: block.rows.length, releases: block.releases };
    groups.set(key, group);
    group.modules.push(block.module!);
  }
  return { shown: blocks.filter((block) => !isHealthy(block)).toSorted(failedFirst), healthy: [...groups.values()] };
}

/** The machine, then modules with a failure, then those with a question or a warning, each in the order of the report. */
function failedFirst(a: GridBlock, b: GridBlock): number {
  const rank = ({ module, worst }: GridBlock) => (module === undefined ? -1 : worst);
  return rank(a) - rank(b);
}

interface OpenRow {
  readonly check: string;
  readonly limits: string | undefined;
  readonly level: Level;
  readonly cells: Map<string | undefined, GridCell>;
}

/** The most telling status of a cell with several targets. */
const telling: Readonly<Record<CellStatus, number>> = { fail: 0, unknown: 1, 'not-run': 2, warn: 3, waived: 4, pass: 5, skip: 6 };

function merge(one: GridCell | undefined, other: GridCell): GridCell {
  if (one === undefined) return other;
  const status = telling[one.status] <= telling[other.status] ? one.status : other.status;
  return {
    status,
    durationMs: one.durationMs + other.durationMs,
    count: (one.status === status ? one.count : 0) + (other.status === status ? other.count : 0),
    targets: one.targets + other.targets,
  };
}

/** Ids in the order of the plan, then of the results. */
function checkOrder(report: Report): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const { check } of [...report.plan.cells, ...report.results, ...report.notRun]) {
    if (!order.has(check)) order.set(check, order.size);
  }
  return order;
}

function toBlock(
  report: Report,
  module: string | undefined,
  open: ReadonlyMap<string, OpenRow>,
  order: ReadonlyMap<string, number>,
): GridBlock {
  const rows = [...open.values()].map(({ check, limits, level, cells }) => {
    const worst = Math.min(...[...cells.values()].map(({ status }) => urgency(status, level)));
    const byRelease = [...cells].flatMap(([go, cell]): [string, GridCell][] => (go === undefined ? [] : [[go, cell]]));
    const row = { check, limits, level, cells: new Map(byRelease), everywhere: cells.get(undefined), attention: worst < calm };
    return { row, worst };
  });
  rows.sort((a, b) => a.worst - b.worst || order.get(a.row.check)! - order.get(b.row.check)!);
  return {
    module,
    path: module === undefined ? report.imported?.place : report.modules.find(({ directory }) => directory === module)?.path,
    releases: [...new Set(rows.flatMap(({ row }) => [...row.cells.keys()]))].sort(compareVersions),
    rows: rows.map(({ row }) => row),
    worst: rows[0]?.worst ?? calm,
  };
}

const calm = 4;

/** Order of rows: failures, open questions, warnings and what is waived, the calm rest; informational checks are always calm. */
function urgency(status: CellStatus, level: Level): number {
  if (level === 'informational') return calm;
  const required: Readonly<Record<CellStatus, number>> = { fail: 0, unknown: 1, 'not-run': 1, warn: 3, waived: 3, pass: calm, skip: calm };
  const recommended: typeof required = { ...required, fail: 2, unknown: calm, 'not-run': calm };
  return (level === 'required' ? required : recommended)[status];
}
