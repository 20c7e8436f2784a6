import { rootsFirst } from '../../diagnose/explained-causes.js';
import { type PageDetail, pageBytes, pageDetails, pageLimits } from '../../knowledge/report-limits.js';
import type { Evidence, Fact, Report } from '../../model/report.js';
import { clauseWords } from '../clauses.js';
import type { DiffRow } from '../diff.js';
import { folded, type GridBlock, grid } from '../grid.js';
import { placeRows } from '../place.js';
import {
  baselineText,
  counted,
  countTexts,
  duration,
  limitColumns,
  limitRows,
  machineText,
  moduleList,
  moreText,
  releases,
  told,
  unansweredSections,
  verdictTitle,
} from '../words.js';
import { dataIds, listIds } from './data.js';
import { htmlDocument } from './document.js';
import { script } from './generated/assets.js';
import { verdictLooks } from './looks.js';
import { cellIndex, matrixTable, slowestSquare } from './matrix.js';
import { clipped, packed, pageData, testData } from './pack.js';
import { causeCard, evidenceList, findingCard, line, section, statusBadge, statusLooks, table } from './parts.js';
import { type Child, h, type Tree } from './tree.js';

/** The differences from an earlier report, worst first. */
export interface Comparison {
  /** What it is compared with, for people: a file, a release, a machine. */
  readonly earlier: string;
  readonly rows: readonly DiffRow[];
}

/**
 * The report as one page that needs nothing besides itself: no network, no other file, no markup or script that a program under
 * test could have brought in. Without JavaScript it shows the verdict, the matrix, causes, findings and facts; its script adds the
 * details of each cell, the timeline and the tests, which it carries compressed. Detail is dropped in steps until the page is small enough.
 */
export function toHtml(report: Report, options: { readonly comparison?: Comparison } = {}): string {
  let html = '';
  for (const detail of pageDetails) {
    html = pageOf(report, detail, options);
    if (Buffer.byteLength(html) <= pageBytes) break;
  }
  return html;
}

function pageOf(report: Report, detail: PageDetail, { comparison }: { readonly comparison?: Comparison }): string {
  const title = `${verdictTitle(report)} · ${report.modules[0]?.path ?? report.imported?.place ?? 'this machine'} · ${report.tool.name}`;
  const hasTests = report.results.some(({ tests }) => tests !== undefined && tests.tests.length > 0);
  const blocks = grid(report);
  const content = [
    header(report),
    h(
      'main',
      { id: 'main' },
      comparison !== undefined && comparisonSection(comparison),
      matrixSection(report, blocks),
      causesSection(report),
      findingsSection(report, detail),
      openSections(report),
      clausesSection(report),
      answersSection(report),
      limitsSection(report),
      // Drawn by the script.
      h('section', { id: 'timeline', hidden: true }, h('h2', {}, 'Timeline'), h('div', {})),
      hasTests && h('section', { id: 'tests', hidden: true }, h('h2', {}, 'Tests'), h('div', {})),
      h('noscript', {}, h('p', {}, 'The timeline, the tests and what stands behind each square of the matrix need JavaScript.')),
      placeSection(report),
      toolchainsSection(report),
      notesSection(report),
    ),
    h('footer', {}, line(`${report.tool.name} ${report.tool.version} · profile ${report.profile.name} · ${report.profile.note}`)),
  ];
  return htmlDocument({
    title: line(title),
    content,
    script: {
      text: script,
      data: {
        [dataIds.page]: packed(pageData(report, detail)),
        ...(hasTests ? { [dataIds.tests]: packed(testData(report, detail)) } : {}),
      },
    },
  });
}

