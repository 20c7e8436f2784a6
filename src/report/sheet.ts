import Table from 'cli-table3';
import { escapeMarkdown, plainLine } from '../redact/escape.js';
import { sanitizeLog } from '../redact/log.js';
import { bordersOff } from './layout.js';

/** A page of tables; all of its text may be foreign. */
export interface Sheet {
  readonly title: string;
  /** Sentences below the title. */
  readonly lines: readonly string[];
  readonly sections: readonly SheetSection[];
}

export interface SheetSection {
  readonly title: string;
  /** What the table means. */
  readonly lines?: readonly string[];
  readonly head: readonly string[];
  /** As many cells as the head. A section without rows is left out. */
  readonly rows: readonly (readonly string[])[];
}

/** The page for a terminal. */
export function sheetText(sheet: Sheet): string {
  const lines = [plainLine(sheet.title), ...sheet.lines.map((line) => `  ${plainLine(line)}`)];
  for (const { title, lines: meaning = [], head, rows } of filled(sheet)) {
    const table = new Table({ chars: bordersOff, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
    table.push(...[head, ...rows].map((row) => row.map(plainLine)));
    const body = table.toString().split('\n');
    lines.push('', plainLine(title), ...meaning.map((line) => `  ${plainLine(line)}`), ...body.map((line) => `  ${line.trimEnd()}`));
  }
  return sanitizeLog(`${lines.join('\n')}\n`);
}

/** The page as Markdown. */
export function sheetMarkdown(sheet: Sheet): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const sections = filled(sheet).map(({ title, lines: meaning = [], head, rows }) =>
    [
      `## ${escapeMarkdown(title)}`,
      '',
      ...meaning.flatMap((line) => [escapeMarkdown(line), '']),
      row(head),
      `|${' --- |'.repeat(head.length)}`,
      ...rows.map(row),
    ].join('\n'),
  );
  return sanitizeLog(`${[`# ${escapeMarkdown(sheet.title)}`, ...sheet.lines.map(escapeMarkdown), ...sections].join('\n\n')}\n`);
}

/** What there is something to say of. */
export function filled({ sections }: Sheet): SheetSection[] {
  return sections.filter(({ rows }) => rows.length > 0);
}
