import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { Profile } from '../model/profile.js';
import { ConfigFile } from '../model/settings.js';

/** Reads a go-conform.yml. */
export function parseConfigFile(file: string, text: string): ConfigFile {
  return parseYaml(file, text, ConfigFile, Object.keys(ConfigFile.shape));
}

/** Reads a profile; which checks there are is not known here. */
export function parseProfile(file: string, text: string): Profile {
  return parseYaml(file, text, Profile, Object.keys(Profile.shape));
}

/**
 * Reads YAML against a definition; every mistake names line and column.
 *
 * @param file the name for error messages
 */
function parseYaml<T>(file: string, text: string, definition: z.ZodType<T>, names: readonly string[]): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined)
    throw new ConfigurationError(at(broken.pos[0]), broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''));
  const parsed = definition.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
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

/** The offset of a key in a mapping. */
function keyNode(mapping: unknown, name: string): number | undefined {
  const items = (mapping as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined)?.items;
  return items?.find((item) => item.key?.value === name)?.key?.range?.[0];
}
