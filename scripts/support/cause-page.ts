import type { LogSignature } from '../../src/knowledge/death-signatures.js';
import { explains, logSignatures } from '../../src/knowledge/log-signatures.js';
import type { Remedy } from '../../src/model/report.js';
import type { CauseId } from '../../src/model/words.js';

/** Causes that a text of a log names, each once, in the order of their ids. */
export const causesOfLogs: readonly CauseId[] = [...new Set(logSignatures.map(({ cause }) => cause))].sort();

const sureness: Readonly<Record<LogSignature['confidence'], string>> = {
  established: 'The line is the mechanism’s own record: the cause is established.',
  likely: 'The text has one known cause: it is likely.',
  possible: 'Other mechanisms give the same text: the cause is only possible, and the commands tell which it is.',
};

/** The page of a cause, in Markdown: the texts as people see them, what they mean, how sure that is, what to type, and where it was read. */
export function causePage(id: CauseId): string {
  const rows = logSignatures.filter(({ cause }) => cause === id);
  const roots = causesOfLogs.filter((cause) => explains[cause]?.includes(id));
  const symptoms = explains[id] ?? [];
  const relations = [
    ...(roots.length === 0 ? [] : [`May come of ${roots.map(linked).join(', ')}.`]),
    ...(symptoms.length === 0 ? [] : [`May bring about ${symptoms.map(linked).join(', ')}.`]),
  ];
  return `${[`# ${id}`, ...relations, ...rows.map(rowText)].join('\n\n')}\n`;
}

function linked(id: CauseId): string {
  return causesOfLogs.includes(id) ? `[${id}](${id}.md)` : id;
}

function rowText({ pattern, confidence, message, remedies, seen, source, ofGoOnly = false }: LogSignature): string {
  const match = seen
    .flatMap((text) => text.split('\n'))
    .map((line) => pattern.exec(line))
    .find((found) => found !== null);
  if (match === undefined || match === null) throw new Error(`no text fits ${pattern}`);
  const sentence = message(match);
  return [
    `## ${sentence[0]!.toUpperCase()}${sentence.slice(1)}`,
    `\`\`\`text\n${seen.join('\n')}\n\`\`\``,
    `${sureness[confidence]}${ofGoOnly ? ' Programs of every kind print it: it counts only in a log in which Go has its say.' : ''}`,
    ...remedies(match).map(remedyText),
    `Source: ${source}`,
  ].join('\n\n');
}

function remedyText({ summary, commands }: Remedy): string {
  return commands.length === 0 ? summary : `${summary}\n\n\`\`\`bash\n${commands.join('\n')}\n\`\`\``;
}
