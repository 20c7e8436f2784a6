import type { Tree } from '../tree.js';
import { h } from '../tree.js';
import { toElement } from './dom.js';

/** A long list of which only what is in view, and a little around it, is in the document. */
export interface Rows {
  readonly element: HTMLElement;
  /** Shows other rows, from the top. */
  readonly show: (count: number) => void;
}

/** So many rows stand in the document above and below what is in view, so that Tab always finds the next. */
const around = 10;
/** Browsers do not lay out taller elements (Firefox: 17,895,697 pixels; Chromium: 33,554,428). */
const tallest = 15_000_000;

/**
 * A table drawn as it is scrolled.
 * @param rowHeight in pixels, the same as in the style
 * @param draw the cells of a row; its element has the role of a row
 */
export function virtualRows(label: string, columns: readonly string[], rowHeight: number, draw: (row: number) => Tree[]): Rows {
  const head = toElement(
    h(
      'div',
      { role: 'row', class: 'row head', 'aria-rowindex': 1 },
      columns.map((name) => h('span', { role: 'columnheader' }, name)),
    ),
  );
  const space = toElement(h('div', { role: 'rowgroup', class: 'space' }));
  const element = toElement(h('div', { class: 'rows', tabindex: 0, role: 'table', 'aria-label': label }));
  element.append(head, space);
  const drawn = new Map<number, HTMLElement>();
  let count = 0;
  const update = () => {
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - around);
    const last = Math.min(count, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + around);
    for (const [row, old] of drawn) {
      // What has the focus stays, wherever it is scrolled to.
      if ((row >= first && row < last) || old.contains(document.activeElement)) continue;
      old.remove();
      drawn.delete(row);
    }
    for (let row = first; row < last; row++) {
      if (drawn.has(row)) continue;
      const fresh = toElement(h('div', { role: 'row', class: 'row', 'aria-rowindex': row + 2 }, draw(row)));
      fresh.style.top = `${row * rowHeight}px`;
      drawn.set(row, fresh);
      // In the order of the rows, which is the order of Tab.
      const next = [...drawn.keys()].filter((other) => other > row).reduce((least, other) => Math.min(least, other), Infinity);
      space.insertBefore(fresh, drawn.get(next) ?? null);
    }
  };
  element.addEventListener('scroll', update, { passive: true });
  new ResizeObserver(update).observe(element);
  return {
    element,
    show: (rows) => {
      for (const old of drawn.values()) old.remove();
      drawn.clear();
      count = Math.min(rows, Math.floor(tallest / rowHeight));
      element.setAttribute('aria-rowcount', String(rows + 1));
      space.style.height = `${count * rowHeight}px`;
      element.scrollTop = 0;
      update();
    },
  };
}
