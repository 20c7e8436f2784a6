import { createHash } from 'node:crypto';
import { sanitizeXml } from '../../redact/log.js';
import { style } from './generated/assets.js';
import { markup } from './markup.js';
import { h, type Tree } from './tree.js';

/** What a page is made of. */
export interface PageParts {
  /** One line; may be foreign. */
  readonly title: string;
  readonly content: readonly Tree[];
  /** A script of ours, and what it reads: element id → letters that no HTML takes for anything. */
  readonly script?: { readonly text: string; readonly data: Readonly<Record<string, string>> };
}

/**
 * A whole page that needs nothing besides itself: its policy allows the one style and the one script that stand in it by their hashes, and
 * nothing from elsewhere.
 */
export function htmlDocument({ title, content, script }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src ${script === undefined ? "'none'" : `'${hash(script.text)}'`}`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  // Where the page is printed in a job, a line of it must not be obeyed; style, script and data have none such, as tests show.
  const safe = (tree: Tree) => sanitizeXml(markup(tree));
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    safe(h('title', {}, title)),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    safe(h('a', { class: 'jump', href: '#main' }, 'To the results')),
    ...content.map(safe),
    ...Object.entries(script?.data ?? {}).map(([id, letters]) => `<script type="text/plain" id="${id}">${letters}</script>`),
    ...(script === undefined ? [] : [`<script type="module">${script.text}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** How a policy names what may stand in the page (Content Security Policy Level 3, hash-source). */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
