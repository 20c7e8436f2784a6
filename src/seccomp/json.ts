import { seccompLimits } from '../knowledge/seccomp.js';
import { ConfigurationError } from '../model/errors.js';

/**
 * A value of a JSON document and where it stands. By hand: a profile needs numbers of 64 bits as they were written, keys that come twice,
 * and places; `yaml`, which also tells places, takes 70 ms to load and read Moby's default profile, and this 2.
 */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly at: number; readonly value: string }
  | { readonly kind: 'number'; readonly at: number; readonly text: string }
  | { readonly kind: 'true' | 'false' | 'null'; readonly at: number };

export interface JsonMember {
  readonly key: string;
  readonly at: number;
  readonly value: JsonNode;
}

const token = /[ \t\n\r]*(?:([{}[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/sy;

/**
 * Reads a document (RFC 8259).
 *
 * @throws ConfigurationError with line and column
 */
export function parseJson(file: string, text: string): JsonNode {
  const reader = new RegExp(token);
  // A byte order mark is no part of the text.
  reader.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  const broken = (at: number, found: string): never => {
    throw new ConfigurationError(placeOf(file, text, at), `is no JSON: ${found}`);
  };
  const skip = () => {
    const { length } = /^[ \t\n\r]*/.exec(text.slice(reader.lastIndex, reader.lastIndex + 4096))![0];
    return reader.lastIndex + length;
  };
  const next = (expected: string) => {
    const start = reader.lastIndex;
    const match = reader.exec(text);
    if (match !== null) return { match, at: reader.lastIndex - (match[1] ?? match[2] ?? match[3] ?? match[4])!.length };
    reader.lastIndex = start;
    const at = skip();
    return broken(at, at >= text.length ? `it ends where ${expected} is expected` : `${expected} is expected`);
  };
  const textOf = (quoted: string, at: number): string => {
    try {
      return JSON.parse(quoted) as string;
    } catch {
      return broken(at, 'a text has a control character, or an escape that there is not');
    }
  };
  const value = ({ match: [, mark, string, number, word], at }: ReturnType<typeof next>, depth: number): JsonNode => {
    if (string !== undefined) return { kind: 'string', at, value: textOf(string, at) };
    if (number !== undefined) return { kind: 'number', at, text: number };
    if (word !== undefined) return { kind: word as 'true', at };
    if (depth >= seccompLimits.depth) return broken(at, `it is nested more than ${seccompLimits.depth} deep`);
    if (mark === '{') return { kind: 'object', at, members: members(depth + 1) };
    if (mark === '[') return { kind: 'array', at, items: items(depth + 1) };
    return broken(at, 'a value is expected');
  };
  const members = (depth: number): JsonMember[] => {
    const found: JsonMember[] = [];
    for (let word = next('a key or }'); ; word = next('a key')) {
      if (word.match[1] === '}' && found.length === 0) return found;
      if (word.match[2] === undefined) return broken(word.at, 'a key in double quotes is expected');
      const colon = next(':');
      if (colon.match[1] !== ':') return broken(colon.at, 'a : is expected after a key');
      found.push({ key: textOf(word.match[2], word.at), at: word.at, value: value(next('a value'), depth) });
      const end = next(', or }');
      if (end.match[1] === '}') return found;
      if (end.match[1] !== ',') return broken(end.at, ', or } is expected');
    }
  };
  const items = (depth: number): JsonNode[] => {
    const found: JsonNode[] = [];
    for (let word = next('a value or ]'); ; word = next('a value')) {
      if (word.match[1] === ']' && found.length === 0) return found;
      found.push(value(word, depth));
      const end = next(', or ]');
      if (end.match[1] === ']') return found;
      if (end.match[1] !== ',') return broken(end.at, ', or ] is expected');
    }
  };
  const document = value(next('a value'), 0);
  const end = skip();
  return end < text.length ? broken(end, 'something follows the document') : document;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of offsets, from 1 on. */
export function positionsOf(text: string): (at: number) => Position {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  };
}

/** `file:line:column`. */
export function placeOf(file: string, text: string, at: number): string {
  const { line, column } = positionsOf(text)(at);
  return `${file}:${line}:${column}`;
}
