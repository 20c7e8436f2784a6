import type { FilteredThreads, InstalledFilters } from '../model/seccomp.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';
import { counted } from './words.js';

/**
 * Which filters are installed on a process, for the terminal; its name is foreign.
 *
 * @param disassembled a program of hexadecimal digits as lines
 */
export function installedText(
  { pid, own, name, groups, notes }: InstalledFilters,
  disassembled: (program: string) => readonly string[],
): string {
  const lines = [
    `${own ? 'this process' : `process ${pid}`} (${sanitizeLogPart(name)})`,
    ...groups.flatMap((group) => [
      `  ${groupText(group, groups.length > 1)}`,
      ...(group.reason === undefined ? [] : [`    ${sanitizeLogPart(group.reason)}`]),
      ...(group.programs ?? []).flatMap((program, index) => [
        `    filter ${index + 1} of ${group.programs!.length}, in the order of installation`,
        ...disassembled(program).map((line) => `      ${line}`),
      ]),
    ]),
    ...notes.map((note) => `  ${sanitizeLogPart(note)}`),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

const modeTexts: Readonly<Record<FilteredThreads['mode'], string>> = {
  disabled: 'no filter',
  strict: 'strict mode: read, write, exit and sigreturn only',
  filter: 'under filters',
  unknown: 'the kernel does not tell',
};

function groupText({ threads, task, mode, filters, noNewPrivs }: FilteredThreads, several: boolean): string {
  const parts = [
    mode === 'filter' && filters !== undefined ? `under ${counted(filters, 'filter')}` : modeTexts[mode],
    noNewPrivs === true ? 'no_new_privs' : undefined,
    several ? `${counted(threads, 'thread')}, as ${task}` : counted(threads, 'thread'),
  ].filter((part) => part !== undefined);
  return parts.join(' · ');
}
