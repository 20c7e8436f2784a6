import type { Report } from '../../model/report.js';
import { filled, type Sheet } from '../sheet.js';
import { htmlDocument } from './document.js';
import { line, section, statusLooks, table } from './parts.js';
import { type Child, h, type Tree } from './tree.js';

/** Pictures of a sheet, by the title of the section that they belong to. */
export type SheetPictures = ReadonlyMap<string, readonly Tree[]>;

/** A page of tables as HTML, in the style of report.html, with its pictures; without any script. */
export function sheetHtml(sheet: Sheet, tool: Report['tool'], pictures: SheetPictures = new Map()): string {
  const sections = filled(sheet).map(({ title, lines = [], head, rows }, index) =>
    section(
      `part-${index + 1}`,
      line(title),
      lines.map((text) => h('p', {}, line(text))),
      pictures.get(title)?.map((picture) => h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'picture' }, picture)),
      table(head.map(line), rows.map(tableRow), line(title)),
    ),
  );
  return htmlDocument({
    title: `${line(sheet.title)} · ${tool.name}`,
    content: [
      h(
        'header',
        { class: 'plain' },
        h('h1', {}, line(sheet.title)),
        sheet.lines.map((text) => h('p', {}, line(text))),
      ),
      h('main', { id: 'main' }, sections),
      h('footer', {}, line(`${tool.name} ${tool.version}`)),
    ],
  });
}

function tableRow([first = '', ...rest]: readonly string[]): Tree {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, line(first)),
    rest.map((text) => h('td', {}, cell(text))),
  );
}

/** Statuses as everywhere: `fail 2, pass 4` has the colour and the mark of its first. */
function cell(text: string): Child {
  const status = /^([a-z-]+)(?: \d+)?(?:,|$)/.exec(text)?.[1] ?? '';
  if (!Object.hasOwn(statusLooks, status)) return line(text);
  const { mark } = statusLooks[status as keyof typeof statusLooks];
  return h('span', { class: `badge ${status}` }, h('span', { 'aria-hidden': 'true' }, `${mark} `), line(text));
}
