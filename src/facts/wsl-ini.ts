/**
 * wsl.conf and .wslconfig as WSL reads them (https://github.com/microsoft/WSL/blob/master/src/shared/configfile/configfile.cpp).
 * It is no common INI: only `#` begins a comment, names are letters and digits, a value has escapes and ends a line that has a wrong
 * one, the first of two equal keys counts, and a section may come again.
 */

/** One line of the file; a value that goes on behind a backslash takes several. */
export interface IniLine {
  /** Counted from 1. */
  readonly number: number;
  /** As written, without the line ends; continued lines are joined by `\n`. */
  readonly text: string;
  readonly content: IniContent;
}

export type IniContent =
  | { readonly kind: 'blank' | 'comment' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'setting'; readonly section: string; readonly key: string; readonly value: string; readonly comment: string }
  | { readonly kind: 'invalid'; readonly reason: string };

export interface IniFile {
  readonly lines: readonly IniLine[];
  /** `\r\n` when the first line ends so. */
  readonly lineEnd: '\n' | '\r\n';
  /** The text begins with a byte order mark. */
  readonly byteOrderMark: boolean;
}

/** Never throws: what WSL would not understand is a line of kind `invalid`. */
export function parseIni(text: string): IniFile {
  const byteOrderMark = text.startsWith('\uFEFF');
  const source = byteOrderMark ? text.slice(1) : text;
  const physical = source.split('\n');
  if (physical.at(-1) === '') physical.pop();
  const lines: IniLine[] = [];
  let section = '';
  for (let index = 0; index < physical.length; ) {
    const number = index + 1;
    let joined = withoutReturn(physical[index++]!);
    let content = parseLine(joined, section);
    while (content === 'continued') {
      if (index >= physical.length) {
        content = { kind: 'invalid', reason: 'the file ends behind a backslash' };
        break;
      }
      // A carriage return between backslash and line end is an escape that WSL does not know.
      if (physical[index - 1]!.endsWith('\r')) {
        content = { kind: 'invalid', reason: 'a line with a Windows line end cannot be continued by a backslash' };
        break;
      }
      joined += `\n${withoutReturn(physical[index++]!)}`;
      content = parseLine(joined, section);
    }
    if (content.kind === 'section') section = content.section;
    lines.push({ number, text: joined, content });
  }
  return { lines, lineEnd: /^[^\n]*\r\n/.test(source) ? '\r\n' : '\n', byteOrderMark };
}

/** The file as text again. */
export function formatIni({ lines, lineEnd, byteOrderMark }: IniFile): string {
  const text = lines.map((line) => `${line.text.replaceAll('\n', lineEnd)}${lineEnd}`).join('');
  return byteOrderMark ? `\uFEFF${text}` : text;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function parseLine(text: string, section: string): IniContent | 'continued' {
  const trimmed = text.replace(/^[ \t]+/, '');
  if (trimmed.replace(/[ \t\r]+$/, '') === '') return { kind: 'blank' };
  if (trimmed.startsWith('#')) return { kind: 'comment' };
  if (trimmed.startsWith('[')) return parseSection(trimmed);
  const [, key, rest] = /^([A-Za-z][A-Za-z0-9]*)[ \t]*(.*)$/s.exec(trimmed) ?? [];
  if (key === undefined) {
    const remark = trimmed.startsWith(';') ? '; only # begins a comment' : '';
    return { kind: 'invalid', reason: `a line begins with a letter, [ or #${remark}` };
  }
  if (!rest!.startsWith('=')) return { kind: 'invalid', reason: `"=" is expected behind ${key}; names have letters and digits only` };
  const value = parseValue(rest!.slice(1).replace(/^[ \t]+/, ''));
  if (value === 'continued') return 'continued';
  return 'reason' in value ? { kind: 'invalid', reason: value.reason } : { kind: 'setting', section, key, ...value };
}

function parseSection(text: string): IniContent {
  const [, section, rest] = /^\[([A-Za-z][A-Za-z0-9]*)\](.*)$/s.exec(text) ?? [];
  if (section === undefined) return { kind: 'invalid', reason: 'a section is [name], of letters and digits' };
  if (!/^[ \t]*(?:#.*)?$/s.test(rest!)) return { kind: 'invalid', reason: 'only a comment may follow behind a section' };
  return { kind: 'section', section };
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', b: '\b', n: '\n', t: '\t' };

/** Quotes may open and close anywhere and are dropped; blanks at the end count only inside of them. */
function parseValue(text: string): { readonly value: string; readonly comment: string } | { readonly reason: string } | 'continued' {
  let value = '';
  let kept = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (letter === '#' && !quoted) return { value: value.slice(0, kept), comment: text.slice(index) };
    if (letter === '"') quoted = !quoted;
    else if (letter === '\\') {
      const next = text[++index];
      if (next === undefined) return 'continued';
      if (next !== '\n') {
        const escaped = escapes[next];
        if (escaped === undefined) return { reason: `"\\${next}" is no escape that WSL knows; write each backslash twice` };
        value += escaped;
      }
    } else if (letter === '\n') break;
    else value += letter;
    if (letter !== ' ' && letter !== '\t') kept = value.length;
  }
  return quoted ? { reason: 'a quote is not closed' } : { value: value.slice(0, kept), comment: '' };
}
