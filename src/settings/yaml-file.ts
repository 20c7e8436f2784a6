import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { ConfigurationError, errorText } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { Profile } from '../model/profile.js';
import { ConfigFile } from '../model/settings.js';

/** Reads a go-conform.yml. */
export function parseConfigFile(file: string, text: string): ConfigFile {
  return parseYaml(file, text, ConfigFile, Object.keys(ConfigFile.shape), ['go', 'environment']);
}

/** Reads a profile; which checks there are is not known here. */
export function parseProfile(file: string, text: string): Profile {
  return parseYaml(file, text, Profile, Object.keys(Profile.shape), []);
}

/**
 * Reads YAML against a definition; every mistake names line and column.
 *
 * @param file the name for error messages
 * @param names the keys there are, for "did you mean"
 * @param texts keys below which a number is the text that was written
 */
function parseYaml<T>(file: string, text: string, definition: z.ZodType<T>, names: readonly string[], texts: readonly string[]): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined)
    throw new ConfigurationError(at(broken.pos[0]), broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''));
  for (const key of texts) keepNumbersAsText(document, key);
  const parsed = definition.safeParse(plainValue(document, file) ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0]!;
    const key = keyNode(document.getIn(issue.path, true), name);
    throw new ConfigurationError(at(key), `unknown key "${[...issue.path, name].join('.')}"`, suggestion(name, names));
  }
  const node = document.getIn(issue.path, true);
  const place = at(isNode(node) ? node.range?.[0] : keyNode(document.contents, String(issue.path[0])));
  throw new ConfigurationError(place, `${issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `}${issue.message}`);
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

/** The offset of a key in a mapping. */
function keyNode(mapping: unknown, name: string): number | undefined {
  const items = (mapping as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined)?.items;
  return items?.find((item) => item.key?.value === name)?.key?.range?.[0];
}
