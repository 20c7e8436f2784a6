import { pictureLimits } from '../knowledge/report-limits.js';
import type { Report } from '../model/report.js';
import { type GridBlock, rowTitle } from './grid.js';
import type { CellStatus } from './words.js';

/** The matrix as small as it can be told: a symbol for each check, a row for each release of each module. */
export interface MatrixPicture {
  /** Checks, in the order of the symbols of each row. */
  readonly checks: readonly string[];
  readonly rows: readonly PictureRow[];
}

export interface PictureRow {
  readonly module: string;
  readonly path: string | undefined;
  readonly release: string | undefined;
  /** One for each check; undefined where it was not asked. */
  readonly cells: readonly (CellStatus | undefined)[];
}

/** The picture of the modules; undefined where there is none to see, or it is too large to be taken in at a glance. */
export function matrixPicture({ plan, results }: Report, blocks: readonly GridBlock[]): MatrixPicture | undefined {
  const modules = blocks.flatMap(({ module, ...block }) => (module === undefined ? [] : [{ module, ...block }]));
  const titles = new Set(modules.flatMap(({ rows }) => rows.map(rowTitle)));
  // In the order in which they run, which is the same for all modules.
  const order = [...plan.cells, ...results].map(({ check, cell }) => rowTitle({ check, limits: cell?.limits }));
  const checks = [...new Set([...order, ...titles])].filter((title) => titles.has(title));
  const rows = modules.flatMap(({ module, path, releases, rows: own }) => {
    const byTitle = new Map(own.map((row) => [rowTitle(row), row]));
    return (releases.length === 0 ? [undefined] : releases).map((release) => ({
      module,
      path,
      release,
      cells: checks.map((title) => {
        const row = byTitle.get(title);
        return ((release === undefined ? undefined : row?.cells.get(release)) ?? row?.everywhere)?.status;
      }),
    }));
  });
  const fits = rows.length <= pictureLimits.rows && checks.length <= pictureLimits.symbols;
  return rows.length > 0 && fits ? { checks, rows } : undefined;
}
