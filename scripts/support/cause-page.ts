import { explainGoError, splitPlace } from '../../src/go/module-errors.js';
import { causes } from '../../src/knowledge/causes.js';
import { contextRemedies, type RemedyContext, remedyContexts } from '../../src/knowledge/context-remedies.js';
import type { LogSignature } from '../../src/knowledge/death-signatures.js';
import { goCommandErrors } from '../../src/knowledge/go-command-errors.js';
import { explains, furtherSignatures, logSignatures } from '../../src/knowledge/log-signatures.js';
import type { Remedy } from '../../src/model/report.js';
import { type CauseId, causeIds } from '../../src/model/words.js';

const sureness: Readonly<Record<LogSignature['confidence'], string>> = {
  established: 'the line is the mechanism’s own record: *established*',
  likely: 'the text has one known cause: *likely*',
  possible: 'other mechanisms give the same text: *possible*',
};

/** Headings. */
const contextTitles: Readonly<Record<RemedyContext, string>> = {
  kubernetes: 'In a Kubernetes pod',
  podman: 'In a Podman container',
  docker: 'In a Docker container',
  wsl: 'In WSL',
  github: 'On a GitHub-hosted runner',
  systemd: 'In a unit or session of systemd',
  machine: 'On a machine of your own',
};

/** What the tables of texts say of a cause, told of a text that fits. */
interface Told {
  readonly sentence: string;
  readonly sure: string;
  readonly remedies: readonly Remedy[];
  readonly source: string | undefined;
}

/** All causes, in the order of their ids. */
export const pagedCauses: readonly CauseId[] = causeIds.toSorted((a, b) => (a < b ? -1 : 1));

/** The page of a cause, in Markdown: the texts as people see them, how it comes about, how it is told, what to do and where it was read. */
export function causePage(id: CauseId): string {
  const { what, mechanism, told, seen, symptoms = [], remedies, sources } = causes[id];
  const signatures = [...logSignatures, ...furtherSignatures].filter(({ cause }) => cause === id);
  const rows = [...signatures.map(toldBySignature), ...toldByGo(id)];
  const texts = [...signatures.flatMap((row) => row.seen), ...seen];
  const roots = pagedCauses.filter((cause) => explains[cause]?.includes(id));
  const relations = [
    ...(roots.length === 0 ? [] : [`May come of ${roots.map(linked).join(', ')}.`]),
    ...(explains[id] === undefined ? [] : [`May bring about ${explains[id].map(linked).join(', ')}.`]),
  ];
  const ofTexts = distinct(rows.flatMap((row) => row.remedies));
  const general = ofTexts.length === 0 ? remedies : ofTexts;
  const read = distinct([...sources, ...rows.flatMap(({ source }) => (source === undefined ? [] : source.split('; ')))]);
  return `${[
    `# ${id}`,
    sentence(what),
    ...relations,
    '## What people see',
    ...block('text', texts),
    ...(symptoms.length === 0
      ? []
      : [
          texts.length === 0 ? 'Texts that leave it open:' : 'Texts that it gives as well, and that leave it open:',
          ...block('text', symptoms),
        ]),
    '## How it comes about',
    mechanism,
    '## How it is told',
    [...rows.map((row) => `- ${sentence(row.sentence)} By its text; ${row.sure}.`), ...told.map((text) => `- ${text}`)]
      .filter(isFirst)
      .join('\n'),
    '## What to do',
    ...general.map(remedyText),
    ...placesOf(id).flatMap(({ title, own }) => [`### ${title}`, ...own.map(remedyText)]),
    '## Sources',
    read.map((source) => `- ${source}`).join('\n'),
  ].join('\n\n')}\n`;
}

function toldBySignature({ id, pattern, confidence, message, remedies, seen, source, ofGoOnly = false }: LogSignature): Told {
  const match = seen
    .flatMap((text) => text.split('\n'))
    .map((line) => pattern.exec(line))
    .find((found) => found !== null);
  if (match === undefined || match === null) throw new Error(`no text fits ${id}`);
  const everywhere = ofGoOnly ? '; programs of every kind print it, so that it counts only in a log in which Go has its say' : '';
  return { sentence: message(match), sure: `${sureness[confidence]}${everywhere}`, remedies: remedies(match), source };
}

/** The rows of the go command's own table that the texts of the cause fit. */
function toldByGo(id: CauseId): Told[] {
  return causes[id].seen
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => explainGoError(splitPlace(line)) ?? [])
    .filter(({ row }) => row.cause === id && goCommandErrors.includes(row))
    .map(({ row, match }) => ({ sentence: row.message(match), sure: sureness.likely, remedies: row.remedies(match), source: undefined }));
}

/** Remedies by place, each once: places that share them stand under one heading. */
function placesOf(id: CauseId): { readonly title: string; readonly own: readonly Remedy[] }[] {
  const groups = new Map<string, { titles: string[]; own: readonly Remedy[] }>();
  for (const context of remedyContexts.toReversed()) {
    const own = contextRemedies[id]?.[context];
    if (own === undefined) continue;
    const group = groups.get(JSON.stringify(own)) ?? { titles: [], own };
    group.titles.push(contextTitles[context]);
    groups.set(JSON.stringify(own), group);
  }
  return [...groups.values()].map(({ titles, own }) => ({
    title: titles.map((title, index) => (index === 0 ? title : `${title[0]!.toLowerCase()}${title.slice(1)}`)).join(', '),
    own,
  }));
}

function linked(id: CauseId): string {
  return `[${id}](${id}.md)`;
}

function sentence(text: string): string {
  // Names of files and of calls stay as they are.
  const start = /^\w+[./_(]|^(?:futex|eventfd2|pidfd_open)\b/.test(text) ? text[0]! : text[0]!.toUpperCase();
  return `${start}${text.slice(1)}${/[.:]$/.test(text) ? '' : '.'}`;
}

function block(language: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`\`\`\`${language}\n${distinct(texts).join('\n')}\n\`\`\``];
}

function remedyText({ summary, commands, shell = 'bash', root, effect, undo, risk }: Remedy): string {
  const notes = [
    ...(root === true ? ['as root'] : []),
    ...(effect === undefined || effect === 'at once' ? [] : [`takes effect: ${effect}`]),
    ...(undo === undefined || undo.startsWith('nothing to undo') ? [] : [`undo: ${/^[\w-]+ .*[-"$/]/.test(undo) ? `\`${undo}\`` : undo}`]),
    ...(risk === undefined || risk === 'none' ? [] : [`risk: ${risk}`]),
  ];
  return [
    sentence(summary),
    ...(commands.length === 0 ? [] : block(shell, [commands.join('\n')])),
    ...(notes.length === 0 ? [] : [sentence(notes.join('; '))]),
  ].join('\n\n');
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function isFirst(item: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(item) === index;
}
