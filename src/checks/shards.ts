import { createHash } from 'node:crypto';
import { cellId } from '../model/cell.js';
import type { PlannedCell } from '../model/report.js';
import type { ShardKey, ShardKind } from '../model/shard.js';
import type { Check } from './check.js';

/** How to divide: into so many, by nothing smaller than. */
export type Division = Partial<Pick<ShardKey, 'count' | 'by'>>;

/**
 * Divides a plan among machines. It rests on the cells alone, so that every machine that has the same plan finds the same shards:
 *
 * - the cells of one module on one release stay together, because they build on each other, and so do all cells of a release, a
 *   module or a target where the plan is divided by that; neighbours stay together too, so that a shard installs few releases;
 * - shards have about the same number of cells;
 * - what a shard needs from outside of it (its releases, the build that a foreign target comes after), it asks itself;
 * - checks of the machine are asked by every shard, each on its own machine.
 *
 * @param division without `count` one shard for each of `by`
 * @returns the cells of each shard in the order of the plan; fewer shards than asked for when there is not enough to divide
 */
export function divide(checks: readonly Check[], cells: readonly PlannedCell[], division: Division): PlannedCell[][] {
  return divideBy(checks, cells, division, (unit) => unit.length).map((part) => part.cells);
}

/** One shard of a plan. */
export interface Part {
  readonly cells: PlannedCell[];
  /** Which of the smallest parts it has, from and up to. */
  readonly units: readonly [begin: number, end: number];
  readonly weight: number;
}

/**
 * The same with weights of your own, so that shards weigh about the same.
 *
 * @param weigh what the smallest part weighs, a whole number
 */
export function divideBy(
  checks: readonly Check[],
  cells: readonly PlannedCell[],
  { count, by }: Division,
  weigh: (unit: readonly PlannedCell[]) => number,
): Part[] {
  const { units, most, part } = divisible(checks, cells, by);
  const wanted = Math.min(count ?? Math.max(units.length, 1), most);
  const weights = units.map(weigh);
  const runs = balanced(weights, wanted);
  return Array.from({ length: wanted }, (_, index) => {
    const [begin, end] = runs[index] ?? [0, 0];
    const weight = weights.slice(begin, end).reduce((sum, each) => sum + each, 0);
    return { cells: part(index, [begin, end]), units: [begin, end], weight };
  });
}

/** The cells of a shard that names its smallest parts; undefined where the plan has no such. */
export function namedPart(
  checks: readonly Check[],
  cells: readonly PlannedCell[],
  { index, by, units }: ShardKey,
): PlannedCell[] | undefined {
  const divided = divisible(checks, cells, by);
  return units === undefined || units[1] > divided.units.length ? undefined : divided.part(index - 1, units);
}

/** What a plan can be divided into, and the cells of a shard that has some of it. */
function divisible(checks: readonly Check[], cells: readonly PlannedCell[], by: ShardKind | undefined) {
  const scopes = new Map(checks.map(({ id, scope }) => [id, scope]));
  const isOf = (scope: Check['scope']) => cells.filter(({ check }) => scopes.get(check) === scope);
  const [ofMachine, ofRun, ofToolchains] = [isOf('host'), isOf('run'), isOf('toolchain')];
  const units = unitsOf(cells, scopes, by);
  const most = ofMachine.length > 0 ? Number.POSITIVE_INFINITY : Math.max(units.length, Math.min(ofRun.length, 1));
  const needed = neededCells(checks, cells);
  const part = (index: number, [begin, end]: readonly [number, number]): PlannedCell[] => {
    const own = units.slice(begin, end).flat();
    const releases = new Set(own.map(({ cell }) => cell?.go));
    const asked = new Set([...ofMachine, ...(index === 0 ? ofRun : []), ...own]);
    for (const cell of ofToolchains) if (releases.has(cell.cell?.go)) asked.add(cell);
    // What is added on the way is visited too.
    for (const cell of asked) for (const before of needed(cell)) asked.add(before);
    return cells.filter((cell) => asked.has(cell));
  };
  return { units, most, part };
}

/** What identifies a plan, whatever machine made it: its cells with their levels. What cannot work on a machine does not count. */
export function planDigest(cells: readonly PlannedCell[]): string {
  const lines = new Set(cells.map(({ check, cell, level, maySkip }) => `${cellId(check, cell)} ${level} ${maySkip === true}`));
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
    .slice(0, 32);
}

/** What is never spread over two shards, in the order of the plan. */
function unitsOf(cells: readonly PlannedCell[], scopes: ReadonlyMap<string, Check['scope']>, by: ShardKind | undefined): PlannedCell[][] {
  const shared: ReadonlySet<Check['scope'] | undefined> = new Set(['host', 'run', 'toolchain']);
  const work = cells.filter(({ check }) => !shared.has(scopes.get(check)));
  const used = new Set(work.map(({ cell }) => cell?.go));
  // A release on which nothing else is asked is installed all the same, once.
  const installed = cells.filter(({ check, cell }) => scopes.get(check) === 'toolchain' && !used.has(cell?.go));
  const units = new Map<string, PlannedCell[]>();
  for (const planned of [...work, ...installed]) {
    const { go = '', module = '', target = '' } = planned.cell ?? {};
    const key = JSON.stringify(by === undefined ? [go, module] : { release: go, module, target }[by]);
    const unit = units.get(key);
    if (unit === undefined) units.set(key, [planned]);
    else unit.push(planned);
  }
  return [...units.values()];
}

/** The cells that the check of a cell comes after, on the same module and release and under the same limits. */
function neededCells(checks: readonly Check[], cells: readonly PlannedCell[]): (planned: PlannedCell) => PlannedCell[] {
  const after = new Map(checks.map((check) => [check.id, check.after ?? []]));
  const key = (check: string, { go, module }: NonNullable<PlannedCell['cell']>) => JSON.stringify([check, go, module]);
  const known = new Map<string, PlannedCell[]>();
  for (const planned of cells) {
    if (planned.cell?.module === undefined) continue;
    const own = key(planned.check, planned.cell);
    known.set(own, [...(known.get(own) ?? []), planned]);
  }
  return ({ check, cell }) =>
    cell?.module === undefined
      ? []
      : (after.get(check) ?? [])
          .flatMap((before) => known.get(key(before, cell)) ?? [])
          .filter(({ cell: other }) => other?.limits === undefined || other.limits === cell.limits);
}

/**
 * Cuts a list into `count` runs of neighbours whose heaviest is as light as can be. None is empty while there are enough items.
 *
 * @returns begin and end of each run
 */
export function balanced(weights: readonly number[], count: number): [number, number][] {
  const parts = Math.min(count, weights.length);
  const cut = (most: number): [number, number][] => {
    const runs: [number, number][] = [];
    let begin = 0;
    let weight = 0;
    for (const [index, own] of weights.entries()) {
      const mustBegin = parts - runs.length - 1 >= weights.length - index;
      if (index > begin && (weight + own > most || mustBegin)) {
        runs.push([begin, index]);
        begin = index;
        weight = 0;
      }
      weight += own;
    }
    return weights.length === 0 ? runs : [...runs, [begin, weights.length]];
  };
  let least = Math.max(0, ...weights);
  let enough = weights.reduce((sum, weight) => sum + weight, 0);
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (cut(middle).length <= parts) enough = middle;
    else least = middle + 1;
  }
  return cut(least);
}
