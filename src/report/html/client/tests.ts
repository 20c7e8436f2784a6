import { cellName } from '../../../model/cell.js';
import { duration } from '../../words.js';
import { dataIds, type PageData, type TestData, testStatuses } from '../data.js';
import { line, statusLooks } from '../parts.js';
import { h, type Tree } from '../tree.js';
import { testContent } from './cells.js';
import type { Details } from './details.js';
import { byId, toElement } from './dom.js';
import { virtualRows } from './rows.js';
import { unpacked } from './unpack.js';

const rowHeight = 32;

/** A status of a test as that of a cell, which has colour and mark. */
const looks = { pass: 'pass', fail: 'fail', skip: 'skip', unfinished: 'unknown', flaky: 'warn' } as const;
const words: Readonly<Record<(typeof testStatuses)[number], string>> = {
  pass: 'passed',
  fail: 'failed',
  skip: 'skipped',
  unfinished: 'unfinished',
  flaky: 'flaky',
};

/** The tests of all cells: the slowest first, to be searched and filtered. */
export function showTests(page: PageData, details: Details): void {
  const section = document.getElementById('tests');
  if (section === null) return;
  section.hidden = false;
  // Half of what a large page carries: read when somebody comes near it.
  const near = new IntersectionObserver(
    async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      draw(page, await unpacked<TestData>(dataIds.tests), details);
    },
    { rootMargin: '600px' },
  );
  near.observe(section);
}

/** Every test of every cell under one number. */
interface Table {
  readonly run: Uint16Array;
  readonly row: Uint32Array;
  readonly milliseconds: Int32Array;
}

function tableOf({ runs }: TestData): Table {
  const total = runs.reduce((sum, { status }) => sum + status.length, 0);
  const table = { run: new Uint16Array(total), row: new Uint32Array(total), milliseconds: new Int32Array(total) };
  let next = 0;
  for (const [run, { milliseconds }] of runs.entries()) {
    table.milliseconds.set(milliseconds, next);
    for (let row = 0; row < milliseconds.length; row++) {
      table.run[next] = run;
      table.row[next++] = row;
    }
  }
  return table;
}

function draw(page: PageData, data: TestData, details: Details): void {
  const table = tableOf(data);
  const names = data.names.map((name) => name.toLowerCase());
  const packages = data.packages.map((name) => name.toLowerCase());
  const cells = data.runs.map(({ result }) => {
    const { check, cell } = page.results[result]!;
    return line(cellName(check, cell));
  });
  const statusOf = (test: number) => testStatuses[Number(data.runs[table.run[test]!]!.status[table.row[test]!])]!;
  const nameOf = (test: number) => data.runs[table.run[test]!]!.name[table.row[test]!]!;
  const packageOf = (test: number) => data.runs[table.run[test]!]!.package[table.row[test]!]!;
  const timeOf = (test: number) => (table.milliseconds[test]! < 0 ? '' : seconds(table.milliseconds[test]!));
  const slowest = Array.from(table.run.keys()).sort((a, b) => table.milliseconds[b]! - table.milliseconds[a]!);
  let shown: readonly number[] = slowest;

  const badge = (test: number): Tree => {
    const status = statusOf(test);
    return h(
      'span',
      { class: `badge ${looks[status]}` },
      h('span', { 'aria-hidden': 'true' }, `${statusLooks[looks[status]].mark} `),
      words[status],
    );
  };
  const rows = virtualRows('tests', ['status', 'test', 'cell', 'time'], rowHeight, (row) => {
    const test = shown[row]!;
    return [
      h('span', { role: 'cell' }, badge(test)),
      h(
        'span',
        { role: 'cell' },
        h('button', { type: 'button', class: 'link', 'data-test': test }, line(data.names[nameOf(test)]!)),
        h('small', {}, ` ${line(data.packages[packageOf(test)]!)}`),
      ),
      h('span', { role: 'cell' }, cells[table.run[test]!]!),
      h('span', { role: 'cell', class: 'number' }, timeOf(test)),
    ];
  });
  rows.element.classList.add('tests');
  rows.element.addEventListener('click', (event) => {
    const test = (event.target as HTMLElement).closest('button')?.getAttribute('data-test');
    if (!test) return;
    const [name, inPackage] = [nameOf(Number(test)), packageOf(Number(test))];
    const same = slowest.filter((other) => nameOf(other) === name && packageOf(other) === inPackage).sort((a, b) => a - b);
    details.open(
      line(`${data.names[name]} · ${data.packages[inPackage]}`),
      testContent(
        same.map((other) => {
          const text = data.runs[table.run[other]!]!.output[table.row[other]!];
          return {
            name: cells[table.run[other]!]!,
            status: badge(other),
            time: timeOf(other),
            output: text === undefined ? undefined : data.texts[text],
          };
        }),
      ),
    );
  });

  const search = toElement(h('input', { type: 'search', id: 'test-search', autocomplete: 'off', spellcheck: 'false' })) as HTMLInputElement;
  const ofStatus = choice('test-status', ['every status', ...testStatuses.map((status) => words[status])]);
  const ofCell = choice('test-cell', ['every cell', ...cells]);
  const left = data.more === 0 ? '' : `; ${data.more.toLocaleString('en')} more in report.json`;
  const count = toElement(h('p', { role: 'status', class: 'where' }));
  const update = () => {
    const wanted = search.value.trim().toLowerCase();
    const inNames = names.map((name) => name.includes(wanted));
    const inPackages = packages.map((name) => name.includes(wanted));
    shown = slowest.filter(
      (test) =>
        (ofCell.selectedIndex === 0 || table.run[test] === ofCell.selectedIndex - 1) &&
        (ofStatus.selectedIndex === 0 || statusOf(test) === testStatuses[ofStatus.selectedIndex - 1]) &&
        (inNames[nameOf(test)] || inPackages[packageOf(test)]),
    );
    count.textContent = `${shown.length.toLocaleString('en')} of ${slowest.length.toLocaleString('en')}, the slowest first${left}`;
    rows.show(shown.length);
  };
  search.addEventListener('input', update);
  for (const select of [ofStatus, ofCell]) select.addEventListener('change', update);

  const controls = toElement(h('div', { class: 'controls' }));
  for (const [text, control] of [
    ['Search', search],
    ['Status', ofStatus],
    ['Cell', ofCell],
  ] as const) {
    const label = toElement(h('label', { for: control.id }, text));
    label.append(control);
    controls.append(label);
  }
  byId('tests').lastElementChild!.replaceWith(controls, count, rows.element);
  update();
}

function choice(id: string, texts: readonly string[]): HTMLSelectElement {
  return toElement(
    h(
      'select',
      { id },
      texts.map((text) => h('option', {}, text)),
    ),
  ) as HTMLSelectElement;
}

/** Tests are faster than cells: `0.012 s`. */
function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${(milliseconds / 1000).toFixed(3)} s` : duration(milliseconds);
}
