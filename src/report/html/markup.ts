import { escapeXml, escapeXmlAttribute } from '../../redact/escape.js';
import type { Tree } from './tree.js';

/** Elements that have no end tag (HTML, 13.1.2 Elements, void elements), of those that are used here. */
const empty: ReadonlySet<string> = new Set(['meta', 'br', 'input']);

/** HTML of a tree: texts and values are escaped, whoever wrote them. */
export function markup(tree: Tree | string): string {
  if (typeof tree === 'string') return escapeXml(tree);
  const { tag, attributes, children } = tree;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXmlAttribute(value)}"`);
  const start = `<${tag}${written.join('')}>`;
  if (empty.has(tag)) return start;
  // The parser drops a line end that stands first in it (HTML, 13.1.2.5).
  return `${start}${tag === 'pre' ? '\n' : ''}${children.map(markup).join('')}</${tag}>`;
}
