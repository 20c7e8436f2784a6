/**
 * Words of which each text that a pattern matches has at least one; undefined when it can match without. Of several such sets the one
 * whose shortest word is the longest: it fits the fewest other texts. Rests on the source alone, and takes any doubt for "no word".
 */
export function literalsOf({ source, ignoreCase }: RegExp): readonly string[] | undefined {
  // Letters of either case are no fixed words.
  const found = new Reader(source, ignoreCase ? (character) => /\p{L}/u.test(character) : () => false).alternatives();
  return found === undefined ? undefined : [...new Set(found)];
}

/** Rows of a table by the words that lines must have to fit them. */
export class LiteralIndex<Row, View> {
  readonly #rows: readonly Row[];
  readonly #view: (rows: readonly Row[]) => View;
  /** What stands at each place of a line: the longest word there; those that it begins with are there, too. */
  readonly #words: RegExp;
  readonly #rowsOf = new Map<string, readonly number[]>();
  readonly #always: readonly number[];
  /** By the words of a line: many lines have the same. */
  readonly #views = new Map<string, View>();

  /**
   * @param patternsOf patterns of a row: a line fits the row only if it fits each of them somewhere
   * @param view what is made of the rows that a line may fit, once for all lines with the same words
   */
  constructor(rows: readonly Row[], patternsOf: (row: Row) => readonly RegExp[], view: (rows: readonly Row[]) => View) {
    this.#rows = rows;
    this.#view = view;
    const byWord = new Map<string, number[]>();
    const always: number[] = [];
    for (const [index, row] of rows.entries()) {
      const words = best(patternsOf(row).flatMap((pattern) => [literalsOf(pattern)].filter((set) => set !== undefined)));
      if (words === undefined) always.push(index);
      for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), index]);
    }
    this.#always = always;
    const all = [...byWord.keys()].sort((a, b) => b.length - a.length);
    for (const word of all)
      this.#rowsOf.set(
        word,
        all.filter((other) => word.startsWith(other)).flatMap((other) => byWord.get(other)!),
      );
    this.#words = new RegExp(all.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'g');
  }

  /** Of the rows that a line may fit, in the order of the table: all others it does not fit. Undefined when it fits none. */
  candidates(text: string): View | undefined {
    this.#words.lastIndex = 0;
    let match = this.#words.exec(text);
    if (match === null && this.#always.length === 0) return undefined;
    let key = '';
    while (match !== null) {
      const [word] = match;
      if (key === '') key = word;
      else if (!key.split('\n').includes(word)) key += `\n${word}`;
      this.#words.lastIndex = match.index + 1;
      match = this.#words.exec(text);
    }
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const found = new Set([...this.#always, ...key.split('\n').flatMap((word) => this.#rowsOf.get(word) ?? [])]);
    const view = this.#view([...found].sort((a, b) => a - b).map((index) => this.#rows[index]!));
    if (this.#views.size < mostViews) this.#views.set(key, view);
    return view;
  }
}

/** Our own choice: hostile lines have any words together. */
const mostViews = 1000;

function best(sets: readonly (readonly string[])[]): readonly string[] | undefined {
  const shortest = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
  return sets.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

/** Escapes that stand for a place, not for a character. */
const places = /^[bB]$/;
/** Escapes of one character; letters stand for classes, references and control characters. */
const characters = /^[^\w]$/;

/** What follows the letter of an escape, or its first digit. */
const tails: Readonly<Record<string, RegExp>> = {
  x: /^[\da-f]{2}/i,
  u: /^(?:[\da-f]{4}|\{[^}]*\})/i,
  k: /^<[^>]*>/,
  p: /^\{[^}]*\}/,
  P: /^\{[^}]*\}/,
  c: /^[a-z]/i,
  digit: /^\d+/,
};

/** A reader of the syntax of patterns (ECMA-262, section 22.2.1), as far as words need it. */
class Reader {
  readonly #source: string;
  readonly #varies: (character: string) => boolean;
  #at = 0;

  constructor(source: string, varies: (character: string) => boolean) {
    this.#source = source;
    this.#varies = varies;
  }

  /** Words of alternatives up to the end or to the bracket that closes them. */
  alternatives(): readonly string[] | undefined {
    const all = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    return all.every((words) => words !== undefined) ? all.flat() : undefined;
  }

  #sequence(): readonly string[] | undefined {
    const sets: (readonly string[])[] = [];
    let word = '';
    const end = () => {
      if (word !== '') sets.push([word]);
      word = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const atom = this.#atom();
      const { least, repeats } = this.#quantifier();
      if (atom === 'place') continue;
      if (typeof atom === 'object' && 'character' in atom && least > 0) {
        word += atom.character;
        if (repeats) end();
        continue;
      }
      end();
      if (typeof atom === 'object' && 'words' in atom && least > 0) sets.push(atom.words);
    }
    end();
    return best(sets);
  }

  #atom(): 'place' | 'other' | { readonly character: string } | { readonly words: readonly string[] } {
    const character = this.#source[this.#at++]!;
    if ('^$'.includes(character)) return 'place';
    if (character === '.') return 'other';
    if (character === '[') return this.#class();
    if (character === '(') return this.#group();
    if (character !== '\\') return this.#varies(character) ? 'other' : { character };
    const escaped = this.#source[this.#at++]!;
    if (places.test(escaped)) return 'place';
    if (characters.test(escaped)) return { character: escaped };
    // What belongs to the escape must not be read as words.
    const tail = tails[/\d/.test(escaped) ? 'digit' : escaped];
    this.#at += tail?.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
    return 'other';
  }

  #class(): 'other' {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return 'other';
  }

  #group(): 'place' | 'other' | { readonly words: readonly string[] } {
    const [kind = ''] = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += kind.length;
    const words = this.alternatives();
    this.#at++;
    if (/[=!]$/.test(kind)) return 'place';
    return words === undefined ? 'other' : { words };
  }

  #quantifier(): { readonly least: number; readonly repeats: boolean } {
    const [text, least] = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at)) ?? [''];
    this.#at += text.length;
    if (text === '') return { least: 1, repeats: false };
    if (least !== undefined) return { least: Number(least), repeats: true };
    return { least: text.startsWith('+') ? 1 : 0, repeats: text.startsWith('+') };
  }
}
