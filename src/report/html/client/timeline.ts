import { cellName } from '../../../model/cell.js';
import { duration } from '../../words.js';
import type { PageData } from '../data.js';
import { line, statusLooks } from '../parts.js';
import { h, type Tree } from '../tree.js';
import { byId, toElement } from './dom.js';
import { virtualRows } from './rows.js';

const rowHeight = 28;

/** When each cell ran, one line per cell in the order of their beginnings; installations, which wait for the network, stand out. */
export function showTimeline(data: PageData, open: (positions: readonly number[]) => void): void {
  const ran = data.results
    .map((result, position) => ({ ...result, position, start: result.startMs ?? -1 }))
    .filter(({ start, status, durationMs }) => start >= 0 && (status !== 'skip' || durationMs > 0))
    .sort((a, b) => a.start - b.start || b.durationMs - a.durationMs);
  if (ran.length === 0) return;
  const end = Math.max(data.durationMs, ...ran.map(({ start, durationMs }) => start + durationMs), 1);
  const percent = (part: number) => `${((100 * part) / end).toFixed(3)}%`;
  const bar = (row: number): Tree => {
    const { check, status, start, durationMs } = ran[row]!;
    const kind = check === 'toolchain.install' ? `${status} install` : status;
    return h(
      'svg',
      { class: 'bar', 'aria-hidden': 'true' },
      h('rect', { class: kind, x: percent(start), y: 6, width: percent(Math.max(durationMs, end / 400)), height: 14, rx: 2 }),
    );
  };
  const ticks = [0, 1, 2, 3, 4].map((quarter) => h('span', {}, duration((end * quarter) / 4)));
  const rows = virtualRows('cells by their beginning', ['cell', 'began', 'took', 'bar'], rowHeight, (row) => {
    const { check, cell, start, durationMs, status, position } = ran[row]!;
    return [
      h(
        'span',
        { role: 'cell' },
        h('button', { type: 'button', class: 'link', 'data-position': position }, line(cellName(check, cell))),
        h('span', { class: 'unseen' }, ` ${statusLooks[status].word}`),
      ),
      h('span', { role: 'cell', class: 'number' }, duration(start)),
      h('span', { role: 'cell', class: 'number' }, duration(durationMs)),
      h('span', { role: 'cell' }, bar(row)),
    ];
  });
  rows.element.classList.add('timeline');
  rows.element.addEventListener('click', (event) => {
    const position = (event.target as HTMLElement).closest('button')?.getAttribute('data-position');
    if (position) open([Number(position)]);
  });
  const section = byId('timeline');
  section.hidden = false;
  section.lastElementChild!.replaceWith(
    toElement(h('p', { class: 'where' }, 'Blue: a release is installed, with its download. Bars that overlap ran at the same time.')),
    toElement(h('div', { class: 'ticks', 'aria-hidden': 'true' }, h('span', {}), h('div', {}, ticks))),
    rows.element,
  );
  rows.show(ran.length);
}
