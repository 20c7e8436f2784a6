import type { CellKey } from './report.js';

/** `test.race · ./service · go1.26.11 · linux/arm64 · cpu=1 · shard 2/3`: the name of a cell for people. */
export function cellName(check: string, cell: CellKey | undefined): string {
  const parts = [check];
  if (cell?.module !== undefined) parts.push(cell.module === '.' ? '.' : `./${cell.module}`);
  if (cell?.go !== undefined) parts.push(`go${cell.go}`);
  if (cell?.target !== undefined) parts.push(cell.target);
  if (cell?.limits !== undefined) parts.push(cell.limits);
  if (cell?.shard !== undefined) parts.push(`shard ${cell.shard}`);
  return parts.join(' · ');
}

/** One string per cell, equal for equal cells. */
export function cellId(check: string, cell: CellKey | undefined): string {
  return JSON.stringify([
    check,
    cell?.module ?? null,
    cell?.go ?? null,
    cell?.target ?? null,
    cell?.limits ?? null,
    ...(cell?.shard === undefined ? [] : [cell.shard]),
  ]);
}
