import { reportLimits } from '../knowledge/report-limits.js';
import { remedyPlace } from '../model/remedy-place.js';
import type { Remedy, Report, ReportFinding } from '../model/report.js';
import type { Verdict } from '../model/words.js';
import { plainLine } from '../redact/escape.js';
import { clauseWords } from './clauses.js';
import type { HealthyChecks } from './grid.js';
import { type Page, paint, type Span, type Style, shorten, wrap } from './layout.js';
import {
  baselineText,
  type CellStatus,
  counted,
  countTexts,
  duration,
  furtherOutput,
  machineText,
  moreText,
  place,
  releases,
  subjects,
  told,
  unansweredSections,
  verdictTitle,
  whereabouts,
} from './words.js';

/** What a terminal shows of a report besides its tables. */

/** How a page is wanted; the caller has looked at NO_COLOR and at the terminal. */
export type PageOptions = Page;

/** Sections below each other, with a blank line between them; no line is wider than the page, but for commands that are there to be copied. */
export function pageText(options: PageOptions, sections: (page: Page) => readonly (readonly string[])[]): string {
  const page: Page = { width: Math.max(options.width, reportLimits.leastColumns), color: options.color };
  const text = sections(page)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

interface Mark {
  readonly mark: string;
  readonly style: Style;
}

/** How statuses are drawn. */
export const marks: Readonly<Record<CellStatus, Mark & { readonly word: string }>> = {
  pass: { mark: '✓', style: 'green', word: '' },
  warn: { mark: '!', style: 'yellow', word: '' },
  fail: { mark: '✗', style: 'red', word: '' },
  waived: { mark: '~', style: 'yellow', word: 'waived' },
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
  partial: marks.pass,
  warnings: marks.warn,
  failures: marks.fail,
  undetermined: marks.unknown,
};

/** What every line but a title begins with. */
export const indent = '  ';
/** What the text below a mark begins with. */
export const body = '    ';

/** What ran, and on what. */
export function header({ tool, profile, toolchains }: Report, page: Page): string[] {
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

/** The checks of the machine that pass, in one line. */
export function machineLines(machine: HealthyChecks | undefined, page: Page): string[] {
  return machine === undefined ? [] : wrap([['green', '✓'], ` ${machineText(machine)}`], page, indent, body);
}

/** The findings, worst first. */
export function findings(report: Report, page: Page): string[][] {
  const shown = report.findings.slice(0, reportLimits.terminalFindings).map((finding) => findingLines(finding, page));
  const more = report.findings.length - shown.length;
  return more === 0 ? shown : [...shown, wrap([['dim', `… and ${counted(more, 'more finding')}; report.json has them all`]], page, indent)];
}

function findingLines(finding: ReportFinding, page: Page): string[] {
  const { mark, style } = finding.waiver === undefined ? severityMarks[finding.severity] : marks.waived;
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

/** What to do, with the commands. */
export function remedyLines({ kind, summary, commands, shell, root, effect, undo, risk, expect }: Remedy, page: Page): string[] {
  const apart = [...remedyPlace({ shell, root }), effect].filter((part) => part !== undefined).join('; ');
  return [
    ...wrap([['cyan', '→'], ` ${summary}`, ['dim', apart === '' ? '' : ` (${apart})`]], page, body, `${body}  `),
    // A command stays on one line, whatever its length: it is there to be copied.
    ...commands.map((command) => `${body}    ${paint(page, 'cyan', plainLine(command))}`),
    ...(undo === undefined || kind === 'investigate' ? [] : wrap([['dim', `undo: ${undo}`]], page, `${body}    `)),
    ...(risk === undefined || risk === 'none' ? [] : wrap([['dim', `risk: ${risk}`]], page, `${body}    `)),
    ...(expect === undefined ? [] : wrap([['dim', `then: ${expect}`]], page, `${body}    `)),
  ];
}

/** What the use asks for, clause by clause, with what the checks say of it and where that was seen. */
export function clauses({ profile, clauses: judged = [] }: Report, page: Page): string[] {
  if (judged.length === 0) return [];
  const deep = `${body}  `;
  return [
    `${indent}${paint(page, 'bold', `What ${plainLine(profile.name)} asks`)}`,
    ...judged.flatMap(({ id, text, source, status, checks }) => [
      ...wrap([[marks[status].style, marks[status].mark], ' ', ['bold', id], ` ${clauseWords[status]}: ${text}`], page, indent, body),
      ...wrap([['dim', `source: ${source}`]], page, body, deep),
      ...checks.flatMap(({ check, level, status: answer, summary, evidence }) => [
        ...wrap(
          [[marks[answer].style, marks[answer].mark], ` ${check}`, ['dim', level === undefined ? '' : ` (${level})`], `: ${summary}`],
          page,
          body,
          deep,
        ),
        ...evidence
          .slice(0, reportLimits.clauseEvidence)
          .map(
            ({ source: place, value }) =>
              `${deep}${paint(page, 'dim', shorten(plainLine(`│ ${place}: ${value}`), page.width - deep.length))}`,
          ),
      ]),
    ]),
  ];
}

/** What has no answer and what does not apply, and why. */
export function open(report: Report, page: Page): string[][] {
  return unansweredSections(report, reportLimits.pageReasons).map((section) => [
    `${indent}${paint(page, 'bold', section.title)}`,
    ...section.rows.flatMap(({ status, checks, cells, why }) => {
      const { mark, style } = marks[status];
      const spans: Span[] = [[style, mark], ` ${checks.join(', ')}`, ['dim', cells === '' ? '' : ` · ${cells}`], `: ${why}`];
      return wrap(spans, page, indent, body);
    }),
    ...(section.more.length === 0 ? [] : wrap([['dim', moreText(section)]], page, indent, body)),
  ]);
}

/** What is worth reading where all is well. */
export function answers(report: Report, page: Page): string[] {
  const lines = told(report).flatMap(({ check, cells, summary }) => {
    const { mark, style } = marks.pass;
    return wrap([[style, mark], ` ${check}`, ['dim', cells === '' ? '' : ` · ${cells}`], `: ${summary}`], page, indent, body);
  });
  return lines.length === 0 ? [] : [`${indent}${paint(page, 'bold', 'Answers')}`, ...lines];
}

/** The notes of the report. */
export function notes(report: Report, page: Page): string[] {
  return report.notes.flatMap((note) => wrap([['dim', `· ${note}`]], page, indent, body));
}

/** The counts, and the verdict as the last line. */
export function closing(report: Report, page: Page): string[] {
  const { mark, style } = verdictMarks[report.verdict];
  const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
  return [
    ...wrap([['dim', [...countTexts(report), duration(report.durationMs), report.profile.note].join(' · ')]], page, indent),
    ...(baselineText(report) === '' ? [] : wrap([baselineText(report)], page, indent)),
    ...wrap([[style, mark], ' ', ['bold', verdictTitle(report)], `: ${interrupted}${report.verdictReason}`], page, indent, body),
  ];
}
