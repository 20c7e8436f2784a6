import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { ConfigurationError, errorText } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { Profile } from '../model/profile.js';
import { ConfigFile } from '../model/settings.js';

/** Reads a go-conform.yml. */
export function parseConfigFile(file: string, text: string, definition: z.ZodType<ConfigFile> = ConfigFile): ConfigFile {
  return readYaml(file, text, definition, { texts: ['go', 'environment'] }).data;
}

/** Reads a profile; `extends` is not followed. */
export function parseProfile(file: string, text: string, definition: z.ZodType<Profile> = Profile): PlacedData<Profile> {
  return readYaml(file, text, definition);
}

/** What was read, and where each part of it stands. */
export interface PlacedData<T> {
  readonly data: T;
  /** Line, from 1, of the value below those keys. */
  readonly line: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML, and so also JSON, against a definition; every mistake names line and column.
 *
 * @param file the name for error messages
 * @param options `texts`: keys below which a number is the text that was written; `schemaVersion`: the newest that is read
 * @throws ConfigurationError
 */
export function readYaml<T>(
  file: string,
  text: string,
  definition: z.ZodType<T>,
  { texts = [], schemaVersion }: { readonly texts?: readonly string[]; readonly schemaVersion?: number } = {},
): PlacedData<T> {
  const lines = new LineCounter();
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text);
  if (conflict !== null)
    throw new ConfigurationError(
      `${file}:${text.slice(0, conflict.index).split('\n').length}`,
      'holds a merge conflict',
      'resolve it: keep the lines of both sides that are still wanted',
    );
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${file}:${line}:${col}`;
  };
  const offsetOf = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : keyNode(document.contents, String(path[0]));
  };
  const broken = document.errors[0];
  if (broken !== undefined)
    throw new ConfigurationError(at(broken.pos[0]), broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''));
  for (const key of texts) keepNumbersAsText(document, key);
  const value = plainValue(document, file) ?? {};
  const version = (value as { schemaVersion?: unknown }).schemaVersion;
  if (schemaVersion !== undefined && typeof version === 'number' && version > schemaVersion)
    throw new ConfigurationError(
      at(offsetOf(['schemaVersion'])),
      `was written for a newer version (schema ${version}, this one reads ${schemaVersion})`,
      'update go-wsl-conform',
    );
  const parsed = definition.safeParse(value);
  if (parsed.success) return { data: parsed.data, line: (path) => lines.linePos(offsetOf(path) ?? 0).line };
  // A key that is misspelled is missing too: the first mistake explains the second.
  const { issues } = parsed.error;
  const { issue, path } = innermost(issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!);
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0]!;
    const key = keyNode(path.length === 0 ? document.contents : document.getIn(path, true), name);
    const names = namesAt(definition, path);
    throw new ConfigurationError(at(key), `unknown key "${[...path, name].join('.')}"`, suggestion(name, names));
  }
  // What is missing is looked for at the nearest that is there.
  const there = path.findLastIndex((_, index) => isNode(document.getIn(path.slice(0, index + 1), true))) + 1;
  const place = at(there === 0 ? keyNode(document.contents, String(path[0])) : offsetOf(path.slice(0, there)));
  const name = path.length === 0 ? '' : `"${path.join('.')}": `;
  const written = there === path.length ? scalarText(document.getIn(path, true)) : undefined;
  if (issue.code === 'invalid_value' && written !== undefined)
    throw new ConfigurationError(place, `${name}there is no "${written}"`, suggestion(written, issue.values.map(String)));
  throw new ConfigurationError(place, `${name}${there < path.length && issue.code === 'invalid_type' ? 'is missing' : issue.message}`);
}

interface PlacedIssue {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
}

/** Of a union, the mistake in the alternative that fits furthest: the one that was meant. */
function innermost(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): PlacedIssue {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, path };
  const meant = issue.errors
    .flatMap((issues) => issues.slice(0, 1))
    .filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys');
  if (meant.length > 0) return innermost(meant[0]!, path);
  const [first, ...others] = issue.errors.flatMap(([inner]) => (inner?.code === 'invalid_type' ? [inner] : []));
  if (first === undefined) return { issue, path };
  const expected = [first, ...others].map(({ expected: type }) => type).join(' or ');
  return { issue: { ...first, message: first.message.replace(/expected [^,]+/, `expected ${expected}`) }, path };
}

/** The keys that a definition has at a path. */
function namesAt(definition: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { shape, options, innerType, element } = definition.def as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    options?: z.ZodType[];
    innerType?: z.ZodType;
  } & object;
  if (innerType !== undefined) return namesAt(innerType, path);
  if (options !== undefined) return options.flatMap((option) => namesAt(option, path));
  if (element !== undefined) return namesAt(element, path.slice(1));
  if (shape === undefined) return [];
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(shape);
  return shape[String(first)] === undefined ? [] : namesAt(shape[String(first)]!, rest);
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConfigurationError(file, `cannot be read as data: ${errorText(error)}`);
  }
}

/** To YAML, 1.20 is the number 1.2; to Go it is another release. */
function keepNumbersAsText(document: Document, key: string): void {
  const node = document.contents === null || !isMap(document.contents) ? undefined : document.contents.get(key, true);
  if (node === undefined) return;
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'number') scalar.value = scalar.source ?? String(scalar.value);
    },
  });
}

/** The text that stands at a node; undefined where it is no text. */
function scalarText(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** The offset of a key in a mapping. */
function keyNode(mapping: unknown, name: string): number | undefined {
  const items = (mapping as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined)?.items;
  return items?.find((item) => item.key?.value === name)?.key?.range?.[0];
}
