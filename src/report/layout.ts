import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { plainLine } from '../redact/escape.js';

export type Style = Parameters<typeof styleText>[0];

/** A piece of a line; its text may be foreign. */
export type Span = string | readonly [style: Style, text: string];

/** How wide lines may be, and whether they carry colour. */
export interface Page {
  readonly width: number;
  readonly color: boolean;
}

/** How many columns a text takes on a terminal. */
export function textWidth(text: string): number {
  // The library knows all of Unicode, and compiles its tables at the first question; these are ASCII and our own signs.
  return /^[ -~·✓✗–…│→•]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text in a style, on pages with colour. */
export function paint(page: Page, style: Style | undefined, text: string): string {
  return page.color && style !== undefined && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

/**
 * Spans set as lines no wider than the page, broken at spaces, or inside a word that is longer than a line. Control and
 * invisible characters are left out.
 * @param first what the first line begins with
 * @param next what the others begin with
 */
export function wrap(spans: readonly Span[], page: Page, first: string, next = first): string[] {
  const lines = [new Line(first)];
  let blank = '';
  for (const { style, text } of words(spans)) {
    if (text === ' ') {
      blank = text;
      continue;
    }
    if (!lines.at(-1)!.holds(blank + text, page)) {
      if (!lines.at(-1)!.empty) lines.push(new Line(next));
      blank = '';
    }
    for (const piece of pieces(blank + text, page.width - textWidth(next))) {
      if (!lines.at(-1)!.holds(piece, page) && !lines.at(-1)!.empty) lines.push(new Line(next));
      lines.at(-1)!.add(style, piece);
    }
    blank = '';
  }
  return lines.map((line) => line.text(page));
}

/** The text cut to a width, with `…` when something is lost. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${pieces(text, width - 1)[0]!.trimEnd()}…`;
}

/** The text with spaces up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

interface Word {
  readonly style: Style | undefined;
  readonly text: string;
}

function words(spans: readonly Span[]): Word[] {
  return spans.flatMap((span) => {
    const [style, text] = typeof span === 'string' ? [undefined, span] : span;
    return (plainLine(text).match(/ +|[^ ]+/g) ?? []).map((word) => ({ style, text: word.startsWith(' ') ? ' ' : word }));
  });
}

class Line {
  readonly #parts: { style: Style | undefined; text: string }[] = [];
  readonly #start: string;
  #column: number;

  constructor(start: string) {
    this.#start = start;
    this.#column = textWidth(start);
  }

  get empty(): boolean {
    return this.#parts.length === 0;
  }

  holds(text: string, page: Page): boolean {
    return this.#column + textWidth(text) <= page.width;
  }

  add(style: Style | undefined, text: string): void {
    const last = this.#parts.at(-1);
    if (last !== undefined && last.style === style) last.text += text;
    else this.#parts.push({ style, text });
    this.#column += textWidth(text);
  }

  text(page: Page): string {
    return `${this.#start}${this.#parts.map(({ style, text }) => paint(page, style, text)).join('')}`.trimEnd();
  }
}

/** A word in pieces no wider than `room` columns. */
function pieces(word: string, room: number): string[] {
  if (textWidth(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const character of word) {
    const own = textWidth(character);
    if (width + own > room && part !== '') {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += character;
    width += own;
  }
  return [...parts, part];
}

/** What stands between two columns. */
export const gap = '   ';

/** Columns without lines, as cli-table3 wants it said. */
export const bordersOff = {
  ...Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((name) => [name, '']),
  ),
  ...Object.fromEntries(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [name, ''])),
  middle: gap,
};
