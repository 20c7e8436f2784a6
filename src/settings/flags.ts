import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';

/** Flags by name with their hyphen. */
export type FlagTable = Readonly<Record<string, 'value' | 'switch'>>;

/**
 * Splits and checks flags for `go test`. Never a shell string: quotes group words, and nothing else is special.
 *
 * @param text `-run '^TestX$' -short`
 * @param place where the text comes from, for the error
 * @param accepted the flags there are, and whether they take a value
 * @returns one element per flag, `-run=^TestX$`
 */
export function parseTestFlags(text: string, place: string, accepted: FlagTable): string[] {
  const words = splitWords(text, place);
  const flags: string[] = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name, inline] = /^-{1,2}([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const kind = name === undefined ? undefined : accepted[`-${name}`];
    if (kind === undefined)
      throw new ConfigurationError(
        place,
        `"${word}" is not a flag that can be passed to go test here`,
        suggestion(word.split('=')[0]!, Object.keys(accepted)),
      );
    if (kind === 'switch') {
      flags.push(inline === undefined ? `-${name}` : `-${name}=${inline}`);
      continue;
    }
    const value = inline ?? words.shift();
    if (value === undefined) throw new ConfigurationError(place, `-${name} needs a value`, `write -${name}=VALUE`);
    flags.push(`-${name}=${value}`);
  }
  return flags;
}

/** A word in the form that `parseTestFlags` reads back as one word, whatever it holds. */
export function quoted(word: string): string {
  return word
    .split("'")
    .map((part) => `'${part}'`)
    .join(`"'"`);
}

function splitWords(text: string, place: string): string[] {
  const words: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = /^(?:[^\s'"]|'[^']*'|"[^"]*")+/.exec(rest);
    if (match === null)
      throw new ConfigurationError(place, `a quote is not closed in: ${rest}`, 'write \'…\' or "…" around a value with spaces');
    words.push(
      match[0].replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single: string | undefined, double: string | undefined) => single ?? double ?? ''),
    );
    rest = rest.slice(match[0].length).trimStart();
  }
  return words;
}
