import type { CheckPolicy } from '../model/policy.js';
import { statuses } from '../model/words.js';
import type { Check } from './check.js';

/**
 * The page of a check as Markdown: what docs/checks holds and `checks ID` prints.
 *
 * @param policy what the default profile says of it
 * @param parameters what a user may set for it
 */
export function checkPage(check: Check, policy: CheckPolicy, parameters: readonly { name: string; meaning: string }[]): string {
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
