import type { Paste } from '../host/host.js';
import { pasteLimits } from '../knowledge/observed-files.js';
import { parts } from './paste-parts.js';

/** One command with its output (or a file with its text, as if by `cat`), however it came here. */
export interface Text {
  /** The command as typed, without prompt, sudo and what carries it to another place. */
  readonly command: string;
  readonly text: string;
  /** What is not shown is not there. */
  readonly whole: boolean;
  /** Words of a `| grep WORD` that let only some lines through; `whole` then holds for lines with that word. */
  readonly filter?: string;
  /**
   * Where it was typed: `here`, in a container that the command names, or somewhere else altogether; `asked`: it tells of a cluster or
   * of containers, and nothing of where it was typed.
   */
  readonly place: 'here' | 'container' | 'elsewhere' | 'asked';
  /** The machine's name in the prompt. */
  readonly promptHost?: string;
  /** For evidence. */
  readonly source: string;
  readonly exit?: number;
}

/** The text without endless lines and without more than one blank line on end, so that no expression runs over it for long. */
export function bounded(text: string): string {
  const lines = text.slice(0, pasteLimits.text).split('\n', pasteLimits.lines);
  return lines
    .map((line) => (line.length > pasteLimits.line ? line.slice(0, pasteLimits.line) : line))
    .filter((line, index) => line.trim() !== '' || index === 0 || lines[index - 1]!.trim() !== '')
    .join('\n');
}

const alreadyRead = new WeakMap<readonly Paste[], readonly Text[]>();

/** Takes pastes apart: one text for each command in them. The same pastes are read once, however many ask. */
export function readPastes(pastes: readonly Paste[]): readonly Text[] {
  const before = alreadyRead.get(pastes);
  if (before !== undefined) return before;
  const texts = read(pastes);
  alreadyRead.set(pastes, texts);
  return texts;
}

function read(pastes: readonly Paste[]): Text[] {
  const texts = withinLimits(pastes).flatMap((paste) => (paste.kind === 'file' ? [fileText(paste)] : commandTexts(paste)));
  // A paste that was typed in containers alone is about the container.
  const about = texts.some(({ place }) => place === 'here') ? 'here' : 'container';
  return texts.filter(({ place }) => place === about || place === 'asked');
}

function withinLimits(pastes: readonly Paste[]): Paste[] {
  let bytes = 0;
  return pastes
    .slice(0, pasteLimits.pastes)
    .filter(({ title, text }) => {
      bytes += title.length + Math.min(text.length, pasteLimits.text);
      return bytes <= pasteLimits.bytes;
    })
    .map((paste) => (paste.title.length > pasteLimits.line ? { ...paste, title: paste.title.slice(0, pasteLimits.line) } : paste));
}

function fileText({ title, text }: Paste): Text {
  const { name, excerpt } = withoutRemark(title);
  const clean = cleaned(text);
  return { command: `cat ${name}`, text: clean, whole: !excerpt && !isCut(clean), place: 'here', source: title };
}

function commandTexts(paste: Paste): Text[] {
  const { name, excerpt } = withoutRemark(paste.title);
  let outer: Text['place'] = readCommand(name).place;
  return segments(name, cleaned(paste.text)).flatMap(({ line, text, promptHost, traced }) => {
    const { command, filter, partial, ...typed } = readCommand(line);
    // What a shell traces runs where that shell runs.
    const place = traced ? outer : typed.place;
    if (!traced) outer = place;
    const shared = {
      whole: !excerpt && !partial && !isCut(text),
      ...(filter === undefined ? {} : { filter }),
      place,
      ...(promptHost === undefined ? {} : { promptHost }),
      source: line === name ? paste.title : line,
      ...(paste.exit === undefined ? {} : { exit: paste.exit }),
    };
    return parts(command, withoutComments(text)).map((part) => ({ ...part, ...shared }));
  });
}

/** A remark in a parenthesis at the end marks an excerpt: what it does not show proves nothing. */
function withoutRemark(title: string): { name: string; excerpt: boolean } {
  const [, name, remark] = /^(.*?)\s*(\([^()]*\))\s*$/s.exec(title) ?? [];
  // `$(…)` belongs to the command.
  if (remark === undefined || name!.endsWith('$')) return { name: title.trim(), excerpt: false };
  return { name: name!.trim(), excerpt: true };
}

