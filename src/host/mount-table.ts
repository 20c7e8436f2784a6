/** One mounted file system, in whatever form it was told. */
export interface MountEntry {
  readonly source: string;
  readonly mountPoint: string;
  /** Empty where the form does not tell (`df` without -T). */
  readonly type: string;
  /** Options of the mount and of the file system; empty where the form does not tell. */
  readonly options: readonly string[];
  /** The folder of the file system that is mounted; only mountinfo tells. */
  readonly root?: string;
}

/** A form of mount list, the one that tells most first. */
export type MountForm = 'mountinfo' | 'mounts' | 'mount' | 'df';

/**
 * Finds the mounts in any text: /proc/PID/mountinfo, /proc/mounts and mtab, mount(8), findmnt(8), df(1); other lines are skipped.
 * A list of options that the person who pasted it wrapped over two lines is joined again.
 */
export function parseMounts(text: string): { readonly entries: readonly MountEntry[]; readonly form: MountForm | undefined } {
  const found: Record<MountForm, MountEntry[]> = { mountinfo: [], mounts: [], mount: [], df: [] };
  const typed = /^Filesystem\s+Type\s/m.test(text);
  for (const line of joinWrapped(text.split('\n'))) {
    const [form, entry] = readLine(line, typed) ?? [];
    if (form !== undefined) found[form].push(entry!);
  }
  const form = (Object.keys(found) as MountForm[]).find((name) => found[name].length > 0);
  return { entries: Object.values(found).flat(), form };
}

/** The mount that a path is on: the last one with the longest mount point. */
export function mountOf(entries: readonly MountEntry[], path: string): MountEntry | undefined {
  let best: MountEntry | undefined;
  for (const entry of entries) {
    const below = entry.mountPoint === '/' || path === entry.mountPoint || path.startsWith(`${entry.mountPoint}/`);
    if (below && entry.mountPoint.length >= (best?.mountPoint.length ?? 0)) best = entry;
  }
  return best;
}

function readLine(line: string, typed: boolean): [MountForm, MountEntry] | undefined {
  return mountInfoLine(line) ?? mountsLine(line) ?? mountLine(line) ?? findmntLine(line) ?? dfLine(line, typed);
}

/** proc(5): ID parent major:minor root mount-point options [optional fields] - type source super-options */
function mountInfoLine(line: string): [MountForm, MountEntry] | undefined {
  const at = line.indexOf(' - ');
  if (at < 0) return undefined;
  const [id, parent, device, root, mountPoint, options] = line.slice(0, at).trim().split(' ');
  if (!/^\d+$/.test(id!) || !/^\d+$/.test(parent ?? '') || !/^\d+:\d+$/.test(device ?? '') || options === undefined) return undefined;
  const [type, source, superOptions] = line.slice(at + 3).split(' ');
  if (type === undefined || source === undefined) return undefined;
  const all = [...options.split(','), ...(superOptions ?? '').split(',')].filter((option) => option !== '');
  return [
    'mountinfo',
    { source: unescapeOctal(source), mountPoint: unescapeOctal(mountPoint!), type, options: all, root: unescapeOctal(root!) },
  ];
}

/** fstab(5), as in /proc/mounts: source mount-point type options 0 0 */
function mountsLine(line: string): [MountForm, MountEntry] | undefined {
  const match = /^(\S+) (\/\S*) (\S+) (\S+) \d+ \d+\s*$/.exec(line);
  if (match === null) return undefined;
  const [, source, mountPoint, type, options] = match;
  return ['mounts', { source: unescapeOctal(source!), mountPoint: unescapeOctal(mountPoint!), type: type!, options: options!.split(',') }];
}

/** mount(8): source on mount-point type type (options) [label] */
function mountLine(line: string): [MountForm, MountEntry] | undefined {
  const start = line.indexOf(' on /');
  const middle = line.indexOf(' type ', start);
  if (start <= 0 || middle < 0) return undefined;
  const [, type, options] = /^ type (\S+)(?: \((.*)\))?/.exec(line.slice(middle)) ?? [];
  if (type === undefined) return undefined;
  return [
    'mount',
    {
      source: unescapeOctal(line.slice(0, start).trim()),
      mountPoint: unescapeOctal(line.slice(start + 4, middle)),
      type,
      options: options === undefined ? [] : options.split(','),
    },
  ];
}

/** findmnt(8): a tree of mount point, source, type and options. */
function findmntLine(line: string): [MountForm, MountEntry] | undefined {
  const match = /^[\s│├└─|`-]*(\/\S*)\s+(\S+)\s+([a-z][\w.-]*)\s+((?:rw|ro)(?:,\S*)?)\s*$/.exec(line);
  if (match === null) return undefined;
  const [, mountPoint, shown, type, options] = match;
  const [, source, root] = /^(.*?)\[(.*)\]$/.exec(shown!) ?? [undefined, shown!];
  return ['mount', { source: source!, mountPoint: mountPoint!, type: type!, options: options!.split(','), ...(root ? { root } : {}) }];
}

/** df(1): source [type] four numbers mount-point; sizes may be `-`, inode counts negative. */
function dfLine(line: string, typed: boolean): [MountForm, MountEntry] | undefined {
  const words = line.trim().split(/\s+/);
  const percent = words.findIndex((word, index) => index >= 4 && /^(?:\d{1,3}%|-)$/.test(word) && words[index + 1]?.startsWith('/'));
  const numbersFrom = percent - 3;
  const sourceTo = typed ? numbersFrom - 1 : numbersFrom;
  if (percent < 0 || sourceTo < 1 || !words.slice(numbersFrom, percent).every((word) => /^(?:-?\d[\d.,]*[KMGTPE]?(?:i?B)?|-)$/i.test(word)))
    return undefined;
  return [
    'df',
    {
      source: words.slice(0, sourceTo).join(' '),
      // People write remarks behind, with an arrow.
      mountPoint: words
        .slice(percent + 1)
        .join(' ')
        .replace(/ (?:<-|←|#).*$/, ''),
      type: typed ? words[sourceTo]! : '',
      options: [],
    },
  ];
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const open = last !== undefined && / type \S+ \([^)]*$/.test(last);
    if (open && /^\s+\S/.test(line)) joined[joined.length - 1] = last + line.trim();
    else joined.push(line);
  }
  return joined;
}

/** The kernel writes space, tab, newline and backslash in octal (fs/proc_namespace.c); mount(8) of busybox leaves them so. */
function unescapeOctal(text: string): string {
  return text.replaceAll(/\\(040|011|012|134|043)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
