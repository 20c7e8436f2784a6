import { cellName } from '../../../model/cell.js';
import type { Report } from '../../../model/report.js';
import { grid } from '../../grid.js';
import { dataIds, listIds, type PageData } from '../data.js';
import { cellIndex, matrixTable, slowestSquare } from '../matrix.js';
import { findingCard, line } from '../parts.js';
import { cellsContent, withOutput } from './cells.js';
import { details } from './details.js';
import { byId, toElement } from './dom.js';
import { showTests } from './tests.js';
import { showTimeline } from './timeline.js';
import { unpacked } from './unpack.js';

// Adds to the page what needs a script: what stands behind a square, the timeline, the tests, and the rest of long lists.

const steps = 100;
const data = await unpacked<PageData>(dataIds.page);
const overlay = details();
const openCells = (positions: readonly number[]) => {
  const [first] = positions;
  if (first === undefined) return;
  const { check, cell } = data.results[first] ?? data.notRun[first - data.results.length]!;
  const title = positions.length === 1 ? cellName(check, cell) : `${check}${cell?.go === undefined ? '' : ` on go${cell.go}`}`;
  overlay.open(line(title), cellsContent(data, positions));
};
makeButtons(byId('matrix'));
byId('matrix').addEventListener('click', (event) => {
  const cells = (event.target as HTMLElement).closest('[data-cells]')?.getAttribute('data-cells');
  if (cells) openCells(cells.split(' ').map(Number));
});
continueMatrix();
continueFindings();
showTimeline(data, openCells);
showTests(data, overlay);
// For those who wait for it or measure it.
performance.mark('ready');
document.documentElement.dataset.ready = '';

/** What stands in a square becomes a button, with the name of its cell for those who do not see the table. */
function makeButtons(within: HTMLElement): void {
  for (const square of within.querySelectorAll<HTMLElement>('td[data-cells]')) {
    const position = Number(square.dataset.cells!.split(' ')[0]);
    const { check, cell } = data.results[position] ?? data.notRun[position - data.results.length]!;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...square.childNodes);
    button.setAttribute('aria-haspopup', 'dialog');
    button.title = line(cellName(check, cell));
    square.append(button);
  }
}

/** The matrix of everything, in the place of the one that leaves out what is well. */
function continueMatrix(): void {
  const button = document.getElementById(listIds.matrix);
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    // What the grid reads of a report is in the data.
    const report = data as unknown as Report;
    const blocks = grid(report);
    const index = cellIndex(report);
    const slowest = slowestSquare(blocks);
    const section = byId('matrix');
    const keep = [...section.children].filter((child) => child.matches('h2, .legend'));
    const tables = toElement({ tag: 'div', attributes: {}, children: blocks.map((block) => matrixTable(block, index, slowest)) });
    makeButtons(tables);
    section.replaceChildren(...keep, tables);
    tables.querySelector<HTMLElement>('[tabindex]')?.focus();
  });
}

function continueFindings(): void {
  const button = document.getElementById(listIds.findings);
  if (button === null) return;
  button.hidden = false;
  const note = button.previousElementSibling as HTMLElement;
  const list = note.previousElementSibling as HTMLElement;
  const tell = () => {
    const left = data.findings.length - list.children.length;
    const inFile = data.moreFindings === 0 ? '' : `${data.moreFindings} more in report.json`;
    note.textContent = [left === 0 ? '' : `${left} more`, inFile].filter((text) => text !== '').join('; ');
    button.hidden = left === 0;
  };
  tell();
  button.addEventListener('click', () => {
    const shown = list.children.length;
    const fresh = data.findings.slice(shown, shown + steps).map((finding) => toElement(findingCard(withOutput(finding, data.texts))));
    list.append(...fresh);
    for (const card of fresh.slice(0, 1)) {
      card.tabIndex = -1;
      card.focus();
    }
    tell();
  });
}
