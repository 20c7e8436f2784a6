import { reportLimits, type SummaryDetail, summaryDetails } from '../knowledge/report-limits.js';
import type { Fact, Remedy, Report, ReportFinding } from '../model/report.js';
import type { Verdict } from '../model/words.js';
import { codeFence, codeSpan, escapeMarkdown } from '../redact/escape.js';
import { redactReport } from '../redact/secrets.js';
import { clauseWords } from './clauses.js';
import { folded, type GridBlock, type GridCell, grid, rowTitle } from './grid.js';
import { matrixPicture } from './matrix-picture.js';
import { placeRows } from './place.js';
import {
  baselineText,
  type CellStatus,
  counted,
  countTexts,
  duration,
  furtherOutput,
  limitColumns,
  limitRows,
  machineText,
  moduleList,
  moduleTitle,
  moreText,
  place,
  releases,
  remedyNotes,
  statusWords,
  subjects,
  told,
  unansweredSections,
  verdictTitle,
  whereabouts,
} from './words.js';

/**
 * The report as Markdown for a job summary: the verdict, the findings with what to do, tables of checks × releases, what
 * did not run. Everything that comes from programs is escaped or in code. Detail is dropped in steps until the text fits,
 * and the text says so.
 * @param maxBytes in UTF-8; GitHub drops a summary that is too large whole
 */
