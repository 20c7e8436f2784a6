import Table from 'cli-table3';
import stringWidth from 'string-width';
import { reportLimits } from '../knowledge/report-limits.js';
import type { Remedy, Report, ReportFinding } from '../model/report.js';
import type { Level, Verdict } from '../model/words.js';
import { plainLine } from '../redact/escape.js';
import { folded, type GridBlock, type GridCell, type GridRow, grid, type HealthyModules } from './grid.js';
import { type Page, padded, paint, type Span, type Style, shorten, wrap } from './layout.js';
import { placeRows } from './place.js';
import {
  type CellStatus,
  counted,
  countTexts,
  duration,
  furtherOutput,
  machineText,
  moduleList,
  moduleTitle,
  place,
  releases,
  subjects,
  unanswered,
  verdictTitles,
  whereabouts,
} from './words.js';

/**
 * The report for a terminal: tables of checks × releases with what needs attention on top, the findings, what did not run,
 * and the verdict as the last line. No line is wider than `width` columns, but for commands that are there to be copied.
 * @param color the caller has looked at NO_COLOR and at the terminal
 */
export function toTable(report: Report, options: { readonly width: number; readonly color: boolean }): string {
  const page: Page = { width: Math.max(options.width, reportLimits.leastColumns), color: options.color };
  const sections = [
    header(report, page),
    ...blocks(report, page),
    ...findings(report, page),
    open(report, page),
    notes(report, page),
    closing(report, page),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

/**
 * A page about the machine for a terminal: what this place is, the findings, worst first, what is well, what is open, and the
 * verdict as the last line.
 */
export function toHostPage(report: Report, options: { readonly width: number; readonly color: boolean }): string {
  const page: Page = { width: Math.max(options.width, reportLimits.leastColumns), color: options.color };
  const sections = [
    header(report, page),
    placeLines(report, page),
    ...findings(report, page),
    wellLines(report, page),
    open(report, page),
    notes(report, page),
    closing(report, page),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
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

function wellLines(report: Report, page: Page): string[] {
  const { machine } = folded(grid(report), 0);
  return machine === undefined ? [] : wrap([['green', '✓'], ` ${machineText(machine)}`], page, indent, body);
}

interface Mark {
  readonly mark: string;
  readonly style: Style;
}

const marks: Readonly<Record<CellStatus, Mark & { readonly word: string }>> = {
  pass: { mark: '✓', style: 'green', word: '' },
  warn: { mark: '!', style: 'yellow', word: '' },
  fail: { mark: '✗', style: 'red', word: '' },
  skip: { mark: '–', style: 'dim', word: 'skip' },
  unknown: { mark: '?', style: 'magenta', word: 'unknown' },
  'not-run': { mark: '·', style: 'magenta', word: 'not run' },
};
const severityMarks: Readonly<Record<ReportFinding['severity'], Mark>> = {
  fail: marks.fail,
  warn: marks.warn,
  note: { mark: '•', style: 'dim' },
};
const verdictMarks: Readonly<Record<Verdict, Mark>> = {
  conformant: marks.pass,
  warnings: marks.warn,
  failures: marks.fail,
  undetermined: marks.unknown,
};

const indent = '  ';
const body = '    ';

function header({ tool, profile, toolchains }: Report, page: Page): string[] {
  const versions = toolchains.length === 0 ? [] : [releases(toolchains.map(({ version }) => version))];
  return wrap(
    [
      ['bold', `${tool.name} ${tool.version}`],
      ['dim', ['', `profile ${profile.name}`, ...versions].join(' · ')],
    ],
    page,
    '',
    indent,
  );
}

// ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function blocks(report: Report, page: Page): string[][] {
  const { shown, machine, healthy } = folded(grid(report));
  const machineLine = machine === undefined ? [] : [wrap([['green', '✓'], ` ${machineText(machine)}`], page, indent, body)];
  return [...machineLine, ...shown.map((block) => blockLines(block, page)), ...healthy.map((group) => healthyLine(group, page))];
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
  const widest = Math.max(...block.rows.map(({ check }) => stringWidth(plainLine(check))));
  const label = Math.min(widest, Math.floor(page.width / 2));
  const room = Math.max(1, Math.floor((page.width - indent.length - label) / (gap.length + cellWidth)));
  const parts = block.releases.length === 0 ? [[]] : chunks(block.releases, room);
  const title = paint(page, 'bold', shorten(plainLine(moduleTitle(block.module, block.path)), page.width - indent.length));
  return [`${indent}${title}`, ...parts.flatMap((columns) => tableLines(block.rows, columns, label, page))];
}

const gap = '   ';
/** `✓ 12m 05s`, `? unknown`, `✗ 3 of 12`. */
const cellWidth = 9;
const bordersOff = {
  ...Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((name) => [name, '']),
  ),
  ...Object.fromEntries(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [name, ''])),
  middle: gap,
};

function tableLines(rows: readonly GridRow[], columns: readonly string[], label: number, page: Page): string[] {
  const table = new Table({ chars: bordersOff, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
  if (columns.length > 0) table.push(['', ...columns.map((release) => paint(page, 'dim', shorten(plainLine(`go${release}`), cellWidth)))]);
  for (const row of rows) {
    const name = paint(page, row.attention ? 'bold' : undefined, padded(shorten(plainLine(row.check), label), label));
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

// ── findings ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function findings(report: Report, page: Page): string[][] {
  const shown = report.findings.slice(0, reportLimits.terminalFindings).map((finding) => findingLines(finding, page));
  const more = report.findings.length - shown.length;
  return more === 0 ? shown : [...shown, wrap([['dim', `… and ${counted(more, 'more finding')}; report.json has them all`]], page, indent)];
}

function findingLines(finding: ReportFinding, page: Page): string[] {
  const { mark, style } = severityMarks[finding.severity];
  const title = subjects(finding).join(' · ');
  const related = finding.related ?? [];
  return [
    ...wrap([[style, mark], ' ', ['bold', title === '' ? finding.message : title]], page, indent, body),
    ...(title === '' ? [] : wrap([finding.message], page, body)),
    ...related.flatMap(({ location, message }) => wrap([['dim', `${place(location)}  ${message}`]], page, body, `${body}  `)),
    ...outputLines(finding, page),
    ...wrap([['dim', finding.cause === 'undetermined' ? whereabouts(finding) : `${finding.cause} · ${whereabouts(finding)}`]], page, body),
    ...(finding.remedies ?? []).flatMap((remedy) => remedyLines(remedy, page)),
  ];
}

function outputLines(finding: ReportFinding, page: Page): string[] {
  const lines = furtherOutput(finding).map((line) => line.replaceAll('\t', '    '));
  const kept = lines.slice(0, reportLimits.terminalOutputLines);
  const cut = lines.length > kept.length ? [`… ${counted(lines.length - kept.length, 'more line')}`] : [];
  return [...kept, ...cut].map((line) => `${body}${paint(page, 'dim', shorten(`│ ${line}`.trimEnd(), page.width - body.length))}`);
}

function remedyLines({ kind, summary, commands, shell, root, effect, undo, risk, expect }: Remedy, page: Page): string[] {
  const apart = [shell === 'powershell' ? 'in PowerShell' : undefined, root === true ? 'as root' : undefined, effect]
    .filter((part) => part !== undefined)
    .join('; ');
  return [
    ...wrap([['cyan', '→'], ` ${summary}`, ['dim', apart === '' ? '' : ` (${apart})`]], page, body, `${body}  `),
    // A command stays on one line, whatever its length: it is there to be copied.
    ...commands.map((command) => `${body}    ${paint(page, 'cyan', plainLine(command))}`),
    ...(undo === undefined || kind === 'investigate' ? [] : wrap([['dim', `undo: ${undo}`]], page, `${body}    `)),
    ...(risk === undefined || risk === 'none' ? [] : wrap([['dim', `risk: ${risk}`]], page, `${body}    `)),
    ...(expect === undefined ? [] : wrap([['dim', `then: ${expect}`]], page, `${body}    `)),
  ];
}

// ── the rest ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function open(report: Report, page: Page): string[] {
  const lines = unanswered(report).flatMap(({ status, checks, cells, why }) => {
    const { mark, style } = marks[status];
    const spans: Span[] = [[style, mark], ` ${checks.join(', ')}`, ['dim', cells === '' ? '' : ` · ${cells}`], `: ${why}`];
    return wrap(spans, page, indent, body);
  });
  return lines.length === 0 ? [] : [`${indent}${paint(page, 'bold', 'Without an answer')}`, ...lines];
}

function notes(report: Report, page: Page): string[] {
  return report.notes.flatMap((note) => wrap([['dim', `· ${note}`]], page, indent, body));
}

function closing(report: Report, page: Page): string[] {
  const { mark, style } = verdictMarks[report.verdict];
  const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
  return [
    ...wrap([['dim', [...countTexts(report), duration(report.durationMs), report.profile.note].join(' · ')]], page, indent),
    ...wrap([[style, mark], ' ', ['bold', verdictTitles[report.verdict]], `: ${interrupted}${report.verdictReason}`], page, indent, body),
  ];
}