/** Colours, carriage returns, byte order marks, and the NUL bytes of wsl.exe's UTF-16 output that was read as UTF-8. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = bounded(text).replaceAll(/\u001b\[[0-9;?]*[A-Za-z]|\uFEFF|\r(?=\n)|(?<=[\x20-\x7e\n\r])\0/g, '');
  return withoutTimes(plain);
}

/** `2024-05-01T10:00:00.123Z ` and `2024-05-01 10:00:00.123 | `, as build services and compose write them before every line. */
const time = /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: *\|)?(?:[ \t]|$)/;

function withoutTimes(text: string): string {
  const lines = text.split('\n');
  const timed = lines.filter((line) => line.trim() !== '');
  return timed.length > 1 && timed.every((line) => time.test(line)) ? lines.map((line) => line.replace(time, '')).join('\n') : text;
}

/** `# → 512`, as guides write what a command prints. */
function withoutComments(text: string): string {
  const mark = /^[ \t]*#?[ \t]*(?:→|=>|⇒|#=>)[ \t]*/;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => mark.test(line)) ? lines.map((line) => line.replace(mark, '')).join('\n') : text;
}

/** Marks that people leave where they cut something out. */
function isCut(text: string): boolean {
  return /^\s*(?:\.{2,}|…|[[<(]\s*(?:\.{2,}|…|snip(?:ped)?|cut|trimmed|truncated|omitted|\.\.)[^\n]{0,60}[\]>)]|-+ ?(?:snip|8<)[^\n]*)\s*$/im.test(
    text,
  );
}

interface Segment {
  readonly line: string;
  readonly text: string;
  readonly promptHost?: string;
  /** Not typed, but written by a shell that was started with -x. */
  readonly traced: boolean;
}

/** A text that shows prompts holds several commands; what stands before the first prompt belongs to the title. */
function segments(title: string, text: string): Segment[] {
  const found: { line: string; lines: string[]; promptHost?: string; traced: boolean }[] = [{ line: title, lines: [], traced: false }];
  for (const line of text.split('\n')) {
    const prompt = readPrompt(line);
    if (prompt === undefined || found.length > pasteLimits.commands) found.at(-1)!.lines.push(line);
    else
      found.push({
        line: prompt.command,
        lines: [],
        traced: line.startsWith('+'),
        ...(prompt.host === undefined ? {} : { promptHost: prompt.host }),
      });
  }
  return found
    .filter(({ lines }, index) => found.length === 1 || index > 0 || lines.some((line) => line.trim() !== ''))
    .map(({ lines, ...segment }) => ({ ...segment, text: lines.join('\n') }));
}

const programs =
  'uname|cat|mount|findmnt|df|free|ps|top|lscpu|lsblk|nproc|id|whoami|hostname|hostnamectl|lsb_release|systemctl|systemd-detect-virt|virt-what|' +
  'docker|podman|wsl|wsl\\.exe|wslinfo|dmesg|journalctl|sysctl|ulimit|ls|stat|grep|head|tail|getconf|go|env|printenv|echo|pstree|capsh|ip|file|sudo|readlink|neofetch|kubectl';

