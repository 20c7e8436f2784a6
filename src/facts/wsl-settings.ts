import {
  type ObsoleteWslKey,
  obsoleteWslKeys,
  obsoleteWslValues,
  type WslFile,
  type WslKey,
  type WslType,
  wslKeys,
} from '../knowledge/wsl-keys.js';
import { nearest } from '../model/nearest.js';
import { isOlder } from '../model/versions.js';
import { type IniFile, type IniLine, parseIni } from './wsl-ini.js';

/** What a configuration file of WSL says, as WSL reads it. */
export interface WslConfiguration {
  readonly exists: boolean;
  /** `section.key` as WSL spells it → the value that counts, as written. Wrong and unknown ones are not among them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly problems: readonly WslProblem[];
  /** Sections that have several headings; WSL reads them as one. */
  readonly repeated?: readonly RepeatedSection[];
}

export interface RepeatedSection {
  readonly section: string;
  readonly lines: readonly number[];
}

export interface WslProblem {
  readonly kind:
    | 'encoding'
    | 'unreadable-line'
    | 'never-read'
    | 'unknown-key'
    | 'obsolete-key'
    | 'obsolete-value'
    | 'wrong-place'
    | 'wrong-value'
    | 'duplicate'
    | 'too-new';
  /** Counted from 1. */
  readonly line: number;
  /** One sentence. */
  readonly message: string;
  /** The line without which the file means the same, or that is to be replaced by `instead`. */
  readonly remove: boolean;
  /** `section.key` that was meant. */
  readonly instead?: string;
  readonly source?: string;
}

export const noConfiguration: WslConfiguration = { exists: false, settings: {}, problems: [] };

/**
 * Reads a file the way WSL does. An unreadable line ends wsl.conf, and is skipped in .wslconfig
 * (CFG_SKIP_INVALID_LINES is given for the latter alone).
 *
 * @param version of the WSL package; undefined when it is not known
 */
export function readWslConfiguration(text: string, file: WslFile, version: string | undefined): WslConfiguration {
  const wide = text.includes('\0');
  const ini = parseIni(wide ? text.replaceAll(/\0|^\uFFFD+/g, '') : text);
  const found = encodingProblems(ini, wide, file);
  if (file === 'wsl.conf' && found.length > 0) return { exists: true, settings: {}, problems: [...found, ...neverRead(ini, 0)] };
  const settings: Record<string, string> = {};
  const first = new Map<string, number>();
  for (const [index, line] of ini.lines.entries()) {
    if (line.content.kind === 'invalid') {
      found.push(unreadable(line, line.content.reason));
      if (file === 'wsl.conf') {
        found.push(...neverRead(ini, index + 1));
        break;
      }
    }
    if (line.content.kind !== 'setting') continue;
    const { section, key, value } = line.content;
    const written = section === '' ? key : `${section}.${key}`;
    const obsolete = obsoleteWslKeys.find((row) => row.file === file && same(row.name, written));
    const known = keyOf(file, obsolete?.stillRead === true ? obsolete.instead! : written);
    if (obsolete !== undefined) found.push(obsoleteProblem(line, obsolete));
    if (known === undefined) {
      if (obsolete === undefined) found.push(unknownKey(line, section, key, file));
      continue;
    }
    const earlier = first.get(known.name);
    if (earlier !== undefined) {
      found.push({
        kind: 'duplicate',
        line: line.number,
        message: `${written} stands in line ${earlier} already: the first one counts, and this one is ignored`,
        remove: true,
      });
      continue;
    }
    first.set(known.name, line.number);
    const wrong = wrongValue(known.type, value);
    if (wrong !== undefined) {
      found.push({ kind: 'wrong-value', line: line.number, message: `${known.name}=${value}: ${wrong}`, remove: false });
      continue;
    }
    settings[known.name] = value;
    found.push(...agedProblems(line, known, value, version));
  }
  const repeated = repeatedSections(ini.lines);
  return { exists: true, settings, problems: found, ...(repeated.length === 0 ? {} : { repeated }) };
}

/** Sections with more than one heading, and the lines of those. */
function repeatedSections(lines: readonly IniLine[]): RepeatedSection[] {
  const headings = new Map<string, number[]>();
  for (const { content, number } of lines)
    if (content.kind === 'section')
      headings.set(content.section.toLowerCase(), [...(headings.get(content.section.toLowerCase()) ?? []), number]);
  return [...headings].flatMap(([section, at]) => (at.length > 1 ? [{ section, lines: at }] : []));
}

/** A boolean as WSL reads it; undefined when it would not. */
export function wslBoolean(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return value === '1' || same(value, 'true') ? true : value === '0' || same(value, 'false') ? false : undefined;
}

