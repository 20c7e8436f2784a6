import type { Tree } from '../tree.js';

/** Elements of SVG that the page uses. */
const svg: ReadonlySet<string> = new Set(['svg', 'rect']);

/** Elements of a tree. Texts become text nodes: nothing is ever parsed. */
export function toElement({ tag, attributes, children }: Tree): HTMLElement {
  const element = svg.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  // SVG elements are only ever appended.
  return element as HTMLElement;
}

/** An element that must be in the page. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no ${id}`);
  return element as T;
}
