import type { Check } from '../checks/check.js';
import type { RemedyExample } from '../checks/remedy-examples.js';
import type { CheckPolicy } from '../model/policy.js';
import type { Remedy } from '../model/report.js';
import { statuses } from '../model/words.js';
import { remedyNotes } from './words.js';

/**
 * The page of a check as Markdown: what docs/checks holds and `checks ID` prints.
 *
 * @param policy what the default profile says of it
 * @param parameters what a user may set for it
 * @param examples what it says where it finds something
 */
export function checkPage(
  check: Check,
  policy: CheckPolicy,
  parameters: readonly { name: string; meaning: string }[],
  examples: readonly RemedyExample[],
): string {
  const { page } = check;
  const rows = statuses.flatMap((status) => (page.statuses[status] === undefined ? [] : [`| \`${status}\` | ${page.statuses[status]} |`]));
  return `# ${check.id}

${check.title}

Suite \`${check.suite}\` · asked ${scopes[check.scope]} · level in the profile: ${policy.level}${policy.maySkip ? ', may be skipped' : ''} · ${check.sideEffects.join(', ')}

## Why it matters

${page.why}

## How it is determined

${page.how.map((step) => `- ${step}`).join('\n')}

## What a status means

| status | meaning |
|---|---|
${rows.join('\n')}

## Remedies

${remediesText(check, examples)}

## Parameters

In \`go-conform.yml\` below \`parameters: { ${check.id}: … }\`, or in a profile.

${parameters.map(({ name, meaning }) => `- \`${name}\`: ${meaning}`).join('\n')}

## Sources

${page.sources.map((source) => `- ${source}`).join('\n')}
`;
}

const scopes: Readonly<Record<Check['scope'], string>> = {
  host: 'once for the host; `doctor` asks it too',
  run: 'once per run',
  toolchain: 'for each release',
  release: 'for each release, by programs that it compiles',
  module: 'for each module and release',
  target: 'for each module, release and target',
  report: 'once, when all others have ended',
};

function remediesText({ page }: Check, examples: readonly RemedyExample[]): string {
  if (examples.length > 0) return ['What it says on hosts where it finds something:', ...examples.map(exampleText)].join('\n\n');
  return page.statuses.warn === undefined && page.statuses.fail === undefined
    ? 'None: it finds no fault.'
    : 'What to type depends on what was found: each finding has its own commands. What logs tell is among the [causes](../causes/README.md).';
}

function exampleText({ finding, remedies }: RemedyExample): string {
  return [`### ${prose(finding)}`, ...remedies.map(remedyText)].join('\n\n');
}

function remedyText(remedy: Remedy): string {
  const { summary, commands, shell } = remedy;
  const block = `\`\`\`${shell ?? 'text'}\n${commands.join('\n')}\n\`\`\``;
  return [
    prose(summary),
    block,
    remedyNotes(remedy)
      .map((note) => `- ${prose(note)}`)
      .join('\n'),
  ].join('\n\n');
}

/** Our own sentences are Markdown, but for what stands for a name or for everything. */
function prose(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('*', '\\*');
}
