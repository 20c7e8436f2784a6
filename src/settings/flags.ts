import { ConfigurationError } from '../model/errors.js';
import type { FlagRules } from '../model/flags.js';
import { suggestion } from '../model/nearest.js';
import { valueProblem } from './flag-values.js';

/**
 * Splits and checks flags for `go test`. Never a shell string: quotes group words, and nothing else is special.
 *
 * @param text `-run '^TestX$' -short`
 * @param place where the text comes from, for the error
 * @param rules the flags there are, what their values look like, and those that are refused
 * @returns one element per flag, `-run=^TestX$`
 * @throws ConfigurationError
 */
export async function parseTestFlags(text: string, place: string, rules: FlagRules): Promise<string[]> {
  const words = splitWords(text, place);
  const flags: string[] = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name = '', inline] = /^-{1,2}([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const flag = `-${name}`;
    const reason = Object.hasOwn(rules.refused, flag) ? rules.refused[flag] : undefined;
    if (reason !== undefined) throw new ConfigurationError(place, `${flag} cannot be given here: ${reason}`);
    const row = Object.hasOwn(rules.accepted, flag) ? rules.accepted[flag] : undefined;
    if (row === undefined)
      throw new ConfigurationError(
        place,
        `"${word}" is not a flag that can be passed to go test here`,
        suggestion(word.split('=')[0]!, Object.keys(rules.accepted)),
      );
    if (row.value.startsWith('switch') && inline === undefined) {
      flags.push(flag);
      continue;
    }
    const value = inline ?? words.shift();
    if (value === undefined) throw new ConfigurationError(place, `${flag} needs a value`, `write ${flag}=VALUE`);
    const problem = await valueProblem(row.value, value);
    if (problem !== undefined) throw new ConfigurationError(place, `${flag}: ${problem.found}`, problem.accepted);
    flags.push(`${flag}=${value}`);
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

/**
 * The words of a text, as `parseTestFlags` takes them apart.
 *
 * @throws ConfigurationError when a quote is not closed
 */
export function splitWords(text: string, place: string): string[] {
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