function header(report: Report): Tree {
  const { className, mark } = verdictLooks[report.verdict];
  const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
  const baseline = baselineText(report);
  const subject = report.modules.length === 0 ? (report.imported?.place ?? 'this machine') : (report.modules[0]!.path ?? '');
  const more = report.modules.length > 1 ? ` and ${counted(report.modules.length - 1, 'more module')}` : '';
  return h(
    'header',
    { class: className },
    h('p', { class: 'subject' }, line(`${subject}${more}`)),
    h('h1', {}, h('span', { class: 'mark', 'aria-hidden': 'true' }, mark), ' ', verdictTitle(report)),
    h('p', {}, line(`${interrupted}${report.verdictReason}`)),
    baseline !== '' && h('p', {}, line(baseline)),
    h(
      'p',
      { class: 'where' },
      [...countTexts(report), duration(report.durationMs)].join(' · '),
      ' · ',
      h('time', { datetime: line(report.startedAt) }, line(report.startedAt.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC'))),
    ),
  );
}

const changeLooks = {
  worse: { mark: '▼', className: 'fail' },
  better: { mark: '▲', className: 'pass' },
  other: { mark: '●', className: '' },
};

function comparisonSection({ earlier, rows }: Comparison): Tree {
  const cells = rows.map(({ change, what, before, after }) =>
    h(
      'tr',
      { class: changeLooks[change].className },
      h('td', {}, h('span', { 'aria-hidden': 'true' }, changeLooks[change].mark), ` ${change}`),
      [what, before, after].map((text) => h('td', {}, line(text))),
    ),
  );
  const content = rows.length === 0 ? h('p', {}, 'Nothing has changed.') : table(['change', 'what', 'before', 'now'], cells, 'comparison');
  return section('comparison', `Since ${line(earlier)}`, content);
}

function matrixSection(report: Report, blocks: readonly GridBlock[]): Child {
  const { shown, machine, healthy } = folded(blocks);
  const index = cellIndex(report);
  const slowest = slowestSquare(blocks);
  const beginning = firstRows(shown, pageLimits.staticRows);
  const rest = blocks.length - beginning.length;
  return section(
    'matrix',
    'Matrix',
    h(
      'p',
      { class: 'legend' },
      Object.entries(statusLooks).map(([status, { mark, word }]) => [h('span', { class: status }, `${mark} ${word}`), ' ']),
      'The deeper the colour, the longer it took.',
    ),
    beginning.map((block) => matrixTable(block, index, slowest)),
    machine !== undefined && h('p', {}, line(`✓ ${machineText(machine)}`)),
    healthy.map(({ modules, checks, releases: on }) => {
      const where = on.length === 0 ? '' : ` on ${releases(on)}`;
      return h(
        'p',
        {},
        line(`✓ ${counted(modules.length, 'more module')} with ${counted(checks, 'check')}${where}: ${moduleList(modules)}`),
      );
    }),
    shown.length > beginning.length &&
      h('p', {}, `${counted(shown.length - beginning.length, 'more module')} that need attention stand in report.json.`),
    (rest > 0 || machine !== undefined) &&
      h('button', { id: listIds.matrix, type: 'button', hidden: true }, 'Show the matrix with everything'),
  );
}

/** Whole blocks with about so many rows. */
function firstRows(blocks: readonly GridBlock[], most: number): GridBlock[] {
  let rows = 0;
  return blocks.filter((block) => {
    const fits = rows < most;
    rows += block.rows.length;
    return fits;
  });
}

function causesSection({ causes }: Report): Child {
  return causes.length > 0 && section('causes', 'Causes', rootsFirst(causes).slice(0, pageLimits.staticFindings).map(causeCard));
}

function findingsSection({ findings }: Report, { staticFindings, outputCharacters, findings: carried }: PageDetail): Child {
  if (findings.length === 0) return false;
  const more = findings.length - staticFindings;
  return section(
    'findings',
    'Findings',
    h(
      'div',
      {},
      findings.slice(0, staticFindings).map((finding) => {
        const { output } = finding;
        return findingCard(output === undefined ? finding : { ...finding, output: clipped(output, outputCharacters) });
      }),
    ),
    more > 0 && h('p', {}, `${counted(more, 'more finding')} in report.json.`),
    Math.min(carried, findings.length) > staticFindings &&
      h('button', { id: listIds.findings, type: 'button', hidden: true }, 'Show more findings'),
  );
}

function openSections(report: Report): Child {
  return unansweredSections(report, pageLimits.staticFindings).map((open, index) =>
    section(
      index === 0 ? 'open' : 'skipped',
      open.title,
      h(
        'ul',
        {},
        open.rows.map(({ status, checks, cells, why }) =>
          h(
            'li',
            {},
            statusBadge(status),
            ' ',
            h('code', {}, line(checks.join(', '))),
            cells !== '' && ` (${line(cells)})`,
            `: ${line(why)}`,
          ),
        ),
        open.more.length > 0 && h('li', {}, line(moreText(open))),
      ),
    ),
  );
}

/** What the profile demands, with the checks that tell and what they rest on. */
function clausesSection({ profile, clauses = [] }: Report): Child {
  const judged = clauses.map(({ id, text, source, status, checks }) =>
    h(
      'li',
      {},
      statusBadge(status, clauseWords[status]),
      ' ',
      h('strong', {}, line(id)),
      ` ${line(text)} (${line(source)})`,
      h(
        'ul',
        {},
        checks.map((each) =>
          h(
            'li',
            {},
            statusBadge(each.status),
            ' ',
            h('code', {}, line(each.check)),
            ` ${line(each.summary)}`,
            each.evidence.length > 0 && h('details', {}, h('summary', {}, 'what it rests on'), evidenceList(each.evidence.map(shortened))),
          ),
        ),
      ),
    ),
  );
  return judged.length > 0 && section('clauses', `What the profile ${line(profile.name)} asks for`, h('ul', {}, judged));
}

function answersSection(report: Report): Child {
  const rows = told(report).map(({ check, cells, summary }) =>
    h('li', {}, h('code', {}, line(check)), cells !== '' && ` (${line(cells)})`, `: ${line(summary)}`),
  );
  return rows.length > 0 && section('answers', 'Answers', h('ul', {}, rows));
}

function limitsSection(report: Report): Child {
  const rows = limitRows(report).map((row) =>
    h(
      'tr',
      {},
      row.map((text) => h('td', {}, line(text))),
    ),
  );
  return rows.length > 0 && section('limits', 'Under limits', table(limitColumns, rows, 'under limits'));
}

function placeSection(report: Report): Child {
  const facts = Object.entries(report.facts);
  if (facts.length === 0) return false;
  const place = placeRows(report).map(({ label, text }) => h('tr', {}, h('th', { scope: 'row' }, line(label)), h('td', {}, line(text))));
  return section(
    'facts',
    'This place',
    place.length > 0 &&
      h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'this place' }, h('table', {}, h('tbody', {}, place))),
    h(
      'details',
      {},
      h('summary', {}, `All ${counted(facts.length, 'fact')}`),
      h(
        'dl',
        { class: 'facts' },
        facts.map(([id, fact]) => [h('dt', {}, h('code', {}, line(id))), h('dd', {}, factContent(fact))]),
      ),
    ),
  );
}