/** Bytes of a size as WSL reads it: digits and B, KB, MB, GB or TB in capitals; undefined when it would not. */
export function wslSize(value: string): number | undefined {
  const [, digits, unit] = /^(0|[1-9]\d*|0+[1-9]\d*)(B|KB?|MB?|GB?|TB?)?$/.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const power = ['B', 'K', 'M', 'G', 'T'].indexOf(unit?.[0] ?? 'B');
  return Number(digits) * 1024 ** power;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function keyOf(file: WslFile, name: string): WslKey | undefined {
  return wslKeys.find((key) => key.file === file && same(key.name, name));
}

function encodingProblems({ byteOrderMark, lines }: IniFile, wide: boolean, file: WslFile): WslProblem[] {
  if (lines.length === 0 || file === '.wslconfig') return [];
  if (wide)
    return [{ kind: 'encoding', line: 1, message: 'the file is UTF-16: WSL reads none of it inside the distribution', remove: false }];
  if (byteOrderMark)
    return [
      {
        kind: 'encoding',
        line: 1,
        message: 'the file begins with a byte order mark, which WSL takes for a wrong line: it reads none of the file',
        remove: false,
      },
    ];
  return [];
}

function unreadable(line: IniLine, reason: string): WslProblem {
  return { kind: 'unreadable-line', line: line.number, message: `line ${line.number} cannot be read: ${reason}`, remove: false };
}

/** Settings behind the line where WSL stops. */
function neverRead(ini: IniFile, from: number): WslProblem[] {
  const lost = ini.lines.slice(from).filter(({ content }) => content.kind === 'setting');
  if (lost.length === 0) return [];
  const names = lost.flatMap(({ content }) => (content.kind === 'setting' ? [`${content.section}.${content.key}`] : []));
  return [
    {
      kind: 'never-read',
      line: lost[0]!.number,
      message: `WSL stops reading before line ${lost[0]!.number}: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not in force`,
      remove: false,
    },
  ];
}

function obsoleteProblem(line: IniLine, { name, what, instead, stillRead, source }: ObsoleteWslKey): WslProblem {
  return {
    kind: 'obsolete-key',
    line: line.number,
    message: `${name} is obsolete: ${what}${stillRead ? '; WSL still obeys it' : ''}`,
    remove: !stillRead,
    ...(instead === undefined ? {} : { instead }),
    source,
  };
}

function unknownKey(line: IniLine, section: string, key: string, file: WslFile): WslProblem {
  const written = section === '' ? key : `${section}.${key}`;
  const problem = (kind: WslProblem['kind'], message: string, instead?: string): WslProblem => ({
    kind,
    line: line.number,
    message,
    remove: true,
    ...(instead === undefined ? {} : { instead }),
  });
  const ofFile = wslKeys.filter((known) => known.file === file);
  const moved = ofFile.find(({ name }) => same(lastPart(name), key));
  if (moved !== undefined)
    return problem(
      'wrong-place',
      `${written}: ${lastPart(moved.name)} belongs below [${firstPart(moved.name)}]; WSL ignores it here`,
      moved.name,
    );
  const elsewhere = wslKeys.find((known) => known.file !== file && (same(known.name, written) || same(lastPart(known.name), key)));
  if (elsewhere !== undefined) {
    const place = elsewhere.file === '.wslconfig' ? '.wslconfig in the Windows profile' : '/etc/wsl.conf of the distribution';
    return problem('wrong-place', `${written} belongs in ${place}, below [${firstPart(elsewhere.name)}]; WSL ignores it here`);
  }
  const near = nearest(
    written,
    ofFile.map(({ name }) => name),
  );
  return problem('unknown-key', `${written} is no key that WSL knows${near === undefined ? '' : `; did you mean ${near}?`}`, near);
}

function agedProblems(line: IniLine, known: WslKey, value: string, version: string | undefined): WslProblem[] {
  const tooNew = version !== undefined && known.since !== undefined && isOlder(version, known.since);
  const aged = obsoleteWslValues.find(
    (row) => row.name === known.name && same(row.value, value) && (version === undefined || !isOlder(version, row.since)),
  );
  return [
    ...(tooNew
      ? [
          {
            kind: 'too-new' as const,
            line: line.number,
            message: `${known.name} came with WSL ${known.since}; this is ${version}, which ignores it`,
            remove: false,
            source: known.source,
          },
        ]
      : []),
    ...(aged === undefined
      ? []
      : [
          {
            kind: 'obsolete-value' as const,
            line: line.number,
            message: `${known.name}=${value}: ${aged.what}`,
            remove: false,
            source: aged.source,
          },
        ]),
  ];
}

function firstPart(name: string): string {
  return name.split('.')[0]!;
}

function lastPart(name: string): string {
  return name.split('.').at(-1)!;
}

/** Why WSL would not take the value; undefined when it would. */
function wrongValue(type: WslType, value: string): string | undefined {
  if (typeof type === 'object')
    return type.oneOf.some((word) => same(word, value))
      ? undefined
      : `one of ${type.oneOf.join(', ')} is expected, and WSL takes its default`;
  const problem = valueRules[type](value);
  return problem === undefined || type === 'path' || type === 'octal' ? problem : `${problem}; WSL ignores it`;
}

const integer = /^[+-]?(?:0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/;

const valueRules: Readonly<Record<Exclude<WslType, object>, (value: string) => string | undefined>> = {
  boolean: (value) => (wslBoolean(value) === undefined ? 'true, false, 1 or 0 is expected' : undefined),
  integer: (value) => (integer.test(value) ? undefined : 'a whole number is expected'),
  octal: (value) =>
    !integer.test(value)
      ? 'an octal number like 0022 is expected'
      : /^[1-9]/.test(value)
        ? `without a 0 in front it is read as a decimal number; write 0${value}`
        : undefined,
  size: (value) =>
    wslSize(value) === undefined ? 'digits and a unit in capitals without a space are expected, as 8GB or 512MB' : undefined,
  text: () => undefined,
  path: (value) =>
    /[\b\t\n]/.test(value) || /^[A-Za-z]:[^\\/]/.test(value)
      ? 'in a Windows path each backslash is written twice (C:\\\\folder); this path is not what was meant'
      : undefined,
  ports: (value) =>
    value.split(',').every((port) => /^\s*\d+/.test(port) && Number.parseInt(port, 10) > 0 && Number.parseInt(port, 10) <= 65_535)
      ? undefined
      : 'port numbers with commas between are expected',
  address: (value) =>
    /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(value)
      ? undefined
      : 'an IPv4 address is expected, and without one there is no DNS tunnelling',
};
