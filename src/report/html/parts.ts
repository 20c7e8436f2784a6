import { cellName } from '../../model/cell.js';
import { remedyPlace } from '../../model/remedy-place.js';
import type { Cause, Evidence, Remedy, ReportFinding, Result } from '../../model/report.js';
import { plainLine, plainText } from '../../redact/escape.js';
import { acceptanceText, type CellStatus, furtherOutput, place, subjects, whereabouts } from '../words.js';
import { type Child, h, type Tree } from './tree.js';

// The parts of the page that the writer and its script both draw.

/** What a status looks like without its colour, and how it is read out. */
export const statusLooks: Readonly<Record<CellStatus, { readonly mark: string; readonly word: string }>> = {
  pass: { mark: '✓', word: 'passed' },
  warn: { mark: '!', word: 'warned' },
  fail: { mark: '✗', word: 'failed' },
  waived: { mark: '~', word: 'waived, not passed' },
  skip: { mark: '–', word: 'does not apply' },
  unknown: { mark: '?', word: 'unknown' },
  'not-run': { mark: '∅', word: 'did not run' },
};

/** Foreign text on one line. */
export function line(text: string): string {
  return plainLine(text).trim();
}

/** Foreign text of many lines, as it was printed. */
export function output(text: string): Child {
  const content = plainText(text).replace(/\n+$/, '');
  // Who cannot use a pointer scrolls what has the focus.
  return content !== '' && h('pre', { tabindex: 0, role: 'group', 'aria-label': 'output' }, content);
}

export function statusBadge(status: CellStatus, word: string = statusLooks[status].word): Tree {
  const { mark } = statusLooks[status];
  return h('span', { class: `badge ${status}` }, h('span', { 'aria-hidden': 'true' }, `${mark} `), word);
}

const severityLooks: Readonly<Record<ReportFinding['severity'], { readonly className: string; readonly word: string }>> = {
  fail: { className: 'fail', word: 'failure' },
  warn: { className: 'warn', word: 'warning' },
  note: { className: 'skip', word: 'note' },
};

const waivedLook = { className: 'waived', word: 'waived' } as const;

type Shown = Pick<
  ReportFinding,
  'cause' | 'severity' | 'waiver' | 'known' | 'message' | 'package' | 'test' | 'location' | 'related' | 'output' | 'remedies'
>;

/** One thing to fix, with its output and what to do about it. */
export function findingCard(finding: Shown & Partial<ReportFinding>): Tree {
  const { severity, message, related = [], remedies = [], cause, waiver } = finding;
  const { className, word } = waiver === undefined ? severityLooks[severity] : waivedLook;
  const title = subjects(finding).map((part) => h('code', {}, line(part)));
  const lines = furtherOutput(finding);
  // Without its checks it stands in the details of its cell.
  const where = line(finding.checks === undefined ? acceptanceText(finding) : whereabouts(finding as ReportFinding));
  return h(
    'article',
    { class: `card ${className}` },
    h(
      'h3',
      {},
      h('span', { class: `badge ${className}` }, word),
      ' ',
      title.length === 0 ? line(message) : title.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])),
    ),
    title.length > 0 && h('p', {}, line(message)),
    related.length > 0 &&
      h(
        'ul',
        {},
        related.map((other) => h('li', {}, h('code', {}, line(place(other.location))), ` ${line(other.message)}`)),
      ),
    lines.length > 0 && output(lines.join('\n')),
    h('p', { class: 'where' }, cause !== 'undetermined' && h('code', {}, cause), cause !== 'undetermined' && where !== '' && ' · ', where),
    remedies.map(remedyBlock),
  );
}

/** What a person can do, ready to be pasted. */
export function remedyBlock({ summary, commands, shell, root, effect, undo, risk, expect }: Remedy): Tree {
  const more = [
    ...remedyPlace({ shell, root }),
    effect,
    undo !== undefined && `undo: ${undo}`,
    risk !== undefined && risk !== 'none' && `risk: ${risk}`,
    expect !== undefined && `then: ${expect}`,
  ].filter((part) => typeof part === 'string');
  return h(
    'div',
    { class: 'remedy' },
    h('p', {}, h('span', { 'aria-hidden': 'true' }, '→ '), line(summary), more.length > 0 && h('small', {}, ` (${line(more.join('; '))})`)),
    commands.length > 0 && h('pre', { tabindex: 0, role: 'group', 'aria-label': 'commands' }, commands.map(plainText).join('\n')),
  );
}

/** Raw values and where they came from. */
export function evidenceList(evidence: readonly Evidence[]): Child {
  return (
    evidence.length > 0 &&
    h(
      'dl',
      { class: 'evidence' },
      evidence.map(({ source, value, exit }) => [
        h('dt', {}, h('code', {}, line(source)), exit !== undefined && ` exit ${exit}`),
        h('dd', {}, output(value)),
      ]),
    )
  );
}

const confidenceWords: Readonly<Record<Cause['confidence'], string>> = {
  established: 'shown by an observation',
  likely: 'likely',
  possible: 'one of several possibilities',
};

/** A mechanism, what shows it, what it explains. */
export function causeCard({ id, confidence, summary, because, explains, remedies }: Cause): Tree {
  const cells = explains.map(({ check, cell }) => line(cellName(check, cell)));
  return h(
    'article',
    { class: 'card' },
    h('h3', {}, h('code', {}, id), ' ', h('small', {}, confidenceWords[confidence])),
    h('p', {}, line(summary)),
    because.length > 0 && h('details', {}, h('summary', {}, 'What shows it'), evidenceList(because)),
    cells.length > 0 &&
      h('p', { class: 'where' }, `Explains ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ` and ${cells.length - 6} more` : ''}`),
    remedies.map(remedyBlock),
  );
}

/** What a cell used, and which limits bit, in sentences. */
export function resourceLines({ resources }: Pick<Result, 'resources'>): string[] {
  if (resources === undefined) return [];
  const { cpu, memory, pids } = resources.counters.difference;
  const whose = resources.scope === 'own' ? '' : ' (counted together with what ran beside it)';
  return [
    cpu?.usedSeconds === undefined ? '' : `processor time ${cpu.usedSeconds.toFixed(1)} s${whose}`,
    cpu?.throttledSeconds === undefined || cpu.throttledSeconds === 0 ? '' : `throttled for ${cpu.throttledSeconds.toFixed(1)} s${whose}`,
    memory?.killed === undefined || memory.killed === 0 ? '' : `${memory.killed} killed for want of memory${whose}`,
    pids?.refused === undefined || pids.refused === 0 ? '' : `${pids.refused} times no process or thread could be made${whose}`,
    ...(resources.outcomes ?? []).map(({ summary }) => line(summary)),
    ...(resources.notes ?? []).map(line),
  ].filter((text) => text !== '');
}

/** A part of a page with its heading. */
export function section(id: string, title: string, ...content: Child[]): Tree {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, title), content);
}

/** A table that scrolls by itself where it is wider than the page. */
export function table(columns: readonly string[], rows: readonly Tree[], label: string): Tree {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h('tbody', {}, rows),
    ),
  );
}