function factContent({ value, reason, evidence }: Fact): Child {
  const text = line(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  const short = text.length > pageLimits.factCharacters ? `${text.slice(0, pageLimits.factCharacters)}… (report.json has it whole)` : text;
  const sources = evidence.map(shortened);
  return [
    h('p', {}, short, reason !== undefined && `: ${line(reason)}`),
    sources.length > 0 && h('details', {}, h('summary', {}, 'where from'), evidenceList(sources)),
  ];
}

/** Evidence that stands in the page itself, of which there is much. */
function shortened(evidence: Evidence): Evidence {
  const { value } = evidence;
  return value.length <= pageLimits.factCharacters ? evidence : { ...evidence, value: `${value.slice(0, pageLimits.factCharacters)}…` };
}

function toolchainsSection({ toolchains }: Report): Child {
  const rows = toolchains.map(({ version, source, verified, goroot }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, `go${line(version)}`),
      h('td', {}, source),
      h(
        'td',
        {},
        verified.by === 'none'
          ? line(verified.detail)
          : `${verified.by}${verified.authority === undefined ? '' : `, ${line(verified.authority)}`}`,
      ),
      h('td', {}, h('code', {}, line(goroot))),
    ),
  );
  return rows.length > 0 && section('toolchains', 'Toolchains', table(['release', 'source', 'verified by', 'folder'], rows, 'toolchains'));
}

function notesSection({ notes }: Report): Child {
  return (
    notes.length > 0 &&
    section(
      'notes',
      'Notes',
      h(
        'ul',
        {},
        notes.map((note) => h('li', {}, line(note))),
      ),
    )
  );
}