export function toSummary(report: Report, { maxBytes = reportLimits.summaryBytes }: { readonly maxBytes?: number } = {}): string {
  for (const detail of summaryDetails) {
    const text = render(report, detail);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  const bare = `${title(report)}\n`;
  return Buffer.byteLength(bare) <= maxBytes ? bare : '';
}

/**
 * A page about the machine as Markdown, fit for a bug report: what this place is, the findings with what to do, what is open.
 * @param hide who must not be told: the home folder is written `~`, the user's name in paths and the name of the machine are left out
 */
export function toHostMarkdown(told: Report, hide: Hidden): string {
  const report = redactReport(told, (text) => withoutNames(text, hide));
  const detail = { ...summaryDetails[0]!, notRun: reportLimits.pageReasons };
  const place = placeRows(report).map(({ label, text }) => `| ${line(label)} | ${line(text)} |`);
  const sections = [
    ...head(report),
    ['| this place | |', '| --- | --- |', ...place].join('\n'),
    ...findings(report, detail),
    ...clauses(report, true),
    ...open(report, detail),
    ...notes(report),
    foot(report),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Names that a text for others does without. */
interface Hidden {
  readonly home?: string | undefined;
  readonly user?: string | undefined;
  readonly hostName?: string | undefined;
}

/** Names of machines and users are replaced as whole words; a user's only in paths, because users are called `docker` and `go` too. */
function withoutNames(text: string, { home, user, hostName }: Hidden): string {
  let result = text;
  if (home !== undefined && home.length > 1) result = result.replaceAll(home, '~');
  if (user) result = result.replaceAll(new RegExp(`(/(?:home|Users|user)/)${literal(user)}(?![\\w-])`, 'g'), '$1user');
  if (hostName && hostName !== 'localhost')
    result = result.replaceAll(new RegExp(`(?<![\\w.-])${literal(hostName)}(?![\\w-])`, 'g'), 'host');
  return result;
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const verdictMarks: Readonly<Record<Verdict, string>> = {
  conformant: '✅',
  partial: '☑️',
  warnings: '⚠️',
  failures: '❌',
  undetermined: '❔',
};
const marks: Readonly<Record<CellStatus, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  waived: '🟠',
  skip: '➖',
  unknown: '❔',
  'not-run': '⏹️',
};
const words: Readonly<Record<CellStatus, string>> = {
  pass: '',
  warn: '',
  fail: '',
  waived: 'waived',
  skip: 'skip',
  unknown: 'unknown',
  'not-run': 'not run',
};
const severityMarks: Readonly<Record<ReportFinding['severity'], string>> = { fail: '❌', warn: '⚠️', note: 'ℹ️' };

function render(report: Report, detail: SummaryDetail): string {
  const complete = detail === summaryDetails[0];
  const sections = [
    ...head(report),
    ...(detail.rows === 'none' ? [] : picture(report)),
    ...findings(report, detail),
    ...(detail.notes ? clauses(report, complete) : []),
    ...tables(report, detail.rows),
    ...(detail.rows === 'none' ? [] : limitTable(report)),
    ...(detail.notes ? answers(report) : []),
    ...open(report, detail),
    ...(detail.notes ? [...notes(report), ...facts(report)] : []),
    ...(complete ? [] : ['_Shortened to fit; report.json has everything._']),
    foot(report),
  ];
  return `${sections.join('\n\n')}\n`;
}

function title(report: Report): string {
  return `# ${verdictMarks[report.verdict]} ${verdictTitle(report)}`;
}

function head(report: Report): string[] {
  const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
  return [title(report), line(`${interrupted}${report.verdictReason}`), ...[baselineText(report)].filter((text) => text !== '').map(line)];
}

function findings(report: Report, detail: SummaryDetail): string[] {
  const eligible = report.findings.filter(({ severity, waiver }) => detail.notes || severity !== 'note' || waiver !== undefined);
  const shown = eligible.slice(0, detail.findings);
  const more = report.findings.length - shown.length;
  const rest = more === 0 ? [] : [`_${counted(more, 'more finding')} in report.json._`];
  return [...shown.map((finding) => findingText(finding, detail)), ...rest];
}

function findingText(finding: ReportFinding, detail: SummaryDetail): string {
  const { severity, message, related = [], remedies = [] } = finding;
  const title = subjects(finding)
    .map((part) => codeSpan(short(part)))
    .filter((part) => part !== '');
  const text = [
    `### ${finding.waiver === undefined ? severityMarks[severity] : marks.waived} ${title.length === 0 ? line(message) : title.join(' · ')}`,
    ...(title.length === 0 ? [] : [line(message)]),
    ...(related.length === 0
      ? []
      : [related.map((other) => `- ${codeSpan(short(place(other.location)))} ${line(other.message)}`).join('\n')]),
    ...output(finding, detail.outputLines),
    finding.cause === 'undetermined' ? line(whereabouts(finding)) : `${codeSpan(finding.cause)} · ${line(whereabouts(finding))}`,
    ...remedies.map(remedyText),
  ];
  return text.join('\n\n');
}

function output(finding: ReportFinding, most: number): string[] {
  if (most === 0) return [];
  const lines = furtherOutput(finding);
  const kept = lines.slice(0, most).map(short);
  const cut = lines.length > kept.length ? [`… ${counted(lines.length - kept.length, 'more line')}`] : [];
  return kept.length === 0 ? [] : [codeFence([...kept, ...cut].join('\n'))];
}

function remedyText(remedy: Remedy): string {
  const { summary, commands, shell } = remedy;
  const apart = remedyNotes(remedy);
  const text = `**→** ${line(summary)}${apart.length === 0 ? '' : ` (${line(apart.join('; '))})`}`;
  return commands.length === 0 ? text : `${text}\n\n${codeFence(commands.join('\n'), shell ?? 'text')}`;
}

/** The whole matrix at a glance, where it is small enough. */
function picture(report: Report): string[] {
  const drawn = matrixPicture(report, grid(report));
  if (drawn === undefined) return [];
  const { checks, rows } = drawn;
  const seen = [...new Set(rows.flatMap(({ cells }) => cells))];
  const legend = Object.entries(statusWords).flatMap(([status, word]) =>
    seen.includes(status as CellStatus) ? [`${marks[status as CellStatus]} ${word}`] : [],
  );
  const order = `Each symbol a check, in this order: ${checks.map((check) => codeSpan(short(check))).join(' ')}.`;
  const lines = rows.map(({ module, path, release, cells }) => [
    tableCode(moduleTitle(module, path)),
    release === undefined ? '' : tableCode(`go${release}`),
    cells.map((status) => (status === undefined ? unasked : marks[status])).join(''),
  ]);
  const heading = ['module', 'release', 'checks'];
  return [
    [heading, heading.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    `${order} ${[...legend, ...(seen.includes(undefined) ? [`${unasked} not asked`] : [])].join(' · ')}`,
  ];
}

const unasked = '▫️';

/** A table per module; a row that is the same for all releases repeats its mark. */
function tables(report: Report, which: SummaryDetail['rows']): string[] {
  if (which === 'none') return [];
  const { shown, machine, healthy } = folded(grid(report));
  const rest = healthy.map(({ modules, checks, releases: on }) => {
    const where = on.length === 0 ? '' : ` on ${releases(on)}`;
    return line(`✅ ${counted(modules.length, 'more module')} with ${counted(checks, 'check')}${where}: ${moduleList(modules)}`);
  });
  const machineLine = machine === undefined ? [] : [line(`✅ ${machineText(machine)}`)];
  return [...machineLine, ...shown.flatMap((block) => table(block, which)), ...rest];
}

function table(block: GridBlock, which: 'all' | 'attention'): string[] {
  const rows = which === 'all' ? block.rows : block.rows.filter(({ attention }) => attention);
  if (rows.length === 0) return [];
  const columns = block.releases.length === 0 ? [undefined] : block.releases;
  const cells = rows.map(({ cells: own, everywhere, ...row }) => [
    tableCode(rowTitle(row)),
    ...columns.map((release) => cellText((release === undefined ? undefined : own.get(release)) ?? everywhere)),
  ]);
  const heading = ['check', ...columns.map((release) => (release === undefined ? '' : tableCode(`go${release}`)))];
  return [
    `#### ${line(moduleTitle(block.module, block.path))}`,
    [heading, heading.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ];
}

/** The sets of limits side by side. */
function limitTable(report: Report): string[] {
  const rows = limitRows(report).map(([check, limits, ...rest]) => [tableCode(check!), tableCode(limits!), ...rest]);
  if (rows.length === 0) return [];
  return ['#### Under limits', [limitColumns, limitColumns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')];
}

/** A bar splits a table even inside code (GFM, tables). */
function tableCode(text: string): string {
  return codeSpan(short(text).replaceAll('|', '¦'));
}

function cellText(cell: GridCell | undefined): string {
  if (cell === undefined) return '';
  const share = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : words[cell.status];
  return `${marks[cell.status]} ${share === '' ? duration(cell.durationMs) : share}`;
}

function open(report: Report, detail: SummaryDetail): string[] {
  return unansweredSections(report, detail.notRun).flatMap((section) => {
    const shown = section.rows.map(({ status, checks, cells, why }) => {
      const where = cells === '' ? '' : ` (${line(cells)})`;
      return `- ${marks[status]} ${codeSpan(short(checks.join(', ')))}${where}: ${line(why)}`;
    });
    const rest = section.more.length === 0 ? [] : [`- ${line(moreText(section))}`];
    return [`#### ${section.title}`, [...shown, ...rest].join('\n')];
  });
}

/** @param shown whether what was seen and where is told too */
function clauses({ profile, clauses: judged = [] }: Report, shown: boolean): string[] {
  if (judged.length === 0) return [];
  const lines = judged.flatMap(({ id, text, source, status, checks }) => [
    `- ${marks[status]} **${line(id)}** ${clauseWords[status]}: ${line(text)} (${line(source)})`,
    ...checks.flatMap(({ check, level, status: answer, summary, evidence }) => [
      `  - ${marks[answer]} ${codeSpan(short(check))}${level === undefined ? '' : ` (${level})`}: ${line(summary)}`,
      ...(shown ? evidence.slice(0, reportLimits.clauseEvidence) : []).map(
        ({ source: where, value }) => `    - ${line(where)}: ${codeSpan(short(value)) || 'empty'}`,
      ),
    ]),
  ]);
  return [`#### What ${line(profile.name)} asks`, lines.join('\n')];
}

function answers(report: Report): string[] {
  const lines = told(report).map(({ check, cells, summary }) => {
    const where = cells === '' ? '' : ` (${line(cells)})`;
    return `- ${marks.pass} ${codeSpan(short(check))}${where}: ${line(summary)}`;
  });
  return lines.length === 0 ? [] : ['#### Answers', lines.join('\n')];
}

function notes(report: Report): string[] {
  return report.notes.length === 0 ? [] : [report.notes.map((note) => `- ${line(note)}`).join('\n')];
}

function facts(report: Report): string[] {
  // What was not looked at tells nothing; report.json has it with its reason.
  const known = Object.entries(report.facts)
    .filter(([, { reason }]) => reason === undefined)
    .map(([id, fact]) => `${id}=${factText(fact)}`);
  const shown = known.filter((text) => text.length <= reportLimits.summaryFactCharacters).map(codeSpan);
  const more = known.length > shown.length ? [`and ${known.length - shown.length} longer ones in report.json`] : [];
  return known.length === 0 ? [] : [`Facts: ${[...shown, ...more].join(' ')}`];
}

function factText({ value }: Fact): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function foot({ tool, profile, durationMs, ...report }: Report): string {
  const counts = countTexts({ tool, profile, durationMs, ...report });
  return line([...counts, duration(durationMs), `${tool.name} ${tool.version}`, `profile ${profile.name}`, profile.note].join(' · '));
}

function line(text: string): string {
  return escapeMarkdown(short(text));
}

function short(text: string): string {
  const most = reportLimits.summaryLineCharacters;
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
