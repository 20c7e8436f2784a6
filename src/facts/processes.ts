import type { Observed } from './observe.js';

export interface SeenProcess {
  readonly pid: number;
  /** With arguments where they were shown. */
  readonly command: string;
  readonly source: string;
}

/** Processes that ps(1) and top(1) list, whatever columns were asked for; and the trees of systemd's tools. */
export function seenProcesses({ texts }: Observed): SeenProcess[] {
  return texts.flatMap(({ command, text, source }) => {
    if (/^(?:ps|top|htop|docker top)\b/.test(command)) return listed(text, source);
    return /^(?:systemctl status|systemd-cgls)\b/.test(command) ? inTree(text, source) : [];
  });
}

/** The file server that WSL's init starts in each distribution, for Windows (microsoft/WSL src/linux/init). */
export function fileServerOfWsl(observed: Observed): SeenProcess | undefined {
  return seenProcesses(observed).find(({ command }) => /^plan9 --control-socket \d/.test(command));
}

/** The program that is PID 1. */
export function firstProcess(observed: Observed): SeenProcess | undefined {
  const comm = observed.file('/proc/1/comm');
  if (comm.state === 'present' && /^\S{1,15}/.test(comm.value.text))
    return { pid: 1, command: comm.value.text.trim(), source: comm.value.source };
  const cmdline = observed.file('/proc/1/cmdline');
  if (cmdline.state === 'present' && cmdline.value.text.trim() !== '')
    return { pid: 1, command: cmdline.value.text.replaceAll('\0', ' ').trim(), source: cmdline.value.source };
  for (const { command, text, source } of observed.texts) {
    if (!/^ps\b.*\s-?-?[pq](?:id)?[ =]?1(?:\s|$)/.test(command)) continue;
    const lines = text.trim().split('\n');
    const only = lines.length === 1 && !/\b(?:PID|CMD|COMMAND|ARGS)\b/.test(lines[0]!) ? lines[0]!.trim() : undefined;
    if (only !== undefined && /^[\w/(]/.test(only)) return { pid: 1, command: only.replace(/^1\s+/, ''), source };
    const [header, row] = lines;
    if (lines.length === 2 && /^\s*(?:CMD|COMMAND|ARGS)\s*$/.test(header!)) return { pid: 1, command: row!.trim(), source };
  }
  const processes = seenProcesses(observed).filter(({ pid }) => pid === 1);
  if (processes.length > 0) return processes[0];
  for (const { command, text, source } of observed.texts) {
    const [, root] = /^pstree\b/.test(command) ? (/^([\w.-]+)(?:\(1\))?─/.exec(text) ?? []) : [];
    if (root !== undefined) return { pid: 1, command: root, source };
  }
  return undefined;
}

/** The name of the program in a command line, without its folder and arguments: `/sbin/init splash` → `init`, `(sd-pam)` → `sd-pam`, `init(Ubuntu)` as it is. */
export function programName(command: string): string {
  const [word = ''] = command.trim().split(/\s+/);
  return word
    .replace(/^.*\//, '')
    .replace(/^(?:\[(.*)\]|\((.*)\)|-(.*))$/, '$1$2$3')
    .replace(/:$/, '');
}

/** Rows like `│ ├─  2 /init`. */
function inTree(text: string, source: string): SeenProcess[] {
  return [...text.matchAll(/^[ \t│├└─|`-]*[─-] *(\d{1,10}) (\S.*)$/gm)].map(([, pid, command]) => ({
    pid: Number(pid),
    command: command!,
    source,
  }));
}

/** The header of a table says where the columns stand. */
function listed(text: string, source: string): SeenProcess[] {
  const found: SeenProcess[] = [];
  let columns: { pid: number; command: number } | undefined;
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/);
    const [pid, command] = [words.indexOf('PID'), words.findIndex((word) => /^(?:CMD|COMMAND|ARGS)$/.test(word))];
    if (pid >= 0 && command >= 0) columns = { pid, command };
    else if (columns !== undefined && /^\d{1,10}$/.test(words[columns.pid] ?? '') && words.length > columns.command)
      found.push({ pid: Number(words[columns.pid]), command: words.slice(columns.command).join(' '), source });
  }
  return found;
}
