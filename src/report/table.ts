import Table from 'cli-table3';
import type { Report } from '../model/report.js';
import type { Level } from '../model/words.js';
import { plainLine } from '../redact/escape.js';
import { folded, type GridBlock, type GridCell, type GridRow, grid, type HealthyModules, rowTitle } from './grid.js';
import { bordersOff, gap, type Page, padded, paint, type Style, shorten, textWidth, wrap } from './layout.js';
import {
  answers,
  body,
  clauses,
  closing,
  findings,
  header,
  indent,
  machineLines,
  marks,
  notes,
  open,
  type PageOptions,
  pageText,
} from './terminal-parts.js';
import { type CellStatus, counted, duration, limitColumns, limitRows, moduleList, moduleTitle, releases } from './words.js';

/**
 * The report for a terminal: tables of checks × releases with what needs attention on top, the findings, what did not run,
 * and the verdict as the last line.
 */
export function toTable(report: Report, options: PageOptions): string {
  return pageText(options, (page) => [
    header(report, page),
    ...blocks(report, page),
    limitLines(report, page),
    ...findings(report, page),
    clauses(report, page),
    answers(report, page),
    ...open(report, page),
    notes(report, page),
    closing(report, page),
  ]);
}

function blocks(report: Report, page: Page): string[][] {
  const { shown, machine, healthy } = folded(grid(report));
  return [
    machineLines(machine, page),
    ...shown.map((block) => blockLines(block, page)),
    ...healthy.map((group) => healthyLine(group, page)),
  ];
}

/** The sets of limits side by side, a line for each check under each set. */
function limitLines(report: Report, page: Page): string[] {
  const rows = limitRows(report);
  if (rows.length === 0) return [];
  const table = new Table({ chars: bordersOff, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
  table.push(
    limitColumns.map((name) => paint(page, 'dim', name)),
    ...rows.map((row) => row.map(plainLine)),
  );
  const lines = table.toString().split('\n');
  return [
    `${indent}${paint(page, 'bold', 'Under limits')}`,
    ...lines.map((line) => `${indent}${shorten(line.trimEnd(), page.width - indent.length)}`),
  ];
}

function healthyLine({ modules, checks, releases: on }: HealthyModules, page: Page): string[] {
  const where = on.length === 0 ? '' : ` on ${releases(on)}`;
  return wrap(
    [['green', '✓'], ` ${counted(modules.length, 'more module')} `, ['dim', `${counted(checks, 'check')}${where}: ${moduleList(modules)}`]],
    page,
    indent,
    body,
  );
}

/** A title and the table; several tables below each other when the releases do not fit side by side. */
function blockLines(block: GridBlock, page: Page): string[] {
  const widest = Math.max(...block.rows.map((row) => textWidth(plainLine(rowTitle(row)))));
  const label = Math.min(widest, Math.floor(page.width / 2));
  const room = Math.max(1, Math.floor((page.width - indent.length - label) / (gap.length + cellWidth)));
  const parts = block.releases.length === 0 ? [[]] : chunks(block.releases, room);
  const title = paint(page, 'bold', shorten(plainLine(moduleTitle(block.module, block.path)), page.width - indent.length));
  return [`${indent}${title}`, ...parts.flatMap((columns) => tableLines(block.rows, columns, label, page))];
}

/** `✓ 12m 05s`, `? unknown`, `✗ 3 of 12`. */
const cellWidth = 9;

function tableLines(rows: readonly GridRow[], columns: readonly string[], label: number, page: Page): string[] {
  const table = new Table({ chars: bordersOff, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
  if (columns.length > 0) table.push(['', ...columns.map((release) => paint(page, 'dim', shorten(plainLine(`go${release}`), cellWidth)))]);
  for (const row of rows) {
    const name = paint(page, row.attention ? 'bold' : undefined, padded(shorten(plainLine(rowTitle(row)), label), label));
    if (row.everywhere === undefined) table.push([name, ...columns.map((release) => cellText(row.cells.get(release), row.level, page))]);
    else
      table.push([
        name,
        { content: everywhereText(row.everywhere, row.level, columns.length, page), colSpan: Math.max(1, columns.length) },
      ]);
  }
  const lines = table.toString().split('\n');
  return lines.map((line) => `${indent}${line.trimEnd()}`);
}

function everywhereText(cell: GridCell, level: Level, columns: number, page: Page): string {
  return `${cellText(cell, level, page)}${columns > 1 ? paint(page, 'dim', '  for all') : ''}`;
}

function cellText(cell: GridCell | undefined, level: Level, page: Page): string {
  if (cell === undefined) return '';
  const { mark, word } = marks[cell.status];
  const style = styleOf(cell.status, level);
  const text = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : word;
  if (text !== '') return paint(page, style, `${mark} ${text}`);
  return `${paint(page, style, mark)} ${paint(page, cell.status === 'pass' ? 'dim' : style, duration(cell.durationMs).padStart(cellWidth - 2))}`;
}

/** Red is for what counts: a failure of a recommended check is yellow, an informational one dim. */
function styleOf(status: CellStatus, level: Level): Style {
  if (level === 'required' || status === 'pass') return marks[status].style;
  return level === 'recommended' && status === 'fail' ? marks.warn.style : level === 'informational' ? 'dim' : marks[status].style;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
