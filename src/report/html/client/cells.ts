import { cellName } from '../../../model/cell.js';
import type { Finding } from '../../../model/report.js';
import { acceptanceText, duration, place } from '../../words.js';
import type { PageData, PageResult, Referring } from '../data.js';
import { evidenceList, findingCard, line, output, remedyBlock, resourceLines, statusBadge } from '../parts.js';
import { type Child, h, type Tree } from '../tree.js';

/** A finding with the output that it refers to. */
export function withOutput<T extends Finding>({ output, ...finding }: Referring<T>, texts: readonly string[]): T {
  return { ...finding, ...(output === undefined ? {} : { output: texts[output] }) } as unknown as T;
}

/** All that is known of the cells behind a square of the matrix. */
export function cellsContent(data: PageData, positions: readonly number[]): Tree[] {
  return positions.map((position) => {
    const result = data.results[position];
    const { check, cell } = result ?? data.notRun[position - data.results.length]!;
    // One alone has its name in the title.
    const name = positions.length > 1 && h('h3', {}, line(cellName(check, cell)));
    if (result !== undefined) return h('section', {}, name, resultContent(result, data.texts));
    return h('section', {}, name, h('p', {}, statusBadge('not-run'), ` ${line(data.notRun[position - data.results.length]!.why)}`));
  });
}

function resultContent(result: PageResult, texts: readonly string[]): Child {
  const { status, summary, level, durationMs, startMs, findings = [], evidence, remedies, locations } = result;
  const when = startMs === undefined ? '' : `, ${duration(startMs)} after the start`;
  const elsewhere = findings.length === 0 ? locations : [];
  const resources = resourceLines(result);
  return [
    h('p', {}, statusBadge(result.waiver === undefined ? status : 'waived'), ` ${line(summary)}`),
    list([line(acceptanceText(result))].filter((text) => text !== '')),
    h('p', { class: 'where' }, `${level} · took ${duration(durationMs)}${when}`),
    list(resources),
    list(elsewhere.map((location) => line(place(location)))),
    findings.map((finding) => findingCard(withOutput(finding, texts))),
    result.moreFindings !== undefined && h('p', {}, `${result.moreFindings} more in report.json`),
    remedies.map(remedyBlock),
    evidence.length > 0 && h('h4', {}, 'Evidence'),
    evidenceList(evidence),
  ];
}

function list(lines: readonly string[]): Child {
  return (
    lines.length > 0 &&
    h(
      'ul',
      {},
      lines.map((text) => h('li', {}, text)),
    )
  );
}

/** A test in every cell that ran it. */
export function testContent(
  runs: readonly { readonly name: string; readonly status: Tree; readonly time: string; readonly output: string | undefined }[],
): Tree[] {
  return runs.map(({ name, status, time, output: printed }) =>
    h('section', {}, h('h3', {}, line(name)), h('p', {}, status, ` ${time}`), printed !== undefined && output(printed)),
  );
}
