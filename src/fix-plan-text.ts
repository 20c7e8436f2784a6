import type { FixPlan, ItemState, PlanItem, PlannedFile } from './fix-plan.js';
import type { Remedy } from './model/report.js';
import { plainText } from './redact/escape.js';
import { unifiedDiff } from './report/unified-diff.js';

/** What became of an item of an earlier plan. */
export interface ItemProgress {
  readonly id: string;
  readonly state: ItemState;
}

const title = '# Fix plan of go-wsl-conform doctor.';

/** Items of a plan that was printed before; undefined: the text is no plan. */
export function plannedIds(text: string): string[] | undefined {
  if (!text.replace(/^\uFEFF/, '').startsWith(title)) return undefined;
  return [...text.matchAll(/^# item (\S+): /gm)].map(([, id]) => id!);
}

/**
 * The plan as a script for bash: prose is comments, commands are not, those of PowerShell are comments that begin with PS>.
 *
 * @param command what a later run is started with, to which the file of this plan is added
 */
export function formatFixPlan({ remarks, items, files }: FixPlan, progress: readonly ItemProgress[], command: string): string {
  const lines = [
    `${title} Nothing was changed: read it, and paste what you want.`,
    ...comment(`Save it: ${command} FILE says item by item what was applied.`),
    ...remarks.flatMap((remark) => comment(remark)),
    ...(progress.length === 0
      ? []
      : ['#', '# The earlier plan:', ...progress.flatMap(({ id, state }) => prose(`${id}: ${state === 'to do' ? 'not applied' : state}`))]),
    '',
    ...(items.length === 0 ? ['# Nothing to do.'] : []),
  ];
  for (const { id, title, state, expect } of items)
    lines.push(...comment(`item ${id}: ${state}`), ...prose(title), ...prose(`shows then: ${expect}`));
  for (const file of files) lines.push('', ...file.notes.flatMap((note) => comment(note)), ...diffLines(file));
  for (const { ids, remedy } of distinctRemedies(items)) lines.push('', ...remedyLines(ids, remedy));
  return `${lines.join('\n')}\n`;
}

/** Each line is a comment: a file name or a value of the host may have line ends, and a shell runs what follows one. */
function comment(text: string, indent = ' '): string[] {
  return plainText(text)
    .split('\n')
    .map((line) => `#${indent}${line}`);
}

function prose(text: string): string[] {
  return comment(text, '   ');
}

/** A diff as a command to paste; that of a file on the Windows side does nothing in bash. Each line begins with a mark, so none ends it. */
function diffLines({ name, before, after }: PlannedFile): string[] {
  const diff = unifiedDiff(before, after, { before: before === '' ? '/dev/null' : name, after: name })
    .replace(/\n$/, '')
    .split('\n')
    .map(shownLine);
  return [`${name.startsWith('/') ? `patch ${name}` : ':'} <<'END_OF_DIFF'`, ...diff, 'END_OF_DIFF'];
}

/** A line of a file without what a terminal would obey; the line end of Windows stays. */
function shownLine(line: string): string {
  const [, text, end] = /^(.*?)(\r?)$/s.exec(line)!;
  return `${plainText(text!).replaceAll('\n', ' ')}${end}`;
}

/** Each remedy once, with all items that it is for. */
function distinctRemedies(items: readonly PlanItem[]): { readonly ids: Set<string>; readonly remedy: Remedy }[] {
  const found = new Map<string, { readonly ids: Set<string>; readonly remedy: Remedy }>();
  for (const { id, remedies = [] } of items) {
    for (const remedy of remedies) {
      const key = JSON.stringify([remedy.kind, remedy.summary, remedy.commands]);
      const same = found.get(key);
      if (same === undefined) found.set(key, { ids: new Set([id]), remedy });
      else same.ids.add(id);
    }
  }
  return [...found.values()];
}

function remedyLines(ids: ReadonlySet<string>, { kind, summary, commands, shell, root, effect, undo, risk }: Remedy): string[] {
  const where = shell === 'powershell' ? 'PowerShell' : 'bash';
  return [
    ...comment(
      `${[...ids].join(', ')} · ${kind}: ${summary} (${where}${root === true ? `, as ${shell === 'powershell' ? 'administrator' : 'root'}` : ''})`,
    ),
    ...(effect === undefined ? [] : prose(`effective: ${effect}`)),
    ...(risk === undefined ? [] : prose(`risk: ${risk}`)),
    ...(undo === undefined ? [] : prose(`undo: ${undo}`)),
    ...commands.flatMap((command) => {
      // A script of one shell must not run the other's commands.
      if (shell === 'powershell') return comment(`PS> ${command}`);
      // What was taken out may have held a quote, so that the rest means something else.
      return command.includes('***') ? comment(`a secret was taken out of: ${command}`) : [command];
    }),
  ];
}
