/** A piece of the page that is no text yet and no document: the writer makes HTML of it, the script in the page elements. */
export interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

/** What may stand inside; `undefined` and `false` are nothing. */
export type Child = Tree | string | undefined | false | readonly Child[];

/**
 * An element. A text stays text, whatever it holds: nothing in it is ever taken for markup.
 * @param attributes `true` is an attribute without a value, `undefined` and `false` leave it out
 */
export function h(tag: string, attributes: Readonly<Record<string, string | number | boolean | undefined>>, ...children: Child[]): Tree {
  const written = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
  );
  return { tag, attributes: Object.fromEntries(written), children: flat(children) };
}

function flat(children: readonly Child[]): (Tree | string)[] {
  return children.flatMap((child): (Tree | string)[] => {
    if (child === undefined || child === false || child === '') return [];
    return isList(child) ? flat(child) : [child];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