/** `user@host:~$ `, `[root@host ~]# `, `PS C:\> `, `$ `; a bare `# ` or `% ` only before a program that people paste. */
function readPrompt(line: string): { command: string; host?: string } | undefined {
  if (line.length > 500) return undefined;
  const named = /^(?:\([^()\s]{1,40}\) ?|⬢ ?)?\[?[\w.-]{1,64}@([\w.-]{1,64})[^\n$#%>❯]{0,120}[$#%>❯] +(\S.*)$/.exec(line);
  if (named !== null) return { command: named[2]!, host: named[1]! };
  const bare =
    /^(?:PS )?[A-Z]:\\[^>\n]{0,120}> ?(\S.*)$/.exec(line) ??
    /^(?:\$|❯|➜ {1,2}\S{1,40}) +([\w./~].*)$/.exec(line) ??
    new RegExp(`^(?:[\\w./~-]{0,40} ?[#%>]) +((?:${programs})(?:\\s.*)?)$`).exec(line) ??
    /^(?:\/ #|\S{0,40}(?:sh|bash)-[\d.]+[$#]) +(\S.*)$/.exec(line) ??
    // What a shell writes that was started with -x.
    new RegExp(`^\\+{1,3} ((?:${programs})(?:\\s.*)?)$`).exec(line);
  return bare === null ? undefined : { command: bare[1]! };
}

interface Command {
  readonly command: string;
  readonly filter?: string;
  readonly partial: boolean;
  readonly place: Text['place'];
}

function readCommand(line: string): Command {
  let command = line.trim();
  let place: Text['place'] = 'here';
  for (;;) {
    const rest =
      /^(?:sudo(?: -\w+)*|command|time|[A-Z][A-Z0-9_]*=\S+|env(?: \w+=\S+)+)\s+(\S.*)$/.exec(command)?.[1] ?? wslCommand(command);
    if (rest === undefined) break;
    command = rest;
  }
  const carried =
    /^(?:docker|podman|nerdctl|kubectl|oc|crictl|lxc|incus|lxc-attach|pct|machinectl)\s+(?:[^\n]*?\s)?(run|exec|shell|enter)\s+(.*)$/.exec(
      command,
    );
  if (carried !== null) {
    place = 'container';
    command = insideCommand(carried[2]!);
  } else if (/^(?:(?:kubectl|oc|docker|podman|nerdctl|crictl)\s+(?:\S+\s+){0,6}?logs|ssh|scp|vagrant ssh)\s/.test(command))
    place = 'elsewhere';
  else if (asksAboutOthers.test(command)) place = 'asked';
  const [first = '', ...filters] = pipeline(command);
  let filter: string | undefined;
  let partial = false;
  for (const stage of filters) {
    const word = /^[ef]?grep\s+(?:-[iwEF]+\s+)*(?:"([^"]+)"|'([^']+)'|(\S+))$/.exec(stage);
    const wanted = word?.[1] ?? word?.[2] ?? word?.[3];
    if (wanted !== undefined && /^[\w./-]+$/.test(wanted) && filter === undefined) filter = wanted;
    else if (!/^(?:sort|tr\b.*|cat|column\b.*|less|more|tee\b.*)$/.test(stage)) partial = true;
  }
  if (/^(?:head|tail|grep|egrep|zgrep|sed|awk|cut)\b/.test(first)) partial = true;
  return { command: first, partial, place, ...(filter === undefined ? {} : { filter }) };
}

/** The commands of a pipeline; a bar in quotes belongs to an expression. */
function pipeline(command: string): string[] {
  return (command.match(/(?:'[^']*'|"[^"]*"|[^|])+/g) ?? []).map((stage) => stage.trim());
}

/** Commands that tell of a cluster or of containers. What the engine tells of its machine (`docker info`) is about here. */
const asksAboutOthers =
  /^(?:kubectl|oc|k3s kubectl|microk8s(?: |\.)kubectl|k|helm|kind|minikube|k3d)\s|^(?:docker|podman|nerdctl|crictl)\s+(?:container\s+|compose\s+)?(?:inspect|ps|images|stats|top|pull|build|version|up|rm|stop|kill|run\s+-d\b)\b/;

/** What `wsl.exe -d NAME -- command` runs, and `wsl command`, which WSL gives to the shell of the distribution. */
function wslCommand(line: string): string | undefined {
  return (
    new RegExp(`^wsl(?:\\.exe)?\\s+(?:--system\\s+)?((?:${programs})(?:\\s.*)?)$`).exec(line)?.[1] ??
    /^wsl(?:\.exe)?\s+(?:(?:-d|--distribution|-u|--user|--cd)\s+\S+\s+|--system\s+)*(?:--|-e|--exec)\s+(\S.*)$/.exec(line)?.[1] ??
    /^wsl(?:\.exe)?\s+(?:(?:-d|--distribution|-u|--user)\s+\S+\s+)+([a-z/]\S*.*)$/.exec(line)?.[1]
  );
}

/** The command in `-it --rm image cat /proc/version`: from the first program that people paste. */
function insideCommand(parameters: string): string {
  const at = new RegExp(`(?:^|[\\s"'])((?:${programs})(?:[\\s].*)?)$`, 's').exec(parameters);
  return (at?.[1] ?? parameters).replace(/["']$/, '');
}
