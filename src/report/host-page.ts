import type { Report } from '../model/report.js';
import { folded, grid } from './grid.js';
import { type Page, paint, wrap } from './layout.js';
import { placeRows } from './place.js';
import { clauses, closing, findings, header, indent, machineLines, notes, open, type PageOptions, pageText } from './terminal-parts.js';

/**
 * A page about the machine for a terminal: what this place is, the findings, worst first, what is well, what is open, and the
 * verdict as the last line.
 */
export function toHostPage(report: Report, options: PageOptions): string {
  return pageText(options, (page) => [
    header(report, page),
    placeLines(report, page),
    ...findings(report, page),
    clauses(report, page),
    machineLines(folded(grid(report), 0).machine, page),
    ...open(report, page),
    notes(report, page),
    closing(report, page),
  ]);
}

function placeLines(report: Report, page: Page): string[] {
  const rows = placeRows(report);
  const column = indent.length + Math.max(0, ...rows.map(({ label }) => label.length)) + 2;
  return rows.flatMap(({ label, text }) => {
    const lines = wrap([text], page, ' '.repeat(column));
    return lines.map((line, index) =>
      index === 0 ? `${indent}${paint(page, 'bold', label)}${line.slice(indent.length + label.length)}` : line,
    );
  });
}
