import { minorOf } from '../go/version.js';
import { cellId } from '../model/cell.js';
import type { CellKey, PlannedCell, Report } from '../model/report.js';
import { spreadOf } from '../model/statistics.js';

/**
 * What the smallest parts of a plan weigh by an earlier report: the milliseconds that their cells took there. A cell that it does not have takes
 * as long as others of its check, and a check that it does not have as long as most.
 */
export function weightsBy({ results }: Pick<Report, 'results'>): (unit: readonly PlannedCell[]) => number {
  const byCell = new Map<string, number[]>();
  const byCheck = new Map<string, number[]>();
  for (const { check, cell, status, durationMs } of results) {
    // What does not apply or gave no answer took no time that tells anything.
    if (status === 'skip' || status === 'unknown') continue;
    for (const [times, key] of [
      [byCell, placeOf(check, cell)],
      [byCheck, check],
    ] as const)
      times.set(key, [...(times.get(key) ?? []), durationMs]);
  }
  const medianOf = (times: readonly number[] = []) => spreadOf(times)?.median;
  const checks = new Map([...byCheck].map(([check, times]) => [check, medianOf(times)!]));
  const most = medianOf([...checks.values()]) ?? 1;
  const weightOf = ({ check, cell, skip }: PlannedCell) =>
    skip === undefined ? (medianOf(byCell.get(placeOf(check, cell))) ?? checks.get(check) ?? most) : 0;
  // Each cell costs something: without any weight they would all go to one shard.
  return (unit) => unit.reduce((sum, planned) => sum + Math.max(1, Math.round(weightOf(planned))), 0);
}

/** A cell by the line of its release, `1.26` of `1.26.11`: releases change from night to night. */
function placeOf(check: string, cell: CellKey | undefined): string {
  const { shard: _, go, ...rest } = cell ?? {};
  return cellId(check, { ...rest, ...(go === undefined ? {} : { go: minorOf(go) }) });
}
