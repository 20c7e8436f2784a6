import type { KeptLimits } from '../knowledge/test-output.js';

/** The start and the end of a stream of lines, in bounded memory. */
export class KeptLines {
  readonly #limits: KeptLimits;
  readonly #head: string[] = [];
  #tail: string[] = [];
  #dropped = 0;

  constructor(limits: KeptLimits) {
    this.#limits = limits;
  }

  add(line: string): void {
    const kept = cut(line, this.#limits.lineCharacters);
    if (this.#head.length < this.#limits.head) {
      this.#head.push(kept);
      return;
    }
    this.#tail.push(kept);
    // Trimmed by halves: removing the first element for each line would cost the length of the tail each time.
    if (this.#tail.length >= this.#limits.tail * 2) {
      this.#dropped += this.#tail.length - this.#limits.tail;
      this.#tail = this.#end();
    }
  }

  /** What is kept, without a word about what is not. */
  lines(): string[] {
    return [...this.#head, ...this.#end()];
  }

  /** For people: with a line that says how much is missing, and without escape codes. */
  text(): string {
    const dropped = this.#dropped + this.#tail.length - this.#end().length;
    const gap = dropped > 0 ? [`… ${dropped} lines left out …`] : [];
    return plainText([...this.#head, ...gap, ...this.#end()].join('\n')).replace(/^\n+|\s+$/g, '');
  }

  #end(): string[] {
    return this.#limits.tail === 0 ? [] : this.#tail.slice(-this.#limits.tail);
  }
}

/** Lines cut down to the limits, as one text for people. */
export function shortened(lines: Iterable<string>, limits: KeptLimits): string {
  const kept = new KeptLines(limits);
  for (const line of lines) kept.add(line);
  return kept.text();
}

/** Text without escape sequences and control characters other than tab and line end. */
export function plainText(text: string): string {
  return text.replace(escapeSequences, '').replace(controlCharacters, '');
}

/** One line of at most `limit` characters, without escape codes; runs of white space become one space. */
export function sentence(text: string, limit: number): string {
  return cut(plainText(text).replace(/\s+/g, ' ').trim(), limit);
}

/**
 * The start of a text, with a mark that it is cut. A word that would be cut is left out: half a token is not found by those who take
 * secrets out afterwards, and whoever knows the rest has the token.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\uD800-\uDBFF]/.test(text[limit - 2]!) ? limit - 2 : limit - 1;
  const word = /^[!-~]/.test(text[end]!) ? /[!-~]+$/.exec(text.slice(Math.max(0, end - wordCharacters), end)) : null;
  // A text that is one word keeps its start.
  return `${text.slice(0, word === null || word[0].length === end ? end : end - word[0].length)}…`;
}

/** No token is longer, and a longer word is no token. */
const wordCharacters = 1024;

// ECMA-48: CSI sequences, OSC strings (ended by BEL or ST), and two-character escapes.
const [esc, bell] = ['\\u001b', '\\u0007'];
const escapeSequences = new RegExp(`${esc}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${esc}]*(?:${bell}|${esc}\\\\)|[@-Z\\\\-_])`, 'g');
const controlCharacters = /(?![\t\n])\p{Cc}/gu;
