import { formatIni, type IniLine, parseIni } from './wsl-ini.js';

/** A setting that the file is to have. */
export interface IniSetting {
  /** `section.key` */
  readonly name: string;
  readonly value: string;
  /** What stands above it as a comment when the line is new. */
  readonly why: string;
}

export interface IniChanges {
  readonly set: readonly IniSetting[];
  /** Numbers of lines that are taken out. */
  readonly remove: readonly number[];
  /** Numbers of lines that become comments: their text may still be of use to a person. */
  readonly comment: readonly number[];
  /** Take the byte order mark away. */
  readonly dropByteOrderMark?: boolean;
}

/**
 * The text with the changes, and every other line as it was. A setting that is there is changed where it stands, with its comment;
 * a new one goes to the end of its section. Done twice, it changes nothing the second time.
 */
export function editIni(text: string, { set, remove, comment, dropByteOrderMark = false }: IniChanges): string {
  const ini = parseIni(text);
  let lines: readonly IniLine[] = ini.lines.flatMap((line) => {
    if (remove.includes(line.number)) return [];
    if (!comment.includes(line.number)) return [line];
    return line.text.split('\n').map((part) => written(`# ${part}`));
  });
  for (const setting of set) lines = withSetting(lines, setting);
  const changed = { ...ini, lines, byteOrderMark: ini.byteOrderMark && !dropByteOrderMark };
  // A file without a line end at its end keeps that, unless something was added there.
  const result = formatIni(changed);
  return text.endsWith('\n') || lines.at(-1) !== ini.lines.at(-1) || lines.length === 0 ? result : result.slice(0, -ini.lineEnd.length);
}

function withSetting(lines: readonly IniLine[], { name, value, why }: IniSetting): readonly IniLine[] {
  const [section, key] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  const at = lines.findIndex(({ content }) => content.kind === 'setting' && same(`${content.section}.${content.key}`, name));
  if (at >= 0) {
    const { text, content } = lines[at]!;
    if (content.kind === 'setting' && content.value === value) return lines;
    const before = /^[ \t]*[A-Za-z0-9]+[ \t]*=[ \t]*/.exec(text)![0];
    const remark = content.kind === 'setting' && content.comment !== '' ? ` ${content.comment}` : '';
    return lines.with(at, written(`${before}${quotedValue(value)}${remark}`, section));
  }
  const added = [written(`# ${why}`, section), written(`${key}=${quotedValue(value)}`, section)];
  const head = lines.findIndex(({ content }) => content.kind === 'section' && same(content.section, section));
  if (head < 0) return [...lines, ...(lines.length === 0 ? [] : [written('', section)]), written(`[${section}]`, section), ...added];
  const next = lines.findIndex(({ content }, index) => index > head && content.kind === 'section');
  let end = next < 0 ? lines.length : next;
  // Comments and blanks above the next section belong to that one.
  while (end > head + 1 && (lines[end - 1]!.content.kind === 'blank' || (next >= 0 && lines[end - 1]!.content.kind === 'comment'))) end--;
  return [...lines.slice(0, end), ...added, ...lines.slice(end)];
}

/** A new line, as the reader sees it below that section. */
function written(text: string, section = ''): IniLine {
  const { content } = parseIni(section === '' ? text : `[${section}]\n${text}`).lines.at(-1) ?? { content: { kind: 'blank' as const } };
  return { number: 0, text, content };
}

/** A value that WSL reads back as it is: quoted where blanks, quotes, backslashes or # would be lost. */
export function quotedValue(value: string): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\b', '\\b');
  return /^[ \t]|[ \t]$|#/.test(value) ? `"${escaped}"` : escaped;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
