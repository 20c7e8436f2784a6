import { cellId } from '../../model/cell.js';
import type { Report } from '../../model/report.js';
import { type GridBlock, type GridCell, type GridRow, rowTitle } from '../grid.js';
import { duration, moduleTitle } from '../words.js';
import { line, statusLooks } from './parts.js';
import { h, type Tree } from './tree.js';

/** Finds what stands behind a square of the matrix. */
export type CellIndex = ReadonlyMap<string, readonly number[]>;

/** Positions in `results` and, behind them, in `notRun`, by module, check, limits and release. */
export function cellIndex({ results, notRun }: Pick<Report, 'results' | 'notRun'>): CellIndex {
  const index = new Map<string, number[]>();
  for (const [position, { check, cell }] of [...results, ...notRun].entries()) {
    const key = squareKey(check, cell?.module, cell?.limits, cell?.go);
    const found = index.get(key);
    if (found === undefined) index.set(key, [position]);
    else found.push(position);
  }
  return index;
}

function squareKey(check: string, module: string | undefined, limits: string | undefined, go: string | undefined): string {
  return cellId(check, { ...(go && { go }), ...(module !== undefined && { module }), ...(limits !== undefined && { limits }) });
}

/**
 * Checks × releases of one module as a heat map: the colour tells the status, its depth how long it took beside the slowest square
 * of the report. A square names what stands behind it in `data-cells`; the script in the page makes a button of it.
 * @param slowestMs of all squares
 */
export function matrixTable(block: GridBlock, index: CellIndex, slowestMs: number): Tree {
  const columns = block.releases.length === 0 ? [undefined] : block.releases;
  const title = line(moduleTitle(block.module, block.path));
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `matrix of ${title}` },
    h(
      'table',
      { class: 'matrix' },
      h('caption', {}, title),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, 'check'),
          columns.map((go) => h('th', { scope: 'col' }, go === undefined ? 'result' : `go${line(go)}`)),
        ),
      ),
      h(
        'tbody',
        {},
        block.rows.map((row) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, line(rowTitle(row)), row.level !== 'required' && h('small', {}, ` ${row.level}`)),
            squares(row, columns).map(({ cell, go, span }) =>
              square(cell, index.get(squareKey(row.check, block.module, row.limits, go)) ?? [], slowestMs, span),
            ),
          ),
        ),
      ),
    ),
  );
}

interface Square {
  readonly cell: GridCell | undefined;
  readonly go: string | undefined;
  readonly span: number;
}

/** One square per release, or one for all of them. */
function squares({ cells, everywhere }: GridRow, columns: readonly (string | undefined)[]): Square[] {
  if (cells.size === 0) return [{ cell: everywhere, go: undefined, span: columns.length }];
  return columns.map((go) => {
    const own = go === undefined ? undefined : cells.get(go);
    return own === undefined ? { cell: everywhere, go: undefined, span: 1 } : { cell: own, go, span: 1 };
  });
}

function square(cell: GridCell | undefined, cells: readonly number[], slowestMs: number, span: number): Tree {
  const columns = span === 1 ? {} : { colspan: span };
  if (cell === undefined) return h('td', columns);
  const { mark, word } = statusLooks[cell.status];
  const share = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : '';
  const time = cell.durationMs < 50 ? '' : duration(cell.durationMs);
  return h(
    'td',
    { ...columns, class: `${cell.status} heat${heat(cell.durationMs, slowestMs)}`, 'data-cells': cells.join(' ') },
    h('span', { 'aria-hidden': 'true' }, mark),
    h('span', { class: 'unseen' }, word),
    (share || time) !== '' && ` ${share || time}`,
  );
}

/** Steps of depth, 0 to 4: each is four times the time of the one before. */
function heat(durationMs: number, slowestMs: number): number {
  if (durationMs <= 0 || slowestMs <= 0) return 0;
  return Math.max(0, Math.round(4 + Math.log(durationMs / slowestMs) / Math.log(4)));
}

export function slowestSquare(blocks: readonly GridBlock[]): number {
  let slowest = 0;
  for (const { rows } of blocks)
    for (const { cells, everywhere } of rows)
      for (const cell of [...cells.values(), ...(everywhere === undefined ? [] : [everywhere])])
        slowest = Math.max(slowest, cell.durationMs);
  return slowest;
}
